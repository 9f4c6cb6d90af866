import type { ReferenceKind } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { at, defineRule, type Found, NONE } from './rule.ts';

const PAYERS: Readonly<Partial<Record<ReferenceKind, Bilingual>>> = {
  'covered-apbd': { id: 'sudah dibayar dari APBD', en: 'already paid by the regional budget' },
  'covered-pu': {
    id: 'peserta aktif sebagai pekerja penerima upah',
    en: 'an active participant as a wage earner',
  },
  'covered-bpu': { id: 'sudah peserta aktif BPU', en: 'already an active BPU participant' },
  'covered-other': { id: 'sudah ditanggung pembayar lain', en: 'already covered by another payer' },
  'last-year': {
    id: 'sudah mendapat tempat pada daftar sebelumnya',
    en: 'had a place in an earlier list',
  },
};

interface Facts {
  readonly [key: string]: string | number;
  readonly kind: string;
  readonly list: string;
}

/** A fact beside these where the list itself says that the cover is over, such as `Non Aktif`. */
const INACTIVE_THERE = 'inactive';

function payerOf(kind: string): Bilingual {
  return (
    Object.entries(PAYERS).find(([key]) => key === kind)?.[1] ?? {
      id: 'sudah ditanggung',
      en: 'already covered',
    }
  );
}

const INACTIVE = /^(?:non ?-?aktif|(?:tidak|tdk) aktif|na|berhenti|keluar|resign|putus)\b/i;

/** Only who is active is covered: what a line of such a list says otherwise, or undefined. */
function inactiveBy({ readings }: Nominee): string | undefined {
  const { kepesertaan, keputusan, status } = readings;
  if (kepesertaan?.value === 'tidak') return kepesertaan.text.trim();
  return [keputusan, status]
    .map((reading) => reading?.text.trim() ?? '')
    .find((text) => INACTIVE.test(text));
}

export const alreadyCovered = defineRule({
  code: 'already-covered',
  scope: 'row',
  severity: 'error',
  title: { id: 'Sudah ditanggung', en: 'Already covered' },
  why: {
    id: 'Satu NIK hanya dibayar oleh satu pembayar untuk satu bulan. Daftar mana yang menyisihkan orang ditetapkan dalam kebijakan kampanye.',
    en: 'One NIK is paid for by one payer in a month. Which lists exclude people is set by the policy of the campaign.',
  },
  source: 'law.md L40, L41, L43 (single-payer-inferred); dana-desa.md 8',
  message: ({ kind, list, [INACTIVE_THERE]: inactive }: Facts) => {
    if (inactive !== undefined)
      return {
        id: `NIK ini ada di daftar "${list}", tetapi di sana ditulis "${inactive}"; jadi tidak dianggap masih ditanggung.`,
        en: `This NIK is in the list "${list}", but that says "${inactive}"; it is not taken for covered.`,
      };
    const payer = payerOf(kind);
    return {
      id: `NIK ini ${payer.id} menurut daftar "${list}".`,
      en: `This NIK is ${payer.en}, by the list "${list}".`,
    };
  },
  fix: (facts: Facts) =>
    facts[INACTIVE_THERE] === undefined
      ? {
          id: 'Calonkan orang lain. Bila perlindungannya sudah berakhir, minta pemilik daftar itu memperbaruinya.',
          en: 'Nominate someone else. If that cover has ended, ask the owner of that list to update it.',
        }
      : {
          id: 'Tanyakan ke kantor cabang apakah kepesertaannya memang sudah berakhir.',
          en: 'Ask the branch office whether that cover has really ended.',
        },
  example: { kind: 'covered-apbd', list: 'Kepesertaan APBD' },
  check: (row, { desa, references }) => {
    const nik = row.readings.nik?.value;
    if (nik === undefined) return NONE;
    const entries = references.byNik(nik);
    if (entries.length === 0) return NONE;
    const found = new Map<string, Found<Facts>>();
    for (const { list, person } of entries) {
      if (PAYERS[list.kind] === undefined || !desa.policy.excludingLists.includes(list.kind))
        continue;
      const inactive = list.kind === 'last-year' ? undefined : inactiveBy(person);
      const facts: Facts = { kind: list.kind, list: quote(list.title) };
      // Of two lines of one person the active one counts.
      if (inactive === undefined) found.set(list.file, at(row, row.readings.nik, facts));
      else if (!found.has(list.file)) {
        const told: Facts = { ...facts, [INACTIVE_THERE]: quote(inactive) };
        found.set(list.file, { ...at(row, row.readings.nik, told), severity: 'note' });
      }
    }
    return found.size === 0 ? NONE : found.values();
  },
});
