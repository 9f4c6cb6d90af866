import { columnLetters } from '../../domain/place.ts';
import { formatRupiah, type Rupiah } from '../../domain/rupiah.ts';
import { writeBook } from './book/book.ts';
import type { CellLook } from './book/looks.ts';
import type { BookCell, BookRow, BookSheet } from './book/sheet.ts';
import type { Highlight, Validation } from './book/typing.ts';

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

const DARK = 'FF1F4E78';
const HAIR = 'FFBFBFBF';

const LOOKS = {
  title: { bold: true, size: 14, colour: DARK },
  strong: { bold: true },
  count: { bold: true, size: 12 },
  head: { bold: true, colour: 'FFFFFFFF', fill: DARK, vertical: 'center', wrap: true },
  text: { format: '@', line: HAIR },
  date: { format: 'dd-mm-yyyy', line: HAIR },
  plain: { line: HAIR },
  'guide-title': { bold: true, size: 14, fill: 'FFDDEBF7' },
  guide: { wrap: true, vertical: 'top' },
} as const satisfies Record<string, CellLook>;
type Look = keyof typeof LOOKS;

const HEADER_ROW = 6;
const FIRST = HEADER_ROW + 1;
const LAST = FIRST + 249;

/** What Excel itself refuses or asks about, and says why. */
type Takes = Omit<Validation, 'range' | 'title' | 'hint'>;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly look: Look;
  /** Shown while the cell is selected. */
  readonly hint: string;
  readonly takes: Takes;
}

const UP_TO_200: Takes = {
  kind: 'textLength',
  operator: 'lessThanOrEqual',
  formulas: ['200'],
  error: 'Terlalu panjang.',
};

/** The columns from A on. */
const columnsFor = ({ occupations }: TemplateFor): readonly Column[] => [
  {
    heading: 'NIK',
    width: 20,
    look: 'text',
    hint: '16 angka seperti di KTP. Kolom ini sudah berformat Teks; jangan diubah.',
    takes: {
      kind: 'custom',
      // Compared as texts: COUNTIF would take NIKs that share 15 digits for the same number.
      formulas: [`AND(LEN(A${FIRST})=16,SUMPRODUCT(--(A$${FIRST}:A$${LAST}=A${FIRST}))=1)`],
      error: 'NIK harus 16 angka dan belum ada di daftar ini.',
    },
  },
  {
    heading: 'Nama Sesuai KTP',
    width: 30,
    look: 'text',
    hint: 'Persis seperti di KTP, tanpa gelar.',
    takes: UP_TO_200,
  },
  {
    heading: 'Tempat Lahir',
    width: 16,
    look: 'text',
    hint: 'Seperti di KTP.',
    takes: UP_TO_200,
  },
  {
    heading: 'Tanggal Lahir',
    width: 15,
    look: 'date',
    hint: 'Hari-bulan-tahun, misalnya 17-08-1980.',
    takes: {
      kind: 'date',
      formulas: ['DATE(1930,1,1)', 'TODAY()'],
      error: 'Tulis tanggal seperti 17-08-1980.',
    },
  },
  {
    heading: 'Jenis Kelamin',
    width: 14,
    look: 'plain',
    hint: 'Pilih L (laki-laki) atau P (perempuan).',
    takes: { kind: 'list', formulas: ['"L,P"'], error: 'Pilih L atau P.' },
  },
  {
    heading: 'Banjar/Dusun',
    width: 18,
    look: 'text',
    hint: 'Banjar dinas atau dusun tempat tinggalnya.',
    takes: UP_TO_200,
  },
  {
    heading: 'Alamat',
    width: 26,
    look: 'text',
    hint: 'Alamat tempat tinggal sekarang.',
    takes: UP_TO_200,
  },
  {
    heading: 'Pekerjaan',
    width: 26,
    look: 'plain',
    hint: 'Pilih pekerjaan yang nyata sehari-hari, bukan yang di KTP.',
    takes: {
      kind: 'list',
      warnsOnly: true,
      formulas: [`'Pilihan Pekerjaan'!$A$1:$A$${occupations.length}`],
      error:
        'Tidak ada di daftar pilihan. Boleh dilanjutkan, tetapi kode pekerjaannya akan ditanyakan.',
    },
  },
  {
    heading: 'Nomor HP',
    width: 18,
    look: 'text',
    hint: 'Diawali 08. Kolom ini sudah berformat Teks.',
    takes: {
      kind: 'custom',
      formulas: [`AND(LEFT(I${FIRST},2)="08",LEN(I${FIRST})>=9,LEN(I${FIRST})<=14)`],
      error: 'Nomor HP diawali 08 dan terdiri dari 9 sampai 14 angka.',
    },
  },
  {
    heading: 'Prioritas',
    width: 10,
    look: 'plain',
    hint: 'Urutan hasil musyawarah: 1 paling dahulu. Boleh kosong.',
    takes: {
      kind: 'whole',
      operator: 'greaterThan',
      formulas: ['0'],
      error: 'Tulis urutan berupa angka: 1, 2, 3 dan seterusnya.',
    },
  },
];

const A4 = 9;
const MARGINS = { sides: 0.7, ends: 0.75 };

/** The nomination workbook: it prevents while typing the faults that cost villages weeks. */
export function templateWorkbook(about: TemplateFor): Uint8Array {
  return writeBook(LOOKS, [listSheet(about), guideSheet(about), occupationSheet(about)]);
}

function listSheet(about: TemplateFor): BookSheet<Look> {
  const columns = columnsFor(about);
  return {
    name: 'Daftar Calon',
    widths: columns.map(({ width }) => width),
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    headingRow: HEADER_ROW,
    paper: A4,
    margins: MARGINS,
    validations: columns.map(({ heading, hint, takes }, at): Validation => {
      const letter = columnLetters(at + 1);
      return { range: `${letter}${FIRST}:${letter}${LAST}`, title: heading, hint, ...takes };
    }),
    highlights: highlightsFor(about, columnLetters(columns.length)),
    rows: [...headRows(about), ...tableRows(columns)],
  };
}

function headRows(about: TemplateFor): readonly BookRow<Look>[] {
  const { desa, year, quota, months, perWorker } = about;
  const nama = desa ? `DESA ${desa.nama.toUpperCase()}` : 'DESA ....................';
  const kecamatan = desa?.kecamatan ? ` · Kecamatan ${desa.kecamatan}` : '';
  const count = `COUNTA(B${FIRST}:B${LAST})`;
  const line = (cell: BookCell<Look>): BookRow<Look> => ({ cells: [cell] });
  return [
    {
      ...line({
        value: `DAFTAR CALON PESERTA BPJS KETENAGAKERJAAN PEKERJA RENTAN ${year}`,
        look: 'title',
      }),
      height: 20,
    },
    line({ value: desa ? `${nama} (${desa.kode})${kecamatan}` : nama, look: 'strong' }),
    line({
      value:
        'Isi mulai baris pertama di bawah judul biru, satu orang satu baris. Arahkan ke kolom untuk membaca petunjuknya.',
    }),
    line({
      formula: `"Sudah diisi "&${count}&" orang dari ${quota} tempat · iuran ${months} bulan Rp"&TEXT(MIN(${count},${quota})*${perWorker},"#,##0")`,
      value: `Sudah diisi 0 orang dari ${quota} tempat · iuran ${months} bulan Rp0`,
      look: 'count',
    }),
    { cells: [] },
  ];
}

/** The headings, and below them empty rows in the formats that keep what is typed as it is. */
function tableRows(columns: readonly Column[]): readonly BookRow<Look>[] {
  const empty: BookRow<Look> = { cells: columns.map(({ look }) => ({ look })) };
  return [
    { cells: columns.map(({ heading }) => ({ value: heading, look: 'head' })), height: 22 },
    ...Array.from({ length: LAST - FIRST + 1 }, () => empty),
  ];
}

/** Red: a name whose NIK is not 16 digits long. Yellow: more people than places. */
function highlightsFor({ quota }: TemplateFor, last: string): readonly Highlight[] {
  const range = `A${FIRST}:${last}${LAST}`;
  return [
    { range, formula: `AND($B${FIRST}<>"",LEN($A${FIRST})<>16)`, fill: 'FFF8B4B4' },
    {
      range,
      formula: `AND($A${FIRST}<>"",COUNTA($B$${FIRST}:$B${FIRST})>${quota})`,
      fill: 'FFFCE9A6',
    },
  ];
}

/** In characters, and points of one line. */
const GUIDE_WIDTH = 100;
const LINE_HEIGHT = 16;

function guideSheet(about: TemplateFor): BookSheet<Look> {
  const lines = [
    `Tempat untuk desa ini: ${about.quota} orang. Boleh mengisi lebih; yang lebih menjadi cadangan. Baris kuning berarti melewati ${about.quota}.`,
    `Iuran satu orang untuk ${about.months} bulan: ${formatRupiah(about.perWorker)} (JKK dan JKM, dasar terendah).`,
    'Salin NIK dari KTP satu per satu. Bila menempel dari berkas lain, pilih Tempel Khusus > Nilai, supaya format kolom tidak berubah.',
    'Yang dapat diusulkan: pekerja bukan penerima upah, berusia sesuai ketentuan, tinggal di desa, belum ditanggung pihak lain. Bukan ASN, TNI, Polri, perangkat desa, atau BPD.',
    'Nomor HP diperlukan BPJS Ketenagakerjaan. Bila orangnya tidak punya, biarkan kosong; jangan diisi nomor orang lain.',
    'Kolom Prioritas adalah urutan hasil musyawarah. Bila kosong, urutan ditentukan menurut aturan kampanye dan undian terbuka.',
    'Setelah selesai, simpan sebagai .xlsx dan kirim berkas ini apa adanya.',
  ];
  return {
    ...plainSheet('Petunjuk', GUIDE_WIDTH),
    rows: [
      { cells: [{ value: 'PETUNJUK', look: 'guide-title' }], height: 20 },
      ...lines.map(
        (value): BookRow<Look> => ({
          cells: [{ value, look: 'guide' }],
          // Said, since not every program makes room for a wrapped line by itself.
          height: LINE_HEIGHT * Math.ceil(value.length / (GUIDE_WIDTH - 10)),
        }),
      ),
    ],
  };
}

function occupationSheet({ occupations }: TemplateFor): BookSheet<Look> {
  return {
    ...plainSheet('Pilihan Pekerjaan', 40),
    rows: occupations.map((value) => ({ cells: [{ value }] })),
  };
}

function plainSheet(name: string, width: number): Omit<BookSheet<Look>, 'rows'> {
  return {
    name,
    widths: [width],
    frozenRows: 0,
    headingRow: undefined,
    paper: A4,
    margins: MARGINS,
  };
}
