import { quote } from '../findings/mask.ts';
import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const titleInDoubt = defineRule({
  code: 'title-in-doubt',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Judul yang meragukan', en: 'Title that raises a doubt' },
  why: {
    id: 'Arsip, cadangan berkas, peserta lama, atau daftar PNS sering ikut tersimpan di samping daftar usulan. Bila orangnya ikut terhitung tanpa diusulkan, desa membayar untuk yang tidak dimaksud.',
    en: 'An archive, a backup, former participants or a list of civil servants is often kept beside the nomination. If its people are counted without being nominated, the village pays for people it does not mean.',
  },
  source: 'product.md 5; inputs.md 14 T36',
  message: (data) => ({
    id: `Judul atau nama lembar "${quote(word(data, 'says'))}" berada di atas ${word(data, 'people')} orang, dan mereka ikut dihitung; pastikan mereka memang diusulkan.`,
    en: `The title or sheet name "${quote(word(data, 'says'))}" stands over ${word(data, 'people')} people, and they are counted; make sure that they are nominated.`,
  }),
  fix: {
    id: 'Bila tidak diusulkan, hapus lembar atau bagian itu, atau sebut lembar yang dipakai di files pada desa-enroll.yaml. Bila memang diusulkan, ganti judulnya.',
    en: 'If they are not nominated, delete the sheet or that part, or name the sheet to use under files in desa-enroll.yaml. If they are, change the title.',
  },
  example: { says: 'Data peserta lama 2025', people: 12 },
  check: sheetFacts('title-in-doubt'),
});
