import type { Campaign, Desa, ReferenceList } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Place } from '../domain/place.ts';
import type { Severity } from '../findings/finding.ts';
import type { DesaIuran } from '../iuran/iuran.ts';
import type { Reading } from '../records/field.ts';
import type { FileReading, Nominee, SheetReading } from '../records/reading.ts';
import type { Selection } from '../selection/selection.ts';
import type { Everyone } from './duplicates/digest.ts';

/** What each scope judges. `plan` comes after selection and iuran; all others before. */
export interface Subjects {
  readonly file: FileReading;
  readonly sheet: { readonly file: FileReading; readonly sheet: SheetReading };
  readonly row: Nominee;
  readonly desa: { readonly desa: Desa; readonly nominees: readonly Nominee[] };
  /** Everyone of the campaign, in numbers: nobody's row is at hand where a country is judged. */
  readonly batch: Everyone;
  readonly plan: { readonly desa: Desa; readonly selection: Selection; readonly iuran: DesaIuran };
}
export type Scope = keyof Subjects;

/** What a rule may look at beside its subject. */
export interface RuleContext {
  readonly on: LocalDate;
  readonly campaign: Campaign;
  /** The village of the row, desa or plan; the campaign's defaults where it is not known. */
  readonly desa: Desa;
  /** Reference lists by NIK, built once. */
  readonly references: ReferenceIndex;
}

export interface ReferenceIndex {
  /** Entries of every list that hold this NIK. */
  byNik(nik: string): readonly { readonly list: ReferenceList; readonly person: Nominee }[];
}

/** One place a rule found, with the facts for its message. The runner adds code, severity and text. */
export interface Found<Data> {
  readonly where: Place;
  readonly also: readonly Place[];
  readonly data: Data;
  /** Rows that the finding rejects when it is an error; default: none. `at` names its own row. */
  readonly rows?: readonly Nominee[];
  /** As `rows` where the subject is the batch: people by their index in it. */
  readonly people?: readonly number[];
  /** People for whom a confirmation lifts the finding; default: `rows`. */
  readonly concerns?: readonly Nominee[];
  /** Where this place weighs less or more than the rule does as a rule. */
  readonly severity?: Severity;
  /** Village that the place belongs to, where the subject spans several. */
  readonly kodeDesa?: string;
  /** True when only the city sees this one. */
  readonly oversight?: true;
}

/** Shared by all checks that find nothing: they are nearly all, over millions of rows. */
export const NONE: readonly never[] = Object.freeze([]);

export type FoundData = Readonly<Record<string, string | number>>;

// Method types compare their arguments both ways, so rules of any scope and data fit into one list.
type Tell<Data> = { tell(data: Data): Bilingual }['tell'];
export type Check<S extends Scope, Data> = {
  check(subject: Subjects[S], context: RuleContext): Iterable<Found<Data>>;
}['check'];

export interface Rule<S extends Scope = Scope, Data extends FoundData = FoundData> {
  /** Kebab-case, states the fault; also the name of the file. */
  readonly code: string;
  readonly scope: S;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** Where it rests: an article of law.md, dana-desa.md or inputs.md, or a practice. */
  readonly source: string;
  readonly message: Tell<Data>;
  readonly fix: Bilingual | Tell<Data>;
  /** Facts of a typical finding, invented, for `explain` to print its sentence. */
  readonly example: Data;
  /** True when a village may state that it checked and the row is right in spite of the rule. */
  readonly confirmable?: true;
  /** True when only the city sees it. */
  readonly oversight?: true;
  /** `NONE` when nothing is found, so that a sound row costs no memory. */
  readonly check: Check<S, Data>;
}

export function defineRule<S extends Scope, Data extends FoundData>(
  rule: Rule<S, Data>,
): Rule<S, Data> {
  return rule;
}

/**
 * Place of a row, or of one reading in it. What a title or a note around the list says of somebody is told at the
 * person's name; what a register filled in has no cell in the village's list.
 */
export function placeOf(nominee: Nominee, reading?: Reading<unknown>): Place {
  const isOwn = reading !== undefined && reading.source === undefined;
  const { nama, nik } = nominee.readings;
  const cell = isOwn ? [reading, nama, nik].find((one) => one?.column !== undefined) : undefined;
  return {
    file: nominee.file,
    sheet: nominee.sheet,
    row: cell?.row ?? nominee.row,
    ...(cell?.column === undefined ? {} : { column: cell.column }),
  };
}

/** A finding at a row, or at one reading of it. */
export function at<Data extends FoundData>(
  nominee: Nominee,
  reading: Reading<unknown> | undefined,
  data: Data,
  also: readonly Place[] = [],
): Found<Data> {
  return { where: placeOf(nominee, reading), also, data, rows: [nominee] };
}
