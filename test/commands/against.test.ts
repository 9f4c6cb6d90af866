import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs from 'exceljs';
import { afterAll, expect, it } from 'vitest';
import { runMain } from '../support/run-main.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'desa-enroll-against-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const LIST = `NIK;Nama;Tempat Lahir;Tanggal Lahir;L/P;Pekerjaan;No HP
517103170880900;I Made Arnawa;Denpasar;17-08-1980;L;Petani;084012345678
5171035903859002;;Denpasar;19-03-1985;P;Pedagang;084012345679
5171030205799003;I Wayan Suparta;Denpasar;;L;Sopir;084012345680
5171031204909004;I Ketut Yasa;Denpasar;12-04-1990;L;Petani;084012345681
`;

async function mend(edit: (sheet: exceljs.Worksheet) => void): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path.join(scratch, 'kembali', 'calon - periksa.xlsx'));
  edit(book.getWorksheet('Daftar')!);
  const file = path.join(scratch, 'kiriman kedua.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

const against = async (file: string) =>
  (await runMain(['validate', file, '--against', 'calon.csv'], { cwd: scratch })).stdout
    .split('\n')
    .at(-1);

it('the second try says what was mended, what is left, and what else changed', async () => {
  writeFileSync(path.join(scratch, 'calon.csv'), LIST);
  const first = await runMain(['validate', 'calon.csv', '--annotate', 'kembali'], { cwd: scratch });
  expect(first.status).toBe(1);
  const two = await mend((sheet) => {
    sheet.getCell('A2').value = '5171031708809001';
    sheet.getCell('B3').value = 'Ni Luh Sriani';
  });
  expect(await against(two)).toBe('2 diperbaiki, 1 tersisa, tidak ada yang lain berubah');
  const other = await mend((sheet) => {
    sheet.getCell('A2').value = '5171031708809001';
    sheet.getCell('B3').value = 'Ni Luh Sriani';
    sheet.getCell('D4').value = '02-05-1979';
    sheet.getCell('B5').value = 'I Ketut Suweca';
  });
  expect(await against(other)).toBe('3 diperbaiki, 0 tersisa, 1 sel lain ikut berubah (Daftar!B5)');
});
