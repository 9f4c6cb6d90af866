import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

const NOT_TICKED: Bilingual = {
  id: 'Orang ini tidak dicentang, sedangkan yang lain dicentang di kolom ini.',
  en: 'This person is not ticked in a column in which others are.',
};

export const nomineeTurnedDown = defineRule({
  code: 'nominee-turned-down',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tidak jadi diusulkan menurut daftar', en: 'Turned down by the list itself' },
  why: {
    id: 'Desa yang memutuskan siapa yang diusulkan. Bila daftarnya sendiri menulis batal, ditolak, tidak layak, atau menaruhnya di bawah judul peserta keluar, iurannya tidak boleh dibayar begitu saja.',
    en: 'The village decides whom it nominates. Where its own list says cancelled, refused or not eligible, or puts somebody under a title of people who leave, nobody may pay for them unasked.',
  },
  source: 'product.md 5; inputs.md 6',
  message: ({ says }: { says: string }) =>
    says === ''
      ? NOT_TICKED
      : {
          id: `Daftar ini sendiri menulis "${says}" untuk orang ini.`,
          en: `This list itself says "${says}" of this person.`,
        },
  fix: {
    id: 'Bila memang tidak diusulkan, hapus barisnya atau pindahkan ke daftar lain. Bila tetap diusulkan, betulkan tulisan atau centangnya.',
    en: 'If the person is not nominated, delete the row or move it to another list. If they are, mend the word or the tick.',
  },
  confirmable: true,
  example: { says: 'mengundurkan diri' },
  check: (row) => {
    const { keputusan } = row.readings;
    if (keputusan?.value !== 'tidak') return NONE;
    return [at(row, keputusan, { says: quote(keputusan.text.trim()) })];
  },
});
