import { quote } from '../findings/mask.ts';
import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const noteCallsOff = defineRule({
  code: 'note-calls-off',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Catatan menyebut orang yang batal', en: 'A note calls people off' },
  why: {
    id: 'Desa sering menulis di bawah daftar siapa yang sudah meninggal, pindah, atau batal, tanpa mengubah barisnya. Bila catatan itu tidak diikuti, iuran terbayar untuk orang yang tidak dimaksud.',
    en: 'Villages often write below the list who has died, moved or is cancelled, and leave the rows as they are. If the note is not followed, iuran is paid for people who are not meant.',
  },
  source: 'product.md 5; inputs.md 4',
  message: (data) => ({
    id: `Catatan ini berbunyi "${quote(word(data, 'says'))}"; ${word(data, 'people')} orang di daftar dikenali darinya.${word(data, 'colours') === 'ya' ? ' Warna sel tidak dibaca.' : ''}`,
    en: `This note says "${quote(word(data, 'says'))}"; ${word(data, 'people')} people of the list were recognised in it.${word(data, 'colours') === 'ya' ? ' Colours of cells are not read.' : ''}`,
  }),
  fix: {
    id: 'Hapus baris orang yang dimaksud catatan itu, atau tulis "batal" atau "meninggal" di kolom keterangannya, lalu hapus catatannya.',
    en: 'Delete the rows of the people it means, or write "batal" or "meninggal" into their remarks; then delete the note.',
  },
  example: { says: 'No. 3 dan 7 sudah meninggal', people: 2, colours: '' },
  check: sheetFacts('note-calls-off'),
});
