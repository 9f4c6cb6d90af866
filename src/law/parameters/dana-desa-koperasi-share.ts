import { defineParameter } from '../parameter.ts';

export const danaDesaKoperasiShare = defineParameter({
  name: 'dana-desa-koperasi-share',
  rule: 'DD2',
  unit: 'basis-points',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Bagian pagu reguler untuk Koperasi Desa Merah Putih',
    en: 'Share of the regular pagu for Koperasi Desa Merah Putih',
  },
  values: [
    {
      from: '2026',
      to: '2026',
      value: 5803,
      source: [['okezone-2026-02-16'], ['mu4']],
      proof: 'secondary',
      reports: 2,
      note: {
        id: 'Dibayar di luar rekening desa; masukkan uang yang sampai ke desa. Apakah pagu 2026 sudah dikurangi bagian ini belum pasti.',
        en: 'Paid past the village account; enter the money that reaches the village. Whether the 2026 pagu is net of it is open.',
      },
    },
  ],
});
