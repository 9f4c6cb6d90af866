import { placeOfLine } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

/** Accounts that pay for somebody else, by how the code begins (kode-rekening.csv, "never"). */
const UNFIT: readonly (readonly [prefix: string, whom: 'officials' | 'works'])[] = [
  ['5.1.3', 'officials'],
  ['5.1.4.91', 'officials'],
  ['5.1.5.02', 'officials'],
  ['01.01.03', 'officials'],
  ['5.3.1.06', 'works'],
  ['5.3.4.06', 'works'],
];

const WHOM = {
  officials: {
    id: 'jaminan kepala desa, perangkat desa atau BPD',
    en: 'the insurance of village heads, officials or BPD',
  },
  works: {
    id: 'pekerja bangunan milik desa (Jasa Konstruksi)',
    en: 'workers on village building works',
  },
} as const;

function whomOf(kode: string): keyof typeof WHOM | undefined {
  return UNFIT.find(([prefix]) => kode === prefix || kode.startsWith(`${prefix}.`))?.[1];
}

export const kodeRekeningUnfit = defineRule({
  code: 'kode-rekening-unfit',
  scope: 'plan',
  severity: 'warning',
  title: { id: 'Kode rekening tidak cocok', en: 'Account code does not fit' },
  why: {
    id: 'Rekening ini disediakan untuk orang lain. Untuk pekerja rentan yang paling cocok 5.2.7.90 sampai 5.2.7.99; dua digit terakhir ditetapkan kabupaten/kota.',
    en: 'The account is meant for others. For vulnerable workers 5.2.7.90 to 5.2.7.99 fit best; the regency sets the last two digits.',
  },
  source: 'dana-desa.md 4 (account-code-local)',
  message: ({ kode, whom }: { kode: string; whom: keyof typeof WHOM }) => ({
    id: `Kode rekening ${kode} adalah untuk ${WHOM[whom].id}, bukan untuk warga.`,
    en: `Account ${kode} is for ${WHOM[whom].en}, not for villagers.`,
  }),
  fix: {
    id: 'Tanyakan kode yang tepat kepada Kaur Keuangan atau DPMD, lalu betulkan di desa.csv.',
    en: 'Ask the Kaur Keuangan or the DPMD for the right code and mend it in desa.csv.',
  },
  example: { kode: '5.1.3.04', whom: 'officials' },
  check: ({ desa }) => {
    const found = desa.funding.flatMap((line) => {
      const kode = line.kodeRekening?.trim() ?? '';
      const whom = whomOf(kode);
      return whom === undefined
        ? []
        : [{ where: placeOfLine(line), also: [], data: { kode, whom } }];
    });
    return found.length === 0 ? NONE : found;
  },
});
