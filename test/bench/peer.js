/** Reads or parses every file of a folder with one package and does nothing else: `node peer.js DATA NAME FOLDER`. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importPeer } from './peers.js';

const [data, name, folder] = process.argv.slice(2);

/** Each gives the number of rows (or cells) it saw, in the fastest way its documentation names. */
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
    const book = XLSX.read(readFileSync(file), {
      dense: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellNF: false,
    });
    return Object.values(book.Sheets).reduce((sum, sheet) => sum + sheet['!data'].length, 0);
  },
  async 'read-excel-file'(file) {
    const { default: read } = await importPeer(data, 'read-excel-file/node');
    const sheets = await read(file);
    return sheets.reduce((sum, sheet) => sum + sheet.data.length, 0);
  },
  async hucre(file) {
    const { readXlsx } = await importPeer(data, 'hucre/xlsx');
    const { sheets } = await readXlsx(readFileSync(file));
    return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  },
  async 'hucre stream'(file) {
    const { streamXlsxRows } = await importPeer(data, 'hucre/xlsx');
    let rows = 0;
    for await (const _row of streamXlsxRows(readFileSync(file))) rows++;
    return rows;
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
    const { default: Papa } = await importPeer(data, 'papaparse');
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
  async udsv(file) {
    const { inferSchema, initParser } = await importPeer(data, 'udsv');
    let parser;
    let rows = 0;
    const count = () => {
      rows++;
    };
    for await (const chunk of createReadStream(file, {
      encoding: 'utf8',
      highWaterMark: 2 ** 20,
    })) {
      parser ??= initParser(inferSchema(chunk));
      parser.chunk(chunk, parser.stringArrs, count);
    }
    parser.end();
    return rows;
  },
  /** Every column is counted, so that each value is parsed; on all cores, as it does unasked. */
  async duckdb(file) {
    const { DuckDBInstance } = await importPeer(data, '@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    const table = `read_csv('${file.replaceAll("'", "''")}', delim=';', all_varchar=true)`;
    const reader = await connection.runAndReadAll(
      `select count(*), count(columns(*)) from ${table}`,
    );
    return Number(reader.getRows()[0][0]);
  },
};

let seen = 0;
for (const file of readdirSync(folder).sort()) seen += await READERS[name](path.join(folder, file));
process.stdout.write(`${seen}\n`);
process.exitCode = seen > 0 ? 0 : 1;
