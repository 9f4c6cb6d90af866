import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { open, read, xlsx } from './kit.ts';

/** The same cells in a form that no spreadsheet program writes, for the reader that knows every form. */
const otherForm = (xml: string): string =>
  xml
    .replaceAll('<c ', '<c  ')
    .replaceAll('<v>', '<v >')
    .replaceAll('<t>', '<t >')
    .replaceAll('<row ', '<row  ');

const STRINGS = '<si><t>Siti</t></si><si><t>A &amp; B</t></si><si><t> </t></si><si><t></t></si>';

const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;

describe('a cell reads the same in its plain form and in any other', () => {
  it.each<[string, string, string[]]>([
    ['a shared string', row('<c r="A1" t="s"><v>0</v></c>'), ['1 | Siti']],
    ['an entity', row('<c r="A1" s="2" t="s"><v>1</v></c>'), ['1 | A & B']],
    [
      'a blank string beside a number',
      row('<c r="A1" t="s"><v>2</v></c><c r="B1"><v>7</v></c>'),
      ['1 |  | `7`'],
    ],
    [
      'an empty string',
      row('<c r="B1" t="s"><v>3</v></c><c r="C1"><v>7</v></c>'),
      ['1 |  |  | `7`'],
    ],
    ['a day by its style', row('<c r="A1" s="1"><v>29450</v></c>'), ['1 | 1980-08-17']],
    ['a NIK as a number', row('<c r="A1"><v>5171030101909001</v></c>'), ['1 | `5171030101909001`']],
    [
      'more digits than any list holds',
      row(`<c r="A1"><v>${'1'.repeat(30)}</v></c>`),
      [`1 | \`${'1'.repeat(30)}\``],
    ],
    ['after an empty cell', row('<c r="A1" s="1"/><c r="B1"><v>7</v></c>'), ['1 |  | `7`']],
    [
      'from the right to the left',
      row('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>'),
      ['1 | `1` | `2`'],
    ],
    [
      'one column twice',
      row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
      ['file-unreadable cell-address'],
    ],
    ['another row than its own', row('<c r="A2"><v>1</v></c>'), ['file-unreadable cell-address']],
    [
      'a string that is not there',
      row('<c r="A1" t="s"><v>4</v></c>'),
      ['file-unreadable shared-strings'],
    ],
    ['no end tag', '<row r="1"><c r="A1"><v>1</v></row>', ['file-unreadable damaged']],
    ['cut behind a value', '<row r="1"><c r="A1"><v>1</v></c>', ['file-unreadable damaged']],
  ])('%s', async (_, rows, expected) => {
    expect(read(await open(xlsx({ rows, strings: STRINGS })))).toEqual(expected);
    const bent = xlsx({ rows: otherForm(rows), strings: otherForm(STRINGS) });
    expect(read(await open(bent))).toEqual(expected);
  });

  it.each([
    ['up to the limit', 512, ['1 |']],
    ['beyond the limit', 513, ['file-too-large columns']],
  ])('columns %s', async (_, column, expected) => {
    const letters = column === 512 ? 'SR' : 'SS';
    const rows = row(`<c r="${letters}1"><v>1</v></c>`);
    for (const form of [rows, otherForm(rows)]) {
      const [first = ''] = read(await open(xlsx({ rows: form }), 'a.xlsx', DEFAULT_LIMITS));
      expect(first.startsWith(expected[0] ?? '')).toBe(true);
    }
  });
});
