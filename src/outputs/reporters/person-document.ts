import { z } from 'zod';
import { maskNik } from '../../domain/nik.ts';
import { cellOf } from '../../domain/place.ts';
import { maskNikCell, maskPhone } from '../../findings/mask.ts';
import type { FieldName, Reading } from '../../records/field.ts';
import { FIELDS } from '../../rules/cells.ts';
import { nomineeKey } from '../../selection/selection.ts';
import type { PersonView } from '../person.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const cell = z.object({
  field: z.string(),
  cell: z.string().nullable(),
  text: z.string(),
  value: z.union([z.string(), z.number()]).nullable(),
  steps: z.array(z.string()),
  fault: z.string().nullable(),
  source: z.string().nullable(),
});
const month = z.object({
  month: z.string(),
  total: z.number().int(),
  amounts: z.array(
    z.object({ program: z.string(), rupiah: z.number().int(), law: z.array(z.string()) }),
  ),
});
const row = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int(),
  desa: z.string(),
  nik: z.string(),
  state: z.enum(['selected', 'reserve', 'rejected']),
  reasons: z.array(z.string()),
  rank: z.number().int().nullable(),
  keys: z.array(z.object({ name: z.string(), value: z.string() })),
  whatWouldChange: bilingual.nullable(),
  cells: z.array(cell),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      cell: z.string().nullable(),
      message: bilingual,
      fix: bilingual,
    }),
  ),
  iuran: z
    .object({ base: z.number().int(), total: z.number().int(), months: z.array(month) })
    .nullable(),
});

/** What `explain <nik> --json` prints: every row of that NIK with all that led to its state. */
export const personSchema = z.object({
  tool: z.literal('desa-enroll'),
  version: z.string(),
  schemaVersion: z.number().int(),
  command: z.literal('explain'),
  on: z.string(),
  rows: z.array(row),
});
export type PersonDocument = z.infer<typeof personSchema>;

export function personDocument(
  people: readonly PersonView[],
  on: string,
  showNik: boolean,
): PersonDocument {
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command: 'explain',
    on,
    rows: people.map((person) => rowOf(person, showNik)),
  };
}

function rowOf(person: PersonView, showNik: boolean): PersonDocument['rows'][number] {
  const { nominee, desa, ranked, rejected, iuran, findings } = person;
  const nik = nominee.readings.nik?.value ?? '';
  const change = desa.selection.whatWouldChange.get(nomineeKey(nominee));
  return {
    file: nominee.file,
    sheet: nominee.sheet,
    row: nominee.row,
    desa: desa.desa.nama,
    nik: showNik ? nik : maskNik(nik),
    state: ranked?.state ?? 'rejected',
    reasons: [...(rejected?.reasons ?? [])],
    rank: ranked?.rank ?? null,
    keys: (ranked?.keys ?? []).map((key) => ({ ...key })),
    whatWouldChange: change === undefined ? null : { ...change },
    cells: FIELDS.flatMap((field) => {
      const reading: Reading<unknown> | undefined = nominee.readings[field];
      return reading === undefined ? [] : [cellIn(field, reading, showNik)];
    }),
    findings: findings.map(({ code, severity, where, message, fix }) => ({
      code,
      severity,
      cell: cellOf(where) ?? null,
      message: { ...message },
      fix: { ...fix },
    })),
    iuran:
      iuran === undefined
        ? null
        : {
            base: iuran.base,
            total: iuran.total,
            months: iuran.months.map(({ month: of, total, amounts }) => ({
              month: of,
              total,
              amounts: amounts.map(({ program, rupiah, law }) => ({
                program,
                rupiah,
                law: [...law],
              })),
            })),
          },
  };
}

function cellIn(field: FieldName, reading: Reading<unknown>, showNik: boolean) {
  const { value, text, row: at, column, steps, fault, source } = reading;
  return {
    field,
    cell: column === undefined ? null : `${column}${at}`,
    text: secret(field, text, showNik),
    value: takenOf(field, value, showNik),
    steps: [...(steps ?? [])],
    fault: fault?.code ?? null,
    source: source ?? null,
  };
}

function takenOf(field: FieldName, value: unknown, showNik: boolean): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'text' in value) return String(value.text);
  return secret(field, String(value), showNik);
}

/** As on the screen: what names a person or reaches one is masked unless the whole NIK was asked for. */
export function secret(field: FieldName, text: string, showNik: boolean): string {
  if (showNik || text === '') return text;
  if (field === 'nik' || field === 'nomorKk') return maskNikCell(text);
  if (field === 'handphone') return maskPhone(text);
  return field === 'namaIbuKandung' ? `${text.slice(0, 1)}•••` : text;
}
