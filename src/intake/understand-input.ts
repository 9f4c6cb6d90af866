import { hintFor } from '../campaign/file-hints.ts';
import { nearest } from '../campaign/nearest.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { FileHint, FileReading, KnownDesa } from '../records/reading.ts';
import { understand } from '../records/understand.ts';
import { unreadable } from '../sheets/limits.ts';
import { openWorkbooks } from '../sheets/open.ts';
import type { FileFact, Workbook } from '../sheets/sheet.ts';
import type { Input } from './list.ts';
import { ATTEMPTS, CHANGED, isUnchanged, pause, type ReadInput, readInput } from './read.ts';

/** What reading a batch rests on beside its files; the same for every file, so it goes to a reader once. */
export interface IntakeOptions {
  readonly on: LocalDate;
  readonly knownDesa: readonly KnownDesa[];
  /** By path or pattern, as the settings write them. */
  readonly hints: Readonly<Record<string, FileHint>>;
}

/** A file of which nothing was taken, with the facts that say why. */
export function unreadFile(
  input: Pick<Input, 'file' | 'facts'>,
  ...facts: readonly FileFact[]
): FileReading {
  return {
    file: input.file,
    sha256: '',
    size: 0,
    kind: undefined,
    facts: [...input.facts, ...facts],
    sheets: [],
  };
}

/** What is told of half a copy. */
const CUT = new Set(['file-unreadable', 'csv-quote-unclosed']);

/** Looks at a file that seems cut, 25, 50 and 100 milliseconds apart. */
const LOOKS = 3;

/**
 * Reads one input to the end: one reading, or one for each list of an archive. A file that was being written
 * meanwhile is read again, so that no verdict is about half a copy. `first` is what was read of it already.
 */
export async function understandInput(
  input: Input,
  options: IntakeOptions,
  first?: ReadInput,
): Promise<readonly FileReading[]> {
  if (!input.read) return [unreadFile(input)];
  if (input.bytes) return understandContent(input, input.bytes, options);
  let content = first ?? (await readInput(input.path));
  for (let attempt = 1; ; attempt++) {
    if ('code' in content) return [unreadFile(input, content)];
    const readings = await understandContent(input, content.bytes, options);
    const looksCut = readings.some(({ facts }) => facts.some(({ code }) => CUT.has(code)));
    // What looks cut or empty may be a copy that has only begun: it is watched for a moment.
    for (let look = 0; looksCut && look < LOOKS && isUnchanged(input.path, content); look++)
      await pause(look);
    if (isUnchanged(input.path, content)) return readings;
    // Each part of a container carries its checksum: if they hold, it was whole when it was read.
    const checked = readings.every(({ kind }) => kind === 'xlsx' || kind === 'ods');
    if (!looksCut && checked) return readings;
    if (attempt === ATTEMPTS) return [unreadFile(input, CHANGED)];
    await pause(attempt);
    content = await readInput(input.path);
  }
}

/** As `understandInput`, for bytes that are at hand. */
export async function understandContent(
  input: Pick<Input, 'file' | 'facts'>,
  bytes: Uint8Array,
  options: IntakeOptions,
): Promise<readonly FileReading[]> {
  const workbooks = await openWorkbooks(input.file, bytes);
  return workbooks.map((workbook) => understandWorkbook(workbook, input, options));
}

function understandWorkbook(
  opened: Workbook,
  input: Pick<Input, 'facts'>,
  { on, knownDesa, hints }: IntakeOptions,
): FileReading {
  const workbook = { ...opened, facts: [...input.facts, ...opened.facts] };
  const { file, sha256, size, kind, facts } = workbook;
  const unread: FileReading = { file, sha256, size, kind, facts, sheets: [] };
  if (workbook.sheets.length === 0) return unread;
  try {
    const hint = hintFor(hints, file);
    const reading = understand(workbook, { on, knownDesa, hint });
    return { ...reading, facts: [...reading.facts, ...sheetAskedFor(workbook, hint)] };
  } catch {
    // One file that nobody foresaw must not stop the others; it is told and nothing of it is used.
    return { ...unread, facts: [...facts, unreadable('reader-failed')] };
  }
}

/** A sheet that the settings ask for and the workbook does not have: all others are left out for it. */
function sheetAskedFor({ sheets }: Workbook, hint: FileHint | undefined): readonly FileFact[] {
  const asked = hint?.sheet;
  if (asked === undefined || sheets.some(({ name }) => name === asked)) return [];
  const near =
    nearest(
      asked,
      sheets.flatMap(({ name }) => name ?? []),
    ) ?? '';
  return [{ code: 'sheet-asked-for-missing', data: { asked, near } }];
}
