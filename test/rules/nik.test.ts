import { describe, expect, it } from 'vitest';
import { nikBirthDateMismatch } from '../../src/rules/nik-birth-date-mismatch.ts';
import { nikMalformed } from '../../src/rules/nik-malformed.ts';
import { nikMasked } from '../../src/rules/nik-masked.ts';
import { nikMissing } from '../../src/rules/nik-missing.ts';
import { nikRegionUnknown } from '../../src/rules/nik-region-unknown.ts';
import { nikSexMismatch } from '../../src/rules/nik-sex-mismatch.ts';
import { nikStoredAsNumber } from '../../src/rules/nik-stored-as-number.ts';
import { findingsOf, ruleTest } from '../support/rule-test.ts';

// Every NIK here is invented: serials 9000 to 9999. 17-08-1980 is ...170880..., a woman's ...570880...

ruleTest(nikMissing, {
  valid: {
    'a NIK': `| NIK              | Nama | Tanggal Lahir |
              | 5171031708809001 | Budi | 17-08-1980    |`,
    'a NIK that cannot be used is another matter': `| NIK             | Nama | Tanggal Lahir |
                                                    | 517103170880900 | Budi | 17-08-1980    |`,
  },
  invalid: {
    'an empty cell': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 17-08-1980    |
       |                  | Siti | 18-08-1980    |`,
      'A3',
    ],
    'a dash, a 0 and words for nothing': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 17-08-1980    |
       | -                | Siti | 18-08-1980    |
       | 0                | Joko | 19-08-1980    |
       | belum ada        | Rina | 20-08-1980    |`,
      'A3',
      'A4',
      'A5',
    ],
    'no column at all': [
      `| Nama | Tanggal Lahir | Pekerjaan |
       | Budi | 17-08-1980    | petani    |`,
      '2',
    ],
  },
});

ruleTest(nikMalformed, {
  valid: {
    '16 digits': `| NIK              | Nama | Tanggal Lahir |
                  | 5171031708809001 | Budi | 17-08-1980    |`,
    'dots, blanks and an apostrophe inside': `| NIK                  | Nama | Tanggal Lahir |
                                              | 517103.170880.9001   | Budi | 17-08-1980    |
                                              | 5171 0318 0880 9002  | Joko | 18-08-1980    |
                                              | '5171031908809003    | Dewa | 19-08-1980    |`,
    'a NIK of Papua, above 2^53': `| NIK              | Nama  | Tanggal Lahir |
                                   | 9171011708459001 | Yohan | 17-08-1945    |`,
  },
  invalid: {
    '15 and 17 digits': [
      `| NIK               | Nama | Tanggal Lahir |
       | 517103170880900   | Budi | 17-08-1980    |
       | 51710317088090011 | Joko | 17-08-1980    |
       | 5171031708809003  | Dewa | 17-08-1980    |`,
      'A2',
      'A3',
    ],
    'the letter O for 0': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171O31708809001 | Budi | 17-08-1980    |
       | 5171031708809003 | Dewa | 17-08-1980    |`,
      'A2',
    ],
    'impossible day and month, serial 0000, all digits the same': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171033208809001 | Budi | 17-08-1980    |
       | 5171037208809002 | Sari | 17-08-1980    |
       | 5171031713809003 | Joko | 17-08-1980    |
       | 5171033102809004 | Dewa | 17-08-1980    |
       | 5171031708800000 | Rina | 17-08-1980    |
       | 1111111111111111 | Edi  | 17-08-1980    |
       | 5171031708809003 | Dewa | 17-08-1980    |`,
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
    ],
    'a temporary number, an NIP, a phone number': [
      `| NIK                | Nama | Tanggal Lahir |
       | 0517103200899001   | Budi | 17-08-1980    |
       | 198008172005131001 | Joko | 17-08-1980    |
       | 081234567001       | Dewa | 17-08-1980    |
       | 5171031708809003   | Rina | 17-08-1980    |`,
      'A2',
      'A3',
      'A4',
    ],
  },
});

describe('nik-malformed says what is wrong with this cell', () => {
  it.each([
    ['517103170880900', 'ada 15 digit, seharusnya 16 (kurang satu digit)'],
    ['198008172005131001', 'tampaknya NIP pegawai'],
    ['5171033102809004', 'tidak ada di kalender'],
    ['0517103200899001', 'nomor sementara OpenSID'],
  ])('%s', (nik, words) => {
    const [finding] = findingsOf(
      nikMalformed,
      `| NIK              | Nama | Tanggal Lahir |
       | ${nik}           | Budi | 17-08-1980    |
       | 5171031708809003 | Rina | 17-08-1980    |`,
    );
    expect(finding?.message.id).toContain(words);
  });

  it('offers digits for letters only where the birth date bears them out', () => {
    const of = (birth: string) =>
      findingsOf(
        nikMalformed,
        `| NIK              | Nama | Tanggal Lahir |
         | 5171O31708809001 | Budi | ${birth}      |
         | 5171031708809003 | Rina | 17-08-1980    |`,
      )[0]?.message.id;
    expect(of('17-08-1980')).toContain('cocok dengan tanggal lahir');
    expect(of('18-08-1980')).not.toContain('cocok');
  });
});

ruleTest(nikStoredAsNumber, {
  valid: {
    'a NIK typed as text': `| NIK              | Nama | Tanggal Lahir |
                            | 5171035708809001 | Siti | 17-08-1980    |`,
    'two NIKs that happen to end in 0': `| NIK              | Nama | Tanggal Lahir |
                                         | 5171035708809010 | Siti | 17-08-1980    |
                                         | 5171031808809020 | Budi | 18-08-1980    |`,
  },
  invalid: {
    'a NIK Excel made a number': [
      `| NIK                | Nama | Tanggal Lahir |
       | \`5171031708809010\` | Budi | 17-08-1980    |`,
      'A2',
    ],
    'the notation of a large number': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5,17103E+15      | Budi | 17-08-1980    |
       | 5.171031708809E+15 | Joko | 17-08-1980  |
       | 5171031708809003 | Dewa | 17-08-1980    |`,
      'A2',
      'A3',
    ],
    'five texts of a column all ending in 0': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809010 | Budi | 17-08-1980    |
       | 5171031808809020 | Joko | 18-08-1980    |
       | 5171031908809030 | Dewa | 19-08-1980    |
       | 5171032008809040 | Edi  | 20-08-1980    |
       | 5171032108809050 | Made | 21-08-1980    |`,
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
    ],
    'three of them may be chance': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809010 | Budi | 17-08-1980    |
       | 5171031808809020 | Joko | 18-08-1980    |
       | 5171031908809030 | Dewa | 19-08-1980    |`,
      'A2 warning',
      'A3 warning',
      'A4 warning',
    ],
  },
});

ruleTest(nikMasked, {
  valid: {
    'a NIK': `| NIK              | Nama | Tanggal Lahir |
              | 5171031708809001 | Budi | 17-08-1980    |`,
    'a dash': `| NIK              | Nama | Tanggal Lahir |
               | -                | Budi | 17-08-1980    |
               | 5171031708809001 | Joko | 17-08-1980    |`,
  },
  invalid: {
    'eight digits and nine X, as OpenSID prints it': [
      `| NIK               | Nama | Tanggal Lahir |
       | 51710317XXXXXXXXX | Budi | 17-08-1980    |
       | 5171031708809001  | Joko | 17-08-1980    |`,
      'A2',
    ],
    'stars and dots': [
      `| NIK              | Nama | Tanggal Lahir |
       | 517103********** | Budi | 17-08-1980    |
       | 517103•••••••••• | Dewa | 17-08-1980    |
       | 5171031708809001 | Joko | 17-08-1980    |`,
      'A2',
      'A3',
    ],
  },
});

ruleTest(nikRegionUnknown, {
  valid: {
    'a kecamatan of today': `| NIK              | Nama | Tanggal Lahir |
                             | 5171031708809001 | Budi | 17-08-1980    |`,
    'another province: people move': `| NIK              | Nama | Tanggal Lahir |
                                      | 3501021708809001 | Budi | 17-08-1980    |`,
    'a code from before the provinces of Papua were split': `| NIK              | Nama  | Tanggal Lahir |
                                                             | 9101010708809001 | Yohan | 07-08-1980    |`,
  },
  invalid: {
    'a kecamatan that never was': [
      `| NIK              | Nama | Tanggal Lahir |
       | 4501011708809001 | Budi | 17-08-1980    |`,
      'A2',
    ],
    'a province that never was': [
      `| NIK              | Nama | Tanggal Lahir |
       | 9902031708809001 | Budi | 17-08-1980    |
       | 5171031708809001 | Joko | 17-08-1980    |`,
      'A2',
    ],
  },
});

ruleTest(nikBirthDateMismatch, {
  valid: {
    'the same day': `| NIK              | Nama | Tanggal Lahir |
                     | 5171031708809001 | Budi | 17-08-1980    |`,
    'a woman has 40 added': `| NIK              | Nama | Tanggal Lahir |
                             | 5171035708809001 | Siti | 17-08-1980    |`,
    'the year 05 is 1905 or 2005, as the column says': `| NIK              | Nama | Tanggal Lahir |
                                                        | 5171031708059001 | Budi | 17-08-2005    |`,
    'no birth date to compare': `| NIK              | Nama | Tanggal Lahir |
                                 | 5171031708809001 | Budi |               |
                                 | 5171031808809002 | Joko | 18-08-1980    |`,
  },
  invalid: {
    'another day': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 20-09-1980    |
       | 5171031808809002 | Joko | 18-08-1980    |`,
      'C2',
    ],
    'one day off, a year off': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 18-08-1980    |
       | 5171031808809002 | Joko | 18-08-1981    |
       | 5171031908809003 | Dewa | 19-08-1980    |`,
      'C2',
      'C3',
    ],
    'lifted by a confirmation, and still told': [
      {
        list: `| NIK              | Nama | Tanggal Lahir |
               | 5171031708809001 | Budi | 20-09-1980    |
               | 5171031808809002 | Joko | 18-08-1980    |`,
        confirmations: [{ nik: '5171031708809001', code: 'nik-birth-date-mismatch' }],
      },
      'C2 note',
    ],
  },
});

describe('nik-birth-date-mismatch says which way', () => {
  it.each([
    ['08-05-1980', '5171030508809001', 'hari dan bulan tertukar'],
    ['17-08-1981', '5171031708809001', 'tahunnya berbeda'],
    ['27-08-1980', '5171031708809001', 'berbeda satu digit'],
    ['01-01-1990', '5171031708809001', 'tanggalnya lain'],
  ])('%s against %s', (birth, nik, words) => {
    const [finding] = findingsOf(
      nikBirthDateMismatch,
      `| NIK              | Nama | Tanggal Lahir |
       | ${nik}           | Budi | ${birth}      |
       | 5171033008809002 | Joko | 30-08-1980    |`,
    );
    expect(finding?.message.id).toContain(words);
  });
});

ruleTest(nikSexMismatch, {
  valid: {
    'a man and a woman': `| NIK              | Nama | L/P |
                          | 5171031708809001 | Budi | L   |
                          | 5171035708809002 | Siti | P   |`,
    'no sex to compare': `| NIK              | Nama | L/P |
                          | 5171031708809001 | Budi |     |
                          | 5171035708809002 | Siti | P   |`,
    'I Gusti Ayu is a woman, and the name decides nothing': `| NIK              | Nama             | L/P |
                                                             | 5171035708809002 | I Gusti Ayu Sari | P   |`,
  },
  invalid: {
    "a man with a woman's NIK": [
      `| NIK              | Nama | L/P |
       | 5171035708809001 | Budi | L   |
       | 5171035808809002 | Siti | P   |`,
      'C2',
    ],
    "a woman with a man's NIK, in words": [
      `| NIK              | Nama | Jenis Kelamin |
       | 5171031708809001 | Siti | Perempuan     |
       | 5171031808809002 | Budi | Laki-laki     |`,
      'C2',
    ],
  },
});

describe('nik-sex-mismatch', () => {
  it.each([
    ['I Gusti Ayu Sari', 'biasa dipakai perempuan'],
    ['I Wayan Rai', 'biasa dipakai laki-laki'],
  ])('%s: the name is further evidence', (nama, words) => {
    const [finding] = findingsOf(
      nikSexMismatch,
      `| NIK              | Nama    | L/P |
       | 5171035708809001 | ${nama} | L   |
       | 5171031808809002 | Budi    | L   |`,
    );
    expect(finding?.message.id).toContain(words);
  });
});
