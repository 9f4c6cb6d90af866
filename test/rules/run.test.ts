import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { understand } from '../../src/records/understand.ts';
import { atHand, digestOf, everyoneOf } from '../../src/rules/duplicates/digest.ts';
import { rules } from '../../src/rules/index.ts';
import { nikSexMismatch } from '../../src/rules/nik-sex-mismatch.ts';
import { pekerjaanUnmapped } from '../../src/rules/pekerjaan-unmapped.ts';
import type { Scope } from '../../src/rules/rule.ts';
import { joinJudgements, judge, judgeBy } from '../../src/rules/run.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { findingsOf, scene } from '../support/rule-test.ts';
import { sheetOf, workbookOf } from '../support/sheet-of.ts';

const LIST = `| NIK              | Nama | L/P | Pekerjaan | No HP        |
              | 5171031708809001 | Budi | P   | xyzzy qux | 081234567001 |
              | 5171035808809002 | Siti | P   | petani    | 081234567002 |`;
const nik = '5171031708809001';

describe('the runner', () => {
  it('stamps code, severity, sentences and the village', () => {
    const [finding] = findingsOf(nikSexMismatch, LIST);
    expect(finding).toMatchObject({
      code: 'nik-sex-mismatch',
      severity: 'error',
      where: { file: 'daftar.xlsx', sheet: 'Sheet1', row: 2, column: 'C' },
      also: [{ row: 2, column: 'A' }],
      kodeDesa: '51.71.03.2008',
      data: { shown: '517103••••••••••', inNik: 'L', written: 'P', hint: '' },
    });
    expect(finding?.fix.id).toContain('konfirmasi.xlsx');
  });

  it('a confirmation turns an error into a note with who and when, and rejects nobody', () => {
    const given = { list: LIST, confirmations: [{ nik, code: 'nik-sex-mismatch' }] };
    const { subjects, context } = scene('row', given);
    const { findings, rejectedBy } = judgeBy([nikSexMismatch], 'row', subjects, context);
    expect(findings).toMatchObject([
      { severity: 'note', confirmed: { by: 'Kasi Pemerintahan', when: '2026-01-04' } },
    ]);
    expect(rejectedBy.size).toBe(0);
  });

  it.each([
    ['in the columns of the returned workbook', 'nik-sex-mismatch', 'note'],
    ['for another code', 'nik-birth-date-mismatch', 'error'],
  ])('a confirmation %s', (_, code, severity) => {
    const confirmed = [{ code, by: 'Sekdes', when: '2026-01-03' }];
    const [finding] = findingsOf(nikSexMismatch, { list: LIST, nominee: { confirmed } });
    expect(finding?.severity).toBe(severity);
  });

  it('the policy may make a warning keep people out', () => {
    const of = (rejectOn: readonly string[]) => {
      const { subjects, context } = scene('row', { list: LIST, policy: { rejectOn } });
      return judgeBy([pekerjaanUnmapped], 'row', subjects, context);
    };
    expect(of([]).findings[0]?.severity).toBe('warning');
    expect(of([]).rejectedBy.size).toBe(0);
    expect(of(['pekerjaan-unmapped']).findings[0]?.severity).toBe('error');
    expect([...of(['pekerjaan-unmapped']).rejectedBy.values()]).toEqual([['pekerjaan-unmapped']]);
  });

  it('joins judgements: findings in order, every reason once', () => {
    const { subjects, context } = scene('row', { list: LIST });
    const one = judgeBy([nikSexMismatch], 'row', subjects, context);
    const joined = joinJudgements([
      one,
      one,
      judgeBy([pekerjaanUnmapped], 'row', subjects, context),
    ]);
    expect([...joined.rejectedBy.values()]).toEqual([['nik-sex-mismatch']]);
    expect(joined.findings.map(({ code }) => code)).toEqual([
      'nik-sex-mismatch',
      'nik-sex-mismatch',
      'pekerjaan-unmapped',
    ]);
  });
});

// What villages, and people with bad intentions, put into cells.
const HEADINGS = [
  'NIK',
  'Nama',
  'Tempat Lahir',
  'Tanggal Lahir',
  'L/P',
  'No KK',
  'Alamat',
  'Pekerjaan',
  'Pekerjaan 2',
  'Penghasilan',
  'No HP',
  'Email',
  'Nama Ibu Kandung',
  'Desil',
  'Prioritas',
  'Status Dasar',
  'Keterangan',
  'KPJ',
  'Umur',
];
const ODD = [
  '',
  '-',
  '0',
  '"',
  'sda',
  '=1+1',
  '#REF!',
  '5171031708809001',
  '5,17103E+15',
  '51710317XXXXXXXXX',
  '31-06-1980',
  '17-08-1980',
  '17-08-2062',
  '29-02-1960',
  '05/06/1980',
  'P',
  'L',
  'MATI',
  'TIDAK TETAP',
  'PNS',
  'IRT',
  'petani, pedagang dan ojek',
  'Drs. I Md Rai (Alm)',
  'W\u0430yan',
  '\u202e',
  'Desa Pemogan',
  '08123',
  '081234567890',
  'x'.repeat(1200),
  '__proto__',
  'toString',
  '9171011708459001',
  '1e999',
  '-1',
  '\ud800',
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.record({
    kind: fc.constant('number' as const),
    text: fc.constantFrom('5171031708809010', '0', '29450', '-3', '1.5'),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    text: fc.constant('17/08/1980'),
    iso: fc.constantFrom('1980-08-17', '2062-01-01', 'x'),
  }),
  fc.record({
    kind: fc.constant('error' as const),
    text: fc.constantFrom('#N/A', '#TOO-LONG'),
    formula: fc.constant(true as const),
  }),
  fc.constant(undefined),
);
const SCOPES: readonly Scope[] = ['file', 'sheet', 'row', 'desa', 'batch'];

describe('on any list that the fuzzer makes', () => {
  it('no rule throws, no sentence breaks, no NIK is shown, and every rejected row has an error', () => {
    const table = fc.array(fc.array(cell, { maxLength: HEADINGS.length }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const on = '2026-01-05' as LocalDate;
        const workbook = workbookOf(sheetOf([HEADINGS, ...rows]));
        const file = understand(workbook, { on, hint: undefined, knownDesa: [] });
        const nominees = file.sheets.flatMap((sheet) => sheet.nominees);
        const { context } = scene('row', {
          list: LIST,
          policy: { maxPerNomorKk: 1 },
          references: { apbd: ['covered-apbd', LIST], penduduk: ['residents', LIST] },
        });
        const village = { desa: context.desa, nominees };
        const subjects = {
          file: [file],
          sheet: file.sheets.map((sheet) => ({ file, sheet })),
          row: nominees,
          desa: [village],
          batch: [everyoneOf([{ desa: village.desa, people: [atHand(digestOf(nominees))] }])],
          plan: [],
        };
        const judged = joinJudgements(
          SCOPES.map((scope) => judge(scope, subjects[scope], context)),
        );
        for (const { message, fix, data, also, where } of judged.findings) {
          const text = JSON.stringify([message, fix, data]);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(text).not.toMatch(/5171031708809001|9171011708459001|5171031708809010/);
          expect(also.every((place) => place.file === where.file)).toBe(true);
        }
        const errorCodes = new Set(
          judged.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
        );
        for (const codes of judged.rejectedBy.values())
          expect(codes.every((code) => errorCodes.has(code))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('every rule finds nothing in a list without people', () => {
    const { context } = scene('row', { list: LIST });
    for (const scope of ['desa', 'batch'] as const) {
      const empty = { desa: context.desa, nominees: [] };
      const subjects = { desa: [empty], batch: [everyoneOf([])] };
      const some = rules.filter((rule) => rule.scope === scope);
      expect(judgeBy(some, scope, subjects[scope], context).findings).toEqual([]);
    }
  });
});
