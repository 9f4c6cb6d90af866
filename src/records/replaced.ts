import { columnLetters } from '../domain/place.ts';
import type { Claim } from './claims.ts';
import type { ReadableBlock } from './draft.ts';
import { cellIn, type GridRow } from './grid.ts';
import type { Nominee } from './reading.ts';
import { readNama } from './values/nama.ts';
import { readNik } from './values/nik.ts';

type Replaced = NonNullable<Nominee['replaces']>;

/** Of two people in a row, the one who goes: `NIK Lama`, `Nama yang Diganti`, `Menggantikan`. */
export const REPLACED = /\b(?:lama|semula|sebelumnya|(?:di|meng)gantikan|diganti)\b/i;
const NIK = /\b(?:nik|ktp)\b/i;
const NAMA = /\bnama\b|^(?:menggantikan|yang diganti(?:kan)?)$/i;

const isGone = ({ heading, field }: Claim, about: RegExp): boolean =>
  !field && REPLACED.test(heading) && about.test(heading.trim());

/** Do columns name somebody who goes? Then a reason beside them is why that one goes. */
export const hasReplaced = (claims: readonly Claim[]): boolean =>
  claims.some((claim) => isGone(claim, NIK) || isGone(claim, NAMA));

/** Reads whose place a person takes; undefined where no column says it. */
export function replacedIn({
  block: { claims },
  nik: column,
}: ReadableBlock): ((row: GridRow) => Replaced | undefined) | undefined {
  const [nik, nama] = [NIK, NAMA].map((about) => claims.find((claim) => isGone(claim, about)));
  const first = nik ?? nama;
  if (first === undefined) return undefined;
  return (row) => {
    const number = nik && readNik(cellIn(row, nik.index), column).value;
    const name = nama && readNama(cellIn(row, nama.index)).value;
    if (number === undefined && name === undefined) return undefined;
    return {
      ...(number === undefined ? {} : { nik: number }),
      ...(name === undefined ? {} : { nama: name }),
      column: columnLetters(first.index + 1),
    };
  };
}
