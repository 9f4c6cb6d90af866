import type { LocalDate } from '../domain/local-date.ts';
import type { Month } from '../domain/month.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { FileHint } from '../records/reading.ts';
import type { Desa, Policy, Pp50, Privacy, Program, UploadSettings } from './campaign.ts';
import { defaultPolicy, type SettingsLaw } from './policy.ts';
import type { WrittenDesa, WrittenSettings } from './settings-shape.ts';

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

/** What is written, with a default for all that is not. `policy` and `desa` are whole already. */
export function settingsOf(
  written: WrittenSettings,
  law: SettingsLaw,
  policy: Policy,
  desa: Settings['desa'],
): Settings {
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

/** The settings of a campaign that has no `desa-enroll.yaml`; what reads one need not be loaded then. */
export function defaultSettings(law: SettingsLaw): Settings {
  return settingsOf({}, law, defaultPolicy(law), new Map());
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

/** Dotted keys of a paper with the texts that stand there. */
export function papersOf(written: WrittenDesa['papers']): ReadonlyMap<string, string> {
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
