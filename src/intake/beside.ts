import path from 'node:path';
import { byText } from '../domain/order.ts';
import { namesIn } from '../outputs/disk.ts';
import { MANIFEST } from '../outputs/written.ts';
import { kindOfName } from '../sheets/kind.ts';
import { EARLIER_RESULTS, isPersonal, REFERENCES, RESULTS, SETTINGS } from '../trail/folder.ts';
import { type Input, type Listed, listInputs } from './list.ts';

const OWN = [SETTINGS, REFERENCES, RESULTS, EARLIER_RESULTS]
  .map((name) => name.replace('.', '\\.'))
  .join('|');

/** Files that belong to the campaign and are no nominations, where lists lie in the folder itself. */
const NO_NOMINATION = new RegExp(
  `^(?:\\.|~\\$|(?:${OWN})$|(?:desa|konfirmasi)\\.(?:csv|xlsx)$|riwayat|hasil-unggah|profil$|templat$)`,
  'i',
);

/** Names in a campaign folder that may be what villages sent, in their order. */
export function namesBeside(root: string): readonly string[] {
  return namesIn(root)
    .filter((name) => !NO_NOMINATION.test(name) && !isPersonal(name))
    .sort(byText);
}

/** Kinds of file that people write lists in; notes and pages lie in many a folder. */
const LISTS: ReadonlySet<string | undefined> = new Set(['xlsx', 'xls', 'ods', 'csv', 'zip']);

function isListByName(file: string): boolean {
  return LISTS.has(kindOfName(file)) && !/\.txt$/i.test(file);
}

/**
 * Lists that lie beside `nominasi/` while it holds the others: each file, and each folder of them once. Nothing of them
 * is read, since nobody put them where lists are sent; they are told, so that nobody in them is lost unnoticed.
 */
export async function strayLists(root: string): Promise<Listed> {
  const strays: Input[] = [];
  for (const name of namesBeside(root)) {
    const inside = await listInputs([name], root);
    const isOurs = inside.some(({ file }) => path.posix.basename(file) === MANIFEST);
    const lists = inside.filter(({ file, read }) => read && isListByName(file));
    if (isOurs || lists.length === 0) continue;
    // None where the list is the file itself.
    const data = { lists: lists.some(({ file }) => file === name) ? 0 : lists.length };
    const facts = [{ code: 'list-outside-nominations', data }];
    strays.push({ file: name, path: path.join(root, name), facts, read: false });
  }
  return strays;
}
