import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';
import { verdictOf, workOf } from './work.ts';

export const pekerjaanNotWorking = defineRule({
  code: 'pekerjaan-not-working',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Tertulis tidak bekerja', en: 'Written as not working' },
  why: {
    id: 'Peserta harus punya kegiatan ekonomi. Pekerjaan di KTP sering sudah lama, jadi ini pertanyaan, bukan penolakan.',
    en: 'A participant must have economic activity. The occupation on the ID card is often old, so this is a question, not a refusal.',
  },
  source: 'law.md L34; dana-desa.md 7; inputs.md 6, T34',
  message: ({ work }: { work: string }) => ({
    id: `Pekerjaan tertulis "${work}"; apa pekerjaan nyatanya sehari-hari?`,
    en: `The occupation is written as "${work}"; what is the real daily work?`,
  }),
  fix: {
    id: 'Tulis pekerjaan nyatanya, misalnya "dagang canang". Bila memang tidak bekerja, calonkan orang lain.',
    en: 'Write the real work, for example "dagang canang". If there is none, nominate someone else.',
  },
  confirmable: true,
  example: { work: 'Mengurus Rumah Tangga' },
  check: (row, context) => {
    const reading = workOf(row);
    const work = reading?.value;
    if (work === undefined || verdictOf(work, context) !== 'not-working') return NONE;
    return [at(row, reading, { work: quote(work.text) })];
  },
});
