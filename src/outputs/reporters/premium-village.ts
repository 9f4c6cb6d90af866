import type { Bilingual } from '../../domain/bilingual.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { firstDay } from '../../domain/month.ts';
import { maskNumbers } from '../../domain/nik.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import {
  afterTheLastMonth,
  lapseCost,
  nearAgeLimit,
  nearAgeLimitSentence,
  rotation,
  rotationsOf,
} from '../../iuran/lapse.ts';
import { paymentPlan } from '../../iuran/payment-plan.ts';
import { protectionOf, protectionSentence, reminders } from '../../iuran/protection.ts';
import { restBuys } from '../../iuran/rest.ts';
import { restSentence } from '../../iuran/sentences.ts';
import type { Law } from '../../law/law.ts';
import { dayInWords, monthInWords } from '../reports/words.ts';
import { type DesaResult, villageNeed } from '../result.ts';
import type { Screen } from './terminal.ts';
import { wrapped } from './wrapped.ts';

/** One village in full: what the rest buys, payments, value of protection, who must not lapse. */
export function villageText(
  village: DesaResult,
  law: Law,
  longest: number | undefined,
  screen: Screen,
): string {
  const need = villageNeed(village);
  const first = village.iuran.months[0];
  if (first === undefined || need.selected.length === 0) return '';
  const rest = restBuys(need);
  const restWords = rest && restSentence(rest);
  const sections: readonly (readonly Bilingual[])[] = [
    restWords === undefined ? [] : [restWords],
    paymentLines(village, law, longest),
    protectionLines(village, firstDay(first)),
    lapseLines(village, law, firstDay(first)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.map((words) => wrapped(words[screen.lang], screen)).join('\n'))
    .join('\n\n');
}

function paymentLines(
  { iuran }: DesaResult,
  law: Law,
  longest: number | undefined,
): readonly Bilingual[] {
  const { payments, byYear } = paymentPlan(iuran.byMonth, law.payment, longest);
  const span = (months: typeof iuran.months, lang: 'id' | 'en'): string => {
    const names = [months[0], months.at(-1)].flatMap((month) =>
      month ? [monthInWords(month, lang)] : [],
    );
    return [...new Set(names)].join(' – ');
  };
  return [
    { id: 'Pembayaran', en: 'Payments' },
    ...payments.map(({ months, total, advised, due }) => ({
      id: `  ${span(months, 'id')}: ${formatRupiah(total)}, sebaiknya paling lambat ${dayInWords(advised, 'id')}, jatuh tempo ${dayInWords(due, 'id')}`,
      en: `  ${span(months, 'en')}: ${formatRupiah(total)}, best by ${dayInWords(advised, 'en')}, due ${dayInWords(due, 'en')}`,
    })),
    ...(byYear.length < 2
      ? []
      : byYear.map(({ year, months, total }) => ({
          id: `  Tahun anggaran ${year}: ${months} bulan, ${formatRupiah(total)}`,
          en: `  Budget year ${year}: ${months} months, ${formatRupiah(total)}`,
        }))),
  ];
}

function protectionLines({ iuran }: DesaResult, day: LocalDate): readonly Bilingual[] {
  const [worker] = iuran.workers.values();
  if (worker === undefined) return [];
  const sentence = protectionSentence(worker.months[0]?.total ?? 0, day);
  const line =
    (lang: 'id' | 'en') =>
    (found: ReturnType<typeof protectionOf>[number]): string =>
      `  ${found.label[lang]}: ${found.shown[lang]}${found.condition ? `; ${found.condition[lang]}` : ''}${found.caution ? ` (${found.caution[lang]})` : ''} [${found.proof[lang]}]`;
  return [
    { id: 'Nilai perlindungan, per keluarga', en: 'Value of protection, per family' },
    ...(sentence === undefined ? [] : [{ id: `  ${sentence.id}`, en: `  ${sentence.en}` }]),
    ...protectionOf(worker.base, iuran.programs, day).map((found) => ({
      id: line('id')(found),
      en: line('en')(found),
    })),
  ];
}

function lapseLines(village: DesaResult, law: Law, day: LocalDate): readonly Bilingual[] {
  const { iuran } = village;
  const { selected } = villageNeed(village);
  const cost = lapseCost(day);
  const lines: readonly Bilingual[] = [
    ...nearAgeLimit(selected, iuran.months, law).map((person) =>
      nearAgeLimitSentence(person, maskNumbers(person.nominee.readings.nama?.value ?? '–')),
    ),
    ...[afterTheLastMonth(iuran.months, law.payment)].flatMap((words) => words ?? []),
    cost.message,
    ...reminders(day),
    ...rotation(selected.length, iuran.months.length, rotationsOf(iuran.months.length), cost).map(
      ({ lists, firstMonths, full }) => ({
        id: `${lists === 1 ? 'Satu daftar tetap' : `${lists} daftar bergantian`}: ${full} bulan-orang dengan santunan penuh, ${firstMonths} dengan santunan bulan-bulan pertama`,
        en: `${lists === 1 ? 'One list throughout' : `${lists} lists in turn`}: ${full} person-months at the full death benefit, ${firstMonths} at that of the first months`,
      }),
    ),
  ];
  return [
    { id: 'Agar tidak terputus', en: 'Do not let it lapse' },
    ...lines.map(({ id, en }) => ({ id: `  ${id}`, en: `  ${en}` })),
  ];
}
