import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

const NOT_TICKED: Bilingual = {
  id: 'Kolom ini kosong untuk orang ini, sedangkan yang lain dicentang; pastikan orang ini memang diusulkan.',
  en: 'This column is empty for this person while others are ticked; make sure that this person is nominated.',
};

export const remarkNeedsLook = defineRule({
  code: 'remark-needs-look',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Keterangan perlu dilihat', en: 'Remark needs a look' },
  why: {
    id: 'Keterangan seperti "TKI di Malaysia", "data ganda", "KTP luar desa" atau "cadangan" dapat berarti orangnya tidak dimaksud sebagai peserta. Hanya desa yang tahu.',
    en: 'A remark such as abroad, double entry, card of another village or reserve may mean that somebody is not meant. Only the village knows.',
  },
  source: 'product.md 5; inputs.md 6',
  message: ({ says }: { says: string }) =>
    says === ''
      ? NOT_TICKED
      : {
          id: `Keterangannya berbunyi "${says}"; pastikan orang ini memang diusulkan.`,
          en: `The remark says "${says}"; make sure that this person is nominated.`,
        },
  fix: {
    id: 'Bila memang diusulkan, kosongkan atau perjelas keterangannya. Bila tidak, hapus barisnya.',
    en: 'If the person is nominated, clear the remark or make it plain. If not, delete the row.',
  },
  confirmable: true,
  example: { says: 'TKI di Malaysia' },
  check: (row) => {
    const { keputusan } = row.readings;
    if (keputusan?.value !== 'ragu' && keputusan?.value !== 'cadangan') return NONE;
    return [at(row, keputusan, { says: quote(keputusan.text.trim()) })];
  },
});
