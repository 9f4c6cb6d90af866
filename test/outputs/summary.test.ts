import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/outputs/messages.ts';
import { oversightReport } from '../../src/outputs/oversight.ts';
import { summaryWorkbook } from '../../src/outputs/workbooks/summary.ts';
import { demoResult } from '../support/demo-result.ts';

describe('the summary of a campaign', async () => {
  const result = await demoResult();
  const file = await summaryWorkbook(result, { lang: 'id', showNik: false });
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(file.bytes) as unknown as ArrayBuffer);
  const sheet = (name: string) => book.getWorksheet(name)!;
  const column = (name: string, heading: string): readonly unknown[] => {
    const own = sheet(name);
    const at = (own.getRow(1).values as unknown[]).indexOf(heading);
    return own.getColumn(at).values.slice(2);
  };

  it('has one sheet each for villages, people, findings, money and assumptions', () => {
    expect(book.worksheets.map((one) => one.name)).toEqual([
      'Desa',
      'Orang',
      'Temuan',
      'Uang',
      'Asumsi',
    ]);
    for (const one of book.worksheets) {
      expect(one.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(one.autoFilter, one.name).toBeTruthy();
    }
  });

  it('adds up to the result', () => {
    const sum = (values: readonly unknown[]) =>
      values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
    const total = result.desa.reduce((all, { iuran }) => all + iuran.total, 0);
    expect(sum(column('Desa', 'Iuran seluruhnya'))).toBe(total);
    expect(sum(column('Uang', 'Kebutuhan'))).toBe(total);
    expect(
      sum(column('Uang', 'JKK')) + sum(column('Uang', 'JKM')) + sum(column('Uang', 'JHT')),
    ).toBe(total);
    expect(sum(column('Orang', 'Iuran'))).toBe(total);
    expect(column('Orang', 'NIK')).toHaveLength(
      result.desa.reduce((all, { nominees }) => all + nominees.length, 0),
    );
    expect(column('Temuan', 'Kode')).toHaveLength(result.findings.length);
  });

  it('masks every NIK and holds no formula', () => {
    for (const one of book.worksheets)
      one.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(exceljs.ValueType.Formula);
          expect(String(cell.value)).not.toMatch(/\d{16}/);
        }),
      );
  });

  it('gives the same bytes twice', async () => {
    const again = await summaryWorkbook(result, { lang: 'id', showNik: false });
    expect(Buffer.from(again.bytes).equals(Buffer.from(file.bytes))).toBe(true);
  });

  it('tells each village what to mend, and reminds those that have not sent', () => {
    const texts = messages(result, 'id').map((one) => Buffer.from(one.bytes).toString());
    expect(texts).toHaveLength(27);
    expect(texts.filter((text) => text.includes('belum kami terima'))).toHaveLength(4);
    for (const text of texts) {
      expect(text.length, 'fits a telephone').toBeLessThan(1_500);
      expect(text).not.toMatch(/\d{13}/);
    }
  });

  it('gives whoever oversees it tables and JSON that agree', () => {
    const day = result.on;
    const point = {
      day,
      sent: 1,
      desa: 27,
      selected: 5,
      reserve: 0,
      rejected: 0,
      errors: 2,
      iuran: 9,
    };
    const files = oversightReport(result, [{ ...point, selected: 3 }, point]);
    const json = JSON.parse(
      Buffer.from(files.find((one) => one.path === 'pengawasan.json')!.bytes).toString(),
    );
    expect(json.coverage).toHaveLength(27);
    expect(json.progress, 'the last run of a day counts').toEqual([point]);
    for (const one of files) expect(Buffer.from(one.bytes).toString()).not.toMatch(/\d{16}/);
  });
});
