import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileEncrypted = defineRule({
  code: 'file-encrypted',
  scope: 'file',
  severity: 'error',
  title: { id: 'Berkas berkata sandi', en: 'File is password-protected' },
  why: {
    id: 'Isi berkas terkunci; kata sandi tidak pernah diminta atau ditebak.',
    en: 'The content is locked; a password is never asked for or guessed.',
  },
  source: 'inputs.md 2; reliability.md 5.2',
  message: () => ({
    id: 'Berkas ini terkunci dengan kata sandi, jadi tidak seorang pun terbaca darinya.',
    en: 'This file is locked with a password, so nobody was read from it.',
  }),
  fix: {
    id: 'Di Excel: Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan, simpan, lalu kirim lagi.',
    en: 'In Excel: File > Info > Protect Workbook > Encrypt with Password, clear it, save, and send it again.',
  },
  example: {},
  check: fileFacts('file-encrypted'),
});
