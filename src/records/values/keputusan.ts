import { type Cell, textOf } from '../../sheets/sheet.ts';
import type { Keputusan } from '../field.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { NOTHING, type Read, took } from './read.ts';

/*
 * What a list itself says about whether a person is to be enrolled: in a column of its own, in a remark, or in the
 * title above. Only words that can hardly mean anything else are taken; a remark that says nothing of it is no fault.
 */

const YES = new Set(
  'ya|y|iya|yes|ok|oke|v|√|✓|layak|sangat layak|memenuhi|memenuhi syarat|ms|setuju|disetujui|diterima|lolos|lulus|terpilih|ditetapkan|diusulkan|sesuai|valid|terverifikasi|aktif'.split(
    '|',
  ),
);
const NO = new Set('tidak|tdk|t|tms|no|x|✗|belum layak|tidak disetujui|tidak setuju'.split('|'));

const NOT = '(?:tidak|tdk|tak|belum)';
const TURNED_DOWN = new RegExp(
  String.raw`^(?:sudah |telah |di)?(?:batal(?:kan)?\b(?! nikah)|mengundurkan diri\b|undur diri\b|mundur\b|coret\b|hapus\b|tolak\b|keluarkan\b|gugur(?:kan)?\b|gantikan\b)|^(?:sudah |telah )?diganti\b|^menolak\b|^keluar(?: dari (?:daftar|peserta|program|usulan).*)?$|^tms\b|^${NOT} (?:layak\b(?! huni)|memenuhi (?:syarat|kriteria|persyaratan)|bersedia\b|mau (?:ikut|didaftarkan)|jadi\b|lolos\b|lulus\b|diusulkan\b|disetujui\b|berhak\b)`,
);
const IN_DOUBT = new RegExp(
  String.raw`\b(?:tki|tkw|pmi)\b|\bmerantau\b|\bperantauan\b|\bluar negeri\b|\bdi malaysia\b|\bganda\b|\bdo[bu]b?el\b|\bdouble\b|\bnik (?:${NOT} (?:valid|padan|ditemukan|sesuai|aktif|terdaftar)|salah|invalid)|\bktp (?:luar|lain)\b|\bluar desa\b|\bbukan warga\b|^(?:pns|asn|tni|polri|p3k|pppk|perangkat desa)\b|^ganti$|^(?:non ?aktif|${NOT} aktif)\b`,
);
const RESERVE = /^(?:daftar |peserta |calon |nama )?(?:peserta |calon )?cadangan\b/;

/** What a remark says of it, or undefined. */
export function remarkKeputusan(text: string): Keputusan | undefined {
  const words = fold(text);
  if (words === '') return undefined;
  if (TURNED_DOWN.test(words)) return 'tidak';
  if (IN_DOUBT.test(words)) return 'ragu';
  return RESERVE.test(words) ? 'cadangan' : undefined;
}

/** A column of decisions: how its cells are read, and what an empty one says; undefined: nothing. */
export interface DecisionColumn {
  readonly read: (cell: Cell) => Read<Keputusan>;
  readonly empty: 'tidak' | 'ragu' | undefined;
}

/** `Hasil Musdes`, `Terpilih`, `Tidak Layak`, `Alasan Dikeluarkan`: the heading says what a mark means. */
export function decisionColumn(heading: string, cells: readonly Cell[]): DecisionColumn {
  if (isNegative(heading)) return { read: readRefusal, empty: undefined };
  if (isBinary(cells)) return { read: readBit, empty: undefined };
  return { read: readKeputusan, empty: withoutDecision(heading, cells) };
}

const NEGATIVE =
  /\b(?:tidak|tdk|tak|non|bukan|belum|tms|ditolak|penolakan|gugur|batal|dibatalkan|pembatalan|meninggal|pindah|keluar|dikeluarkan|mundur|coret|dicoret|hapus|dihapus|penghapusan)\b/;
const POSITIVE = new Set([...YES, 'sudah']);

/** Headed by a no alone: `Layak/Tidak Layak` and `Lanjut/Tidak` ask for either. Levels are parted by ` / `. */
function isNegative(heading: string): boolean {
  const levels = heading.replace(/\([^)]*\)/g, ' ').split(' / ');
  const parts = (levels.at(-1) ?? '').split(/[/|]/).map(fold);
  return (
    parts.every((part) => NEGATIVE.test(part)) && !levels.some((level) => POSITIVE.has(fold(level)))
  );
}

const DENIAL = /^(?:tidak|tdk|t|no|bukan|tidak ada|0)$/;

/** In a column that says no, a mark or a reason says it of the person; `tidak` denies it. */
function readRefusal(cell: Cell): Read<Keputusan> {
  const { text, steps, fault } = cellText(cell ?? '');
  const isMarked = /^[x✗]$/i.test(text) || !(isEmptyMark(text) || DENIAL.test(fold(text)));
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
  const words = fold(text);
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
  return CHOOSES.test(fold(heading)) ? 'tidak' : 'ragu';
}

const TICKED = /^(?:v|√|✓|✔|☑|1|ya|y|ok)$/i;
const CHOOSES =
  /\b(?:terpilih|dipilih|lolos|lulus|layak|ditetapkan|penetapan|diusulkan|dicalonkan|disetujui|diterima|didaftarkan|diikut\p{L}*|ikut|bersedia)\b/u;

const LEAVING =
  /\b(?:dikeluarkan|keluar|meninggal|wafat|almarhum|pindah|tms|dibatalkan|batal|ditolak|mengundurkan diri|mundur|coret|dicoret|coretan|diganti|digantikan|non ?aktif|berhenti(?! (?:be)?kerja)|(?:tidak|tdk|jangan) (?:layak|memenuhi syarat|aktif|bersedia|lolos|disetujui|diusulkan|dilanjutkan|lanjut|dipakai|digunakan|diikutkan|didaftarkan))\b/;
const OF_PEOPLE =
  /^(?:(?:[a-z]|[ivx]{1,4}|\d{1,2}) )?(?:daftar|data|nama|peserta|calon|warga|pekerja|penerima|orang|anggota|yang)\b/;
const WORDS_OF_A_TITLE = 3;

/** Such a title speaks of those who leave, and the list below it is of the others: `revisi, meninggal sudah dihapus`. */
const OF_OTHERS =
  /\bpengganti|\b(?:tanpa|selain|kecuali|tidak termasuk|bukan|revisi|perubahan|perbaikan)\b|(?<!yang )\b(?:sudah|telah) di|(?<!non |tidak |tdk )\baktif\b.*\bnon ?aktif/;

/**
 * What a title says of the people below it: they are not meant, stand in reserve, have the cover already, or belong to a
 * list that hardly is this year's.
 */
export type TitleSays = 'tidak' | 'cadangan' | 'terdaftar' | 'ragu';

/** Who takes the place of somebody else is nominated. */
export function titleKeputusan(text: string): TitleSays | undefined {
  const words = fold(text);
  const plain = words.replace(/^(?:[a-z]|[ivx]{1,4}|\d{1,2}) /, '');
  if (saysAllCovered(plain)) return 'terdaftar';
  if (SET_ASIDE.test(plain) || OTHER_LIST.test(plain)) return 'ragu';
  if (OF_OTHERS.test(words)) return undefined;
  if (RESERVE.test(plain)) return 'cadangan';
  const isTitle = OF_PEOPLE.test(words) || words.split(' ').length <= WORDS_OF_A_TITLE;
  return isTitle && LEAVING.test(words) ? 'tidak' : undefined;
}

const BPJS_TK = '(?:bpjs ?(?:tk|ketenagakerjaan|naker)|bp ?jamsostek|jamsostek|kpj)';
const MEMBER =
  '(?:sudah|telah|terdaftar|aktif|punya|memiliki|peserta|anggota|ikut|tercover|dicover|ditanggung)';
const COVERED = new RegExp(
  String.raw`\b${MEMBER}\b.*\b${BPJS_TK}\b|\b${BPJS_TK}\b.*\b${MEMBER}\b|^(?:sudah|telah) (?:terdaftar|jadi peserta|menjadi peserta|tercover)$`,
);
const NOT_COVERED =
  /\b(?:belum|tidak|tdk|bukan|non ?aktif|berhenti|calon|mantan|bekas|eks|baru|usulan|diusulkan|didaftarkan|bersedia|mau|ingin|akan)\b/;

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

/** Does a remark say that somebody has the cover already? */
export function saysCovered(text: string): boolean {
  const words = fold(text);
  return COVERED.test(words) && !NOT_COVERED.test(words);
}

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
  const words = fold(text);
  if (NOT_COVERED.test(words) || NO.has(words)) return took<'ya' | 'tidak'>('tidak', steps);
  if (isEmptyMark(text)) return NOTHING;
  const isMember = YES.has(words) || /^(?:sudah|telah|terdaftar|aktif|ada|punya)\b/.test(words);
  return isMember || saysCovered(text)
    ? took<'ya' | 'tidak'>('ya', steps)
    : { value: undefined, steps };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}√✓✗]+/gu, ' ')
    .trim();
}
