import type { FieldName } from '../records/field.ts';
import { columnName, FIELDS } from './cells.ts';
import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

function nameOf(field: string): string {
  const known = FIELDS.find((one): one is FieldName => one === field);
  return known === undefined ? field : columnName(known);
}

export const columnMissing = defineRule({
  code: 'column-missing',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Kolom tidak ada', en: 'Column missing' },
  why: {
    id: 'NIK, nama dan tanggal lahir harus ada. Data penduduk di referensi/ dapat mengisi kolom yang tidak ada lewat NIK; yang tetap kosong dikatakan per orang.',
    en: 'NIK, name and birth date are needed. A register in referensi/ can fill a missing column by NIK; what stays empty is told person by person.',
  },
  source: 'inputs.md 4, 11, 12',
  message: (data) => ({
    id: `Kolom ${nameOf(word(data, 'field'))} tidak ditemukan di lembar ini.`,
    en: `The column ${nameOf(word(data, 'field'))} was not found in this sheet.`,
  }),
  fix: {
    id: 'Tambahkan kolomnya, atau letakkan ekspor penduduk OpenSID di folder referensi. Bila kolomnya ada dengan judul lain, sebut di files pada desa-enroll.yaml.',
    en: 'Add the column, or put the OpenSID export into the referensi folder. If the column is there under another heading, name it under files in desa-enroll.yaml.',
  },
  example: { field: 'tanggalLahir' },
  check: sheetFacts('column-missing'),
});
