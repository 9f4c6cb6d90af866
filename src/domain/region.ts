import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Kecamatan codes that a NIK may begin with. The table belongs to the package `idn-area-data` (data under
 * ODbL), so it is read from there and not copied; it is read once, at the first question, like an import.
 */
let known: ReadonlySet<string> | undefined;

// Kecamatan whose codes changed when provinces and regencies were split after Permendagri 56/2015; cards
// keep the old code (packages.md 2). By regency, since a regency was moved as a whole.
const RETIRED_REGENCIES: Readonly<Record<string, readonly string[]>> = {
  '91': [
    '01',
    '02',
    '04',
    '07',
    '08',
    '09',
    '12',
    '13',
    '14',
    '16',
    '17',
    '18',
    '21',
    '22',
    '23',
    '24',
    '25',
    '26',
    '27',
    '28',
  ],
  '92': ['01', '04', '05', '09', '10', '71'],
  '64': ['04', '05', '06', '10', '73'],
  '73': ['19', '20', '21', '23', '25'],
};
const RETIRED = new Set(
  Object.entries(RETIRED_REGENCIES).flatMap(([provinsi, list]) =>
    list.map((kab) => provinsi + kab),
  ),
);

/** Is `PPKKCC` a kecamatan of today, or of a regency that was given another code since 2015? */
export function isKnownRegion(code6: string): boolean {
  known ??= codesOf('districts.csv');
  return known.has(code6) || (RETIRED.has(code6.slice(0, 4)) && /^\d{4}(?!00)\d\d$/.test(code6));
}

let names: ReadonlyMap<string, string> | undefined;

/** Name of a kabupaten or kota by its first four digits (`KOTA DENPASAR`); any longer code may be given. */
export function regionName(code: string): string | undefined {
  names ??= new Map(
    rowsOf('regencies.csv').map(([kode = '', , name = '']) => [kode.replace('.', ''), name]),
  );
  return names.get(code.slice(0, 4));
}

let provinces: ReadonlyMap<string, string> | undefined;

/** Name of a province by the first two digits of a code (`BALI`). */
export function provinceName(code: string): string | undefined {
  provinces ??= new Map(rowsOf('provinces.csv').map(([kode = '', name = '']) => [kode, name]));
  return provinces.get(code.slice(0, 2));
}

function codesOf(file: string): ReadonlySet<string> {
  return new Set(rowsOf(file).map(([kode = '']) => kode.replaceAll('.', '')));
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const path = createRequire(import.meta.url).resolve(`idn-area-data/data/${file}`);
  const lines = readFileSync(path, 'utf8').split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.trimEnd().split(','));
}
