import { type Cell, textOf } from '../../sheets/sheet.ts';
import type { Keputusan } from '../field.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { NOTHING, type Read, took } from './read.ts';
import { deniesCover, plainWords, remarkKeputusan, saysCovered } from './remark-words.ts';

/*
 * What a list says of whether people are to be enrolled in columns of its own.
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
