import type { Bilingual } from '../domain/bilingual.ts';
import { cellOf, columnLetters } from '../domain/place.ts';
import type { Finding } from '../findings/finding.ts';
import { type Sheet, textOf, type Workbook } from '../sheets/sheet.ts';
import { CONFIRM_HEADINGS } from './returned/returned.ts';

/** A list with what was found in it: as it was sent back, or as it came in again. */
export interface Judged {
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
}

export interface Comparison {
  /** Faults of the earlier list that are gone, those that remain, and those that are new. */
  readonly mended: number;
  readonly remaining: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Cells that changed though nothing was found in them, as `Sheet!C14`. */
  readonly otherChanges: readonly string[];
}

/** What an operator changed between two states of one list: faults by cell and code, all else by text. */
export function compareLists(before: Judged, after: Judged): Comparison {
  const pairs = pairSheets(before.workbook.sheets, after.workbook.sheets);
  const nameBefore = new Map(pairs.map(([old, fresh]) => [fresh.name, old.name]));
  const keyOf = (finding: Finding, name: string | null | undefined): string =>
    `${name ?? ''}\u0000${cellOf(finding.where) ?? ''}\u0000${finding.code}`;
  const errors = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter((finding) => finding.severity === 'error');
  const old = new Set(
    errors(before.findings).map((finding) => keyOf(finding, finding.where.sheet)),
  );
  const now = errors(after.findings).map((finding) => ({
    finding,
    key: keyOf(finding, earlierName(finding, nameBefore)),
  }));
  const remaining = now.filter(({ key }) => old.has(key));
  const flagged = new Set(
    [...before.findings, ...after.findings].map((finding) => `${rowKey(finding, nameBefore)}`),
  );
  return {
    mended: old.size - new Set(remaining.map(({ key }) => key)).size,
    remaining: remaining.map(({ finding }) => finding),
    fresh: now.filter(({ key }) => !old.has(key)).map(({ finding }) => finding),
    otherChanges: pairs.flatMap(([left, right]) => changedCells(left, right, flagged)),
  };
}

/** Name that the finding's sheet had in the earlier list; a CSV had none. */
function earlierName(
  { where }: Finding,
  nameBefore: ReadonlyMap<string | null, string | null>,
): string | null {
  const sheet = where.sheet ?? null;
  const earlier = nameBefore.get(sheet);
  return earlier === undefined ? sheet : earlier;
}

/** A finding speaks about its row: mending a NIK may well touch the birth date beside it. */
function rowKey(finding: Finding, nameBefore: ReadonlyMap<string | null, string | null>): string {
  return `${earlierName(finding, nameBefore) ?? ''}\u0000${finding.where.row ?? 0}`;
}

/** Sheets of the same name; a list without sheets goes with the first sheet that is not our own guide. */
function pairSheets(
  before: readonly Sheet[],
  after: readonly Sheet[],
): readonly (readonly [Sheet, Sheet])[] {
  return before.flatMap((old) => {
    const fresh =
      after.find((sheet) => sheet.name === old.name) ??
      (old.name === null ? after.find((sheet) => sheet.name === 'Daftar') : undefined);
    return fresh === undefined ? [] : [[old, fresh] as const];
  });
}

function changedCells(
  before: Sheet,
  after: Sheet,
  flagged: ReadonlySet<string>,
): readonly string[] {
  const old = new Map(before.rows.map((row) => [row.row, row.cells]));
  const fresh = new Map(after.rows.map((row) => [row.row, row.cells]));
  const changed: string[] = [];
  for (const row of [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => a - b)) {
    if (flagged.has(`${before.name ?? ''}\u0000${row}`)) continue;
    const left = old.get(row) ?? [];
    const right = fresh.get(row) ?? [];
    for (let column = 0; column < Math.max(left.length, right.length); column += 1) {
      const text = shown(right[column]);
      if (shown(left[column]) !== text && !CONFIRM_HEADINGS.some((heading) => heading === text))
        changed.push(
          `${after.name === null ? '' : `${after.name}!`}${columnLetters(column + 1)}${row}`,
        );
    }
  }
  return changed;
}

/** A date is the same day whether a list holds it as a date or as the text we turned it into. */
function shown(cell: Sheet['rows'][number]['cells'][number]): string {
  return typeof cell === 'object' && cell.iso !== undefined ? cell.iso : textOf(cell).trim();
}

/** "9 diperbaiki, 3 tersisa, tidak ada yang lain berubah". */
export function comparisonSentence(comparison: Comparison): Bilingual {
  const { mended, remaining, fresh, otherChanges } = comparison;
  const cells = `${otherChanges.slice(0, 8).join(', ')}${otherChanges.length > 8 ? ' …' : ''}`;
  return {
    id: [
      `${mended} diperbaiki`,
      `${remaining.length} tersisa`,
      ...(fresh.length > 0 ? [`${fresh.length} baru`] : []),
      otherChanges.length === 0
        ? 'tidak ada yang lain berubah'
        : `${otherChanges.length} sel lain ikut berubah (${cells})`,
    ].join(', '),
    en: [
      `${mended} mended`,
      `${remaining.length} left`,
      ...(fresh.length > 0 ? [`${fresh.length} new`] : []),
      otherChanges.length === 0
        ? 'nothing else changed'
        : `${otherChanges.length} other cells changed too (${cells})`,
    ].join(', '),
  };
}
