/** Words and marks that stand for something else: nothing, or the cell above. */

const EMPTY_MARKS = new Set([
  '-',
  '--',
  '.',
  'x',
  'n/a',
  'na',
  'null',
  'nihil',
  'nil',
  'tidak ada',
  'tdk ada',
  'tidakada',
  'tak ada',
  'gak ada',
  'belum ada',
  'blm ada',
  'tidak punya',
  'tdk punya',
  'belum punya',
  'blm punya',
  'kosong',
  '(kosong)',
  '?',
]);
const EMPTY_STARTS = startsOf(EMPTY_MARKS);
const LONGEST_MARK = 14;
// A line to be filled in by hand, or dashes over the whole cell.
const RULED = /^[-–—._…\s]+$/;

/** By ASCII code: do some of these words begin with it, in either case? Nearly every text is told by that. */
function startsOf(words: ReadonlySet<string>): Uint8Array {
  const starts = new Uint8Array(128);
  for (const word of words) {
    starts[word.charCodeAt(0)] = 1;
    starts[word.toUpperCase().charCodeAt(0)] = 1;
  }
  return starts;
}

/** Blanks and letters beyond ASCII may turn into such a start. */
const mayBegin = (starts: Uint8Array, first: number): boolean =>
  first <= 0x20 || first > 0x7e || starts[first] === 1;

/** Does the text say that there is no value? `text` has its blanks collapsed. */
export function isEmptyMark(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  if (text.length <= LONGEST_MARK && mayBegin(EMPTY_STARTS, first))
    if (EMPTY_MARKS.has(text.toLowerCase())) return true;
  // Most texts begin with a letter, and letters rule no line.
  return !isAsciiLetter(first) && RULED.test(text);
}

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const DITTO = new Set([
  '"',
  "''",
  '``',
  '""',
  '”',
  '“',
  '“”',
  '″',
  '〃',
  ',,',
  '„',
  '-"-',
  '-”-',
  "-''-",
  '- " -',
  '- ” -',
  '//',
  'sda',
  's.d.a',
  's.d.a.',
  's d a',
  's/d/a',
  'idem',
  'id.',
  'ditto',
  'sama dengan atas',
  'sama dengan di atas',
  'sama dengan diatas',
  'sda.',
]);
const DITTO_STARTS = startsOf(DITTO);
const LONGEST_DITTO = 19;

/** Does the text mean "as in the cell above"? */
export function isDitto(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_DITTO + 4) return false;
  const first = text.charCodeAt(0);
  // A ditto mark is a sign or begins with s, i or d: most cells are neither, and this is asked of most cells.
  if (first >= 0x30 && first <= 0x7a && !'sidSID'.includes(String.fromCharCode(first)))
    return false;
  return mayBegin(DITTO_STARTS, text.charCodeAt(0)) && DITTO.has(text.trim().toLowerCase());
}
