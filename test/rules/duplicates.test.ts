import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameTokens } from '../../src/records/values/name-folding.ts';
import { foldedKey, foldedWords, nameSum } from '../../src/rules/duplicates/names.ts';
import { nearness, nearPairs } from '../../src/rules/duplicates/near.ts';
import { packNiks, repeated } from '../../src/rules/duplicates/packed.ts';
import { handphoneShared } from '../../src/rules/handphone-shared.ts';
import { likelySamePerson } from '../../src/rules/likely-same-person.ts';
import { nikDuplicateAcrossDesa } from '../../src/rules/nik-duplicate-across-desa.ts';
import { nikDuplicateInDesa } from '../../src/rules/nik-duplicate-in-desa.ts';
import { nomorKkOverLimit } from '../../src/rules/nomor-kk-over-limit.ts';
import { findingsOf, rejectedRows, ruleTest } from '../support/rule-test.ts';

type Person = readonly [nik: string, nama: string, lahir: string, ...more: readonly string[]];

const list = (...people: readonly Person[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir | Nama Ibu Kandung | Alamat | No HP |',
    ...people.map((person) => `| ${person.join(' | ')} |`),
  ].join('\n');

const BUDI: Person = ['5171031708809001', 'Budi Santoso', '17-08-1980'];
const SITI: Person = ['5171035808809002', 'Siti Aminah', '18-08-1980'];

ruleTest(nikDuplicateInDesa, {
  valid: {
    'different people': list(BUDI, SITI),
    'a missing NIK is no duplicate of another': list(
      ['0', 'Budi', '17-08-1980'],
      ['-', 'Siti', '18-08-1980'],
      SITI,
    ),
  },
  invalid: {
    'one person twice: all places told, one row kept': [list(BUDI, SITI, BUDI), 'A2 note', 'A4'],
    'two people under one NIK: none is kept': [
      list(BUDI, ['5171031708809001', 'Joko Widodo', '17-08-1980'], SITI),
      'A2',
      'A3',
    ],
    'without a birth date nobody can say that they are one': [
      list(['5171031708809001', 'Budi', ''], ['5171031708809001', 'Budi', ''], SITI),
      'A2',
      'A3',
    ],
    'three times': [list(BUDI, BUDI, BUDI), 'A2 note', 'A3', 'A4'],
  },
});

describe('the row that stays', () => {
  const full: Person = [...BUDI, 'Ni Luh Contoh', 'Br. Contoh', '081234567001'];
  it.each([
    ['the fullest, wherever it stands', list(BUDI, full), [2]],
    ['the fullest, wherever it stands', list(full, BUDI), [3]],
    [
      'with titles and short forms it is the same person',
      list(full, ['5171031708809001', 'Ir. Budi Santoso', '17-08-1980']),
      [3],
    ],
  ])('%s', (_, table, rejected) => {
    expect(rejectedRows(nikDuplicateInDesa, table)).toEqual(rejected);
  });

  it('is that of this year, even where last year’s is fuller', () => {
    const sheets = { 'Usulan 2026': list(SITI, BUDI), 'Peserta 2025': list(SITI, full) };
    const found = findingsOf(nikDuplicateInDesa, { sheets });
    expect(found.map(({ where, severity }) => `${where.sheet} ${severity}`)).toEqual([
      'Peserta 2025 error',
      'Peserta 2025 error',
      'Usulan 2026 note',
      'Usulan 2026 note',
    ]);
    expect(found[2]?.message.id).toContain('bukan yang di daftar lama');
  });

  it('does not depend on the order of rows', () => {
    const people: readonly Person[] = [full, BUDI, [...BUDI, '', 'Br. Lain'], SITI];
    fc.assert(
      fc.property(fc.shuffledSubarray([...people], { minLength: 4 }), (shuffled) => {
        const rejected = rejectedRows(nikDuplicateInDesa, list(...shuffled));
        const kept = shuffled.filter((_, index) => !rejected.includes(index + 2));
        expect(kept).toEqual(expect.arrayContaining([full, SITI]));
        expect(kept).toHaveLength(2);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a death written on either row keeps both out', 'meninggal', [2, 3], 'sudah meninggal'],
    ['the row that is not called off, though the other is fuller', 'batal', [3], 'tidak jadi'],
    ['a remark that says nothing of it decides nothing', 'baru', [2], 'paling lengkap'],
  ])('%s', (_, remark, rejected, told) => {
    const table = `
      | NIK              | Nama | Tanggal Lahir | Alamat | Ket       |
      | 5171031708809001 | Budi | 17-08-1980    |        |           |
      | 5171031708809001 | Budi | 17-08-1980    | Br. A  | ${remark} |`.trim();
    expect(rejectedRows(nikDuplicateInDesa, table)).toEqual(rejected);
    const messages = findingsOf(nikDuplicateInDesa, table).map(({ message }) => message.id);
    expect(messages.join()).toContain(told);
  });

  it('a list of those who died keeps their rows in the other list out', () => {
    const sheets = { Usulan: list(SITI, BUDI), Meninggal: list(BUDI) };
    const found = findingsOf(nikDuplicateInDesa, { sheets });
    expect(found.map(({ where, severity }) => `${where.sheet} ${severity}`)).toEqual([
      'Meninggal error',
      'Usulan error',
    ]);
  });

  it('a living record before a fuller one that is not valid', () => {
    const table = `| NIK              | Nama | Tanggal Lahir | Status Dasar | Alamat | No HP        |
                   | 5171031708809001 | Budi | 17-08-1980    | TIDAK VALID  | Br. A  | 081234567001 |
                   | 5171031708809001 | Budi | 17-08-1980    | HIDUP        |        |              |`;
    expect(rejectedRows(nikDuplicateInDesa, table)).toEqual([2]);
  });
});

const A = '51.71.03.2008';
const B = '51.71.01.2007';
const C = '51.71.01.2008';

ruleTest(nikDuplicateAcrossDesa, {
  valid: {
    'different people': { lists: { [A]: list(BUDI), [B]: list(SITI) } },
    'twice in one village is another matter': { lists: { [A]: list(BUDI, BUDI), [B]: list(SITI) } },
  },
  invalid: {
    'two villages: both rows held back, and the city told of both': [
      { lists: { [A]: list(BUDI, SITI), [B]: list(BUDI) } },
      `${B}.xlsx!A2 note`,
      `${B}.xlsx!A2`,
      `${A}.xlsx!A2`,
    ],
    'three villages': [
      { lists: { [A]: list(BUDI), [B]: list(SITI, BUDI), [C]: list(BUDI) } },
      `${B}.xlsx!A3 note`,
      `${B}.xlsx!A3`,
      `${C}.xlsx!A2`,
      `${A}.xlsx!A2`,
    ],
  },
});

describe('nik-duplicate-across-desa tells each village its own side only', () => {
  const findings = findingsOf(nikDuplicateAcrossDesa, {
    lists: { [A]: list(BUDI, BUDI), [B]: list(['5171031708809001', 'Joko Rahasia', '17-08-1980']) },
  });
  it.each([A, B])('%s', (kode) => {
    const own = findings.filter((one) => one.kodeDesa === kode);
    expect(own.length).toBeGreaterThan(0);
    for (const { where, also, message, oversight } of own) {
      expect([where, ...also].every(({ file }) => file === `${kode}.xlsx`)).toBe(true);
      expect(message.id).not.toMatch(/Joko|Budi/);
      expect(oversight).toBeUndefined();
    }
  });
  it('the city sees all places', () => {
    const [city] = findings.filter(({ oversight }) => oversight);
    expect([city!.where, ...city!.also].map(({ file, row }) => `${file} ${row}`)).toEqual([
      `${B}.xlsx 2`,
      `${A}.xlsx 2`,
      `${A}.xlsx 3`,
    ]);
  });
});

ruleTest(likelySamePerson, {
  valid: {
    'twins: the same day and mother, another name, the next serial': list(
      ['5171035708809001', 'Ni Made Ayu Sari', '17-08-1980', 'Ni Luh Contoh'],
      ['5171035708809002', 'Ni Made Ayu Suri', '17-08-1980', 'Ni Luh Contoh'],
    ),
    'brother and sister: I Made and Ni Made': list(
      ['5171031708809001', 'I Made Ari', '17-08-1980'],
      ['5171035708809001', 'Ni Made Ari', '17-08-1980'],
    ),
    'one name, two birth dates': list(
      ['5171031708809001', 'I Wayan Sudarma', '17-08-1980'],
      ['5171032303759007', 'I Wayan Sudarma', '23-03-1975'],
    ),
    'one name and birth date, two mothers': list(
      ['5171031708809001', 'I Wayan Sudarma', '17-08-1980', 'Ni Nyoman Rai'],
      ['5171011708809044', 'I Wayan Sudarma', '17-08-1980', 'Desak Putu Karsi'],
    ),
    'born one day in two kecamatan, with the same serial': list(
      ['5171031708809001', 'I Ketut Rata', '17-08-1980'],
      ['5171011708809001', 'Agus Wibowo', '17-08-1980'],
    ),
  },
  invalid: {
    'name, birth date and mother under another NIK': [
      list(
        ['5171031708809001', 'Budi Santoso', '17-08-1980', 'Siti'],
        ['5171031708809998', 'Budi Santoso', '17-08-1980', 'Siti'],
      ),
      'A2 warning',
      'A3',
    ],
    'one digit off, same name': [
      list(BUDI, ['5171031708809007', 'Budi Santoso', '']),
      'A2 warning',
      'A3',
    ],
    'two digits swapped, same name': [
      list(
        BUDI,
        ['5171031780809001', 'Budi Santoso', ''],
        ['5171031708890001', 'Budi Santoso', ''],
      ),
      'A2 warning',
      'A4',
    ],
    'words in another order, I left out, a short form': [
      list(
        ['5171031708809001', 'I Wayan Made Sudarma', '17-08-1980'],
        ['5171031708809055', 'Made Wyn Sudarma', '17-08-1980'],
      ),
      'A2 warning',
      'A3',
    ],
    'a name two letters off, the region one digit off: equal in all else, so the content decides': [
      list(
        ['5171031708809001', 'Ni Kadek Sukerti', '17-08-1980'],
        ['5171021708809001', 'Ni Kadek Sukarti', '17-08-1980'],
      ),
      'A2',
      'A3 warning',
    ],
    'confirmed for one of them: they are two people': [
      {
        list: list(BUDI, ['5171031708809998', 'Budi Santoso', '17-08-1980']),
        confirmations: [{ nik: '5171031708809998', code: 'likely-same-person' }],
      },
      'A2 note',
      'A3 note',
    ],
    'a list that excludes, without NIKs': [
      {
        list: list(BUDI, SITI),
        references: {
          apbd: [
            'covered-apbd',
            `| No | Nama         | Tanggal Lahir | Pekerjaan |
             | 1  | Budi Santoso | 17-08-1980    | petani    |`,
          ],
        },
      },
      'B2',
    ],
  },
});

describe('likely-same-person keeps the row whose NIK its own row bears out', () => {
  const right: Person = ['5171031708809001', 'Budi Santoso', '17-08-1980'];
  const wrong: Person = ['5171031709809001', 'Budi Santoso', '17-08-1980', 'Siti', 'Br. Contoh'];
  it.each([
    ['first', list(right, wrong), [3]],
    ['last', list(wrong, right), [2]],
  ])('it stands %s', (_, table, rejected) => {
    expect(rejectedRows(likelySamePerson, table)).toEqual(rejected);
  });
});

ruleTest(handphoneShared, {
  valid: {
    'each their own': list([...BUDI, '', '', '081234567001'], [...SITI, '', '', '081234567002']),
    'none at all': list(BUDI, SITI),
    'one person written twice shares with nobody': list(
      [...BUDI, '', '', '081234567001'],
      [...BUDI, '', '', '081234567001'],
    ),
  },
  invalid: {
    'two people': [
      list([...BUDI, '', '', '081234567001'], [...SITI, '', '', '0812-3456-7001']),
      'F2',
      'F3',
    ],
    'among others': [
      list(
        [...BUDI, '', '', '081234567001'],
        ['5171031908809003', 'Joko', '19-08-1980', '', '', '081234567003'],
        [...SITI, '', '', '+6281234567001'],
      ),
      'F2',
      'F4',
    ],
  },
});

const cards = (...cards_: readonly string[]): string =>
  [
    '| NIK | No KK | Nama | Tanggal Lahir |',
    ...cards_.map((card, index) => `| 517103170880${9001 + index} | ${card} | Budi | 17-08-1980 |`),
  ].join('\n');
const CARD = '5171030101109001';

ruleTest(nomorKkOverLimit, {
  valid: {
    'no limit is set': cards(CARD, CARD, CARD),
    'as many as the limit': {
      list: cards(CARD, CARD, '5171030101109002'),
      policy: { maxPerNomorKk: 2 },
    },
  },
  invalid: {
    'one more than the limit': [
      { list: cards(CARD, CARD, '5171030101109002'), policy: { maxPerNomorKk: 1 } },
      'B2',
      'B3',
    ],
    'a policy that keeps them out': [
      { list: cards(CARD, CARD), policy: { maxPerNomorKk: 1, rejectOn: ['nomor-kk-over-limit'] } },
      'B2 error',
      'B3 error',
    ],
  },
});

describe('the exact search over packed NIKs', () => {
  it('finds what a map finds', () => {
    const nik = fc
      .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 30 }))
      .map(
        ([high, low]) =>
          `${high % 7 === 0 ? 91_010_117 : high}`.padStart(8, '0') + `${low}`.padStart(8, '0'),
      );
    fc.assert(
      fc.property(fc.array(nik, { maxLength: 200 }), (niks) => {
        const byNik = new Map<string, number[]>();
        niks.forEach((one, index) => {
          byNik.set(one, [...(byNik.get(one) ?? []), index]);
        });
        const expected = [...byNik]
          .filter(([, indices]) => indices.length > 1)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, indices]) => indices);
        expect(repeated(packNiks(niks)).map((group) => [...group])).toEqual(expected);
      }),
    );
  });

  it('keeps apart what a number cannot: NIKs of Papua that differ by one', () => {
    const niks = ['9171011708459001', '9171011708459002', '9171011708459003', '9171011708459001'];
    expect(repeated(packNiks(niks)).map((group) => [...group])).toEqual([[0, 3]]);
  });
});

describe('the search for near NIKs', () => {
  const NIK = '5171031708809001';
  const bent = fc
    .array(fc.tuple(fc.nat(15), fc.nat(9)), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const digits = [...NIK];
      for (const [at, digit] of changes) digits[at] = String(digit);
      return digits.join('');
    });
  it.each([
    ['a short list, pair by pair', 20, 150],
    ['a long list, in blocks', 220, 500],
  ])('finds what comparing all finds: %s', (_, minLength, maxLength) => {
    fc.assert(
      fc.property(fc.uniqueArray(bent, { minLength, maxLength }), (niks) => {
        const found = new Set<string>();
        nearPairs(packNiks(niks), (a, b) => found.add(`${a} ${b}`));
        const expected = new Set<string>();
        for (const [a, one] of niks.entries())
          for (const [b, other] of niks.entries())
            if (a < b && nearness(one, other)) expected.add(`${a} ${b}`);
        expect(found).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

describe('near NIKs where hundreds share one half', () => {
  const crowd = (first: string): readonly string[] =>
    Array.from({ length: 400 }, (_, at) => first + String(10_001_000 + at * 20_020));
  it.each([
    ['a digit of the last half mistyped', '5171031799999001', '5171031799999701'],
    ['neighbours of the last half exchanged', '5171031799999001', '5171031799990901'],
  ])('%s', (_, one, other) => {
    const niks = [one, ...crowd('51710317'), other];
    const found: string[] = [];
    nearPairs(packNiks(niks), (a, b) => found.push(`${niks[a]} ${niks[b]}`));
    expect(found).toContain(`${one} ${other}`);
  });
  it('the last half shared: neighbours of the first exchanged', () => {
    const niks = Array.from({ length: 400 }, (_, at) => `${10_000_000 + at * 2_022}80809001`);
    niks.push('5171031780809001', '5170131780809001');
    const found: string[] = [];
    nearPairs(packNiks(niks), (a, b) => found.push(`${niks[a]} ${niks[b]}`));
    expect(found).toContain('5171031780809001 5170131780809001');
  });
  it('hundreds of rows of one NIK do not multiply the pairs', () => {
    const niks = Array.from({ length: 2000 }, (_, at) =>
      at % 2 === 0 ? '5171031708809001' : '5171031708809007',
    );
    let pairs = 0;
    nearPairs(packNiks(niks), () => pairs++);
    expect(pairs).toBe(1);
  });
});

describe('names folded word by word', () => {
  const word = fc.constantFrom(
    ...[
      'I',
      'Ni',
      'A',
      'B',
      'Wyn',
      'WAYAN',
      'Gd',
      'Md',
      'Alm',
      'almarhumah',
      'Drs',
      'H',
      'Hj',
      'Dr',
    ],
    ...['Oka', 'Dewa', 'Moch', 'Muh', 'Gusti', 'Agg', 'Ayu', 'Tjokorda', 'Djaja', 'Ir', 'S', 'Pd'],
  );
  const between = fc.constantFrom(' ', ' ', ' ', '.', '. ', ', ', '  ', "'", '-');
  const name = fc
    .array(fc.tuple(word, between), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([one, sign]) => one + sign).join(''));
  it('are the words of the whole name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          name,
          name.map((one) => one.trim()),
          fc.string(),
        ),
        (one) => {
          expect(foldedWords(one)).toEqual(nameTokens(one));
          expect(foldedKey(one)).toBe(nameKey(one));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the number of a name', () => {
  const sum = (name: string) => nameSum(foldedWords(name));
  it.each([
    ['I Wayan Made Sudarma', 'Made Wyn Sudarma', true],
    ['Ni Luh Sari', 'Luh Sari', true],
    ['I Rai', 'Rai', false],
    ['Made Sudarma', 'Made Sudarmi', false],
  ])('%s and %s: the same is %s', (a, b, isSame) => {
    expect(sum(a) === sum(b)).toBe(isSame);
  });
});

describe('nearness of two NIKs', () => {
  it.each([
    ['5171031708809001', '5171031708809001', undefined],
    ['5171031708809001', '5171031708809007', { how: 'one-digit', at: 15 }],
    ['5171031708809001', '5171031780809001', { how: 'swapped', at: 8 }],
    ['5171031708809001', '5171031709809007', undefined],
    ['5171031708809001', '1571031708809001', { how: 'swapped', at: 0 }],
  ])('%s and %s', (a, b, near) => {
    expect(nearness(a, b)).toEqual(near);
    expect(nearness(b, a)).toEqual(near);
  });
});
