import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { peopleMaker } from '../../dist/outputs/demo/people.js';
import { seededRandom } from '../../dist/outputs/demo/random.js';

/** The 20 columns of every list. */
const HEADINGS = [
  ...['NO', 'NIK', 'NO KK', 'NAMA LENGKAP', 'JENIS KELAMIN', 'TEMPAT LAHIR', 'TANGGAL LAHIR'],
  ...['ALAMAT', 'RT', 'RW', 'DESA', 'KECAMATAN', 'KABUPATEN', 'PEKERJAAN', 'PENGHASILAN', 'NO HP'],
  ...['NAMA IBU KANDUNG', 'STATUS KAWIN', 'DESIL', 'KETERANGAN'],
];

const KECAMATAN = ['517101', '517102', '517103', '517104'];

/** Rows of invented people, the same for the same seed; `faulty`: every NIK lacks its last digit. */
function rowsOf(seed, count, faulty) {
  const random = seededRandom(seed);
  const invent = peopleMaker(random, random.pick(KECAMATAN));
  return Array.from({ length: count }, (_, index) => {
    const one = invent();
    const [year, month, day] = one.tanggalLahir.split('-');
    return [
      ...[String(index + 1), faulty ? one.nik.slice(0, 15) : one.nik, one.nomorKk, one.nama],
      ...[one.jenisKelamin, one.tempatLahir, `${day}-${month}-${year}`, `Banjar ${one.banjar}`],
      ...[one.rt, '002', 'Tegal Contoh', 'Denpasar Utara', 'Kota Denpasar', one.pekerjaan],
      ...[String(one.penghasilan), one.handphone, `Ni Made ${one.nama.split(' ').at(-1)}`],
      ...[random.pick(['Kawin', 'Belum Kawin', 'Cerai Mati']), String(1 + random.int(5)), ''],
    ];
  });
}

function csvOf(rows) {
  return `${[HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}

const NUMERIC = new Set([0, 14, 18]);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Excel writes it: texts shared, addresses on every cell. */
function xlsxOf(rows) {
  const shared = new Map();
  const indexOf = (text) => {
    if (!shared.has(text)) shared.set(text, shared.size);
    return shared.get(text);
  };
  const body = [HEADINGS, ...rows].map((row, at) => {
    const cells = row.map((text, column) => {
      const address = String.fromCharCode(65 + column) + (at + 1);
      if (text === '') return '';
      if (at > 0 && NUMERIC.has(column)) return `<c r="${address}"><v>${text}</v></c>`;
      return `<c r="${address}" t="s"><v>${indexOf(text)}</v></c>`;
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
  const texts = [...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Calon" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${shared.size}" uniqueCount="${shared.size}">${texts}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: new Date(1980, 0, 1) });
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
    const people = rowsOf(`${name} ${at}`, rows, faulty);
    const file = path.join(fresh, `desa-${String(at + 1).padStart(5, '0')}.${form}`);
    writeFileSync(file, form === 'xlsx' ? xlsxOf(people) : csvOf(people));
  }
  renameSync(fresh, folder);
  return folder;
}
