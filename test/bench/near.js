/**
 * Looks for near NIKs within villages of 100, over so many people in all: `node near.js 7500000`. One in a
 * hundred is another person of the village with a digit mistyped or two exchanged. Prints people, groups found,
 * seconds of the processor, MiB.
 */
import { likelySame } from '../../dist/rules/duplicates/same-person.js';

const VILLAGE = 100;
const people = Number(process.argv[2] ?? 0);
let state = 20261122;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const two = (number) => String(number).padStart(2, '0');
const WORDS = ['Wayan', 'Made', 'Nyoman', 'Ketut', 'Putu', 'Kadek', 'Komang', 'Gede', 'Luh', 'Ayu'];
const LAST = ['Sudarma', 'Rai', 'Widana', 'Sukerti', 'Rumini', 'Suta', 'Artana', 'Merta', 'Rata'];

function invented(kecamatan, row) {
  const isWoman = random(2) === 1;
  const [day, month, year] = [1 + random(28), 1 + random(12), 1950 + random(56)];
  const nama = `${isWoman ? 'Ni' : 'I'} ${WORDS[random(10)]} ${WORDS[random(10)]} ${LAST[random(9)]}`;
  const born = two(isWoman ? day + 40 : day) + two(month) + two(year % 100);
  const nik = `${kecamatan}${born}${9000 + random(1000)}`;
  return personOf(row, nik, nama, `${year}-${two(month)}-${two(day)}`);
}

function personOf(row, nik, nama, tanggalLahir) {
  const reading = (value, column) => ({ value, text: value, row, column, kind: 'text' });
  const readings = {
    nik: reading(nik, 'B'),
    nama: reading(nama, 'C'),
    tanggalLahir: reading(tanggalLahir, 'D'),
  };
  return { file: 'desa.xlsx', sheet: 'Calon', row, kodeDesa: undefined, readings };
}

/** The same person with one digit of the serial wrong, or two digits exchanged. */
function mistyped({ readings: { nik, nama, tanggalLahir } }, row) {
  const digits = [...nik.value];
  if (random(2) === 0) digits[15] = String((Number(digits[15]) + 1) % 10);
  else [digits[13], digits[14]] = [digits[14], digits[13]];
  return personOf(row, digits.join(''), nama.value, tanggalLahir.value);
}

function villageOf(kecamatan, size) {
  const rows = [];
  for (let row = 2; row < size + 2; row++)
    rows.push(row > 2 && random(100) === 0 ? mistyped(rows[0], row) : invented(kecamatan, row));
  return rows;
}

let [groups, micros] = [0, 0];
for (let left = people; left > 0; left -= VILLAGE) {
  const village = villageOf(517101 + random(4), Math.min(VILLAGE, left));
  const before = process.cpuUsage();
  groups += likelySame(village).length;
  const { user, system } = process.cpuUsage(before);
  micros += user + system;
}
const seconds = Number((micros / 1e6).toFixed(2));
const mebibytes = Math.round(process.memoryUsage().rss / 2 ** 20);
process.stdout.write(`${JSON.stringify({ people, groups, seconds, mebibytes })}\n`);
process.exitCode = groups > 0 ? 0 : 1;
