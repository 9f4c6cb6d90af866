import type { Bilingual } from '../domain/bilingual.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import type { VillageNeed } from './affordable.ts';
import { compare } from './compare.ts';
import { payersOf, treatmentOf } from './treatment.ts';

const LABEL: Bilingual = { id: 'separuh', en: 'half' };

/**
 * How many more people the money would reach for all months at the half rate, where a letter of BPJS
 * Ketenagakerjaan could bring it (D6). Undefined where money is not short, not known, or nothing is open.
 */
export function halfWouldReach(
  village: VillageNeed,
  law: LawBook = publishedLaw,
): number | undefined {
  const { desa } = village;
  if (!treatmentOf(payersOf(desa.funding), desa.pp50, law).open) return undefined;
  const [full, half] = compare(
    village,
    [
      { label: LABEL, reading: 'full' },
      { label: LABEL, reading: 'half' },
    ],
    law,
  );
  if (full?.left === undefined || full.left >= 0) return undefined;
  const more = (half?.affordable?.people ?? 0) - (full.affordable?.people ?? 0);
  return more > 0 ? more : undefined;
}
