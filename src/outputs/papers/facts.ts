import type { Desa } from '../../campaign/campaign.ts';
import { type LocalDate, localDate, parseLocalDate, weekday } from '../../domain/local-date.ts';
import type { Month } from '../../domain/month.ts';
import { regionName } from '../../domain/region.ts';
import { terbilang } from '../../domain/terbilang.ts';
import { dayInWords, MONTH_NAMES, monthInWords } from '../reports/words.ts';

const DAY_NAMES = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** A blank to be filled in by hand. */
export function dots(length = 30): string {
  return '.'.repeat(length);
}

/** What a village's papers say about it beyond its list; what nobody has entered is a dotted line. */
export interface PaperFacts {
  readonly desa: Desa;
  /** Perbekel in Bali, Kepala Desa elsewhere. */
  readonly kepala: string;
  /** `KOTA DENPASAR`, or dots. */
  readonly kabupaten: string;
  readonly kecamatan: string;
  /** The entry of that name (see PAPER_KEYS), or dots. */
  readonly fact: (key: string, length?: number) => string;
  /** The entry as a day in words, as it was written when it is no day, or dots. */
  readonly day: (key: string, length?: number) => string;
  /** `Senin`, or dots. */
  readonly dayName: (key: string) => string;
  readonly date: (key: string) => LocalDate | undefined;
}

export function factsOf(desa: Desa): PaperFacts {
  const entry = (key: string) => desa.extra?.get(key)?.trim() || undefined;
  const date = (key: string) => readDay(entry(key) ?? '');
  return {
    desa,
    kepala: desa.kode.startsWith('51.') ? 'Perbekel' : 'Kepala Desa',
    kabupaten: regionName(desa.kode.replaceAll('.', '')) ?? dots(),
    kecamatan: desa.kecamatan ?? dots(),
    fact: (key, length) => entry(key) ?? dots(length),
    day: (key, length) => {
      const day = date(key);
      return day === undefined ? (entry(key) ?? dots(length)) : dayInWords(day, 'id');
    },
    dayName: (key) => {
      const day = date(key);
      return day === undefined ? dots(12) : (DAY_NAMES[weekday(day)] ?? '');
    },
    date,
  };
}

/** A day as people enter it: `2026-01-31`, `31-01-2026`, `31/1/2026`, `31 Januari 2026`. */
function readDay(text: string): LocalDate | undefined {
  const iso = parseLocalDate(text);
  if (iso !== undefined) return iso;
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers) return localDate(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
  if (!words) return undefined;
  const month = MONTH_NAMES.findIndex(({ id }) => id.toLowerCase() === words[2]?.toLowerCase());
  return localDate(Number(words[3]), month + 1, Number(words[1]));
}

/** `tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam`, as a berita acara writes its day. */
export function dayInLetters(day: LocalDate | undefined): string {
  if (day === undefined) return `tanggal ${dots(20)} bulan ${dots(20)} tahun ${dots(24)}`;
  const month = MONTH_NAMES[Number(day.slice(5, 7)) - 1]?.id ?? '';
  return `tanggal ${terbilang(Number(day.slice(8)))} bulan ${month} tahun ${terbilang(Number(day.slice(0, 4)))}`;
}

/** `Januari sampai dengan Desember 2026`. */
export function span(months: readonly Month[]): string {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return dots();
  if (first === last) return monthInWords(first, 'id');
  const from = monthInWords(first, 'id');
  const short = first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from;
  return `${short} sampai dengan ${monthInWords(last, 'id')}`;
}

/** `100 (seratus)`. */
export function counted(count: number): string {
  return `${count} (${terbilang(count)})`;
}
