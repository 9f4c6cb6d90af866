import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { runLine } from '../../src/flow.ts';
import { documentOf } from '../../src/outputs/reporters/json.ts';

/** Village files that were not made with this project's libraries, with the truth beside them. */
const SAMPLE = path.resolve(import.meta.dirname, '../../../shared/samples/denpasar-9');

interface TruthPerson {
  readonly row: number;
  readonly state: 'eligible' | 'rejected' | 'open';
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  readonly open?: readonly string[];
  readonly true?: { readonly nik?: string };
}
interface TruthSheet {
  readonly sheet: string | null;
  readonly rows: number;
  readonly persons: number;
  readonly ignored: number;
  readonly ignoredByReason?: Readonly<Record<string, number>>;
  readonly headerRows?: readonly number[];
  readonly hidden: boolean;
  readonly columns?: readonly { readonly column: string; readonly field: string | null }[];
  readonly people?: readonly TruthPerson[];
}
interface Truth {
  readonly on: string;
  readonly files: readonly {
    readonly file: string;
    readonly openCodes: readonly string[];
    readonly sheets: readonly TruthSheet[];
  }[];
  readonly duplicates: readonly {
    readonly code: string;
    readonly rows: readonly { readonly file: string; readonly row: number }[];
  }[];
  readonly desa: readonly {
    readonly kode: string;
    readonly selectedMin: number;
    readonly selectedMax: number;
    readonly needMin: number;
    readonly needMax: number;
  }[];
}

/** About the village or the whole list, not about a row. */
const DUPLICATES = ['nik-duplicate-in-desa', 'nik-duplicate-across-desa', 'likely-same-person'];

describe.runIf(existsSync(SAMPLE))('the sample of eleven villages', async () => {
  const truth: Truth = JSON.parse(readFileSync(path.join(SAMPLE, 'truth.json'), 'utf8'));
  const result = await runLine(
    { paths: [SAMPLE], on: parseLocalDate(truth.on)!, config: undefined, jobs: 1 },
    { cwd: SAMPLE },
  );
  const document = documentOf(result, { command: 'run', showNik: true, outputs: [] });
  const sheets = truth.files.flatMap((file) => file.sheets.map((sheet) => ({ file, sheet })));
  const own = (file: string, sheet: string | null) =>
    document.files.find((one) => one.file === file)?.sheets.find((one) => one.sheet === sheet);

  it.each(sheets.map((one) => [`${one.file.file} › ${one.sheet.sheet ?? ''}`, one] as const))(
    '%s: rows, people and columns',
    (_, { file, sheet }) => {
      const found = own(file.file, sheet.sheet)!;
      expect(found, 'the sheet is there').toBeDefined();
      expect(found.rows).toBe(sheet.rows);
      expect(found.selected + found.reserve + found.rejected).toBe(sheet.persons);
      expect(found.ignored).toBe(sheet.ignored);
      if (sheet.columns === undefined) return;
      expect(found.headerRows).toEqual(sheet.headerRows);
      expect(found.ignoredByReason).toEqual(sheet.ignoredByReason);
      const fields = new Map(found.columns.map((column) => [column.column, column.field]));
      expect(sheet.columns.map(({ column }) => [column, fields.get(column) ?? null])).toEqual(
        sheet.columns.map(({ column, field }) => [column, field]),
      );
    },
  );

  it.each(sheets.filter(({ sheet }) => sheet.people).map((one) => [one.file.file, one] as const))(
    '%s: every planted error, and none invented',
    (_, { file, sheet }) => {
      const wrong: string[] = [];
      for (const person of sheet.people ?? []) {
        const here = document.findings.filter(
          (finding) =>
            finding.where.file === file.file &&
            finding.where.sheet === sheet.sheet &&
            finding.where.row === person.row,
        );
        const errors = new Set(
          here.filter((one) => one.severity === 'error').map((one) => one.code),
        );
        const warnings = new Set(here.map((one) => one.code));
        const open = new Set([...(person.open ?? []), ...file.openCodes, ...DUPLICATES]);
        for (const code of person.errors ?? [])
          if (!errors.has(code)) wrong.push(`row ${person.row}: no ${code}, but ${[...errors]}`);
        for (const code of person.warnings ?? [])
          if (!warnings.has(code)) wrong.push(`row ${person.row}: no warning ${code}`);
        for (const code of errors)
          if (!person.errors?.includes(code) && !open.has(code) && person.state !== 'open')
            wrong.push(`row ${person.row}: invented ${code}`);
        const state = document.people.find(
          (one) => one.file === file.file && one.sheet === sheet.sheet && one.row === person.row,
        )?.state;
        const isIn = state === 'selected' || state === 'reserve';
        if (person.state === 'eligible' && !isIn) wrong.push(`row ${person.row}: ${state}`);
        if (person.state === 'rejected' && state !== 'rejected')
          wrong.push(`row ${person.row}: ${state}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('takes no NIK for repaired that is not the true one', () => {
    const wrong: string[] = [];
    for (const { file, sheet } of sheets)
      for (const person of sheet.people ?? []) {
        const nik = document.people.find(
          (one) => one.file === file.file && one.sheet === sheet.sheet && one.row === person.row,
        );
        if (nik?.nik && nik.state !== 'rejected' && nik.nik !== person.true?.nik)
          wrong.push(`${file.file} row ${person.row}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(truth.duplicates.map((one, index) => [`${one.code} ${index}`, one] as const))(
    '%s: all places named, at most one kept',
    (_, { code, rows }) => {
      for (const { file, row } of rows) {
        const there = document.findings.some(
          (finding) =>
            finding.code === code &&
            [finding.where, ...finding.also].some(
              (place) => place.file === file && place.row === row,
            ),
        );
        expect(there, `${file} ${row}`).toBe(true);
      }
      const kept = rows.filter(({ file, row }) =>
        document.people.some(
          (one) => one.file === file && one.row === row && one.state !== 'rejected',
        ),
      );
      expect(kept.length).toBeLessThanOrEqual(1);
    },
  );

  it.each(truth.desa.map((one) => [one.kode, one] as const))(
    '%s: people and rupiah',
    (kode, desa) => {
      const found = document.desa.find((one) => one.kode === kode)!;
      expect(found.selected).toBeGreaterThanOrEqual(desa.selectedMin);
      expect(found.selected).toBeLessThanOrEqual(desa.selectedMax);
      expect(found.iuran.total).toBeGreaterThanOrEqual(desa.needMin);
      expect(found.iuran.total).toBeLessThanOrEqual(desa.needMax);
    },
  );
});
