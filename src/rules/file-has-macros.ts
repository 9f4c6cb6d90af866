import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileHasMacros = defineRule({
  code: 'file-has-macros',
  scope: 'file',
  severity: 'note',
  title: { id: 'Berkas memuat makro', en: 'File has macros' },
  why: {
    id: 'Makro adalah program di dalam buku kerja. Isinya tidak pernah disentuh; hanya sel yang dibaca.',
    en: 'Macros are programs inside a workbook. They are never touched; only cells are read.',
  },
  source: 'reliability.md 5.1, B16',
  message: () => ({
    id: 'Buku kerja ini memuat makro; makronya tidak dijalankan, sel-selnya dibaca seperti biasa.',
    en: 'This workbook has macros; they were not run, its cells were read as usual.',
  }),
  fix: {
    id: 'Tidak perlu apa-apa. Bila makronya tidak dipakai, Simpan Sebagai .xlsx.',
    en: 'Nothing needs doing. If the macros are not used, save as .xlsx.',
  },
  example: {},
  check: fileFacts('file-has-macros'),
});
