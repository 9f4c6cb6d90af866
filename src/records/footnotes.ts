import { columnLetters } from '../domain/place.ts';
import { textOf } from '../sheets/sheet.ts';
import type { NamedBlock } from './claims.ts';
import type { Keputusan } from './field.ts';
import { type Grid, type GridRow, textIn } from './grid.ts';
import type { Nominee, SheetFact, SheetReading } from './reading.ts';
import { reading } from './readings.ts';
import type { SortedRows } from './sort-rows.ts';
import { nameTokens } from './values/name-folding.ts';
import { took } from './values/read.ts';

/*
 * Lines around a list that call people of it off: `Catatan: No. 3 dan 7 sudah meninggal, mohon dikeluarkan`, `a.n. ...
 * batal diusulkan`, `(meninggal)` below a person. Whom a line names by number or name, it concerns.
 */

const CALLS_OFF =
  /\b(?:meninggal|wafat|almarhum(?:ah)?|batal|dibatalkan|dikeluarkan|dicoret|dihapus|mundur|pindah|diganti(?:kan)?|(?:tidak|tdk) (?:jadi|diusulkan|bersedia|layak|memenuhi)|(?:sudah|telah) (?:terdaftar|punya|jadi|menjadi) [^.]*bpjs ?(?:tk|ketenagakerjaan))\b/i;
/** Said of people of this list even where the line does not say of whom; else it may be what the cover pays. */
const PLAINLY =
  /\b(?:(?:mohon|harap|agar|tolong|supaya) (?:di)?(?:keluarkan|coret|hapus|ganti)|(?:dikeluarkan|dicoret|dihapus) dari (?:daftar|usulan)|batal (?:diusulkan|menjadi|jadi|didaftarkan)|(?:sudah|telah|sdh) (?:meninggal|pindah|wafat))\b/i;
/** What a colour stands for; colours are not read. */
const LEGEND =
  /\b(?:merah|kuning|hijau|biru|abu(?:-abu)?|oranye|orange|jingga|ungu|pink|hitam|cok[e]?lat)(?: muda| tua)? ?[=:]/i;

/**
 * The list was mended already, the line speaks of who comes instead, or of what is no leave: a husband who died, a phone
 * number that changed, another banjar of the village.
 */
const SETTLED = new RegExp(
  [
    String.raw`\bpengganti\b|\bmenggantikan\b|\b(?:sudah|telah) (?:dikeluarkan|dicoret|dihapus|diganti)`,
    String.raw`\b(?:belum|bila|jika|apabila|kalau|bagi yang)\b|\btidak (?:jadi )?(?:meninggal|pindah|batal)\b`,
    String.raw`\b(?:suami|istri|isteri|ayah|bapak|ibu|orang ?tua|anak|mertua)(?:nya)? (?:\p{L}+ ){0,2}meninggal\b`,
    String.raw`\bmeninggal (?:suami|istri|isteri|ayah|bapak|ibu|orang ?tua|anak)`,
    String.raw`\b(?:nik|hp|wa|telp|telepon|ktp|kk|alamat|data|tanggal|tgl|pekerjaan|foto)(?:nya)?\b.*\b(?:diganti|dihapus|batal|pindah)\b`,
    String.raw`\bpindah (?:dari |ke )?(?:banjar|br|dusun|lingkungan|kk)\b`,
  ].join('|'),
  'iu',
);

/** `No. 3 dan 7`, `nomor urut 3, 5 s/d 7`; not the number of a paper. */
const NUMBERS =
  /\b(?:no(?:mor|mer)?\.?)(?: ?urut)?[ .:]*(\d{1,4}(?:(?: ?(?:,|&|-|\bdan\b|\bs\/?\.?d\.?|\bsampai\b) ?)(?:no(?:mor)?\.? ?)?\d{1,4})*)(?!\d|[./-]\w| tahun| th\b)/gi;
const OF_A_PAPER =
  /\b(?:keputusan|peraturan|perdes|perbup|perwali|pergub|inpres|surat|sk|undang|berita acara|lampiran|pasal)\b/i;
const MOST_NUMBERS = 50;
const LETTERS_OF_A_NAME = 8;

/** Who stands behind it is the one who comes. */
const COMES_INSTEAD = /\bdi ?ganti(?:kan)?\b(?=.*\p{L})/iu;

const IN_BRACKETS = /^\(.*\)$/;

/** Rows that may speak of the people; letterhead and headings do not. */
const SPEAKING = ['note', 'section', 'signature', 'beyond-table', 'title'] as const;

/** The people as the lines around them leave them, and what is told of these lines. */
export function takeFootnotes(
  grid: Grid,
  blocksOf: (table: number) => readonly NamedBlock[],
  { people, ignored }: SortedRows,
  nominees: readonly Nominee[],
): Pick<SheetReading, 'nominees' | 'facts'> {
  const titles = new Set(people.map(({ flow }) => flow.keputusan?.row));
  const lines = SPEAKING.flatMap((reason) => ignored.get(reason) ?? []).flatMap((at) => {
    const row = titles.has(at) ? undefined : grid.rows[at];
    return row === undefined ? [] : sentencesOf(row).map((text) => ({ row, text }));
  });
  if (lines.length === 0 || nominees.length === 0) return { nominees, facts: [] };
  const byNumber = new Map<string, Nominee[]>();
  const byRow = new Map(nominees.map((nominee) => [nominee.row, nominee]));
  for (const { row, table, block } of people) {
    const column = blocksOf(table)[block]?.columns.get('nomorUrut');
    const number = column === undefined ? '' : textIn(row, column).replace(/\D+$/, '');
    const nominee = byRow.get(row.row);
    if (number !== '' && nominee) byNumber.set(number, [...(byNumber.get(number) ?? []), nominee]);
  }
  const names = namesOf(nominees);
  const said = new Map<Nominee, ReturnType<typeof saying>>();
  const facts: SheetFact[] = [];
  for (const { row, text } of lines.sort((a, b) => a.row.row - b.row.row)) {
    const above = IN_BRACKETS.test(text) ? byRow.get(row.row - 1) : undefined;
    const [gone = text] = text.split(COMES_INSTEAD);
    const named = above ? [above] : [...numbered(gone, byNumber), ...calledByName(gone, names)];
    const isLegend = LEGEND.test(text);
    const isTold = named.length > 0 || isLegend || (PLAINLY.test(text) && !SETTLED.test(text));
    if (!isTold) continue;
    const column = columnLetters(row.shapes.findIndex((shape) => shape !== 'empty') + 1);
    const data = { says: text, people: named.length, colours: isLegend ? 'ya' : '' };
    facts.push({ code: 'note-calls-off', row: row.row, column, data });
    for (const nominee of named) said.set(nominee, saying(text, row.row));
  }
  if (said.size === 0) return { nominees, facts };
  return {
    facts,
    nominees: nominees.map((nominee) => {
      const keputusan = said.get(nominee);
      const { readings } = nominee;
      return keputusan === undefined || readings.keputusan?.value === 'tidak'
        ? nominee
        : { ...nominee, readings: { ...readings, keputusan } };
    }),
  };
}

/** The sentences of a line that call somebody off. `No. 3` does not end one. */
function sentencesOf(row: GridRow): readonly string[] {
  const cells = row.source.cells.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  return cells
    .join(' ')
    .split(/\n|;|(?<=\p{Ll}{3})\. +(?=\p{Lu})/u)
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/^[\s=+@*•-]+/, '')
        .trim(),
    )
    .filter((text) => CALLS_OFF.test(text));
}

function saying(text: string, row: number) {
  const says: Keputusan = SETTLED.test(text) ? 'ragu' : 'tidak';
  return reading({ cell: text, row, column: undefined }, took(says), ['from-note']);
}

/** People of the numbers in a line, as far as the list has each number once. */
function numbered(text: string, byNumber: ReadonlyMap<string, readonly Nominee[]>): Nominee[] {
  if (OF_A_PAPER.test(text)) return [];
  const numbers = new Set<string>();
  for (const [, list = ''] of text.matchAll(NUMBERS)) {
    const parts = [
      ...list.matchAll(/(\d+)(?: ?(?:-|s\/?\.?d\.?|sampai) ?(?:no(?:mor)?\.? ?)?(\d+))?/gi),
    ];
    for (const [, from = '', to = from] of parts)
      for (let at = Number(from); at <= Number(to) && numbers.size < MOST_NUMBERS; at += 1)
        numbers.add(String(at));
  }
  return [...numbers].flatMap((number) => {
    const own = byNumber.get(number) ?? [];
    return own.length === 1 ? own : [];
  });
}

interface Named {
  readonly nominee: Nominee;
  readonly nama: string;
}

/** Names of several words; one alone is that of many. */
const namesOf = (nominees: readonly Nominee[]): readonly Named[] =>
  nominees.flatMap((nominee) => {
    const nama = nameTokens(nominee.readings.nama?.value ?? '').join(' ');
    return nama.includes(' ') && nama.length >= LETTERS_OF_A_NAME ? [{ nominee, nama }] : [];
  });

/** People whose whole name stands in a line, namesakes and names inside longer ones left out. */
function calledByName(text: string, names: readonly Named[]): Nominee[] {
  const line = ` ${nameTokens(text).join(' ')} `;
  const found = names.filter(({ nama }) => line.includes(` ${nama} `));
  return found
    .filter(({ nama }) => found.every((one) => one.nama === nama || !one.nama.includes(nama)))
    .filter(({ nama }) => found.filter((one) => one.nama === nama).length === 1)
    .map(({ nominee }) => nominee);
}
