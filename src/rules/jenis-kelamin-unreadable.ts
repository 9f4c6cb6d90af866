import { quote } from '../findings/mask.ts';
import { faultOf } from './cells.ts';
import { defineRule } from './rule.ts';

export const jenisKelaminUnreadable = defineRule({
  code: 'jenis-kelamin-unreadable',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Jenis kelamin tidak terbaca', en: 'Sex unreadable' },
  why: {
    id: 'Jenis kelamin dipakai untuk mencocokkan NIK. Berkas unggah peserta BPU tidak memuatnya, jadi orangnya tidak tertahan karenanya.',
    en: 'Sex serves to check the NIK. The BPU upload file does not hold it, so nobody is kept out for it.',
  },
  source: 'inputs.md 6; upload.md 1',
  message: ({ shown }: { shown: string }) => ({
    id: `Jenis kelamin "${shown}" tidak dikenal.`,
    en: `The sex "${shown}" is not understood.`,
  }),
  fix: {
    id: 'Isi L untuk laki-laki atau P untuk perempuan.',
    en: 'Fill in L for male or P for female.',
  },
  example: { shown: 'B' },
  check: faultOf('jenisKelamin', 'jenis-kelamin-unreadable', ({ text }) => ({
    shown: quote(text),
  })),
});
