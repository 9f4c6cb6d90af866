import { describe, expect, test } from 'vitest';
import { sheetOf } from '../support/sheet-of.ts';
import { factsOf, fieldsOf, readFile, readSheet, statesOf, valuesOf } from './read-sheet.ts';

const LIST = `
| No | Nama | NIK | Tgl Lahir | L/P |
| 1 | I Made A | 5171031708709001 | 17-08-1970 | L |
| 2 | Ni Made B | 5171034101759002 | 01-01-1975 | P |`;

describe('the sheets of a workbook', () => {
  const { sheets } = readFile([
    sheetOf('| PETUNJUK |\n|\n| 1. isi NIK 16 digit |\n| Kasi Kesejahteraan |', {
      name: 'Petunjuk',
    }),
    sheetOf(LIST, { name: 'lama', hidden: true }),
    sheetOf(LIST, { name: 'Contoh Pengisian' }),
    sheetOf(LIST, { name: 'Usulan', hiddenRows: [3] }),
    sheetOf('| No | Nama | NIK | Tgl Lahir |', { name: 'kosong' }),
  ]);

  test('instructions are notes; hidden and sample sheets are told and not used', () => {
    expect(
      sheets.map((sheet) => `${sheet.sheet}: ${sheet.used}, ${statesOf(sheet)}, ${factsOf(sheet)}`),
    ).toEqual([
      'Petunjuk: false, note, blank, note, note, ',
      'lama: false, heading, sheet-not-used, sheet-not-used, sheet-hidden {"people":2}',
      'Contoh Pengisian: false, heading, sheet-not-used, sheet-not-used, sheet-not-used {"people":2,"why":"sample"}',
      'Usulan: true, heading, person, person, row-hidden {"rows":1,"list":"3"}',
      'kosong: false, heading, ',
    ]);
    expect(sheets[3]?.nominees.map(({ hiddenRow }) => hiddenRow === true)).toEqual([false, true]);
  });

  test('a file of which nobody is taken says so once', () => {
    const empty = readFile([
      sheetOf('| No | Nama | NIK | Alamat |'),
      sheetOf('| No | Nama | NIK | Alamat |'),
    ]);
    expect(empty.sheets.map(factsOf)).toEqual(['no-people-found {}', '']);
    const other = readFile([sheetOf('| halo | dunia |\n| a | b |')]);
    expect(other.sheets.map(factsOf)).toEqual(['header-not-found {}']);
    expect(readFile([sheetOf('')]).sheets.map(factsOf)).toEqual(['']);
  });
});

describe('what is wrong with a sheet as a whole', () => {
  test('a column that everybody needs is missing', () => {
    const sheet = readSheet(
      '| No | Nama | Tgl Lahir | Alamat |\n| 1 | I Made A | 17-08-1970 | Jl. A |',
    );
    expect(factsOf(sheet)).toBe('column-missing {"field":"nik"}');
    expect(sheet.facts[0]?.row).toBe(1);
  });

  test('all NIK end in 0', () => {
    const rows = [1, 2, 3, 4, 5].map(
      (n) => `| ${n} | I Made A | 5171031708709${n}00 | 17-08-1970 |`,
    );
    const sheet = readSheet(`| No | Nama | NIK | Tgl Lahir |\n${rows.join('\n')}`);
    expect(factsOf(sheet)).toBe('nik-column-all-zero {"count":5,"zeros":5,"verdict":"lost"}');
    expect(valuesOf(sheet, 'nik')).toContain('!nik-stored-as-number');
  });

  test('a date written with the month first', () => {
    const sheet = readSheet(
      '| No | Nama | NIK | Tgl Lahir |\n| 1 | I Made A | 5171031708709001 | 08/17/1970 |\n| 2 | I Made B | 5171030605709002 | 05/06/1970 |',
    );
    expect(factsOf(sheet)).toBe('column-month-first {"count":1}');
    expect(sheet.facts[0]?.column).toBe('D');
  });
});

describe('settings overrule what was understood', () => {
  const read = (hint: object) => readSheet(`| DAFTAR |${LIST}`, { hint });

  test('columns', () => {
    const sheet = read({ columns: { B: '-', C: 'nomorKk', E: 'alamat' } });
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B -, C nomorKk, D tanggalLahir, E alamat');
    expect(sheet.columns.map(({ by }) => by)).toEqual([
      'heading+content',
      'settings',
      'settings',
      'heading+content',
      'settings',
    ]);
    expect(sheet.nominees).toHaveLength(2);
  });

  test('a column without a heading that hardly anybody filled in', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map(
      (n) => `| ${n} | I Made A | 517103170870900${n} | ${n === 7 ? '084012345678' : ''} |`,
    );
    const sheet = readSheet(`| No | Nama | NIK | |\n${rows.join('\n')}`, {
      hint: { columns: { D: 'handphone' } },
    });
    expect(valuesOf(sheet, 'handphone')).toBe('- · - · - · - · - · - · 084012345678');
  });

  test('heading row', () => {
    expect(read({ headerRow: 2 }).headerRows).toEqual([2]);
    const wrong = read({ headerRow: 3, columns: { B: 'nama', C: 'nik' } });
    expect(wrong.headerRows).toEqual([3]);
    expect(wrong.nominees.map(({ row }) => row)).toEqual([4]);
  });

  test('skip, and one sheet of several', () => {
    expect(factsOf(read({ skip: true }))).toBe('sheet-not-used {"people":2,"why":"settings"}');
    const { sheets } = readFile(
      [sheetOf(LIST, { name: 'A' }), sheetOf(LIST, { name: 'Contoh', hidden: true })],
      {
        hint: { sheet: 'Contoh' },
      },
    );
    expect(sheets.map(({ used }) => used)).toEqual([false, true]);
  });
});

test('lists side by side: two people in a row are two rows of the ledger', () => {
  const sheet = readSheet(`
    | DAFTAR PEKERJA RENTAN |
    | No | Nama | NIK | L/P | | No | Nama | NIK | L/P |
    | 1 | I Made A | 5171031708709001 | L | | 3 | Ni Made C | 5171034101759003 | P |
    | 2 | I Made B | 5171031708709002 | L | | 4 | Ni Made D | 5171034101759004 | P |
    | 5 | I Made E | 5171031708709005 | L | | | | | |
    | Jumlah | 5 |`);
  expect(valuesOf(sheet, 'nama')).toBe('I Made A · Ni Made C · I Made B · Ni Made D · I Made E');
  expect(sheet.nominees.map(({ row }) => row)).toEqual([3, 3, 4, 4, 5]);
  expect(sheet.rows).toBe(8);
});

test('tables with other columns one under the other', () => {
  const sheet = readSheet(`
    | BANJAR GADUH |
    | No | Nama | NIK | L/P |
    | 1 | I Made A | 5171031708709001 | L |
    |
    | BANJAR BINOH |
    | No | NIK | Nama | Tanggal Lahir | Alamat |
    | 1 | 5171034101759003 | Ni Made C | 01-01-1975 | Jl. Noja |`);
  expect(statesOf(sheet)).toBe('section, heading, person, blank, section, heading, person');
  expect(valuesOf(sheet, 'nama')).toBe('I Made A · Ni Made C');
  expect(valuesOf(sheet, 'dusun')).toBe('GADUH · BINOH');
});

test('a returned workbook: what the village checked, by whom and when', () => {
  const sheet = readSheet(
    `
    | No | Nama | NIK | Konfirmasi | | |
    | | | | Sudah dicek (kode) | Dicek oleh | Tanggal dicek |
    | 1 | I Made A | 5171031708709001 | nik-sex-mismatch, likely-same-person | Kaur Umum | <2026-01-07> |
    | 2 | I Made B | 5171031708709002 | | | |`,
    { merges: ['D1:F1'] },
  );
  expect(sheet.nominees.map(({ confirmed }) => confirmed)).toEqual([
    [
      { code: 'nik-sex-mismatch', by: 'Kaur Umum', when: '2026-01-07' },
      { code: 'likely-same-person', by: 'Kaur Umum', when: '2026-01-07' },
    ],
    undefined,
  ]);
});
