import type { Lang } from '../../../domain/bilingual.ts';
import { firstDay } from '../../../domain/month.ts';
import { maskNumbers } from '../../../domain/nik.ts';
import {
  afterTheLastMonth,
  lapseCost,
  nearAgeLimit,
  nearAgeLimitSentence,
} from '../../../iuran/lapse.ts';
import type { Payment } from '../../../iuran/payment-plan.ts';
import { protectionSentence, reminders } from '../../../iuran/protection.ts';
import type { Law } from '../../../law/law.ts';
import { dayInWords, monthInWords } from '../../reports/words.ts';
import type { DesaResult } from '../../result.ts';
import { formula, type GridRow, lines, number, text } from './grid.ts';
import { peopleOf } from './people-rows.ts';
import { PAYMENT_HEAD } from './words.ts';

/** The payments to make, each the sum of its months above. */
export function paymentRows(
  payments: readonly Payment[],
  firstMonthRow: number,
  lang: Lang,
): readonly GridRow[] {
  let next = firstMonthRow;
  const rows = payments.map((payment, at): GridRow => {
    const [first, last] = [next, next + payment.months.length - 1];
    next = last + 1;
    const [from, to] = [payment.months[0], payment.months.at(-1)];
    const name =
      from && to && from !== to
        ? `${monthInWords(from, lang)} – ${monthInWords(to, lang)}`
        : from && monthInWords(from, lang);
    return [
      number(at + 1, 'count'),
      text(name ?? ''),
      number(payment.budgetYear, 'count'),
      formula(`SUM(J${first}:J${last})`, payment.total, 'rupiah'),
      text(dayInWords(payment.advised, lang)),
      text(dayInWords(payment.due, lang)),
    ];
  });
  return [PAYMENT_HEAD.map((words) => text(words[lang], 'head')), ...rows];
}

/** Value of protection, who must not lapse, and what a lapse costs: sentences, per family, never totals. */
export function noteRows(village: DesaResult, on: Law, lang: Lang): readonly GridRow[] {
  const { iuran, desa } = village;
  const first = iuran.months[0];
  const people = peopleOf(village);
  const worker = people[0]?.worker;
  if (first === undefined || worker === undefined) return [[]];
  const day = firstDay(first);
  const value = protectionSentence(worker.months[0]?.total ?? 0, day);
  const near = nearAgeLimit(
    people.map(({ ranked }) => ranked),
    iuran.months,
    on,
  );
  const sentences = [
    ...(value ? [value[lang]] : []),
    ...(value ? [lapseCost(day).message[lang]] : []),
    ...[afterTheLastMonth(iuran.months, on.payment)].flatMap((words) =>
      words ? [words[lang]] : [],
    ),
    ...reminders(day).map((words) => words[lang]),
    ...near.map(
      (person) =>
        nearAgeLimitSentence(person, maskNumbers(person.nominee.readings.nama?.value ?? desa.nama))[
          lang
        ],
    ),
  ];
  return [...sentences.flatMap((sentence) => lines(sentence, 'note')), []];
}
