import { byText, groupBy } from '../../domain/order.ts';
import { provinceName } from '../../domain/region.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Assumption } from '../../iuran/iuran.ts';

/** Counts of a region; whole rupiah. */
export interface RegionSums {
  readonly desa: number;
  readonly sent: number;
  readonly clean: number;
  readonly quota: number;
  readonly people: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly iuran: number;
  readonly short: number;
  readonly shortDesa: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A kabupaten, or some lists whose village nobody knows: a folder of its own among the results. */
export interface RegionPart {
  /** Folder name. */
  readonly name: string;
  /** `51.71`; empty where the villages are unknown. */
  readonly kode: string;
  readonly sums: RegionSums;
}

export interface Province {
  readonly kode: string;
  readonly nama: string;
  readonly parts: readonly RegionPart[];
  readonly sums: RegionSums;
}

/** What the pages about the whole country are made from. */
export interface CountryView {
  readonly title: string;
  readonly on: string;
  readonly year: number;
  readonly parts: readonly RegionPart[];
  readonly total: RegionSums;
  /** Findings of the whole country by code. */
  readonly findings: Readonly<Record<string, number>>;
  /** Findings that belong to no kabupaten, such as about a reference list. */
  readonly loose: readonly Finding[];
  readonly assumptions: readonly Assumption[];
}

/** Kabupaten by province, in the order of their codes; unknown villages last. */
export function provincesOf({ parts }: Pick<CountryView, 'parts'>): readonly Province[] {
  const groups = groupBy(parts, ({ kode }) => kode.slice(0, 2));
  return [...groups]
    .sort(([a], [b]) => byText(a === '' ? 'z' : a, b === '' ? 'z' : b))
    .map(([kode, some]) => ({
      kode,
      nama: kode === '' ? 'TANPA KODE' : (provinceName(kode) ?? kode),
      parts: some,
      sums: addRegions(some.map(({ sums }) => sums)),
    }));
}

/** Name of a part without its code: `KOTA DENPASAR`. */
export function partTitle({ name }: RegionPart): string {
  return name.replace(/^[\d.]+-?/, '').replaceAll('-', ' ') || name;
}

function addRegions(all: readonly RegionSums[]): RegionSums {
  const sum = (pick: (sums: RegionSums) => number) => all.reduce((so, one) => so + pick(one), 0);
  return {
    desa: sum((one) => one.desa),
    sent: sum((one) => one.sent),
    clean: sum((one) => one.clean),
    quota: sum((one) => one.quota),
    people: sum((one) => one.people),
    selected: sum((one) => one.selected),
    reserve: sum((one) => one.reserve),
    rejected: sum((one) => one.rejected),
    iuran: sum((one) => one.iuran),
    short: sum((one) => one.short),
    shortDesa: sum((one) => one.shortDesa),
    errors: sum((one) => one.errors),
    warnings: sum((one) => one.warnings),
  };
}
