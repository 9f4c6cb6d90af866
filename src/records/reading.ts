import type { LocalDate } from '../domain/local-date.ts';
import type { Nik } from '../domain/nik.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { FileFact, FileKind } from '../sheets/sheet.ts';
import type { ColumnField, Readings } from './field.ts';

/** Why a row is no person (inputs.md 13). */
export type IgnoreReason =
  | 'letterhead'
  | 'title'
  | 'heading'
  | 'numbering'
  | 'blank'
  | 'section'
  | 'total'
  | 'signature'
  | 'note'
  | 'after-marker'
  | 'beyond-table'
  /** The sheet is hidden, a sample, or left out by the settings; its people are told, not used. */
  | 'sheet-not-used'
  /** The same content was read from another file of the run. */
  | 'file-repeated'
  /** Another list of the file says the same of the person. */
  | 'list-repeated';

export interface ColumnReading {
  readonly column: string;
  /** Joined with ` / ` where the heading has several rows. */
  readonly heading: string;
  /** Null: known and not needed, or not understood. */
  readonly field: ColumnField | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly by: 'heading' | 'content' | 'heading+content' | 'settings' | 'layout';
}

/** A row that is a person, as it was read. Nothing is judged yet. */
export interface Nominee {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly line?: number;
  readonly hiddenRow?: true;
  /** Which of several lists side by side the person is in; absent for the first. */
  readonly side?: number;
  /** CSV: more or fewer fields than the heading. */
  readonly ragged?: true;
  /** A row right below that holds words in the column of names and nothing else: perhaps the rest of this name. */
  readonly below?: { readonly row: number; readonly text: string };
  /** Village named by the row or its section, when several villages share a sheet. */
  readonly kodeDesa: KodeDesa | undefined;
  readonly readings: Readings;
  /** Whose place the person takes, as columns beside it say, and the column of it. */
  readonly replaces?: { readonly nik?: Nik; readonly nama?: string; readonly column: string };
  /** The list is an older one by its name or title: another row of the same person goes before it. */
  readonly older?: true;
  /** Its year, where nothing else in the workbook tells that it is an older one. */
  readonly ofYear?: number;
  /** Further sheets of the file that hold the person just so, where the lists differ in others. */
  readonly alsoIn?: readonly (string | null)[];
  /** Title of last year's list, where that holds this NIK: a present member. */
  readonly memberIn?: string;
  /** Confirmations written into the returned workbook: code → who and when (product.md 5). */
  readonly confirmed?: readonly {
    readonly code: string;
    readonly by: string;
    readonly when: string;
  }[];
}

export interface IgnoredRows {
  readonly reason: IgnoreReason;
  readonly rows: readonly number[];
}

/** A statement about a sheet that a rule of scope `sheet` with the same code tells to people. */
export interface SheetFact {
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface SheetReading {
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** False: nobody is taken from it (instructions, hidden, sample); its rows are all ignored. */
  readonly used: boolean;
  /** Id of a known layout (`opensid-ekspor`, ...) or `hand-made`. */
  readonly layout: string;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  /** Rows of the ledger: 1 to the last row that holds a value. */
  readonly rows: number;
  readonly nominees: readonly Nominee[];
  readonly ignored: readonly IgnoredRows[];
  readonly facts: readonly SheetFact[];
  /** Title lines above the table, joined with one space, when there are any. */
  readonly title?: string;
  /** Year that the name of the sheet or its title gives. */
  readonly year?: number;
  /** Village as the letterhead, sheet name or file name gives it, with its place of proof. */
  readonly desa:
    | { readonly kode?: KodeDesa; readonly nama?: string; readonly from: string }
    | undefined;
}

/** A file as it was understood: the end of reading, the start of judging. Plain data, so it can be cached. */
export interface FileReading {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: FileKind | undefined;
  readonly facts: readonly FileFact[];
  readonly sheets: readonly SheetReading[];
}

/** What a settings file overrules about one input file (product.md 4, `files`). */
export interface FileHint {
  readonly sheet?: string;
  /** 1-based row of the heading (its first row when there are several). */
  readonly headerRow?: number;
  /** Column letters to field name, or to `-` for "not needed". */
  readonly columns?: Readonly<Record<string, string>>;
  readonly kodeDesa?: string;
  readonly skip?: boolean;
  /** For a file of `referensi/`: which kind of list it is, where its name does not tell. */
  readonly reference?: string;
}

/** A village as a list may name it: whole names only, never by likeness. */
export interface KnownDesa {
  readonly kode: KodeDesa;
  readonly nama: string;
  readonly aliases: readonly string[];
  /** Known without the campaign: its name may be that of another village elsewhere. */
  readonly builtIn?: true;
}

/** What understanding a file may rest on beside the file itself. */
export interface UnderstandOptions {
  readonly on: LocalDate;
  readonly hint: FileHint | undefined;
  readonly knownDesa: readonly KnownDesa[];
}
