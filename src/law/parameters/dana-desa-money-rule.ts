import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const danaDesaMoneyRule = defineParameter<Bilingual>({
  name: 'dana-desa-money-rule',
  rule: 'DD2',
  unit: 'statement',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: { id: 'Peraturan pengelolaan Dana Desa', en: 'Money regulation of Dana Desa' },
  values: [
    {
      from: '2023',
      to: '2023',
      value: { id: 'PMK 201/PMK.07/2022', en: 'PMK 201/PMK.07/2022' },
      source: [['pmk201-2022'], ['updesa'], ['semono-bagelen-2023']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2024',
      to: '2024',
      value: { id: 'PMK 145/2023, PMK 146/2023', en: 'PMK 145/2023, PMK 146/2023' },
      source: [['pmk145-2023'], ['balipost-2024-10-07'], ['semarak-news']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2025',
      to: '2025',
      value: {
        id: 'PMK 108/2024, diubah dengan PMK 81/2025',
        en: 'PMK 108/2024, changed by PMK 81/2025',
      },
      source: [['pmk108-2024'], ['sidorejo-2024'], ['aceh-global-news'], ['mu4']],
      proof: 'secondary',
      reports: 3,
    },
    {
      from: '2026',
      to: '2026',
      value: { id: 'PMK 7/2026 (12 Februari 2026)', en: 'PMK 7/2026 (12 February 2026)' },
      source: [['pmk7-2026'], ['updesa'], ['kampungbaru-2025'], ['okezone-2026-02-16']],
      proof: 'secondary',
      reports: 3,
    },
  ],
});
