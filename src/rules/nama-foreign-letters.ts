import { quote } from '../findings/mask.ts';
import { faultOf, faultWord } from './cells.ts';
import { defineRule } from './rule.ts';

export const namaForeignLetters = defineRule({
  code: 'nama-foreign-letters',
  scope: 'row',
  severity: 'error',
  title: { id: 'Nama memuat huruf asing', en: 'Name has foreign letters' },
  why: {
    id: 'Huruf dari aksara lain dapat tampak sama dengan huruf Latin, padahal bagi sistem BPJS namanya berbeda. Gambar kecil (emoji) juga bukan bagian nama.',
    en: 'Letters of another script may look like Latin ones and yet make another name for the systems of BPJS. Pictures (emoji) are no part of a name either.',
  },
  source: 'reliability.md T17, 5.1',
  message: ({ nama, character, what }: { nama: string; character: string; what: string }) =>
    what === 'picture'
      ? {
          id: `Nama "${nama}" memuat gambar (${character}).`,
          en: `The name "${nama}" holds a picture (${character}).`,
        }
      : {
          id: `Nama "${nama}" memuat huruf bukan Latin (${character}) yang mungkin tampak biasa saja.`,
          en: `The name "${nama}" holds a letter that is not Latin (${character}), though it may look ordinary.`,
        },
  fix: {
    id: 'Hapus isi selnya dan ketik ulang nama dari KTP-el dengan papan ketik biasa.',
    en: 'Clear the cell and retype the name from the ID card on an ordinary keyboard.',
  },
  example: { nama: 'W\u0430y\u0430n Suta', character: 'U+0430', what: 'letter' },
  check: faultOf('nama', 'nama-foreign-letters', (reading) => ({
    nama: quote(reading.text),
    character: faultWord(reading, 'character'),
    what: faultWord(reading, 'what'),
  })),
});
