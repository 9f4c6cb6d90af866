import type { FieldName } from '../records/field.ts';
import { looksLikeFormula } from '../records/values/text.ts';
import { columnName, eachCell } from './cells.ts';
import { at, defineRule } from './rule.ts';

/** Numbers and dates have readers that say themselves what is wrong with a sign in front. */
const NOT_WORDS: ReadonlySet<FieldName> = new Set([
  'nik',
  'nomorKk',
  'handphone',
  'tanggalLahir',
  'penghasilan',
]);

export const formulaLikeText = defineRule({
  code: 'formula-like-text',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Teks menyerupai rumus', en: 'Text that looks like a formula' },
  why: {
    id: 'Teks yang diawali =, +, - atau @ dapat dijalankan sebagai rumus bila ditempel ke Excel. Di semua hasil ia ditulis sebagai teks biasa.',
    en: 'Text that begins with =, +, - or @ may run as a formula when pasted into Excel. All outputs write it as plain text.',
  },
  source: 'reliability.md 1.9, T15, 5.1',
  message: ({ column }: { column: string }) => ({
    id: `${column} diawali tanda rumus (=, +, - atau @), padahal teks.`,
    en: `${column} begins with the sign of a formula (=, +, - or @), though it is text.`,
  }),
  fix: {
    id: 'Ketik ulang isinya tanpa tanda di depan.',
    en: 'Retype it without the sign in front.',
  },
  example: { column: 'Alamat' },
  check: eachCell((field, reading, row) => {
    if (NOT_WORDS.has(field) || reading.kind !== 'text') return undefined;
    const isLike = reading.steps?.includes('formula-like') || looksLikeFormula(reading.text.trim());
    return isLike ? at(row, reading, { column: columnName(field) }) : undefined;
  }),
});
