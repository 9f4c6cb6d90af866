import type { FundingSource } from '../../campaign/campaign.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Month } from '../../domain/month.ts';
import type { Severity } from '../../findings/finding.ts';
import type { DesaStatus } from './view.ts';

export const MONTH_NAMES: readonly Bilingual[] = [
  { id: 'Januari', en: 'January' },
  { id: 'Februari', en: 'February' },
  { id: 'Maret', en: 'March' },
  { id: 'April', en: 'April' },
  { id: 'Mei', en: 'May' },
  { id: 'Juni', en: 'June' },
  { id: 'Juli', en: 'July' },
  { id: 'Agustus', en: 'August' },
  { id: 'September', en: 'September' },
  { id: 'Oktober', en: 'October' },
  { id: 'November', en: 'November' },
  { id: 'Desember', en: 'December' },
];

export const STATUS_WORDS: Readonly<Record<DesaStatus, Bilingual>> = {
  mend: { id: 'Perlu diperbaiki', en: 'To mend' },
  'not-sent': { id: 'Belum mengirim', en: 'Not sent' },
  look: { id: 'Perlu dilihat', en: 'To look at' },
  clean: { id: 'Bersih', en: 'Clean' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'harus diperbaiki', en: 'must be mended' },
  warning: { id: 'perlu dilihat', en: 'to look at' },
  note: { id: 'catatan', en: 'note' },
};

export const PROGRAM_WORDS: Readonly<Record<'jkk' | 'jkm' | 'jht', Bilingual>> = {
  jkk: { id: 'Jaminan Kecelakaan Kerja (JKK)', en: 'Work accident (JKK)' },
  jkm: { id: 'Jaminan Kematian (JKM)', en: 'Death (JKM)' },
  jht: { id: 'Jaminan Hari Tua (JHT)', en: 'Old-age savings (JHT)' },
};

/** `22 November 2026`, in the language's own month names. */
export function dayInWords(date: LocalDate, lang: Lang): string {
  const name = MONTH_NAMES[Number(date.slice(5, 7)) - 1]?.[lang] ?? date.slice(5, 7);
  return `${Number(date.slice(8, 10))} ${name} ${date.slice(0, 4)}`;
}

/** `November 2026`. */
export function monthInWords(month: Month, lang: Lang): string {
  return `${MONTH_NAMES[Number(month.slice(5, 7)) - 1]?.[lang] ?? ''} ${month.slice(0, 4)}`;
}

/** `1.980`; English text groups with a comma. */
export function groupDigits(count: number, lang: Lang): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'id' ? '.' : ',');
}

/** Parts per million as `5,4 %`, rounded half up at one decimal, with integers only. */
export function percentOfPpm(ppm: number, lang: Lang): string {
  const tenths = Math.floor((ppm + 500) / 1000);
  return `${Math.floor(tenths / 10)}${lang === 'id' ? ',' : '.'}${tenths % 10} %`;
}

export const SOURCE_WORDS: Readonly<Record<FundingSource, Bilingual>> = {
  DDS: { id: 'Dana Desa', en: 'Dana Desa' },
  ADD: { id: 'Alokasi Dana Desa', en: 'Alokasi Dana Desa' },
  PBH: { id: 'Bagi Hasil Pajak dan Retribusi', en: 'Share of taxes and levies (BHPR)' },
  PAD: { id: 'Pendapatan Asli Desa', en: "Village's own revenue" },
  PBK: { id: 'Bantuan Keuangan Kabupaten/Kota', en: 'Aid from the kabupaten or kota' },
  PBP: { id: 'Bantuan Keuangan Provinsi', en: 'Aid from the province' },
  CSR: { id: 'Dana perusahaan atau donatur (CSR)', en: 'Company or donor money (CSR)' },
};
