import type { Campaign, Confirmation } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { maskNumbers } from '../domain/nik.ts';
import { parseKodeDesa, unknownDesa } from '../domain/wilayah.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import type { Nominee } from '../records/reading.ts';
import { nomineeKey } from '../selection/selection.ts';
import type { Everyone } from './duplicates/digest.ts';
import { rules } from './index.ts';
import {
  type Found,
  type FoundData,
  NONE,
  type Rule,
  type RuleContext,
  type Scope,
  type Subjects,
} from './rule.ts';

/** What the rules found, and whom it keeps out. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Codes of the errors of a row, by `nomineeKey`; rows without an error are not in it. */
  readonly rejectedBy: ReadonlyMap<string, readonly string[]>;
}

const BY_SCOPE = new Map<Scope, readonly Rule[]>();
for (const { scope } of rules)
  BY_SCOPE.set(
    scope,
    rules.filter((rule) => rule.scope === scope),
  );

/**
 * Runs every rule of one scope over its subjects. Findings come in the order of subjects and rules;
 * `joinJudgements` puts them into the order of the output.
 */
export function judge<S extends Scope>(
  scope: S,
  subjects: Iterable<Subjects[S]>,
  context: RuleContext,
): Judgement {
  return judgeBy(BY_SCOPE.get(scope) ?? [], scope, subjects, context);
}

/** As `judge`, with rules of one's own choice: for tests of a single rule. */
export function judgeBy<S extends Scope>(
  some: readonly Rule[],
  scope: S,
  subjects: Iterable<Subjects[S]>,
  context: RuleContext,
): Judgement {
  const findings: Finding[] = [];
  const rejectedBy = new Map<string, string[]>();
  for (const subject of subjects)
    for (const rule of some) {
      const all = rule.check(subject, context);
      // Nearly all rules find nothing in nearly all rows, so not even a loop is begun for them.
      if (all === NONE) continue;
      for (const found of all) {
        const rows = found.rows ?? NO_ROWS;
        const confirmed = confirmationFor(rule.code, found.concerns ?? rows, context);
        const finding = stamp(rule, found, confirmed, context);
        findings.push(finding);
        if (finding.severity === 'error' && scope !== 'file') reject(rejectedBy, rows, rule.code);
      }
    }
  return { findings, rejectedBy };
}

const NO_ROWS: readonly Nominee[] = [];

/** What crosses villages: findings, and codes of the errors by the person's index in the batch. */
export interface BatchJudgement {
  readonly findings: readonly Finding[];
  readonly rejected: ReadonlyMap<number, readonly string[]>;
}

/** Runs the rules of the batch over everyone's numbers. */
export function judgeBatch(everyone: Everyone, context: RuleContext): BatchJudgement {
  const findings: Finding[] = [];
  const rejected = new Map<number, string[]>();
  for (const rule of BY_SCOPE.get('batch') ?? [])
    for (const found of rule.check(everyone, context)) {
      const people = found.people ?? [];
      const confirmed = people
        .flatMap((index) => confirmedIn(rule.code, everyone, index, context) ?? [])
        .at(0);
      const finding = stamp(rule, found, confirmed, context);
      findings.push(finding);
      if (finding.severity === 'error')
        for (const index of people) {
          const codes = rejected.get(index) ?? [];
          rejected.set(index, codes.includes(rule.code) ? codes : [...codes, rule.code]);
        }
    }
  return { findings: orderFindings(findings), rejected };
}

function reject(rejectedBy: Map<string, string[]>, rows: readonly Nominee[], code: string): void {
  for (const row of rows) {
    const key = nomineeKey(row);
    const codes = rejectedBy.get(key);
    if (codes === undefined) rejectedBy.set(key, [code]);
    else if (!codes.includes(code)) codes.push(code);
  }
}

/** Several judgements as one: findings ordered by place and code, reasons without repetition. */
export function joinJudgements(parts: Iterable<Judgement>): Judgement {
  const findings: Finding[] = [];
  const rejections: Judgement['rejectedBy'][] = [];
  for (const part of parts) {
    for (const finding of part.findings) findings.push(finding);
    if (part.rejectedBy.size > 0) rejections.push(part.rejectedBy);
  }
  return { findings: orderFindings(findings), rejectedBy: joinRejections(rejections) };
}

function joinRejections(parts: readonly Judgement['rejectedBy'][]): Judgement['rejectedBy'] {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const rejectedBy = new Map<string, readonly string[]>();
  for (const part of parts)
    for (const [key, codes] of part) {
      const known = rejectedBy.get(key);
      rejectedBy.set(key, known === undefined ? codes : [...new Set([...known, ...codes])]);
    }
  return rejectedBy;
}

function stamp(
  rule: Rule,
  found: Found<FoundData>,
  confirmed: Confirmed | undefined,
  context: RuleContext,
): Finding {
  const data = masked(found.data);
  const kodeDesa = found.kodeDesa ?? (rule.scope === 'batch' ? undefined : kodeOf(context));
  const lifted = rule.confirmable === true ? confirmed : undefined;
  const oversight = rule.oversight ?? found.oversight;
  return {
    code: rule.code,
    severity: lifted ? 'note' : severityOf(rule, found, kodeDesa, context),
    where: found.where,
    also: found.also,
    message: rule.message(data),
    fix: fixOf(rule, data, confirmed !== undefined),
    data,
    ...(kodeDesa === undefined ? {} : { kodeDesa }),
    ...(lifted ? { confirmed: { by: lifted.by, when: lifted.when } } : {}),
    ...(oversight ? { oversight } : {}),
  };
}

const NO_DESA = unknownDesa(0);

/** A list without a village has a stand-in of its own, so that its findings stay with its people. */
function kodeOf({ desa }: RuleContext): string | undefined {
  return desa.kode === NO_DESA ? undefined : desa.kode;
}

function severityOf(
  rule: Rule,
  found: Found<FoundData>,
  kodeDesa: string | undefined,
  { campaign, desa }: RuleContext,
): Severity {
  const severity = found.severity ?? rule.severity;
  if (severity !== 'warning') return severity;
  const kode = kodeDesa === undefined ? undefined : parseKodeDesa(kodeDesa);
  const { policy } = (kode && campaign.desa.get(kode)) ?? desa;
  return policy.rejectOn.includes(rule.code) ? 'error' : severity;
}

const HOW_TO_CONFIRM: Bilingual = {
  id: ' Bila sudah dicocokkan dengan KTP dan memang benar, isi kolom "Sudah dicek" di berkas yang dikembalikan, atau catat di konfirmasi.xlsx: NIK, kode ini, nama pemeriksa, tanggal.',
  en: ' If it was checked against the KTP and is right, fill the columns "Sudah dicek" of the returned workbook, or record it in konfirmasi.xlsx: NIK, this code, who checked, which day.',
};
const NOT_LIFTED: Bilingual = {
  id: ' Konfirmasi tidak dapat mencabut temuan ini; datanya sendiri yang perlu diperbaiki.',
  en: ' No confirmation can lift this finding; the data itself needs mending.',
};

function fixOf(rule: Rule, data: FoundData, confirmed: boolean): Bilingual {
  const fix = typeof rule.fix === 'function' ? rule.fix(data) : rule.fix;
  const more = rule.confirmable ? HOW_TO_CONFIRM : confirmed ? NOT_LIFTED : undefined;
  if (more === undefined || (rule.confirmable && confirmed)) return fix;
  return { id: fix.id + more.id, en: fix.en + more.en };
}

/** Digits of the shortest number that `maskNumbers` masks. */
const SHORTEST_NUMBER = 13;

/** No full NIK gets into a finding, whatever a rule forgot. */
function masked(data: FoundData): FoundData {
  let copy: Record<string, string | number> | undefined;
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (typeof value !== 'string' || value.length < SHORTEST_NUMBER) continue;
    const safe = maskNumbers(value);
    if (safe !== value) copy = { ...(copy ?? data), [key]: safe };
  }
  return copy ?? data;
}

interface Confirmed {
  readonly by: string;
  readonly when: string;
}

/** Who checked by hand: the row's own columns first, then the campaign's list. */
function confirmationFor(
  code: string,
  people: readonly Nominee[],
  { campaign }: RuleContext,
): Confirmed | undefined {
  for (const person of people) {
    const found = confirmedBy(code, person.confirmed, person.readings.nik?.value, campaign);
    if (found) return found;
  }
  return undefined;
}

function confirmedIn(
  code: string,
  everyone: Everyone,
  index: number,
  { campaign }: RuleContext,
): Confirmed | undefined {
  return confirmedBy(code, everyone.confirmedOf(index), everyone.nikOf(index), campaign);
}

function confirmedBy(
  code: string,
  own: Nominee['confirmed'],
  nik: string | undefined,
  { confirmations }: Campaign,
): Confirmed | undefined {
  const inList = own?.find((one) => one.code === code && one.by !== '' && one.when !== '');
  if (inList) return inList;
  return nik === undefined ? undefined : indexOf(confirmations).get(`${nik} ${code}`);
}

const INDEXES = new WeakMap<readonly Confirmation[], ReadonlyMap<string, Confirmation>>();

function indexOf(list: readonly Confirmation[]): ReadonlyMap<string, Confirmation> {
  const known = INDEXES.get(list);
  if (known) return known;
  const index = new Map(list.map((one) => [`${one.nik} ${one.code}`, one]));
  INDEXES.set(list, index);
  return index;
}
