import { desaIn, desaNamedIn } from './find-desa.ts';
import type { GridRow } from './grid.ts';
import { touches } from './person-test.ts';
import type { IgnoreReason } from './reading.ts';
import type { Looker, Walk } from './row-walk.ts';
import {
  isAttendance,
  isLetterhead,
  isNote,
  isSignature,
  isTitle,
  isTotal,
  opensNotes,
  startsAsNote,
} from './row-words.ts';
import { areaLine, banjarLine, desaLine } from './sections.ts';
import { titlesOf } from './titles-beside.ts';
import { headsTeam, type TitleSays, titleKeputusan } from './values/title-words.ts';

/** Why a row with text but without a person is in the sheet; lines that hold for those below are taken up. */
export function reasonOf(
  walk: Walk,
  row: GridRow,
  texts: readonly string[],
  lookers: readonly Looker[],
): IgnoreReason {
  const reason = plainReasonOf(walk, row, texts, lookers);
  const [first = ''] = texts;
  if (reason === 'title' || reason === 'letterhead') walk.attending = isAttendance(texts.join(' '));
  if (opensNotes(first)) walk.noting = true;
  const text = texts.join(' ');
  if (reason === 'section' || reason === 'title' || reason === 'note' || headsTeam(text))
    takeKeputusan(walk, row, text, reason);
  if (reason === 'section' || reason === 'title')
    walk.flow = { ...walk.flow, titles: titlesOf(row) };
  return reason;
}

/** A title turns the people below it down until another one comes; a note in between does not lift it. */
function takeKeputusan(walk: Walk, { row }: GridRow, text: string, reason: IgnoreReason): void {
  const says = saidBy(text, walk.people.length > 0);
  if (reason === 'note' && isBracketed(text)) return;
  if (walk.whole.keputusan?.says === 'ragu' && RENEWED.test(text)) walk.whole = {};
  const isTold = says === 'tidak' || says === 'cadangan' || !isNote(text);
  if (says !== undefined && isTold && walk.whole.keputusan?.says !== 'tidak')
    walk.flow = { ...walk.flow, keputusan: { text, row, says } };
  else if (reason !== 'note' && walk.flow.keputusan !== undefined && !isPlace(text)) {
    const { keputusan: _, ...flow } = walk.flow;
    walk.flow = { ...flow, ...walk.whole };
  }
}

const LONGEST_TITLE = 90;

function saidBy(text: string, isBelowPeople: boolean): TitleSays | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  return titleKeputusan(text) ?? (isBelowPeople && headsTeam(text) ? 'tidak' : undefined);
}

/** Former participants who go on are nominated anew. */
const RENEWED = /\b(?:lanjutan|perpanjangan|diperpanjang|dilanjutkan)\b/i;

/** Said of the line above it, not of those below. */
const isBracketed = (text: string): boolean => /^\([^()]*\)$/.test(text);

const isPlace = (text: string): boolean =>
  banjarLine(text) !== undefined || desaLine(text) !== undefined || areaLine(text);

function plainReasonOf(
  walk: Walk,
  row: GridRow,
  texts: readonly string[],
  lookers: readonly Looker[],
): IgnoreReason {
  const line = texts.join(' ');
  const [first = ''] = texts;
  if (walk.above !== undefined) return aboveTable(walk, row, texts);
  if (isTotal(first) || (row.filled <= 3 && texts.some(isTotal))) return 'total';
  if (/^pemerintah|^(?:daftar|lampiran|rekap)/i.test(first) && row.filled <= 2) {
    walk.above = 'letterhead';
    walk.flow = { ...walk.whole };
    return aboveTable(walk, row, texts);
  }
  if ((isNote(first) || isBracketed(line)) && !walk.signing) return 'note';
  if (row.filled <= 4 && texts.some(isSignature)) {
    walk.signing = true;
    walk.named.signature ??= desaIn(line, walk.known);
    return 'signature';
  }
  if (row.filled <= 3 && (!walk.signing || peopleFollow(walk, row, lookers))) {
    if (sectionLine(walk, row, behindNumber(texts))) return 'section';
  }
  if (row.filled === 1 && !walk.signing && headsPeople(walk, row, first, lookers)) return 'section';
  if (walk.signing) return 'signature';
  if (row.shapes.every((shape) => shape === 'empty' || shape === 'small' || shape === 'mark'))
    return 'blank';
  return lookers.length > 0 && !lookers.some(({ block }) => touches(row, block.claims))
    ? 'beyond-table'
    : 'note';
}

/** One short line right above a person: a group of people by work, by round, by whatever the village says. */
function headsPeople(walk: Walk, row: GridRow, text: string, lookers: readonly Looker[]): boolean {
  const short = text.length <= 50 && !/[.;]$/.test(text) && /\p{L}/u.test(text);
  return short && walk.grid.rows[row.row + 1] !== undefined && peopleFollow(walk, row, lookers);
}

/** Is the next row with anything in it a person or a heading? Then this line heads it. */
function peopleFollow(walk: Walk, row: GridRow, lookers: readonly Looker[]): boolean {
  for (let at = row.row + 1; at <= row.row + 3; at += 1) {
    const next = walk.grid.rows[at];
    if (next) return lookers.some(({ signs }) => signs(next).nik);
  }
  return false;
}

/** `I | Desa X`: the number of a section in a cell of its own. */
const behindNumber = ([first = '', second]: readonly string[]): string =>
  second !== undefined && /^(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]?$/i.test(first) ? second : first;

/** A line between the people that holds for those below it: their banjar, or their village. */
function sectionLine(walk: Walk, row: GridRow, first: string): boolean {
  const dusun = banjarLine(first);
  if (dusun !== undefined) {
    walk.flow = { ...walk.flow, dusun: { text: dusun, row: row.row } };
    return true;
  }
  const name = desaLine(first);
  if (name !== undefined) {
    const found = desaNamedIn(first, walk.known);
    walk.flow = {
      ...walk.whole,
      desa: { kode: found?.kode, nama: found?.nama ?? name, row: row.row },
    };
    return true;
  }
  return areaLine(first);
}

const ADDRESS = /^(?:alamat|jalan|jl|jln|telp|tlp|telepon|email|e-mail|website|kode ?pos)\b|@/i;

/** Letterhead and titles above a table; they name the village. */
function aboveTable(walk: Walk, row: GridRow, texts: readonly string[]): IgnoreReason {
  const line = texts.join(' ');
  const [first = ''] = texts;
  if (startsAsNote(first)) return 'note';
  const dusun = banjarLine(line);
  if (dusun !== undefined) walk.flow = { ...walk.flow, dusun: { text: dusun, row: row.row } };
  if (isTitle(line) || (!walk.ignored.has('letterhead') && !isLetterhead(line)))
    walk.above = 'title';
  const reason = walk.above ?? 'title';
  if (!ADDRESS.test(line)) {
    const found = desaNamedIn(line, walk.known);
    if (found && (found.kode !== undefined || walk.named[reason] === undefined)) {
      if (walk.named[reason]?.kode === undefined) walk.named[reason] = found;
      if (walk.flow.desa?.kode === undefined)
        walk.flow = { ...walk.flow, desa: { kode: found.kode, nama: found.nama, row: row.row } };
    }
  }
  return dusun !== undefined && reason === 'title' ? 'section' : reason;
}
