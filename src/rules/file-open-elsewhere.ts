import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileOpenElsewhere = defineRule({
  code: 'file-open-elsewhere',
  scope: 'file',
  severity: 'note',
  title: { id: 'Berkas sedang terbuka', en: 'File is open elsewhere' },
  why: {
    id: 'Selama buku kerja terbuka di Excel, perubahan yang belum disimpan tidak ada di dalam berkas.',
    en: 'While a workbook is open in Excel, unsaved changes are not in the file.',
  },
  source: 'reliability.md T7, 5.1',
  message: () => ({
    id: 'Ada tanda bahwa buku kerja ini sedang terbuka di Excel; perubahan yang belum disimpan tidak ikut terbaca.',
    en: 'There is a sign that this workbook is open in Excel; unsaved changes were not read.',
  }),
  fix: {
    id: 'Simpan dan tutup buku kerjanya di Excel, lalu jalankan lagi. Bila sudah tertutup, berkas berawalan ~$ boleh dihapus.',
    en: 'Save and close the workbook in Excel, then run again. If it is closed, the file beginning with ~$ may be deleted.',
  },
  example: {},
  check: fileFacts('file-open-elsewhere'),
});
