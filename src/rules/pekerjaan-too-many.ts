import { lawOn } from '../law/law.ts';
import type { Occupation } from '../records/field.ts';
import { at, defineRule, NONE } from './rule.ts';

// Not the slash: "Petani/Pekebun" and "Nelayan/Perikanan" are names of one occupation.
const SEVERAL = /[,;&+]| dan | serta /i;

function jobsIn(work: Occupation | undefined): number {
  if (work === undefined || work.verdict === 'not-working') return 0;
  if (!SEVERAL.test(work.text)) return work.text.trim() === '' ? 0 : 1;
  return work.text.split(SEVERAL).filter((part) => part.trim() !== '').length;
}

export const pekerjaanTooMany = defineRule({
  code: 'pekerjaan-too-many',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Lebih dari dua pekerjaan', en: 'More than two occupations' },
  why: {
    id: 'Seorang peserta BPU hanya dapat didaftarkan dengan dua pekerjaan; yang pertama menentukan golongannya.',
    en: 'A BPU participant can be enrolled with two occupations only; the first one decides the group.',
  },
  source: 'law.md L34, L44',
  message: ({ jobs, max }: { jobs: number; max: number }) => ({
    id: `Tertulis ${jobs} pekerjaan; paling banyak ${max} yang dapat didaftarkan.`,
    en: `${jobs} occupations are written; at most ${max} can be enrolled.`,
  }),
  fix: {
    id: 'Tulis dua pekerjaan yang utama saja, yang terpenting lebih dahulu.',
    en: 'Write the two main occupations only, the most important first.',
  },
  example: { jobs: 3, max: 2 },
  check: (row, { on }) => {
    const { pekerjaan, pekerjaan2 } = row.readings;
    const jobs = jobsIn(pekerjaan?.value) + jobsIn(pekerjaan2?.value);
    if (jobs < 2) return NONE;
    const max = lawOn(on).maxJobs;
    return jobs > max ? [at(row, pekerjaan, { jobs, max })] : NONE;
  },
});
