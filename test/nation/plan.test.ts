import { describe, expect, it } from 'vitest';
import { parseKodeDesa, unknownDesa } from '../../src/domain/wilayah.ts';
import { partName, placeReadings, planCountry } from '../../src/nation/plan.ts';
import type { MetDesa, ScannedReading } from '../../src/nation/scan.ts';
import { atHand, digestOf } from '../../src/rules/duplicates/digest.ts';
import { bareCampaign } from './kit.ts';

/** So many people of a village, without a number: only how many there are counts here. */
function people(kode: string, count: number, unknownAs?: string): MetDesa {
  const nominee = {
    file: 'a.xlsx',
    sheet: null,
    row: 1,
    kodeDesa: undefined,
    readings: {},
  };
  return {
    kode: unknownAs === undefined ? parseKodeDesa(kode)! : unknownDesa(1),
    nama: 'Contoh',
    unknownAs,
    people: atHand(digestOf(Array.from({ length: count }, () => nominee))),
  };
}

function reading(file: string, desa: readonly MetDesa[], sha256 = file): ScannedReading {
  return { file, sha256, size: 1, hasSheets: true, desa, about: [] };
}

const plan = (...inputs: readonly (readonly ScannedReading[])[]) =>
  planCountry(bareCampaign(), placeReadings(inputs)).parts.map(
    ({ name, own, guests, home, readings }) => ({
      name,
      own,
      guests,
      home,
      reads: readings.map(({ file }) => file),
    }),
  );

const DENPASAR = partName('51.71');
const BADUNG = partName('51.03');

describe('which folder of results a file and a village go to', () => {
  it('a kabupaten or kota is a folder', () => {
    expect(DENPASAR).toBe('51.71-KOTA-DENPASAR');
    expect(partName('99.99')).toBe('99.99');
    expect(
      plan(
        [reading('a', [people('51.71.03.2008', 2)])],
        [reading('b', [people('51.03.01.2001', 2)])],
      ),
    ).toMatchObject([
      { name: BADUNG, own: ['51.03.01.2001'], home: ['b'], reads: ['b'] },
      { name: DENPASAR, own: ['51.71.03.2008'], home: ['a'], reads: ['a'] },
    ]);
  });

  it('a file with a stray person belongs where most of its people live; the other village reads it too', () => {
    const strayed = reading('a', [people('51.71.03.2008', 9), people('51.03.01.2001', 1)]);
    expect(plan([strayed], [reading('b', [people('51.03.01.2001', 5)])])).toMatchObject([
      { name: BADUNG, own: ['51.03.01.2001'], guests: [], home: ['b'], reads: ['a', 'b'] },
      {
        name: DENPASAR,
        own: ['51.71.03.2008'],
        guests: ['51.03.01.2001'],
        home: ['a'],
        reads: ['a', 'b'],
      },
    ]);
  });

  it('lists without a village share folders of bounded size', () => {
    const files = Array.from({ length: 301 }, (_, at) => [
      reading(`x${at}`, [people('', 1, `x${at}`)]),
    ]);
    const parts = plan(...files);
    expect(parts.map(({ name, own }) => [name, own.length])).toEqual([
      ['TANPA-KODE-1', 300],
      ['TANPA-KODE-2', 1],
    ]);
    expect(parts[1]?.own).toEqual([unknownDesa(301)]);
  });

  it('an unknown village in a file with known ones stays with its file', () => {
    const mixed = reading('a', [people('51.71.03.2008', 1), people('', 5, 'a Contoh')]);
    expect(plan([mixed])).toMatchObject([
      { name: DENPASAR, own: ['00.00.00.0001', '51.71.03.2008'], home: ['a'] },
    ]);
  });

  it('the second of two equal files has no people, and stays in the count of files', () => {
    const twice = [people('51.71.03.2008', 2)];
    const placed = placeReadings([[reading('a', twice, 'same')], [reading('b', twice, 'same')]]);
    expect(placed.map(({ file, repeats, desa }) => [file, repeats, desa.length])).toEqual([
      ['a', undefined, 1],
      ['b', 'a', 0],
    ]);
  });
});
