import { formatDayFirst, parseLocalDate } from '../../domain/local-date.ts';
import { withoutTitles } from '../../records/values/titles.ts';
import { codeListOf } from './codes/index.ts';
import type { Fields, PendingReason } from './fields.ts';
import type { Column, Profile, Transform } from './profile.ts';
import { type CellValue, date, number, text } from './table.ts';

/** The cells of one person, or what keeps them out of the file; remarks do not. */
export interface UploadRow {
  readonly cells: readonly (CellValue | undefined)[];
  readonly faults: readonly PendingReason[];
  readonly remarks: readonly PendingReason[];
}

/** Tells why a required field is empty. */
export type WhyMissing = (field: string, header: string) => PendingReason;

/** Builds the row of a layout from the fields of a person. A value is written as it is or not at all; never cut. */
export function uploadRow(profile: Profile, fields: Fields, whyMissing: WhyMissing): UploadRow {
  const faults: PendingReason[] = [];
  const remarks: PendingReason[] = [];
  const cells = profile.columns.map((column) => {
    const value = transformed(column, column.const ?? fields[column.field ?? ''], profile);
    if (value === undefined || value === '') {
      if (isRequired(column, fields)) faults.push(whyMissing(column.field ?? '', column.header));
      return undefined;
    }
    const { fault, remark } = judged(column, value, profile);
    if (fault !== undefined) faults.push(fault);
    if (remark !== undefined) remarks.push(remark);
    return cellOf(column, value, profile);
  });
  return { cells, faults, remarks };
}

/** Whether a column must be filled for a person with these fields. */
export function isRequired({ required }: Column, fields: Fields): boolean {
  return typeof required === 'boolean'
    ? required
    : String(fields[required.when.field] ?? '') === required.when.equals;
}

type Value = string | number;

const TRANSFORM: Readonly<Record<string, (value: string) => string>> = {
  upper: (value) => value.toUpperCase(),
  trim: (value) => value.trim(),
  'collapse-spaces': (value) => value.replace(/\s+/g, ' '),
  'strip-titles': (value) => withoutTitles(value),
  'digits-only': (value) => value.replace(/\D/g, ''),
  'phone-08': (value) => value.replace(/^\+?62(?=8)/, '0'),
  'phone-62': (value) => value.replace(/^0(?=8)/, '62'),
} satisfies Record<Exclude<Transform, `map:${string}`>, (value: string) => string>;

function transformed(
  column: Column,
  value: Value | undefined,
  profile: Profile,
): Value | undefined {
  if (typeof value !== 'string') return value;
  return (column.transform ?? []).reduce(
    (text, name) => TRANSFORM[name]?.(text) ?? mapped(text, name.slice(4), profile),
    value,
  );
}

/** `map:<codeList>`: a name of the list becomes its code; anything else stays and is judged as it is. */
function mapped(text: string, list: string, profile: Profile): string {
  const folded = text.trim().toUpperCase();
  for (const { code, name } of codeListOf(profile, list)?.values() ?? [])
    if (name.toUpperCase() === folded) return code;
  return text;
}

interface Judged {
  readonly fault?: PendingReason;
  readonly remark?: PendingReason;
}

function judged(column: Column, value: Value, profile: Profile): Judged {
  const written = String(value);
  const length = [...written].length;
  if (column.maxLength !== undefined && length > column.maxLength) {
    const told = tooLong(column, length, column.maxLength);
    return column.onTooLong === 'warn' ? { remark: told } : { fault: told };
  }
  const short = column.length ?? column.minLength;
  if (short !== undefined && length < short) return { fault: malformed(column) };
  if (column.length !== undefined && length > column.length) return { fault: malformed(column) };
  if (column.pattern !== undefined && !patternOf(column.pattern).test(written))
    return { fault: malformed(column) };
  if (column.type === 'integer' && !isWhole(value, column.min)) return { fault: malformed(column) };
  if (column.codeList !== undefined && codeListOf(profile, column.codeList)?.has(written) === false)
    return { fault: notListed(column) };
  if (profile.file.type === 'csv' && FORMULA_LIKE.test(written))
    return { fault: formulaLike(column) };
  return {};
}

/** In a workbook it is a typed string; in CSV nothing tells it from a formula, and no value is altered (upload.md 9). */
export const FORMULA_LIKE = /^[=+\-@\t\r\0]/;

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

function isWhole(value: Value, min: number | undefined): boolean {
  return Number.isSafeInteger(Number(value)) && Number(value) >= (min ?? 0);
}

function cellOf(column: Column, value: Value, profile: Profile): CellValue {
  if (column.type === 'date') {
    const day = parseLocalDate(String(value));
    if (day === undefined) return text(String(value));
    return profile.dates.cell === 'excel-date' && !profile.cells.forceText
      ? date(day)
      : text(formatDayFirst(day));
  }
  const isNumber = column.type === 'integer' || column.type === 'number';
  if (isNumber && !profile.cells.forceText) return number(Number(value));
  if (column.write === 'name' && column.codeList !== undefined)
    return text(codeListOf(profile, column.codeList)?.get(String(value))?.name || String(value));
  return text(String(value));
}

const nameOf = (column: Column): string => column.header.replace(/\*+$/, '');

function tooLong(column: Column, length: number, limit: number): PendingReason {
  const name = nameOf(column);
  return {
    code: 'upload-field-too-long',
    ...(column.field === undefined ? {} : { field: column.field }),
    message: {
      id: `${name} ${length} huruf; kolomnya memuat ${limit}. Isinya tidak dipotong.`,
      en: `${name} has ${length} characters; the column holds ${limit}. It is not cut.`,
    },
    fix: {
      id: 'Periksa dengan KTP; bila memang sepanjang itu, tanyakan ke kantor cabang cara menuliskannya.',
      en: 'Compare it with the ID card; if it is that long, ask the branch office how to write it.',
    },
  };
}

function malformed(column: Column): PendingReason {
  const name = nameOf(column);
  return {
    code: 'upload-field-malformed',
    ...(column.field === undefined ? {} : { field: column.field }),
    message: {
      id: `Isi ${name} tidak berbentuk seperti yang diminta tata letak ini.`,
      en: `The value of ${name} has not the form that this layout asks for.`,
    },
    fix: {
      id: `Betulkan ${name} di daftar desa, lalu jalankan lagi.`,
      en: `Correct ${name} in the village's list, then run again.`,
    },
  };
}

function notListed(column: Column): PendingReason {
  const name = nameOf(column);
  return {
    code: 'upload-code-not-listed',
    ...(column.field === undefined ? {} : { field: column.field }),
    message: {
      id: `Kode ${name} tidak ada di daftar kode tata letak ini.`,
      en: `The code of ${name} is not in the code list of this layout.`,
    },
    fix: {
      id: 'Mintalah daftar kode terbaru dari kantor cabang dan masukkan ke codeLists di berkas profil.',
      en: 'Ask the branch office for its current list and put it into codeLists of the profile file.',
    },
  };
}

function formulaLike(column: Column): PendingReason {
  const name = nameOf(column);
  return {
    code: 'formula-like-text',
    ...(column.field === undefined ? {} : { field: column.field }),
    message: {
      id: `${name} diawali tanda rumus, dan di CSV tidak dapat dibedakan dari rumus.`,
      en: `${name} begins with the sign of a formula, and in CSV nothing tells it from one.`,
    },
    fix: {
      id: `Ketik ulang ${name} tanpa tanda di depan, seperti di KTP.`,
      en: `Retype ${name} without the sign in front, as on the ID card.`,
    },
  };
}
