import { desaFor } from '../campaign/build.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { enrich } from '../campaign/references.ts';
import { byText } from '../domain/order.ts';
import { type KodeDesa, unknownDesa } from '../domain/wilayah.ts';
import type { FileReading, Nominee, SheetReading } from '../records/reading.ts';
import type { Subjects } from '../rules/rule.ts';

/** A village with everyone nominated for it, in the order of files, sheets and rows. */
export type Village = Subjects['desa'] & {
  /** Of a village that is not known: what tells it apart from others, in every part of a batch the same. */
  readonly unknownAs: string | undefined;
};

/**
 * People by village, by kode, registers filling what their lists leave empty. A list whose village is not known
 * stands by itself. Every village of the campaign is there, also one that has sent nothing, unless only those
 * `met` in the files are wanted.
 */
export function villagesOf(
  campaign: Campaign,
  files: readonly FileReading[],
  which: 'all' | 'met' = 'all',
): readonly Village[] {
  type Open = Pick<Village, 'unknownAs'> & { nama: string | undefined; nominees: Nominee[] };
  const villages = new Map<KodeDesa, Open>();
  const peopleOf = (kode: KodeDesa, nama?: string, unknownAs?: string): Nominee[] => {
    const known = villages.get(kode);
    if (known) return known.nominees;
    const made = { nama, nominees: [], unknownAs };
    villages.set(kode, made);
    return made.nominees;
  };
  if (which === 'all') for (const kode of campaign.desa.keys()) peopleOf(kode);
  const unknown = new Map<string, KodeDesa>();
  for (const file of files)
    for (const sheet of file.sheets) {
      const own = sheet.desa?.kode;
      if (own !== undefined && campaign.desa.has(own)) peopleOf(own);
      for (const nominee of sheet.nominees) {
        const { kode, nama } = homeOf(nominee, sheet);
        if (kode !== undefined) peopleOf(kode, nama).push(nominee);
        else {
          const key = `${file.file}\u0000${nama ?? ''}`;
          const standIn = unknown.get(key) ?? unknownDesa(unknown.size + 1);
          unknown.set(key, standIn);
          peopleOf(standIn, nama ?? nameOfList(file.file), key).push(nominee);
        }
      }
    }
  return [...villages]
    .map(([kode, { nama, nominees, unknownAs }]) => ({
      desa: desaFor(campaign, kode, nama),
      nominees: enrich(nominees, campaign.references),
      unknownAs,
    }))
    .sort((a, b) => byText(a.desa.kode, b.desa.kode));
}

/** A list without a village goes by its own name: its number depends on the other lists of the run. */
function nameOfList(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The village a person belongs to: its own, or that of the sheet; the kode is undefined where nobody says it. */
function homeOf(
  nominee: Nominee,
  sheet: SheetReading,
): { readonly kode: KodeDesa | undefined; readonly nama: string | undefined } {
  const elsewhere = otherDesaOf(nominee);
  const kode = nominee.kodeDesa ?? (elsewhere === undefined ? sheet.desa?.kode : undefined);
  return { kode, nama: elsewhere ?? sheet.desa?.nama };
}

/** Name of a village that a line above the row gave and no list knows: the row is not of the sheet's village. */
function otherDesaOf({ kodeDesa, readings }: Nominee): string | undefined {
  const named = readings.desa;
  return kodeDesa === undefined && named?.column === undefined ? named?.value : undefined;
}
