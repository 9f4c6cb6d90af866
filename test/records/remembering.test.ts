import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/records/remembering.ts';
import { readNomorKk } from '../../src/records/values/nomor-kk.ts';
import { took } from '../../src/records/values/read.ts';
import { type Cell, textOf } from '../../src/sheets/sheet.ts';

/** How often a reader is asked for a column of these cells. */
function asked(cells: readonly Cell[]): number {
  let times = 0;
  const read = remembering((cell) => {
    times += 1;
    return took(textOf(cell));
  });
  for (const cell of cells) expect(read(cell).value).toBe(textOf(cell));
  return times;
}

const column = (rows: number, text: (row: number) => string): string[] =>
  Array.from({ length: rows }, (_, row) => text(row));

describe('a column is read with a memory', () => {
  it.each<[string, readonly Cell[], number]>([
    ['one village on every row', column(1000, () => 'Tegal'), 1],
    ['ten occupations', column(1000, (row) => `Petani ${row % 10}`), 10],
    ['a name on each row', column(1000, (row) => `Ni Made ${row}`), 1000],
    ['names first, then one village', column(1000, (row) => (row < 60 ? `${row}` : 'Tegal')), 1000],
    ['nothing', column(10, () => '').map(() => undefined), 10],
  ])('%s', (_, cells, times) => expect(asked(cells)).toBe(times));

  it('keeps a number and a text of the same digits apart', () => {
    const read = remembering(readNomorKk);
    const text = '5171030101019001';
    expect(read(text).value).toBe(text);
    expect(read({ kind: 'number', text }).fault?.data).toEqual({ why: 'stored-as-number' });
    expect(read(text).value).toBe(text);
  });
});
