import { maskNikCell } from '../findings/mask.ts';
import { faultOf } from './cells.ts';
import { defineRule } from './rule.ts';

export const nikMasked = defineRule({
  code: 'nik-masked',
  scope: 'row',
  severity: 'error',
  title: { id: 'NIK disamarkan', en: 'NIK masked' },
  why: {
    id: 'Daftar cetak OpenSID menyamarkan sebagian NIK dengan X. Digit yang tersembunyi tidak dapat diketahui dari berkas ini.',
    en: 'The printed lists of OpenSID hide part of the NIK behind X. What is hidden cannot be known from this file.',
  },
  source: 'inputs.md 3, 7',
  message: ({ shown }: { shown: string }) => ({
    id: `NIK ${shown} disamarkan; digit yang tersembunyi tidak ada di berkas ini.`,
    en: `NIK ${shown} is masked; the hidden digits are not in this file.`,
  }),
  fix: {
    id: 'Kirim hasil Ekspor penduduk dari OpenSID (bukan Cetak/Unduh), atau matikan penyamaran NIK lalu unduh ulang.',
    en: 'Send the OpenSID export (not the print or download), or switch the masking off and download again.',
  },
  example: { shown: '517103••XXXXXXXXX' },
  check: faultOf('nik', 'nik-masked', ({ text }) => ({ shown: maskNikCell(text) })),
});
