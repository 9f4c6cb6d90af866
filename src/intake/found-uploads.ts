import path from 'node:path';
import { z } from 'zod';
import { parseLocalDate } from '../domain/local-date.ts';
import { readTextIfThere } from '../outputs/disk.ts';
import { UPLOADS } from '../outputs/uploads/batches.ts';
import { fingerprintOf } from '../outputs/uploads/plan.ts';
import type { Profile } from '../outputs/uploads/profile.ts';
import type { CellValue } from '../outputs/uploads/table.ts';
import { readManifest, sha256 } from '../outputs/written.ts';
import { openWorkbooks } from '../sheets/open.ts';
import { type Cell, kindOf, type Sheet, textOf } from '../sheets/sheet.ts';
import { EARLIER_RESULTS, RESULTS, UPLOAD_RESULTS } from '../trail/folder.ts';
import type { SentFile } from '../trail/registry.ts';
import { readInput } from './read.ts';

/** Where upload files of this campaign may lie, newest first. */
const FOLDERS = [UPLOAD_RESULTS, RESULTS, `${UPLOAD_RESULTS}-sebelumnya`, EARLIER_RESULTS];

const manifest = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['regular', 'supplementary', 'revised']),
      desa: z.array(z.string()),
      sha256: z.string(),
    }),
  ),
});

/**
 * Upload files of this campaign that hold people whom an answer names and the record does not: `run` writes such
 * files too, and an answer is the proof that one was sent. Only files that are as we wrote them count.
 */
export async function foundUploads(
  root: string,
  unknown: ReadonlySet<string>,
  profile: Profile,
): Promise<readonly SentFile[]> {
  const left = new Set(unknown);
  const found: SentFile[] = [];
  for (const folder of FOLDERS) {
    if (left.size === 0) break;
    for (const [at, entry] of listedIn(path.join(root, folder))) {
      if (left.size === 0) break;
      const content = await readInput(path.join(at, entry.path));
      if ('code' in content || sha256(content.bytes) !== entry.sha256) continue;
      const people = await peopleIn(content.bytes, entry, profile);
      if (!people.some(({ nik }) => left.has(nik))) continue;
      for (const { nik } of people) left.delete(nik);
      found.push({ path: entry.path, sha256: entry.sha256, kind: entry.kind, people: [...people] });
    }
  }
  return found;
}

type Entry = z.output<typeof manifest>['files'][number];

/** Upload files in results, and in each part of results that have parts. */
function* listedIn(results: string): Generator<readonly [at: string, entry: Entry]> {
  const parts = readManifest(results)?.parts ?? [];
  for (const at of [results, ...parts.map((part) => path.join(results, part.path))])
    for (const entry of listed(path.join(at, UPLOADS, 'manifest.json'))) yield [at, entry];
}

function listed(file: string): readonly Entry[] {
  try {
    return manifest.parse(JSON.parse(readTextIfThere(file) ?? '{"files":[]}')).files;
  } catch {
    return [];
  }
}

async function peopleIn(
  bytes: Uint8Array,
  { path: name, desa }: Entry,
  profile: Profile,
): Promise<SentFile['people']> {
  const [workbook] = await openWorkbooks(name, bytes);
  const sheet = workbook?.sheets.find((one) => one.name === profile.sheet.name);
  return sheet === undefined ? [] : rowsOf(sheet, profile, desa.length === 1 ? desa[0] : undefined);
}

function rowsOf(sheet: Sheet, { sheet: layout, columns }: Profile, desa: string | undefined) {
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  const [nik, nama] = [at('nik'), at('nama')];
  return sheet.rows
    .filter(({ row }) => row >= layout.firstDataRow)
    .map(({ cells }) => ({
      nik: textOf(cells[nik]),
      nama: textOf(cells[nama]),
      desa: desa ?? '',
      row: fingerprintOf(columns.map((_, index) => writtenCell(cells[index]))),
    }))
    .filter((person) => /^\d{16}$/.test(person.nik));
}

/** The cell as it was when it was written, so that its fingerprint is the one of the export. */
function writtenCell(cell: Cell): CellValue | undefined {
  const day =
    typeof cell === 'object' && cell.iso !== undefined ? parseLocalDate(cell.iso) : undefined;
  if (day !== undefined) return { kind: 'date', date: day };
  if (kindOf(cell) === 'number') return { kind: 'number', number: Number(textOf(cell)) };
  return cell === undefined ? undefined : { kind: 'text', text: textOf(cell) };
}
