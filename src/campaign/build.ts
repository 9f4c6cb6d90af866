import type { LocalDate } from '../domain/local-date.ts';
import { addMonths, type Month, month, monthOf, yearOf } from '../domain/month.ts';
import { isUnknownDesa, type KodeDesa, unknownDesa } from '../domain/wilayah.ts';
import type { FileReading, KnownDesa } from '../records/reading.ts';
import type { Workbook } from '../sheets/sheet.ts';
import type { Campaign, Desa, UnmatchedFile } from './campaign.ts';
import { parseConfirmations } from './confirmations.ts';
import { DESA_DENPASAR } from './desa-denpasar.ts';
import type { DesaEntry } from './desa-list.ts';
import { sortReferences } from './reference-kind.ts';
import type { DesaSettings, Settings } from './settings-meaning.ts';

/** What a campaign is made of, once its files are read. */
export interface CampaignParts {
  /** Folder, or undefined for bare files. */
  readonly root: string | undefined;
  /** Used where the settings give none. */
  readonly title: string;
  readonly on: LocalDate;
  readonly settings: Settings;
  readonly desaTable?: ReadonlyMap<KodeDesa, DesaEntry> | undefined;
  readonly references?: readonly FileReading[];
  readonly confirmations?: readonly Workbook[];
  /** Codes that a confirmation may name; without it any code is taken. */
  readonly ruleCodes?: readonly string[] | undefined;
  readonly unmatchedFiles?: readonly UnmatchedFile[];
}

/** Puts a campaign together: settings of the village over its row in `desa.csv` over those of all. */
export function buildCampaign(parts: CampaignParts): Campaign {
  const { settings, on } = parts;
  const period = periodOf(settings, on);
  const references = sortReferences(parts.references ?? [], settings.files, period.year);
  const base: Campaign = {
    root: parts.root,
    title: settings.title ?? parts.title,
    on,
    year: period.year,
    defaults: {
      quota: settings.quota,
      startMonth: period.startMonth,
      months: period.months,
      programs: settings.programs,
      base: settings.base,
      pp50: settings.pp50,
      policy: settings.policy,
      funding: [],
    },
    desa: new Map(),
    references: references.lists,
    confirmations: parseConfirmations(parts.confirmations ?? [], parts.ruleCodes),
    upload: settings.upload,
    files: settings.files,
    papers: settings.papers,
    unclearReferences: references.unclear,
    unmatchedFiles: parts.unmatchedFiles ?? [],
    ...(settings.seed === undefined ? {} : { seed: settings.seed }),
    ...(settings.sendBy === undefined ? {} : { sendBy: settings.sendBy }),
    ...(settings.privacy === undefined ? {} : { privacy: settings.privacy }),
  };
  const kodes = new Set([...(parts.desaTable?.keys() ?? []), ...settings.desa.keys()]);
  const desa = [...kodes].map((kode) => {
    const entry = parts.desaTable?.get(kode);
    return [kode, desaOf(base, settings, kode, entry, settings.desa.get(kode))] as const;
  });
  return { ...base, desa: new Map(desa) };
}

interface Period {
  readonly year: number;
  readonly startMonth: Month;
  readonly months: number;
}

/** Unset: from the month after `on`, or January of another budget year, to December (product.md 4). */
function periodOf(settings: Settings, on: LocalDate): Period {
  const next = addMonths(monthOf(on), 1);
  const otherYear = settings.year !== undefined && settings.year !== yearOf(next);
  const january = otherYear ? month(settings.year, 1) : undefined;
  const startMonth = settings.startMonth ?? january ?? next;
  return {
    startMonth,
    months: settings.months ?? monthsToDecember(startMonth),
    year: settings.year ?? yearOf(startMonth),
  };
}

function monthsToDecember(from: Month): number {
  return 13 - Number(from.slice(5, 7));
}

function desaOf(
  campaign: Campaign,
  settings: Settings,
  kode: KodeDesa,
  entry: DesaEntry | undefined,
  own: DesaSettings | undefined,
): Desa {
  const { defaults } = campaign;
  const startMonth = own?.startMonth ?? entry?.startMonth ?? defaults.startMonth;
  const months = own?.months ?? entry?.months ?? settings.months ?? monthsToDecember(startMonth);
  const known = builtIn(kode);
  return {
    kode,
    nama: own?.nama ?? entry?.nama ?? known?.nama ?? kode,
    kecamatan: own?.kecamatan ?? entry?.kecamatan ?? known?.kecamatan,
    quota: own?.quota ?? entry?.quota ?? defaults.quota,
    startMonth,
    months,
    programs: own?.programs ?? entry?.programs ?? defaults.programs,
    base: own?.base ?? defaults.base,
    pp50: own?.pp50 ?? defaults.pp50,
    seed: own?.seed ?? seedOf(campaign, kode),
    policy: own?.policy ?? defaults.policy,
    funding: entry?.funding ?? [],
    listed: entry !== undefined,
    extra: new Map([...settings.papers, ...(entry?.extra ?? []), ...(own?.papers ?? [])]),
  };
}

function builtIn(kode: KodeDesa) {
  return DESA_DENPASAR.find((one) => one.kode === kode);
}

/** The announced seed: kode desa and budget year, unless the campaign announced another. */
function seedOf(campaign: Campaign, kode: KodeDesa): string {
  if (campaign.seed !== undefined) return campaign.seed;
  // The number of an unrecognised village depends on the other files of the run; a draw must not.
  return isUnknownDesa(kode) ? String(campaign.year) : `${kode}${campaign.year}`;
}

/** A village of the campaign, or one met only in the files: then with the campaign's defaults. */
export function desaFor(campaign: Campaign, kode: KodeDesa | undefined, nama?: string): Desa {
  const listed = kode === undefined ? undefined : campaign.desa.get(kode);
  if (listed) return listed;
  const code = kode ?? unknownDesa(0);
  const known = builtIn(code);
  return {
    ...campaign.defaults,
    kode: code,
    nama: known?.nama ?? nama ?? code,
    kecamatan: known?.kecamatan,
    seed: seedOf(campaign, code),
    listed: false,
    extra: campaign.papers ?? new Map(),
  };
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Villages that a list may name: those of the campaign, and all of Denpasar (kelurahan too, to tell them). A name that
 * the campaign has is its own: there is a Serangan in Demak too.
 */
export function knownDesa(campaign: Campaign): readonly KnownDesa[] {
  const listed = [...campaign.desa.values()].map((desa): KnownDesa => {
    const known = builtIn(desa.kode);
    const names = known === undefined ? [] : [known.nama, ...known.aliases];
    return {
      kode: desa.kode,
      nama: desa.nama,
      aliases: names.filter((name) => name !== desa.nama),
    };
  });
  const taken = new Set(listed.flatMap(({ nama, aliases }) => [nama, ...aliases].map(folded)));
  const others = DESA_DENPASAR.filter(
    ({ kode, nama, aliases }) =>
      !campaign.desa.has(kode) && ![nama, ...aliases].some((name) => taken.has(folded(name))),
  );
  return [
    ...listed,
    ...others.map(({ kode, nama, aliases }) => ({ kode, nama, aliases, builtIn: true as const })),
  ];
}
