import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const desaWrittenOnce = defineRule({
  code: 'desa-written-once',
  scope: 'sheet',
  severity: 'note',
  title: {
    id: 'Nama desa hanya di baris pertama tiap desa',
    en: 'Village named in the first row of each only',
  },
  why: {
    id: 'Nama desa ditulis sekali, di baris bernomor 1, dan nomor urut mulai lagi di desa berikutnya. Orang di bawahnya dihitung ke desa itu.',
    en: 'The name of the village is written once, in the row with number 1, and the numbers begin anew with the next village. The people below are counted to it.',
  },
  source: 'inputs.md 4',
  message: (data) => ({
    id: `${word(data, 'rows')} orang dihitung ke desa yang tertulis di atasnya (${word(data, 'list')}).`,
    en: `${word(data, 'rows')} people were counted to the village written above them (${word(data, 'list')}).`,
  }),
  fix: {
    id: 'Periksa apakah orang-orang itu memang warga desa tersebut. Bila tidak, tulis nama desa di setiap baris.',
    en: 'Check that these people belong to these villages. If not, write the village in every row.',
  },
  example: { rows: 10, list: 'Tegal Harum, Tegal Kertha' },
  check: sheetFacts('desa-written-once'),
});
