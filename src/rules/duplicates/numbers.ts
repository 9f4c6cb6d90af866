import type { Nominee } from '../../records/reading.ts';
import { emptyKeys, type PackedKeys, setDigits } from './packed.ts';

/** What is compared between the people of a village, as numbers by their index. */
export interface Numbers {
  readonly nik: PackedKeys;
  /** Birth date as YYYYMMDD; 0 where there is none. */
  readonly birth: Uint32Array;
}

const KNOWN = new WeakMap<readonly Nominee[], Numbers>();

/** The numbers of these people; several rules ask for the same list. */
export function numbersOf(nominees: readonly Nominee[]): Numbers {
  const known = KNOWN.get(nominees);
  if (known !== undefined) return known;
  const nik = emptyKeys(nominees.length);
  const birth = new Uint32Array(nominees.length);
  for (let index = 0; index < nominees.length; index++) {
    const readings = nominees[index]?.readings;
    const digits = readings?.nik?.value;
    if (digits !== undefined) setDigits(nik, index, digits);
    const date = readings?.tanggalLahir?.value;
    if (date !== undefined) birth[index] = dayNumber(date);
  }
  const numbers = { nik, birth };
  KNOWN.set(nominees, numbers);
  return numbers;
}

function dayNumber(date: string): number {
  let number = 0;
  for (let at = 0; at < date.length; at++) {
    const digit = date.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}
