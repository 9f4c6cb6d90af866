import { quote } from '../findings/mask.ts';
import { aliasIn } from '../records/values/nama.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaHasAlias = defineRule({
  code: 'nama-has-alias',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama memakai nama panggilan', en: 'Name with a second name' },
  why: {
    id: 'Nama dicocokkan huruf demi huruf dengan KTP. Nama panggilan di belakang "alias" biasanya tidak ada di KTP.',
    en: 'The name is compared with the ID card letter by letter, where a second name behind "alias" usually is not.',
  },
  source: 'inputs.md 10; upload.md 9',
  message: ({ nama, bare }: { nama: string; bare: string }) => ({
    id: `Nama "${nama}" memuat nama panggilan; tanpa itu: "${bare}".`,
    en: `The name "${nama}" holds a second name; without it: "${bare}".`,
  }),
  fix: {
    id: 'Tulis nama persis seperti di KTP-el; hapus nama panggilannya bila di KTP tidak ada.',
    en: 'Write the name exactly as on the ID card; delete the second name if the card has none.',
  },
  example: { nama: 'I Made Putra alias Dek Tra', bare: 'I Made Putra' },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || !nama.steps?.includes('alias')) return NONE;
    const bare = aliasIn(nama.value)?.name ?? nama.value;
    return [at(row, nama, { nama: quote(nama.value), bare: quote(bare) })];
  },
});
