/** Reads or parses every file of a folder with one package and does nothing else: `node peer.js NAME FOLDER`. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const READERS = {
  async exceljs(file) {
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file, { ignoreNodes: ['dataValidations'] });
    let cells = 0;
    book.eachSheet((sheet) => sheet.eachRow((row) => (cells += row.cellCount)));
    return cells;
  },
  async sheetjs(file) {
    const { default: XLSX } = await import('@e965/xlsx');
    const book = XLSX.read(readFileSync(file), { dense: true, raw: true });
    return Object.values(book.Sheets).reduce((sum, sheet) => sum + sheet['!data'].length, 0);
  },
  async 'read-excel-file'(file) {
    const { default: read } = await import('read-excel-file/node');
    return (await read(file)).length;
  },
  async 'own reader'(file) {
    const { openWorkbooks } = await import('../../dist/sheets/open.js');
    const [book] = await openWorkbooks(path.basename(file), readFileSync(file));
    return book.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  },
  async 'csv-parse'(file) {
    const { parse } = await import('csv-parse');
    const parser = createReadStream(file).pipe(parse({ bom: true, delimiter: ';' }));
    let rows = 0;
    parser.on('data', () => rows++);
    await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
    return rows;
  },
  async papaparse(file) {
    const { default: Papa } = await import('papaparse');
    let rows = 0;
    const step = () => {
      rows++;
    };
    await new Promise((resolve, reject) =>
      Papa.parse(createReadStream(file), {
        delimiter: ';',
        step,
        complete: resolve,
        error: reject,
      }),
    );
    return rows;
  },
  async duckdb(file) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    const sql = `select count(*), min(columns(*)) from read_csv('${file}', delim=';', all_varchar=true)`;
    return (await connection.runAndReadAll(sql)).getRows().length;
  },
};

const [name, folder] = process.argv.slice(2);
const read = READERS[name];
let seen = 0;
for (const file of readdirSync(folder).sort()) seen += await read(path.join(folder, file));
process.exitCode = seen > 0 ? 0 : 1;
