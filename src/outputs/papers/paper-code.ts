import { createHash } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another (Crockford): no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const HASH_LETTERS = 8;

/** Letters with which the code of each paper begins; all of them stand in the alphabet. */
export const KIND_LETTERS = {
  undangan: 'ND',
  'daftar-hadir': 'DH',
  'berita-acara': 'BA',
  keputusan: 'SK',
  rab: 'RAB',
  'serah-terima': 'ST',
  pengumuman: 'PG',
} as const;

/**
 * Code of a paper or of one of its pages, such as `SK3-5171032008-7F3Q-9ZKMC`: kind and page, village, forty bits of
 * the SHA-256 of what is printed from the file, and a check letter. It covers only what the paper itself shows: a
 * notice with masked NIKs has a code of masked NIKs, so no code gives a number away.
 */
export function paperCode(
  kind: keyof typeof KIND_LETTERS,
  kodeDesa: string,
  printed: readonly unknown[],
  page?: number,
): string {
  const head = `${KIND_LETTERS[kind]}${page ?? ''}`;
  const kode = kodeDesa.replaceAll('.', '');
  const body = `${head}${kode}${lettersOf(JSON.stringify([head, kode, ...printed]))}`;
  return formatted(`${body}${checkLetter(body)}`, head.length);
}

function lettersOf(text: string): string {
  const bytes = createHash('sha256').update(text, 'utf8').digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let at = HASH_LETTERS - 1; at >= 0; at -= 1)
    letters += ALPHABET[Number((bits >> BigInt(at * 5)) & 31n)] ?? '';
  return letters;
}

/** Luhn's sum with 32 letters: sees every single wrong letter. */
function checkLetter(body: string): string {
  let sum = 0;
  for (const [index, letter] of [...body].reverse().entries()) {
    const value = ALPHABET.indexOf(letter) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / BASE) + (value % BASE);
  }
  return ALPHABET[(BASE - (sum % BASE)) % BASE] ?? '';
}

function formatted(letters: string, head: number): string {
  const hash = letters.slice(head + 10);
  return `${letters.slice(0, head)}-${letters.slice(head, head + 10)}-${hash.slice(0, 4)}-${hash.slice(4)}`;
}

/** What a code says about itself, before any file is looked at. */
export interface ReadCode {
  readonly kind: keyof typeof KIND_LETTERS;
  readonly page: number | undefined;
  /** With dots. */
  readonly kodeDesa: string;
  /** As our own papers print it. */
  readonly code: string;
}

/** Reads a code as typed: small letters, spaces and the usual mix-ups are forgiven; undefined when it is mistyped. */
export function readCode(typed: string): ReadCode | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const match = /^(ND|DH|BA|SK|RAB|ST|PG)(\d{0,3})(\d{10})([0-9A-Z]{9})$/.exec(letters);
  const [, head, page = '', kode = ''] = match ?? [];
  const kind = kindOf(head);
  if (match === null || kind === undefined) return undefined;
  if (checkLetter(letters.slice(0, -1)) !== letters.at(-1)) return undefined;
  return {
    kind,
    page: page === '' ? undefined : Number(page),
    kodeDesa: `${kode.slice(0, 2)}.${kode.slice(2, 4)}.${kode.slice(4, 6)}.${kode.slice(6)}`,
    code: formatted(letters, (head ?? '').length + page.length),
  };
}

function kindOf(head: string | undefined): keyof typeof KIND_LETTERS | undefined {
  if (head === 'ND') return 'undangan';
  if (head === 'DH') return 'daftar-hadir';
  if (head === 'BA') return 'berita-acara';
  if (head === 'SK') return 'keputusan';
  if (head === 'RAB') return 'rab';
  if (head === 'ST') return 'serah-terima';
  return head === 'PG' ? 'pengumuman' : undefined;
}
