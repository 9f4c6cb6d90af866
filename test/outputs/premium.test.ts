import type { WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/domain/place.ts';
import { sheetNames } from '../../src/outputs/workbooks/premium/grid.ts';
import { premiumGrids, premiumWorkbooks } from '../../src/outputs/workbooks/premium.ts';
import { premiumTables } from '../../src/outputs/workbooks/premium-tables.ts';
import { city } from './premium-build.ts';

const result = city();
let bytes: Uint8Array;

beforeAll(async () => {
  for await (const file of premiumWorkbooks(result, { lang: 'id', paper: 'F4' }))
    bytes = file.bytes;
});

async function readBack(of: Uint8Array): Promise<Record<string, WorkSheet>> {
  const xlsx = await import('@e965/xlsx');
  return xlsx.read(of, { cellFormula: true }).Sheets;
}

/** Every formula of the grids with the value it must give, by sheet and cell. */
function formulas(): { sheet: string; cell: string; value: string | number; formula: string }[] {
  return premiumGrids(result, 'id').flatMap((grid) =>
    grid.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.formula === undefined
          ? []
          : [
              {
                sheet: grid.name,
                cell: `${columnLetters(c + 1)}${r + 1}`,
                value: cell.value,
                formula: cell.formula,
              },
            ],
      ),
    ),
  );
}

describe('the workbook', () => {
  it('has a summary, the funding lines, a sheet for each village with people, and the law', async () => {
    expect(Object.keys(await readBack(bytes))).toEqual([
      'Ringkasan',
      'Sumber Dana',
      'Tegal Harum',
      'Sumerta Kelod',
      'Ubung Kaja Utara s lama',
      'Hukum',
    ]);
  });

  it('adds up to the iuran of the villages, in figures and in words', async () => {
    const { Ringkasan } = await readBack(bytes);
    const total = result.desa.reduce((sum, { iuran }) => sum + iuran.total, 0);
    expect(Ringkasan!['J9'].v).toBe(total);
    expect(Ringkasan!['J5'].v).toBe(20_160_000);
    expect(Ringkasan!['D10'].v).toMatch(/ rupiah$/);
    const rows = [5, 6, 7].map((row) => Ringkasan![`J${row}`].v);
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  it('names of people stay text, whatever they begin with; no NIK is shown in full', async () => {
    const sheets = await readBack(bytes);
    const cells = Object.entries(sheets).flatMap(([name, sheet]) =>
      Object.entries(sheet).map(([at, cell]) => ({ name, at, cell })),
    );
    const typed = cells.filter(({ cell }) => String(cell?.v).startsWith('=HYPERLINK'));
    expect(typed).toHaveLength(1);
    expect(typed[0]!.cell).toMatchObject({ t: 's' });
    expect(typed[0]!.cell.f).toBeUndefined();
    const texts = cells.flatMap(({ cell }) => (typeof cell?.v === 'string' ? [cell.v] : []));
    expect(texts.filter((text) => /\d{13,}/.test(text))).toEqual([]);
  });

  it('prints on F4 or A4, landscape, one page wide, heading of the people repeated on every page', async () => {
    const parts = unzipSync(bytes);
    const book = strFromU8(parts['xl/workbook.xml']!);
    expect(book).toMatch(/_xlnm\.Print_Titles/);
    const village = strFromU8(parts['xl/worksheets/sheet3.xml']!);
    expect(village).toContain('paperSize="14"');
    expect(village).toContain('orientation="landscape"');
    expect(village).toContain('fitToHeight="0"');
    const heading = /Tegal Harum(?:'|&apos;)!\$(\d+):\$(\d+)/.exec(book)?.[1];
    const sheets = await readBack(bytes);
    expect(sheets['Tegal Harum']![`B${heading}`].v).toBe('NIK (disamarkan)');
    for await (const file of premiumWorkbooks(result, { lang: 'en', paper: 'A4' }))
      expect(strFromU8(unzipSync(file.bytes)['xl/worksheets/sheet3.xml']!)).toContain(
        'paperSize="9"',
      );
  });

  it('the same result gives the same bytes', async () => {
    for await (const again of premiumWorkbooks(city(), { lang: 'id', paper: 'F4' }))
      expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it('every formula holds its value already', async () => {
    const sheets = await readBack(bytes);
    const all = formulas();
    expect(all.length).toBeGreaterThan(500);
    for (const { sheet, cell, value, formula } of all) {
      expect(sheets[sheet]![cell].f, `${sheet}!${cell}`).toBe(formula);
      expect(sheets[sheet]![cell].v, `${sheet}!${cell}`).toBe(value);
    }
  });
});

describe('the tables', () => {
  const tables = Object.fromEntries(
    [...premiumTables(result)].map(({ path: name, bytes: of }) => [
      name,
      Buffer.from(of).toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n'),
    ]),
  );
  const sumOf = (name: string, column: string): number => {
    const [head, ...rows] = tables[name]!;
    const at = head!.split(',').indexOf(column);
    return rows.reduce((sum, row) => sum + Number(split(row)[at]), 0);
  };
  const split = (row: string): string[] =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!);

  it('sums of parts equal totals in every table', () => {
    const total = result.desa.reduce((sum, { iuran }) => sum + iuran.total, 0);
    expect(sumOf('iuran-desa.csv', 'iuran')).toBe(total);
    expect(sumOf('iuran-bulan.csv', 'iuran')).toBe(total);
    expect(sumOf('iuran-orang.csv', 'iuran')).toBe(total);
    for (const program of ['jkk', 'jkm', 'jht'])
      expect(sumOf('iuran-orang.csv', program)).toBe(sumOf('iuran-desa.csv', program));
    const funded = result.desa.filter(({ iuran }) => iuran.funding.length > 0);
    const need = funded.reduce((sum, { iuran }) => sum + iuran.total, 0);
    expect(sumOf('iuran-sumber-dana.csv', 'kebutuhan')).toBe(need);
  });

  it('nothing that a spreadsheet would run, no NIK in full', () => {
    for (const rows of Object.values(tables))
      for (const row of rows) {
        expect(row).not.toMatch(/(^|[,;])"?[=+\-@\t]/);
        expect(row).not.toMatch(/\d{13,}/);
      }
  });
});

it('sheet names are what Excel takes, and none twice', () => {
  const long = 'Desa dengan nama yang sangat panjang sekali';
  const names = [
    ...sheetNames([
      { key: 'a', name: long },
      { key: 'b', name: long },
      { key: 'c', name: 'Hukum' },
      { key: 'd', name: 'a/b\\c*d?e:f[g]' },
      { key: '51.71', name: "''" },
    ]).values(),
  ];
  expect(new Set(names).size).toBe(5);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\']/);
  }
});

it('beyond 700 villages: a workbook and a table of people for each kabupaten, nobody lost', async () => {
  const [village] = result.desa;
  const many = Array.from({ length: 701 }, (_, at) => ({
    ...village!,
    desa: { ...village!.desa, kode: `51.${at % 2 === 0 ? '71' : '03'}.01.${2000 + at}` as never },
    selection: { ...village!.selection, ranked: village!.selection.ranked.slice(0, 1) },
    iuran: {
      ...village!.iuran,
      workers: new Map([...village!.iuran.workers].slice(0, 1)),
    },
  }));
  const files = [...premiumTables({ ...result, desa: many })].filter(({ path: of }) =>
    of.startsWith('iuran-orang'),
  );
  expect(files.map(({ path: of, rows }) => [of, rows])).toEqual([
    ['iuran-orang-51.71.csv', 351],
    ['iuran-orang-51.03.csv', 350],
  ]);
});
