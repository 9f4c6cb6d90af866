import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileTypeDiffersFromName = defineRule({
  code: 'file-type-differs-from-name',
  scope: 'file',
  severity: 'note',
  title: { id: 'Jenis berkas lain dari namanya', en: 'File type differs from its name' },
  why: {
    id: 'Banyak aplikasi mengekspor tabel HTML atau CSV dengan nama .xls. Isinya yang menentukan, bukan namanya.',
    en: 'Many programs export an HTML table or CSV under the name .xls. The content decides, not the name.',
  },
  source: 'inputs.md 2; reliability.md 5.1',
  message: (data) => ({
    id: `Isi berkas ini ${word(data, 'kind')}, berbeda dari akhiran namanya; tetap dibaca menurut isinya.`,
    en: `The content of this file is ${word(data, 'kind')}, unlike the ending of its name; it was read by its content.`,
  }),
  fix: {
    id: 'Tidak perlu apa-apa. Supaya rapi: buka di Excel, Simpan Sebagai .xlsx.',
    en: 'Nothing needs doing. To tidy up: open it in Excel and save as .xlsx.',
  },
  example: { kind: 'html' },
  check: fileFacts('file-type-differs-from-name'),
});
