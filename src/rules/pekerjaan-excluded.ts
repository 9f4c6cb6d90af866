import { quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { at, defineRule, type Found, NONE, type RuleContext } from './rule.ts';
import { groupClause, verdictOf, workOf } from './work.ts';

interface Facts {
  readonly [key: string]: string | number;
  /** Occupation as written, or the office in the list of officials. */
  readonly work: string;
  readonly group: string;
  /** Title of the list of officials; '' when the occupation itself says so. */
  readonly list: string;
}

/** By the list of officials, whatever occupation the village wrote. */
function byOffice(row: Nominee, { desa, references }: RuleContext): Found<Facts> | undefined {
  const nik = row.readings.nik?.value;
  if (nik === undefined || !desa.policy.excludingLists.includes('officials')) return undefined;
  const entry = references.byNik(nik).find(({ list }) => list.kind === 'officials');
  if (entry === undefined) return undefined;
  const { pekerjaan, pekerjaan2 } = entry.person.readings;
  const work = quote((pekerjaan?.value ?? pekerjaan2?.value)?.text ?? '');
  return at(row, row.readings.nik, {
    work,
    group: 'perangkat-desa',
    list: quote(entry.list.title),
  });
}

export const pekerjaanExcluded = defineRule({
  code: 'pekerjaan-excluded',
  scope: 'row',
  severity: 'error',
  title: { id: 'Pekerjaan tidak boleh dicalonkan', en: 'Occupation is excluded' },
  why: {
    id: 'ASN, TNI, Polri dan pensiunannya punya program sendiri; kepala desa, perangkat desa dan BPD tidak boleh diiurkan dari Dana Desa (larangan nomor 3 tahun 2026). Daftar perangkat desa menentukan, apa pun pekerjaan yang tertulis.',
    en: 'Civil servants, armed forces, police and their pensioners have schemes of their own; Dana Desa may not pay for village heads, village officials and BPD (ban no. 3 of 2026). The list of officials decides, whatever work is written.',
  },
  source: 'law.md L36; dana-desa.md 2; inputs.md 6, T33',
  message: ({ work, group, list }: Facts) => {
    if (list !== '')
      return {
        id: `NIK ini ada di "${list}"${work ? ` (${work})` : ''}, jadi tidak dapat dicalonkan sebagai pekerja rentan.`,
        en: `This NIK stands in "${list}"${work ? ` (${work})` : ''}, so the person cannot be nominated as a vulnerable worker.`,
      };
    const clause = groupClause(group);
    return {
      id: `Pekerjaan "${work}" tidak dapat dicalonkan: ${clause.id}.`,
      en: `The occupation "${work}" cannot be nominated: ${clause.en}.`,
    };
  },
  fix: {
    id: 'Calonkan orang lain. Bila pekerjaannya salah tulis atau sudah berhenti, tulis pekerjaan yang sekarang, atau perbarui daftar perangkat desa.',
    en: 'Nominate someone else. If the occupation is wrong or has ended, write the present one, or update the list of officials.',
  },
  example: { work: 'Kaur Umum', group: 'perangkat-desa', list: '' },
  check: (row, context) => {
    for (const reading of [workOf(row), row.readings.pekerjaan2]) {
      const work = reading?.value;
      if (work === undefined || verdictOf(work, context) !== 'excluded') continue;
      return [at(row, reading, { work: quote(work.text), group: work.group ?? '', list: '' })];
    }
    const found = byOffice(row, context);
    return found === undefined ? NONE : [found];
  },
});
