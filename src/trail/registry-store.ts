import path from 'node:path';
import { readTextIfThere, writeWhole } from '../outputs/disk.ts';
import { EMPTY_REGISTRY, type RegistryText, readRegistry } from './registry-lines.ts';

/**
 * Where a campaign keeps its record of answers. NIKs stand in it in the clear, for its owner only (0600): answers are
 * matched by NIK and lists of whom to end are made from it. A key to hide them would lie in the same folder as the
 * nominations and so protect nothing; `purge` deletes it with them.
 */
export const REGISTRY = '.desa-enroll/jawaban-bpjs.jsonl';

/** The record of a campaign folder; empty before anything was sent. */
export function loadRegistry(root: string): RegistryText {
  const text = readTextIfThere(path.join(root, REGISTRY));
  return text === undefined ? EMPTY_REGISTRY : readRegistry(text, REGISTRY);
}

/**
 * Writes the record whole: to a temporary neighbour, to the disk, then over the old one by rename. Killed at any
 * point, the record is as before or as after.
 */
export function saveRegistry(root: string, record: RegistryText): void {
  writeWhole(path.join(root, REGISTRY), Buffer.from(record.text));
}
