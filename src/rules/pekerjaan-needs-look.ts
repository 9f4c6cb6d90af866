import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';
import { groupClause, verdictOf, workOf } from './work.ts';

export const pekerjaanNeedsLook = defineRule({
  code: 'pekerjaan-needs-look',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Pekerjaan perlu ditanyakan', en: 'Occupation needs a look' },
  why: {
    id: 'Pekerjaan ini dapat berarti beberapa hal, sering sudah dilindungi pihak lain, atau belum punya kode BPJS yang pasti. Orang yang memutuskan, bukan program.',
    en: 'The occupation may mean several things, is often covered elsewhere, or has no certain BPJS code. A person decides, not the program.',
  },
  source: 'inputs.md 6; law.md §6; upload.md 5',
  message: ({ work, group }: { work: string; group: string }) => {
    const clause = groupClause(group);
    return {
      id: `Pekerjaan "${work}": ${clause.id}.`,
      en: `Occupation "${work}": ${clause.en}.`,
    };
  },
  fix: {
    id: 'Tulis pekerjaan yang lebih jelas, atau tetapkan kodenya di pengaturan kampanye.',
    en: 'Write the work more clearly, or settle its code in the settings of the campaign.',
  },
  example: { work: 'serabutan', group: 'real-work' },
  check: (row, context) => {
    const reading = workOf(row);
    const work = reading?.value;
    if (work === undefined) return NONE;
    const verdict = verdictOf(work, context);
    const asks = verdict === 'ask' || (verdict === 'map' && work.group !== undefined);
    if (asks)
      return [at(row, reading, { work: quote(work.text), group: work.group ?? 'real-work' })];
    // The real job decides, yet an office on the ID card is worth a question.
    const ktp = row.readings.pekerjaanKtp;
    if (ktp?.value === undefined || reading === ktp || verdict === 'excluded') return NONE;
    if (verdictOf(ktp.value, context) !== 'excluded') return NONE;
    return [at(row, ktp, { work: quote(ktp.value.text), group: ktp.value.group ?? '' })];
  },
});
