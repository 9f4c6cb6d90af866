import type { ReferenceKind } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
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

function payerOf(kind: string): Bilingual {
  return (
    Object.entries(PAYERS).find(([key]) => key === kind)?.[1] ?? {
      id: 'sudah ditanggung',
      en: 'already covered',
    }
  );
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
  message: ({ kind, list }: Facts) => {
    const payer = payerOf(kind);
    return {
      id: `NIK ini ${payer.id} menurut daftar "${list}".`,
      en: `This NIK is ${payer.en}, by the list "${list}".`,
    };
  },
  fix: {
    id: 'Calonkan orang lain. Bila perlindungannya sudah berakhir, minta pemilik daftar itu memperbaruinya.',
    en: 'Nominate someone else. If that cover has ended, ask the owner of that list to update it.',
  },
  example: { kind: 'covered-apbd', list: 'Kepesertaan APBD' },
  check: (row, { desa, references }) => {
    const nik = row.readings.nik?.value;
    if (nik === undefined) return NONE;
    const entries = references.byNik(nik);
    if (entries.length === 0) return NONE;
    const found = new Map<string, Found<Facts>>();
    for (const { list } of entries) {
      if (PAYERS[list.kind] === undefined || !desa.policy.excludingLists.includes(list.kind))
        continue;
      found.set(list.file, at(row, row.readings.nik, { kind: list.kind, list: quote(list.title) }));
    }
    return found.size === 0 ? NONE : found.values();
  },
});
