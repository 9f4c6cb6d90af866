import { quote } from '../findings/mask.ts';
import { titlesIn, withoutTitles } from '../records/values/titles.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaHasTitle = defineRule({
  code: 'nama-has-title',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama memakai gelar atau sapaan', en: 'Name has a title' },
  why: {
    id: 'Nama dicocokkan huruf demi huruf dengan KTP. Gelar dan sapaan biasanya tidak ada di KTP. Kata Bali seperti I, Ni, Gusti, Anak Agung bukan gelar.',
    en: 'The name is compared with the ID card letter by letter, where titles usually are not. Balinese words such as I, Ni, Gusti, Anak Agung are no titles.',
  },
  source: 'inputs.md 10; upload.md 9',
  message: ({ nama, titles, bare }: { nama: string; titles: string; bare: string }) => ({
    id: `Nama "${nama}" memakai ${titles}; tanpa itu: "${bare}".`,
    en: `The name "${nama}" carries ${titles}; without it: "${bare}".`,
  }),
  fix: {
    id: 'Tulis nama persis seperti di KTP-el; hapus gelar bila di KTP tidak ada.',
    en: 'Write the name exactly as on the ID card; delete the title if the card has none.',
  },
  example: { nama: 'Drs. Made Putra', titles: 'Drs.', bare: 'Made Putra' },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || !nama.steps?.includes('title')) return NONE;
    const titles = titlesIn(nama.value).join(', ');
    return [
      at(row, nama, { nama: quote(nama.value), titles, bare: quote(withoutTitles(nama.value)) }),
    ];
  },
});
