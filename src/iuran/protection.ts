import type { Program } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { formatRupiah, type Rupiah, rupiah } from '../domain/rupiah.ts';
import { terbilang } from '../domain/terbilang.ts';
import { entryOn, valueOn } from '../law/entries.ts';
import type { ParameterName } from '../law/index.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import type { Parameter } from '../law/parameter.ts';
import type { Benefit } from '../law/shapes.ts';
import { shownProof, shownValue } from '../law/shown.ts';

/** One benefit as a report shows it: for one family or worker, never times the people of a village. */
export interface ProtectionLine {
  readonly parameter: string;
  readonly rule: string;
  readonly program: Program;
  readonly label: Bilingual;
  /** The amount, or the words where no single amount exists. */
  readonly shown: Bilingual;
  readonly rupiah: Rupiah | undefined;
  readonly condition: Bilingual | undefined;
  readonly caution: Bilingual | undefined;
  readonly proof: Bilingual;
}

const LINES: readonly (readonly [parameter: ParameterName, program: Program])[] = [
  ['benefit-jkm', 'jkm'],
  ['benefit-jkm-first-months', 'jkm'],
  // On natural death it begins only after 36 months; on a work accident at once.
  ['benefit-scholarship', 'jkk'],
  ['benefit-jkk-medical', 'jkk'],
  ['benefit-jkk-wage', 'jkk'],
  ['benefit-jkk-death', 'jkk'],
  ['benefit-jkk-total-disability', 'jkk'],
  ['benefit-jkk-partial-disability', 'jkk'],
  ['benefit-jkk-home-care', 'jkk'],
  ['benefit-jkk-transport', 'jkk'],
  ['benefit-jkk-aids', 'jkk'],
  ['benefit-jht', 'jht'],
];

/** What a worker with this base is entitled to on a day, for the programmes paid (law.md 8). */
export function protectionOf(
  base: number,
  programs: readonly Program[],
  day: LocalDate,
  law: LawBook = publishedLaw,
): readonly ProtectionLine[] {
  return LINES.filter(([, program]) => programs.includes(program)).flatMap(([name, program]) => {
    const parameter: Parameter = law.parameters[name];
    const entry = entryOn(parameter, day);
    const benefit = benefitOf(entry?.value);
    if (entry === undefined || benefit === undefined) return [];
    const { amount, shown } = amountOf(parameter, benefit, base);
    return [
      {
        parameter: parameter.name,
        rule: parameter.rule,
        program,
        label: parameter.label,
        shown,
        rupiah: amount,
        condition: benefit.condition,
        caution: benefit.caution,
        proof: shownProof(entry),
      },
    ];
  });
}

function benefitOf(value: unknown): Benefit | undefined {
  return isBenefit(value) ? value : undefined;
}

function isBenefit(value: unknown): value is Benefit {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function amountOf(
  parameter: Parameter,
  benefit: Benefit,
  base: number,
): { readonly amount: Rupiah | undefined; readonly shown: Bilingual } {
  const words = shownValue(parameter, benefit);
  if (benefit.kind === 'amount' || benefit.kind === 'at-most')
    return { amount: rupiah(benefit.rupiah), shown: words };
  if (benefit.kind === 'times-base') {
    const extra = (benefit.plus ?? []).reduce((sum, part) => sum + part.rupiah, 0);
    const amount = rupiah(benefit.times * base + extra);
    const total = formatRupiah(amount);
    return { amount, shown: { id: `${total} = ${words.id}`, en: `${total} = ${words.en}` } };
  }
  if (benefit.kind === 'share-of-base') {
    const month = formatRupiah(base);
    return {
      amount: undefined,
      shown: {
        id: `${words.id} (${month} sebulan)`,
        en: `${words.en} (${month} a month)`,
      },
    };
  }
  return { amount: undefined, shown: words };
}

/** What the village must do in time so that the protection holds: accident report, and the list before each payment. */
export function reminders(day: LocalDate, law: LawBook = publishedLaw): readonly Bilingual[] {
  const hours = valueOn(law.parameters['jkk-report-hours'], day);
  return [
    ...(hours === undefined
      ? []
      : [
          {
            id: `Kecelakaan kerja dilaporkan ke BPJS Ketenagakerjaan dalam ${hours} jam (laporan tahap I).`,
            en: `A work accident is reported to BPJS Ketenagakerjaan within ${hours} hours (stage I).`,
          },
        ]),
    {
      id: 'Iuran bulan setelah seseorang meninggal atau pindah tidak kembali: cocokkan daftar dengan data penduduk sebelum setiap pembayaran.',
      en: 'Iuran for months after a death or departure does not come back: check the list against the register before every payment.',
    },
  ];
}

/** The one line for a village's sheet: what a month's iuran protects, with both figures of the death benefit. */
export function protectionSentence(
  perMonth: number,
  day: LocalDate,
  law: LawBook = publishedLaw,
): Bilingual | undefined {
  const full = benefitOf(entryOn(law.parameters['benefit-jkm'], day)?.value);
  const first = benefitOf(entryOn(law.parameters['benefit-jkm-first-months'], day)?.value);
  if (full?.kind !== 'amount' || first?.kind !== 'amount') return undefined;
  const months = full.minPaidMonths ?? 0;
  const amount = formatRupiah(full.rupiah);
  return {
    id: `${formatRupiah(perMonth)} per bulan melindungi keluarga dengan santunan kematian paling banyak ${amount} (${formatRupiah(first.rupiah)} bila meninggal dalam ${terbilang(months)} bulan pertama).`,
    en: `${formatRupiah(perMonth)} a month protects a family with a death benefit of at most ${amount} (${formatRupiah(first.rupiah)} for a death in the first ${months} months).`,
  };
}
