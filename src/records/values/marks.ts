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
const LONGEST_MARK = 14;
// A line to be filled in by hand, or dashes over the whole cell.
const RULED = /^[-–—._…\s]+$/;

/** Does the text say that there is no value? `text` has its blanks collapsed. */
export function isEmptyMark(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  if (text.length <= LONGEST_MARK && EMPTY_MARKS.has(text.toLowerCase())) return true;
  return RULED.test(text);
}

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
const LONGEST_DITTO = 19;

/** Does the text mean "as in the cell above"? */
export function isDitto(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_DITTO + 4) return false;
  return DITTO.has(text.trim().toLowerCase());
}
