import path from 'node:path';
import { readTextIfThere } from '../outputs/disk.ts';
import { MANIFEST, sha256 } from '../outputs/written.ts';
import { openWorkbooks } from '../sheets/open.ts';
import { textOf } from '../sheets/sheet.ts';
import { EARLIER_RESULTS, RESULTS } from '../trail/folder.ts';
import type { Input, Listed } from './list.ts';
import { readInput } from './read.ts';
import { sizeOf } from './understand-all.ts';

const TOLD = 'own-output-not-read';

/** Files that stand beside upload files and are not in their manifest. */
const BESIDE_UPLOADS = new Set([MANIFEST, 'pengantar.html', 'tertunda.csv']);

/**
 * Nominations without copies of what this program wrote itself, which hold everyone a second time: a folder of results
 * is told once, less what people changed in it, and so is a file of this campaign's results or one of its own tables.
 */
export async function withoutOwnOutputs(listed: Listed, root: string): Promise<Listed> {
  const left: Input[] = [];
  const folders = foldersOfResults(listed);
  const ours = new Map([...folders.keys()].map((folder) => [folder, 0]));
  const results = [RESULTS, EARLIER_RESULTS].flatMap(
    (folder) => manifestIn(path.join(root, folder, MANIFEST)) ?? [],
  );
  const sizes = new Set(results.map(({ size }) => size));
  const hashes = new Set(results.map(({ sha256: hash }) => hash));
  for (const input of listed) {
    const [folder, held] = [...folders].find(([at]) => input.file.startsWith(`${at}/`)) ?? [];
    if (folder !== undefined && held !== undefined) {
      const isOurs = BESIDE_UPLOADS.has(path.posix.basename(input.file));
      if (!isOurs && !held.has(await hashOf(input))) left.push(input);
      else ours.set(folder, (ours.get(folder) ?? 0) + 1);
    } else if (sizes.has(sizeOf(input)) && hashes.has(await hashOf(input)))
      left.push(told(input, 1));
    else left.push((await isOwnTable(input)) ? told(input, 1) : input);
  }
  for (const [file, files] of ours)
    left.push(told({ file, path: path.join(root, file), facts: [], read: false }, files));
  return left;
}

function told(input: Input, files: number): Input {
  return { ...input, facts: [...input.facts, { code: TOLD, data: { files } }], read: false };
}

/** Folders in which a manifest of ours lies, with the hashes it names; not those inside another one. */
function foldersOfResults(listed: Listed): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, ReadonlySet<string>>();
  for (const { file, path: at, read } of listed) {
    if (!read || path.posix.basename(file) !== MANIFEST) continue;
    const folder = path.posix.dirname(file);
    const files = manifestIn(at, true);
    const isInside = [...folders.keys()].some((other) => folder.startsWith(`${other}/`));
    if (files !== undefined && !isInside)
      folders.set(folder, new Set(files.map(({ sha256: hash }) => hash)));
  }
  return folders;
}

interface Named {
  readonly sha256: string;
  readonly size: number;
}

/** What a manifest of ours names; without `all`, not the workbooks that are given back to be sent again. */
function manifestIn(at: string, all = false): readonly Named[] | undefined {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readTextIfThere(at) ?? '');
  } catch {
    return undefined;
  }
  if (!isOf(manifest, 'tool', 'files') || manifest.tool !== 'desa-enroll') return undefined;
  if (!Array.isArray(manifest.files)) return undefined;
  return manifest.files.flatMap((file: unknown) => {
    if (!isOf(file, 'sha256', 'kind') || (!all && file.kind === 'returned')) return [];
    return { sha256: String(file.sha256), size: Number('size' in file ? file.size : Number.NaN) };
  });
}

function isOf<Key extends string>(
  value: unknown,
  ...keys: readonly Key[]
): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}

async function hashOf(input: Input): Promise<string> {
  if (!input.read) return '';
  const content = await readInput(input.path);
  return 'code' in content ? '' : sha256(content.bytes);
}

/** The campaign's own tables by name, with columns that no list of people has together. */
const OWN_TABLES: readonly (readonly [
  name: RegExp,
  columns: readonly RegExp[],
  without: RegExp | undefined,
])[] = [
  [
    /^desa\.(?:csv|xlsx)$/i,
    [/^kode/, /^(?:kuota|sumber|pagu|alokasi|bulan_mulai)$/],
    /^(?:no_?)?nik$/,
  ],
  [/^konfirmasi\.(?:csv|xlsx)$/i, [/^nik$/, /^kode$/, /^oleh$/], undefined],
];

/** Rows in which a heading is looked for. */
const FIRST_ROWS = 5;

async function isOwnTable(input: Input): Promise<boolean> {
  const name = path.posix.basename(input.file);
  const table = OWN_TABLES.find(([known]) => known.test(name));
  if (table === undefined || !input.read) return false;
  const content = await readInput(input.path);
  const [workbook] = 'code' in content ? [] : await openWorkbooks(name, content.bytes);
  const rows = workbook?.sheets[0]?.rows.slice(0, FIRST_ROWS) ?? [];
  const [, columns, without] = table;
  return rows.some(({ cells }) => {
    const headings = cells.map((cell) => textOf(cell).trim().toLowerCase());
    const has = (column: RegExp) => headings.some((heading) => column.test(heading));
    return columns.every(has) && !(without && has(without));
  });
}
