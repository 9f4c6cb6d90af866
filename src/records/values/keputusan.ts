import { type Cell, textOf } from '../../sheets/sheet.ts';
import type { Keputusan } from '../field.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { NOTHING, type Read, took } from './read.ts';
import {
  BPJS_TK,
  deniesCover,
  isReserve,
  plainWords,
  remarkKeputusan,
  saysCovered,
} from './remark-words.ts';

/*
 * What a list itself says about whether people are to be enrolled: in a column of its own, or in the title above.
 */

const YES = new Set(
  'ya|y|iya|yes|ok|oke|v|√|✓|layak|sangat layak|memenuhi|memenuhi syarat|ms|setuju|disetujui|diterima|lolos|lulus|terpilih|ditetapkan|diusulkan|sesuai|valid|terverifikasi|aktif|true|benar'.split(
    '|',
  ),
);
const NO = new Set('tidak|t|tms|no|x|✗|false|belum layak|tidak disetujui|tidak setuju'.split('|'));

/** A column of decisions: how its cells are read, and what an empty one says; undefined: nothing. */
export interface DecisionColumn {
  readonly read: (cell: Cell) => Read<Keputusan>;
  readonly empty: 'tidak' | 'ragu' | undefined;
  /** Where only heading and cell together say it: `Tidak Layak: v`, `Tgl Meninggal: 12-03-2025`. */
  readonly heading?: string;
}

/** `Hasil Musdes`, `Terpilih`, `Tidak Layak`, `Alasan Dikeluarkan`: the heading says what a mark means. */
export function decisionColumn(heading: string, cells: readonly Cell[]): DecisionColumn {
  if (isOffice(heading)) return { read: readOffice, empty: undefined, heading };
  if (isNegative(heading)) return { read: readRefusal, empty: undefined, heading };
  if (isBinary(cells)) return { read: readBit, empty: undefined };
  return { read: readKeputusan, empty: withoutDecision(heading, cells) };
}

/** `ASN/TNI/POLRI`: who holds such an office is not meant. */
const isOffice = (heading: string): boolean =>
  /^(?:status )?(?:(?:asn|pns|tni|polri|pppk|p3k|non) ?)+$/.test(plainWords(heading));

function readOffice(cell: Cell): Read<Keputusan> {
  const { text, steps, fault } = cellText(cell ?? '');
  if (fault !== undefined || isEmptyMark(text)) return NOTHING;
  const words = plainWords(text);
  if (/^(?:non|bukan|tidak|belum)\b/.test(words) || NO.has(words)) return NOTHING;
  const holds = YES.has(words) || /\b(?:asn|pns|tni|polri|pppk|p3k)\b/.test(words);
  return holds ? took<Keputusan>('tidak', steps) : { value: undefined, steps };
}

const NEGATIVE =
  /\b(?:tidak|tdk|tak|non|bukan|belum|tms|ditolak|penolakan|gugur|batal|dibatalkan|pembatalan|meninggal|wafat|kematian|pindah|keluar|dikeluarkan|mundur|coret|dicoret|hapus|dihapus|penghapusan)\b/;
const POSITIVE = new Set([...YES, 'sudah']);

/** Headed by a no alone: `Layak/Tidak Layak` and `Lanjut/Tidak` ask for either. Levels are parted by ` / `. */
function isNegative(heading: string): boolean {
  const levels = heading.replace(/\([^)]*\)/g, ' ').split(' / ');
  const parts = (levels.at(-1) ?? '').split(/[/|]/).map(plainWords);
  return (
    parts.every((part) => NEGATIVE.test(part)) &&
    !levels.some((level) => POSITIVE.has(plainWords(level)))
  );
}

const DENIAL = /^(?:tidak|tdk|t|no|bukan|tidak ada|[0 ]+)$/;

/** In a column that says no, a mark or a reason says it of the person; `tidak` denies it. */
function readRefusal(cell: Cell): Read<Keputusan> {
  const { text, steps, fault } = cellText(cell ?? '');
  const isMarked = /^[x✗]$/i.test(text) || !(isEmptyMark(text) || DENIAL.test(plainWords(text)));
  return fault !== undefined || !isMarked ? NOTHING : took<Keputusan>('tidak', steps);
}

/** Nothing but ones and noughts, both of them. */
function isBinary(cells: readonly Cell[]): boolean {
  const texts = new Set(cells.map((cell) => textOf(cell).trim()));
  texts.delete('');
  return texts.size === 2 && texts.has('0') && texts.has('1');
}

function readBit(cell: Cell): Read<Keputusan> {
  const text = textOf(cell).trim();
  return text === '' ? NOTHING : took<Keputusan>(text === '1' ? 'ya' : 'tidak', []);
}

/** Reads a column of decisions; what is neither yes nor no is left as it stands. */
function readKeputusan(cell: Cell): Read<Keputusan> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  const words = plainWords(text);
  if (NO.has(words)) return took<Keputusan>('tidak', steps);
  if (isEmptyMark(text)) return NOTHING;
  if (YES.has(words)) return took<Keputusan>('ya', steps);
  return { value: remarkKeputusan(text) ?? (DENIED.test(words) ? 'ragu' : undefined), steps };
}

/** A no to something that only the list knows: `tidak sesuai`. */
const DENIED = /^(?:tidak|tdk|tak|belum|bukan) /;

/** What an empty cell of a column of decisions says; undefined: nothing. */
function withoutDecision(heading: string, cells: readonly Cell[]): 'tidak' | 'ragu' | undefined {
  const texts = cells.map((cell) => textOf(cell).trim());
  const ticked = texts.filter((text) => TICKED.test(text)).length;
  const empty = texts.filter((text) => text === '').length;
  // Only where people tick whom they mean does an empty cell mean the others.
  if (ticked === 0 || empty === 0 || ticked + empty < texts.length) return undefined;
  return CHOOSES.test(plainWords(heading)) ? 'tidak' : 'ragu';
}

const TICKED = /^(?:v|√|✓|✔|☑|1|ya|y|ok|true)$/i;
const CHOOSES =
  /\b(?:terpilih|dipilih|lolos|lulus|layak|ditetapkan|penetapan|calon|peserta|penerima|pilih|pilihan|diusulkan|dicalonkan|disetujui|diterima|didaftarkan|diikut\p{L}*|ikut|bersedia)\b/u;

const LEAVING =
  /\b(?:dikeluarkan|keluar|meninggal|wafat|almarhum|pindah|tms|dibatalkan|batal|ditolak|mengundurkan diri|mundur|dicoret|diganti|digantikan|non ?aktif|berhenti(?! (?:be)?kerja)|(?:tidak|tdk|jangan) (?:layak|memenuhi syarat|aktif|bersedia|lolos|disetujui|diusulkan|dilanjutkan|lanjut|dipakai|digunakan|diikutkan|didaftarkan))\b|^coret(?:an)?$/;
const OF_PEOPLE =
  /^(?:(?:[a-z]|[ivx]{1,4}|\d{1,2}) )?(?:daftar|data|nama|peserta|calon|warga|pekerja|penerima|orang|anggota|yang)\b/;
const WORDS_OF_A_TITLE = 3;
const NOT_MEANT = /\b(?:tidak|tdk) (?:jadi )?(?:diusulkan|dicalonkan|diikutkan|didaftarkan)\b/;

/** Such a title speaks of those who leave, and the list below it is of the others: `revisi, meninggal sudah dihapus`. */
const OF_OTHERS =
  /\bpengganti|\b(?:tanpa|selain|kecuali|tidak termasuk|bukan|revisi|perubahan|perbaikan)\b|(?<!yang )\b(?:sudah|telah) di|(?<!non |tidak |tdk )\baktif\b.*\bnon ?aktif/;

/**
 * What a title says of the people below it: they are not meant, stand in reserve, have the cover already, or belong to a
 * list that hardly is this year's.
 */
export type TitleSays = 'tidak' | 'cadangan' | 'terdaftar' | 'ragu';

/** `Yang tidak ditolak`; and what the cover pays for is nobody's death: `santunan bila meninggal dunia`. */
const NOT_SAID =
  /\b(?:tidak|belum|bukan|bila|jika|apabila|kalau) (?:meninggal(?: dunia)?|pindah|ditolak|batal|keluar|dicoret|diganti|mundur|dikeluarkan)\b/g;
const OF_THE_COVER = /\b(?:santunan|jaminan|kematian|kecelakaan|perlindungan|jkm|risiko|resiko)\b/;

/** Does a title, in folded words, name those who leave only to say that the list is of the others? */
export const speaksOfOthers = (words: string): boolean => OF_OTHERS.test(words);

/** Who takes the place of somebody else is nominated. */
export function titleKeputusan(text: string): TitleSays | undefined {
  const whole = plainWords(text);
  const said = whole.replace(NOT_SAID, ' ');
  const words = OF_THE_COVER.test(whole) ? said.replace(/\bmeninggal(?: dunia)?\b/g, ' ') : said;
  const plain = words.replace(/^(?:[a-z]|[ivx]{1,4}|\d{1,2}) /, '');
  if (saysAllCovered(plain)) return 'terdaftar';
  if (SET_ASIDE.test(plain) || OTHER_LIST.test(plain)) return 'ragu';
  if (OF_OTHERS.test(words)) return undefined;
  if (isReserve(plain)) return 'cadangan';
  const isTitle = OF_PEOPLE.test(words) || words.split(' ').length <= WORDS_OF_A_TITLE;
  return isTitle && (LEAVING.test(words) || NOT_MEANT.test(words)) ? 'tidak' : undefined;
}

/** Nearly every list is one of participants of BPJS: only `sudah` and `aktif` say that they are so already. */
const ALL_COVERED = [
  new RegExp(
    String.raw`\b(?:sudah|telah) (?:(?:terdaftar|jadi|menjadi|punya|memiliki|ikut|(?:ter|di)cover|ditanggung|(?:ter|di)lindungi|aktif|ada|sebagai|di|dalam|oleh|peserta|anggota|program|kartu) ){0,4}(?:${BPJS_TK}|bpjs(?! ?(?:kes|pbi|jkn)))\b`,
  ),
  /^(?:(?:daftar|data|nama|warga|peserta|pekerja|rentan|yang) )*(?:sudah|telah) (?:terdaftar|tercover|dicover|(?:jadi|menjadi) peserta)$/,
  new RegExp(`^(?:daftar |data |nama )*peserta (?:aktif ${BPJS_TK}|${BPJS_TK} aktif)$`),
];
const NOT_ALL_COVERED =
  /\b(?:belum|tidak|tdk|bukan|tanpa|selain|kecuali|berhenti|mantan|bekas|eks|usulan|diusulkan|lanjut\p{L}*|perpanjang\p{L}*)\b/u;

const saysAllCovered = (words: string): boolean =>
  ALL_COVERED.some((form) => form.test(words)) && !NOT_ALL_COVERED.test(words);

/** `Arsip`, `Data peserta lama 2025`, `PNS`: beside what a list is called, nothing but that it is another one. */
const SET_ASIDE =
  /^(?:(?:data|daftar|file|lembar|sheet|list|nama|peserta|usulan|calon|warga|penerima|pekerja|rentan|bpjs|ketenagakerjaan|tk|draf|draft|tahun|\d+) )*(?:arsip|back ?up|bak|lama|old|draf|draft|konsep|sampah|tahun lalu|(?:pns|asn|tni|polri|p3k|pppk|perangkat desa|aparat desa)(?: (?:dan )?(?:pns|asn|tni|polri|p3k|pppk))*)(?: (?:\d+|lama|tahun))*$/;

/** Lists that a village keeps for something else, as long as they do not say that these are the nominees too. */
const OTHER_LIST =
  /^(?:daftar|data) (?:nama )?(?:perangkat desa|aparat desa|pemilih|hadir|penerima (?:manfaat )?(?:blt|pkh|bpnt|bst))\b(?!.*\b(?:calon|usul|usulan|diusulkan|bpjs|rentan|peserta)\b)/;

/** How a column that asks for it is read; in one headed `Belum` a tick says no. */
export function coverColumn(heading: string): (cell: Cell) => Read<'ya' | 'tidak'> {
  if (!isNegative(heading)) return readKepesertaan;
  return (cell) => {
    const read = readKepesertaan(cell);
    return read.value === undefined ? read : { ...read, value: 'tidak' };
  };
}

/** Reads a column that asks for it: `ya`, `tidak`, or neither. */
function readKepesertaan(cell: Cell): Read<'ya' | 'tidak'> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  const words = plainWords(text);
  if (deniesCover(words) || NO.has(words)) return took<'ya' | 'tidak'>('tidak', steps);
  if (isEmptyMark(text)) return NOTHING;
  const isMember = YES.has(words) || /^(?:sudah|telah|terdaftar|aktif|ada|punya)\b/.test(words);
  return isMember || saysCovered(text)
    ? took<'ya' | 'tidak'>('ya', steps)
    : { value: undefined, steps };
}

const TEAM =
  /^(?:(?:nama|susunan|daftar|anggota|para) )*(?:tim (?:verifikasi|verval|validasi|pendata|pendataan|penyusun|pelaksana|pendamping|seleksi)|(?:saksi ?)+|panitia|(?:petugas )?pendata|petugas)(?: (?:desa|lapangan|pendataan|verifikasi|musdes|musyawarah))*$/;

/** Who made a list or saw it made stands below it with a NIK too: a line that heads them, and nothing else. */
export const headsTeam = (text: string): boolean => TEAM.test(plainWords(text));
