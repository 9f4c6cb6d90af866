import { describe, expect, test } from 'vitest';
import { parseKodeDesa } from '../../src/domain/wilayah.ts';
import type { Sheet } from '../../src/sheets/sheet.ts';
import { sheetOf } from '../support/sheet-of.ts';
import { type ReadOptions, readFile, readSheet, statesOf, valuesOf } from './read-sheet.ts';

const LIST = `
| No | Nama | NIK | L/P | Pekerjaan |
| 1 | I Made A | 5171031708709001 | L | petani |`;

const desa = (above: readonly string[], options = {}): string => {
  const found = readSheet(`${above.map((line) => `| ${line} |`).join('\n')}${LIST}`, options).desa;
  return found === undefined ? 'none' : `${found.kode ?? '?'} ${found.nama ?? '?'} (${found.from})`;
};

describe('a name that a village elsewhere has too', () => {
  const serangan = { kode: parseKodeDesa('51.71.01.1001')!, nama: 'Serangan', aliases: [] };
  const list = (province: string): string =>
    ['| DESA SERANGAN |', '| No | Nama | NIK | Tgl Lahir |']
      .concat(
        [1, 2, 3, 4, 5].map(
          (one) => `| ${one} | Made A | ${province}7103170870900${one} | 17-08-1970 |`,
        ),
      )
      .join('\n');

  test.each([
    ['people of Bali', '51', true, '51.71.01.1001'],
    ['people of Central Java', '33', true, '? Serangan'],
    ['people of Central Java in a village that the campaign lists', '33', false, '51.71.01.1001'],
  ])('%s', (_, province, builtIn, expected) => {
    const known = [{ ...serangan, ...(builtIn ? { builtIn: true as const } : {}) }];
    const found = readSheet(list(province), { known }).desa;
    expect(`${found?.kode ?? '?'} ${found?.nama}`).toContain(expected);
  });
});

/** Lines above the table, or a file or sheet name, and the village they give. */
describe('the village of a sheet', () => {
  test.each([
    [['PEMERINTAH DESA DANGIN PURI KAJA'], '51.71.04.2003 Dangin Puri Kaja (letterhead)'],
    [['KELURAHAN DANGIN PURI'], '51.71.02.1010 Dangin Puri (letterhead)'],
    // The longer name is another village, even where no list knows it.
    [['DESA DANGIN PURI KELOD'], '? Dangin Puri Kelod (letterhead)'],
    [['KANTOR PERBEKEL PEMOGAN', 'Jl. Raya Sesetan No. 3'], '51.71.01.2008 Pemogan (letterhead)'],
    [
      ['DAFTAR NAMA', 'Desa : Pemogan', 'Kecamatan : Denpasar Selatan'],
      '51.71.01.2008 Pemogan (title)',
    ],
    [['Daftar Pekerja Rentan Banjar Tegal Harum Desa Pemogan'], '51.71.01.2008 Pemogan (title)'],
    [
      ['Lampiran Keputusan Perbekel Tegal Harum Nomor 12 Tahun 2026'],
      '51.71.03.2008 Tegal Harum (title)',
    ],
    [['PROGRAM 1 DESA 100 PEKERJA RENTAN'], 'none'],
    [['DAFTAR PEKERJA RENTAN', 'BANJAR PEMOGAN'], 'none'],
    [['DAFTAR PEKERJA RENTAN DESA SUKAMAJU KECAMATAN SUKA'], '? Sukamaju (title)'],
    [['KODE DESA 51.71.04.2008'], '51.71.04.2008 Ubung Kaja (title)'],
  ])('%j', (above, expected) => {
    expect(desa(above)).toBe(expected);
  });

  test.each([
    ['kiriman/USULAN DESA TEGAL HARUM 2026.xlsx', '51.71.03.2008 Tegal Harum (file-name)'],
    ['Tegalharum_rev2.xlsx', '51.71.03.2008 Tegal Harum (file-name)'],
    ['51.71.03.2008.xlsx', '51.71.03.2008 Tegal Harum (file-name)'],
    ['data 5171032008 final.xlsx', '51.71.03.2008 Tegal Harum (file-name)'],
    ['data-2026010512.xlsx', 'none'],
    ['dangin-puri-kelod.xlsx', 'none'],
    ['Pemogan dan Tegal Harum.xlsx', 'none'],
    ['nominasi/pemogan/list.xlsx', '51.71.01.2008 Pemogan (folder)'],
  ])('file %s', (file, expected) => {
    expect(desa([], { file })).toBe(expected);
  });

  test('the letterhead goes before the file name, settings before both', () => {
    expect(desa(['DESA PEMOGAN'], { file: 'kiriman pak Sesetan.xlsx' })).toBe(
      '51.71.01.2008 Pemogan (letterhead)',
    );
    const hint = { kodeDesa: '51.71.04.2008' };
    expect(desa(['DESA PEMOGAN'], { hint })).toBe('51.71.04.2008 Ubung Kaja (settings)');
  });

  test('a known name goes before an unknown one, whatever says it', () => {
    expect(desa(['DESA SUKAMAJU'], { file: 'pemogan.xlsx' })).toBe(
      '51.71.01.2008 Pemogan (file-name)',
    );
  });

  test('who signs names the village where nothing else does', () => {
    const sheet = readSheet(`${LIST}\n|\n| | | | | Perbekel Pemogan |\n|\n| | | | | I Made X |`);
    expect(sheet.desa).toEqual({ kode: '51.71.01.2008', nama: 'Pemogan', from: 'signature' });
  });
});

/** Lines above, sheet and file name: two villages plainly named are a doubt, all else is not. */
describe('two texts that name two villages', () => {
  const whose = (above: readonly string[], options: ReadOptions): string => {
    const table = above.map((line) => `| ${line} |`).join('\n') + LIST;
    const sheet = readSheet(table, options);
    return `${sheet.desa?.nama} ${sheet.nominees[0]?.kodeDesa ?? '-'} ${valuesOf(sheet, 'desa')}`;
  };
  const doubt = 'Pemogan / Tegal Harum - !desa-unknown';

  test.each([
    ['a sheet of another village', ['DESA PEMOGAN'], { name: 'Tegal Harum' }],
    ['a file of another village', ['DESA PEMOGAN'], { file: 'Desa Tegal Harum usulan.xlsx' }],
    ['its name and what a list is called', ['DESA PEMOGAN'], { file: 'Tegalharum 2026 fix.xlsx' }],
    ['its kode', ['DESA PEMOGAN'], { file: '51.71.03.2008.xlsx' }],
    ['a title below the letterhead', ['DESA PEMOGAN', 'DAFTAR WARGA DESA TEGAL HARUM'], {}],
  ])('%s', (_, above, options) => {
    expect(whose(above, options)).toBe(doubt);
  });

  test.each([
    ['a word of another kind', { file: 'usulan pasar Tegal Harum.xlsx' }],
    ['a person or a place of that name', { file: 'kiriman Tegal Harum.xlsx' }],
    ['a folder, which may be that of a kecamatan', { file: 'Tegal Harum/daftar.xlsx' }],
    ['the same village in another spelling', { name: 'PEMOGAN', file: 'pemogan.xlsx' }],
    ['a name that no list has', { name: 'Desa Sukamaju' }],
    ['settings', { name: 'Tegal Harum', hint: { kodeDesa: '51.71.01.2008' } }],
  ])('not %s', (_, options) => {
    expect(whose(['DESA PEMOGAN'], options)).toContain('Pemogan ');
    expect(whose(['DESA PEMOGAN'], options)).not.toContain('!');
  });

  test.each([
    ['its kecamatan', ['KECAMATAN TEGAL HARUM', 'DESA PEMOGAN']],
    ['its banjar', ['DESA PEMOGAN', 'BANJAR TEGAL HARUM']],
  ])('not %s, by the lines above', (_, above) => {
    expect(whose(above, { name: 'Tegal Harum' })).not.toContain('!');
  });

  test('not a banjar or a village by the columns', () => {
    const table = (heading: string, value: string) =>
      `| DESA PEMOGAN |\n| No | Nama | NIK | ${heading} |\n| 1 | I Made A | 5171031708709001 | ${value} |`;
    const options = { name: 'Tegal Harum' };
    for (const [heading, value] of [
      ['Banjar', 'Tegal Harum'],
      ['Desa', 'Pemogan'],
      ['Desa', 'Tegal Harum'],
    ] as const)
      expect(valuesOf(readSheet(table(heading, value), options), 'desa')).not.toContain('!');
  });

  test('a short name inside the longer one is the same village, loosely written', () => {
    expect(whose(['DESA DANGIN PURI KAJA'], { file: 'Dangin Puri.xlsx' })).not.toContain('!');
  });
});

test('a cover sheet names the village of the lists beside it, unless there are two', () => {
  const cover = (name: string) =>
    sheetOf(`| PEMERINTAH DESA ${name} |\n| DAFTAR PEKERJA RENTAN |`, { name });
  const list = sheetOf(LIST, { name: 'Daftar' });
  const from = (sheets: readonly Sheet[]) => readFile(sheets).sheets.at(-1)?.desa;
  expect(from([cover('PEMOGAN'), list])).toEqual({
    kode: '51.71.01.2008',
    nama: 'Pemogan',
    from: 'workbook',
  });
  expect(from([cover('PEMOGAN'), cover('TEGAL HARUM'), list])).toBeUndefined();
});

const kode = (table: string): string =>
  readSheet(table)
    .nominees.map(({ kodeDesa }) => kodeDesa ?? '-')
    .join(' ');

describe('several villages in one sheet', () => {
  test('by a column, whole names only', () => {
    const table = `
      | No | Nama | NIK | Desa |
      | 1 | I Made A | 5171031708709001 | Pemogan |
      | 2 | I Made B | 5171031708709002 | Desa Tegal Harum |
      | 3 | I Made C | 5171031708709003 | Dangin Puri Kaja |
      | 4 | I Made D | 5171031708709004 | Pemogan Lama |`;
    expect(kode(table)).toBe('51.71.01.2008 51.71.03.2008 51.71.04.2003 -');
    expect(readSheet(table).desa).toBeUndefined();
  });

  test('by a column of codes', () => {
    expect(
      kode(`
        | No | Nama | NIK | Kode Desa |
        | 1 | I Made A | 5171031708709001 | 51.71.01.2008 |
        | 2 | I Made B | 5171031708709002 | 5171032008 |`),
    ).toBe('51.71.01.2008 51.71.03.2008');
  });

  test('by lines between the people; a new village ends the banjar before it', () => {
    const table = `
      | No | Nama | NIK | L/P | Pekerjaan |
      | DESA PEMOGAN |
      | BANJAR GADUH |
      | 1 | I Made A | 5171031708709001 | L | petani |
      | DESA TEGAL HARUM |
      | 1 | I Made B | 5171031708709002 | L | petani |
      | DESA SUKAMAJU |
      | 1 | I Made C | 5171031708709003 | L | petani |`;
    expect(kode(table)).toBe('51.71.01.2008 51.71.03.2008 -');
    const sheet = readSheet(table);
    expect(valuesOf(sheet, 'dusun')).toBe('GADUH · (none) · (none)');
    expect(valuesOf(sheet, 'desa')).toBe('(none) · (none) · Sukamaju');
  });

  test('by a letterhead further down, with or without the headings again', () => {
    const again = '| No | Nama | NIK | L/P | Pekerjaan |\n';
    for (const heading of ['', again]) {
      const table = `
        | PEMERINTAH KOTA DENPASAR |
        | DESA PEMOGAN |${LIST}
        | Jumlah | 1 |
        | | | | | Perbekel Pemogan |
        | | | | | I Made X |
        |
        | PEMERINTAH KOTA DENPASAR |
        | DESA TEGAL HARUM |
        ${heading}| 1 | Ni Made C | 5171034101759003 | P | dagang |`;
      expect(kode(table)).toBe('51.71.01.2008 51.71.03.2008');
      expect(statesOf(readSheet(table))).toContain('blank, letterhead, letterhead,');
    }
  });
});
