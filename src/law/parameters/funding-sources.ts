import { defineParameter } from '../parameter.ts';
import type { FundingSources } from '../shapes.ts';

export const fundingSources = defineParameter<FundingSources>({
  name: 'funding-sources',
  rule: 'DD1',
  unit: 'table',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Sumber dana desa, rekening pendapatan dan wadahnya',
    en: 'Sources of money, their accounts and wadah',
  },
  values: [
    {
      from: null,
      value: {
        DDS: { nama: 'Dana Desa', pendapatan: '4.2.1', asal: 'APBN', wadah: 'SD' },
        ADD: {
          nama: 'Alokasi Dana Desa',
          pendapatan: '4.2.3',
          asal: 'APBD kabupaten/kota',
          wadah: 'SD',
        },
        PBH: {
          nama: 'Bagi Hasil Pajak dan Retribusi (BHPR)',
          pendapatan: '4.2.2',
          asal: 'APBD kabupaten/kota',
          wadah: 'SD',
        },
        PAD: { nama: 'Pendapatan Asli Desa', pendapatan: '4.1', asal: 'desa', wadah: 'SD' },
        PBK: {
          nama: 'Bantuan Keuangan Kabupaten/Kota',
          pendapatan: '4.2.5',
          asal: 'APBD kabupaten/kota',
          wadah: 'SD',
        },
        PBP: {
          nama: 'Bantuan Keuangan Provinsi',
          pendapatan: '4.2.4',
          asal: 'APBD provinsi',
          wadah: 'SD',
        },
        CSR: { nama: 'Uang perusahaan atau donatur', pendapatan: null, asal: null, wadah: 'SL' },
      },
      source: [['rekening-opensid'], ['probis-b']],
      proof: 'text',
      unsourced: ['scope'],
      note: {
        id: 'Kode rekening: teks; CSR dan pasangan wadah: kesimpulan.',
        en: 'Account codes: text; CSR and the pairing with a wadah: inferred.',
      },
    },
  ],
});
