import type { Desa, Program } from '../campaign/campaign.ts';
import { formatDayFirst } from '../domain/local-date.ts';
import type { Month } from '../domain/month.ts';
import { yearOf } from '../domain/month.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { assumption } from '../law/assumptions.ts';
import { valueOn } from '../law/entries.ts';
import type { LawBook } from '../law/law.ts';
import type { Assumption, DesaIuran } from './iuran.ts';
import type { Kinds } from './kinds.ts';
import type { Span } from './span.ts';
import type { TreatmentChoice } from './treatment.ts';

/** Every open question that the figures of one village rest on (law.md 10, dana-desa.md 10). */
export function assumptionsOf(
  desa: Desa,
  kinds: Kinds,
  span: Span,
  choice: TreatmentChoice,
  atStake: Rupiah | undefined,
  law: LawBook,
): readonly Assumption[] {
  if (kinds.of.length === 0) return [];
  const found: Assumption[] = [];
  if (law.proposal !== undefined) found.push(assumption('law-proposed', law.proposal));
  found.push(...reliefAssumptions(desa, span, choice, atStake));
  if (span.unconfirmedSince !== undefined)
    found.push(assumption('law-not-confirmed', span.unconfirmedSince));
  if (!span.knownWordForWord) found.push(assumption('law-not-text'));
  if (kinds.inGap > 0) found.push(assumption('bracket-gap-reading', kinds.inGap));
  if (kinds.higherStated > 0) found.push(assumption('base-lowest-row', kinds.higherStated));
  found.push(...villageMoneyAssumptions(desa, span.months, law));
  return found;
}

function reliefAssumptions(
  desa: Desa,
  { inPp49, inPp50, windowsDiffer }: Span,
  choice: TreatmentChoice,
  atStake: Rupiah | undefined,
): readonly Assumption[] {
  const found: Assumption[] = [];
  if (inPp49) found.push(assumption('pp49-2020-unproven'));
  if (!inPp50) return found;
  if (atStake !== undefined && atStake > 0) found.push(assumption('apbdes-discount-open', atStake));
  if (choice.treatment === 'full') return found;
  if (choice.byDocument && desa.pp50.reading === 'half') {
    const { number, date, issuer } = desa.pp50.document;
    const named = { number, date: formatDayFirst(date), issuer };
    found.push(assumption('apbdes-discount-by-document', named));
  }
  if (choice.byInference) found.push(assumption('csr-discount-inferred'));
  if (windowsDiffer) found.push(assumption('transport-classification-inferred'));
  return found;
}

function villageMoneyAssumptions(
  desa: Desa,
  months: readonly Month[],
  law: LawBook,
): readonly Assumption[] {
  const danaDesa = desa.funding.filter(({ source }) => source === 'DDS');
  const years = new Set(months.map(yearOf));
  // Open only for years in which part of the pagu goes past the village account.
  const paguOpen = months.some((m) => valueOn(law.parameters['dana-desa-koperasi-share'], m));
  const found: Assumption[] = [];
  if (danaDesa.length > 0) found.push(assumption('dana-desa-basis-musdes'));
  if (paguOpen && danaDesa.some(({ pagu }) => pagu !== undefined))
    found.push(assumption('pagu-net-or-gross'));
  if (danaDesa.length > 0 && years.size > 1) found.push(assumption('budget-year-months'));
  if (desa.funding.some(({ kodeRekening }) => (kodeRekening ?? '') !== ''))
    found.push(assumption('account-code-local'));
  return found;
}

/** The part of a village's iuran that tells what its figures assume. */
export type Assumed = Pick<DesaIuran, 'assumptions' | 'atStake' | 'inGap' | 'higherStated'>;

/**
 * The open questions of many villages, each once, in the order they first appear. Amounts and people are
 * added up, so that the line of a city names the rupiah and the people of the city.
 */
export function mergeAssumptions(villages: readonly Assumed[]): readonly Assumption[] {
  const merged = new Map<string, Assumption>();
  for (const { assumptions } of villages)
    for (const found of assumptions) {
      // Two letters of two villages are two assumptions; every other code is one.
      const key = found.code === 'apbdes-discount-by-document' ? found.message.id : found.code;
      if (!merged.has(key)) merged.set(key, found);
    }
  const sum = (of: (village: Assumed) => number | undefined): number =>
    villages.reduce((total, village) => total + (of(village) ?? 0), 0);
  return [...merged.values()].map((found) => {
    switch (found.code) {
      case 'apbdes-discount-open':
        return assumption(found.code, rupiah(sum(({ atStake }) => atStake)));
      case 'bracket-gap-reading':
        return assumption(
          found.code,
          sum(({ inGap }) => inGap),
        );
      case 'base-lowest-row':
        return assumption(
          found.code,
          sum(({ higherStated }) => higherStated),
        );
      default:
        return found;
    }
  });
}

/** Open questions behind what a report prints beside the iuran: due days, last days to pay, the value of protection. */
export function printedAssumptions(
  programs: readonly Program[],
  printed: { readonly accidentDeath: boolean },
): readonly Assumption[] {
  return [
    assumption('due-date-employer-text'),
    assumption('arrears-limit-reading'),
    assumption('cover-start-inferred'),
    ...(programs.includes('jkm') ? [assumption('jkm-first-months')] : []),
    ...(printed.accidentDeath && programs.includes('jkk')
      ? [assumption('jkk-death-indicative')]
      : []),
  ];
}
