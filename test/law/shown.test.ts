import { describe, expect, it } from 'vitest';
import { assumption, assumptionsBehind } from '../../src/law/assumptions.ts';
import { lawChanges } from '../../src/law/changes.ts';
import { entryOn } from '../../src/law/entries.ts';
import { parameters } from '../../src/law/index.ts';
import { lawOn } from '../../src/law/law.ts';
import type { Parameter } from '../../src/law/parameter.ts';
import { requirePp50Document } from '../../src/law/pp50-document.ts';
import { shownDates, shownProof, shownSources, shownValue } from '../../src/law/shown.ts';
import { hari } from '../iuran/build.ts';

const all = Object.values<Parameter>(parameters);

it('every value is shown in both languages, in words and not as an object', () => {
  for (const parameter of all)
    for (const entry of parameter.values) {
      const { id, en } = shownValue(parameter, entry.value);
      for (const text of [id, en]) {
        expect(text.trim(), parameter.name).not.toBe('');
        expect(text, parameter.name).not.toMatch(/object Object|undefined|null|NaN/);
      }
      expect(shownSources(entry).id).not.toBe('');
      expect(shownProof(entry).en).not.toBe('');
    }
});

it.each([
  ['jkk-rate', '1 % dari dasar', '2015-07 –', '2 laporan; tanpa sumber: mulai'],
  ['jkm-amount', 'Rp6.800 per bulan', '2015-07 –', '2 laporan; tanpa sumber: mulai'],
  ['pp50-2025-window-other', 'ya', '2026-04 – 2026-12', '5 laporan'],
  ['pp50-2025-jkk', '50 % dibayar', '2026-01 – 2027-03', '8 laporan'],
  ['dana-desa-koperasi-share', '58,03 %', '2026', '2 laporan'],
  ['payment-due-day', 'tanggal 15 bulan berikutnya', '–', '1 laporan'],
  [
    'income-brackets',
    '33 lapisan, dasar Rp1.000.000 sampai Rp20.700.000',
    '2015-07 –',
    '1 laporan; tanpa sumber: mulai',
  ],
] as const)('%s: %s (%s, %s)', (name, value, dates, proof) => {
  const parameter: Parameter = parameters[name];
  const entry = entryOn(parameter, '2026-06-01')!;
  expect(shownValue(parameter, entry.value).id).toBe(value);
  expect(shownDates(entry)).toBe(dates);
  expect(shownProof(entry).id).toBe(proof);
});

describe('what changes between two days', () => {
  const names = (a: string, b: string) =>
    lawChanges(parameters, a, b).map(({ parameter }) => parameter.name);

  it('from March to April 2026 only the second window opens', () => {
    expect(names('2026-03-31', '2026-04-01')).toEqual(['pp50-2025-window-other']);
  });
  it('the order of the days changes nothing', () => {
    expect(names('2026-04-01', '2026-03-31')).toEqual(['pp50-2025-window-other']);
  });
  it('nothing between two days of one month', () => {
    expect(names('2026-05-02', '2026-05-20')).toEqual([]);
  });
  it('PP 82/2019 raises the death benefit', () => {
    const [change] = lawChanges(parameters, '2019-12-01', '2019-12-02').filter(
      ({ parameter }) => parameter.name === 'benefit-jkm',
    );
    expect(change?.before?.value).toMatchObject({ rupiah: 24_000_000 });
    expect(change?.after?.value).toMatchObject({ rupiah: 42_000_000 });
  });
});

describe('plain values of a day', () => {
  it('people and payment', () => {
    expect(lawOn(hari('2026-11-22'))).toMatchObject({
      quotaDesa: 100,
      minAgeDefault: 18,
      maxAgeExclusive: 65,
      maxJobs: 2,
      payment: { periods: [1, 3, 6, 12], dueDay: 15, arrearsMonths: 3, endsAfter: 3 },
    });
  });
  it('a day before the programme is refused by the name of the quota', () => {
    expect(() => lawOn(hari('2023-01-31'))).toThrow(/quota-desa.*2023-02/);
    expect(lawOn(hari('2023-02-01')).quotaDesa).toBe(100);
  });
});

describe('assumptions', () => {
  it('the open question names the rupiah that hang on it', () => {
    expect(assumption('apbdes-discount-open', 7_560_000).message.id).toBe(
      'Dihitung dengan iuran penuh. PP 50/2025 memotong 50 % iuran JKK dan JKM, kecuali yang dibayar melalui ' +
        'APBN atau APBD. Belum ada ketegasan apakah APBDes/Dana Desa termasuk. Bila tidak, kebutuhan berkurang ' +
        'Rp7.560.000. Mintalah surat Kantor Cabang.',
    );
  });
  it('follow from findings, each once', () => {
    const codes = ['worker-too-old', 'nik-malformed', 'worker-near-age-limit', 'already-covered'];
    expect(assumptionsBehind(codes).map(({ code }) => code)).toEqual([
      'age-limit-brochure',
      'single-payer-inferred',
    ]);
  });
  it('a document without a part is refused and the part is named', () => {
    const date = '2026-04-10';
    expect(() =>
      requirePp50Document({ number: 'B/1', date, issuer: 'Kantor Cabang' }),
    ).not.toThrow();
    expect(() => requirePp50Document({ date, issuer: 'Kantor Cabang' })).toThrow(
      /Not named: number/,
    );
    expect(() => requirePp50Document({ number: 'B/1', date, issuer: ' ' })).toThrow(
      /Not named: issuer/,
    );
    expect(() => requirePp50Document(undefined)).toThrow(/number, date, issuer/);
  });
});
