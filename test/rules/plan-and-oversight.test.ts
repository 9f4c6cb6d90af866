import { describe, expect, it } from 'vitest';
import type { FundingLine } from '../../src/campaign/campaign.ts';
import type { Month } from '../../src/domain/month.ts';
import { rupiah } from '../../src/domain/rupiah.ts';
import { agesJustUnderLimit } from '../../src/rules/ages-just-under-limit.ts';
import { birthdaysHeaped } from '../../src/rules/birthdays-heaped.ts';
import { budgetMissing } from '../../src/rules/budget-missing.ts';
import { confirmationInFuture } from '../../src/rules/confirmation-in-future.ts';
import { confirmationUnmatched } from '../../src/rules/confirmation-unmatched.ts';
import { desaUnknown } from '../../src/rules/desa-unknown.ts';
import { filesSettingUnmatched } from '../../src/rules/files-setting-unmatched.ts';
import { iuranOverBudget } from '../../src/rules/iuran-over-budget.ts';
import { kodeRekeningUnfit } from '../../src/rules/kode-rekening-unfit.ts';
import { listLikeAnother } from '../../src/rules/list-like-another.ts';
import { listLikeLastYear } from '../../src/rules/list-like-last-year.ts';
import { listOfOlderYear } from '../../src/rules/list-of-older-year.ts';
import { listsOverlap } from '../../src/rules/lists-overlap.ts';
import { monthOutsideBudgetYear } from '../../src/rules/month-outside-budget-year.ts';
import { nikInSeries } from '../../src/rules/nik-in-series.ts';
import { nomorKkOnManyPeople } from '../../src/rules/nomor-kk-on-many-people.ts';
import { phoneOnManyPeople } from '../../src/rules/phone-on-many-people.ts';
import { quotaExceeded } from '../../src/rules/quota-exceeded.ts';
import { quotaUnfilled } from '../../src/rules/quota-unfilled.ts';
import { referenceKindUnclear } from '../../src/rules/reference-kind-unclear.ts';
import { referencePeopleUnmatchable } from '../../src/rules/reference-people-unmatchable.ts';
import { uploadFieldMissing } from '../../src/rules/upload-field-missing.ts';
import { uploadMonthsNotListed } from '../../src/rules/upload-months-not-listed.ts';
import { uploadPackageCodeOpen } from '../../src/rules/upload-package-code-open.ts';
import { uploadRowsOverLimit } from '../../src/rules/upload-rows-over-limit.ts';
import { findingsOf, fundingLine, type Given, ruleTest } from '../support/rule-test.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Invented people, all different: born on different days of 1980 and later, serials 9001 and up. */
const people = (count: number, more: (index: number) => Partial<Row> = () => ({})): string =>
  [
    '| NIK | No KK | Nama | Tanggal Lahir | Pekerjaan | No HP |',
    ...Array.from({ length: count }, (_, index) => {
      const [day, month, year] = [1 + (index % 28), 1 + ((index * 5) % 12), 1980 + (index % 9)];
      const row: Row = {
        nik: `517103${two(day)}${two(month)}${two(year % 100)}${9001 + ((index * 37) % 990)}`,
        kk: `51710301011${String(10_000 + index)}`,
        nama: `Warga ${String.fromCharCode(65 + (index % 26))}${'abcdefghij'[Math.floor(index / 26) % 10]}`,
        lahir: `${two(day)}-${two(month)}-${year}`,
        kerja: 'petani',
        hp: `0840100${String(10_000 + index)}`,
        ...more(index),
      };
      return `| ${row.nik} | ${row.kk} | ${row.nama} | ${row.lahir} | ${row.kerja} | ${row.hp} |`;
    }),
  ].join('\n');
interface Row {
  nik: string;
  kk: string;
  nama: string;
  lahir: string;
  kerja: string;
  hp: string;
}

const dds = (line: Partial<FundingLine> = {}): FundingLine =>
  fundingLine({ source: 'DDS', ...line });
const withMoney = (list: string, ...funding: readonly FundingLine[]): Given => ({
  list,
  desa: { funding },
});

ruleTest(desaUnknown, {
  valid: {
    'a village of the list': people(2),
    'a village named on a bare file': { list: people(2), bare: true },
  },
  invalid: {
    'nobody knows whose list it is, on bare files': [
      { list: people(2), desa: { kode: '00.00.00.0001', listed: false }, bare: true },
      'Sheet1 warning',
    ],
    'a kelurahan': [{ list: people(2), desa: { kode: '51.71.03.1001' } }, 'Sheet1'],
    'a village that is not in the campaign': [
      { list: people(2), desa: { listed: false }, others: ['51.71.01.2007'] },
      'Sheet1 warning',
    ],
    'unknown beside known villages is an error': [
      {
        list: people(2),
        desa: { kode: '00.00.00.0001', listed: false },
        others: ['51.71.01.2007'],
      },
      'Sheet1',
    ],
  },
});

describe('desa-unknown', () => {
  it('names both villages where two texts contradict each other', () => {
    const data = { nama: 'Pemogan', by: 'letterhead', other: 'Sidakarya', otherBy: 'file-name' };
    const desa = {
      ...{ value: undefined, text: '', row: 1, column: undefined, kind: 'text' as const },
      fault: { code: 'desa-unknown', data },
    };
    const [finding] = findingsOf(desaUnknown, {
      list: people(2),
      desa: { kode: '00.00.00.0001', nama: 'Pemogan / Sidakarya', listed: false },
      others: ['51.71.01.2007'],
      nominee: { readings: { desa } },
    });
    expect(finding?.severity).toBe('error');
    expect(finding?.message.id).toContain(
      'Kepala surat menyebut Pemogan, tetapi nama berkas menyebut Sidakarya; 2 orang',
    );
    expect(finding?.fix.id).toContain('isi kodeDesa');
  });

  it('says why a kelurahan cannot be paid for', () => {
    const [finding] = findingsOf(desaUnknown, {
      list: people(2),
      desa: { kode: '51.71.03.1001', nama: 'Pemecutan' },
    });
    expect(finding?.message.id).toContain('Pemecutan adalah kelurahan');
    expect(finding?.message.id).toContain('Dana Desa');
  });

  it.each([
    ['Sukamaju', 'menyebut desa "Sukamaju"', 'tambahkan desa itu'],
    ['daftar', 'milik desa mana', 'Tulis nama atau kode desa'],
  ])('says which village a list names: %s', (nama, message, fix) => {
    const [finding] = findingsOf(desaUnknown, {
      list: people(2),
      desa: { kode: '00.00.00.0001', nama, listed: false },
      bare: true,
    });
    expect(finding?.message.id).toContain(message);
    expect(finding?.fix.id).toContain(fix);
  });
});

ruleTest(quotaExceeded, {
  valid: {
    'as many as places': { list: people(3), desa: { quota: 3 } },
    fewer: { list: people(2), desa: { quota: 3 } },
  },
  invalid: {
    'the draw decides: someone should look': [
      { list: people(4), desa: { quota: 3 } },
      'Sheet1 warning',
    ],
    'the musyawarah has decided': [
      {
        list: `| NIK              | Nama | Tanggal Lahir | Prioritas |
               | 5171031708809001 | Budi | 17-08-1980    | 1         |
               | 5171031808809002 | Joko | 18-08-1980    | 2         |`,
        desa: { quota: 1 },
      },
      'Sheet1',
    ],
  },
});

ruleTest(quotaUnfilled, {
  valid: {
    'all places taken': { list: people(3), desa: { quota: 3 } },
    'more than enough': { list: people(4), desa: { quota: 3 } },
  },
  invalid: {
    'one place open': [{ list: people(2), desa: { quota: 3 } }, 'Sheet1'],
    'told at the budget line where there is one': [
      { list: people(2), desa: { quota: 3, funding: [dds({ row: 7 })] } },
      'desa.csv!7',
    ],
    'a bare file has only the usual number of places': [
      { list: people(2), bare: true },
      'Sheet1 note',
    ],
  },
});

ruleTest(budgetMissing, {
  valid: {
    'an allocation': withMoney(people(2), dds({ allocated: rupiah(1_000_000) })),
    'one of two lines has one': withMoney(
      people(2),
      dds(),
      fundingLine({ source: 'ADD', allocated: rupiah(1) }),
    ),
  },
  invalid: {
    'no line at all': [people(2), 'Sheet1'],
    'a line without an allocation': [
      withMoney(people(2), dds({ pagu: rupiah(373_456_000) })),
      'desa.csv!2',
    ],
    'a bare file: only for the record': [{ list: people(2), bare: true }, 'Sheet1 note'],
  },
});

// Two people for twelve months at the lowest base: 2 × 16,800 × 12 (law.md section 2, row 1).
const NEED = 2 * 16_800 * 12;

ruleTest(iuranOverBudget, {
  valid: {
    'need and allocation are equal': withMoney(people(2), dds({ allocated: rupiah(NEED) })),
    'no allocation is known': withMoney(people(2), dds()),
    'a second line takes the rest': withMoney(
      people(2),
      dds({ allocated: rupiah(NEED - 1) }),
      fundingLine({ source: 'ADD', allocated: rupiah(1) }),
    ),
  },
  invalid: {
    'one rupiah short': [
      withMoney(people(2), dds({ allocated: rupiah(NEED - 1), row: 5 })),
      'desa.csv!5',
    ],
    'two lines that together fall short': [
      withMoney(
        people(2),
        dds({ allocated: rupiah(100) }),
        fundingLine({ source: 'ADD', allocated: rupiah(100), row: 3 }),
      ),
      'desa.csv!3',
    ],
    'each village within its own, the donor above': [
      {
        lists: { '51.71.03.2008': people(1), '51.71.01.2007': people(1) },
        desa: {
          funding: [
            fundingLine({ source: 'CSR', pagu: rupiah(1_000_000), allocated: rupiah(600_000) }),
          ],
        },
      },
      'desa.csv!2',
      'desa.csv!2',
    ],
  },
});

describe('iuran-over-budget', () => {
  it('names the shortfall and what the money buys', () => {
    const [finding] = findingsOf(
      iuranOverBudget,
      withMoney(people(2), dds({ allocated: rupiah(NEED - 1) })),
    );
    expect(finding?.message.id).toContain('kurang Rp1.');
    expect(finding?.message.id).toContain('1 orang selama semua bulan');
    expect(finding?.message.id).toContain('semua orang selama 11 bulan');
  });
});

const from = (startMonth: string, months: number, ...funding: readonly FundingLine[]): Given => ({
  list: people(1),
  desa: { startMonth: startMonth as Month, months, funding },
});

ruleTest(monthOutsideBudgetYear, {
  valid: {
    'January to December': from('2026-01', 12, dds()),
    'no funding line, no check': from('2026-06', 12),
    'December alone': from('2026-12', 1, dds()),
  },
  invalid: {
    'one month beyond December, from Dana Desa': [from('2026-02', 12, dds()), 'desa.csv!2'],
    'arrears of the year before': [from('2025-12', 2, dds()), 'desa.csv!2'],
    'another source: a warning': [
      from('2026-02', 12, fundingLine({ source: 'ADD' })),
      'desa.csv!2 warning',
    ],
  },
});

const account = (kodeRekening: string): Given => withMoney(people(1), dds({ kodeRekening }));

ruleTest(kodeRekeningUnfit, {
  valid: {
    'goods handed to the people': account('5.2.7.90'),
    'none given': withMoney(people(1), dds()),
  },
  invalid: {
    'the insurance of officials': [account('5.1.3.04'), 'desa.csv!2'],
    'workers on village building works': [account('5.3.1.06'), 'desa.csv!2'],
    'the activity for officials': [account('01.01.03'), 'desa.csv!2'],
  },
});

ruleTest(uploadPackageCodeOpen, {
  valid: {
    'JKK and JKM': people(2),
    'the branch has told the code': {
      list: people(2),
      desa: { programs: ['jkk', 'jkm', 'jht'] },
      campaign: {
        upload: {
          profile: 'bpu-tk-baru-2020',
          npp: '',
          div: '000',
          firstMonths: undefined,
          packageJht: 'L',
        },
      },
    },
  },
  invalid: {
    'with JHT': [{ list: people(2), desa: { programs: ['jkk', 'jkm', 'jht'] } }, 'Sheet1'],
    'told at the budget line': [
      { list: people(1), desa: { programs: ['jkk', 'jkm', 'jht'], funding: [dds({ row: 9 })] } },
      'desa.csv!9',
    ],
  },
});

ruleTest(uploadFieldMissing, {
  valid: {
    'phone and occupation': people(3),
    'who is in reserve does not matter': {
      list: `| NIK              | Nama | Tanggal Lahir | Pekerjaan | No HP        | Prioritas |
             | 5171031708809001 | Budi | 17-08-1980    | petani    | 081234567001 | 1         |
             | 5171031808809002 | Joko | 18-08-1980    |           |              | 2         |`,
      desa: { quota: 1 },
    },
  },
  invalid: {
    'no phone': [people(3, (index) => (index === 1 ? { hp: '' } : {})), 'Sheet1'],
    'no certain occupation: one finding for all': [
      people(3, () => ({ kerja: 'serabutan' })),
      'Sheet1',
    ],
  },
});

const many = people(10_001, (index) => ({
  nik: `5171${two(1 + (index % 4))}${two(1 + (index % 28))}${two(1 + (index % 12))}80${9000 + (index % 1000)}`,
}));

ruleTest(uploadRowsOverLimit, {
  valid: {
    'a village': people(3),
    another: people(5),
  },
  invalid: {
    'more than one file holds': [{ list: many, desa: { quota: 20_000 } }, 'Sheet1'],
    'told at the budget line': [
      { list: many, desa: { quota: 20_000, funding: [dds()] } },
      'desa.csv!2',
    ],
  },
});

ruleTest(uploadMonthsNotListed, {
  valid: {
    'a year': people(1),
    'the officer has chosen': {
      list: people(1),
      desa: { months: 11 },
      campaign: {
        upload: {
          profile: 'bpu-tk-baru-2020',
          npp: '',
          div: '000',
          firstMonths: 6,
          packageJht: undefined,
        },
      },
    },
  },
  invalid: {
    'eleven months': [{ list: people(1), desa: { months: 11 } }, 'Sheet1'],
    'two months': [{ list: people(1), desa: { months: 2, funding: [dds()] } }, 'desa.csv!2'],
  },
});

describe('upload-months-not-listed', () => {
  it('shows the split into payment periods, largest first', () => {
    const [finding] = findingsOf(uploadMonthsNotListed, { list: people(1), desa: { months: 11 } });
    expect(finding?.message.id).toContain('6 + 3 + 1 + 1');
  });
});

const ONE = `| NIK              | Nama |
             | 5171031708809001 | Budi |
             |                  | Joko |`;
const confirmed = (nik: string, when = '2026-01-04') => ({
  confirmations: [
    { nik, code: 'nik-sex-mismatch', by: 'Kasi', when, file: 'konfirmasi.csv', row: 2 },
  ],
});

ruleTest(confirmationUnmatched, {
  valid: {
    'nothing is confirmed': ONE,
    'the NIK of a nominee': { list: ONE, campaign: confirmed('5171031708809001') },
  },
  invalid: {
    'a slip in the NIK': [
      { list: ONE, campaign: confirmed('5171031708809002') },
      'konfirmasi.csv!2',
    ],
    'no nominee at all': [
      { list: '', campaign: confirmed('5171031708809001') },
      'konfirmasi.csv!2',
    ],
  },
});

ruleTest(confirmationInFuture, {
  valid: {
    'checked before': { list: ONE, campaign: confirmed('5171031708809001') },
    'checked today': { list: ONE, campaign: confirmed('5171031708809001', '2026-01-05') },
  },
  invalid: {
    'a slip in the year': [
      { list: ONE, campaign: confirmed('5171031708809001', '2027-01-04') },
      'konfirmasi.csv!2',
    ],
    tomorrow: [
      { list: ONE, campaign: confirmed('5171031708809001', '2026-01-06') },
      'konfirmasi.csv!2',
    ],
  },
});

const unmatched = (pattern: string, near?: string) => ({
  pattern,
  near,
  isSlip: near !== undefined,
  settings: 'desa-enroll.yaml',
});

ruleTest(filesSettingUnmatched, {
  valid: {
    'nothing is said of files': people(1),
    'each name fits a file': { list: people(1), campaign: { unmatchedFiles: [] } },
  },
  invalid: {
    'a slip of the fingers': [
      { list: people(1), campaign: { unmatchedFiles: [unmatched('usulann.xlsx', 'usulan.xlsx')] } },
      'desa-enroll.yaml!berkas error',
    ],
    'a file that was taken away': [
      { list: people(1), campaign: { unmatchedFiles: [unmatched('lama.xlsx')] } },
      'desa-enroll.yaml!berkas',
    ],
  },
});

ruleTest(referenceKindUnclear, {
  valid: {
    'no such list': people(1),
    'a list of a known kind': {
      list: people(1),
      references: { apbd: ['covered-apbd', people(1)] },
    },
  },
  invalid: {
    'one list': [
      { list: people(1), campaign: { unclearReferences: [unclear('data')] } },
      'referensi/data.xlsx!berkas',
    ],
    'a list of deaths and moves that does not say which': [
      { list: people(1), campaign: { unclearReferences: [{ ...unclear('log'), lacks: 'event' }] } },
      'referensi/log.xlsx!berkas',
    ],
    'two lists': [
      { list: people(1), campaign: { unclearReferences: [unclear('a'), unclear('b')] } },
      'referensi/a.xlsx!berkas',
      'referensi/b.xlsx!berkas',
    ],
  },
});

const LAST_YEAR = `| DAFTAR PESERTA PEKERJA RENTAN TAHUN 2025 |\n${people(3)}`;

ruleTest(listOfOlderYear, {
  valid: {
    'a list of this year': `| DAFTAR CALON PEKERJA RENTAN TAHUN 2026 |\n${people(3)}`,
    'the only list of the village, written in the year before': LAST_YEAR,
    'no other list of the village': { list: LAST_YEAR, nominee: { ofYear: 2025, older: true } },
  },
  invalid: {
    'beside a newer one': [{ list: people(3), nominee: { ofYear: 2025 } }, 'Sheet1'],
    'two years back': [{ list: people(3), nominee: { ofYear: 2024 } }, 'Sheet1'],
  },
});

const NAMES_ALONE = `| No | Nama             | Alamat      |
                     | 1  | Ni Komang Contoh | Jl. Mawar 1 |
                     | 2  | Ni Putu Contoh   | Jl. Mawar 2 |`;

ruleTest(referencePeopleUnmatchable, {
  valid: {
    'each has a NIK': { list: people(1), references: { apbd: ['covered-apbd', people(2)] } },
    'name and birth date do too': {
      list: people(1),
      references: {
        apbd: [
          'covered-apbd',
          `| Nama             | Tanggal Lahir |
           | Ni Komang Contoh | 17-08-1980    |`,
        ],
      },
    },
    'a register in which a child has no NIK yet': {
      list: people(1),
      references: {
        penduduk: [
          'residents',
          `| NIK              | Nama         |
           | 5171031708809001 | Budi         |
           |                  | Bayi Ny Budi |`,
        ],
      },
    },
  },
  invalid: {
    'names alone': [
      { list: people(1), references: { 'sudah tercakup': ['covered-other', NAMES_ALONE] } },
      'referensi/sudah tercakup.xlsx!berkas',
    ],
    'one row of the dead without a NIK': [
      {
        list: people(1),
        references: {
          kematian: [
            'deaths-and-moves',
            `| NIK              | Nama |
             | 5171031708809001 | Budi |
             |                  | Joko |`,
          ],
        },
      },
      'referensi/kematian.xlsx!berkas',
    ],
    'a register of names alone': [
      { list: people(1), references: { penduduk: ['residents', NAMES_ALONE] } },
      'referensi/penduduk.xlsx!berkas',
    ],
  },
});

const PHONE = '084010099999';
const CARD = '5171030101109001';

ruleTest(phoneOnManyPeople, {
  valid: {
    'each their own': people(20),
    'five of a household': people(8, (index) => (index < 5 ? { hp: PHONE } : {})),
  },
  invalid: {
    'six people': [people(8, (index) => (index < 6 ? { hp: PHONE } : {})), 'F2'],
    'six over two villages': [
      {
        lists: {
          '51.71.03.2008': people(3, () => ({ hp: PHONE })),
          '51.71.01.2007': people(8, (index) => (index > 4 ? { hp: PHONE } : {})),
        },
      },
      '51.71.01.2007.xlsx!F7',
    ],
  },
});

ruleTest(nomorKkOnManyPeople, {
  valid: {
    'each their own': people(10),
    'three of a family': people(5, (index) => (index < 3 ? { kk: CARD } : {})),
  },
  invalid: {
    'four of a family': [people(6, (index) => (index < 4 ? { kk: CARD } : {})), 'B2'],
    'further down': [people(8, (index) => (index > 3 ? { kk: CARD } : {})), 'B6'],
  },
});

ruleTest(nikInSeries, {
  valid: {
    'serials as they fall': people(60),
    'twins and a neighbour': people(5, (index) =>
      index < 3 ? { nik: `517103170880${9001 + index}`, lahir: '17-08-1980' } : {},
    ),
  },
  invalid: {
    'four in a row on one birth date': [
      people(6, (index) =>
        index < 4 ? { nik: `517103170880${9001 + index}`, lahir: '17-08-1980' } : {},
      ),
      'A2',
    ],
    'serials that count up over many dates': [
      people(9, (index) => ({
        nik: `517103${two(index + 1)}0880${9101 + index}`,
        lahir: `${two(index + 1)}-08-1980`,
      })),
      'A2',
    ],
  },
});

ruleTest(birthdaysHeaped, {
  valid: {
    'spread over the year': people(60),
    'four on one day': people(10, (index) => (index < 4 ? { lahir: `31-12-${1970 + index}` } : {})),
  },
  invalid: {
    'five of ten on one day': [
      people(10, (index) => (index < 5 ? { lahir: `31-12-${1970 + index}` } : {})),
      'D2',
    ],
    'told at the first of them': [
      people(12, (index) => (index > 4 ? { lahir: `01-07-${1960 + index}` } : {})),
      'D7',
    ],
  },
});

ruleTest(agesJustUnderLimit, {
  valid: {
    'all ages': people(30),
    'as many somewhat younger': people(12, (index) => ({
      lahir: `0${1 + (index % 9)}-03-${1962 + (index % 4)}`,
    })),
  },
  invalid: {
    'five at 63 and 64, nobody at 61 and 62': [
      people(9, (index) => (index < 5 ? { lahir: `0${1 + index}-03-1962` } : {})),
      'D2',
    ],
    'near the limit of a stricter village': [
      {
        list: people(8, (index) => (index < 6 ? { lahir: `0${1 + index}-03-1967` } : {})),
        policy: { maxAge: 59 },
      },
      'D2',
    ],
  },
});

ruleTest(listLikeAnother, {
  valid: {
    'two lists without anybody in common': {
      lists: {
        '51.71.03.2008': people(6),
        '51.71.01.2007': people(12)
          .split('\n')
          .filter((_, line) => line === 0 || line > 6)
          .join('\n'),
      },
    },
    'four people in common': { lists: { '51.71.03.2008': people(4), '51.71.01.2007': people(4) } },
  },
  invalid: {
    'the same list under two names': [
      { lists: { '51.71.03.2008': people(6), '51.71.01.2007': people(6) } },
      '51.71.01.2007.xlsx!Sheet1',
    ],
    'half of the shorter list': [
      {
        lists: {
          '51.71.03.2008': people(10).split('\n').slice(0, 6).concat(strangers(5)).join('\n'),
          '51.71.01.2007': people(40),
        },
      },
      '51.71.01.2007.xlsx!Sheet1',
    ],
  },
});

ruleTest(listsOverlap, {
  valid: {
    'one list': people(8),
    'two sheets of different people': {
      sheets: {
        'Banjar A': people(6),
        'Banjar B': [people(1).split('\n')[0], ...strangers(6)].join('\n'),
      },
    },
  },
  invalid: {
    'an old version beside its revision': [
      { sheets: { Lama: people(8), Revisi: people(9) } },
      'Lama',
    ],
    'half of the shorter one': [{ sheets: { A: people(10), B: people(5) } }, 'A'],
  },
});

ruleTest(listLikeLastYear, {
  valid: {
    'no list of last year': people(12),
    'half of them are new': {
      list: people(20),
      references: { 'daftar 2025': ['last-year', people(10)] },
    },
    'too few to tell': { list: people(5), references: { 'daftar 2025': ['last-year', people(5)] } },
  },
  invalid: {
    'the very same': [
      { list: people(12), references: { 'daftar 2025': ['last-year', people(12)] } },
      'Sheet1',
    ],
    'all but one': [
      { list: people(12), references: { 'daftar 2025': ['last-year', people(11)] } },
      'Sheet1',
    ],
  },
});

function strangers(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `| 517101250790${9901 + index} | 517101010110${9901 + index} | Tamu ${'ABCDEFGH'[index]} | 25-07-1990 | petani | 08402000000${index} |`,
  );
}

function unclear(title: string) {
  return { file: `referensi/${title}.xlsx`, title, people: [] };
}
