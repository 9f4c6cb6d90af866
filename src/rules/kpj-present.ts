import { at, defineRule, NONE } from './rule.ts';

/** Digits of a KPJ and of a card of BPJS Kesehatan (upload.md 6). */
const KPJ = 11;
const KESEHATAN = 13;

export const kpjPresent = defineRule({
  code: 'kpj-present',
  scope: 'row',
  severity: 'note',
  title: { id: 'Sudah punya nomor peserta', en: 'Participant number present' },
  why: {
    id: 'Yang pernah menjadi peserta melanjutkan kepesertaan lama dengan NIK yang sama; iuran lama tidak ditagih. Nomor 13 digit adalah kartu BPJS Kesehatan, badan yang lain.',
    en: 'A former participant goes on with the old membership under the same NIK; old arrears are not charged. A number of 13 digits is a card of BPJS Kesehatan, another body.',
  },
  source: 'law.md L24, L43; upload.md 6',
  message: ({ digits }: { digits: number }) => {
    if (digits === KPJ)
      return {
        id: 'Orang ini sudah punya nomor KPJ; lanjutkan kepesertaan lamanya, jangan didaftarkan baru.',
        en: 'This person has a KPJ number; go on with the old membership instead of a new one.',
      };
    if (digits === KESEHATAN)
      return {
        id: 'Nomor di kolom KPJ adalah kartu BPJS Kesehatan (13 digit), bukan BPJS Ketenagakerjaan.',
        en: 'The number in the KPJ column is a card of BPJS Kesehatan (13 digits), not of BPJS Ketenagakerjaan.',
      };
    return {
      id: `Nomor di kolom KPJ ${digits} digit; KPJ biasanya ${KPJ} digit.`,
      en: `The number in the KPJ column has ${digits} digits; a KPJ usually has ${KPJ}.`,
    };
  },
  fix: {
    id: 'Tanyakan ke kantor cabang apakah kepesertaannya masih aktif.',
    en: 'Ask the branch office whether the membership is still active.',
  },
  example: { digits: 11 },
  check: (row) => {
    const { kpj } = row.readings;
    if (kpj?.value === undefined) return NONE;
    const digits = kpj.value.replace(/\D/g, '').length;
    return digits === 0 ? NONE : [at(row, kpj, { digits })];
  },
});
