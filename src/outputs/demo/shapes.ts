import { byText } from '../../domain/order.ts';
import type { DemoRow } from './row.ts';
import {
  csv,
  letterhead,
  line,
  type Shape,
  signature,
  table,
  type Value,
  workbook,
} from './shape.ts';

/** Letterhead, heading over two rows with merged cells, numbering row, place and date in one column. */
export const handMade: Shape = {
  fileName: (sender) =>
    `USULAN PEKERJA RENTAN DESA ${sender.nama.toUpperCase()} ${sender.year}.xlsx`,
  write: (sender, rows) =>
    workbook(
      'CALON PESERTA',
      [
        ...letterhead(sender),
        line(
          [
            ...['NO', 'NAMA', 'NIK', 'TEMPAT, TANGGAL LAHIR', 'L/P', 'ALAMAT', null],
            ...['PEKERJAAN', 'NO HP'],
          ],
          'heading',
        ),
        line([null, null, null, null, null, 'BANJAR', 'RT'], 'second-heading'),
        line([1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ...rows.map((row, index) =>
          line([
            index + 1,
            row.nama,
            row.nik,
            row.tanggalLahir === '' ? null : `${row.tempatLahir}, ${row.tanggalLahir}`,
            row.jenisKelamin,
            row.banjar,
            row.rt,
            row.pekerjaan,
            row.handphone,
          ]),
        ),
        ...signature(sender, rows.length),
      ],
      ['A7:A8', 'B7:B8', 'C7:C8', 'D7:D8', 'E7:E8', 'F7:G7', 'H7:H8', 'I7:I8'],
    ),
};

/** A line for each banjar between the people, abbreviated and misspelt headings. */
const perBanjar: Shape = {
  fileName: (sender) => `${sender.nama} fix.xlsx`,
  write: (sender, rows) => {
    const sorted = [...rows].sort((a, b) => byText(a.banjar, b.banjar));
    return workbook('Lembar1', [
      line([`DATA PEKERJA RENTAN DESA ${sender.nama.toUpperCase()}`]),
      ...table(
        ['Nmr', 'Nama Lngkp', 'No. KTP', 'Tmp Lhr', 'Tgl Lhr', 'JK', 'Pekerj.', 'Hp/WA'],
        sorted.flatMap((row, index) => {
          const isNew = row.banjar !== sorted[index - 1]?.banjar;
          const person = [
            ...[index + 1, row.nama, row.nik, row.tempatLahir, row.tanggalLahir],
            ...[row.jenisKelamin, row.pekerjaan, row.handphone],
          ];
          return isNew ? [[`BANJAR ${row.banjar.toUpperCase()}`], person] : [person];
        }),
      ),
    ]);
  },
};

/** Order of the musyawarah in a column of its own. */
export const prioritised: Shape = {
  fileName: (sender) => `${sender.nama} lampiran BA Musdes.xlsx`,
  write: (sender, rows) =>
    workbook('Daftar', [
      ...letterhead(sender),
      ...table(
        [
          'No',
          'Prioritas',
          'NIK',
          'No KK',
          'Nama',
          'Tempat Lahir',
          'Tanggal Lahir',
          'Jenis Kelamin',
          'Banjar',
          'Pekerjaan',
          'Penghasilan/Bulan',
          'Nomor HP',
        ],
        rows.map((row, index) => [
          index + 1,
          rows.length - index,
          row.nik,
          row.nomorKk,
          row.nama,
          row.tempatLahir,
          row.tanggalLahir,
          row.jenisKelamin === 'L' ? 'Laki-laki' : 'Perempuan',
          row.banjar,
          row.pekerjaan,
          row.penghasilan,
          row.handphone,
        ]),
      ),
      ...signature(sender, rows.length),
    ]),
};

/** A plain table with the village's code in it. */
const plain: Shape = {
  fileName: (sender) => `${sender.nama} - calon peserta.xlsx`,
  write: (sender, rows) =>
    workbook(
      'Data',
      table(
        [
          'No',
          'Kode Desa',
          'Nomor Induk Kependudukan',
          'Nama Sesuai KTP',
          'Tempat Lahir',
          'Tanggal Lahir',
          'Jenis Kelamin',
          'Alamat',
          'Pekerjaan',
          'No WA',
        ],
        rows.map((row, index) => [
          index + 1,
          sender.kode,
          row.nik,
          row.nama,
          row.tempatLahir,
          row.tanggalLahir,
          row.jenisKelamin,
          `Br. ${row.banjar}`,
          row.pekerjaan,
          row.handphone,
        ]),
      ),
    ),
};

const OPENSID =
  'alamat,dusun,rw,rt,nama,no_kk,nik,sex,tempatlahir,tanggallahir,agama_id,pendidikan_kk_id,pendidikan_sedang_id,pekerjaan_id,status_kawin,kk_level,warganegara_id,ayah_nik,nama_ayah,ibu_nik,nama_ibu,golongan_darah_id,akta_lahir,dokumen_pasport,tanggal_akhir_paspor,dokumen_kitas,akta_perkawinan,tanggalperkawinan,akta_perceraian,tanggalperceraian,cacat_id,cara_kb_id,hamil,ktp_el,status_rekam,alamat_sekarang,status_dasar,suku,tag_id_card,id_asuransi,no_asuransi,lat,lng'.split(
    ',',
  );

/** The export of the village information system: 43 headings, coded values, no phone. */
const openSid: Shape = {
  fileName: (sender) => `penduduk_${sender.nama.toLowerCase().replaceAll(' ', '_')}.xlsx`,
  write: (sender, rows) => {
    const values = (row: DemoRow): Readonly<Record<string, Value>> => ({
      alamat: `Jl. ${row.banjar}`,
      dusun: row.banjar.toUpperCase(),
      rw: '-',
      rt: row.rt,
      nama: row.nama.toUpperCase(),
      no_kk: row.nomorKk,
      nik: row.nik,
      sex: row.jenisKelamin === 'L' ? '1' : '2',
      tempatlahir: row.tempatLahir.toUpperCase(),
      tanggallahir: row.tanggalLahir.split('-').reverse().join('-'),
      agama_id: '4',
      pekerjaan_id: row.pekerjaan.toUpperCase(),
      status_kawin: '2',
      kk_level: '1',
      warganegara_id: '1',
      status_dasar: row.nama.includes('(ALM)') ? '2' : '1',
      alamat_sekarang: sender.nama,
    });
    const people = rows.map((row) => OPENSID.map((heading) => values(row)[heading] ?? null));
    return workbook('Worksheet', table(OPENSID, people));
  },
};

/** What an Indonesian Excel saves as CSV. */
const semicolons: Shape = {
  fileName: (sender) => `Data Pekerja Rentan Desa ${sender.nama}.csv`,
  write: (_, rows) =>
    csv(';', [
      [
        'No',
        'NIK',
        'Nama Lengkap',
        'Tempat Lahir',
        'Tanggal Lahir',
        'Jenis Kelamin',
        'Banjar',
        'RT/RW',
        'Pekerjaan',
        'No. HP',
      ],
      ...rows.map((row, index) => [
        index + 1,
        row.nik,
        row.nama,
        row.tempatLahir,
        row.tanggalLahir.replaceAll('-', '/'),
        row.jenisKelamin === 'L' ? 'Laki-laki' : 'Perempuan',
        row.banjar,
        `${row.rt}/000`,
        row.pekerjaan,
        row.handphone,
      ]),
    ]),
};

/** What a web form hands out. */
const webForm: Shape = {
  fileName: (sender) => `${sender.nama.toLowerCase().replaceAll(' ', '-')}-formulir.csv`,
  write: (_, rows) =>
    csv(',', [
      [
        'Nama Lengkap',
        'NIK KTP',
        'Tempat Lahir',
        'Tanggal Lahir',
        'Jenis Kelamin',
        'Alamat Lengkap',
        'Jenis Pekerjaan',
        'Nomor HP',
      ],
      ...rows.map((row) => [
        row.nama,
        row.nik,
        row.tempatLahir,
        row.tanggalLahir,
        row.jenisKelamin === 'L' ? 'Laki-laki' : 'Perempuan',
        `Jl. Melati No. 7, Br. ${row.banjar}`,
        row.pekerjaan,
        row.handphone,
      ]),
    ]),
};

/** The shapes in the order in which the villages of the demo take turns with them. */
export const shapes: readonly Shape[] = [
  handMade,
  perBanjar,
  plain,
  semicolons,
  prioritised,
  openSid,
  webForm,
];
