import type { Worksheet } from 'exceljs';
import { stableZip } from '../stable-zip.ts';
import type { DemoRow } from './row.ts';

/** Who the list is from, as its letterhead tells. */
export interface Sender {
  readonly kode: string;
  readonly nama: string;
  readonly kecamatan: string;
  readonly year: number;
}

/** One way in which villages lay out a list; `inputs.md` 3 and 4. */
export interface Shape {
  readonly fileName: (sender: Sender) => string;
  readonly write: (sender: Sender, rows: readonly DemoRow[]) => Promise<Uint8Array>;
}

type Value = string | number | null;

async function workbook(name: string, fill: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  fill(book.addWorksheet(name));
  return stableZip(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addTable(
  sheet: Worksheet,
  heading: readonly Value[],
  rows: readonly (readonly Value[])[],
): void {
  const line = sheet.addRow([...heading]);
  line.font = { bold: true };
  line.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const row of rows) sheet.addRow([...row]);
  heading.forEach((_, index) => {
    sheet.getColumn(index + 1).width = index === 0 ? 6 : 20;
  });
}

function letterhead(sheet: Worksheet, sender: Sender): void {
  for (const text of [
    'PEMERINTAH KOTA DENPASAR',
    `KECAMATAN ${sender.kecamatan.toUpperCase()}`,
    `DESA ${sender.nama.toUpperCase()}`,
    '',
    `DAFTAR CALON PESERTA BPJS KETENAGAKERJAAN PEKERJA RENTAN TAHUN ${sender.year}`,
    '',
  ])
    sheet.addRow([text]);
}

function signature(sheet: Worksheet, sender: Sender, count: number): void {
  sheet.addRow(['JUMLAH', count]);
  sheet.addRow([]);
  sheet.addRow(['', '', '', '', '', 'Mengetahui,']);
  sheet.addRow(['', '', '', '', '', `Perbekel Desa ${sender.nama}`]);
  sheet.addRow([]);
  sheet.addRow(['', '', '', '', '', '(..............................)']);
}

/** Letterhead, heading over two rows with merged cells, numbering row, place and date in one column. */
export const handMade: Shape = {
  fileName: (sender) =>
    `USULAN PEKERJA RENTAN DESA ${sender.nama.toUpperCase()} ${sender.year}.xlsx`,
  write: (sender, rows) =>
    workbook('CALON PESERTA', (sheet) => {
      letterhead(sheet, sender);
      addTable(
        sheet,
        ['NO', 'NAMA', 'NIK', 'TEMPAT, TANGGAL LAHIR', 'L/P', 'ALAMAT', null, 'PEKERJAAN', 'NO HP'],
        [],
      );
      sheet.addRow(['', '', '', '', '', 'BANJAR', 'RT', '', '']).font = { bold: true };
      for (const area of ['A7:A8', 'B7:B8', 'C7:C8', 'D7:D8', 'E7:E8', 'F7:G7', 'H7:H8', 'I7:I8'])
        sheet.mergeCells(area);
      sheet.addRow([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      rows.forEach((row, index) => {
        const born = row.tanggalLahir === '' ? '' : `${row.tempatLahir}, ${row.tanggalLahir}`;
        sheet.addRow([
          index + 1,
          row.nama,
          row.nik,
          born,
          row.jenisKelamin,
          row.banjar,
          row.rt,
          row.pekerjaan,
          row.handphone,
        ]);
      });
      signature(sheet, sender, rows.length);
    }),
};

/** A line for each banjar between the people, abbreviated and misspelt headings. */
const perBanjar: Shape = {
  fileName: (sender) => `${sender.nama} fix.xlsx`,
  write: (sender, rows) =>
    workbook('Lembar1', (sheet) => {
      sheet.addRow([`DATA PEKERJA RENTAN DESA ${sender.nama.toUpperCase()}`]);
      addTable(
        sheet,
        ['Nmr', 'Nama Lngkp', 'No. KTP', 'Tmp Lhr', 'Tgl Lhr', 'JK', 'Pekerj.', 'Hp/WA'],
        [],
      );
      let banjar = '';
      const sorted = [...rows].sort((a, b) =>
        a.banjar < b.banjar ? -1 : a.banjar > b.banjar ? 1 : 0,
      );
      sorted.forEach((row, index) => {
        if (row.banjar !== banjar) sheet.addRow([`BANJAR ${row.banjar.toUpperCase()}`]);
        banjar = row.banjar;
        sheet.addRow([
          index + 1,
          row.nama,
          row.nik,
          row.tempatLahir,
          row.tanggalLahir,
          row.jenisKelamin,
          row.pekerjaan,
          row.handphone,
        ]);
      });
    }),
};

/** Order of the musyawarah in a column of its own. */
export const prioritised: Shape = {
  fileName: (sender) => `${sender.nama} lampiran BA Musdes.xlsx`,
  write: (sender, rows) =>
    workbook('Daftar', (sheet) => {
      letterhead(sheet, sender);
      addTable(
        sheet,
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
      );
      signature(sheet, sender, rows.length);
    }),
};

/** A plain table with the village's code in it. */
const plain: Shape = {
  fileName: (sender) => `${sender.nama} - calon peserta.xlsx`,
  write: (sender, rows) =>
    workbook('Data', (sheet) =>
      addTable(
        sheet,
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
  write: (sender, rows) =>
    workbook('Worksheet', (sheet) => {
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
      addTable(
        sheet,
        OPENSID,
        rows.map((row) => OPENSID.map((heading) => values(row)[heading] ?? '')),
      );
    }),
};

const csvField = (value: Value, delimiter: string): string => {
  const text = String(value ?? '');
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function csv(delimiter: string, lines: readonly (readonly Value[])[]): Uint8Array {
  return Buffer.from(
    `${lines.map((line) => line.map((value) => csvField(value, delimiter)).join(delimiter)).join('\r\n')}\r\n`,
  );
}

/** What an Indonesian Excel saves as CSV. */
const semicolons: Shape = {
  fileName: (sender) => `Data Pekerja Rentan Desa ${sender.nama}.csv`,
  write: async (_, rows) =>
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
  write: async (_, rows) =>
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
