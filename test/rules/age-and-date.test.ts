import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { dayOfAge } from '../../src/rules/age.ts';
import { tanggalLahirAmbiguous } from '../../src/rules/tanggal-lahir-ambiguous.ts';
import { tanggalLahirMissing } from '../../src/rules/tanggal-lahir-missing.ts';
import { tanggalLahirUnreadable } from '../../src/rules/tanggal-lahir-unreadable.ts';
import { workerNearAgeLimit } from '../../src/rules/worker-near-age-limit.ts';
import { workerTooOld } from '../../src/rules/worker-too-old.ts';
import { workerTooYoung } from '../../src/rules/worker-too-young.ts';
import { findingsOf, type Given, ruleTest } from '../support/rule-test.ts';

const born = (...dates: readonly string[]): string =>
  [
    '| No | Nama | Tanggal Lahir | Pekerjaan |',
    ...dates.map((date, index) => `| ${index + 1} | Budi | ${date} | petani |`),
  ].join('\n');

/** Whole years count on the later of --on and 1 January 2026, the first day of the first month. */
const on = (day: string, list: string, more: Partial<Given> = {}): Given => ({
  list,
  on: day,
  ...more,
});

ruleTest(workerTooYoung, {
  valid: {
    '18 on the first day of the first month': on('2025-11-22', born('01-01-2008')),
    '18 on the day of registration, later than that': on('2026-03-10', born('10-03-2008')),
    'a village that begins at 17': on('2026-01-05', born('01-01-2009'), { policy: { minAge: 17 } }),
    'born 29 February, the day after': on('2026-03-01', born('29-02-2008')),
  },
  invalid: {
    'a day short on the first day of the first month': [on('2025-11-22', born('02-01-2008')), 'C2'],
    'a day short on the day of registration': [on('2026-03-10', born('11-03-2008')), 'C2'],
    'born 29 February, on 28 February': [on('2026-02-28', born('29-02-2008')), 'C2'],
    'a child, beside a grown-up': [on('2026-01-05', born('17-08-1980', '17-08-2015')), 'C3'],
  },
});

ruleTest(workerTooOld, {
  valid: {
    '64, and 65 the day after': on('2025-11-22', born('02-01-1961')),
    '64 on the day of registration': on('2026-03-10', born('11-03-1961')),
    'a village that ends at 59': on('2026-01-05', born('06-01-1966'), { policy: { maxAge: 59 } }),
    'born 29 February, on 28 February of the year of 65': on('2026-01-05', born('28-02-1961')),
  },
  invalid: {
    '65 on the first day of the first month': [on('2025-11-22', born('01-01-1961')), 'C2'],
    '65 on the day of registration': [on('2026-03-10', born('10-03-1961')), 'C2'],
    '60 where the village ends at 59': [
      on('2026-01-05', born('05-01-1966'), { policy: { maxAge: 59 } }),
      'C2',
    ],
    'grandparents, beside a grown-up': [on('2026-01-05', born('17-08-1980', '17-08-1939')), 'C3'],
  },
});

ruleTest(workerNearAgeLimit, {
  valid: {
    '65 only after the year that follows the paid ones': on('2026-01-05', born('01-01-1963')),
    'already 65: that is an error, not a warning': on('2026-01-05', born('01-01-1961')),
    'one paid month moves the day': on('2026-01-05', born('01-02-1962'), { desa: { months: 1 } }),
  },
  invalid: {
    '65 on the last day of the year after': [on('2026-01-05', born('31-12-1962')), 'C2'],
    '65 within the paid months': [on('2026-01-05', born('04-04-1961', '17-08-1980')), 'C2'],
    'one paid month: until a year after January': [
      on('2026-01-05', born('31-01-1962'), { desa: { months: 1 } }),
      'C2',
    ],
    'near the limit of a stricter village': [
      on('2026-01-05', born('17-08-1966'), { policy: { maxAge: 59 } }),
      'C2',
    ],
  },
});

describe('the day on which an age is reached', () => {
  it.each([
    ['1961-04-04', 65, '2026-04-04'],
    ['1960-02-29', 65, '2025-03-01'],
    ['1960-02-29', 64, '2024-02-29'],
  ])('%s turns %i on %s', (birth, age, day) => {
    expect(dayOfAge(birth as LocalDate, age)).toBe(day);
  });
});

ruleTest(tanggalLahirMissing, {
  valid: {
    'a date': born('17-08-1980'),
    'a date that cannot be read is another matter': born('17-08-1980', 'lupa'),
    'filled in by the register': {
      list: `| NIK              | Nama |
             | 5171031708809001 | Budi |`,
      references: {
        penduduk: [
          'residents',
          `| NIK              | Nama | Tanggal Lahir |
           | 5171031708809001 | Budi | 17-08-1980    |`,
        ],
      },
    },
  },
  invalid: {
    'an empty cell and a dash': [born('17-08-1980', '', '-'), 'C3', 'C4'],
    'a list of NIK and name only': [
      `| NIK              | Nama |
       | 5171031708809001 | Budi |`,
      '2',
    ],
  },
});

ruleTest(tanggalLahirUnreadable, {
  valid: {
    'many notations': born(
      '17-08-1980',
      '17/8/1980',
      '17.8.80',
      '1980-08-17',
      '17 Agustus 1980',
      '<1980-08-17>',
    ),
    empty: born('17-08-1980', ''),
    '99 years old': born('06-01-1926'),
  },
  invalid: {
    'no such day, only a year, words': [
      born('17-08-1980', '31-06-1980', '1960', 'lupa'),
      'C3',
      'C4',
      'C5',
    ],
    'a day that has not come, and one of the wrong century': [
      born('17-08-1980', '17-08-2062', '17-08-1880'),
      'C3',
      'C4',
    ],
  },
});

describe('tanggal-lahir-unreadable', () => {
  it('offers the date of the NIK, and does not take it', () => {
    const [finding] = findingsOf(
      tanggalLahirUnreadable,
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 31-06-1980    |
       | 5171031808809002 | Joko | 18-08-1980    |`,
    );
    expect(finding?.message.id).toContain('Menurut NIK: 17-08-1980');
  });

  it('shows the day of a cell of a date, not the number in it', () => {
    const table = `
      | NIK              | Nama | Tanggal Lahir |
      | 5171031708809001 | Budi | <2080-08-17>  |`;
    const [finding] = findingsOf(tanggalLahirUnreadable, table);
    expect(finding?.message.id).toContain('"17-08-2080"');
  });
});

const mixed = (nik: string, date: string): string =>
  `| NIK              | Nama | Tanggal Lahir |
   | 5171031708809001 | Budi | 08/17/1980    |
   | 5171031808809002 | Joko | 08/18/1980    |
   | ${nik}           | Dewa | ${date}       |`;

ruleTest(tanggalLahirAmbiguous, {
  valid: {
    'the NIK decides': mixed('5171030506809003', '05/06/1980'),
    'day and month are the same': mixed('5171030606809003', '06/06/1980'),
    'a column that is day first throughout': born('05/06/1980', '17/08/1980'),
  },
  invalid: {
    'a column with the month first, and a NIK that fits neither': [
      mixed('5171031712809003', '05/06/1980'),
      'C4',
    ],
    'no NIK to decide': [mixed('', '05/06/1980'), 'C4'],
  },
});
