import { ageOn, formatDayFirst, type LocalDate, localDate } from '../../domain/local-date.ts';
import { openWorkbooks } from '../../sheets/open.ts';
import {
  type Cell,
  kindOf,
  type Sheet,
  type SheetRow,
  textOf,
  type Workbook,
} from '../../sheets/sheet.ts';
import { codeListOf } from './codes/index.ts';
import { PORTAL_RULES, type PortalRuleId } from './portal-rules.ts';
import type { Column, Profile } from './profile.ts';
import { isRequired } from './row.ts';
import { fileNameOf, isNamedRight, type Settled } from './settle.ts';

/** What the simulated portal is given beside the file. What is left out is not checked. */
export interface PortalOptions {
  /** Name under which the file is uploaded. */
  readonly fileName?: string;
  /** The day of the upload. */
  readonly on: LocalDate;
  /** What Adminduk knows, by NIK. */
  readonly register?: ReadonlyMap<
    string,
    { readonly nama: string; readonly tanggalLahir: LocalDate }
  >;
  /** NIKs of active participants. */
  readonly active?: ReadonlySet<string>;
  readonly ageMin?: number;
  readonly ageMax?: number;
}

export interface Refused {
  readonly rule: PortalRuleId;
  readonly message: string;
  /** What of it, for whoever has to mend it: a heading, a cell. */
  readonly detail: string;
}

export interface PortalRow {
  readonly row: number;
  readonly nik: string;
  readonly nama: string;
  readonly tanggalLahir: LocalDate | undefined;
  readonly status: 'Y' | 'T';
  readonly refused: readonly Refused[];
  /** Texts of the data columns, in the order of the layout. */
  readonly texts: readonly string[];
}

/** A whole file is refused with one reason, or its valid rows are stored and the others returned (upload.md 10). */
export interface PortalAnswer {
  readonly refused: Refused | undefined;
  readonly rows: readonly PortalRow[];
  readonly valid: number;
  readonly invalid: number;
}

/** Answers as the portal would by every refusal rule that is known. Its sentences are invented. */
export async function simulatePortal(
  bytes: Uint8Array,
  settled: Settled,
  options: PortalOptions,
): Promise<PortalAnswer> {
  const { profile } = settled;
  const [workbook] = await openWorkbooks(options.fileName ?? `x.${profile.file.type}`, bytes);
  const name = nameFault(settled, options);
  const type =
    workbook === undefined ? refusal('file-type', '') : typeFault(workbook, profile, options);
  const sheet =
    workbook?.sheets.find((one) => one.name === profile.sheet.name) ?? csvSheet(workbook);
  const fault = name ?? type ?? templateFault(workbook, profile);
  if (fault !== undefined) return wholly(fault);
  if (sheet === undefined) return wholly(refusal('sheet', profile.sheet.name));
  const { rows, fault: within } = dataOf(sheet, profile);
  return within === undefined ? judgeRows(rows, profile, options) : wholly(within);
}

function wholly(refused: Refused): PortalAnswer {
  return { refused, rows: [], valid: 0, invalid: 0 };
}

function refusal(rule: PortalRuleId, detail: string): Refused {
  const message = PORTAL_RULES.find(({ id }) => id === rule)?.message ?? rule;
  return { rule, message, detail };
}

function csvSheet(workbook: Workbook | undefined): Sheet | undefined {
  return workbook?.kind === 'csv' ? workbook.sheets[0] : undefined;
}

/** Letter for letter: a suffix such as (1) or _1 is another name. */
function nameFault(settled: Settled, { fileName, on }: PortalOptions): Refused | undefined {
  const { file, template } = settled.profile;
  const isKnown = file.namePattern !== undefined || template !== undefined;
  if (fileName === undefined || !isKnown || file.renameAllowed) return undefined;
  if (isNamedRight(fileName, settled, on)) return undefined;
  return refusal('file-name', `${fileName} ≠ ${fileNameOf(settled, on)}`);
}

function typeFault(
  workbook: Workbook,
  { file }: Profile,
  { fileName }: PortalOptions,
): Refused | undefined {
  const takes: readonly string[] = file.accepts ?? [file.type];
  const ending = fileName?.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const kind = workbook.kind ?? '?';
  const fits = takes.includes(kind) && (ending === undefined || ending === kind);
  return fits && workbook.sheets.length > 0
    ? undefined
    : refusal('file-type', `${ending ?? ''} ${kind}`);
}

function templateFault(
  workbook: Workbook | undefined,
  { file, sheet }: Profile,
): Refused | undefined {
  if (!file.fromTemplate) return undefined;
  const names = new Set(workbook?.sheets.map(({ name }) => name));
  const gone = sheet.others?.find(({ name }) => !names.has(name));
  return gone === undefined ? undefined : refusal('from-template', gone.name);
}

interface Data {
  readonly rows: readonly SheetRow[];
  readonly fault: Refused | undefined;
}

function dataOf(sheet: Sheet, profile: Profile): Data {
  const { headerRow, firstDataRow } = headPlace(sheet, profile);
  const head = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const wrong = profile.columns.findIndex(({ header }, index) => textOf(head[index]) !== header);
  if (wrong >= 0)
    return { rows: [], fault: refusal('headings', profile.columns[wrong]?.header ?? '') };
  const rows = sheet.rows.filter(
    ({ row, cells }) => row >= firstDataRow && cells.some((cell) => textOf(cell) !== ''),
  );
  return { rows, fault: rowsFault(sheet, rows, profile, firstDataRow) };
}

/** CSV has no empty lines above the headings: a hint row is there only when it holds something. */
function headPlace(sheet: Sheet, { sheet: layout, columns }: Profile) {
  if (sheet.name !== null) return layout;
  const first = columns[0]?.header;
  const headerRow = sheet.rows.find(({ cells }) => textOf(cells[0]) === first)?.row ?? 1;
  return { headerRow, firstDataRow: headerRow + 1 };
}

function rowsFault(
  sheet: Sheet,
  rows: readonly SheetRow[],
  { file }: Profile,
  firstDataRow: number,
): Refused | undefined {
  for (const { row, cells } of rows)
    for (const cell of cells)
      if (typeof cell === 'object' && (cell.formula === true || cell.kind === 'error'))
        return refusal('formula', `baris ${row}`);
  const merged = sheet.merges.find(({ bottom }) => bottom >= firstDataRow);
  if (merged !== undefined) return refusal('formula', `baris ${merged.top}`);
  if (rows.length === 0) return refusal('rows-none', '');
  const most = file.maxRows ?? file.softMaxRows;
  return most !== undefined && rows.length > most
    ? refusal('rows-max', String(rows.length))
    : undefined;
}

function judgeRows(
  rows: readonly SheetRow[],
  profile: Profile,
  options: PortalOptions,
): PortalAnswer {
  const nikAt = profile.columns.findIndex(({ field }) => field === 'nik');
  const times = new Map<string, number>();
  for (const { cells } of rows) {
    const nik = textOf(cells[nikAt]);
    if (nik !== '') times.set(nik, (times.get(nik) ?? 0) + 1);
  }
  const answers = rows.map((row) => judgeRow(row, profile, options, times));
  const valid = answers.filter(({ status }) => status === 'Y').length;
  return { refused: undefined, rows: answers, valid, invalid: answers.length - valid };
}

function judgeRow(
  { row, cells }: SheetRow,
  profile: Profile,
  options: PortalOptions,
  times: ReadonlyMap<string, number>,
): PortalRow {
  const refused: Refused[] = [];
  const at = (field: string): Cell =>
    cells[profile.columns.findIndex((column) => column.field === field)];
  const fields = Object.fromEntries(
    profile.columns.map((column, index) => [column.field ?? column.header, textOf(cells[index])]),
  );
  for (const [index, column] of profile.columns.entries()) {
    const cell = cells[index];
    if (textOf(cell) !== '') refused.push(...cellFaults(column, cell, profile));
    else if (isRequired(column, fields)) refused.push(refusal('required', column.header));
  }
  const nik = textOf(at('nik'));
  const person = { nik, nama: textOf(at('nama')), tanggalLahir: dayOf(at('tanggalLahir')) };
  if ((times.get(nik) ?? 0) > 1) refused.push(refusal('nik-twice', ''));
  refused.push(...personFaults(person, profile, options));
  const texts = profile.columns.map((column, index) => shownText(column, cells[index]));
  return { row, ...person, status: refused.length === 0 ? 'Y' : 'T', refused, texts };
}

function cellFaults(column: Column, cell: Cell, profile: Profile): readonly Refused[] {
  const faults: Refused[] = [];
  const say = (rule: PortalRuleId) => faults.push(refusal(rule, column.header));
  const value = textOf(cell);
  if (profile.file.type !== 'csv' && !hasRightKind(column, cell, profile)) say('cell-text');
  if (column.field === 'nik' && !/^\d{16}$/.test(value)) say('nik');
  if (column.type === 'date' && dayOf(cell) === undefined) say('date');
  if (column.field === 'handphone' && !PHONE[profile.segment].test(value)) say('phone');
  if (column.field === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value)) say('email');
  if (column.codeList !== undefined && codeListOf(profile, column.codeList)?.has(value) === false)
    say('code');
  if (profile.segment === 'BPU' && column.field === 'upah' && !(Number(value) > 0)) say('income');
  return faults;
}

const PHONE = { BPU: /^08\d{7,12}$/, PU: /^(?:08\d{7,12}|628\d{6,11})$/ } as const;

function hasRightKind(column: Column, cell: Cell, { cells, dates }: Profile): boolean {
  const kind = kindOf(cell);
  if (cells.forceText) return kind === 'text';
  if (column.type === 'date') return kind === (dates.cell === 'excel-date' ? 'date' : 'text');
  if (column.type === 'integer') return kind === 'number' && /^\d+$/.test(textOf(cell));
  return column.type === 'number' ? kind === 'number' : kind === 'text';
}

function shownText(column: Column, cell: Cell): string {
  const day = column.type === 'date' ? dayOf(cell) : undefined;
  return day === undefined ? textOf(cell) : formatDayFirst(day);
}

/** A real calendar day: a date cell's own, or DD-MM-YYYY. */
function dayOf(cell: Cell): LocalDate | undefined {
  const parts = /^(\d\d)-(\d\d)-(\d{4})$/.exec(textOf(cell));
  if (typeof cell === 'object' && cell.iso !== undefined) {
    const [year = '', month = '', day = ''] = cell.iso.split('-');
    return localDate(Number(year), Number(month), Number(day));
  }
  return parts === null
    ? undefined
    : localDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}

function personFaults(
  { nik, nama, tanggalLahir }: Pick<PortalRow, 'nik' | 'nama' | 'tanggalLahir'>,
  { settings, segment }: Profile,
  { register, active, on, ...limits }: PortalOptions,
): readonly Refused[] {
  const faults: Refused[] = [];
  const known = register?.get(nik);
  if (register !== undefined && (known?.nama !== nama || known.tanggalLahir !== tanggalLahir))
    faults.push(
      known === undefined
        ? refusal('adminduk', '')
        : { ...refusal('adminduk', ''), message: 'Nama tidak sesuai dengan data Adminduk' },
    );
  if (active?.has(nik)) faults.push(refusal('already', ''));
  const [min, max] = [limits.ageMin ?? settings.ageMin, limits.ageMax ?? settings.ageMax];
  const age = tanggalLahir === undefined ? undefined : ageOn(tanggalLahir, on);
  if (segment === 'BPU' && age !== undefined && (age < (min ?? 0) || age > (max ?? age)))
    faults.push(refusal('age', String(age)));
  return faults;
}
