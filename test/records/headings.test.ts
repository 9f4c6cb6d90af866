import { describe, expect, test } from 'vitest';
import { columnMeaning } from '../../src/records/heading-levels.ts';
import { HEADINGS, NOT_NEEDED } from '../../src/records/headings.ts';
import { secondsOfWork } from '../support/work.ts';

const say = (heading: string): string => {
  const meaning = columnMeaning(heading.split(' // '));
  return meaning === undefined ? '?' : (meaning.field ?? '-');
};

/** Heading to field; `-` known and not needed, `?` not understood. Two lines of a heading stand around ` // `. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  nomorUrut: ['No', 'NO.', 'Nmr', 'Nomor Urut', '#', 'Nomro', 'No // Urut'],
  nik: [
    ...['NIK', 'N I K', 'N.I.K.', 'No. KTP', 'NIK*', 'NIK (16 digit)', 'NIK/No. KTP', 'No KTP/NIK'],
    ...[
      'NIK Calon Peserta',
      'Nomor Induk Kependudukan',
      'NOMOR_IDENTITAS',
      'ID Number',
      'Nomor Idntitas',
    ],
    ...[
      'NIK Pkerja Rentan',
      '1. NIK',
      'NIK diisi 16 digit sesuai KTP tanpa spasi',
      'NIK (sesuai KTP-el)',
      'Nomor // NIK',
      'IDENTITAS // NIK',
    ],
  ],
  nomorKk: [
    'No KK',
    'NO.KK',
    'no_kk',
    'NKK',
    'No. Kartu Keluarga',
    'KK',
    'Nomor // KK',
    'No. Kartu Klg',
  ],
  nama: [
    ...[
      'Nama',
      'N A M A',
      'Nama Lngkp',
      'NAMA_LGKP',
      'NamaLengkap',
      'Nama Calon Peserta BPJS Ketenagakerjaan',
    ],
    ...['Nama Lengkap (sesuai KTP)', 'Full Name', 'Nama Pekerjja', 'DATA PEKERJA // Nama'],
  ],
  tempatLahir: [
    'Tempat Lahir',
    'Tmp Lhr',
    'TMPT_LHR',
    'TTL // Tempat',
    'Kelahiran // Kota',
    'Place of Birth',
  ],
  tanggalLahir: [
    ...[
      'Tanggal Lahir',
      'Tgl Lhr',
      'Tgl/Bln/Thn Lahir',
      'Date of Birth',
      'TglLahir',
      'Tgl Lahir (hh/bb/tttt)',
    ],
    ...['Tempat dan Tanggal Lahir // Tgl/Bln/Th', 'TTL // Tanggal', 'Tanggal // Lahir'],
  ],
  tempatTanggalLahir: [
    'TTL',
    'T.T.L',
    'Tempat, Tanggal Lahir',
    'Tmpt/Tgl Lhr',
    'Tempat & Tgl. Lahir',
  ],
  jenisKelamin: [
    'L/P',
    'JK',
    'J. Kelamin',
    'Jns Klmn',
    'Sex',
    'Jenis Kelamin (L/P)',
    'LK/PR',
    'Jenkel',
    'L/P / Umur',
    'JK & Usia',
  ],
  jenisKelaminL: ['Jenis Kelamin // L', 'L/P // Lk'],
  jenisKelaminP: ['Jenis Kelamin // P', 'JK // Perempuan'],
  alamat: [
    'Alamat',
    'Almt',
    'Alamat Rumah',
    'Alamat // Jalan',
    'ALAMTA',
    'Address',
    'Alamat // KTP',
    'Alamat / No HP',
  ],
  alamatDomisili: ['Alamat Domisili', 'alamat_sekarang', 'Alamat // Domisili'],
  dusun: ['Banjar', 'Br.', 'Banjar/Dusun', 'Alamat // Banjar', 'Dsn/Br', 'Bnajar Dinas', 'Link.'],
  rt: ['RT', 'R.T', 'NO_RT', 'Alamat // RT', 'RT/RW // RT'],
  rw: ['RW', 'RT/RW // RW'],
  rtRw: ['RT/RW', 'RT RW', 'Alamat // RT/RW'],
  desa: ['Desa', 'Desa/Kel', 'KEL_NAME', 'Nama Desa'],
  pekerjaan: [
    ...[
      'Pekerjaan',
      'Pekerj.',
      'pekerjaan_id',
      'Pekerjaan/Usaha',
      'Jenis Usaha',
      'Occupation',
      'Pekerjan',
    ],
    ...['Pekerjaan // Sekarang', 'JENIS_PKRJN'],
  ],
  pekerjaanKtp: ['Pekerjaan sesuai KTP', 'Pekerjaan // KTP', 'Pekerjaan di KK'],
  penghasilan: [
    'Penghasilan',
    'Penghasilan/Bulan',
    'Pendapatan per Bulan (Rp)',
    'Upah*',
    'Monthly Income',
  ],
  handphone: [
    'HP',
    'Hp/WA',
    'No. HP / WA',
    'Telp',
    'No Tlp',
    'Nomor HP Aktif',
    'Phone',
    'Kontak',
    'hp_wa',
  ],
  namaIbuKandung: ['Nama Ibu Kandung', 'Ibu Kandng', 'Nama Orang Tua Kandung // Ibu', 'Nama  Ibu'],
  namaAyah: ['Nama Ayah', 'Nama Orang Tua // Ayah', 'NAMA_LGKP_AYAH'],
  ahliWaris: ['Ahli Waris', 'Nama Ahli Waris', 'Ahli Waris // Nama', 'Nama Ahli Wrais'],
  hubunganAhliWaris: ['Hub. Ahli Waris', 'Ahli Waris // Hubungan', 'Hubungan dgn Ahli Waris'],
  hubunganKeluarga: ['SHDK', 'HUB. KEL', 'kk_level', 'Status Hubungan Dalam Keluarga'],
  prioritas: ['Prioritas', 'Urutan Prioritas', 'No. Urut Prioritas', 'Rangking'],
  desil: ['Desil', 'Desil DTSEN', 'Peringkat Desil'],
  email: ['Email', 'Alamat Email', 'E-mail'],
  status: ['Ket', 'Ket.', 'Keterangan', 'Status', 'Remarks'],
  kpj: ['KPJ', 'No. Peserta', 'Identitas di Kartu Peserta // No. Kartu Peserta'],
  '-': [
    ...[
      'Agama',
      'TTD',
      'Tanda tgn',
      'Nama KK',
      'NIK Ayah',
      'ayah_nik',
      'KTP-eL',
      'Foto KTP',
      'Jabatan',
    ],
    ...[
      'Nama Kepala Keluarga',
      'Nama Suami',
      'Lokasi Pekerjaan*',
      'Nama Usaha',
      'NIK Ahli Waris',
      'Nama Bank',
    ],
    ...[
      'Ahli Waris // NIK',
      'Identitas di Kartu Peserta // NIK',
      'Pendidikan // Terakhir',
      'Orang Tua // NIK Ibu',
    ],
    ...['Pekerjaan Suami', 'HP Istri', 'Tanggal Usulan', 'Sudah dicek (kode)'],
  ],
  '?': [
    'No BPJS',
    'Tanggal Akhir',
    'Luas Lahan',
    'NIK/Nama',
    'Jenis Peserta',
    'I Made Sudarma',
    'constructor',
    '5171',
  ],
};

describe('a heading says', () => {
  for (const [field, headings] of Object.entries(CASES))
    test(field, () => {
      expect(headings.map((heading) => `${heading} → ${say(heading)}`)).toEqual(
        headings.map((heading) => `${heading} → ${field}`),
      );
    });
});

test('every heading of the table says its own field, and no heading is in two lists', () => {
  const wrong: string[] = [];
  for (const [field, headings] of Object.entries(HEADINGS))
    for (const heading of headings)
      if (say(heading) !== field) wrong.push(`${heading}: ${say(heading)}, not ${field}`);
  for (const heading of NOT_NEEDED)
    if (say(heading) !== '-') wrong.push(`${heading}: ${say(heading)}, not needed`);
  expect(wrong).toEqual([]);
});

test('a heading of a thousand letters costs nothing', async () => {
  const seconds = await secondsOfWork(() => {
    for (const letter of ['n', ' ', '(', '/', '*', 'nik ']) columnMeaning([letter.repeat(1000)]);
  });
  expect(seconds).toBeLessThan(5);
});
