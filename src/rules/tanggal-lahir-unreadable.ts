import type { Bilingual } from '../domain/bilingual.ts';
import { formatDayFirst, type LocalDate, parseLocalDate } from '../domain/local-date.ts';
import { nikBirthDate } from '../domain/nik.ts';
import { quote } from '../findings/mask.ts';
import type { Reading } from '../records/field.ts';
import { isWrongCentury } from './age.ts';
import { faultWord } from './cells.ts';
import { at, defineRule, NONE } from './rule.ts';

const WRONG_CENTURY: Bilingual = {
  id: 'abad tahunnya keliru',
  en: 'its century is wrong',
};
const REASONS: Readonly<Record<string, Bilingual>> = {
  'no-such-day': { id: 'tanggal itu tidak ada di kalender', en: 'there is no such day' },
  future: { id: 'tanggal itu belum tiba', en: 'that day has not come yet' },
  year: { id: 'tahunnya tidak mungkin', en: 'its year is impossible' },
  'year-only': { id: 'hanya tahunnya yang ada', en: 'only the year is there' },
  age: { id: 'yang tertulis umur, bukan tanggal', en: 'it is an age, not a date' },
  ditto: { id: 'selnya berisi tanda "sama dengan di atas"', en: 'the cell says "same as above"' },
  century: WRONG_CENTURY,
};

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly why: string;
  /** Birth date that the NIK carries; '' when there is none. */
  readonly inNik: string;
}

/** A cell of a date shows the day, and holds a number that nobody knows. */
function shownDay({ value, kind, fault }: Reading<LocalDate>): string | undefined {
  const day = value ?? parseLocalDate(String(fault?.data?.['date'] ?? ''));
  return day === undefined || kind === 'text' ? undefined : formatDayFirst(day);
}

export const tanggalLahirUnreadable = defineRule({
  code: 'tanggal-lahir-unreadable',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tanggal lahir tidak terbaca', en: 'Birth date unreadable' },
  why: {
    id: 'Tanggal yang tidak lengkap atau tidak ada di kalender tidak ditebak. Tanggal dari NIK hanya ditawarkan, karena NIK bisa salah ketik.',
    en: 'A date that is incomplete or not in the calendar is not guessed. The date in the NIK is offered only, since a NIK may be mistyped.',
  },
  source: 'inputs.md 8',
  message: ({ shown, why, inNik }: Facts) => {
    const reason = REASONS[why] ?? { id: 'bentuknya tidak dikenal', en: 'its form is not known' };
    return {
      id: `Tanggal lahir "${shown}" tidak dapat dibaca: ${reason.id}.${inNik ? ` Menurut NIK: ${inNik}.` : ''}`,
      en: `The birth date "${shown}" cannot be read: ${reason.en}.${inNik ? ` By the NIK: ${inNik}.` : ''}`,
    };
  },
  fix: {
    id: 'Ketik tanggal lahir dari KTP-el dengan bentuk hari-bulan-tahun, misalnya 17-08-1980.',
    en: 'Type the birth date from the ID card as day-month-year, for example 17-08-1980.',
  },
  example: { shown: '31-06-1980', why: 'no-such-day', inNik: '30-06-1980' },
  check: (row, { on }) => {
    const { tanggalLahir, nik } = row.readings;
    if (tanggalLahir === undefined) return NONE;
    const { value } = tanggalLahir;
    const century = value !== undefined && isWrongCentury(value, on);
    if (!century && tanggalLahir.fault?.code !== 'tanggal-lahir-unreadable') return NONE;
    const inNik = nik?.value && nikBirthDate(nik.value, on);
    const data: Facts = {
      shown: shownDay(tanggalLahir) ?? quote(tanggalLahir.text),
      why: century ? 'century' : faultWord(tanggalLahir, 'why'),
      inNik: inNik ? formatDayFirst(inNik) : '',
    };
    return [at(row, tanggalLahir, data)];
  },
});
