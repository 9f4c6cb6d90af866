import { defineParameter } from '../parameter.ts';
import type { FundingTreatments } from '../shapes.ts';

export const pp502025ByFunding = defineParameter<FundingTreatments>({
  name: 'pp50-2025-by-funding',
  rule: 'L16',
  unit: 'table',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'PP 50/2025: iuran penuh atau separuh menurut sumber dana',
    en: 'PP 50/2025: full or half iuran by source of money',
  },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: {
        DDS: { status: 'open', default: 'full', byDocument: true },
        ADD: { status: 'open', default: 'full', byDocument: true },
        PBH: { status: 'open', default: 'full', byDocument: true },
        PAD: { status: 'open', default: 'full', byDocument: true },
        PBK: { status: 'open', default: 'full', byDocument: true },
        PBP: { status: 'open', default: 'full', byDocument: true },
        CSR: { status: 'not-excluded', default: 'half', byDocument: false },
        APBN: { status: 'excluded', default: 'full', byDocument: false },
        APBD: { status: 'excluded', default: 'full', byDocument: false },
        unknown: { status: 'open', default: 'full', byDocument: true },
      },
      source: [['pp50-2025'], ['probis-b'], ['dd-guide-2018'], ['lahatpos-2024']],
      proof: 'inferred',
      note: {
        id: 'Pertanyaan terbuka dibaca hati-hati: penuh. Separuh hanya dengan surat BPJS Ketenagakerjaan yang disebut nomor, tanggal dan penerbitnya. Desa dengan beberapa sumber: penuh, kecuali semua sumbernya separuh.',
        en: 'Open questions take the cautious reading: full. Half only with a letter of BPJS Ketenagakerjaan named by number, date and issuer. A village with several lines: full unless every line gives half.',
      },
    },
  ],
});
