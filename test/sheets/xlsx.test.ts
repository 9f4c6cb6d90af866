import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { open, read, strikesIn, table, told, xlsx, xlsxEntries, zip } from './kit.ts';

/** The first cell of a sheet whose only row is this. */
async function cell(xml: string, more = {}): Promise<string | undefined> {
  return read(await open(xlsx({ rows: `<row r="1">${xml}</row>`, ...more })))[0];
}

describe('cells of an xlsx', () => {
  it.each([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Siti</t></is></c>', 'Siti'],
    ['text of a formula', '<c r="A1" t="str"><f>A2</f><v>Siti</v></c>', 'Siti ƒ'],
    ['number', '<c r="A1"><v>5171030101909001</v></c>', '`5171030101909001`'],
    ['number above 2^53', '<c r="A1"><v>9171011708459001</v></c>', '`9171011708459001`'],
    [
      'number with an exponent',
      '<c r="A1" t="n"><v>5.171030101909E+15</v></c>',
      '`5171030101909000`',
    ],
    ['number as money', '<c r="A1" s="5"><v>1000000</v></c>', '`1000000`'],
    ['number in a text style', '<c r="A1" s="2"><v>81200000001</v></c>', '`81200000001`'],
    ['number of a formula', '<c r="A1"><f>SUM(B1:B9)</f><v>7</v></c>', '`7` ƒ'],
    ['day, built-in format', '<c r="A1" s="1"><v>29450</v></c>', '1980-08-17'],
    ['day, own format', '<c r="A1" s="3"><v>29450.5</v></c>', '1980-08-17'],
    ['time only', '<c r="A1" s="4"><v>0.5</v></c>', '`0.5`'],
    ['number too low for a day', '<c r="A1" s="1"><v>0</v></c>', '`0`'],
    ['29 February 1900', '<c r="A1" s="1"><v>60</v></c>', '`60`'],
    ['ISO day', '<c r="A1" t="d"><v>1980-08-17T00:00:00</v></c>', '1980-08-17'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE?'],
    ['no', '<c r="A1" t="b"><v>0</v></c>', 'FALSE?'],
    ['error', '<c r="A1" t="e"><v>#REF!</v></c>', '!#REF!'],
    ['formula without a result', '<c r="A1"><f>B1&amp;C1</f></c>', '!#NO-RESULT ƒ'],
    ['formula with an empty number', '<c r="A1"><f>B1</f><v></v></c>', '!#NO-RESULT ƒ'],
    ['no number in a number cell', '<c r="A1"><v>abc</v></c>', '!abc'],
    ['entities', '<c r="A1" t="str"><v>A &amp; B &lt;&#67;&#x44;&gt;</v></c>', 'A & B <CD>'],
    ['escaped character', '<c r="A1" t="str"><v>a_x0041_b_x005F_x</v></c>', 'aAb_x'],
    ['letters of UTF-8', '<c r="A1" t="inlineStr"><is><t>André Ñ ﷽</t></is></c>', 'André Ñ ﷽'],
    [
      'rich text, phonetic left out',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Si</t></r><r><t>ti</t></r><rPh sb="0" eb="2"><t>XX</t></rPh></is></c>',
      'Siti',
    ],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<&>]]>b</t></is></c>', 'a<&>b'],
    ['comment in a value', '<c r="A1"><v>12<!-- x -->34</v></c>', '`1234`'],
    [
      'attributes in other order and quotes',
      "<c t='str' xml:space='a>b' s='0' r='A1'><v>x</v></c>",
      'x',
    ],
    [
      'unknown element beside the value',
      '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>',
      '`1`',
    ],
  ])('%s', async (_, xml, expected) => expect(await cell(xml)).toBe(`1 | ${expected}`));

  it.each([
    ['white space', '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  \u00a0 </t></is></c>'],
    ['only a style', '<c r="A1" s="3"/>'],
    ['empty value', '<c r="A1"><v></v></c>'],
    ['empty result of a formula', '<c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c>'],
    ['empty result, short form', '<c r="A1" t="str"><f>B1</f><v/></c>'],
  ])('%s is no value', async (_, xml) => expect(await cell(xml)).toBeUndefined());

  it('takes shared strings by their number', async () => {
    const strings =
      '<si><t>satu</t></si><si/><si><r><t>du</t></r><r><t xml:space="preserve">a </t></r><rPh><t>no</t></rPh><phoneticPr/></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v> 0 </v></c></row>';
    expect(read(await open(xlsx({ rows, strings })))).toEqual(['1 | dua  |  | satu']);
  });

  it.each([
    ['missing table', undefined, '0'],
    ['number out of range', '<si><t>a</t></si>', '1'],
    ['number that is none', '<si><t>a</t></si>', 'x'],
  ])('a %s of shared strings refuses the file', async (_, strings, index) => {
    const rows = `<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`;
    const workbook = await open(xlsx({ rows, ...(strings === undefined ? {} : { strings }) }));
    expect(workbook.sheets).toEqual([]);
    expect(told(workbook)).toEqual(['file-unreadable shared-strings']);
  });

  it('counts days from 1904 where the workbook says so', async () =>
    expect(await cell('<c r="A1" s="1"><v>27988</v></c>', { date1904: true })).toBe(
      '1 | 1980-08-17',
    ));

  it('does not carry a value beyond the limit, and tells its cell', async () => {
    const long = 'x'.repeat(DEFAULT_LIMITS.characters + 1);
    const fits = 'x'.repeat(DEFAULT_LIMITS.characters);
    const rows = `<row r="4"><c r="B4" t="str"><v>${long}</v></c><c r="C4" t="str"><v>${fits}</v></c></row>`;
    const workbook = await open(xlsx({ rows }));
    expect(read(workbook)).toEqual([`4 |  | !#TOO-LONG | ${fits}`]);
    expect(workbook.facts).toEqual([
      { code: 'cell-too-long', data: { sheet: 'Data', row: 4, column: 'B', max: 1000 } },
    ]);
  });
});

describe('rows and columns of an xlsx', () => {
  it('finds places without addresses', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r="5"><c><v>5</v></c></row><row><c r="C6"><v>6</v></c><c><v>7</v></c></row>';
    expect(read(await open(xlsx({ rows })))).toEqual([
      '1 | `1` |  | `3`',
      '5 | `5`',
      '6 |  |  | `6` | `7`',
    ]);
  });

  it('takes the row from its cells when only they say it', async () => {
    const rows = '<row><c r="A3"><v>1</v></c></row><row><c r="A4"><v>2</v></c></row>';
    expect(read(await open(xlsx({ rows })))).toEqual(['3 | `1`', '4 | `2`']);
  });

  it('reads names with prefixes, comments and instructions between them', async () => {
    const sheet =
      '<?xml version="1.0"?><!-- a --><x:worksheet xmlns:x="m"><?y z?><x:sheetData>\n <x:row r="1"> <x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(read(await open(xlsx({ sheet })))).toEqual(['1 | a']);
  });

  it('reads a part in UTF-16', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>André</v></c></row></sheetData></worksheet>';
    const marked = Buffer.from(`\ufeff${sheet}`, 'utf16le');
    expect(read(await open(xlsx({ sheet: marked })))).toEqual(['1 | André']);
  });

  it('keeps hidden rows and columns, and says so', async () => {
    const workbook = await open(
      xlsx({
        cols: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
      }),
    );
    expect(read(workbook)).toEqual(['1 | `1` |  |  | `4`', '2h | `2`']);
    expect(workbook.sheets[0]?.hiddenColumns).toEqual([2, 3]);
  });

  it('says which rows and cells are struck out', async () => {
    const styles =
      '<styleSheet><fonts><font><strike/></font><font><strike val="0"/></font><font/></fonts><cellXfs><xf fontId="2"/><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
    const row = (number: number, ...looks: readonly number[]): string =>
      `<row r="${number}">${looks.map((look, at) => `<c r="${'ABC'[at]}${number}" s="${look}"><v>7</v></c>`).join('')}</row>`;
    const workbook = await open(
      xlsx({ styles, rows: row(1, 0, 1, 1) + row(2, 0, 1, 0) + row(3, 2, 2, 2) + row(4, 1, 1, 1) }),
    );
    expect(strikesIn(workbook)).toBe('1 struck, 2 struck 1, 4 struck');
  });

  it('reads notes on cells, without who wrote them or what was returned', async () => {
    const note = (ref: string, text: string) =>
      `<comment ref="${ref}"><text>${text}</text></comment>`;
    const more = [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
      },
      {
        name: 'xl/comments1.xml',
        data: `<comments><commentList>${note('B2', '<r><t>Kadus:</t></r><r><t>\nsudah meninggal</t></r>')}${note('A1', '<t>batal</t>')}${note('C1', '<t>mundur\n\nNIK belum benar.\n→ Betulkan.\nBelum dapat. [nik-malformed]</t>')}${note('D1', '<t>NIK belum benar.\n→ Betulkan.\nBelum dapat. [nik-malformed]</t>')}${note('?', '<t>x</t>')}</commentList></comments>`,
      },
    ];
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const workbook = await open(xlsx({ rows, more }));
    expect(workbook.sheets[0]?.comments).toEqual([
      { row: 2, column: 1, text: 'sudah meninggal' },
      { row: 1, column: 0, text: 'batal' },
      { row: 1, column: 2, text: 'mundur' },
    ]);
    expect((await open(xlsx({ rows }))).sheets[0]?.comments).toBeUndefined();
  });

  it('leaves out a part that is struck out, and says so', async () => {
    const run = (words: string, look = '') => `<r><rPr>${look}</rPr><t>${words}</t></r>`;
    const strings = [
      `<si>${run('I Made', '<strike/>')}${run(' I Gede')}</si>`,
      `<si>${run('Ni Luh', '<strike val="1"/>')}</si>`,
      `<si>${run('I ', '<strike val="0"/>')}${run('Rai')}</si>`,
    ];
    const cells = strings.map((_, at) => `<c r="${'ABC'[at]}1" t="s"><v>${at}</v></c>`).join('');
    const workbook = await open(
      xlsx({ strings: strings.join(''), rows: `<row r="1">${cells}</row>` }),
    );
    expect(read(workbook)).toEqual(['1 |  I Gede | Ni Luh | I Rai']);
    expect(strikesIn(workbook)).toBe('1 struck 1, 1 mended 0');
  });

  it('cuts merged areas to what is in use', async () => {
    const workbook = await open(
      xlsx({
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
        tail: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:XFD1048576"/><mergeCell ref="A3"/><mergeCell ref="H1:J1"/><mergeCell ref="?"/></mergeCells>',
      }),
    );
    expect(workbook.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 3, right: 3 },
    ]);
  });

  it('gives the last row with a value, not the last one with a style', async () => {
    const styled = Array.from(
      { length: 500 },
      (_, i) => `<row r="${i + 8}" s="1"><c r="A${i + 8}" s="1"/></row>`,
    );
    const workbook = await open(
      xlsx({ rows: `<row r="7"><c r="A7"><v>1</v></c></row>${styled.join('')}` }),
    );
    expect(workbook.sheets[0]?.lastRow).toBe(7);
    expect(workbook.sheets[0]?.rows).toHaveLength(1);
  });

  it.each([
    [
      'the same row twice',
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      'row-order',
    ],
    [
      'rows backwards',
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      'row-order',
    ],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>', 'row-order'],
    [
      'the same cell twice',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      'cell-address',
    ],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'cell-address'],
    ['an address that is none', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', 'cell-address'],
    ['tags out of order', '<row r="1"><c r="A1"><v>1</c></v></row>', 'damaged'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&nama;</v></c></row>', 'damaged'],
    ['a bare ampersand', '<row r="1"><c r="A1" t="str"><v>A & B</v></c></row>', 'damaged'],
    ['an unknown cell type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>', 'damaged'],
  ])('%s refuses the file', async (_, rows, reason) => {
    const workbook = await open(xlsx({ rows }));
    expect([workbook.sheets.length, ...told(workbook)]).toEqual([0, `file-unreadable ${reason}`]);
  });

  it('gives sheets in their order, hidden ones marked, charts left out', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = `<Relationships><Relationship Id="a" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${type}/chartsheet" Target="chart.xml"/></Relationships>`;
    const entries = xlsxEntries({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      sheets:
        '<sheet name="B &amp; C" r:id="a"/><sheet name="Grafik" r:id="b"/><sheet name="x" state="veryHidden" r:id="a"/>',
    });
    const bytes = zip(
      entries.map((entry) =>
        entry.name.endsWith('workbook.xml.rels') ? { ...entry, data: relations } : entry,
      ),
    );
    const { sheets } = await open(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['B & C', false],
      ['x', true],
    ]);
    expect(table(sheets[1])).toEqual(['1 | `1`']);
  });
});
