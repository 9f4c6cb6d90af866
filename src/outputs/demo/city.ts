import type { OutputFile } from '../result.ts';
import { writeDown } from './faults.ts';
import { type Invented, peopleMaker } from './people.ts';
import { type Random, seededRandom } from './random.ts';
import type { DemoRow } from './row.ts';
import type { Shape } from './shape.ts';
import { handMade, prioritised, shapes } from './shapes.ts';

/** A village of the demo city; real name and code, as the list of villages has them. */
export interface DemoDesa {
  readonly kode: string;
  readonly nama: string;
  readonly kecamatan: string;
}

/** What happens in one village of the demo. */
interface Story {
  readonly desa: DemoDesa;
  readonly sent: boolean;
  readonly people: number;
  /** A fault about every n-th row; 0: none. */
  readonly everyFault: number;
  readonly shape: Shape;
  readonly allocated: number;
}

/** Dana Desa of Denpasar in 2026, per village (dana-desa.md 5): one village differs from the other 26. */
const PAGU = 373_456_000;
const PAGU_DAUH_PURI_KANGIN = 310_877_000;
/** A hundred people for a year at the ordinary iuran; what most villages of the demo set aside. */
const ALLOCATED = 20_160_000;
const SHORT = 12_000_000;
const FIRST_VILLAGE = '51.71.03.2008';
const QUOTA = 100;

/**
 * A believable campaign of people who do not exist: one village complete, some over quota, some short of
 * money, some that have not sent yet, with faults sprinkled in. The same seed gives the same bytes.
 */
export function demoCity(
  desa: readonly DemoDesa[],
  seed: string,
  year: number,
): readonly OutputFile[] {
  const random = seededRandom(seed);
  const stories = desa.map((one, index) => storyOf(one, index, random));
  const lists = new Map<Story, Invented[]>();
  for (const story of stories.filter((one) => one.sent)) {
    const make = peopleMaker(random, story.desa.kode.replaceAll('.', '').slice(0, 6));
    lists.set(story, Array.from({ length: story.people }, make));
  }
  nominateTwice([...lists].filter(([story]) => story.everyFault > 0).map(([, people]) => people));
  const files: OutputFile[] = [
    text('desa-enroll.yaml', settings(year)),
    text('desa.csv', desaTable(stories, year)),
    ...referenceLists([...lists.entries()].filter(([story]) => story.everyFault > 0)),
  ];
  for (const [story, people] of lists) {
    const rows: readonly DemoRow[] = writeDown(people, random, story.everyFault);
    const sender = { ...story.desa, year };
    files.push({
      path: `nominasi/${story.shape.fileName(sender)}`,
      kind: 'nominations',
      bytes: story.shape.write(sender, rows),
      rows: rows.length,
    });
  }
  return files;
}

function storyOf(desa: DemoDesa, index: number, random: Random): Story {
  if (desa.kode === FIRST_VILLAGE)
    return {
      desa,
      sent: true,
      people: QUOTA,
      everyFault: 0,
      shape: handMade,
      allocated: ALLOCATED,
    };
  const people = 55 + random.int(46);
  const usual: Story = {
    desa,
    sent: index % 7 !== 5,
    people,
    everyFault: 6 + random.int(10),
    shape: shapes[index % shapes.length] ?? handMade,
    allocated: index % 6 === 3 ? SHORT : ALLOCATED,
  };
  if (index % 9 === 4)
    return { ...usual, sent: true, people: 118 + random.int(45), shape: prioritised };
  return usual;
}

/** Somebody stands in the lists of two villages, and somebody twice in one. */
function nominateTwice(lists: readonly Invented[][]): void {
  const [first, second, third] = lists;
  const wanderer = first?.[10];
  if (wanderer && second) second.push(wanderer);
  const repeated = third?.[3];
  if (repeated && third) third.push(repeated);
}

function referenceLists(
  lists: readonly (readonly [Story, readonly Invented[]])[],
): readonly OutputFile[] {
  const covered = lists.flatMap(([, people]) => people.filter((_, index) => index % 41 === 17));
  const officials = lists.flatMap(([story, people]) =>
    people.filter((_, index) => index === 23).map((person) => ({ person, desa: story.desa.nama })),
  );
  return [
    text(
      'referensi/sudah-tercakup-apbd.csv',
      table(
        ['NIK', 'Nama', 'Segmen'],
        covered.map(({ nik, nama }) => [nik, nama, 'Petani (APBD)']),
      ),
    ),
    text(
      'referensi/perangkat-desa.csv',
      table(
        ['NIK', 'Nama', 'Jabatan', 'Desa'],
        officials.map(({ person, desa }) => [person.nik, person.nama, 'Kasi Pelayanan', desa]),
      ),
    ),
  ];
}

function desaTable(stories: readonly Story[], year: number): string {
  return table(
    ['kode', 'nama', 'kuota', 'sumber', 'pagu', 'alokasi', 'kode_rekening', 'bulan_mulai', 'bulan'],
    stories.map(({ desa, allocated }) => [
      desa.kode,
      desa.nama,
      String(QUOTA),
      'DDS',
      String(desa.nama === 'Dauh Puri Kangin' ? PAGU_DAUH_PURI_KANGIN : PAGU),
      String(allocated),
      '5.2.7.90',
      `${year}-01`,
      '12',
    ]),
  );
}

function settings(year: number): string {
  return `# Kampanye contoh: 27 desa di Kota Denpasar. Semua orang di dalamnya rekaan.
title: Pekerja Rentan Kota Denpasar ${year} (contoh)
year: ${year}
startMonth: ${year}-01
months: 12
programs: [jkk, jkm]
quota: ${QUOTA}
upload:
  npp: A0200001
`;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[heading, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function text(path: string, content: string): OutputFile {
  return { path, kind: 'campaign', bytes: Buffer.from(content), rows: 0 };
}
