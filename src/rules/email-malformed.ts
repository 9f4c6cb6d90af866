import { faultOf } from './cells.ts';
import { defineRule } from './rule.ts';

export const emailMalformed = defineRule({
  code: 'email-malformed',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Alamat surel tidak terbaca', en: 'E-mail address malformed' },
  why: {
    id: 'Surel tidak wajib. Yang tidak berbentuk alamat surel dikosongkan di berkas unggah.',
    en: 'E-mail is optional. What is no address is left empty in the upload file.',
  },
  source: 'inputs.md 9; upload.md 9',
  message: () => ({
    id: 'Isi kolom surel ini bukan alamat surel.',
    en: 'What stands in the e-mail column is no e-mail address.',
  }),
  fix: {
    id: 'Ketik ulang alamatnya, misalnya nama@contoh.id, atau kosongkan.',
    en: 'Retype the address, for example nama@contoh.id, or leave it empty.',
  },
  example: {},
  check: faultOf('email', 'email-malformed', () => ({})),
});
