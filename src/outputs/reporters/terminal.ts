import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { groupBy } from '../../domain/order.ts';
import { cellOf, type Place } from '../../domain/place.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import { countBySeverity, type SeverityCounts } from '../../findings/order.ts';
import type { FileReading, SheetReading } from '../../records/reading.ts';
import type { DesaResult, Result } from '../result.ts';

/** How a terminal shows things: language, colours, and how many characters fit a line. */
export interface Screen {
  readonly lang: Lang;
  readonly colour: boolean;
  readonly width: number;
}

interface Pen extends Screen {
  readonly ink: ChalkInstance;
  readonly say: (text: Bilingual) => string;
}

function penOf(screen: Screen): Pen {
  return {
    ...screen,
    ink: new Chalk({ level: screen.colour ? 1 : 0 }),
    say: (text) => text[screen.lang],
  };
}

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'galat', en: 'error' },
  warning: { id: 'periksa', en: 'warning' },
  note: { id: 'catatan', en: 'note' },
};

/** Above this many findings a file is told by kinds of finding, each with its first cells. */
const ONE_BY_ONE = 25;
const CELLS_SHOWN = 8;

/** One line for each village, and the sum below; fits 100 columns. */
export function summaryTable(result: Result, screen: Screen): string {
  const { say, ink } = penOf(screen);
  const head = [
    { id: 'Desa', en: 'Village' },
    { id: 'Orang', en: 'People' },
    { id: 'Terpilih', en: 'Selected' },
    { id: 'Cadangan', en: 'Reserve' },
    { id: 'Ditolak', en: 'Rejected' },
    { id: 'Iuran', en: 'Premium' },
    { id: 'Sisa anggaran', en: 'Budget left' },
  ].map(say);
  const table = new Table({
    head,
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
    chars: LIGHT,
  });
  for (const desa of result.desa) table.push(rowOf(desa, { say, ink }));
  const sum = (of: (desa: DesaResult) => number): string =>
    String(result.desa.reduce((total, desa) => total + of(desa), 0));
  if (result.desa.length > 1)
    table.push([
      ink.bold(
        say({ id: `Jumlah ${result.desa.length} desa`, en: `Sum of ${result.desa.length}` }),
      ),
      sum((desa) => desa.nominees.length),
      sum(selectedOf),
      sum(reserveOf),
      sum((desa) => desa.selection.rejected.length),
      formatRupiah(result.desa.reduce((total, desa) => total + desa.iuran.total, 0)),
      '',
    ]);
  return table.toString();
}

/** Forms and bare columns have no row of headings. */
function headingPlace({ headerRows }: SheetReading): Bilingual {
  const rows = [...new Set([headerRows[0], headerRows.at(-1)])].join('–');
  return rows === ''
    ? { id: 'tanpa baris judul', en: 'no row of headings' }
    : { id: `judul di baris ${rows}`, en: `heading in row ${rows}` };
}

/** Table borders: none but one line below the head. */
export const LIGHT = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

function selectedOf(desa: DesaResult): number {
  return desa.selection.ranked.filter((ranked) => ranked.state === 'selected').length;
}

function reserveOf(desa: DesaResult): number {
  return desa.selection.ranked.length - selectedOf(desa);
}

function rowOf(desa: DesaResult, { say, ink }: Pick<Pen, 'say' | 'ink'>): string[] {
  if (desa.files.length === 0)
    return [
      desa.desa.nama,
      ink.dim(say({ id: 'belum kirim', en: 'not sent' })),
      '',
      '',
      '',
      '',
      '',
    ];
  const left = leftOf(desa);
  const rejected = desa.selection.rejected.length;
  return [
    desa.desa.nama.slice(0, 24),
    String(desa.nominees.length),
    ink.green(String(selectedOf(desa))),
    String(reserveOf(desa)),
    rejected > 0 ? ink.red(String(rejected)) : '0',
    formatRupiah(desa.iuran.total),
    left === undefined ? '–' : left < 0 ? ink.red(formatRupiah(left)) : formatRupiah(left),
  ];
}

/** What is left over all lines with an allocation, or undefined when none has one. */
function leftOf(desa: DesaResult): number | undefined {
  const known = desa.iuran.funding.flatMap(({ left }) => (left === undefined ? [] : [left]));
  return known.length === 0 ? undefined : known.reduce((total, left) => total + left, 0);
}

/** What was understood of one file: sheets, heading rows, and what each column was taken for. */
export function understood(file: FileReading, screen: Screen): string {
  const { say, ink } = penOf(screen);
  const lines = [ink.bold(file.file)];
  for (const sheet of file.sheets) {
    const name = sheet.sheet === null ? '' : `${sheet.sheet} · `;
    if (!sheet.used) {
      lines.push(
        `  ${name}${ink.dim(say({ id: `tidak dipakai (${sheet.rows} baris)`, en: `not used (${sheet.rows} rows)` }))}`,
      );
      continue;
    }
    const people = {
      id: `${sheet.nominees.length} orang dari ${sheet.rows} baris`,
      en: `${sheet.nominees.length} people of ${sheet.rows} rows`,
    };
    lines.push(`  ${name}${say(headingPlace(sheet))} · ${say(people)}`);
    lines.push(
      ...wrap(
        sheet.columns
          .filter((column) => column.field !== null)
          .map(
            ({ column, heading, field, confidence }) =>
              `${column} ${heading} → ${field}${confidence < 0.8 ? ` (${Math.round(confidence * 100)}%)` : ''}`,
          ),
        screen.width,
      ),
    );
  }
  return lines.join('\n');
}

/** Joins items with a middle dot into lines that fit. */
function wrap(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line !== '' && line.length + item.length + 7 > width) {
      lines.push(`    ${line}`);
      line = '';
    }
    line = line === '' ? item : `${line} · ${item}`;
  }
  if (line !== '') lines.push(`    ${line}`);
  return lines;
}

/** The findings, file by file: one by one, or by kind where there are many. */
export function findingsText(findings: readonly Finding[], screen: Screen): string {
  return [...groupBy(findings, (finding) => finding.where.file)]
    .map(([file, own]) => fileFindingsText(file, own, screen))
    .join('\n');
}

/** The findings of one file under its name, with an empty line below. */
export function fileFindingsText(file: string, own: readonly Finding[], screen: Screen): string {
  const pen = penOf(screen);
  const lines =
    own.length > ONE_BY_ONE ? byKind(own, pen) : own.map((finding) => oneFinding(finding, pen));
  return [pen.ink.bold(file), ...lines, ''].join('\n');
}

function severityWord(severity: Severity, { say, ink }: Pen): string {
  const word = say(SEVERITY[severity]);
  if (severity === 'error') return ink.red(word);
  return severity === 'warning' ? ink.yellow(word) : ink.dim(word);
}

function placeText(place: Place): string {
  const cell = cellOf(place);
  const sheet = place.sheet ? `${place.sheet}!` : '';
  return cell === undefined ? (place.sheet ?? '') : `${sheet}${cell}`;
}

function oneFinding(finding: Finding, pen: Pen): string {
  const where = placeText(finding.where);
  return [
    `  ${where ? `${where}  ` : ''}${severityWord(finding.severity, pen)}  ${pen.ink.dim(finding.code)}`,
    `    ${pen.say(finding.message)}`,
    `    → ${pen.say(finding.fix)}`,
  ].join('\n');
}

function byKind(findings: readonly Finding[], pen: Pen): readonly string[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    kinds.set(key, [...(kinds.get(key) ?? []), finding]);
  }
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  return [...kinds.values()]
    .sort((a, b) => rank[a[0]?.severity ?? 'note'] - rank[b[0]?.severity ?? 'note'])
    .flatMap((kind) => {
      const [first] = kind;
      if (first === undefined) return [];
      const cells = kind.slice(0, CELLS_SHOWN).map((finding) => placeText(finding.where));
      const more = kind.length > CELLS_SHOWN ? ` … +${kind.length - CELLS_SHOWN}` : '';
      return [
        `  ${kind.length} × ${severityWord(first.severity, pen)}  ${pen.ink.dim(first.code)}  ${cells.join(', ')}${more}`,
        `    ${pen.say({ id: 'Contoh', en: 'Example' })}: ${pen.say(first.message)}`,
        `    → ${pen.say(first.fix)}`,
      ];
    });
}

/** Counts in one line. */
export function countsLine({ files, desa, findings }: Result, screen: Screen): string {
  return numbersLine(files.length, desa.length, countBySeverity(findings), screen);
}

/** As `countsLine`, of numbers already counted. */
export function numbersLine(
  files: number,
  desa: number,
  { error, warning, note }: SeverityCounts,
  screen: Screen,
): string {
  const { say, ink } = penOf(screen);
  const colour = error > 0 ? 'red' : 'green';
  return say({
    id: `${files} berkas · ${desa} desa · ${ink[colour](`${error} galat`)} · ${warning} perlu dilihat · ${note} catatan`,
    en: `${files} files · ${desa} villages · ${ink[colour](`${error} errors`)} · ${warning} warnings · ${note} notes`,
  });
}

/** Open questions that the figures rest on, one line each. */
export function assumptionsText(result: Result, screen: Screen): string {
  const { say, ink } = penOf(screen);
  if (result.assumptions.length === 0) return '';
  const head = ink.bold(
    say({ id: 'Yang diandaikan dalam angka ini', en: 'What these figures assume' }),
  );
  const lines = result.assumptions.map(({ code, message }) =>
    paragraph(`${say(message)} [${code}]`, screen.width),
  );
  return [head, ...lines].join('\n');
}

/** A text in lines that fit, the first with a dash, the others under it. */
function paragraph(text: string, width: number): string {
  const lines: string[] = [];
  let line = '  -';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
