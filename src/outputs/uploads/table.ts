import type { LocalDate } from '../../domain/local-date.ts';

/** What stands in one cell of an upload file. Nothing is ever a formula; a text is a string cell whatever it begins with. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'heading'; readonly text: string };

/** A sheet to be written. Rows are 1-based by their place in the list; undefined is an empty cell. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | undefined)[])[];
  /** Width in characters and whether the column holds text (`@`), for the empty cells below the data too. */
  readonly columns: readonly { readonly width: number; readonly text: boolean }[];
}

export const text = (value: string): CellValue => ({ kind: 'text', text: value });
export const number = (value: number): CellValue => ({ kind: 'number', number: value });
export const date = (value: LocalDate): CellValue => ({ kind: 'date', date: value });
export const heading = (value: string): CellValue => ({ kind: 'heading', text: value });

/** Format of a date cell in both workbook types. */
export const DATE_FORMAT = 'DD-MM-YYYY';
