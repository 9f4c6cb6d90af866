import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { peopleMaker } from '../../dist/outputs/demo/people.js';
import { seededRandom } from '../../dist/outputs/demo/random.js';
import { sheetPart, textsPart, workbookOf } from './workbook.js';

/** The 20 columns of every list. */
export const HEADINGS = [
  ...['NO', 'NIK', 'NO KK', 'NAMA LENGKAP', 'JENIS KELAMIN', 'TEMPAT LAHIR', 'TANGGAL LAHIR'],
  ...['ALAMAT', 'RT', 'RW', 'DESA', 'KECAMATAN', 'KABUPATEN', 'PEKERJAAN', 'PENGHASILAN', 'NO HP'],
  ...['NAMA IBU KANDUNG', 'STATUS KAWIN', 'DESIL', 'KETERANGAN'],
];

/** Columns that hold numbers: the running one, the income, the desil. */
export const NUMERIC = new Set([0, 14, 18]);

const KECAMATAN = ['517101', '517102', '517103', '517104'];
const HERE = ['Tegal Contoh', 'Denpasar Utara', 'Kota Denpasar'];

/** Rows of invented people without end, the same for the same seed; `faulty`: every NIK lacks its last digit. */
export function* rowsOf(seed, { kecamatan, here = HERE, faulty = false } = {}) {
  const random = seededRandom(seed);
  const invent = peopleMaker(random, kecamatan ?? random.pick(KECAMATAN));
  for (let at = 1; ; at++) {
    const one = invent();
    const [year, month, day] = one.tanggalLahir.split('-');
    yield [
      ...[String(at), faulty ? one.nik.slice(0, 15) : one.nik, one.nomorKk, one.nama],
      ...[one.jenisKelamin, one.tempatLahir, `${day}-${month}-${year}`, `Banjar ${one.banjar}`],
      ...[one.rt, '002', ...here, one.pekerjaan],
      ...[String(one.penghasilan), one.handphone, `Ni Made ${one.nama.split(' ').at(-1)}`],
      ...[random.pick(['Kawin', 'Belum Kawin', 'Cerai Mati']), String(1 + random.int(5)), ''],
    ];
  }
}

/** The first `count` of them. */
export function firstOf(rows, count) {
  return Array.from({ length: count }, () => rows.next().value);
}

/** Written in pieces: a million rows in one text would not fit. */
function writeCsv(file, rows, count) {
  const PIECE = 10_000;
  const handle = openSync(file, 'w');
  writeSync(handle, `${HEADINGS.join(';')}\r\n`);
  for (let left = count; left > 0; left -= PIECE) {
    const piece = firstOf(rows, Math.min(PIECE, left));
    writeSync(handle, piece.map((row) => `${row.join(';')}\r\n`).join(''));
  }
  closeSync(handle);
}

/** A workbook as Excel writes it: each text once, cells pointing to it. */
function xlsxOf(rows) {
  const shared = new Map();
  const cellOf = (text, column, at) => {
    if (text === '') return undefined;
    if (at > 0 && NUMERIC.has(column)) return Number(text);
    if (!shared.has(text)) shared.set(text, shared.size);
    return { text: shared.get(text) };
  };
  const cells = [HEADINGS, ...rows].map((row, at) =>
    row.map((text, column) => cellOf(text, column, at)),
  );
  return workbookOf(sheetPart(cells), textsPart([...shared.keys()]));
}

/**
 * A folder of lists under `root`, made once: `files` files of `rows` people. `form` is `xlsx` or `csv`.
 * It gets its name last, so that one left half made is never measured.
 */
export function lists(root, { name, files, rows, form, faulty = false }) {
  const folder = path.join(root, `${name}-${files}x${rows}${faulty ? '-faulty' : ''}-${form}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.part`;
  mkdirSync(fresh, { recursive: true });
  for (let at = 0; at < files; at++) {
    const people = rowsOf(`${name} ${at}`, { faulty });
    const file = path.join(fresh, `desa-${String(at + 1).padStart(5, '0')}.${form}`);
    if (form === 'xlsx') writeFileSync(file, xlsxOf(firstOf(people, rows)));
    else writeCsv(file, people, rows);
  }
  renameSync(fresh, folder);
  return folder;
}
