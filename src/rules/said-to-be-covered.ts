import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

export const saidToBeCovered = defineRule({
  code: 'said-to-be-covered',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Sudah peserta menurut daftar', en: 'A participant already, by the list' },
  why: {
    id: 'Satu NIK dibayar satu pihak untuk satu bulan iuran. Bila daftarnya sendiri menulis bahwa orang ini sudah peserta BPJS Ketenagakerjaan, iuran desa dapat terbayar dobel.',
    en: 'One NIK is paid for by one payer in a month. Where the list itself says that somebody has the cover of BPJS Ketenagakerjaan, the village may pay a second time.',
  },
  source: 'law.md L40, L24',
  message: ({ says }: { says: string }) => ({
    id: `Menurut daftar ini ("${says}") orang ini sudah peserta BPJS Ketenagakerjaan.`,
    en: `By this list ("${says}") this person is a participant of BPJS Ketenagakerjaan already.`,
  }),
  fix: {
    id: 'Tanyakan ke kantor cabang siapa yang membayar iurannya dan sampai bulan apa. Bila masih aktif, calonkan orang lain.',
    en: 'Ask the branch office who pays for them and until which month. If the cover is active, nominate somebody else.',
  },
  confirmable: true,
  example: { says: 'sudah terdaftar BPJS TK' },
  check: (row) => {
    const { kepesertaan } = row.readings;
    if (kepesertaan?.value !== 'ya') return NONE;
    return [at(row, kepesertaan, { says: quote(kepesertaan.text.trim()) })];
  },
});
