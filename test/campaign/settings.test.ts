import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/campaign/settings.ts';
import { Refusal } from '../../src/domain/refusal.ts';

const LAW = { quotaDesa: 100, minAgeDefault: 18, maxAgeExclusive: 65 };
const read = (text: string) => parseSettings(text, 'desa-enroll.yaml', LAW);

function refused(text: string): Refusal {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`not refused:\n${text}`);
}

describe('an empty, commented, BOM or CRLF file gives the defaults', () => {
  const table: Readonly<Record<string, string>> = {
    'nothing at all': '',
    'only a comment': '# pengaturan\n',
    'only a BOM': '\uFEFF',
    'blank lines of Windows': '\r\n\r\n',
    'keys without values': 'quota:\npolicy:\n  minAge: null\nseed: ~\n',
  };
  for (const [name, text] of Object.entries(table))
    test(name, () => {
      expect(read(text)).toEqual(read(''));
    });

  test('the defaults are those of the contract and of the law of the day', () => {
    expect(read('')).toMatchObject({
      year: undefined,
      startMonth: undefined,
      months: undefined,
      programs: ['jkk', 'jkm'],
      base: 'default',
      quota: 100,
      seed: undefined,
      pp50: { reading: 'full' },
      policy: {
        minAge: 18,
        maxAge: 64,
        rejectOn: [],
        maxPerNomorKk: undefined,
        ranking: ['desil'],
        excludingLists: ['covered-apbd', 'covered-pu', 'covered-bpu', 'covered-other', 'officials'],
      },
      upload: { profile: 'bpu-tk-baru-2020', npp: '', div: '000', firstMonths: undefined },
    });
  });

  test('CRLF and BOM change no value', () => {
    const text = 'quota: 60\nprograms: [jkk, jkm, jht]\nstartMonth: 2026-04\n';
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text));
  });
});

describe('values are read as they stand', () => {
  test('the whole example of the contract', () => {
    const settings = read(`
year: 2026                     # budget year
startMonth: 2026-01
months: 12
programs: [jkk, jkm]
base: default
quota: 100
seed: "undian 17 Agustus"
pp50: { reading: full }
policy: { minAge: 17, maxAge: 60, maxPerNomorKk: 1, ranking: [desil, oldest-first] }
upload: { profile: bpu-tk-baru-2020, npp: "", div: "000", firstMonths: 6 }
files: { "nominasi/x.xlsx": { sheet: "Data", headerRow: 7, columns: { C: nik, D: "-" } } }
desa: { "51.71.03.2008": { quota: 75, policy: { minAge: 18 } } }
`);
    expect(settings).toMatchObject({
      year: 2026,
      startMonth: '2026-01',
      months: 12,
      seed: 'undian 17 Agustus',
      upload: { npp: '', div: '000', firstMonths: 6 },
      files: { 'nominasi/x.xlsx': { sheet: 'Data', headerRow: 7, columns: { C: 'nik', D: '-' } } },
    });
    expect(settings.policy).toMatchObject({ minAge: 17, maxAge: 60, maxPerNomorKk: 1 });
    const village = [...settings.desa.entries()];
    expect(village[0]?.[0]).toBe('51.71.03.2008');
    expect(village[0]?.[1].quota).toBe(75);
    expect(village[0]?.[1].policy).toMatchObject({ minAge: 18, maxAge: 60, maxPerNomorKk: 1 });
  });

  test('a number with leading zeros keeps them, with or without quotes', () => {
    expect(read('upload: { div: 000, npp: 00120034 }').upload).toMatchObject({
      div: '000',
      npp: '00120034',
    });
  });

  test('codes that a person settled for occupations, by their spelling', () => {
    const { upload } = read('upload: { occupations: { tukang ukir: P013, buruh batu: P012 } }');
    expect(upload.occupations).toEqual({ 'tukang ukir': 'P013', 'buruh batu': 'P012' });
    expect(read('').upload).not.toHaveProperty('occupations');
    expect(() => read('upload: { occupations: { tukang ukir: pengukir } }')).toThrow(/P013/);
  });

  test('jht, jkm and jkk in any order are the package with JHT', () => {
    expect(read('programs: [jht, jkm, jkk]').programs).toEqual(['jkk', 'jkm', 'jht']);
  });

  test('the half reading with its document', () => {
    expect(
      read('pp50: { reading: half, document: { number: B/1, date: 2026-04-10, issuer: KC } }').pp50,
    ).toEqual({
      reading: 'half',
      document: { number: 'B/1', date: '2026-04-10', issuer: 'KC' },
    });
  });

  test('a kode desa may be written with or without dots', () => {
    expect([...read('desa: { 5171032008: { quota: 5 } }').desa.keys()]).toEqual(['51.71.03.2008']);
  });
});

describe('what is refused, with its line and what to do', () => {
  // text of the file → code, words of the Indonesian sentence
  const table: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
    'misspelt key': [
      'year: 2026\nquata: 60\n',
      'settings-key-unknown',
      ['baris 2', 'kunci quata tidak dikenal', 'Maksudnya quota?'],
    ],
    'Indonesian key': ['kuota: 60', 'settings-key-unknown', ['kuota', 'quota?']],
    'misspelt key of a group': [
      'policy:\n  minAge: 18\n  maxage: 60\n',
      'settings-key-unknown',
      ['baris 3', 'policy.maxage', 'policy.maxAge?'],
    ],
    'key of another group': ['minAge: 18', 'settings-key-unknown', ['policy.minAge?']],
    'misspelt key of a village': [
      'desa:\n  "51.71.03.2008":\n    qouta: 60\n',
      'settings-key-unknown',
      ['baris 3', 'desa.51.71.03.2008.qouta', 'desa.51.71.03.2008.quota?'],
    ],
    'misspelt key of a file': [
      'files:\n  a.xlsx: { headerrow: 3 }',
      'settings-key-unknown',
      ['baris 2', 'headerRow?'],
    ],
    'key twice': [
      'quota: 60\nyear: 2026\nquota: 70\n',
      'settings-key-twice',
      ['quota', 'baris 1 dan 3'],
    ],
    'village twice, with and without dots': [
      'desa:\n  "51.71.03.2008": { quota: 5 }\n  "5171032008": { quota: 6 }\n',
      'settings-key-twice',
      ['baris 3', '51.71.03.2008'],
    ],
    'key __proto__': [
      'quota: 5\n__proto__: { quota: 7 }\n',
      'settings-key-unknown',
      ['baris 2', '__proto__'],
    ],
    'key __proto__ in a group': [
      'policy:\n  __proto__: { minAge: 7 }\n',
      'settings-key-unknown',
      ['baris 2', '__proto__'],
    ],
    'key constructor': ['constructor: 1', 'settings-key-unknown', ['constructor']],
    'unclosed bracket': ['year: 2026\nprograms: [jkk, jkm\n', 'settings-unreadable', ['baris']],
    'tab in front': ['policy:\n\tminAge: 18\n', 'settings-unreadable', ['baris 2', 'Tab']],
    'two colons': ['year: 2026\ntitle: a: b\n', 'settings-unreadable', ['baris 2']],
    'a list instead of keys': ['- a\n- b\n', 'settings-value', ['sekelompok kunci']],
    'two documents': ['year: 2026\n---\nyear: 2027\n', 'settings-unreadable', ['baris 2', '---']],
    'an alias': ['quota: &a 60\nmonths: *a\n', 'settings-unreadable', ['baris 1', '&']],
    'a word for a number': ['quota: seratus', 'settings-value', ['"seratus"', 'bilangan bulat']],
    NaN: ['quota: .nan', 'settings-value', ['".nan"', 'bilangan bulat']],
    'a fraction': ['quota: 99.5', 'settings-value', ['"99.5"']],
    'a power of ten': ['months: 1e1', 'settings-value', ['"1e1"']],
    'a negative number': ['months: -1', 'settings-value', ['"-1"']],
    'quota 0': ['quota: 0', 'settings-value', ['"0"', '1 sampai']],
    'months 0': ['months: 0', 'settings-value', ['"0"']],
    'month 13': ['startMonth: 2026-13', 'settings-value', ['2026-13', 'bulan seperti 2026-01']],
    'a day for a month': ['startMonth: 2026-01-01', 'settings-value', ['bulan seperti']],
    'a day that is not': ['sendBy: 2026-02-30', 'settings-value', ['2026-02-30', 'tanggal']],
    'a package that is not offered': ['programs: [jkk]', 'settings-value', ['[jkk, jkm]']],
    'a programme twice': ['programs: [jkk, jkm, jkm]', 'settings-value', ['programs']],
    'programmes as text': ['programs: jkk, jkm', 'settings-value', ['programs']],
    'an unknown base': ['base: tertinggi', 'settings-value', ['tertinggi', 'by-income']],
    'a list for a value': ['quota: [1]', 'settings-value', ['quota', 'bilangan bulat']],
    'a value for a group': ['policy: 18', 'settings-value', ['policy', 'sekelompok kunci']],
    'a seed with a line break': ['seed: "a\\nb"', 'settings-value', ['seed']],
    'a seed with a blank at its end': ['seed: "a "', 'settings-value', ['seed', 'spasi']],
    'an unknown criterion': [
      'policy: { ranking: [desil, termiskin] }',
      'settings-value',
      ['policy.ranking', 'oldest-first'],
    ],
    'a column that is no column': [
      'files:\n  x.csv:\n    columns: { 3: nik }\n',
      'settings-value',
      ['baris 3', 'huruf kolom'],
    ],
    'a field that is no field': [
      'files:\n  x.csv:\n    columns: { C: nomornik }\n',
      'settings-value',
      ['nomornik', 'nomorKk'],
    ],
    'a village by its name': [
      'desa: { Tegal Harum: { quota: 5 } }',
      'settings-value',
      ['kode desa'],
    ],
    'a kelurahan': [
      'desa: { "51.71.03.1005": { quota: 5 } }',
      'settings-value',
      ['51.71.03.1005', 'kelurahan'],
    ],
    'half without a document': [
      'year: 2026\npp50: { reading: half }\n',
      'settings-pp50-document',
      ['baris 2', 'pp50.document.number, pp50.document.date, pp50.document.issuer'],
    ],
    'half without an issuer': [
      'pp50: { reading: half, document: { number: B/1, date: 2026-04-10 } }',
      'settings-pp50-document',
      ['belum diisi: pp50.document.issuer'],
    ],
    'half with an empty number': [
      'pp50: { reading: half, document: { number: , date: 2026-04-10, issuer: KC } }',
      'settings-pp50-document',
      ['pp50.document.number'],
    ],
    'age above the law': [
      'policy:\n  minAge: 18\n  maxAge: 65\n',
      'settings-against-law',
      ['baris 3', 'policy.maxAge 65', 'belum mencapai 65 tahun'],
    ],
    'age above the law in a village': [
      'desa:\n  "51.71.03.2008":\n    policy: { maxAge: 70 }\n',
      'settings-against-law',
      ['baris 3', 'desa.51.71.03.2008.policy.maxAge 70', 'belum mencapai 65'],
    ],
    'lowest age above the highest': [
      'policy: { minAge: 60, maxAge: 50 }',
      'settings-against-law',
      ['policy.minAge 60', 'policy.maxAge 50'],
    ],
    'village age above the campaign age': [
      'policy: { maxAge: 50 }\ndesa:\n  "51.71.03.2008": { policy: { minAge: 55 } }\n',
      'settings-against-law',
      ['baris 3', 'policy.minAge 55'],
    ],
    'officials let in': [
      'policy: { excludingLists: [covered-apbd] }',
      'settings-against-law',
      ['officials', 'larangan nomor 3'],
    ],
    'an office that no policy may let in': [
      'policy:\n  pekerjaanAccepted: [pemangku, Kelian Banjar Dinas]\n',
      'settings-against-law',
      ['baris 2', '"Kelian Banjar Dinas"', 'perangkat desa', 'larangan nomor 3'],
    ],
    'police let in': ['policy: { pekerjaanAccepted: [polri] }', 'settings-against-law', ['Polri']],
    'an occupation both accepted and refused': [
      'policy: { pekerjaanAccepted: [Pemangku], pekerjaanRefused: [pemangku] }',
      'settings-against-law',
      ['Pemangku', 'pekerjaanRefused'],
    ],
    'a newer version': ['version: 2\nwhatIsThis: 1\n', 'settings-newer', ['version 2', 'Perbarui']],
  };
  for (const [name, [text, code, parts]] of Object.entries(table))
    test(name, () => {
      const { code: given, sentence, kind } = refused(text);
      expect([given, kind]).toEqual([code, 'call']);
      for (const part of parts) expect(sentence.id).toContain(part);
      expect(sentence.id.startsWith('desa-enroll.yaml')).toBe(true);
      expect(sentence.en.length).toBeGreaterThan(20);
      expect(sentence.en).not.toMatch(/baris|seharusnya|tidak/);
    });

  test('what is merely in doubt may be accepted: kelian adat, pemangku, guru ngaji', () => {
    const text = 'policy: { pekerjaanAccepted: [kelian adat, pemangku, guru ngaji] }';
    expect(read(text).policy.pekerjaanAccepted).toEqual(['kelian adat', 'pemangku', 'guru ngaji']);
  });

  test('the boundary of the law: one year younger is accepted', () => {
    expect(read('policy: { maxAge: 64 }').policy.maxAge).toBe(64);
  });

  test('codes of findings are held against the rules when these are given', () => {
    const text = 'policy: { rejectOn: [pekerjaan-unmaped] }';
    expect(read(text).policy.rejectOn).toEqual(['pekerjaan-unmaped']);
    expect(() =>
      parseSettings(text, 'desa-enroll.yaml', LAW, ['nik-missing', 'pekerjaan-unmapped']),
    ).toThrow(/Did you mean pekerjaan-unmapped\?/);
  });
});

test('no text whatever makes anything but settings or a refusal', () => {
  const piece = fc.constantFrom(
    'quota',
    'policy',
    'desa',
    '"51.71.03.2008"',
    ': ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '- ',
    ',',
    '&a',
    '*a',
    '!!int',
    '#',
    '"',
    "'",
    '|',
    '>',
    '?',
    '60',
    'jkk',
    '\t',
    '\0',
    '%',
    '---',
    '\uFEFF',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        read(pieces.join(''));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
  expect(() => read('['.repeat(200_000))).toThrow(Refusal);
  expect(() => read(`a: ${'{a: '.repeat(20_000)}`)).toThrow(Refusal);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
