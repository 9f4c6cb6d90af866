import { maskNik } from '../../domain/nik.ts';
import { cellOf, type Place } from '../../domain/place.ts';
import { isUnknownDesa, parseKodeDesa } from '../../domain/wilayah.ts';
import type { Finding } from '../../findings/finding.ts';
import type { FileReading, Nominee } from '../../records/reading.ts';
import { nomineeKey } from '../../selection/selection.ts';
import { ledgerOf, type SheetLedger, type State, statesOf } from '../ledger.ts';
import type { DesaResult, Result } from '../result.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';
import type { WrittenFile } from '../written.ts';
import type { Document } from './document.ts';
import { iuranSummary, shareOf } from './iuran-summary.ts';

export interface DocumentOptions {
  readonly command: string;
  readonly showNik: boolean;
  readonly outputs: readonly WrittenFile[];
}

/** The document with its long lists one item at a time, so that nobody need hold them twice. */
export type DocumentParts = Omit<Document, 'findings' | 'people'> & {
  readonly findings: Iterable<Document['findings'][number]>;
  readonly people: Iterable<Document['people'][number]>;
};

/** The result as the one JSON document of product.md 7; NIKs masked unless asked for. */
export function documentOf(result: Result, options: DocumentOptions): Document {
  const parts = documentParts(result, options);
  return { ...parts, findings: [...parts.findings], people: [...parts.people] };
}

/** As `documentOf`, in pieces of JSON: the text of a nation is longer than any string may be. */
export function documentText(result: Result, options: DocumentOptions): Generator<string> {
  const parts = Object.entries(documentParts(result, options));
  return joinedText(parts.map(([key, value]) => [key, isStream(value) ? textsOf(value) : value]));
}

function* textsOf(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

/** One JSON object in pieces; values that are generators give the texts of the items of a list. */
export function* joinedText(parts: Iterable<readonly [string, unknown]>): Generator<string> {
  let piece = '';
  let first = true;
  for (const [key, value] of parts) {
    piece += `${first ? '{' : ','}${JSON.stringify(key)}:`;
    first = false;
    if (!isStream(value)) {
      piece += JSON.stringify(value);
      continue;
    }
    let mark = '[';
    for (const text of value) {
      piece += mark + text;
      mark = ',';
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += mark === '[' ? '[]' : ']';
  }
  yield `${piece}}`;
}

/** Characters of JSON handed out at a time. */
const PIECE = 64 * 1024;

function documentParts(result: Result, options: DocumentOptions): DocumentParts {
  const stateOf = statesOf(result);
  const ledgers = new Map(
    result.files.flatMap((file) => file.sheets.map((sheet) => [sheet, ledgerOf(sheet, stateOf)])),
  );
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command: options.command,
    on: result.on,
    summary: summaryOf(result, [...ledgers.values()]),
    files: result.files.map((file) => fileOf(file, ledgers)),
    desa: result.desa.map(desaOf),
    findings: each(result.findings, findingOf),
    people: everyone(result.desa, options.showNik),
    outputs: options.outputs.map(({ path, kind, sha256, rows }) => ({ path, kind, sha256, rows })),
    assumptions: result.assumptions.map(({ code, message }) => ({ code, message: { ...message } })),
  };
}

function* each<From, To>(items: Iterable<From>, made: (item: From) => To): Generator<To> {
  for (const item of items) yield made(item);
}

function* everyone(
  desa: readonly DesaResult[],
  showNik: boolean,
): Generator<Document['people'][number]> {
  for (const one of desa) yield* peopleOf(one, showNik);
}

function isStream(value: unknown): value is Generator<unknown, void, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value;
}

function summaryOf(result: Result, ledgers: readonly SheetLedger[]): Document['summary'] {
  const sum = (key: 'rows' | State | 'ignored'): number =>
    ledgers.reduce((total, ledger) => total + ledger[key], 0);
  const severity = (wanted: Finding['severity']): number =>
    result.findings.reduce((total, finding) => total + (finding.severity === wanted ? 1 : 0), 0);
  return {
    files: result.files.length,
    desa: result.desa.length,
    rows: sum('rows'),
    selected: sum('selected'),
    reserve: sum('reserve'),
    rejected: sum('rejected'),
    ignored: sum('ignored'),
    errors: severity('error'),
    warnings: severity('warning'),
    notes: severity('note'),
    iuran: iuranSummary(
      result.desa.map(({ iuran }) => shareOf(iuran)),
      result.campaign.defaults,
    ),
  };
}

export function fileOf(
  file: FileReading,
  ledgers: ReadonlyMap<unknown, SheetLedger>,
): Document['files'][number] {
  const kode = file.sheets.map((sheet) => sheet.desa?.kode).find((found) => found !== undefined);
  return {
    file: file.file,
    kind: file.kind ?? null,
    sha256: file.sha256,
    kodeDesa: kode ?? null,
    sheets: file.sheets.map((sheet) => {
      const ledger = ledgers.get(sheet);
      if (ledger === undefined) throw new Error('a sheet without a ledger');
      return {
        sheet: sheet.sheet,
        hidden: sheet.hidden,
        used: sheet.used,
        layout: sheet.layout,
        headerRows: [...sheet.headerRows],
        ...ledger,
        columns: sheet.columns.map(({ column, heading, field, confidence }) => ({
          column,
          heading,
          field,
          confidence,
        })),
      };
    }),
  };
}

function kodeOf(text: string | undefined): string | null {
  const kode = text === undefined ? undefined : parseKodeDesa(text);
  return kode === undefined || isUnknownDesa(kode) ? null : kode;
}

export function desaOf(result: DesaResult): Document['desa'][number] {
  const { desa, selection, iuran } = result;
  const selected = selection.ranked.filter((ranked) => ranked.state === 'selected').length;
  return {
    kode: kodeOf(desa.kode),
    nama: desa.nama,
    kecamatan: desa.kecamatan ?? null,
    sent: result.files.length > 0,
    quota: desa.quota,
    selected,
    reserve: selection.ranked.length - selected,
    rejected: selection.rejected.length,
    seed: selection.seed,
    order: selection.order,
    iuran: {
      perMonth: iuran.perMonth,
      total: iuran.total,
      months: iuran.months.length,
      byProgram: { ...iuran.byProgram },
    },
    funding: iuran.funding.map(({ line, need, left, shareOfPaguPpm }) => ({
      source: line.source,
      pagu: line.pagu ?? null,
      allocated: line.allocated ?? null,
      need,
      left: left ?? null,
      shareOfPaguPpm: shareOfPaguPpm ?? null,
      kodeRekening: line.kodeRekening ?? null,
    })),
    affordable: iuran.affordable
      ? { people: iuran.affordable.people, months: iuran.affordable.months }
      : null,
  };
}

function placeOf(place: Place): Document['findings'][number]['where'] {
  return {
    file: place.file,
    sheet: place.sheet ?? null,
    cell: cellOf(place) ?? null,
    row: place.row ?? null,
    column: place.column ?? null,
  };
}

export function findingOf(finding: Finding): Document['findings'][number] {
  return {
    code: finding.code,
    severity: finding.severity,
    where: placeOf(finding.where),
    also: finding.also.map(placeOf),
    message: { ...finding.message },
    fix: { ...finding.fix },
    data: { ...finding.data },
    kodeDesa: kodeOf(finding.kodeDesa),
    confirmed: finding.confirmed ? { ...finding.confirmed } : null,
    oversight: finding.oversight === true,
  };
}

/** Everyone of a village in the order of file, sheet and row, each in exactly one state. */
export function* peopleOf(
  { desa, nominees, selection, iuran }: DesaResult,
  showNik: boolean,
): Generator<Document['people'][number]> {
  const ranked = new Map(selection.ranked.map((entry) => [entry.nominee, entry] as const));
  const rejected = new Map(selection.rejected.map((entry) => [entry.nominee, entry] as const));
  const kodeDesa = kodeOf(desa.kode);
  for (const nominee of nominees) {
    const place = ranked.get(nominee);
    const worker = place?.state === 'selected' ? iuran.workers.get(nomineeKey(nominee)) : undefined;
    yield {
      file: nominee.file,
      sheet: nominee.sheet,
      row: nominee.row,
      kodeDesa,
      nik: nikOf(nominee, showNik),
      state: place?.state ?? 'rejected',
      reasons: [...(rejected.get(nominee)?.reasons ?? [])],
      rank: place?.rank ?? null,
      iuran: worker ? { total: worker.total, byProgram: { ...worker.byProgram } } : null,
    };
  }
}

function nikOf(nominee: Nominee, showNik: boolean): string | null {
  const nik = nominee.readings.nik?.value;
  if (nik === undefined) return null;
  return showNik ? nik : maskNik(nik);
}
