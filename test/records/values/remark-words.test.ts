import { describe, expect, test } from 'vitest';
import { remarkKeputusan, saysCovered } from '../../../src/records/values/remark-words.ts';
import { remarkStatus } from '../../../src/records/values/status.ts';
import { headsTeam, titleKeputusan } from '../../../src/records/values/title-words.ts';

const says = (text: string): string =>
  [remarkStatus(text), remarkKeputusan(text), saysCovered(text) ? 'terdaftar' : undefined]
    .filter((one) => one !== undefined)
    .join(' + ') || '-';

/** What a remark beside a person says, as clerks write it; `-`: nothing of whether they are to be enrolled. */
const REMARKS: Readonly<Record<string, readonly string[]>> = {
  mati: [
    ...['Meninggal', 'meninggal dunia', 'MENINGGAL 12/3/25', 'sdh meninggal', 'sdh mati', 'mati'],
    ...['meningal', 'meninggl', 'Alm', 'sudah alm', 'almrhm', 'almarhumah', 'wafat', '(+)'],
    ...['tutup usia', 'telah berpulang', 'Mendiang', 'orangnya sudah meninggal'],
  ],
  pindah: [
    ...['pindah', 'pndah', 'sdh pindah', 'pindah domisili', 'sudah pindah KK', 'pindah rumah'],
    ...['pindah alamat ke Jakarta', 'Pindah ke Badung'],
  ],
  tidak: [
    ...['batal', 'btl', 'BATAL', 'dibatalkan', 'di batalkan', 'batal usul', 'cancel', 'drop'],
    ...['delete', 'gagal', 'gagal verifikasi', 'mundur', 'mengundurkan diri', 'coret', 'dicoret'],
    ...['DICORET MUSDES', 'di hapus', 'gugur', 'ditolak', 'tolak', 'menolak', 'menolak ikut'],
    ...['diganti', 'di ganti anaknya', 'digantikan oleh Ni Made Sari', 'sdh diganti', 'keluar'],
    ...['Tdk bersedia', 'tidak mau', 'tdk mau ikut', 'ga mau', 'tidak lolos', 'tidak diusulkan'],
    ...['tdk lolos verifikasi', 'tidak jadi diusulkan', 'TMS', 'mundur dari peserta'],
  ],
  ragu: [
    ...['ganti', 'X', 'tunda', 'ditunda', 'dipending', 'belum fix', 'merantau', 'TKI di Malaysia'],
    ...[
      'ganda',
      'data ganda',
      'dobel no 3',
      'NIK ganda',
      'sudah masuk di no. 4',
      'sudah tidak ada',
    ],
    ...['KTP luar', 'bukan warga desa', 'tidak domisili di desa', 'tidak ditemukan', 'NIK salah'],
    ...['orangnya tidak dikenal', 'lulus P3K', 'lulus PPPK', 'sudah diangkat PNS', 'PNS'],
    ...['anggota polri', 'sudah jadi ASN', 'sudah pensiun', 'pegawai kontrak pemkot', 'honorer'],
    ...['karyawan tetap', 'ikut perusahaan', 'sudah bekerja di hotel (PU)', 'usia lebih 65'],
    ...['umur lewat', 'tidak bekerja', 'stroke / tidak bekerja', 'masih sekolah'],
    ...['sudah dibantu kota', 'sudah dapat dari Dinsos', 'tidak aktif'],
  ],
  cadangan: ['cadangan', 'peserta cadangan'],
  terdaftar: [
    ...['sudah terdaftar BPJS TK', 'sdh terdaftar', 'peserta aktif', 'sudah aktif BPJSTK'],
    ...['sudah dicover APBD', 'sudah ditanggung Pemkot', 'terdaftar PU', 'sudah JKK JKM'],
    ...['sdh punya kartu BPJS Ketenagakerjaan', 'iuran dibayar perusahaan'],
  ],
  '-': [
    ...[
      '',
      '-',
      'baru',
      'usulan baru',
      'janda',
      'lansia',
      'KK miskin',
      'penerima PKH',
      'disabilitas',
    ],
    ...[
      'batal pindah',
      'tidak jadi pindah',
      'belum pindah',
      'mundur dari PKH',
      'dihapus dari DTKS',
    ],
    ...['tolak vaksin', 'tidak aktif BPJS Kesehatan', 'tidak dobel', 'data tidak ganda'],
    ...['cerai mati', 'suami meninggal', 'meninggal suaminya', 'anak yatim, ayah meninggal'],
    ...['gagal panen', 'rumah tidak layak huni', 'belum terdaftar BPJS TK', 'pindah banjar'],
    ...['calon peserta BPJS TK', 'ganti KTP baru', 'sudah verifikasi', 'hadir', 'lengkap'],
    ...['peserta PBI APBD', 'sudah punya KIS', 'menggantikan I Made Rai', 'pengganti Ni Luh Sari'],
  ],
};

describe.each(Object.entries(REMARKS))('a remark that says %s', (said, remarks) => {
  test.each(remarks)('%s', (remark) => expect(says(remark)).toBe(said));
});

test.each([
  ['DAFTAR WARGA MENINGGAL', 'tidak'],
  ['DATA YANG DIBATALKAN', 'tidak'],
  ['PESERTA YANG SUDAH DIVERIFIKASI DAN TIDAK DITOLAK', undefined],
  ['DAFTAR PEKERJA RENTAN PENERIMA SANTUNAN BILA MENINGGAL DUNIA', undefined],
  ['DAFTAR WARGA BELUM PINDAH', undefined],
  ['DAFTAR CALON PESERTA JAMINAN KECELAKAAN KERJA DAN KEMATIAN (MENINGGAL DUNIA)', undefined],
])('a title "%s" says %s of the people below it', (title, said) =>
  expect(titleKeputusan(title)).toBe(said),
);

test.each([
  ['TIM VERIFIKASI', true],
  ['Saksi-saksi:', true],
  ['Petugas pendata', true],
  ['HASIL TIM VERIFIKASI: PESERTA YANG LAYAK', false],
  ['PETUGAS KEBERSIHAN', false],
])('a line "%s" below the people heads those who made the list: %s', (line, heads) =>
  expect(headsTeam(line)).toBe(heads),
);
