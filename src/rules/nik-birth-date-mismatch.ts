import type { Bilingual } from '../domain/bilingual.ts';
import { formatDayFirst, type LocalDate, partsOf } from '../domain/local-date.ts';
import { maskNik, type Nik, nikFitsBirthDate, nikParts } from '../domain/nik.ts';
import { at, defineRule, NONE, placeOf } from './rule.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** How two dates differ: an accident of typing names the cell to look at first. */
function differenceOf(nik: Nik, birth: LocalDate): string {
  const inNik = nikParts(nik);
  const { day, month, year } = partsOf(birth);
  const sameYear = inNik.year2 === year % 100;
  if (sameYear && inNik.day === month && inNik.month === day) return 'swapped';
  if (inNik.day === day && inNik.month === month) return 'year';
  const a = two(inNik.day) + two(inNik.month) + two(inNik.year2);
  const b = two(day) + two(month) + two(year % 100);
  const wrong = [...a].filter((digit, index) => digit !== b[index]).length;
  return wrong === 1 ? 'one-digit' : 'other';
}

const DIFFERENCES: Readonly<Record<string, Bilingual>> = {
  swapped: { id: 'hari dan bulan tertukar', en: 'day and month are swapped' },
  year: { id: 'tahunnya berbeda', en: 'the year differs' },
  'one-digit': { id: 'berbeda satu digit', en: 'one digit differs' },
  other: { id: 'tanggalnya lain', en: 'it is another date' },
};

export const nikBirthDateMismatch = defineRule({
  code: 'nik-birth-date-mismatch',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tanggal lahir berbeda dari NIK', en: 'Birth date differs from the NIK' },
  why: {
    id: 'Digit ke-7 sampai 12 NIK adalah tanggal lahir. Perbedaan hampir selalu salah ketik, dan BPJS mencocokkannya dengan data Dukcapil. NIK tidak diganti bila tanggal lahir dibetulkan, jadi boleh dikonfirmasi.',
    en: 'Digits 7 to 12 of a NIK are the birth date. A difference is nearly always a typing error, and BPJS compares with Dukcapil. A NIK stays when a birth date is corrected, so it may be confirmed.',
  },
  source: 'inputs.md 7; product.md 5; dana-desa.md 8',
  message: ({
    shown,
    inNik,
    written,
    how,
  }: {
    shown: string;
    inNik: string;
    written: string;
    how: string;
  }) => ({
    id: `Menurut NIK ${shown} lahir ${inNik}, tetapi di kolom tanggal lahir ${written}: ${DIFFERENCES[how]?.id}.`,
    en: `By NIK ${shown} the birth date is ${inNik}, but the column says ${written}: ${DIFFERENCES[how]?.en}.`,
  }),
  fix: {
    id: 'Lihat KTP-el: betulkan tanggal lahir atau NIK, mana yang salah ketik.',
    en: 'Look at the ID card: mend the birth date or the NIK, whichever was mistyped.',
  },
  confirmable: true,
  example: {
    shown: '517103••••••••••',
    inNik: '08-05-..80',
    written: '05-08-1980',
    how: 'swapped',
  },
  check: (row) => {
    const { nik, tanggalLahir } = row.readings;
    const birth = tanggalLahir?.value;
    if (nik?.value === undefined || birth === undefined) return NONE;
    if (nikFitsBirthDate(nik.value, birth)) return NONE;
    const { day, month, year2 } = nikParts(nik.value);
    const data = {
      shown: maskNik(nik.value),
      inNik: `${two(day)}-${two(month)}-..${two(year2)}`,
      written: formatDayFirst(birth),
      how: differenceOf(nik.value, birth),
    };
    return [at(row, tanggalLahir, data, [placeOf(row, nik)])];
  },
});
