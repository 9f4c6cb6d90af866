import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCampaign, knownDesa } from '../../src/campaign/build.ts';
import { parseSettings } from '../../src/campaign/settings.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { judgeAll } from '../../src/flow.ts';
import { understandContent } from '../../src/intake/understand-input.ts';
import { publishedLaw } from '../../src/law/law.ts';
import type { Result } from '../../src/outputs/result.ts';
import type { Nominee } from '../../src/records/reading.ts';

const ON = parseLocalDate('2026-11-22')!;
const SETTINGS = parseSettings('', 'desa-enroll.yaml', publishedLaw.on(ON), undefined);

type Row = readonly string[];
const HEADING: Row = [
  'NIK',
  'NAMA LENGKAP',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'ALAMAT',
  'PEKERJAAN',
  'NO HP',
];

/** The whole line over one file, as if it lay bare on the disk. */
async function judged(bytes: Uint8Array, file: string): Promise<Result> {
  const campaign = buildCampaign({
    root: undefined,
    title: '',
    on: ON,
    settings: SETTINGS,
    desaTable: undefined,
  });
  const files = await understandContent({ file, facts: [] }, bytes, {
    on: ON,
    knownDesa: knownDesa(campaign),
    hints: {},
  });
  return judgeAll(campaign, files, ON);
}

/** Every person by name: in or out, and why. Places are by draw over the NIK, so they take part too. */
function verdicts(result: Result): Record<string, string> {
  const of: Record<string, string> = {};
  for (const { selection } of result.desa) {
    for (const { nominee, state } of selection.ranked) of[nameOf(nominee)] = state;
    for (const { nominee, reasons } of selection.rejected)
      of[nameOf(nominee)] = [...reasons].sort().join(' ');
  }
  return of;
}

const nameOf = ({ readings }: Nominee): string => readings.nama?.value ?? '?';

const csv = (rows: readonly Row[], mark: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');

const book = (rows: readonly Row[], bookType: 'xlsx' | 'biff8' | 'ods', bookSST = false) => {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((v) => ({ t: 's', v }))));
  utils.book_append_sheet(made, sheet, 'Sheet1');
  return new Uint8Array(write(made, { type: 'buffer', bookType, bookSST }));
};

const FORMATS: readonly (readonly [string, (rows: readonly Row[]) => Uint8Array])[] = [
  ['inline.xlsx', (rows) => book(rows, 'xlsx')],
  ['shared.xlsx', (rows) => book(rows, 'xlsx', true)],
  ['list.xls', (rows) => book(rows, 'biff8')],
  ['list.ods', (rows) => book(rows, 'ods')],
  ['comma.csv', (rows) => Buffer.from(csv(rows, ','))],
  ['semicolon.csv', (rows) => Buffer.from(csv(rows, ';'))],
  ['tab.csv', (rows) => Buffer.from(csv(rows, '\t'))],
  ['bom.csv', (rows) => Buffer.from(`\ufeff${csv(rows, ',')}`)],
  ['utf16.csv', (rows) => Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le')],
];

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A person as a list has them: mostly sound, with the faults that lists have. */
const person = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1950, max: 2009 }),
    woman: fc.boolean(),
    fault: fc.constantFrom('', '', '', '', 'short', 'letter', 'no date', 'other date', 'no work'),
    work: fc.constantFrom('Pedagang', 'Nelayan', 'Buruh harian lepas', 'PNS', 'Tidak bekerja'),
  })
  .map(({ day, month, year, woman, fault, work }) => (serial: number): Row => {
    const date = `${pad(woman ? day + 40 : day, 2)}${pad(month, 2)}${pad(year % 100, 2)}`;
    const nik = `517103${date}${9001 + serial}`;
    const shown =
      fault === 'short' ? nik.slice(0, 15) : fault === 'letter' ? `${nik.slice(0, 15)}O` : nik;
    const born = `${pad(fault === 'other date' ? (day % 28) + 1 : day, 2)}-${pad(month, 2)}-${year}`;
    return [
      shown,
      `Orang ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[serial % 26]}${'abcdefghijklmnop'[Math.floor(serial / 26)]}`,
      fault === 'no date' ? '' : born,
      woman ? 'P' : 'L',
      `Br. Kaja No. ${serial}`,
      fault === 'no work' ? '' : work,
      `0813999${pad(serial, 5)}`,
    ];
  });
const table = fc
  .array(person, { minLength: 3, maxLength: 25 })
  .map((makers) => makers.map((make, serial) => make(serial)));

const settings = { numRuns: 20, seed: 20261122 };

describe('what a list says does not depend on how it is written', () => {
  it('formats give the same verdicts', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const all = await Promise.all(
          FORMATS.map(async ([name, make]) => {
            const result = await judged(make([HEADING, ...rows]), name);
            return [name, verdicts(result)] as const;
          }),
        );
        const [first] = all;
        expect(Object.keys(first?.[1] ?? {})).toHaveLength(rows.length);
        for (const [name, verdict] of all) expect(verdict, name).toEqual(first?.[1]);
      }),
      settings,
    );
  });

  it('neither the order of rows nor that of columns decides', { timeout: 120_000 }, async () => {
    const shuffled = (length: number) =>
      fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
    await fc.assert(
      fc.asyncProperty(
        table.chain((rows) =>
          fc.tuple(fc.constant(rows), shuffled(rows.length), shuffled(HEADING.length)),
        ),
        async ([rows, rowOrder, columnOrder]) => {
          const moved = [HEADING, ...rowOrder.map((at) => rows[at] ?? [])].map((row) =>
            columnOrder.map((at) => row[at] ?? ''),
          );
          const [plain, other] = [[HEADING, ...rows], moved].map((all) =>
            judged(Buffer.from(csv(all, ',')), 'a.csv'),
          );
          expect(verdicts(await other!)).toEqual(verdicts(await plain!));
        },
      ),
      settings,
    );
  });

  it('letterhead, blank rows and a signature decide nothing', { timeout: 120_000 }, async () => {
    const blank = HEADING.map(() => '');
    const first = (text: string): Row => [text, ...blank.slice(1)];
    const above = [first('PEMERINTAH KOTA DENPASAR'), first('DAFTAR CALON PESERTA'), blank];
    const below = [blank, first('Mengetahui,'), first('Perbekel'), blank];
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const plain = await judged(book([HEADING, ...rows], 'xlsx'), 'a.xlsx');
        const dressed = book([...above, HEADING, blank, ...rows, ...below], 'xlsx');
        expect(verdicts(await judged(dressed, 'a.xlsx'))).toEqual(verdicts(plain));
      }),
      settings,
    );
  });

  it('every row ends in exactly one place', { timeout: 120_000 }, async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'NIK', 'Jumlah', '1', 'L', '17-08-1985', '5171031708859001', '-'),
      fc.string({ maxLength: 12 }),
    );
    const anything = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, anything, async (rows, noise) => {
        const result = await judged(Buffer.from(csv([HEADING, ...rows, ...noise], ',')), 'a.csv');
        const people = result.desa.flatMap(({ nominees }) => nominees).length;
        const placed = result.desa.reduce(
          (sum, { selection }) => sum + selection.ranked.length + selection.rejected.length,
          0,
        );
        expect(placed).toBe(people);
        for (const { sheets } of result.files)
          for (const sheet of sheets)
            expect(sheet.rows).toBe(
              sheet.nominees.length + sheet.ignored.flatMap(({ rows: ignored }) => ignored).length,
            );
      }),
      settings,
    );
  });
});
