import { quote } from '../findings/mask.ts';
import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileRepeated = defineRule({
  code: 'file-repeated',
  scope: 'file',
  severity: 'note',
  title: { id: 'Berkas yang sama dua kali', en: 'Same file twice' },
  why: {
    id: 'Salinan dengan isi yang sama persis tidak dihitung dua kali, supaya warganya tidak tampak ganda.',
    en: 'A copy with exactly the same content is not counted twice, so that its people do not look doubled.',
  },
  source: 'inputs.md 14 T37; reliability.md T10, 5.1',
  message: (data) => ({
    id: `Isi berkas ini sama persis dengan ${quote(word(data, 'first'))}; dibaca satu kali saja.`,
    en: `The content of this file is exactly that of ${quote(word(data, 'first'))}; it was read only once.`,
  }),
  fix: {
    id: 'Tidak perlu apa-apa; salinannya boleh dihapus.',
    en: 'Nothing needs doing; the copy may be deleted.',
  },
  example: { first: 'nominasi/tegal-harum.xlsx' },
  check: fileFacts('file-repeated'),
});
