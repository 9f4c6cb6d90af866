import { hash } from 'node:crypto';
import type { Desa } from '../../campaign/campaign.ts';
import type { Rupiah } from '../../domain/rupiah.ts';
import { rupiah } from '../../domain/rupiah.ts';
import { isUnknownDesa } from '../../domain/wilayah.ts';
import type { WorkerIuran } from '../../iuran/iuran.ts';
import type { Nominee } from '../../records/reading.ts';
import { ruleOf, titleOf } from '../../rules/index.ts';
import { nomineeKey, type Ranked } from '../../selection/selection.ts';
import type { DesaResult, Result } from '../result.ts';
import { type Fields, fieldsOf, type PendingReason, whyMissing } from './fields.ts';
import { layoutUnknown } from './layouts.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profiles/index.ts';
import { uploadRow } from './row.ts';
import { fileNameOf, monthsOf, packageOf, type Settled, settle } from './settle.ts';
import type { CellValue } from './table.ts';

/**
 * Regular: of a village that sends for the first time. Supplementary: added later. Revised: refused before and
 * mended since.
 */
export type UploadKind = 'regular' | 'supplementary' | 'revised';

/** What the campaign's record of answers says of people; read by the plan, never changed. */
export interface UploadHistory {
  readonly of: (nik: string) =>
    | {
        readonly state: 'waiting' | 'accepted' | 'refused' | 'suspense' | 'resend' | 'ended';
        readonly kind: UploadKind;
        /** Of the row that was sent last. */
        readonly fingerprint: string;
      }
    | undefined;
  /** Whether anybody of this village was sent before. */
  readonly knows: (kodeDesa: string) => boolean;
}

export interface PlanOptions {
  /** The layout; by default the built-in one that the settings name. */
  readonly profile?: Profile;
  readonly history?: UploadHistory;
  /** `rest`: only who is still to be sent. Whoever was accepted is never sent again in either. */
  readonly scope?: 'all' | 'rest';
  /** With `rest`: refused people whose row is as it was are sent once more all the same. */
  readonly unmended?: boolean;
}

export interface UploadPerson {
  readonly kodeDesa: string;
  readonly nominee: Nominee;
  readonly nik: string;
  readonly nama: string;
  readonly kind: UploadKind;
  readonly cells: readonly (CellValue | undefined)[];
  /** Iuran of the months that the file asks for, and those months. */
  readonly rupiah: Rupiah;
  readonly months: number;
  readonly remarks: readonly PendingReason[];
}

/** Selected, but not in the file for now; keeps the place. */
export interface PendingPerson {
  readonly kodeDesa: string;
  readonly nominee: Nominee;
  readonly nik: string;
  readonly nama: string;
  readonly reasons: readonly PendingReason[];
}

/** Selected and complete, but not sent because of what the record of answers says. */
export interface HeldPerson {
  readonly kodeDesa: string;
  readonly nik: string;
  readonly nama: string;
  readonly why: 'accepted' | 'waiting' | 'refused' | 'suspense' | 'ended';
}

export interface DesaUpload {
  readonly desa: Desa;
  readonly people: readonly UploadPerson[];
  readonly pending: readonly PendingPerson[];
  readonly held: readonly HeldPerson[];
  /** Why nobody of the village can be sent; empty when somebody may. */
  readonly blocked: readonly PendingReason[];
}

export interface UploadPlan {
  readonly settled: Settled;
  readonly fileName: string;
  /** False: an NPP or the downloaded template is missing, so the files are drafts. */
  readonly ready: boolean;
  readonly desa: readonly DesaUpload[];
}

/** Who goes into the upload files and who waits for what, by village. */
export function uploadPlan(result: Result, options: PlanOptions = {}): UploadPlan {
  const settled = settledFor(result, options);
  return {
    settled,
    fileName: fileNameOf(settled, result.on),
    ready: isReady(settled),
    desa: result.desa.map((desa) => planDesa(desa, settled, options)),
  };
}

/** The layout as this campaign uses it. A layout that nobody knows is refused, with those that there are. */
export function settledFor(result: Result, { profile }: PlanOptions): Settled {
  const wanted = result.campaign.upload.profile;
  const found = profile ?? PROFILES.find(({ id }) => id === wanted);
  if (found !== undefined) return settle(found, result.campaign);
  throw layoutUnknown(wanted, PROFILES);
}

export function isReady({ npp, profile }: Settled): boolean {
  const named = npp !== undefined || !profile.file.namePattern?.includes('{npp}');
  return named && (profile.mode === 'generate' || profile.template !== undefined);
}

/** One village of the plan; villages do not depend on each other. */
export function planDesa(
  { desa, selection, iuran, findings }: DesaResult,
  settled: Settled,
  options: PlanOptions = {},
): DesaUpload {
  const has = (field: string) => settled.profile.columns.some((column) => column.field === field);
  const chosen = monthsOf(settled, iuran.months.length);
  const months = 'value' in chosen ? chosen.value : undefined;
  const kodePaket = packageOf(settled, iuran.programs);
  const blocked: PendingReason[] = [
    ...layoutFaults(settled.profile),
    ...villageFaults(findings),
    ...(has('kodePaket') && 'code' in kodePaket ? [kodePaket] : []),
    ...(has('bulanIuran') && 'code' in chosen ? [chosen] : []),
  ];
  const groups = {
    people: [] as UploadPerson[],
    pending: [] as PendingPerson[],
    held: [] as HeldPerson[],
  };
  const selected = selection.ranked.filter(({ state }) => state === 'selected');
  for (const ranked of selected) {
    const worker = iuran.workers.get(nomineeKey(ranked.nominee));
    const fields = fieldsOf(
      ranked.nominee,
      {
        kodeDesa: isUnknownDesa(desa.kode) ? '' : desa.kode,
        nik: ranked.nik,
        base: worker?.base,
        kodePaket: 'value' in kodePaket ? kodePaket.value : undefined,
        bulanIuran: months,
      },
      settled,
    );
    sort(groups, { ranked, fields, worker, desa, months, blocked }, settled, options);
  }
  return { desa, ...groups, blocked: selected.length > 0 ? blocked : [] };
}

interface OnePerson {
  readonly ranked: Ranked;
  readonly fields: Fields;
  readonly worker: WorkerIuran | undefined;
  readonly desa: Desa;
  readonly months: number | undefined;
  readonly blocked: readonly PendingReason[];
}

const BY_VILLAGE: ReadonlySet<string> = new Set(['kodePaket', 'bulanIuran']);

/** Puts a person where they belong: held by an answer, waiting for something, or into the file. */
function sort(
  groups: { people: UploadPerson[]; pending: PendingPerson[]; held: HeldPerson[] },
  { ranked, fields, worker, desa, months, blocked }: OnePerson,
  settled: Settled,
  options: PlanOptions,
): void {
  const { nominee, nik } = ranked;
  const person = { kodeDesa: desa.kode, nik, nama: nominee.readings.nama?.value ?? '' };
  const row = uploadRow(settled.profile, fields, (field, header) =>
    whyMissing(field, header, nominee),
  );
  const why = heldBack(nik, row.cells, options);
  if (why !== undefined) {
    groups.held.push({ ...person, why });
    return;
  }
  const own = row.faults.filter(({ field }) => !BY_VILLAGE.has(field ?? ''));
  const reasons = [...blocked, ...own];
  if (reasons.length > 0) {
    groups.pending.push({ ...person, nominee, reasons });
    return;
  }
  // Each value by its name: after a spread V8 adds one property at a time, which took a third of the plan.
  groups.people.push({
    kodeDesa: person.kodeDesa,
    nik,
    nama: person.nama,
    nominee,
    kind: kindOf(nik, desa.kode, options),
    cells: row.cells,
    rupiah: rupiahOf(worker, months),
    months: months ?? 0,
    remarks: row.remarks,
  });
}

/** Why the record of answers keeps somebody out, or undefined when nothing does. */
function heldBack(
  nik: string,
  cells: UploadPerson['cells'],
  { history, scope, unmended }: PlanOptions,
): HeldPerson['why'] | undefined {
  const known = history?.of(nik);
  if (known === undefined || known.state === 'resend') return undefined;
  if (known.state === 'accepted' || known.state === 'ended') return known.state;
  if (scope !== 'rest') return undefined;
  if (known.state !== 'refused') return known.state;
  return unmended || known.fingerprint !== fingerprintOf(cells) ? undefined : 'refused';
}

function kindOf(nik: string, kodeDesa: string, { history }: PlanOptions): UploadKind {
  const known = history?.of(nik);
  if (known?.state === 'refused') return 'revised';
  if (known !== undefined) return known.kind;
  return history?.knows(kodeDesa) ? 'supplementary' : 'regular';
}

function rupiahOf(worker: WorkerIuran | undefined, months: number | undefined): Rupiah {
  let total = 0;
  for (const month of worker?.months.slice(0, months) ?? []) total += month.total;
  return rupiah(total);
}

/** Sixteen hex digits that are others when any cell of the row is another: then something was mended. */
export function fingerprintOf(cells: readonly (CellValue | undefined)[]): string {
  return hash('sha256', JSON.stringify(cells)).slice(0, 16);
}

/** What keeps anything from being written in this layout. */
function layoutFaults({ id, status, mode, template }: Profile): readonly PendingReason[] {
  if (status === 'superseded')
    return [
      {
        code: 'upload-layout-superseded',
        message: {
          id: `Tata letak ${id} sudah diganti BPJS; dikenali, tetapi tidak ditulis.`,
          en: `The layout ${id} was replaced by BPJS; it is recognised, not written.`,
        },
        fix: {
          id: 'Pilih tata letak yang berlaku di upload.profile (desa-enroll profile list).',
          en: 'Choose a layout that is in use for upload.profile (desa-enroll profile list).',
        },
      },
    ];
  if (mode !== 'fill-template' || template !== undefined) return [];
  return [
    {
      code: 'upload-template-missing',
      message: {
        id: `Portal hanya menerima templat unduhannya sendiri untuk ${id}, dan templat itu belum ditunjuk.`,
        en: `For ${id} the portal takes only its own downloaded template, and none is named.`,
      },
      fix: {
        id: 'Unduh templatnya dari portal, taruh di folder kampanye, dan sebut namanya di template pada berkas profil.',
        en: 'Download it from the portal, put it into the campaign folder, and name it as template in the profile file.',
      },
    },
  ];
}

/** An error about a sheet or the plan of a village keeps its upload from being written, and only that. */
function villageFaults(findings: DesaResult['findings']): readonly PendingReason[] {
  const codes = new Set<string>();
  for (const { code, severity } of findings)
    if (severity === 'error' && BLOCKING.has(ruleOf(code)?.scope ?? '') && !SETTLED_HERE.has(code))
      codes.add(code);
  return [...codes].map((code) => ({
    code,
    message: titleOf(code) ?? { id: code, en: code },
    fix: {
      id: 'Selesaikan temuan ini lebih dahulu; lihat laporan desa.',
      en: 'Settle this finding first; see the report of the village.',
    },
  }));
}

const BLOCKING: ReadonlySet<string> = new Set(['sheet', 'plan']);
/** Told more exactly by the layout itself. */
const SETTLED_HERE: ReadonlySet<string> = new Set(['upload-package-code-open']);
