import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Desa } from '../../src/campaign/campaign.ts';
import type { Nominee } from '../../src/records/reading.ts';
import { select } from '../../src/selection/select.ts';
import { nomineeKey } from '../../src/selection/selection.ts';
import { nikNumber, people, person, village } from './people.ts';

const NOBODY = new Map<string, readonly string[]>();
const niks = (desa: Desa, nominees: readonly Nominee[], rejectedBy = NOBODY) =>
  select(desa, nominees, rejectedBy).ranked.map((one) => one.nik);
const policy = (change: Partial<Desa['policy']>) => ({
  policy: { ...village().policy, ...change },
});

/** Its own generator, so that every shuffle can be repeated. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items];
  let state = seed;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (last + 1);
    const [a, b] = [mixed[last]!, mixed[other]!];
    [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}

describe('the draw', () => {
  test('is the SHA-256 of seed + NIK, smallest first, as sha256sum gives it', () => {
    const expected = Array.from({ length: 130 }, (_, n) => nikNumber(n))
      .map((nik) => [createHash('sha256').update(`51.71.03.20082026${nik}`).digest('hex'), nik])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const selection = select(village(), people(130), NOBODY);
    expect(selection.order).toBe('draw');
    expect(selection.ranked.map((one) => [one.draw, one.nik])).toEqual(expected);
    expect(selection.ranked.map((one) => one.rank)).toEqual(expected.map((_, at) => at + 1));
    expect(selection.ranked.filter((one) => one.state === 'selected')).toHaveLength(100);
  });

  test('one draw written out by hand', () => {
    const [only] = select(
      village({ seed: 'benih' }),
      [person(2, { nik: '5171031708809001' })],
      NOBODY,
    ).ranked;
    // printf %s 'benih5171031708809001' | sha256sum
    expect(only?.draw).toBe('b42b596e3c1b72c78c5e644107ded84b87407913059ccf86e41270f679e28a8d');
    expect(only?.keys).toEqual([]);
  });

  test('another seed makes another order', () => {
    const list = people(50);
    expect(niks(village({ seed: 'a' }), list)).not.toEqual(niks(village({ seed: 'b' }), list));
  });
});

describe('the order of the input decides nothing', () => {
  const list = people(130, (n) => ({
    ...(n % 3 === 0 ? { prioritas: (n * 7) % 40 } : {}),
    ...(n % 2 === 0 ? { desil: 1 + (n % 4) } : {}),
    nomorKk: `517103010120${9000 + Math.floor(n / 3)}`,
  }));
  const rejectedBy = new Map([[nomineeKey(list[5]!), ['worker-too-old']]]);

  test('1,000 shuffles give one selection', () => {
    const desa = village(policy({ maxPerNomorKk: 2, ranking: ['desil', 'oldest-first'] }));
    const first = select(desa, list, rejectedBy);
    for (let seed = 1; seed <= 1000; seed++)
      expect(select(desa, shuffled(list, seed), rejectedBy)).toEqual(first);
  });

  test('adding somebody with an error changes nothing for the others', () => {
    const before = select(village(), list, rejectedBy);
    const added = person(999, { nik: nikNumber(500), prioritas: -5, desil: 0 });
    const after = select(
      village(),
      [added, ...list],
      new Map([...rejectedBy, [nomineeKey(added), ['nik-masked']]]),
    );
    expect(after.ranked).toEqual(before.ranked);
    expect(after.order).toBe(before.order);
    expect(after.rejected).toHaveLength(before.rejected.length + 1);
  });

  test('selected + reserve + rejected = nominees, and every one without a place is told why', () => {
    for (const quota of [1, 50, 129, 130, 200]) {
      const desa = village({ quota, ...policy({ maxPerNomorKk: 1 }) });
      const { ranked, rejected, whatWouldChange } = select(desa, list, rejectedBy);
      const selected = ranked.filter((one) => one.state === 'selected');
      expect(ranked.length + rejected.length).toBe(list.length);
      expect(selected.length).toBeLessThanOrEqual(quota);
      const without = [...ranked.filter((one) => one.state === 'reserve'), ...rejected];
      expect([...whatWouldChange.keys()].sort()).toEqual(
        without.map((one) => nomineeKey(one.nominee)).sort(),
      );
      for (const { id, en } of whatWouldChange.values()) {
        expect(id).not.toMatch(/undefined|NaN|\d{16}/);
        expect(en).not.toMatch(/undefined|NaN|\d{16}/);
      }
    }
  });
});

const reserve = { keputusan: 'cadangan' } as const;

describe('the village decides first', () => {
  test('160 people with a musyawarah order: the first 100 eligible in that order', () => {
    const order = shuffled(
      Array.from({ length: 160 }, (_, n) => n + 1),
      7,
    );
    const list = people(160, (n) => ({ prioritas: order[n]!, desil: 1 + (n % 10) }));
    const rejected = list.filter((_, n) => n % 9 === 0);
    const rejectedBy = new Map(rejected.map((one) => [nomineeKey(one), ['pekerjaan-excluded']]));
    const selection = select(village(), list, rejectedBy);
    const expected = list
      .filter((one) => !rejected.includes(one))
      .sort((a, b) => a.readings.prioritas!.value! - b.readings.prioritas!.value!)
      .map((one) => one.readings.nik!.value!);
    expect(selection.order).toBe('musyawarah');
    expect(selection.ranked.map((one) => one.nik)).toEqual(expected);
    expect(selection.ranked.slice(0, 100).every((one) => one.state === 'selected')).toBe(true);
    expect(selection.ranked.slice(100).every((one) => one.state === 'reserve')).toBe(true);
  });

  test('the list’s own reserve comes after those it nominates, whatever the criteria', () => {
    const list = people(30, (n) => ({ desil: n < 10 ? 1 : 5, ...(n < 10 ? reserve : {}) }));
    const selection = select(village({ quota: 25 }), list, new Map());
    expect(selection.order).toBe('musyawarah');
    const last = selection.ranked.slice(20).map((one) => one.nik);
    expect(new Set(last)).toEqual(new Set(list.slice(0, 10).map((one) => one.readings.nik!.value)));
    expect(selection.ranked.filter((one) => one.state === 'reserve')).toHaveLength(5);
  });

  test('an order of the musyawarah goes before its reserve', () => {
    const list = people(3, (n) => ({ prioritas: n + 1, ...(n === 0 ? reserve : {}) }));
    expect(niks(village(), list)).toEqual([nikNumber(0), nikNumber(1), nikNumber(2)]);
  });

  test('who has no priority comes after everyone who has one', () => {
    const [a, b] = [
      person(2, { nik: nikNumber(1), desil: 1 }),
      person(3, { nik: nikNumber(2), prioritas: 99 }),
    ];
    expect(niks(village(), [a, b])).toEqual([nikNumber(2), nikNumber(1)]);
  });

  test('equal priorities go on to the criteria, equal criteria to the draw', () => {
    const list = people(40, (n) => ({ prioritas: 1, desil: n < 20 ? 2 : 1 }));
    const ranked = niks(village(), list);
    expect(new Set(ranked.slice(0, 20))).toEqual(new Set(niks(village(), list.slice(20))));
    expect(ranked.slice(0, 20)).toEqual(niks(village(), list.slice(20)));
  });
});

describe('criteria of the policy, in order', () => {
  // criterion → values of two people, the first of whom comes first
  const table: readonly (readonly [Desa['policy']['ranking'], object, object])[] = [
    [['desil'], { desil: 1 }, { desil: 2 }],
    [['desil'], { desil: 10 }, {}],
    [['oldest-first'], { tanggalLahir: '1970-01-01' }, { tanggalLahir: '1970-01-02' }],
    [['youngest-first'], { tanggalLahir: '1970-01-02' }, { tanggalLahir: '1970-01-01' }],
    [['youngest-first'], { tanggalLahir: '1970-01-01' }, {}],
    [['income-lowest-first'], { penghasilan: 500_000 }, { penghasilan: 1_000_000 }],
    [['member-first'], { kpj: '20123456789' }, {}],
    [
      ['oldest-first', 'desil'],
      { tanggalLahir: '1970-01-01', desil: 9 },
      { tanggalLahir: '1980-01-01', desil: 1 },
    ],
    [
      ['desil', 'oldest-first'],
      { tanggalLahir: '1980-01-01', desil: 1 },
      { tanggalLahir: '1970-01-01', desil: 9 },
    ],
  ];
  for (const [ranking, first, second] of table)
    test(`${ranking.join(', ')}: ${JSON.stringify(first)} before ${JSON.stringify(second)}`, () => {
      // Either draw order must give the same result.
      for (const [x, y] of [
        [1, 2],
        [2, 1],
      ] as const) {
        const list = [
          person(9, { nik: nikNumber(y), ...second }),
          person(2, { nik: nikNumber(x), ...first }),
        ];
        expect(niks(village(policy({ ranking })), list)).toEqual([nikNumber(x), nikNumber(y)]);
      }
    });

  test("a present member by last year's list comes before the others", () => {
    const list = people(3).map((one, n) => (n === 1 ? { ...one, memberIn: 'peserta 2025' } : one));
    expect(niks(village(policy({ ranking: ['member-first'] })), list)[0]).toBe(nikNumber(1));
  });

  test('no criteria: the draw alone, even where a desil is given', () => {
    const list = people(20, (n) => ({ desil: 1 + (n % 10) }));
    const selection = select(village(policy({ ranking: [] })), list, NOBODY);
    expect(selection.order).toBe('draw');
    expect(selection.ranked.map((one) => one.nik)).toEqual(niks(village(), people(20)));
  });
});

describe('one family card', () => {
  const family = people(4, (n) => ({
    prioritas: n + 1,
    nomorKk: n < 3 ? '5171030101209001' : '5171030101209002',
  }));

  test('the next of another family gets the place; the family member is first in reserve', () => {
    const { ranked } = select(
      village({ quota: 3, ...policy({ maxPerNomorKk: 2 }) }),
      family,
      NOBODY,
    );
    expect(ranked.map((one) => [one.nik, one.reserve ?? 0, one.heldBack ?? null])).toEqual([
      [nikNumber(0), 0, null],
      [nikNumber(1), 0, null],
      [nikNumber(3), 0, null],
      [nikNumber(2), 1, 'nomor-kk'],
    ]);
  });

  test('off by default, and an unknown card is no limit', () => {
    expect(select(village({ quota: 3 }), family, NOBODY).ranked[2]?.nik).toBe(nikNumber(2));
    const without = people(5, () => ({}));
    const desa = village({ quota: 5, ...policy({ maxPerNomorKk: 1 }) });
    expect(select(desa, without, NOBODY).ranked.every((one) => one.state === 'selected')).toBe(
      true,
    );
  });
});

describe('boundaries of the quota', () => {
  for (const [count, selected, reserve] of [
    [0, 0, 0],
    [99, 99, 0],
    [100, 100, 0],
    [101, 100, 1],
  ] as const)
    test(`${count} people for 100 places`, () => {
      const { ranked } = select(village(), people(count), NOBODY);
      expect(ranked.filter((one) => one.state === 'selected')).toHaveLength(selected);
      expect(ranked.filter((one) => one.state === 'reserve')).toHaveLength(reserve);
    });

  test('one NIK never gets two places, even when no finding says so', () => {
    const twice = [...people(2), person(50, { nik: nikNumber(0) })];
    const { ranked, rejected } = select(village(), twice, NOBODY);
    expect(ranked).toHaveLength(2);
    expect(rejected.map((one) => one.reasons)).toEqual([['nik-duplicate-in-desa']]);
  });

  test('who has no readable NIK gets no place', () => {
    const { ranked, rejected } = select(village(), [person(2, { nama: 'Tanpa NIK' })], NOBODY);
    expect(ranked).toEqual([]);
    expect(rejected[0]?.reasons).toEqual(['nik-missing']);
  });

  test('a village that was not recognised has no kode', () => {
    const desa = village({ kode: '00.00.00.0001' as Desa['kode'] });
    expect(select(desa, people(1), NOBODY).kode).toBeUndefined();
  });
});

describe('what would have changed it', () => {
  const tell = (desa: Desa, list: readonly Nominee[], at: Nominee, rejectedBy = NOBODY) =>
    select(desa, list, rejectedBy).whatWouldChange.get(nomineeKey(at))!;

  test("behind in the village's own order: the priority of the last place, and how many places", () => {
    const list = people(5, (n) => ({ prioritas: n + 1 }));
    expect(tell(village({ quota: 2 }), list, list[4]!)).toEqual({
      id: 'Cadangan nomor 3. Tempat terakhir jatuh pada prioritas 2; orang ini: 5. Terpilih bila prioritasnya di bawah 2, bila 3 orang di depannya batal, atau bila kuota bertambah 3.',
      en: 'Reserve number 3. The last place went to prioritas 2; this person: 5. Selected if the prioritas is below 2, if 3 people ahead withdraw, or if the quota grows by 3.',
    });
  });

  test('what it says is true: lower the priority, or add the places, and the person is selected', () => {
    const list = people(5, (n) => ({ prioritas: n + 1 }));
    const lower = list.map((one, n) =>
      n === 4 ? person(one.row, { nik: nikNumber(4), prioritas: 1.5 }) : one,
    );
    const state = (desa: Desa, all: readonly Nominee[]) =>
      select(desa, all, NOBODY).ranked.find((one) => one.nik === nikNumber(4))?.state;
    expect(state(village({ quota: 2 }), list)).toBe('reserve');
    expect(state(village({ quota: 2 }), lower)).toBe('selected');
    expect(state(village({ quota: 4 }), list)).toBe('reserve');
    expect(state(village({ quota: 5 }), list)).toBe('selected');
    expect(state(village({ quota: 2 }), list.slice(3))).toBe('selected');
  });

  test('lost the draw', () => {
    const list = people(3);
    const last = select(village({ quota: 2 }), list, NOBODY).ranked[2]!;
    expect(tell(village({ quota: 2 }), list, last.nominee).id).toBe(
      'Cadangan nomor 1. Urutannya sama dengan pemegang tempat terakhir dan undian menentukan. Terpilih bila 1 orang di depannya batal, atau bila kuota bertambah 1.',
    );
  });

  test('a desil that is missing where others have one', () => {
    const list = people(3, (n) => (n < 2 ? { desil: 3 } : {}));
    expect(tell(village({ quota: 2 }), list, list[2]!).id).toContain(
      'Tempat terakhir jatuh pada desil 3; orang ini: belum ada. Terpilih bila desilnya di bawah 3',
    );
  });

  test('no lower desil than 1 is asked for', () => {
    const list = people(3, (n) => ({ desil: n < 2 ? 1 : 2 }));
    expect(tell(village({ quota: 2 }), list, list[2]!).id).toContain(
      'orang ini: 2. Terpilih bila 1 orang',
    );
  });

  test('rejected: the rank without the errors, true when the error is gone', () => {
    const list = people(4, (n) => ({ prioritas: n + 1 }));
    const rejectedBy = new Map([[nomineeKey(list[1]!), ['worker-too-old']]]);
    expect(tell(village({ quota: 2 }), list, list[1]!, rejectedBy)).toEqual({
      id: 'Ditolak: worker-too-old. Tanpa itu, orang ini akan berada di urutan 2 dan terpilih.',
      en: 'Rejected: worker-too-old. Without that, this person would have rank 2 and be selected.',
    });
    expect(niks(village({ quota: 2 }), list)[1]).toBe(nikNumber(1));
  });

  test('rejected and beyond the quota even without the errors', () => {
    const list = people(4, (n) => ({ prioritas: n + 1 }));
    const rejectedBy = new Map([[nomineeKey(list[3]!), ['a-b', 'c-d']]]);
    const titles = (code: string) => (code === 'a-b' ? { id: 'Judul', en: 'Title' } : undefined);
    const told = select(village({ quota: 2 }), list, rejectedBy, titles).whatWouldChange;
    expect(told.get(nomineeKey(list[3]!))?.id).toBe(
      'Ditolak: judul; c-d. Tanpa semua itu, orang ini akan menjadi cadangan nomor 2.',
    );
  });
});
