import type { LocalDate } from '../../src/domain/local-date.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { type KodeDesa, parseKodeDesa } from '../../src/domain/wilayah.ts';
import type { FieldName } from '../../src/records/field.ts';
import type { FileHint, FileReading, KnownDesa, SheetReading } from '../../src/records/reading.ts';
import { understand } from '../../src/records/understand.ts';
import type { Sheet } from '../../src/sheets/sheet.ts';
import { type SheetOptions, sheetOf, workbookOf } from '../support/sheet-of.ts';

const kode = (text: string): KodeDesa => parseKodeDesa(text) as KodeDesa;

export const KNOWN: readonly KnownDesa[] = [
  { kode: kode('51.71.03.2008'), nama: 'Tegal Harum', aliases: ['Tegalharum'] },
  { kode: kode('51.71.01.2008'), nama: 'Pemogan', aliases: [] },
  { kode: kode('51.71.02.1010'), nama: 'Dangin Puri', aliases: [] },
  { kode: kode('51.71.04.2003'), nama: 'Dangin Puri Kaja', aliases: [] },
  { kode: kode('51.71.04.2008'), nama: 'Ubung Kaja', aliases: [] },
  { kode: kode('51.71.01.1003'), nama: 'Sesetan', aliases: [] },
];
export const ON = parseLocalDate('2026-01-05') as LocalDate;

export interface ReadOptions extends SheetOptions {
  readonly file?: string;
  readonly hint?: FileHint;
  readonly known?: readonly KnownDesa[];
}

export function readFile(sheets: readonly Sheet[], options: ReadOptions = {}): FileReading {
  return understand(workbookOf(sheets, options.file), {
    on: ON,
    hint: options.hint,
    knownDesa: options.known ?? KNOWN,
  });
}

/** The one sheet of a table written out. */
export function readSheet(table: string, options: ReadOptions = {}): SheetReading {
  const [sheet] = readFile([sheetOf(table, options)], options).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** `A nomorUrut, B nik, C -` */
export function fieldsOf(sheet: SheetReading): string {
  return sheet.columns.map(({ column, field }) => `${column} ${field ?? '-'}`).join(', ');
}

/** The state of every row from the top: `title, blank, heading, person, person`. */
export function statesOf(sheet: SheetReading): string {
  const states = Array.from({ length: sheet.rows }, () => '');
  for (const { reason, rows } of sheet.ignored) for (const row of rows) states[row - 1] = reason;
  for (const { row } of sheet.nominees) states[row - 1] = 'person';
  return states.filter((state) => state !== '').join(', ');
}

/** Values of one field, person by person; `!code` where it could not be read, `-` where it is empty. */
export function valuesOf(sheet: SheetReading, field: FieldName): string {
  return sheet.nominees
    .map(({ readings }) => {
      const reading = readings[field];
      if (reading === undefined) return '(none)';
      if (reading.fault) return `!${reading.fault.code}`;
      const { value } = reading;
      if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
      return value === undefined ? '-' : String(value);
    })
    .join(' · ');
}

export const factsOf = (sheet: SheetReading): string =>
  sheet.facts.map(({ code, data }) => `${code} ${JSON.stringify(data)}`).join('; ');
