import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const ownOutputNotRead = defineRule({
  code: 'own-output-not-read',
  scope: 'file',
  severity: 'note',
  title: { id: 'Salinan hasil sendiri tidak dibaca', en: 'Copy of own results not read' },
  why: {
    id: 'Hasil program ini memuat semua orang sekali lagi. Bila salinannya di nominasi/ ikut dibaca, setiap orang tampak ganda dan tertahan.',
    en: 'The results of this program hold everyone once more. Were a copy in nominasi/ read too, everyone would look doubled and be held.',
  },
  source: 'product.md 4',
  message: ({ files }: { files: number }) =>
    files === 1
      ? {
          id: 'Ini salinan keluaran atau tabel milik program ini sendiri, bukan daftar dari desa; tidak dibaca.',
          en: "This is a copy of an output or table of this program's own, no list from a village; it was not read.",
        }
      : {
          id: `Folder ini salinan hasil program ini; ${files} berkas yang masih seperti saat ditulis tidak dibaca.`,
          en: `This folder is a copy of this program's results; ${files} files that are still as they were written were not read.`,
        },
  fix: {
    id: 'Hapus salinannya dari nominasi/. Berkas yang sudah Anda perbaiki di dalamnya tetap dibaca.',
    en: 'Delete the copy from nominasi/. Files in it that you have mended are read.',
  },
  example: { files: 12 },
  check: fileFacts('own-output-not-read'),
});
