import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { confirmableCodes, retiredCodes, rules, titleOf } from '../../src/rules/index.ts';
import { rulesTable } from '../../src/rules/table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const codes = rules.map(({ code }) => code);

/** Files of the room that are no rule. */
const OTHERS = [
  'rule',
  'index',
  'run',
  'table',
  'facts',
  'cells',
  'age',
  'life-status',
  'nik-agreement',
  'work',
  'funding-place',
];

/** Codes that other programs match on (product.md 8), with the weight that the specification gives them. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  error: [
    'file-unreadable',
    'file-encrypted',
    'file-too-large',
    'file-type-unsupported',
    'header-not-found',
    'desa-unknown',
    'nik-missing',
    'nik-malformed',
    'nik-stored-as-number',
    'nik-masked',
    'nik-birth-date-mismatch',
    'nik-sex-mismatch',
    'nik-duplicate-in-desa',
    'nik-duplicate-across-desa',
    'likely-same-person',
    'nama-missing',
    'tanggal-lahir-missing',
    'tanggal-lahir-unreadable',
    'tanggal-lahir-ambiguous',
    'worker-too-young',
    'worker-too-old',
    'worker-deceased',
    'worker-moved-away',
    'pekerjaan-excluded',
    'already-covered',
    'iuran-over-budget',
    'month-outside-budget-year',
    'cell-error-value',
    'upload-package-code-open',
    'file-unsafe',
    'file-not-regular',
    'file-changed-while-reading',
    'no-list-found',
    'no-people-found',
    'csv-quote-unclosed',
    'row-length-differs',
    'cell-too-long',
    'control-characters',
    'nama-foreign-letters',
    'upload-field-too-long',
    'status-dasar-unreadable',
    'resident-record-invalid',
  ],
  warning: [
    'sheet-hidden',
    'column-missing',
    'column-duplicated',
    'nik-region-unknown',
    'nama-has-title',
    'jenis-kelamin-unreadable',
    'worker-near-age-limit',
    'domicile-outside-desa',
    'pekerjaan-missing',
    'pekerjaan-not-working',
    'pekerjaan-unmapped',
    'penghasilan-unreadable',
    'nomor-kk-over-limit',
    'handphone-missing',
    'handphone-malformed',
    'handphone-shared',
    'email-malformed',
    'quota-unfilled',
    'budget-missing',
    'formula-in-cell',
    'upload-field-missing',
    'upload-rows-over-limit',
    'row-hidden',
    'formula-like-text',
    'nama-differs-from-register',
    'nama-abbreviated',
  ],
  note: [
    'quota-exceeded',
    'invisible-characters',
    'file-type-differs-from-name',
    'file-has-macros',
    'file-open-elsewhere',
    'file-repeated',
    'encoding-guessed',
  ],
};

describe('the catalogue of rules', () => {
  it('a file, a line in the list and a table of cases for every rule', () => {
    const files = readdirSync(path.join(ROOT, 'src/rules'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
      .filter((name) => !OTHERS.includes(name));
    expect([...codes].sort(), 'src/rules/index.ts lists every file of src/rules').toEqual(
      files.sort(),
    );
    const tests = readdirSync(path.join(ROOT, 'test/rules'))
      .map((file) => readFileSync(path.join(ROOT, 'test/rules', file), 'utf8'))
      .join('\n');
    const untested = codes.filter(
      (code) => !new RegExp(`(?:ruleTest|factTest)\\(\\s*${nameOf(code)}\\b`).test(tests),
    );
    expect(untested, 'write a ruleTest for it').toEqual([]);
  });

  it('codes are kebab-case, one each, and never a retired one', () => {
    expect(codes.filter((code) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => retiredCodes.includes(code))).toEqual([]);
  });

  it.each(Object.entries(FIXED))('codes that are fixed as %s', (severity, fixed) => {
    const wrong = fixed.filter(
      (code) => rules.find((rule) => rule.code === code)?.severity !== severity,
    );
    expect(wrong).toEqual([]);
  });

  it('what no confirmation may lift', () => {
    const never = [
      'nik-malformed',
      'nik-stored-as-number',
      'nik-masked',
      'pekerjaan-excluded',
      'worker-too-old',
      'already-covered',
    ];
    expect(never.filter((code) => confirmableCodes.includes(code))).toEqual([]);
    expect(confirmableCodes).toEqual(
      expect.arrayContaining([
        'nik-birth-date-mismatch',
        'nik-sex-mismatch',
        'likely-same-person',
        'pekerjaan-not-working',
      ]),
    );
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s says everything in both languages',
    (_, rule) => {
      for (const text of [rule.title, rule.why]) {
        expect(text.id.length).toBeGreaterThan(5);
        expect(text.en.length).toBeGreaterThan(5);
        expect(text.id).not.toBe(text.en);
      }
      expect(
        `${rule.title.id} ${rule.why.id}`,
        'a helpful colleague does not say invalid',
      ).not.toMatch(/\binvalid\b/i);
      expect(rule.source.length).toBeGreaterThan(5);
      const sentence = rule.message(rule.example);
      const fix = typeof rule.fix === 'function' ? rule.fix(rule.example) : rule.fix;
      for (const text of [sentence.id, sentence.en, fix.id, fix.en])
        expect(text).toMatch(/^[^a-z].*[.?!]$/s);
      expect(JSON.stringify([sentence, fix])).not.toMatch(/undefined|NaN|\d{11,}/);
      expect(titleOf(rule.code)).toEqual(rule.title);
    },
  );

  it('every fact that reading comes upon has a rule that tells it', () => {
    const facts = new Set<string>();
    for (const room of ['sheets', 'records', 'intake'])
      for (const file of readdirSync(path.join(ROOT, 'src', room), {
        recursive: true,
        encoding: 'utf8',
      })) {
        if (!file.endsWith('.ts')) continue;
        const source = readFileSync(path.join(ROOT, 'src', room, file), 'utf8');
        for (const [, code = ''] of source.matchAll(/\bcode: '([a-z-]+)'/g)) facts.add(code);
      }
    expect(facts.size).toBeGreaterThan(10);
    expect([...facts].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('every fault of a cell has a rule that tells it', () => {
    // A marriage status that cannot be read is needed by nobody; counts are told for prioritas and desil.
    const untold = ['status-kawin-unreadable', 'count-unreadable'];
    const faults = new Set<string>();
    const folder = path.join(ROOT, 'src/records/values');
    for (const file of readdirSync(folder)) {
      const source = readFileSync(path.join(folder, file), 'utf8');
      for (const [, code = ''] of source.matchAll(/(?:faulty|refused)\(\s*'([a-z-]+)'/g))
        faults.add(code);
    }
    expect(faults.size).toBeGreaterThan(10);
    expect([...faults].filter((code) => !codes.includes(code) && !untold.includes(code))).toEqual(
      [],
    );
  });

  it('prints as one table, a row each', () => {
    const lines = rulesTable().trim().split('\n');
    expect(lines).toHaveLength(rules.length + 2);
    expect(lines[2]).toBe(
      '| `file-unreadable` | error | file | Berkas tidak dapat dibaca | File cannot be read |',
    );
  });
});

function nameOf(code: string): string {
  return code.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
