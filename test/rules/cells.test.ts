import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { understand } from '../../src/records/understand.ts';
import { cellErrorValue } from '../../src/rules/cell-error-value.ts';
import { cellTooLong } from '../../src/rules/cell-too-long.ts';
import { confirmationIncomplete } from '../../src/rules/confirmation-incomplete.ts';
import { controlCharacters } from '../../src/rules/control-characters.ts';
import { formulaInCell } from '../../src/rules/formula-in-cell.ts';
import { formulaLikeText } from '../../src/rules/formula-like-text.ts';
import { invisibleCharacters } from '../../src/rules/invisible-characters.ts';
import { rowLengthDiffers } from '../../src/rules/row-length-differs.ts';
import { judgeBy } from '../../src/rules/run.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { ruleTest, scene } from '../support/rule-test.ts';
import { sheetOf, workbookOf } from '../support/sheet-of.ts';

const HEADING = ['NIK', 'Nama', 'Tanggal Lahir', 'Alamat'];

/** For cells that a Markdown table cannot hold. */
function found(rule: Parameters<typeof judgeBy>[0][number], ...rows: readonly (readonly Cell[])[]) {
  const sheet = sheetOf([HEADING, ...rows]);
  const file = understand(workbookOf(sheet), {
    on: '2026-01-05' as LocalDate,
    hint: undefined,
    knownDesa: [],
  });
  const { context } = scene('row', { list: '' });
  const { findings } = judgeBy([rule], 'row', file.sheets[0]?.nominees ?? [], context);
  return findings.map(({ where, severity }) => `${where.column}${where.row} ${severity}`);
}
const row = (
  nama: Cell,
  alamat: Cell = 'Br. Contoh',
  nik: Cell = '5171031708809001',
): readonly Cell[] => [nik, nama, '17-08-1980', alamat];

const list = (nama: string, alamat = 'Br. Contoh'): string =>
  `| NIK              | Nama    | Tanggal Lahir | Alamat    |
   | 5171031708809001 | ${nama} | 17-08-1980    | ${alamat} |
   | 5171031808809002 | Joko    | 18-08-1980    | Br. Lain  |`;

ruleTest(cellErrorValue, {
  valid: { 'plain cells': list('Budi'), 'a number sign in an address': list('Budi', 'Gang 2 #5') },
  invalid: {
    'in a needed column it keeps the person out': [list('#REF!'), 'B2'],
    'elsewhere it is looked at': [list('Budi', '#N/A'), 'D2 warning'],
    'the signs of a column that was too narrow': [list('#####'), 'B2'],
  },
});

describe('formulas and long cells come with their kind', () => {
  const formula: Cell = { kind: 'text', text: 'Budi', formula: true };
  it.each([
    ['a formula, its stored value taken', formulaInCell, row(formula), ['B2 warning']],
    [
      'a formula without a stored value',
      cellErrorValue,
      row({ kind: 'error', text: '#NO-RESULT', formula: true }),
      ['B2 error'],
    ],
    [
      'a long cell, cut by the gate',
      cellTooLong,
      row('Budi', { kind: 'error', text: '#TOO-LONG' }),
      ['D2 error'],
    ],
    [
      'a long cell is no error value',
      cellErrorValue,
      row('Budi', { kind: 'error', text: '#TOO-LONG' }),
      [],
    ],
    [
      'a long cell that reached the readers',
      cellTooLong,
      row('Budi', 'x'.repeat(1001)),
      ['D2 error'],
    ],
    ['a thousand characters', cellTooLong, row('Budi', 'x'.repeat(1000)), []],
    ['a bell', controlCharacters, row('Bu\u0007di'), ['B2 error']],
    ['a direction mark', controlCharacters, row('Wayan \u202eotnaS'), ['B2 error']],
    ['a line break is no fault', controlCharacters, row('Budi', 'Br. Contoh\nGang 2'), []],
    ['a zero-width mark', invisibleCharacters, row('Ka\u200bdek'), ['B2 note']],
    ['a tab before a formula', formulaLikeText, row('Budi', '\t=1+1'), ['D2 warning']],
  ])('%s', (_, rule, cells, expected) => {
    expect(found(rule, cells, row('Joko'))).toEqual(expected);
  });
});

ruleTest(formulaInCell, {
  valid: { 'plain cells': list('Budi'), 'text that looks like one': list('Budi', '=1+1') },
  invalid: {
    'a stored result': [{ list: list('Budi'), formulas: ['D2'] }, 'D2'],
    'in two cells': [{ list: list('Budi'), formulas: ['B2', 'C3'] }, 'B2', 'C3'],
  },
});

ruleTest(cellTooLong, {
  valid: { 'a short cell': list('Budi'), 'a thousand characters': list('Budi', 'x'.repeat(1000)) },
  invalid: {
    'one more': [list('Budi', 'x'.repeat(1001)), 'D2'],
    'in the name': [list('y'.repeat(1500)), 'B2'],
  },
});

ruleTest(controlCharacters, {
  valid: { 'plain letters': list('Budi'), accents: list('André') },
  invalid: {
    'a bell, as Excel writes it': [list('Putu _x0007_Bell'), 'B2'],
    'a direction mark': [list('Wayan \u202eotnaS'), 'B2'],
  },
});

ruleTest(invisibleCharacters, {
  valid: { 'plain letters': list('Budi'), 'two blanks are seen': list('Budi  Santoso') },
  invalid: {
    'a zero-width mark in the name': [list('Ka\u200bdek'), 'B2'],
    'a blank that does not break, in the address': [list('Budi', 'Br.\u00a0Contoh'), 'D2'],
  },
});

ruleTest(formulaLikeText, {
  valid: {
    'signs within': list('Budi', 'Gang 2-3 = blok A'),
    'a dash for nothing': list('Budi', '-'),
    'a phone number with its country': `| NIK              | Nama | Tanggal Lahir | No HP          |
                                        | 5171031708809001 | Budi | 17-08-1980    | +6281234567001 |
                                        | 5171031808809002 | Joko | 18-08-1980    | 081234567002   |`,
  },
  invalid: {
    'in the address': [list('Budi', "=cmd|'/c calc'!A1"), 'D2'],
    'at sign and plus': [
      `| NIK              | Nama | Tanggal Lahir | Alamat     |
       | 5171031708809001 | Budi | 17-08-1980    | @SUM(1+1)  |
       | 5171031808809002 | Joko | 18-08-1980    | +62+cmd    |
       | 5171031908809003 | Dewa | 19-08-1980    | -2+3       |`,
      'D2',
      'D3',
      'D4',
    ],
  },
});

ruleTest(rowLengthDiffers, {
  valid: { 'rows as long as the heading': list('Budi'), 'another list': list('Siti') },
  invalid: {
    'one row': [{ list: list('Budi'), ragged: [3] }, '3'],
    'both rows': [{ list: list('Budi'), ragged: [2, 3] }, '2', '3'],
  },
});

const confirmed = (by: string, when: string) => ({
  list: list('Budi'),
  nominee: { confirmed: [{ code: 'nik-sex-mismatch', by, when }] },
});

ruleTest(confirmationIncomplete, {
  valid: { 'nothing confirmed': list('Budi'), 'who and when': confirmed('Kasi', '2026-01-04') },
  invalid: {
    'nobody named': [confirmed('', '2026-01-04'), '2', '3'],
    'no day': [confirmed('Kasi', ''), '2', '3'],
  },
});
