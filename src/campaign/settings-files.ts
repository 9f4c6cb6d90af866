import { z } from 'zod';
import { columnIndex } from '../domain/place.ts';
import { parseKodeDesa } from '../domain/wilayah.ts';
import type { ColumnField } from '../records/field.ts';
import { REFERENCE_KINDS } from './reference-kinds.ts';
import { type IssueParams, oneOf, value, wholeNumber, words } from './settings-values.ts';

const COLUMN_FIELDS: Readonly<Record<ColumnField, true>> = {
  nik: true,
  nomorKk: true,
  nama: true,
  tempatLahir: true,
  tanggalLahir: true,
  jenisKelamin: true,
  alamat: true,
  alamatDomisili: true,
  dusun: true,
  rt: true,
  rw: true,
  desa: true,
  kodeDesa: true,
  kecamatan: true,
  kabupaten: true,
  provinsi: true,
  pekerjaan: true,
  pekerjaanKtp: true,
  pekerjaan2: true,
  penghasilan: true,
  handphone: true,
  email: true,
  namaIbuKandung: true,
  namaAyah: true,
  ahliWaris: true,
  hubunganAhliWaris: true,
  hubunganKeluarga: true,
  statusKawin: true,
  golonganDarah: true,
  umur: true,
  desil: true,
  prioritas: true,
  statusDasar: true,
  status: true,
  kpj: true,
  keputusan: true,
  kepesertaan: true,
  nomorUrut: true,
  namaBelakang: true,
  tempatTanggalLahir: true,
  rtRw: true,
  jenisKelaminL: true,
  jenisKelaminP: true,
};

/** Names that `columns` of a file may give, `-` for a column that is not needed. */
export const FIELD_NAMES: readonly string[] = [...Object.keys(COLUMN_FIELDS), '-'];

const LAST_COLUMN = columnIndex('XFD');

const columns = z.unknown().transform((input, context): Readonly<Record<string, string>> => {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  for (const [letters, field] of entries) {
    const known = /^[A-Z]{1,3}$/.test(letters) && columnIndex(letters) <= LAST_COLUMN;
    if (known && FIELD_NAMES.includes(String(field))) continue;
    const expects = known
      ? {
          id: `nama kolom: ${FIELD_NAMES.join(', ')}`,
          en: `the name of a field: ${FIELD_NAMES.join(', ')}`,
        }
      : {
          id: 'huruf kolom besar seperti C atau AA di sebelah kiri',
          en: 'column letters such as C or AA on its left',
        };
    context.addIssue({
      code: 'custom',
      path: [letters],
      params: { expects } satisfies IssueParams,
    });
  }
  return Object.fromEntries(entries);
});

/** What the settings may say about one file. */
export const fileShape = {
  sheet: words(100),
  headerRow: wholeNumber(1, 1_048_576),
  columns: columns.optional(),
  kodeDesa: value(
    { id: 'kode desa seperti 51.71.03.2008', en: 'a village code like 51.71.03.2008' },
    parseKodeDesa,
  ),
  skip: value({ id: 'true atau false', en: 'true or false' }, (text) =>
    text === 'true' ? true : text === 'false' ? false : undefined,
  ),
  reference: oneOf(REFERENCE_KINDS),
};
