// A country of villages as a campaign, made on as many cores as there are:
//   node nation-data.js FOLDER VILLAGES FROM STEP     (one maker: villages FROM, FROM + STEP, ...)
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../dist/outputs/demo/random.js';
import { firstOf, HEADINGS, NUMERIC, rowsOf } from './data.js';
import { sheetPart, textsPart, workbookOf } from './workbook.js';

/** People in each village. */
export const PEOPLE = 100;

/** One person in so many also stands in another village's list: half of them next door, half anywhere. */
const ALSO_ELSEWHERE = 500;

/** One row in so many has something to mend. */
const FAULT = 50;

/** Different sheets; texts differ in every village, the numbers of a sheet only between these. */
const SHEETS = 16;

const NIK = 1;
const TANGGAL = 6;
const PEKERJAAN = 13;
const HP = 15;

/** All villages (desa) of the country, kabupaten after kabupaten in a seeded order, each kabupaten whole. */
export function villagesOfTheCountry() {
  const rows = (file) => {
    const found = createRequire(import.meta.url).resolve(`idn-area-data/data/${file}.csv`);
    const lines = readFileSync(found, 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => line.trim().replaceAll('"', '').split(','));
  };
  const names = new Map(
    [...rows('regencies'), ...rows('districts')].map(([kode, , name]) => [kode, name]),
  );
  const byKabupaten = new Map();
  for (const [kode, kecamatan, nama] of rows('villages')) {
    const kabupaten = kode.slice(0, 5);
    if (kode.slice(9, 10) !== '2') continue;
    if (!byKabupaten.has(kabupaten)) byKabupaten.set(kabupaten, []);
    byKabupaten
      .get(kabupaten)
      .push({ kode, nama, kecamatan: names.get(kecamatan), kabupaten: names.get(kabupaten) });
  }
  const random = seededRandom('negara');
  const order = [...byKabupaten.values()].map((list) => [random.int(2 ** 31), list]);
  return order.sort((a, b) => a[0] - b[0]).flatMap(([, list]) => list);
}

/** Path of a village's list inside the campaign, in a folder for its kabupaten. */
export function listOf({ kode }) {
  return path.join('nominasi', kode.slice(0, 5), `${kode}.xlsx`);
}

const seedOf = ({ kode }, year) => `desa ${kode} ${year}`;

/** The people of one village as rows. `year` other than 0 gives another list of the same village. */
function peopleOf(villages, at, year) {
  const village = villages[at];
  const kecamatan = village.kode.slice(0, 8).replaceAll('.', '');
  const here = [village.nama, village.kecamatan, village.kabupaten];
  const rows = firstOf(rowsOf(seedOf(village, year), { kecamatan, here }), PEOPLE);
  const random = seededRandom(`lain ${seedOf(village, year)}`);
  return rows.map((row) => {
    if (at > 0 && random.oneIn(ALSO_ELSEWHERE)) {
      // Only villages before it, so that half the country is the same half in every size.
      const other = random.oneIn(2) ? at - 1 : random.int(at);
      const twin = firstOf(rowsOf(seedOf(villages[other], 0), codeOf(villages[other])), PEOPLE);
      const [, nik, kk, nama, sex, tempat, tanggal] = random.pick(twin);
      return [row[0], nik, kk, nama, sex, tempat, tanggal, ...row.slice(7)];
    }
    return random.oneIn(FAULT) ? withFault(row, random) : row;
  });
}

const codeOf = ({ kode }) => ({ kecamatan: kode.slice(0, 8).replaceAll('.', '') });

function withFault(row, random) {
  const [column, text] = random.pick([
    [NIK, row[NIK].slice(0, 15)],
    [TANGGAL, `01-01-${1970 + random.int(20)}`],
    [PEKERJAAN, ''],
    [HP, ''],
  ]);
  return row.with(column, text);
}

/** The n-th sheet: every text cell points to a text of its own, so that only the texts differ by village. */
function sheetNumber(number) {
  const random = seededRandom(`lembar ${number}`);
  const incomes = () => ({ 14: 500_000 + random.int(20) * 50_000, 18: 1 + random.int(5) });
  const rows = Array.from({ length: PEOPLE + 1 }, (_, at) => {
    const numbers = { 0: at, ...incomes() };
    return HEADINGS.map((_heading, column) =>
      at > 0 && NUMERIC.has(column) ? numbers[column] : { text: at * HEADINGS.length + column },
    );
  });
  return sheetPart(rows);
}

/** A maker of workbooks; it keeps the packed sheets. */
export function workbookMaker(villages) {
  const sheets = Array.from({ length: SHEETS }, (_, number) => sheetNumber(number));
  return (at, year = 0) => {
    const texts = [HEADINGS, ...peopleOf(villages, at, year)].flat();
    return workbookOf(sheets[(at + year) % SHEETS], textsPart(texts, 1));
  };
}

/** The campaign folder of so many villages, made once. */
export async function nation(root, count) {
  const folder = path.join(root, `negara-${count}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.part`;
  const villages = villagesOfTheCountry().slice(0, count);
  if (villages.length < count) throw new RangeError(`the country has ${villages.length} desa`);
  for (const village of villages)
    mkdirSync(path.dirname(path.join(fresh, listOf(village))), { recursive: true });
  writeFileSync(
    path.join(fresh, 'desa-enroll.yaml'),
    'year: 2026\nstartMonth: 2026-12\nmonths: 1\n',
  );
  const lines = villages.map(({ kode, nama }) => `${kode},"${nama}",100,DDS,373456000,20160000`);
  writeFileSync(
    path.join(fresh, 'desa.csv'),
    `${['kode,nama,kuota,sumber,pagu,alokasi', ...lines].join('\n')}\n`,
  );
  const makers = availableParallelism();
  await Promise.all(
    Array.from({ length: makers }, (_, from) => make([fresh, count, from, makers])),
  );
  renameSync(fresh, folder);
  return folder;
}

function make(args) {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, [script, ...args.map(String)], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`exit ${status}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, from, step] = process.argv.slice(2);
  const villages = villagesOfTheCountry().slice(0, Number(count));
  const workbook = workbookMaker(villages);
  for (let at = Number(from); at < villages.length; at += Number(step)) {
    const list = path.join(folder, listOf(villages[at]));
    // What an earlier maker finished stays, so that a country can be made in several goes.
    if (existsSync(list)) continue;
    writeFileSync(`${list}.part`, workbook(at));
    renameSync(`${list}.part`, list);
  }
}
