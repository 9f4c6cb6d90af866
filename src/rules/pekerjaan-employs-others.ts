import { quote } from '../findings/mask.ts';
import { lawOn } from '../law/law.ts';
import { at, defineRule, NONE } from './rule.ts';
import { workOf } from './work.ts';

/** Words for somebody who has people working for them; a question, since many owners work alone. */
const EMPLOYER =
  /\b(?:juragan|majikan|pengusaha|pemborong|pemilik (?:usaha|toko|warung|bengkel|salon|restoran)|bos)\b/i;

export const pekerjaanEmploysOthers = defineRule({
  code: 'pekerjaan-employs-others',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Mungkin mempekerjakan orang lain', en: 'May employ others' },
  why: {
    id: 'Peserta BPU yang mempekerjakan orang lain wajib mengikuti JKK, JKM dan JHT, jadi paket JKK + JKM tidak cocok baginya.',
    en: 'A BPU participant who employs others must have JKK, JKM and JHT, so the package JKK + JKM does not fit.',
  },
  source: 'law.md L37',
  message: ({ work }: { work: string }) => ({
    id: `Pekerjaan "${work}" mungkin mempekerjakan orang lain; paket desa ini tanpa JHT.`,
    en: `The occupation "${work}" may employ others; the package of this village has no JHT.`,
  }),
  fix: {
    id: 'Tanyakan apakah ia punya pekerja. Bila tidak, tulis pekerjaan nyatanya, misalnya "pedagang".',
    en: 'Ask whether the person has workers. If not, write the real work, for example "pedagang".',
  },
  confirmable: true,
  example: { work: 'pemilik warung' },
  check: (row, { desa, on }) => {
    if (desa.programs.includes('jht')) return NONE;
    const reading = workOf(row);
    const work = reading?.value;
    if (work === undefined || !EMPLOYER.test(work.text) || !lawOn(on).employerNeedsJht) return NONE;
    return [at(row, reading, { work: quote(work.text) })];
  },
});
