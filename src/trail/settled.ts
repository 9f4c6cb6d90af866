import fs from 'node:fs';
import path from 'node:path';
import { maskNumbers } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import { PROFILE_FOLDER } from '../outputs/uploads/layouts.ts';
import { sha256 } from '../outputs/written.ts';
import { REFERENCES, SETTINGS } from './folder.ts';
import { REGISTRY } from './registry-store.ts';
import type { RunRecord } from './runs.ts';

const SETTLED = [SETTINGS, 'desa.csv', 'desa.xlsx', 'konfirmasi.csv', 'konfirmasi.xlsx', REGISTRY];

/** What a run rests on besides the nominations, with hashes; a file that cannot be read has an empty one. */
export function settledFiles(root: string): RunRecord['settled'] {
  return [...SETTLED, ...namesBelow(root, REFERENCES), ...namesBelow(root, PROFILE_FOLDER)]
    .filter((file) => fs.lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({ file: maskNumbers(file), sha256: hashOf(path.join(root, file)) }));
}

function namesBelow(root: string, folder: string): readonly string[] {
  try {
    return fs
      .readdirSync(path.join(root, folder), { withFileTypes: true })
      .flatMap((entry) => {
        const name = `${folder}/${entry.name}`;
        return entry.isDirectory() ? namesBelow(root, name) : [name];
      })
      .sort(byText);
  } catch {
    return [];
  }
}

function hashOf(file: string): string {
  try {
    return sha256(fs.readFileSync(file));
  } catch {
    return '';
  }
}
