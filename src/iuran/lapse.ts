import type { Bilingual } from '../domain/bilingual.ts';
import { formatDayFirst, type LocalDate, localDate, partsOf } from '../domain/local-date.ts';
import { addMonths, firstDay, lastDay, type Month } from '../domain/month.ts';
import { formatRupiah, type Rupiah, rupiah } from '../domain/rupiah.ts';
import { requireOn } from '../law/entries.ts';
import { type Law, type LawBook, type PaymentLaw, publishedLaw } from '../law/law.ts';
import type { Nominee } from '../records/reading.ts';
import type { Selected } from './kinds.ts';
import { shifted } from './payment-plan.ts';

/** When a membership ends because nothing is paid from a month on (law.md L23, the cautious reading). */
export interface Lapse {
  readonly firstUnpaid: Month;
  /** End of the last unpaid month that still keeps the membership. */
  readonly lastDayToPay: LocalDate;
  /** First month in which it has ended. */
  readonly endedFrom: Month;
}

export function lapseAfter(firstUnpaid: Month, law: PaymentLaw): Lapse {
  return {
    firstUnpaid,
    lastDayToPay: lastDay(addMonths(firstUnpaid, law.endsAfter - 1)),
    endedFrom: addMonths(firstUnpaid, law.endsAfter),
  };
}

/** Someone who reaches the age limit within the paid months or the year after (D2, D3). */
export interface NearAgeLimit {
  readonly nominee: Nominee;
  readonly reaches: LocalDate;
  /** Registration and first payment still count on this day. */
  readonly lastDayToEnrol: LocalDate;
  readonly when: 'paid-months' | 'year-after';
  /** Last day to pay after the paid months; a lapse then cannot be mended by enrolling anew. */
  readonly lastDayToPay: LocalDate;
}

const YEAR = 12;

/** Everyone of the list whom a lapse would shut out for good, the soonest first. */
export function nearAgeLimit(
  selected: readonly Selected[],
  months: readonly Month[],
  law: Law,
): readonly NearAgeLimit[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const { lastDayToPay } = lapseAfter(addMonths(last, 1), law.payment);
  const end = lastDay(addMonths(last, YEAR));
  const found = selected.flatMap(({ nominee }): NearAgeLimit[] => {
    const birth = nominee.readings.tanggalLahir?.value;
    const reaches = birth && birthday(birth, law.maxAgeExclusive);
    if (reaches === undefined || reaches <= firstDay(first) || reaches > end) return [];
    const when = reaches <= lastDay(last) ? 'paid-months' : 'year-after';
    return [{ nominee, reaches, lastDayToEnrol: shifted(reaches, -1), when, lastDayToPay }];
  });
  return found.sort((a, b) => (a.reaches < b.reaches ? -1 : a.reaches > b.reaches ? 1 : 0));
}

/** The day on which someone completes that many years; born on 29 February: 1 March of common years. */
export function birthday(birth: LocalDate, age: number): LocalDate | undefined {
  const { year, month, day } = partsOf(birth);
  return localDate(year + age, month, day) ?? localDate(year + age, month + 1, 1);
}

/** What a lapse takes from one family, by the law of a day. Per family; never multiplied. */
export interface LapseCost {
  /** Months in which only the smaller death benefit is due. */
  readonly months: number;
  readonly full: Rupiah;
  readonly firstMonths: Rupiah;
  /** Months after which the scholarship on natural death begins. */
  readonly scholarshipMonths: number;
  readonly message: Bilingual;
}

export function lapseCost(day: LocalDate, law: LawBook = publishedLaw): LapseCost {
  const jkm = requireOn(law.parameters['benefit-jkm'], day);
  const first = requireOn(law.parameters['benefit-jkm-first-months'], day);
  const scholarship = requireOn(law.parameters['benefit-scholarship'], day);
  if (jkm.kind !== 'amount' || first.kind !== 'amount') throw new RangeError('no amount of JKM');
  const months = jkm.minPaidMonths ?? 0;
  const scholarshipMonths = scholarship.minPaidMonths ?? 0;
  return {
    months,
    full: rupiah(jkm.rupiah),
    firstMonths: rupiah(first.rupiah),
    scholarshipMonths,
    message: {
      id:
        `Bila kepesertaan terputus lalu dimulai lagi, selama ${months} bulan pertama santunan kematian ` +
        `${formatRupiah(first.rupiah)}, bukan ${formatRupiah(jkm.rupiah)}, dan hitungan ${scholarshipMonths} bulan ` +
        'untuk beasiswa dimulai dari awal. Yang sudah mencapai batas usia tidak dapat didaftarkan lagi.',
      en:
        `If membership lapses and begins anew, the death benefit is ${formatRupiah(first.rupiah)} and not ` +
        `${formatRupiah(jkm.rupiah)} for the first ${months} months, and the ${scholarshipMonths} months for the ` +
        'scholarship start again. Whoever has reached the age limit cannot be enrolled again.',
    },
  };
}

/** Person-months at the smaller and at the full death benefit when the places go to several lists in turn (D1). */
export interface Rotation {
  readonly lists: number;
  readonly firstMonths: number;
  readonly full: number;
}

/** One list after another through the same places and months, in the numbers of lists asked for. */
export function rotation(
  places: number,
  months: number,
  lists: readonly number[],
  cost: Pick<LapseCost, 'months'>,
): readonly Rotation[] {
  return lists.map((count) => {
    let low = 0;
    for (let list = 0; list < count; list += 1) {
      const own = Math.floor((months * (list + 1)) / count) - Math.floor((months * list) / count);
      low += Math.min(own, cost.months);
    }
    return { lists: count, firstMonths: low * places, full: (months - low) * places };
  });
}

/** How long membership lasts when nothing is paid after the planned months: the gap at the turn of the year (D4). */
export function afterTheLastMonth(
  months: readonly Month[],
  law: PaymentLaw,
): Bilingual | undefined {
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const { lastDayToPay, firstUnpaid } = lapseAfter(addMonths(last, 1), law);
  const day = formatDayFirst(lastDayToPay);
  return {
    id: `Bila iuran ${firstUnpaid} dan sesudahnya belum dibayar, bayarlah paling lambat ${day} agar kepesertaan semua orang tidak berakhir; selama menunggak perlindungan tidak terjamin.`,
    en: `If the iuran of ${firstUnpaid} and later is not paid, pay by ${day} so that nobody's membership ends; while months are unpaid protection is not assured.`,
  };
}

/** Ways to share out the same months evenly: one list, two, four; none where only one list fits. */
export function rotationsOf(months: number): readonly number[] {
  const lists = [1, 2, 4].filter((count) => months >= count && months % count === 0);
  return lists.length > 1 ? lists : [];
}

/** The warning of D2 for one person, masked of everything but what the village needs to act. */
export function nearAgeLimitSentence(person: NearAgeLimit, nama: string): Bilingual {
  const reaches = formatDayFirst(person.reaches);
  const last = formatDayFirst(person.lastDayToPay);
  return {
    id: `${nama} mencapai batas usia pada ${reaches}. Daftarkan dan bayar paling lambat ${formatDayFirst(person.lastDayToEnrol)}; sesudah masa bayar ini, bayar lagi paling lambat ${last} agar tidak terputus.`,
    en: `${nama} reaches the age limit on ${reaches}. Enrol and pay by ${formatDayFirst(person.lastDayToEnrol)}; after the paid months, pay again by ${last} so that membership does not lapse.`,
  };
}
