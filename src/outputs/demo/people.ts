import { daysInMonth, type LocalDate, localDate } from '../../domain/local-date.ts';
import type { Sex } from '../../domain/sex.ts';
import type { Random } from './random.ts';

/** Somebody who does not exist. */
export interface Invented {
  readonly nik: string;
  readonly nomorKk: string;
  readonly nama: string;
  readonly jenisKelamin: Sex;
  readonly tempatLahir: string;
  readonly tanggalLahir: LocalDate;
  readonly banjar: string;
  readonly rt: string;
  readonly pekerjaan: string;
  readonly handphone: string;
  readonly penghasilan: number;
}

const BIRTH_ORDER = [
  'Wayan',
  'Putu',
  'Gede',
  'Made',
  'Kadek',
  'Nengah',
  'Nyoman',
  'Komang',
  'Ketut',
];
const MEN = [
  'Suardana',
  'Sudiarta',
  'Wirawan',
  'Arnawa',
  'Suparta',
  'Mertayasa',
  'Budiarsa',
  'Darmayasa',
  'Sukadana',
  'Astawa',
  'Mudita',
  'Suweca',
  'Widana',
  'Yasa',
  'Artana',
  'Swastika',
  'Parwata',
  'Sujana',
];
const WOMEN = [
  'Sriani',
  'Puspawati',
  'Widiasih',
  'Suryani',
  'Ariani',
  'Karmini',
  'Murniati',
  'Latri',
  'Sukreni',
  'Rumini',
  'Lestari',
  'Artiningsih',
  'Muliani',
  'Sulastri',
  'Nuriasih',
  'Ratnadi',
  'Sariasih',
  'Mariani',
];
const OTHER_MEN = [
  'Agus Wibowo',
  'Sunaryo',
  'Slamet Riyadi',
  'Hasan Basri',
  'Paidi',
  'Frans Tamo',
  'Robertus Jehadu',
];
const OTHER_WOMEN = [
  'Nur Hayati',
  'Tutik Handayani',
  'Dwi Rahayu',
  'Khotimah',
  'Maria Bota',
  'Siti Aminah',
];
const BANJAR = [
  'Kaja',
  'Kelod',
  'Tengah',
  'Gaduh',
  'Pengiasan',
  'Merta Buana',
  'Tegal Buah',
  'Wangaya',
  'Abian Timbul',
];
const WORK = [
  'Petani',
  'Buruh tani',
  'Pedagang',
  'Dagang canang',
  'Tukang jahit',
  'Nelayan',
  'Tukang batu',
  'Tukang kayu',
  'Sopir',
  'Ojek online',
  'Buruh harian lepas',
  'Pemulung',
  'Juru parkir',
  'Tukang pijat',
  'Peternak',
  'Montir',
  'Dagang nasi',
  'Tukang suun',
];
const BIRTHPLACES = [
  'Denpasar',
  'Denpasar',
  'Denpasar',
  'Badung',
  'Tabanan',
  'Gianyar',
  'Singaraja',
  'Banyuwangi',
];

/** Makes invented people of one kecamatan. Serials 9000 to 9999 are in practice never issued. */
export function peopleMaker(random: Random, kecamatan: string): () => Invented {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const person = invent(random, kecamatan);
      if (taken.has(person.nik)) continue;
      taken.add(person.nik);
      return person;
    }
  };
}

function invent(random: Random, kecamatan: string): Invented {
  const sex: Sex = random.oneIn(2) ? 'P' : 'L';
  const year = 1963 + random.int(42);
  const month = 1 + random.int(12);
  const day = 1 + random.int(daysInMonth(year, month));
  const region = random.oneIn(8)
    ? random.pick(['510101', '510802', '351002', '530301', '910101'])
    : kecamatan;
  return {
    nik: region + birthPart(year, month, sex === 'P' ? day + 40 : day) + serial(random),
    nomorKk:
      kecamatan + birthPart(2010 + random.int(14), month, 1 + random.int(28)) + serial(random),
    nama: nameOf(random, sex),
    jenisKelamin: sex,
    tempatLahir: random.pick(BIRTHPLACES),
    tanggalLahir: dateOf(year, month, day),
    banjar: random.pick(BANJAR),
    rt: String(1 + random.int(6)).padStart(3, '0'),
    pekerjaan: random.pick(WORK),
    // No operator is known to use 0840.
    handphone: `0840${String(random.int(100_000_000)).padStart(8, '0')}`,
    penghasilan: 500_000 + random.int(20) * 50_000,
  };
}

function nameOf(random: Random, sex: Sex): string {
  if (random.oneIn(9)) return random.pick(sex === 'L' ? OTHER_MEN : OTHER_WOMEN);
  const order = random.pick(BIRTH_ORDER);
  return sex === 'L' ? `I ${order} ${random.pick(MEN)}` : `Ni ${order} ${random.pick(WOMEN)}`;
}

function serial(random: Random): string {
  return String(9000 + random.int(1000));
}

function birthPart(year: number, month: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return two(day) + two(month) + two(year % 100);
}

function dateOf(year: number, month: number, day: number): LocalDate {
  const date = localDate(year, month, day);
  if (date === undefined) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return date;
}

/** The same person with another birth date, NIK included. */
export function bornOn(person: Invented, date: LocalDate): Invented {
  const day = Number(date.slice(8, 10)) + (person.jenisKelamin === 'P' ? 40 : 0);
  const part = birthPart(Number(date.slice(0, 4)), Number(date.slice(5, 7)), day);
  return {
    ...person,
    tanggalLahir: date,
    nik: person.nik.slice(0, 6) + part + person.nik.slice(12),
  };
}
