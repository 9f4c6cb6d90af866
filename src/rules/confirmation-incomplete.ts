import { at, defineRule, NONE } from './rule.ts';

export const confirmationIncomplete = defineRule({
  code: 'confirmation-incomplete',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Konfirmasi belum lengkap', en: 'Confirmation incomplete' },
  why: {
    id: 'Setiap konfirmasi menyebut siapa yang memeriksa dan kapan. Tanpa itu konfirmasinya tidak dipakai.',
    en: 'Every confirmation says who checked and when. Without that it is not used.',
  },
  source: 'product.md 5; reliability.md T19',
  message: ({ codes }: { codes: string }) => ({
    id: `Konfirmasi untuk ${codes} belum menyebut pemeriksa atau tanggalnya, jadi belum berlaku.`,
    en: `The confirmation of ${codes} does not say who checked or when, so it does not count yet.`,
  }),
  fix: {
    id: 'Isi kolom "dicek oleh" dan "tanggal dicek" di baris ini.',
    en: 'Fill in the columns "dicek oleh" and "tanggal dicek" of this row.',
  },
  example: { codes: 'nik-sex-mismatch' },
  check: (row) => {
    const open = row.confirmed?.filter(({ by, when }) => by === '' || when === '') ?? NONE;
    if (open.length === 0) return NONE;
    return [at(row, undefined, { codes: open.map(({ code }) => code).join(', ') })];
  },
});
