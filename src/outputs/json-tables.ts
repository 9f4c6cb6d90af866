import { findingOf, peopleOf } from './reporters/json.ts';
import type { OutputFile, Result } from './result.ts';

/** People of this many lines go through one buffer at a time. */
const LINES = 2000;

/**
 * `orang.ndjson` and `temuan.ndjson`: one JSON object in each line, keys as in the lists `people` and `findings` of the
 * JSON document, for databases and engines that read such tables. NIKs masked unless asked for.
 */
export function* jsonTables(result: Result, showNik: boolean): Generator<OutputFile> {
  yield table('orang.ndjson', people(result, showNik));
  yield table('temuan.ndjson', findings(result));
}

function* people(result: Result, showNik: boolean): Generator<object> {
  for (const desa of result.desa) yield* peopleOf(desa, showNik);
}

function* findings(result: Result): Generator<object> {
  for (const finding of result.findings) yield findingOf(finding);
}

function table(path: string, items: Iterable<object>): OutputFile {
  const chunks: Uint8Array[] = [];
  let lines = '';
  let rows = 0;
  for (const item of items) {
    lines += `${JSON.stringify(item)}\n`;
    rows += 1;
    if (rows % LINES !== 0) continue;
    chunks.push(Buffer.from(lines));
    lines = '';
  }
  chunks.push(Buffer.from(lines));
  return { path, kind: 'table', bytes: Buffer.concat(chunks), rows };
}
