import { isUtf16 } from './encoding.ts';
import type { FileKind } from './sheet.ts';

/** What the first bytes say. `biff` is an xls of the years before OLE; `text` may still be HTML or XML. */
export type Signature =
  | { readonly is: 'zip' | 'ole' | 'biff' | 'text' | 'empty' }
  | { readonly is: 'unsupported'; readonly kind: string };

const MAGIC: readonly (readonly [string, string])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52494646', 'image'],
  ['526172211a', 'rar'],
  ['377abcaf271c', '7z'],
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['fd377a585a', 'xz'],
  ['7b5c727466', 'rtf'],
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['53514c69746520', 'database'],
  // Tables as text of the years before xls, whose lines would pass for those of a CSV.
  ['49443b50', 'sylk'],
  ['5441424c450d0a302c31', 'dif'],
  ['5441424c450a302c31', 'dif'],
];

/** Photos of telephones name their kind after four bytes of length. */
const CONTAINER = Buffer.from('ftyp');

const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

/** The end of a zip and the longest comment behind it. */
const ZIP_TAIL = 22 + 65_535;

/** Bytes looked at to tell text from noise. */
const SAMPLE = 65_536;

export function signatureOf(bytes: Buffer): Signature {
  if (bytes.length === 0) return { is: 'empty' };
  const head = bytes.toString('hex', 0, 8);
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return { is: 'zip' };
  if (head === 'd0cf11e0a1b11ae1') return { is: 'ole' };
  // BOF of BIFF2, BIFF3 and BIFF4 with its length.
  if (/^09(000400|020600|040600)/.test(head)) return { is: 'biff' };
  for (const [magic, kind] of MAGIC)
    if (
      head.startsWith(magic) ||
      (magic.length > 16 && bytes.toString('hex', 0, 32).startsWith(magic))
    )
      return { is: 'unsupported', kind };
  // A zip whose first bytes are damaged still ends like one: it must not be taken for text.
  if (bytes.includes(ZIP_END, Math.max(0, bytes.length - ZIP_TAIL))) return { is: 'zip' };
  if (bytes.subarray(4, 8).equals(CONTAINER)) return { is: 'unsupported', kind: 'image' };
  return isNoise(bytes) ? { is: 'unsupported', kind: 'unknown' } : { is: 'text' };
}

/** Control characters in more than one of fifty bytes: no text. UTF-16 leaves zeros, but in a pattern. */
function isNoise(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) controls++;
  }
  if (zeros > 0 && !isUtf16(bytes)) controls += zeros;
  return controls > 8 && controls > length * 0.02;
}

const KIND_OF_ENDING: Readonly<Record<string, FileKind | 'zip'>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  xls: 'xls',
  xlt: 'xls',
  ods: 'ods',
  ots: 'ods',
  fods: 'ods',
  htm: 'html',
  html: 'html',
  xml: 'xml2003',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  zip: 'zip',
};

/** Left by systems and by copying that broke off; no list is ever called so. */
const LEFT_OVER =
  /^(\..*|thumbs\.db|desktop\.ini|~wrl\d+\.tmp|.*\.(tmp|temp|part|crdownload|bak|lock))$/i;

/** Is this the name (without folder) of something that is never a list? */
export function isLeftOver(name: string): boolean {
  return LEFT_OVER.test(name);
}

/** Letters behind the last dot of a path, lower case; empty when there are none. */
export function endingOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** What the name of a file says it is; undefined when it says nothing we read. */
export function kindOfName(file: string): FileKind | 'zip' | undefined {
  const ending = endingOf(file);
  return Object.hasOwn(KIND_OF_ENDING, ending) ? KIND_OF_ENDING[ending] : undefined;
}

/** What a decoded text is. XML that is no table of ours has no kind. */
export function kindOfText(text: string): FileKind | undefined {
  const head = text.slice(0, SAMPLE).trimStart();
  if (!head.startsWith('<') && !/<table[\s>][\s\S]*<tr[\s>]/i.test(head)) return 'csv';
  if (
    /<(?:\w+:)?Workbook[\s>]/.test(head) &&
    head.includes('schemas-microsoft-com:office:spreadsheet')
  )
    return 'xml2003';
  if (/<office:document[\s>]/.test(head)) return 'ods';
  if (/<(!doctype html|html|head|body|table|meta|style|div|center|font|p)[\s>]/i.test(head))
    return 'html';
  return head.startsWith('<?xml') || head.startsWith('<!') ? undefined : 'csv';
}
