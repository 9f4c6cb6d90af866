import type { Worksheet } from 'exceljs';
import type { Rupiah } from '../../domain/rupiah.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { stableZip } from '../stable-zip.ts';

/** What the nomination workbook is made for. */
export interface TemplateFor {
  readonly desa:
    | { readonly kode: string; readonly nama: string; readonly kecamatan: string | undefined }
    | undefined;
  readonly year: number;
  readonly quota: number;
  /** Number of contribution months, and what one worker costs over all of them. */
  readonly months: number;
  readonly perWorker: Rupiah;
  /** Occupations with a BPJS code, for the list to choose from. */
  readonly occupations: readonly string[];
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  /** Shown while the cell is selected. */
  readonly hint: string;
}

const COLUMNS: readonly Column[] = [
  {
    heading: 'NIK',
    width: 20,
    format: '@',
    hint: '16 angka seperti di KTP. Kolom ini sudah berformat Teks; jangan diubah.',
  },
  {
    heading: 'Nama Sesuai KTP',
    width: 30,
    format: '@',
    hint: 'Persis seperti di KTP, tanpa gelar.',
  },
  { heading: 'Tempat Lahir', width: 16, format: '@', hint: 'Seperti di KTP.' },
  {
    heading: 'Tanggal Lahir',
    width: 15,
    format: 'dd-mm-yyyy',
    hint: 'Hari-bulan-tahun, misalnya 17-08-1980.',
  },
  { heading: 'Jenis Kelamin', width: 14, hint: 'Pilih L (laki-laki) atau P (perempuan).' },
  {
    heading: 'Banjar/Dusun',
    width: 18,
    format: '@',
    hint: 'Banjar dinas atau dusun tempat tinggalnya.',
  },
  { heading: 'Alamat', width: 26, format: '@', hint: 'Alamat tempat tinggal sekarang.' },
  {
    heading: 'Pekerjaan',
    width: 26,
    hint: 'Pilih pekerjaan yang nyata sehari-hari, bukan yang di KTP.',
  },
  {
    heading: 'Nomor HP',
    width: 18,
    format: '@',
    hint: 'Diawali 08. Kolom ini sudah berformat Teks.',
  },
  {
    heading: 'Prioritas',
    width: 10,
    hint: 'Urutan hasil musyawarah: 1 paling dahulu. Boleh kosong.',
  },
];

const HEADER_ROW = 6;
const FIRST = HEADER_ROW + 1;
const LAST = FIRST + 249;
const DARK = 'FF1F4E78';
const PALE = 'FFDDEBF7';

/** The nomination workbook: it prevents while typing the faults that cost villages weeks. */
export async function templateWorkbook(about: TemplateFor): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const list = book.addWorksheet('Daftar Calon', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
  });
  head(list, about);
  columns(list);
  validations(list, about.occupations.length);
  warnings(list, about.quota);
  guidance(book.addWorksheet('Petunjuk'), about);
  const jobs = book.addWorksheet('Pilihan Pekerjaan');
  jobs.getColumn(1).width = 40;
  for (const name of about.occupations) jobs.addRow([name]);
  return stableZip(new Uint8Array(await book.xlsx.writeBuffer()));
}

function head(list: Worksheet, about: TemplateFor): void {
  const nama = about.desa ? `DESA ${about.desa.nama.toUpperCase()}` : 'DESA ....................';
  list.getCell('A1').value =
    `DAFTAR CALON PESERTA BPJS KETENAGAKERJAAN PEKERJA RENTAN ${about.year}`;
  list.getCell('A1').font = { bold: true, size: 14, color: { argb: DARK } };
  list.getCell('A2').value = about.desa
    ? `${nama} (${about.desa.kode})${about.desa.kecamatan ? ` · Kecamatan ${about.desa.kecamatan}` : ''}`
    : nama;
  list.getCell('A2').font = { bold: true };
  list.getCell('A3').value =
    'Isi mulai baris pertama di bawah judul biru, satu orang satu baris. Arahkan ke kolom untuk membaca petunjuknya.';
  const count = `COUNTA(B${FIRST}:B${LAST})`;
  list.getCell('A4').value = {
    formula: `"Sudah diisi "&${count}&" orang dari ${about.quota} tempat · iuran ${about.months} bulan Rp"&TEXT(MIN(${count},${about.quota})*${about.perWorker},"#,##0")`,
    result: `Sudah diisi 0 orang dari ${about.quota} tempat · iuran ${about.months} bulan Rp0`,
  };
  list.getCell('A4').font = { bold: true, size: 12 };
}

function columns(list: Worksheet): void {
  COLUMNS.forEach(({ heading, width, format }, index) => {
    const column = list.getColumn(index + 1);
    column.width = width;
    const cell = list.getCell(HEADER_ROW, index + 1);
    cell.value = heading;
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: DARK } };
    cell.alignment = { vertical: 'middle', wrapText: true };
    for (let row = FIRST; row <= LAST; row += 1) {
      const own = list.getCell(row, index + 1);
      if (format !== undefined) own.numFmt = format;
      own.border = { bottom: { style: 'hair', color: { argb: 'FFBFBFBF' } } };
    }
  });
  list.getRow(HEADER_ROW).height = 22;
}

/** Excel itself refuses what the list could not use, and says why. */
function validations(list: Worksheet, occupations: number): void {
  const letter = (heading: string): string =>
    'ABCDEFGHIJ'[COLUMNS.findIndex((column) => column.heading === heading)] ?? 'A';
  const nik = letter('NIK');
  for (const column of COLUMNS) {
    const at = letter(column.heading);
    const base = {
      allowBlank: true,
      showInputMessage: true,
      promptTitle: column.heading,
      prompt: column.hint,
      showErrorMessage: true,
      errorTitle: column.heading,
    };
    for (let row = FIRST; row <= LAST; row += 1) {
      const cell = list.getCell(`${at}${row}`);
      if (column.heading === 'NIK')
        // Compared as texts: COUNTIF would take NIKs that share 15 digits for the same number.
        cell.dataValidation = {
          ...base,
          type: 'custom',
          formulae: [
            `AND(LEN(${nik}${row})=16,SUMPRODUCT(--(${nik}$${FIRST}:${nik}$${LAST}=${nik}${row}))=1)`,
          ],
          error: 'NIK harus 16 angka dan belum ada di daftar ini.',
        };
      else if (column.heading === 'Tanggal Lahir')
        cell.dataValidation = {
          ...base,
          type: 'date',
          operator: 'between',
          formulae: ['DATE(1930,1,1)', 'TODAY()'],
          error: 'Tulis tanggal seperti 17-08-1980.',
        };
      else if (column.heading === 'Jenis Kelamin')
        cell.dataValidation = {
          ...base,
          type: 'list',
          formulae: ['"L,P"'],
          error: 'Pilih L atau P.',
        };
      else if (column.heading === 'Pekerjaan')
        cell.dataValidation = {
          ...base,
          type: 'list',
          errorStyle: 'warning',
          formulae: [`'Pilihan Pekerjaan'!$A$1:$A$${occupations}`],
          error:
            'Tidak ada di daftar pilihan. Boleh dilanjutkan, tetapi kode pekerjaannya akan ditanyakan.',
        };
      else if (column.heading === 'Nomor HP')
        cell.dataValidation = {
          ...base,
          type: 'custom',
          formulae: [`AND(LEFT(${at}${row},2)="08",LEN(${at}${row})>=9,LEN(${at}${row})<=14)`],
          error: 'Nomor HP diawali 08 dan terdiri dari 9 sampai 14 angka.',
        };
      else if (column.heading === 'Prioritas')
        cell.dataValidation = {
          ...base,
          type: 'whole',
          operator: 'greaterThan',
          formulae: [0],
          error: 'Tulis urutan berupa angka: 1, 2, 3 dan seterusnya.',
        };
      else
        cell.dataValidation = {
          ...base,
          type: 'textLength',
          operator: 'lessThanOrEqual',
          formulae: [200],
          error: 'Terlalu panjang.',
        };
    }
  }
}

function warnings(list: Worksheet, quota: number): void {
  const area = `A${FIRST}:J${LAST}`;
  const fill = (argb: string) => ({
    fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } },
  });
  list.addConditionalFormatting({
    ref: area,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND($B${FIRST}<>"",LEN($A${FIRST})<>16)`],
        style: fill('FFF8B4B4'),
      },
      {
        type: 'expression',
        priority: 2,
        formulae: [`AND($A${FIRST}<>"",COUNTA($B$${FIRST}:$B${FIRST})>${quota})`],
        style: fill('FFFCE9A6'),
      },
    ],
  });
}

function guidance(sheet: Worksheet, about: TemplateFor): void {
  sheet.getColumn(1).width = 100;
  const lines = [
    'PETUNJUK',
    `Tempat untuk desa ini: ${about.quota} orang. Boleh mengisi lebih; yang lebih menjadi cadangan. Baris kuning berarti melewati ${about.quota}.`,
    `Iuran satu orang untuk ${about.months} bulan: ${formatRupiah(about.perWorker)} (JKK dan JKM, dasar terendah).`,
    'Salin NIK dari KTP satu per satu. Bila menempel dari berkas lain, pilih Tempel Khusus > Nilai, supaya format kolom tidak berubah.',
    'Yang dapat diusulkan: pekerja bukan penerima upah, berusia sesuai ketentuan, tinggal di desa, belum ditanggung pihak lain. Bukan ASN, TNI, Polri, perangkat desa, atau BPD.',
    'Nomor HP diperlukan BPJS Ketenagakerjaan. Bila orangnya tidak punya, biarkan kosong; jangan diisi nomor orang lain.',
    'Kolom Prioritas adalah urutan hasil musyawarah. Bila kosong, urutan ditentukan menurut aturan kampanye dan undian terbuka.',
    'Setelah selesai, simpan sebagai .xlsx dan kirim berkas ini apa adanya.',
  ];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.alignment = { wrapText: true, vertical: 'top' };
    if (index === 0) {
      cell.font = { bold: true, size: 14 };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: PALE } };
    }
  });
}
