import { localDate } from '../../domain/local-date.ts';
import { bornOn, type Invented } from './people.ts';
import type { Random } from './random.ts';
import { type DemoRow, rowOf } from './row.ts';

/** One way in which village lists go wrong, as `inputs.md` 7 to 14 tells them. */
type Fault = (person: Invented, random: Random) => DemoRow;

/** The same person, born in March of another year. */
const bornIn = (person: Invented, year: number): Invented =>
  bornOn(person, localDate(year, 3, 11) ?? person.tanggalLahir);

const swapDay = (text: string): string => {
  const day = Number(text.slice(0, 2));
  return String(day >= 28 ? day - 1 : day + 1).padStart(2, '0') + text.slice(2);
};

/** Every fault the demo knows; each keeps a person from being sent, or asks somebody to look. */
const FAULTS: readonly Fault[] = [
  // Excel keeps 15 digits of a number.
  (person) => ({ ...rowOf(person), nik: Math.floor(Number(person.nik) / 10) * 10 }),
  (person) => ({ ...rowOf(person), nik: person.nik.slice(0, 15) }),
  (person) => ({ ...rowOf(person), nik: `${person.nik.slice(0, 8)}XXXXXXXXX` }),
  (person) => ({ ...rowOf(person), nik: '5,17101E+15' }),
  (person) => ({ ...rowOf(person), nik: '' }),
  (person) => ({ ...rowOf(person), tanggalLahir: swapDay(rowOf(person).tanggalLahir) }),
  (person) => ({ ...rowOf(person), jenisKelamin: person.jenisKelamin === 'L' ? 'P' : 'L' }),
  (person, random) => rowOf(bornIn(person, 1950 + random.int(9))),
  (person, random) => rowOf(bornIn(person, 2009 + random.int(2))),
  (person) => ({ ...rowOf(person), nama: `${person.nama} (ALM)` }),
  (person, random) => ({
    ...rowOf(person),
    pekerjaan: random.pick(['Kaur Keuangan', 'PNS', 'Anggota BPD', 'Pensiunan']),
  }),
  (person) => ({ ...rowOf(person), tanggalLahir: '31-06-1980' }),
  (person) => ({ ...rowOf(person), tanggalLahir: '' }),
  (person) => ({ ...rowOf(person), nama: '' }),
];

/** Things that need a look but keep nobody out. */
const BLEMISHES: readonly Fault[] = [
  (person) => ({ ...rowOf(person), handphone: '' }),
  (person) => ({ ...rowOf(person), handphone: '' }),
  (person) => ({ ...rowOf(person), handphone: '0361224567' }),
  (person) => ({ ...rowOf(person), pekerjaan: 'Mengurus rumah tangga' }),
  (person) => ({ ...rowOf(person), pekerjaan: 'Serabutan' }),
  (person) => ({
    ...rowOf(person),
    nik: ` ${person.nik.slice(0, 6)} ${person.nik.slice(6, 12)} ${person.nik.slice(12)}`,
  }),
  (person) => ({ ...rowOf(person), nama: `Drs. ${person.nama}` }),
];

/** Writes a village's people down, with a fault about every `everyFault`-th row (0: none at all). */
export function writeDown(
  people: readonly Invented[],
  random: Random,
  everyFault: number,
): readonly DemoRow[] {
  if (everyFault === 0) return people.map(rowOf);
  return people.map((person) => {
    if (random.oneIn(everyFault)) return random.pick(FAULTS)(person, random);
    if (random.oneIn(everyFault)) return random.pick(BLEMISHES)(person, random);
    return rowOf(person);
  });
}
