import type { Bilingual } from '../domain/bilingual.ts';

/** What the account list says about a code for this programme. */
export type AccountVerdict = 'best' | 'possible' | 'weak' | 'other-cost' | 'never' | 'unknown';

export interface AccountCode {
  readonly jenis: 'pendapatan' | 'belanja' | 'kegiatan';
  readonly kode: string;
  /** Last code of a range. */
  readonly sampai?: string;
  readonly uraian: string;
  readonly verdict: AccountVerdict;
  readonly proof: 'text' | 'secondary' | 'weak';
}

const account = (
  jenis: AccountCode['jenis'],
  kode: string,
  uraian: string,
  verdict: AccountVerdict,
  proof: AccountCode['proof'],
  sampai?: string,
): AccountCode => ({ jenis, kode, uraian, verdict, proof, ...(sampai ? { sampai } : {}) });

/**
 * Codes of the village account lists (OpenSID; Permendagri 20/2018; lists of regencies). The account of a
 * funding line is a setting: the kabupaten/kota fixes the last digits, and this is advice only.
 */
export const accountCodes: readonly AccountCode[] = [
  account('pendapatan', '4.1', 'Pendapatan Asli Desa', 'other-cost', 'text'),
  account('pendapatan', '4.2.1', 'Dana Desa', 'other-cost', 'text'),
  account(
    'pendapatan',
    '4.2.2',
    'Bagian dari Hasil Pajak dan Retribusi Daerah',
    'other-cost',
    'text',
  ),
  account('pendapatan', '4.2.3', 'Alokasi Dana Desa', 'other-cost', 'text'),
  account('pendapatan', '4.2.4', 'Bantuan Keuangan Provinsi', 'other-cost', 'text'),
  account('pendapatan', '4.2.5', 'Bantuan Keuangan Kabupaten/Kota', 'other-cost', 'text'),
  account('belanja', '5.1.3', 'Jaminan Sosial Kepala Desa dan Perangkat Desa', 'never', 'text'),
  account('belanja', '5.1.3.03', 'Jaminan Ketenagakerjaan Kepala Desa', 'never', 'text'),
  account('belanja', '5.1.3.04', 'Jaminan Ketenagakerjaan Perangkat Desa', 'never', 'text'),
  account('belanja', '5.1.4.91', 'Jaminan Ketenagakerjaan (Anggota) BPD', 'never', 'secondary'),
  account('belanja', '5.1.5.02', 'Jaminan Ketenagakerjaan (Anggota) BPD', 'never', 'secondary'),
  account(
    'belanja',
    '5.2.7',
    'Belanja Barang dan Jasa yang Diserahkan kepada Masyarakat',
    'best',
    'text',
  ),
  account(
    'belanja',
    '5.2.7.90',
    'Belanja Barang dan Jasa yang Diserahkan kepada Masyarakat Lainnya',
    'best',
    'text',
    '5.2.7.99',
  ),
  account(
    'belanja',
    '5.3.1.06',
    'Belanja Modal Pembayaran Iuran Jaminan Ketenagakerjaan bagi Pekerja',
    'never',
    'secondary',
  ),
  account(
    'belanja',
    '5.3.4.06',
    'Belanja Modal Pembayaran Iuran Jaminan Ketenagakerjaan bagi Pekerja',
    'never',
    'secondary',
  ),
  account('belanja', '5.4.1.01', 'Belanja Tak Terduga', 'weak', 'text'),
  account(
    'kegiatan',
    '01.01.03',
    'Penyediaan Jaminan Sosial bagi Kepala Desa dan Perangkat Desa',
    'never',
    'text',
  ),
  account(
    'kegiatan',
    '01.03.05',
    'Pemetaan dan Analisis Kemiskinan Desa secara Partisipatif',
    'other-cost',
    'text',
  ),
  account(
    'kegiatan',
    '01.04.02',
    'Penyelenggaraan Musyawarah Desa Lainnya (non reguler)',
    'other-cost',
    'text',
  ),
  account(
    'kegiatan',
    '02.02.96',
    'Fasilitasi Pelayanan Kesehatan Bagi Masyarakat Miskin',
    'weak',
    'weak',
  ),
  account(
    'kegiatan',
    '03.01.98',
    'Fasilitasi Kelompok-Kelompok Rentan, Kelompok Masyarakat Miskin ...',
    'possible',
    'secondary',
  ),
  account(
    'kegiatan',
    '04.04.93',
    'Fasilitasi terhadap kelompok-kelompok rentan, kelompok masyarakat miskin, perempuan, anak dan difabel / pemberian bantuan sosial / santunan ...',
    'best',
    'secondary',
  ),
  account(
    'kegiatan',
    '04.04.94',
    'Lain-lain Kegiatan Sub Bidang Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga',
    'possible',
    'secondary',
  ),
  account(
    'kegiatan',
    '04.04.99',
    'Lain-lain Kegiatan Sub Bidang Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga',
    'possible',
    'secondary',
  ),
  account('kegiatan', '05.03.00', 'Penanganan Keadaan Mendesak', 'weak', 'secondary'),
];

const ADVICE: Readonly<Record<AccountVerdict, Bilingual>> = {
  best: {
    id: 'Cocok untuk iuran pekerja rentan; angka terakhirnya ditetapkan kabupaten/kota.',
    en: 'Fits iuran of pekerja rentan; the last digits are set by the kabupaten/kota.',
  },
  possible: {
    id: 'Dipakai di sebagian daerah untuk kelompok rentan; pastikan dengan kabupaten/kota.',
    en: 'Used in some regions for vulnerable groups; confirm with the kabupaten/kota.',
  },
  weak: {
    id: 'Tidak lazim untuk iuran; lebih cocok belanja 5.2.7.90 sampai 5.2.7.99 dan kegiatan 04.04.9x.',
    en: 'Unusual for iuran; belanja 5.2.7.90 to 5.2.7.99 and kegiatan 04.04.9x fit better.',
  },
  'other-cost': {
    id: 'Untuk biaya lain (pendataan, musyawarah, pendapatan), bukan untuk iurannya.',
    en: 'For another cost (survey, musyawarah, income), not for the iuran itself.',
  },
  never: {
    id: 'Khusus iuran kepala desa, perangkat desa, BPD, atau pekerja bangunan desa; jangan dipakai untuk pekerja rentan.',
    en: 'Only for officials, BPD, or workers of village building works; never for pekerja rentan.',
  },
  unknown: {
    id: 'Tidak ada dalam daftar yang diketahui; dipakai seperti yang dimasukkan. Yang paling cocok: belanja 5.2.7.90 sampai 5.2.7.99.',
    en: 'Not in the known lists; used as entered. The best fit: belanja 5.2.7.90 to 5.2.7.99.',
  },
};

/** The known code that a written one falls under: itself, its range, or the nearest heading above it. */
export function accountCodeOf(kode: string): AccountCode | undefined {
  const exact = accountCodes.find((known) => known.kode === kode || inRange(kode, known));
  if (exact) return exact;
  const parent = kode.slice(0, Math.max(kode.lastIndexOf('.'), 0));
  return parent === '' ? undefined : accountCodeOf(parent);
}

function inRange(kode: string, { kode: first, sampai }: AccountCode): boolean {
  return sampai !== undefined && kode.length === first.length && kode >= first && kode <= sampai;
}

/** Advice on what someone wrote as `kode_rekening`; of several codes in one text the most doubtful one counts. */
export function accountAdvice(written: string): {
  readonly verdict: AccountVerdict;
  readonly code: AccountCode | undefined;
  readonly advice: Bilingual;
} {
  const order: readonly AccountVerdict[] = [
    'never',
    'other-cost',
    'weak',
    'possible',
    'best',
    'unknown',
  ];
  const codes = (written.match(/\d{1,2}(?:\.\d{1,2})+/g) ?? []).map(accountCodeOf);
  const rank = (code: AccountCode | undefined): number => order.indexOf(code?.verdict ?? 'unknown');
  const worst = codes.toSorted((a, b) => rank(a) - rank(b))[0];
  const verdict = worst?.verdict ?? 'unknown';
  return { verdict, code: worst, advice: ADVICE[verdict] };
}
