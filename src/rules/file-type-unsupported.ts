import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileTypeUnsupported = defineRule({
  code: 'file-type-unsupported',
  scope: 'file',
  severity: 'error',
  title: { id: 'Jenis berkas tidak dapat dibaca', en: 'File type is not supported' },
  why: {
    id: 'Daftar dibaca dari buku kerja atau CSV. PDF, foto dan dokumen Word tidak memuat sel yang dapat diperiksa.',
    en: 'Lists are read from workbooks or CSV. PDF, photos and Word documents have no cells to check.',
  },
  source: 'inputs.md 2; reliability.md 5.2',
  message: (data) => ({
    id: `Isi berkas ini bukan daftar Excel atau CSV (terbaca sebagai: ${word(data, 'kind')}).`,
    en: `The content of this file is no Excel or CSV list (it looks like: ${word(data, 'kind')}).`,
  }),
  fix: {
    id: 'Kirim buku kerja Excel aslinya (.xlsx), bukan hasil cetak, foto atau arsip .rar/.7z.',
    en: 'Send the Excel workbook itself (.xlsx), not a print, a photo or a .rar/.7z archive.',
  },
  example: { kind: 'pdf' },
  check: fileFacts('file-type-unsupported'),
});
