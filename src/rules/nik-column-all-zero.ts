import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const nikColumnAllZero = defineRule({
  code: 'nik-column-all-zero',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'NIK di kolom ini berakhir 0 semua', en: 'All NIKs of the column end in 0' },
  why: {
    id: 'Peluang n NIK semuanya berakhir 0 hanya satu banding 10 pangkat n. Kolom seperti itu pernah berupa angka, dan Excel sudah mengganti digit terakhirnya dengan 0.',
    en: 'The chance of n NIKs all ending in 0 is one in 10 to the n. Such a column once was numbers, and Excel has put a 0 for the last digit.',
  },
  source: 'inputs.md 7, T3',
  message: (data) => ({
    id: `${word(data, 'zeros')} dari ${word(data, 'count')} NIK di kolom ini berakhir 0; digit terakhirnya ${word(data, 'verdict') === 'lost' ? 'sudah hilang' : 'mungkin hilang'}.`,
    en: `${word(data, 'zeros')} of ${word(data, 'count')} NIKs of this column end in 0; the last digit ${word(data, 'verdict') === 'lost' ? 'is lost' : 'may be lost'}.`,
  }),
  fix: {
    id: 'Ambil lagi NIK dari sumber aslinya (KTP-el, ekspor OpenSID) ke kolom berformat Teks.',
    en: 'Take the NIKs again from their source (ID cards, OpenSID export) into a column formatted as Text.',
  },
  example: { zeros: 60, count: 60, verdict: 'lost' },
  check: sheetFacts('nik-column-all-zero'),
});
