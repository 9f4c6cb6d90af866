import type { Bilingual } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Month } from '../domain/month.ts';
import { isKelurahan, type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import type { FileHint } from '../records/reading.ts';
import type { Desa, Policy, Pp50, Privacy, Program, UploadSettings } from './campaign.ts';
import { nearest } from './nearest.ts';
import { conflictOf, defaultPolicy, mergePolicy, type SettingsLaw } from './policy.ts';
import { refusalOf, settingsRefusal, shown } from './settings-refusal.ts';
import { settingsShape, type WrittenDesa } from './settings-shape.ts';
import { type LocatedSettings, readYaml } from './settings-yaml.ts';

/** `desa-enroll.yaml` as meant. Year and months stay open where they are not written: they depend on `--on`. */
export interface Settings {
  readonly title: string | undefined;
  readonly year: number | undefined;
  readonly startMonth: Month | undefined;
  readonly months: number | undefined;
  readonly programs: readonly Program[];
  readonly base: Desa['base'];
  readonly quota: number;
  /** Undefined: each village draws with its own kode and the budget year. */
  readonly seed: string | undefined;
  readonly pp50: Pp50;
  readonly policy: Policy;
  readonly upload: UploadSettings;
  readonly files: Readonly<Record<string, FileHint>>;
  readonly papers: ReadonlyMap<string, string>;
  readonly sendBy: LocalDate | undefined;
  readonly privacy: Privacy | undefined;
  readonly desa: ReadonlyMap<KodeDesa, DesaSettings>;
}

/** What one village sets for itself; `policy` is whole, all else is open where it is not written. */
export interface DesaSettings extends Omit<WrittenDesa, 'policy' | 'papers'> {
  readonly policy: Policy;
  readonly papers: ReadonlyMap<string, string>;
}

/** Version of the settings format that this program understands. */
const VERSION = 1;

/**
 * Reads `desa-enroll.yaml`; an empty text gives the defaults. Whatever it cannot be sure of is refused with its line.
 * `ruleCodes`: the codes that `policy.rejectOn` may name; without it any code is taken.
 */
export function parseSettings(
  text: string,
  file: string,
  law: SettingsLaw,
  ruleCodes?: readonly string[],
): Settings {
  const located = readYaml(text, file);
  const raw = located.value ?? {};
  refuseNewer(raw, located, file);
  const parsed = settingsShape.safeParse(raw);
  if (!parsed.success) throw refusalOf(parsed.error.issues, located, file);
  const written = parsed.data;
  const policy = mergePolicy(defaultPolicy(law), written.policy);
  const check = (one: Policy, path: readonly string[]): Policy => {
    refusePolicy(one, path, law, located, file);
    refuseUnknownCodes(one.rejectOn, [...path, 'rejectOn'], ruleCodes, located, file);
    return one;
  };
  check(policy, ['policy']);
  const desa = new Map<KodeDesa, DesaSettings>();
  for (const [key, own] of Object.entries(written.desa ?? {})) {
    const kode = villageKey(key, located, file);
    if (desa.has(kode))
      throw settingsRefusal('settings-key-twice', located.lineOf(['desa', key]), file, twice(kode));
    const merged = check(mergePolicy(policy, own.policy), ['desa', key, 'policy']);
    desa.set(kode, { ...own, policy: merged, papers: papersOf(own.papers) });
  }
  return {
    title: written.title,
    year: written.year,
    startMonth: written.startMonth,
    months: written.months,
    programs: written.programs ?? ['jkk', 'jkm'],
    base: written.base ?? 'default',
    quota: written.quota ?? law.quotaDesa,
    seed: written.seed,
    pp50: written.pp50 ?? { reading: 'full' },
    policy,
    upload: {
      profile: written.upload?.profile ?? 'bpu-tk-baru-2020',
      npp: written.upload?.npp ?? '',
      div: written.upload?.div ?? '000',
      firstMonths: written.upload?.firstMonths,
      packageJht: written.upload?.packageJht,
      ...occupationsOf(written.upload?.occupations),
    },
    files: filesOf(written.files ?? {}),
    papers: papersOf(written.papers),
    sendBy: written.sendBy,
    privacy: written.privacy && {
      purpose: written.privacy.purpose,
      legalBasis: written.privacy.legalBasis,
      keepUntil: written.privacy.keepUntil,
    },
    desa,
  };
}

function occupationsOf(
  written: Readonly<Record<string, string | undefined>> | undefined,
): Pick<UploadSettings, 'occupations'> {
  if (written === undefined) return {};
  const settled = Object.entries(written).flatMap(([spelling, code]) =>
    code === undefined ? [] : [[spelling, code] as const],
  );
  return { occupations: Object.fromEntries(settled) };
}

function papersOf(written: WrittenDesa['papers']): ReadonlyMap<string, string> {
  const entries = Object.entries(written ?? {});
  return new Map(entries.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

/** Drops what is not written, so that a hint holds only what it overrules. */
function filesOf(
  written: Readonly<Record<string, { readonly [K in keyof FileHint]: FileHint[K] | undefined }>>,
): Readonly<Record<string, FileHint>> {
  return Object.fromEntries(
    Object.entries(written).map(([path, hint]) => [
      path.normalize('NFC'),
      Object.fromEntries(Object.entries(hint).filter(([, value]) => value !== undefined)),
    ]),
  );
}

function refuseNewer(raw: unknown, located: LocatedSettings, file: string): void {
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) return;
  const version = Number(raw.version);
  if (!(version > VERSION)) return;
  throw settingsRefusal('settings-newer', located.lineOf(['version']), file, {
    id: `version ${version} dibuat untuk desa-enroll yang lebih baru; program ini mengenal version ${VERSION}. Perbarui desa-enroll`,
    en: `version ${version} was made for a newer desa-enroll; this one knows version ${VERSION}. Update desa-enroll`,
  });
}

function villageKey(key: string, located: LocatedSettings, file: string): KodeDesa {
  const kode = parseKodeDesa(key);
  const line = located.lineOf(['desa', key]);
  if (kode === undefined)
    throw settingsRefusal('settings-value', line, file, {
      id: `kunci desa.${shown(key)} seharusnya kode desa seperti 51.71.03.2008`,
      en: `the key desa.${shown(key)} should be a village code like 51.71.03.2008`,
    });
  if (isKelurahan(kode))
    throw settingsRefusal('settings-value', line, file, {
      id: `${kode} adalah kode kelurahan; kelurahan tidak menerima Dana Desa dan tidak ikut program ini`,
      en: `${kode} is the code of a kelurahan, which has no Dana Desa and no part in this programme`,
    });
  return kode;
}

function twice(kode: KodeDesa): Bilingual {
  return {
    id: `desa ${kode} tertulis dua kali dengan cara berbeda; gabungkan menjadi satu`,
    en: `desa ${kode} stands there twice, written differently; make them one`,
  };
}

function refusePolicy(
  policy: Policy,
  path: readonly string[],
  law: SettingsLaw,
  located: LocatedSettings,
  file: string,
): void {
  const conflict = conflictOf(policy, law);
  if (conflict === undefined) return;
  const village = path[0] === 'desa' ? `desa.${path[1]}.` : '';
  throw settingsRefusal('settings-against-law', located.lineOf([...path, conflict.key]), file, {
    id: village + conflict.sentence.id,
    en: village + conflict.sentence.en,
  });
}

function refuseUnknownCodes(
  codes: readonly string[],
  path: readonly string[],
  known: readonly string[] | undefined,
  located: LocatedSettings,
  file: string,
): void {
  const unknown = known && codes.find((code) => !known.includes(code));
  if (unknown === undefined || known === undefined) return;
  const near = nearest(unknown, known);
  throw settingsRefusal('settings-value', located.lineOf(path), file, {
    id: `${path.join('.')} menyebut ${shown(unknown)}, yang bukan kode temuan. Maksudnya ${near}?`,
    en: `${path.join('.')} names ${shown(unknown)}, which is no finding code. Did you mean ${near}?`,
  });
}
