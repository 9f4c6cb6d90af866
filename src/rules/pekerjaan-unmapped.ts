import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';
import { verdictOf, workOf } from './work.ts';

export const pekerjaanUnmapped = defineRule({
  code: 'pekerjaan-unmapped',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Pekerjaan belum punya kode', en: 'Occupation has no code' },
  why: {
    id: 'Berkas unggah memakai kode pekerjaan BPJS. Kode tidak pernah ditebak; sampai ada yang memutuskan, orang ini tertunda di berkas unggah.',
    en: 'The upload file holds BPJS occupation codes. A code is never guessed; until somebody decides, this person stays pending there.',
  },
  source: 'inputs.md 6; upload.md 5',
  message: ({ work }: { work: string }) => ({
    id: `Pekerjaan "${work}" tidak ada padanannya di daftar kode BPJS.`,
    en: `The occupation "${work}" has no counterpart in the list of BPJS codes.`,
  }),
  fix: {
    id: 'Tulis dengan kata yang umum (misalnya "pedagang", "tukang kayu"), atau tetapkan kodenya sekali di pengaturan kampanye.',
    en: 'Write it in common words (for example "pedagang", "tukang kayu"), or settle its code once in the settings of the campaign.',
  },
  example: { work: 'pembuat layangan' },
  check: (row, context) => {
    const reading = workOf(row);
    const work = reading?.value;
    if (work === undefined || verdictOf(work, context) !== 'unmapped') return NONE;
    return [at(row, reading, { work: quote(work.text) })];
  },
});
