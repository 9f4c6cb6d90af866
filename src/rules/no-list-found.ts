import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const noListFound = defineRule({
  code: 'no-list-found',
  scope: 'file',
  severity: 'error',
  title: { id: 'Tidak ada daftar di folder', en: 'No list in the folder' },
  why: {
    id: 'Folder atau arsip yang dikirim tidak memuat satu pun berkas daftar.',
    en: 'The folder or archive holds not a single list file.',
  },
  source: 'reliability.md 5.1, X18',
  message: () => ({
    id: 'Di sini tidak ditemukan berkas .xlsx, .xls, .ods atau .csv.',
    en: 'No .xlsx, .xls, .ods or .csv file was found here.',
  }),
  fix: {
    id: 'Letakkan daftar dari desa di folder ini, atau periksa nama foldernya.',
    en: 'Put the lists from the villages into this folder, or check the name of the folder.',
  },
  example: {},
  check: fileFacts('no-list-found'),
});
