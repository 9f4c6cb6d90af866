import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { secondsOfWork } from '../support/work.ts';
import { ods, open, read, strikesIn, told } from './kit.ts';

describe('OpenDocument', () => {
  const row = (cells: string, attributes = '') =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const sheet = (rows: string, attributes = '') =>
    `<table:table table:name="Data" ${attributes}>${rows}</table:table>`;
  const text = (value: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;

  it.each([
    ['text', text('Siti'), 'Siti'],
    [
      'spaces, tab and line break',
      text('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d'),
      'a  b\tc\nd',
    ],
    ['runs and links', text('<text:span>Si</text:span><text:a>ti</text:a> &amp; A'), 'Siti & A'],
    ['two paragraphs', text('a</text:p><text:p>b'), 'a\nb'],
    [
      'note left out',
      `<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Siti</text:p></table:table-cell>`,
      'Siti',
    ],
    [
      'number',
      '<table:table-cell office:value-type="float" office:value="5171030101909001"><text:p>5,17E+15</text:p></table:table-cell>',
      '`5171030101909001`',
    ],
    [
      'number above 2^53',
      '<table:table-cell office:value-type="float" office:value="9171011708459001"/>',
      '`9171011708459001`',
    ],
    [
      'number with an exponent',
      '<table:table-cell office:value-type="float" office:value="5.171030101909E+015"/>',
      '`5171030101909000`',
    ],
    [
      'day',
      '<table:table-cell office:value-type="date" office:date-value="1980-08-17"><text:p>17/08/80</text:p></table:table-cell>',
      '1980-08-17',
    ],
    [
      'day and time',
      '<table:table-cell office:value-type="date" office:date-value="1980-08-17T12:00:00"/>',
      '1980-08-17',
    ],
    [
      'boolean',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      'TRUE?',
    ],
    [
      'error',
      '<table:table-cell table:formula="of:=x" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
      '!#N/A ƒ',
    ],
    [
      'formula',
      '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
      '`2` ƒ',
    ],
    ['formula without a result', '<table:table-cell table:formula="of:=1+1"/>', '!#NO-RESULT ƒ'],
    [
      'text in the attribute',
      '<table:table-cell office:value-type="string" office:string-value="Siti"/>',
      'Siti',
    ],
  ])('%s', async (_, cell, expected) =>
    expect(read(await open(ods(sheet(row(cell))), 'a.ods'))).toEqual([`1 | ${expected}`]),
  );

  it('repeats cells and rows, empty ones without end', async () => {
    const rows =
      row(
        `${text('a', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16382"/>`,
        'table:number-rows-repeated="2"',
      ) +
      row('<table:table-cell/>', 'table:number-rows-repeated="3"') +
      row(`<table:table-cell table:number-columns-repeated="2"/>${text('c')}`) +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1048570"',
      );
    expect(read(await open(ods(sheet(rows)), 'a.ods'))).toEqual([
      '1 | a | a',
      '2 | a | a',
      '6 |  |  | c',
    ]);
  });

  it.each([
    ['rows', `table:number-rows-repeated="200001"`, '', 'file-too-large rows'],
    ['columns', '', 'table:number-columns-repeated="513"', 'file-too-large columns'],
  ])('refuses a value repeated over too many %s', async (_, rows, columns, fact) =>
    expect(told(await open(ods(sheet(row(text('x', columns), rows))), 'a.ods'))).toEqual([fact]),
  );

  it('reads groups and header rows, merged, hidden and covered cells', async () => {
    const rows =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      `<table:table-header-rows>${row(`${text('a', 'table:number-columns-spanned="3" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="2"/>`)}</table:table-header-rows>` +
      `<table:table-row-group>${row('<table:covered-table-cell office:value-type="string"><text:p>lama</text:p></table:covered-table-cell>')}${row(text('b') + text('') + text('c'), 'table:visibility="filter"')}</table:table-row-group>`;
    const workbook = await open(ods(sheet(rows)), 'a.ods');
    expect(read(workbook)).toEqual(['1 | a', '3h | b |  | c']);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
    expect(workbook.sheets[0]?.hiddenColumns).toEqual([2, 3]);
  });

  it('knows hidden sheets by their style and passes over deleted cells', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const body = `<table:tracked-changes><table:deletion><table:table>${row(text('hapus'))}</table:table></table:deletion></table:tracked-changes>${sheet(row(text('a')))}${sheet(row(text('b')), 'table:style-name="ta2"')}`;
    const { sheets } = await open(ods(body, { styles }), 'a.ods');
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('says which rows and cells are struck out', async () => {
    const style = (name: string, look: string) =>
      `<style:style style:name="${name}" style:family="table-cell"><style:text-properties ${look}/></style:style>`;
    const styles =
      style('out', 'style:text-line-through-style="solid" style:text-line-through-type="single"') +
      style('in', 'style:text-line-through-style="none" style:text-line-through-type="none"');
    const cells = (...looks: readonly string[]) =>
      row(looks.map((look) => text('a', `table:style-name="${look}"`)).join(''));
    const rows = cells('out', 'out', 'in') + cells('in', 'out', 'in') + cells('', 'in', 'in');
    const repeated = row(text('b', 'table:style-name="out" table:number-columns-repeated="3"'));
    const workbook = await open(ods(sheet(rows + repeated), { styles }), 'a.ods');
    expect(strikesIn(workbook)).toBe('1 struck, 2 struck 1, 4 struck');
  });

  it('reads notes on cells', async () => {
    const note = (words: string) =>
      `<office:annotation><text:p>${words}</text:p></office:annotation>`;
    const cell = (inner: string) =>
      `<table:table-cell office:value-type="string">${inner}</table:table-cell>`;
    const rows = row(cell(`${note('batal')}<text:p>Siti</text:p>`) + cell('<text:p>x</text:p>'));
    const workbook = await open(ods(sheet(rows)), 'a.ods');
    expect(read(workbook)).toEqual(['1 | Siti | x']);
    expect(workbook.sheets[0]?.comments).toEqual([{ row: 1, column: 0, text: 'batal' }]);
  });

  it('leaves out a part that is struck out, and says so', async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const out = (words: string) => `<text:span text:style-name="T1">${words}</text:span>`;
    const cell = (inner: string) =>
      `<table:table-cell office:value-type="string"><text:p>${inner}</text:p></table:table-cell>`;
    const rows = row(
      cell(`${out('I <text:span>Made</text:span>')} I Gede`) + cell(out('5171')) + cell('x'),
    );
    const workbook = await open(ods(sheet(rows), { styles }), 'a.ods');
    expect(read(workbook)).toEqual(['1 |  I Gede | 5171 | x']);
    expect(strikesIn(workbook)).toBe('1 struck 1, 1 mended 0');
  });

  it('reads the form in one file', async () => {
    const document = `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${sheet(row(text('Siti')))}</office:spreadsheet></office:body></office:document>`;
    expect(read(await open(document, 'a.fods'))).toEqual(['1 | Siti']);
  });
});

describe('HTML tables', () => {
  it('says what is struck out, and leaves out a part that is', async () => {
    const page =
      '<table><tr style="text-decoration: line-through"><td>a</td><td>b</td></tr>' +
      '<tr><td>1</td><td><del>I Made</del></td><td style="text-decoration:line-through">x</td><td>y</td></tr>' +
      '<tr><td><s>I <b>Made</b></s> I Gede</td><td><span style="text-decoration:line-through">Rai <span>A</span></span> B</td></tr>' +
      '<tr><td><s>never closed</td><td>c</td></tr></table>';
    const workbook = await open(page, 'a.xls');
    expect(read(workbook)).toEqual([
      '1 | a | b',
      '2 | 1 | I Made | x | y',
      '3 | I Gede | B',
      '4 | never closed | c',
    ]);
    expect(strikesIn(workbook)).toBe('1 struck, 2 struck 1+2, 3 mended 0+1, 4 struck 0');
  });

  const rows = async (page: string) =>
    read(await open(`<html><body>${page}</body></html>`, 'a.xls'));

  it.each<[string, string, string[]]>([
    ['plain', '<table><tr><th>NIK</th><td>Siti</td></tr></table>', ['1 | NIK | Siti']],
    ['end tags left out', '<table><tr><td>a<td>b<tr><td>c</table>', ['1 | a | b', '2 | c']],
    [
      'capitals and attributes',
      `<TABLE BORDER=1><TR class='x>y'><TD STYLE="mso-number-format:'\\@'">5171</TD></TR></TABLE>`,
      ['1 | 5171'],
    ],
    [
      'entities',
      '<table><tr><td>A &amp; B&nbsp;&eacute; &#65;&#x42; &takada;</td></tr></table>',
      ['1 | A & B\u00a0é AB &takada;'],
    ],
    [
      'white space',
      '<table><tr><td>\n  I  Made\n  <b>Sutama</b><br>Br. A </td></tr></table>',
      ['1 | I Made Sutama\nBr. A'],
    ],
    [
      'scripts and comments',
      '<script>"<table><tr><td>x"</script><!-- <tr> --><table><style>td{}</style><tr><td>a<!-- b --></td></tr></table>',
      ['1 | a'],
    ],
    ['columns joined', '<table><tr><td colspan=2>a</td><td>b</td></tr></table>', ['1 | a |  | b']],
    [
      'rows joined',
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>',
      ['1 | a | b', '2 |  | c', '3 | d'],
    ],
    [
      'two tables, empty row between',
      '<table><tr><td>a</td></tr><tr></tr></table><p>teks<table><tr><td>b</td></tr></table>',
      ['1 | a', '3 | teks', '4 | b'],
    ],
    [
      'letterhead and signature beside the table, a line each',
      '<title>x</title><h3>DESA  A</h3>Daftar<br>calon<table><tr><td>a</td></tr></table><p>Perbekel</p> ',
      ['1 | DESA A', '2 | Daftar', '3 | calon', '4 | a', '5 | Perbekel'],
    ],
    [
      'table in a table',
      '<table><tr><td>kop<table><tr><td>a</td></tr><tr><td>b</td></tr></table></td><td>z</td></tr></table>',
      ['1 | kop | z', '2 | a', '3 | b'],
    ],
    ['hidden row', '<table><tr style="display: none"><td>a</td></tr></table>', ['1h | a']],
    ['text outside cells', '<table>x<tr>y<td>a</td>z</tr></table>', ['1 | a']],
    ['never closed', '<table><tr><td>a<td>b', ['1 | a | b']],
    ['sign that begins no tag', '<table><tr><td>1 < 2</td></tr></table>', ['1 | 1 < 2']],
  ])('%s', async (_, page, expected) => expect(await rows(page)).toEqual(expected));

  it('leaves out what stands around the page in an MHT', async () => {
    const page = '<html><body>DESA A<table><tr><td>a</table></body></html>';
    const bytes = Buffer.from(`MIME-Version: 1.0\n------=X\n\n${page}\n------=X--`);
    expect(read(await open(bytes, 'a.xls'))).toEqual(['1 | DESA A', '2 | a']);
  });

  it('gives joined cells as merged areas', async () => {
    const workbook = await open(
      '<table><tr><td colspan=2 rowspan=9>a</td></tr><tr><td>b</td></tr></table>',
      'a.html',
    );
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(read(workbook)).toEqual(['1 | a', '2 |  |  | b']);
  });

  it.each([
    ['a marked page', Buffer.from('\ufeff<table><tr><td>é</td></tr></table>', 'utf16le')],
    ['Windows-1252', Buffer.from('<table><tr><td>\xe9</td></tr></table>', 'latin1')],
  ])('decodes %s', async (_, bytes) =>
    expect(read(await open(bytes, 'a.html'))).toEqual(['1 | é']),
  );

  it('takes time in proportion to the page, whatever stands in it', async () => {
    const worst = [
      '<'.repeat(300_000),
      '<td '.repeat(100_000),
      '<table>'.repeat(100_000),
      '<a b="'.repeat(100_000),
      '&'.repeat(300_000),
      '<!--'.repeat(100_000),
      '<table><tr><td rowspan=999 colspan=400>x'.repeat(2000),
      '<script>'.repeat(50_000),
    ];
    for (const page of worst) {
      expect(await secondsOfWork(() => rows(`<table>${page}`))).toBeLessThan(15);
    }
  });

  it('keeps to the limits', async () => {
    const limits = { ...DEFAULT_LIMITS, rows: 2, columns: 2 };
    const of = (page: string) => open(`<table>${page}`, 'a.html', limits).then(told);
    expect(await of('<tr><td>a<tr><td>b')).toEqual([]);
    expect(await of('<tr><td>a<tr><td>b<tr><td>c')).toEqual(['file-too-large rows']);
    expect(await of('<tr><td>a<td>b<td>c')).toEqual(['file-too-large columns']);
    expect(await of('<tr><td>a<td>b<td> ')).toEqual([]);
  });
});

describe('XML 2003', () => {
  const page = (table: string, options = '') =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="Data"><Table>${table}</Table>${options}</Worksheet></Workbook>`;
  const data = (type: string, value: string) => `<Data ss:Type="${type}">${value}</Data>`;

  it('reads every kind of cell at its place', async () => {
    const table =
      '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>' +
      `<Row><Cell>${data('String', 'Siti &amp; A')}</Cell><Cell ss:Index="3">${data('Number', '5.171030101909001E15')}</Cell></Row>` +
      `<Row ss:Index="4" ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('DateTime', '1980-08-17T00:00:00.000')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell ss:Formula="=1/0">${data('Error', '#DIV/0!')}</Cell><Cell ss:Formula="=1"/></Row>`;
    const workbook = await open(page(table), 'a.xls');
    expect(read(workbook)).toEqual([
      '1 | Siti & A |  | `5171030101909001`',
      '4h | 1980-08-17 |  | TRUE? | !#DIV/0! ƒ | !#NO-RESULT ƒ',
    ]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 4, left: 1, bottom: 4, right: 2 }]);
    expect(workbook.sheets[0]?.hiddenColumns).toEqual([2, 3]);
    expect(told(workbook)).toEqual(['file-type-differs-from-name xml2003']);
  });

  it('says which rows and cells are struck out, and reads notes on cells', async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s2"><Font ss:Bold="1"/></Style></Styles>';
    const cell = (style: string, more = '') =>
      `<Cell ss:StyleID="${style}">${data('String', 'a')}${more}</Cell>`;
    const note = '<Comment ss:Author="x"><ss:Data><B>x:</B>\nbatal</ss:Data></Comment>';
    const table = `<Row>${cell('s1')}${cell('s2', note)}${cell('s2')}</Row><Row>${cell('s1')}${cell('s1')}</Row>`;
    const whole = page(table).replace('<Worksheet', `${styles}<Worksheet`);
    const workbook = await open(whole, 'a.xls');
    expect(strikesIn(workbook)).toBe('1 struck 0, 2 struck');
    expect(workbook.sheets[0]?.comments).toEqual([{ row: 1, column: 1, text: 'batal' }]);
  });

  it('knows hidden sheets', async () => {
    const options = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>';
    const workbook = await open(
      page(`<Row><Cell>${data('String', 'a')}</Cell></Row>`, options),
      'a.xml',
    );
    expect(workbook.sheets[0]?.hidden).toBe(true);
  });

  it('refuses a DOCTYPE and damage', async () => {
    const sound = page(`<Row><Cell>${data('String', 'a')}</Cell></Row>`);
    expect(told(await open(sound.replace('<Workbook', '<!DOCTYPE x><Workbook'), 'a.xml'))).toEqual([
      'file-unsafe doctype',
    ]);
    expect(told(await open(sound.slice(0, -20), 'a.xml'))).toEqual(['file-unreadable cut']);
  });
});
