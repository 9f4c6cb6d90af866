import { describe, expect, it } from 'vitest';
import type { Pp50, Program } from '../../src/campaign/campaign.ts';
import { monthsFrom } from '../../src/domain/month.ts';
import { kindsOf } from '../../src/iuran/kinds.ts';
import { spanOf } from '../../src/iuran/span.ts';
import { payersOf, treatmentOf } from '../../src/iuran/treatment.ts';
import { workerIuran } from '../../src/iuran/worker.ts';
import { publishedLaw } from '../../src/law/law.ts';
import type { Payer } from '../../src/law/shapes.ts';
import { bulan, letter, line, nominee } from './build.ts';
import { examples, printedRows } from './law-note.ts';

const WORK = { transport: 'Tukang ojek', other: 'Petani' } as const;
const PACKAGES: Record<string, readonly Program[]> = {
  'jkk-jkm': ['jkk', 'jkm'],
  'jkk-jkm-jht': ['jkk', 'jkm', 'jht'],
};

function amounts(
  month: string,
  group: 'transport' | 'other',
  payer: Payer,
  pp50: Pp50,
  income: number,
  programs: readonly Program[],
) {
  const span = spanOf(bulan(month), 1, publishedLaw);
  const { months } = span;
  const person = nominee(2, { pekerjaan: WORK[group], penghasilan: income });
  const { kinds } = kindsOf({ base: 'by-income' }, [{ nominee: person }], span, publishedLaw);
  const { treatment } = treatmentOf([payer], pp50, publishedLaw);
  const found = workerIuran(kinds[0]!, { months, programs, treatment }, publishedLaw);
  return { ...found.byProgram, total: found.total, bracket: found.bracket, base: found.base };
}

describe('the worked examples of the law note', () => {
  it.each(examples)(
    '%s %s %s reading %s, income %i, %s: %i + %i + %i = %i',
    (month, group, funding, reading, income, programs, jkk, jkm, jht, total) => {
      const pp50 = reading === 'half' ? letter : ({ reading: 'full' } as const);
      const found = amounts(month, group, funding as Payer, pp50, income, PACKAGES[programs]!);
      expect(found).toMatchObject({ jkk, jkm, jht, total });
    },
  );
});

/** Months before, at both ends of and after each window, and whose windows are open in them. */
const MONTHS: readonly (readonly [month: string, transport: boolean, other: boolean])[] = [
  ['2015-07', false, false],
  ['2020-07', false, false],
  ['2021-02', false, false],
  ['2025-12', false, false],
  ['2026-01', true, false],
  ['2026-03', true, false],
  ['2026-04', true, true],
  ['2026-12', true, true],
  ['2027-01', true, false],
  ['2027-03', true, false],
  ['2027-04', false, false],
];

/** Sources of money, and whether they pay half under the reading full and under a document. */
const SOURCES: readonly (readonly [payer: Payer, full: boolean, byDocument: boolean])[] = [
  ['DDS', false, true],
  ['ADD', false, true],
  ['PBH', false, true],
  ['PAD', false, true],
  ['PBK', false, true],
  ['PBP', false, true],
  ['CSR', true, true],
  ['APBN', false, false],
  ['APBD', false, false],
  ['unknown', false, true],
];

describe('every row, package, month around each window, group and source against the printed annex', () => {
  it.each(printedRows)('row $row, base $base', (printed) => {
    const differences: string[] = [];
    let compared = 0;
    for (const [month, transport, other] of MONTHS)
      for (const group of ['transport', 'other'] as const)
        for (const [payer, full, byDocument] of SOURCES)
          for (const reading of ['full', 'half'] as const)
            for (const [name, programs] of Object.entries(PACKAGES))
              for (const income of [printed.incomeFrom || 1, printed.incomeTo ?? 95_000_000]) {
                const open = group === 'transport' ? transport : other;
                const half = open && (reading === 'half' ? byDocument : full);
                const pp50 = reading === 'half' ? letter : ({ reading: 'full' } as const);
                const jht = name === 'jkk-jkm-jht' ? printed.jht : 0;
                const due = (half ? printed.halfJkkJkm : printed.jkkJkm) + jht;
                const expected = [
                  printed.row,
                  half ? printed.halfJkk : printed.jkk,
                  jht,
                  due,
                ].join();
                const found = amounts(month, group, payer, pp50, income, programs);
                const ours = [found.bracket, found.jkk, found.jht, found.total].join();
                const at = `${month} ${group} ${payer} ${reading} ${name} ${income}`;
                if (ours !== expected) differences.push(`${at}: ${ours}, not ${expected}`);
                compared += 1;
              }
    expect(differences).toEqual([]);
    expect(compared).toBe(MONTHS.length * 2 * SOURCES.length * 2 * 2 * 2);
    expect(printed.jkkJkm + printed.jht).toBe(printed.jkkJkmJht);
  });
});

describe('the relief of PP 49/2020', () => {
  it.each([
    ['2020-07', 16_800, 36_800],
    ['2020-08', 168, 20_168],
    ['2021-01', 168, 20_168],
    ['2021-02', 16_800, 36_800],
  ])('%s: %i, with JHT %i', (month, total, withJht) => {
    const full = { reading: 'full' } as const;
    expect(amounts(month, 'other', 'DDS', full, 0, PACKAGES['jkk-jkm']!).total).toBe(total);
    expect(amounts(month, 'other', 'DDS', full, 0, PACKAGES['jkk-jkm-jht']!).total).toBe(withJht);
  });
});

describe('several lines of one village', () => {
  const at = (sources: readonly ('DDS' | 'ADD' | 'CSR')[], pp50: Pp50) =>
    treatmentOf(payersOf(sources.map((source) => line(source))), pp50, publishedLaw);

  it.each([
    [['CSR'], 'full', 'half'],
    [['DDS', 'CSR'], 'full', 'full'],
    [['CSR', 'CSR'], 'full', 'half'],
    [['DDS', 'CSR'], 'half', 'half'],
    [['DDS', 'ADD'], 'half', 'half'],
    [[], 'full', 'full'],
    [[], 'half', 'half'],
  ] as const)('%j under the reading %s: %s', (sources, reading, expected) => {
    const pp50 = reading === 'half' ? letter : ({ reading: 'full' } as const);
    expect(at(sources, pp50).treatment).toBe(expected);
  });

  it('the cautious reading is open where a document could change it, and closed for the APBD itself', () => {
    expect(at(['DDS', 'CSR'], { reading: 'full' }).open).toBe(true);
    expect(treatmentOf(['APBD'], { reading: 'full' }, publishedLaw).open).toBe(false);
  });
});

describe('each amount names the parameters it stands on', () => {
  it('half JKK of a driver in 2026', () => {
    const months = monthsFrom(bulan('2026-01'), 1);
    const kind = {
      bases: [1_000_000],
      bracket: 1,
      group: 'transport',
      baseFrom: 'base-default',
    } as const;
    const found = workerIuran(
      kind,
      { months, programs: ['jkk', 'jkm'], treatment: 'half' },
      publishedLaw,
    );
    expect(found.months[0]!.amounts.map(({ law }) => law)).toEqual([
      ['base-default', 'jkk-rate', 'pp50-2025-jkk', 'pp50-2025-window-transport'],
      ['jkm-amount', 'pp50-2025-jkm', 'pp50-2025-window-transport'],
    ]);
    for (const amount of found.months[0]!.amounts)
      for (const name of amount.law) expect(Object.keys(publishedLaw.parameters)).toContain(name);
  });
});
