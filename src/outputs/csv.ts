/** One value of a table; null and undefined are empty. */
export type CsvValue = string | number | null | undefined;

/** A table for people to open in Excel: BOM, and nothing in it that a spreadsheet would run as a formula. */
export function csvTable(
  heading: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let text = `\ufeff${csvLine(heading, harmless)}`;
  for (const row of rows) {
    text += csvLine(row, harmless);
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat([...pieces, Buffer.from(text)]);
}

/** Characters that become bytes at once. */
const PIECE = 1_000_000;

/** A line as RFC 4180 has it. Values are as they are, except for what `as` makes of texts. */
export function csvLine(
  row: readonly CsvValue[],
  as: (value: string) => string = (value) => value,
): string {
  let line = '';
  for (let at = 0; at < row.length; at += 1) {
    if (at > 0) line += ',';
    const value = row[at];
    if (typeof value === 'number') line += value;
    else if (value) line += quoted(as(value));
  }
  return `${line}\r\n`;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** An apostrophe before what some spreadsheet runs; Numbers folds the wide signs to the narrow ones. */
function harmless(value: string): string {
  return /^[-=+@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
}
