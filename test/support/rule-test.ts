import { describe, expect, it } from 'vitest';
import type {
  Campaign,
  Confirmation,
  Desa,
  FundingLine,
  Policy,
  ReferenceKind,
  ReferenceList,
} from '../../src/campaign/campaign.ts';
import { defaultPolicy } from '../../src/campaign/policy.ts';
import { buildReferenceIndex, enrich } from '../../src/campaign/references.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Month } from '../../src/domain/month.ts';
import { cellOf, columnLetters } from '../../src/domain/place.ts';
import { type KodeDesa, parseKodeDesa } from '../../src/domain/wilayah.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { orderFindings } from '../../src/findings/order.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { lawOn, publishedLaw } from '../../src/law/law.ts';
import type { FileReading, Nominee } from '../../src/records/reading.ts';
import { understand } from '../../src/records/understand.ts';
import { atHand, digestOf, everyoneOf } from '../../src/rules/duplicates/digest.ts';
import type { Rule, RuleContext, Scope, Subjects } from '../../src/rules/rule.ts';
import { judgeBy } from '../../src/rules/run.ts';
import { select } from '../../src/selection/select.ts';
import { type FileFact, textOf } from '../../src/sheets/sheet.ts';
import { type SheetOptions, sheetOf, workbookOf } from './sheet-of.ts';

/** What a rule is shown. A text alone is the list of one village. */
export interface Given {
  /** Sheet as a Markdown table; see `sheetOf` for numbers, dates and errors. */
  readonly list?: string;
  readonly sheet?: SheetOptions;
  /** Sheets of one file, by name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Lists of several villages, by kode desa; the file is `<kode>.xlsx`. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Facts that the reading of the file came upon. */
  readonly facts?: readonly FileFact[];
  /** Cells whose value is the stored result of a formula. */
  readonly formulas?: readonly string[];
  /** Rows of a CSV that have another number of fields than the heading. */
  readonly ragged?: readonly number[];
  readonly on?: string;
  readonly desa?: Partial<Omit<Desa, 'policy' | 'kode'>> & { readonly kode?: string };
  readonly policy?: Partial<Policy>;
  readonly campaign?: Partial<Campaign>;
  /** True: commands on bare files, no list of villages. */
  readonly bare?: true;
  /** Further villages of the campaign, by kode desa, that have sent nothing. */
  readonly others?: readonly string[];
  /** Reference lists by title. */
  readonly references?: Readonly<Record<string, readonly [kind: ReferenceKind, table: string]>>;
  readonly confirmations?: readonly Pick<Confirmation, 'nik' | 'code'>[];
  /** Changes nominees in ways that no sheet can (confirmations of the returned workbook). */
  readonly nominee?: Partial<Nominee>;
}

/** `A2`, `2`, the sheet's name or `berkas`, then the severity where it is not the rule's own: `A2 note`. */
export type Expected = string;

export interface RuleCases {
  readonly valid: Readonly<Record<string, string | Given>>;
  readonly invalid: Readonly<Record<string, readonly [string | Given, ...Expected[]]>>;
}

/**
 * A rule against lists as villages write them: nothing is found in the valid ones, and exactly these cells
 * in the invalid ones. Strict: at least two of each, no case twice, no row changed, both languages, no NIK
 * or phone in the clear.
 */
export function ruleTest(rule: Rule, { valid, invalid }: RuleCases): void {
  describe(rule.code, () => {
    it('has at least two valid and two invalid cases, all different', () => {
      const givens = [...Object.values(valid), ...Object.values(invalid).map(([given]) => given)];
      expect(Object.keys(valid).length).toBeGreaterThanOrEqual(2);
      expect(Object.keys(invalid).length).toBeGreaterThanOrEqual(2);
      expect(new Set(givens.map((given) => JSON.stringify(given))).size).toBe(givens.length);
    });
    it.each(Object.entries(valid))('nothing: %s', (_, given) => {
      expect(shownOf(rule, given)).toEqual([]);
    });
    it.each(Object.entries(invalid))('found: %s', (_, [given, ...expected]) => {
      expect(expected.length, 'name the cells').toBeGreaterThan(0);
      expect(shownOf(rule, given)).toEqual(expected);
    });
  });
}

/** Findings of one rule, for tests that look at sentences. */
export function findingsOf(rule: Rule, given: string | Given): readonly Finding[] {
  const { subjects, context } = scene(
    rule.scope,
    typeof given === 'string' ? { list: given } : given,
  );
  deepFreeze(subjects);
  const { findings } = judgeBy([rule], rule.scope, subjects, context);
  for (const finding of findings) checkSentences(finding);
  return orderFindings(findings);
}

/** Keys (rows) that a rule rejects. */
export function rejectedRows(rule: Rule, given: string | Given): readonly number[] {
  const { subjects, context } = scene(
    rule.scope,
    typeof given === 'string' ? { list: given } : given,
  );
  const { rejectedBy } = judgeBy([rule], rule.scope, subjects, context);
  return [...rejectedBy.keys()].map((key) => Number(key.split('\u0000')[2])).sort((a, b) => a - b);
}

function shownOf(rule: Rule, given: string | Given): readonly string[] {
  return findingsOf(rule, given).map(({ where, severity }) => {
    const file = where.file === FILE ? '' : `${where.file}!`;
    const cell = cellOf(where) ?? where.sheet ?? 'berkas';
    return `${file}${cell}${severity === rule.severity ? '' : ` ${severity}`}`;
  });
}

function checkSentences({ message, fix, data, code }: Finding): void {
  for (const text of [message.id, message.en, fix.id, fix.en]) {
    expect(text.length, code).toBeGreaterThan(10);
    expect(text).not.toMatch(/undefined|NaN|\[object|\binvalid\b/);
    expect(text, 'no number that names a person').not.toMatch(/\d{9,}/);
  }
  expect(message.id).not.toBe(message.en);
  for (const value of Object.values(data)) expect(String(value)).not.toMatch(/\d{10,}/);
}

const FILE = 'daftar.xlsx';
const TEGAL_HARUM = '51.71.03.2008';
const NAMES: Readonly<Record<string, string>> = {
  [TEGAL_HARUM]: 'Tegal Harum',
  '51.71.01.2007': 'Sidakarya',
  '51.71.01.2008': 'Pemogan',
};

interface Scene<S extends Scope> {
  readonly subjects: readonly Subjects[S][];
  readonly context: RuleContext;
}

/** The subjects of a scope as the line makes them, by the same stages. */
export function scene<S extends Scope>(scope: S, given: Given): Scene<S> {
  const on = (given.on ?? '2026-01-05') as LocalDate;
  const lists = given.lists ?? { [given.desa?.kode ?? TEGAL_HARUM]: given.list ?? '' };
  const references = referencesOf(given, on);
  const desaOf = (kode: string): Desa => ({
    ...aDesa(kode, given, on),
    ...(given.desa ?? {}),
    kode: kodeOf(kode),
  });
  const known = Object.keys(lists)
    .map(desaOf)
    .filter(({ listed }) => listed);
  const others = (given.others ?? []).map((kode) => aDesa(kode, given, on));
  const campaign: Campaign = {
    ...aCampaign(desaOf(TEGAL_HARUM), on),
    desa: new Map(given.bare ? [] : [...known, ...others].map((desa) => [desa.kode, desa])),
    references,
    confirmations: (given.confirmations ?? []).map((one) => ({
      ...one,
      by: 'Kasi Pemerintahan',
      when: '2026-01-04',
      file: 'konfirmasi.csv',
      row: 2,
    })),
    ...given.campaign,
  };
  const villages = Object.entries(lists).map(([kode, table]) => {
    const file = fileOf(given.lists === undefined ? FILE : `${kode}.xlsx`, table, given, on);
    const nominees = file.sheets.flatMap((sheet) => sheet.nominees);
    return { desa: desaOf(kode), file, nominees: enrich(nominees, references) };
  });
  const [first] = villages;
  if (first === undefined) throw new Error('no list given');
  const context = { on, campaign, desa: first.desa, references: buildReferenceIndex(references) };
  return { subjects: subjectsOf(scope, villages) as readonly Subjects[S][], context };
}

interface Village {
  readonly desa: Desa;
  readonly file: FileReading;
  readonly nominees: readonly Nominee[];
}

function subjectsOf(scope: Scope, villages: readonly Village[]): readonly Subjects[Scope][] {
  const files = villages.map(({ file }) => file);
  switch (scope) {
    case 'file':
      return files;
    case 'sheet':
      return files.flatMap((file) => file.sheets.map((sheet) => ({ file, sheet })));
    case 'row':
      return villages.flatMap(({ nominees }) => nominees);
    case 'desa':
      return villages;
    case 'batch':
      return [
        everyoneOf(
          villages.map(({ desa, nominees }) => ({ desa, people: [atHand(digestOf(nominees))] })),
        ),
      ];
    case 'plan':
      return villages.map(({ desa, nominees }) => {
        const selection = select(desa, nominees, new Map());
        const selected = selection.ranked.filter(({ state }) => state === 'selected');
        return { desa, selection, iuran: computeDesaIuran(desa, selected, publishedLaw) };
      });
  }
}

function fileOf(name: string, table: string, given: Given, on: LocalDate): FileReading {
  const sheets =
    given.sheets === undefined
      ? table === ''
        ? []
        : [sheetOf(table, given.sheet)]
      : Object.entries(given.sheets).map(([sheet, text]) =>
          sheetOf(text, { ...given.sheet, name: sheet }),
        );
  const marked = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        given.formulas?.includes(`${columnLetters(index + 1)}${row.row}`)
          ? { kind: 'text' as const, text: textOf(cell), formula: true as const }
          : cell,
      ),
      ...(given.ragged?.includes(row.row) ? { ragged: true as const } : {}),
    })),
  }));
  const reading = understand(
    { ...workbookOf(marked, name), facts: given.facts ?? [] },
    { on, hint: undefined, knownDesa: [] },
  );
  if (given.nominee === undefined) return reading;
  return {
    ...reading,
    sheets: reading.sheets.map((sheet) => ({
      ...sheet,
      nominees: sheet.nominees.map((nominee) => ({ ...nominee, ...given.nominee })),
    })),
  };
}

function referencesOf({ references = {} }: Given, on: LocalDate): readonly ReferenceList[] {
  return Object.entries(references).map(([title, [kind, table]]): ReferenceList => {
    const file = `referensi/${title}.xlsx`;
    const reading = understand(workbookOf(table, file), { on, hint: undefined, knownDesa: [] });
    return { kind, file, title, people: reading.sheets.flatMap(({ nominees }) => nominees) };
  });
}

function kodeOf(text: string): KodeDesa {
  const kode = parseKodeDesa(text);
  if (kode === undefined) throw new Error(`no kode desa: ${text}`);
  return kode;
}

function aDesa(kode: string, { policy }: Given, on: LocalDate): Desa {
  return {
    kode: kodeOf(kode),
    nama: NAMES[kode] ?? kode,
    kecamatan: 'Denpasar Barat',
    quota: 100,
    startMonth: '2026-01' as Month,
    months: 12,
    programs: ['jkk', 'jkm'],
    base: 'default',
    pp50: { reading: 'full' },
    seed: 'uji',
    policy: { ...defaultPolicy(lawOn(on)), ...policy },
    funding: [],
    listed: true,
  };
}

function aCampaign(desa: Desa, on: LocalDate): Campaign {
  const {
    kode: _kode,
    nama: _nama,
    kecamatan: _kecamatan,
    seed: _seed,
    listed: _listed,
    ...defaults
  } = desa;
  return {
    root: '/kampanye',
    title: 'Uji',
    on,
    year: 2026,
    defaults,
    desa: new Map(),
    references: [],
    confirmations: [],
    upload: {
      profile: 'bpu-tk-baru-2020',
      npp: '',
      div: '000',
      firstMonths: undefined,
      packageJht: undefined,
    },
    files: {},
  };
}

/** A funding line with what a test does not care about left open. */
export function fundingLine(line: Partial<FundingLine> & Pick<FundingLine, 'source'>): FundingLine {
  return {
    pagu: undefined,
    allocated: undefined,
    kodeRekening: undefined,
    row: 2,
    file: 'desa.csv',
    ...line,
  };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value))
    deepFreeze(inner);
}
