import { isAscii, isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True when nothing in the file says so: it could be another code page. */
  readonly guessed: boolean;
}

/** Bytes 80 to 9F of Windows-1252; the decoder of some Node versions gives control characters for them. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter);
}

function utf16(bytes: Buffer, bigEndian: boolean): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return bigEndian ? Buffer.from(even).swap16().toString('utf16le') : even.toString('utf16le');
}

/** UTF-16 without a mark: Latin letters leave every other byte zero. */
function zeroPattern(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.3 && even < length * 0.02) return 'utf-16le';
  if (even > length * 0.3 && odd < length * 0.02) return 'utf-16be';
  return undefined;
}

/** Is it UTF-16, by its mark or by its zeros? */
export function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  return mark === 0xfffe || mark === 0xfeff || zeroPattern(bytes) !== undefined;
}

/** Decodes a text by its mark, else by what its bytes allow: UTF-16, UTF-8, at last Windows-1252. */
export function decodeText(bytes: Buffer): DecodedText {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe)
    return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16le', guessed: false };
  if (mark === 0xfeff)
    return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16be', guessed: false };
  if (isAscii(bytes)) {
    const pattern = bytes.includes(0) ? zeroPattern(bytes) : undefined;
    if (pattern === undefined)
      return { text: bytes.toString('latin1'), encoding: 'utf-8', guessed: false };
    return { text: utf16(bytes, pattern === 'utf-16be'), encoding: pattern, guessed: true };
  }
  const start = mark === 0xefbb && bytes[2] === 0xbf ? 3 : 0;
  if (isUtf8(bytes))
    return { text: bytes.toString('utf8', start), encoding: 'utf-8', guessed: false };
  const pattern = zeroPattern(bytes);
  if (pattern !== undefined)
    return { text: utf16(bytes, pattern === 'utf-16be'), encoding: pattern, guessed: true };
  return {
    text: decodeWindows1252(bytes.subarray(start)),
    encoding: 'windows-1252',
    guessed: true,
  };
}
