import { openWorkbooks } from '../sheets/open.ts';
import type { FileFact, Workbook } from '../sheets/sheet.ts';
import { listInputs } from './list.ts';
import { readInput } from './read.ts';

/** Opens files, folders and archives one after the other; one that cannot be read is a workbook without sheets. */
export async function openInputs(
  paths: readonly string[],
  cwd: string,
): Promise<readonly Workbook[]> {
  const workbooks: Workbook[] = [];
  for (const { file, path, facts, read } of await listInputs(paths, cwd)) {
    const content = read ? await readInput(path) : (facts[0] ?? NOTHING);
    if ('code' in content) workbooks.push(unread(file, content));
    else workbooks.push(...(await openWorkbooks(file, content.bytes)));
  }
  return workbooks;
}

const NOTHING: FileFact = { code: 'file-unreadable', data: {} };

function unread(file: string, fact: FileFact): Workbook {
  return { file, kind: undefined, sha256: '', size: 0, sheets: [], facts: [fact] };
}
