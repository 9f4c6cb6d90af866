// Times our readers beside others on generated lists, each in a process of its own, and prints the ratios
// of processor time, which other work on the machine disturbs less than the clock.
//   npm run build && node test/bench/readers.js [--rows 100000] [--files 200] [--csv 1000000] [--keep DIR]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const COLUMNS =
  'No,NIK,Nama,Tempat Lahir,Tanggal Lahir,JK,Ibu,Alamat,Banjar,RT,RW,Desa,Kecamatan,Pekerjaan,Penghasilan,HP,Email,Kawin,Gol,Desil'.split(
    ',',
  );

/** One invented person: serials from 9001 up, a telephone prefix that nobody has. */
function person(i) {
  const day = String(1 + (i % 28)).padStart(2, '0');
  const month = String(1 + (i % 12)).padStart(2, '0');
  const nik = `5171${String(1 + (i % 4)).padStart(2, '0')}${day}${month}${String(60 + (i % 40))}${9001 + (i % 999)}`;
  return [
    i + 1,
    nik,
    `I Wayan Contoh ${i}`,
    'Denpasar',
    new Date(Date.UTC(1960 + (i % 40), i % 12, 1 + (i % 28))),
    i % 2 ? 'P' : 'L',
    `Ni Made ${i % 5000}`,
    `Jl. Gatot Subroto No. ${i % 300}`,
    `Br. ${i % 40}`,
    '001',
    '002',
    'Desa Contoh',
    'Denpasar Barat',
    'Petani',
    1000000 + (i % 7) * 50000,
    `0840${String(10000000 + i).slice(-8)}`,
    '',
    'Kawin',
    'A',
    i % 10,
  ];
}

async function generate(folder, { rows, files, csv }) {
  const { default: ExcelJS } = await import('exceljs');
  const stream = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: join(folder, 'big.xlsx'),
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = stream.addWorksheet('Data');
  sheet.addRow(COLUMNS).commit();
  for (let i = 0; i < rows; i++) {
    const row = sheet.addRow(person(i));
    row.getCell(5).numFmt = 'dd/mm/yyyy';
    row.commit();
  }
  sheet.commit();
  await stream.commit();
  mkdirSync(join(folder, 'small'));
  for (let f = 0; f < files; f++) {
    const workbook = new ExcelJS.Workbook();
    const small = workbook.addWorksheet('Data');
    small.addRow(COLUMNS);
    for (let i = 0; i < 100; i++) small.addRow(person(f * 100 + i));
    await workbook.xlsx.writeFile(join(folder, 'small', `${f}.xlsx`));
  }
  const XLSX = await import('@e965/xlsx');
  const workbook = XLSX.read(readFileSync(join(folder, 'small', '0.xlsx')));
  const list = Array.from({ length: 20000 }, (_, i) => person(i));
  XLSX.utils.sheet_add_aoa(workbook.Sheets.Data, list, { origin: 'A2' });
  writeFileSync(
    join(folder, 'list.xls'),
    XLSX.write(workbook, { type: 'buffer', bookType: 'biff8', bookSST: true }),
  );
  writeFileSync(
    join(folder, 'list.ods'),
    XLSX.write(workbook, { type: 'buffer', bookType: 'ods' }),
  );
  const lines = [COLUMNS.join(',')];
  for (let i = 0; i < csv; i++) {
    const values = person(i).map((value) => (value instanceof Date ? '17-08-1980' : value));
    if (i % 50 === 0) values[7] = '"Jl. Gatot Subroto, Gang 2"';
    lines.push(values.join(','));
  }
  writeFileSync(join(folder, 'big.csv'), lines.join('\r\n'));
}

const ours = (name) => import(new URL(`../../dist/sheets/${name}.js`, import.meta.url).href);

/** Each gives the number of rows it read. */
const READERS = {
  async own(path) {
    const { openWorkbooks } = await ours('open');
    const { DEFAULT_LIMITS } = await ours('limits');
    const limits = { ...DEFAULT_LIMITS, bytes: 2 ** 30, rows: 2_000_000 };
    const [{ sheets, facts }] = await openWorkbooks(path, readFileSync(path), limits);
    return sheets[0]?.rows.length ?? JSON.stringify(facts);
  },
  async 'own, scan only'(path) {
    const { scanCsv } = await ours('csv');
    const { decodeText } = await ours('encoding');
    let rows = 0;
    scanCsv(decodeText(readFileSync(path)).text, ',', () => ++rows > 0);
    return rows;
  },
  async SheetJS(path) {
    const { read } = await import('@e965/xlsx');
    const { Sheets, SheetNames } = read(readFileSync(path), { dense: true, raw: true });
    return Sheets[SheetNames[0]]['!data'].length;
  },
  async exceljs(path) {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    return workbook.worksheets[0].rowCount;
  },
  async 'csv-parse'(path) {
    const { parse } = await import('csv-parse/sync');
    return parse(readFileSync(path), { relax_column_count: true, relax_quotes: true }).length;
  },
};

/** What is read by whom. */
const RUNS = [
  ['one xlsx', 'big.xlsx', ['own', 'SheetJS', 'exceljs']],
  ['many xlsx', 'small', ['own', 'SheetJS', 'exceljs']],
  ['xls, 20,000 rows', 'list.xls', ['own', 'SheetJS']],
  ['ods, 20,000 rows', 'list.ods', ['own', 'SheetJS']],
  ['CSV', 'big.csv', ['own, scan only', 'own', 'csv-parse']],
];

/** Of this process alone; what the system counts otherwise includes the one it was started from. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

async function measure(reader, path) {
  const paths = path.endsWith('small') ? readdirSync(path).map((name) => join(path, name)) : [path];
  const before = process.cpuUsage();
  const start = performance.now();
  let rows = 0;
  for (const one of paths) rows += await READERS[reader](one);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = peakMegabytes();
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ rows, seconds, megabytes, cpu: (user + system) / 1e6 }));
}

async function main() {
  const folder = argument('keep', mkdtempSync(join(tmpdir(), 'desa-bench-')));
  mkdirSync(folder, { recursive: true });
  const sizes = {
    rows: Number(argument('rows', 100000)),
    files: Number(argument('files', 200)),
    csv: Number(argument('csv', 1000000)),
  };
  if (!readdirSync(folder).includes('big.csv')) await generate(folder, sizes);
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model}; 20 columns; ${JSON.stringify(sizes)}`,
  );
  for (const [title, name, readers] of RUNS) {
    let first;
    for (const reader of readers) {
      const child = spawnSync(
        process.execPath,
        [
          '--max-old-space-size=8192',
          fileURLToPath(import.meta.url),
          '--measure',
          reader,
          join(folder, name),
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const { rows, seconds, megabytes, cpu } = JSON.parse(child.stdout.trim().split('\n').at(-1));
      first ??= cpu;
      const figures = [
        `${String(rows).padStart(8)} rows`,
        `${seconds.toFixed(2).padStart(7)} s`,
        `${cpu.toFixed(2).padStart(7)} s CPU`,
        `${String(Math.round(megabytes)).padStart(5)} MB`,
        `x ${(cpu / first).toFixed(1)}`,
      ];
      console.log(`${title.padEnd(18)} ${reader.padEnd(15)} ${figures.join('  ')}`);
    }
  }
  if (argument('keep') === undefined) rmSync(folder, { recursive: true });
}

if (process.argv[2] === '--measure') await measure(process.argv[3], process.argv[4]);
else await main();
