import type { Bilingual, Lang } from '../../../domain/bilingual.ts';

/** Words that formulas compare with; they must be the same in every cell of one workbook. */
export const GROUPS: Readonly<Record<Lang, Readonly<Record<'transport' | 'other', string>>>> = {
  id: { transport: 'sopir/kurir', other: 'lain' },
  en: { transport: 'transport', other: 'other' },
};

export const READINGS: Readonly<Record<Lang, Readonly<Record<'full' | 'half', string>>>> = {
  id: { full: 'penuh', half: 'separuh' },
  en: { full: 'full', half: 'half' },
};

export const YES_NO: Readonly<Record<Lang, readonly [yes: string, no: string]>> = {
  id: ['ya', 'tidak'],
  en: ['yes', 'no'],
};

export const STALE: Bilingual = {
  id: 'Angkanya sudah berubah; jalankan desa-enroll lagi untuk kalimat ini.',
  en: 'The figures have changed; run desa-enroll again for this sentence.',
};

export const MONTH_HEAD: readonly Bilingual[] = [
  { id: 'Bulan iuran', en: 'Month' },
  { id: 'JKK sopir/kurir (dari dasar)', en: 'JKK transport (of base)' },
  { id: 'JKK lain (dari dasar)', en: 'JKK other (of base)' },
  { id: 'JKM sopir/kurir (Rp)', en: 'JKM transport (Rp)' },
  { id: 'JKM lain (Rp)', en: 'JKM other (Rp)' },
  { id: 'JHT (dari dasar)', en: 'JHT (of base)' },
  { id: 'Jumlah JKK', en: 'JKK' },
  { id: 'Jumlah JKM', en: 'JKM' },
  { id: 'Jumlah JHT', en: 'JHT' },
  { id: 'Jumlah iuran', en: 'Iuran' },
];

export const WORKER_HEAD: readonly Bilingual[] = [
  { id: 'No', en: 'No' },
  { id: 'NIK (disamarkan)', en: 'NIK (masked)' },
  { id: 'Nama', en: 'Name' },
  { id: 'Pekerjaan', en: 'Occupation' },
  { id: 'Golongan', en: 'Group' },
  { id: 'Dasar (Rp)', en: 'Base (Rp)' },
  { id: 'JKK', en: 'JKK' },
  { id: 'JKM', en: 'JKM' },
  { id: 'JHT', en: 'JHT' },
  { id: 'Jumlah iuran', en: 'Iuran' },
  { id: 'Penghasilan disebut (Rp)', en: 'Stated income (Rp)' },
];

export const FUNDING_HEAD: readonly Bilingual[] = [
  { id: 'Sumber dana', en: 'Source' },
  { id: 'Kode rekening', en: 'Account' },
  { id: 'Pagu', en: 'Pagu' },
  { id: 'Dialokasikan', en: 'Allocated' },
  { id: 'Kebutuhan', en: 'Need' },
  { id: 'Sisa', en: 'Left' },
  { id: 'Kurang', en: 'Short' },
  { id: 'Bagian pagu', en: 'Share of pagu' },
];

export const PAYMENT_HEAD: readonly Bilingual[] = [
  { id: 'Pembayaran', en: 'Payment' },
  { id: 'Bulan iuran', en: 'Months' },
  { id: 'Tahun anggaran', en: 'Budget year' },
  { id: 'Jumlah', en: 'Amount' },
  { id: 'Sebaiknya dibayar', en: 'Best paid by' },
  { id: 'Jatuh tempo', en: 'Due' },
];
