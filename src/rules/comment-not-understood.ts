import { quote } from '../findings/mask.ts';
import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const commentNotUnderstood = defineRule({
  code: 'comment-not-understood',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Komentar sel belum terbaca', en: 'Cell comment not understood' },
  why: {
    id: 'Desa kadang menulis di komentar sel (Catatan) bahwa seseorang meninggal, pindah, atau diganti. Yang jelas bunyinya sudah dihitung; yang lain perlu dilihat orang.',
    en: 'Villages sometimes write into the comment of a cell that somebody died, moved or was replaced. What is plain has been counted; the rest somebody should read.',
  },
  source: 'product.md 5; inputs.md 4',
  message: (data) => ({
    id: `${word(data, 'comments')} komentar sel pada baris orang belum dipahami (${word(data, 'list')}); yang pertama berbunyi "${quote(word(data, 'says'))}".`,
    en: `${word(data, 'comments')} cell comments on rows of people were not understood (${word(data, 'list')}); the first says "${quote(word(data, 'says'))}".`,
  }),
  fix: {
    id: 'Baca komentarnya. Bila orangnya tidak jadi diusulkan, tulis "batal" atau "meninggal" di kolom keterangan atau hapus barisnya; lalu hapus komentarnya.',
    en: 'Read the comments. If the person is not nominated, write "batal" or "meninggal" into the remarks or delete the row; then delete the comment.',
  },
  example: { comments: 2, list: 'C8, B11', says: 'tanya kadus' },
  check: sheetFacts('comment-not-understood'),
});
