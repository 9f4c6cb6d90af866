import type { Desa } from '../campaign/campaign.ts';
import { byText } from '../domain/order.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';

/** Folder of a village: its code and name in letters that every system takes. Names come from data, so nothing else passes. */
export function desaFolder(desa: Pick<Desa, 'kode' | 'nama'>): string {
  const name = desa.nama
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const kode = isUnknownDesa(desa.kode) ? `TANPA-KODE-${Number(desa.kode.slice(9))}` : desa.kode;
  return name === '' ? kode : `${kode}-${name}`;
}

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** File name without its ending, as the operator knows it, safe on every system. */
export function safeStem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ._()-]+/g, '_')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[ .]+$/, '')
    .slice(0, 80);
  return safe === '' || DEVICE.test(safe) ? `berkas ${safe}`.trim() : safe;
}

/** Gives every wanted path its own name, also where they differ only by case; input order decides nothing. */
export function distinctPaths(
  wanted: readonly { readonly key: string; readonly path: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { key, path } of [...wanted].sort((a, b) => byText(a.key, b.key))) {
    const dot = path.lastIndexOf('.');
    let free = path;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1)
      free = `${path.slice(0, dot)} (${number})${path.slice(dot)}`;
    taken.add(free.toLowerCase());
    paths.set(key, free);
  }
  return paths;
}
