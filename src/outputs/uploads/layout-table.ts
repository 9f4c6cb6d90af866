import { formatDayFirst } from '../../domain/local-date.ts';
import { csvLine } from '../csv.ts';
import { writeXls, XLS_ROWS } from './biff8.ts';
import type { Column, Profile } from './profile.ts';
import { type CellValue, heading, type TableSheet, text } from './table.ts';
import { writeXlsx } from './xlsx.ts';

export type Cells = readonly (CellValue | undefined)[];

/** The data sheet of a layout: hints, headings and one row for each person. */
export function layoutTable(profile: Profile, people: readonly Cells[]): TableSheet {
  const { sheet, columns } = profile;
  const rows: Cells[] = [];
  while (rows.length < sheet.firstDataRow - 1) rows.push([]);
  rows[sheet.headerRow - 1] = columns.map(({ header }) => heading(header));
  if (sheet.hintRow !== undefined)
    rows[sheet.hintRow - 1] = columns.map(({ hint }) =>
      hint === undefined ? undefined : text(hint),
    );
  return {
    name: sheet.name,
    rows: [...rows, ...people],
    columns: columns.map((column) => ({ width: widthOf(column), text: isText(column, profile) })),
  };
}

/** Width where the layout names none: room for the heading and for what stands below. */
function widthOf({ width, header, field }: Column): number {
  return width ?? Math.max(header.length + 3, field === 'nama' ? 32 : field === 'email' ? 26 : 14);
}

function isText(column: Column, profile: Profile): boolean {
  if (profile.cells.forceText) return true;
  if (column.type === 'date') return profile.dates.cell === 'text';
  return column.type === 'text' || column.type === 'code';
}

export type FileType = Profile['file']['type'];

/** The bytes of an upload file, made from nothing but the layout and the people. */
export function generate(profile: Profile, people: readonly Cells[], type: FileType): Uint8Array {
  const table = layoutTable(profile, people);
  if (type === 'xls') return writeXls([table]);
  return type === 'xlsx' ? writeXlsx([table]) : writeCsv(table);
}

/** Plain CSV for a machine to read: no BOM, values as they are. Whoever would read as a formula is not in it. */
export function writeCsv({ rows }: TableSheet): Uint8Array {
  const lines = rows.filter((row) => row.length > 0).map((row) => csvLine(row.map(plain)));
  return Buffer.from(lines.join(''));
}

function plain(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (cell.kind === 'date') return formatDayFirst(cell.date);
  return cell.kind === 'number' ? String(cell.number) : cell.text;
}

/** People that one file may hold: the portal's limit, ours where that is not known, and what the format has room for. */
export function roomOf({ file, sheet }: Profile): number {
  const format = file.type === 'xls' ? XLS_ROWS : 1_048_576;
  const limits = [file.maxRows, file.softMaxRows, format - sheet.firstDataRow + 1];
  return Math.min(...limits.filter((limit) => limit !== undefined && limit > 0).map(Number));
}
