import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const danaDesaUseRule = defineParameter<Bilingual>({
  name: 'dana-desa-use-rule',
  rule: 'DD2',
  unit: 'statement',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: { id: 'Peraturan penggunaan Dana Desa', en: 'Regulation on the use of Dana Desa' },
  values: [
    {
      from: '2023',
      to: '2023',
      value: { id: 'Permendes PDTT 8/2022', en: 'Permendes PDTT 8/2022' },
      source: [['permendes8-2022'], ['updesa'], ['semono-bagelen-2023']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2024',
      to: '2024',
      value: { id: 'Permendes PDTT 7/2023', en: 'Permendes PDTT 7/2023' },
      source: [['permendes7-2023'], ['balipost-2024-10-07'], ['semarak-news']],
      proof: 'secondary',
      reports: 2,
      note: {
        id: 'Permendes PDTT 13/2023 juga disebut, tanpa sumber.',
        en: 'Permendes PDTT 13/2023 is named too, unsourced.',
      },
    },
    {
      from: '2025',
      to: '2025',
      value: { id: 'Permendes PDT 2/2024', en: 'Permendes PDT 2/2024' },
      source: [['permendes2-2024'], ['sidorejo-2024'], ['aceh-global-news'], ['mu4']],
      proof: 'secondary',
      reports: 3,
    },
    {
      from: '2026',
      to: '2026',
      value: { id: 'Permendes PDT 16/2025', en: 'Permendes PDT 16/2025' },
      source: [['permendes16-2025'], ['updesa'], ['kampungbaru-2025'], ['okezone-2026-02-16']],
      proof: 'secondary',
      reports: 3,
    },
  ],
});
