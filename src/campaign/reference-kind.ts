import { maskNumbers } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import { normalise } from '../records/heading-text.ts';
import type { FileHint, FileReading, SheetReading } from '../records/reading.ts';
import type { ListEvent, ReferenceKind, ReferenceList, UnclearList } from './campaign.ts';
import { hintFor } from './file-hints.ts';
import { REFERENCE_KINDS } from './reference-kinds.ts';
import { eventOf, statusIn } from './references.ts';

export interface SortedReferences {
  readonly lists: readonly ReferenceList[];
  readonly unclear: readonly UnclearList[];
}

/**
 * Tells which kind of list each sheet of `referensi/` is: by the settings, the names of sheet, title, file and
 * folder, then by its layout and columns. A list that nothing tells is kept apart: used as "already covered" it
 * would reject people, unused in silence it would let them be paid twice.
 */
export function sortReferences(
  files: readonly FileReading[],
  hints: Readonly<Record<string, FileHint>>,
  year: number,
): SortedReferences {
  const lists: ReferenceList[] = [];
  const unclear: UnclearList[] = [];
  for (const file of [...files].sort((a, b) => byText(a.file, b.file))) {
    const hint = hintFor(hints, file.file);
    const sheets = file.sheets.filter((sheet) => sheet.used && sheet.nominees.length > 0);
    for (const sheet of sheets) {
      const bySheet = kindOfWords(sheet.sheet ?? '', year);
      const told = REFERENCE_KINDS.find((kind) => kind === hint?.reference);
      const kind = told ?? bySheet ?? kindOfFile(file.file, sheet, year);
      const named = bySheet !== undefined || sheets.length > 1;
      const list = {
        file: file.file,
        title: titleOf(file.file, named ? sheet.sheet : null),
        people: sheet.nominees,
      };
      if (kind === undefined) unclear.push(list);
      else if (kind !== 'deaths-and-moves') lists.push({ kind, ...list });
      else takeEvents({ kind, ...list, ...eventOfList(file.file, sheet) }, lists, unclear);
    }
  }
  return { lists, unclear };
}

/** People of whom a list of deaths and moves does not say which of the two befell them are told as unclear. */
function takeEvents(list: ReferenceList, lists: ReferenceList[], unclear: UnclearList[]): void {
  lists.push(list);
  const people = list.people.filter((person) => {
    const value = statusIn({ list, person })?.value;
    return value === undefined || value === 'unknown';
  });
  if (people.length > 0) unclear.push({ ...list, people, lacks: 'event' });
}

function eventOfList(file: string, sheet: SheetReading): { readonly event?: ListEvent } {
  const headings = sheet.columns.map(({ heading }) => normalise(heading)).join(' | ');
  for (const words of [sheet.sheet ?? '', ...wordsOf(file, sheet).map(normalise), headings]) {
    const event = eventOf(words);
    if (event !== undefined) return { event };
  }
  return {};
}

/** Name of the file without folder and ending, with the sheet where that says more. A NIK in it is masked. */
function titleOf(file: string, sheet: string | null): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return maskNumbers(sheet === null ? name : `${name} (${sheet})`);
}

/** Words that tell what a sheet is: its title, the name of its file, its folders below `referensi/`. */
function wordsOf(file: string, sheet: SheetReading): readonly string[] {
  const parts = file.replaceAll('\\', '/').split('/');
  const folder = parts.lastIndexOf('referensi');
  const name = parts.at(-1)?.replace(/\.[A-Za-z0-9]{1,5}$/, '') ?? '';
  const inside = folder < 0 ? [] : parts.slice(folder + 1, -1).reverse();
  return [sheet.title ?? '', name, ...inside];
}

function kindOfFile(file: string, sheet: SheetReading, year: number): ReferenceKind | undefined {
  for (const words of wordsOf(file, sheet)) {
    const kind = kindOfWords(words, year);
    if (kind !== undefined) return kind;
  }
  return LAYOUTS[sheet.layout] ?? kindOfColumns(sheet);
}

/** In this order: a list of the dead is also one of residents, and BPU holds the words of PU. */
const WORDS: readonly (readonly [ReferenceKind, readonly string[]])[] = [
  [
    'deaths-and-moves',
    [
      'kematian',
      'meninggal',
      'mati',
      'almarhum',
      'wafat',
      'pindah',
      'perpindahan',
      'kepindahan',
      'mutasi',
      'lampid',
      'log penduduk',
    ],
  ],
  [
    'officials',
    ['perangkat', 'aparat', 'aparatur', 'bpd', 'pejabat', 'staf desa', 'pegawai desa', 'officials'],
  ],
  [
    'desil',
    [
      'desil',
      'dtsen',
      'dtks',
      'p3ke',
      'regsosek',
      'siks',
      'siks ng',
      'miskin',
      'kemiskinan',
      'ranking',
      'rangking',
      'peringkat',
    ],
  ],
  ['covered-bpu', ['bpu', 'bukan penerima upah', 'peserta mandiri']],
  ['covered-pu', ['pu', 'ppu', 'penerima upah', 'karyawan', 'perusahaan', 'badan usaha']],
  ['covered-apbd', ['apbd', 'pemkot', 'pemkab', 'pemprov', 'pemda', 'dbhcht']],
  ['last-year', ['tahun lalu', 'tahun sebelumnya', 'peserta lama', 'last year']],
  [
    'covered-other',
    [
      'tercakup',
      'tercover',
      'terlindungi',
      'terdaftar',
      'csr',
      'donatur',
      'dbh',
      'covered',
      'peserta aktif',
      'kepesertaan',
      'bpjs',
      'bpjstk',
      'jamsostek',
    ],
  ],
  [
    'residents',
    [
      'penduduk',
      'kependudukan',
      'warga',
      'buku induk',
      'biodata',
      'siak',
      'dukcapil',
      'bip',
      'register',
      'residents',
    ],
  ],
];

/** Words that a list of an earlier year of this programme carries beside the year. */
const OWN_WORDS = ['peserta', 'pekerja rentan', 'penerima', 'terpilih', 'lampiran', 'calon'];

function kindOfWords(text: string, year: number): ReferenceKind | undefined {
  const words = ` ${normalise(text)} `;
  const has = (phrase: string): boolean => words.includes(` ${phrase} `);
  const found = WORDS.find(([, phrases]) => phrases.some(has))?.[0];
  const earlier = /\b20\d\d\b/.exec(words);
  if (found === undefined || found === 'covered-other')
    if (earlier && Number(earlier[0]) < year && OWN_WORDS.some(has)) return 'last-year';
  return found;
}

const LAYOUTS: Readonly<Record<string, ReferenceKind>> = {
  'opensid-ekspor': 'residents',
  'opensid-unduh-penduduk': 'residents',
  'opensid-unduh-keluarga': 'residents',
  'siak-export': 'residents',
  'bip-2012': 'residents',
  'bip-2016': 'residents',
  'bip-ektp': 'residents',
  'bip-2016-daftar-keluarga': 'residents',
  'dukcapil-fields': 'residents',
  'buku-induk-desa': 'residents',
  'opensid-log-penduduk': 'deaths-and-moves',
  'opensid-bantuan-peserta': 'covered-other',
  'opensid-bantuan-program': 'covered-other',
  'opensid-unduh-peserta-bantuan': 'covered-other',
};

function kindOfColumns(sheet: SheetReading): ReferenceKind | undefined {
  const headings = sheet.columns.map((column) => ` ${normalise(column.heading)} `);
  const fields = new Set(sheet.columns.map((column) => column.field));
  const heads = (phrase: string): boolean =>
    headings.some((heading) => heading.includes(` ${phrase} `));
  if (
    heads('tanggal meninggal') ||
    heads('tanggal kematian') ||
    heads('tanggal pindah') ||
    heads('tanggal peristiwa')
  )
    return 'deaths-and-moves';
  if (heads('jabatan')) return 'officials';
  if (fields.has('desil') && !fields.has('hubunganKeluarga')) return 'desil';
  if (fields.has('kpj') || heads('kepesertaan') || heads('segmen')) return 'covered-other';
  const register = ['statusDasar', 'hubunganKeluarga', 'namaIbuKandung', 'statusKawin'] as const;
  if (fields.has('tanggalLahir') && register.some((field) => fields.has(field))) return 'residents';
  return undefined;
}
