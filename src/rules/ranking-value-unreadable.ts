import { quote } from '../findings/mask.ts';
import { columnName, eachCell } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const rankingValueUnreadable = defineRule({
  code: 'ranking-value-unreadable',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Prioritas atau desil tidak terbaca', en: 'Priority or desil unreadable' },
  why: {
    id: 'Urutan musyawarah dan desil menentukan siapa yang didahulukan. Tanpa angkanya orang ini diurutkan sesudah yang punya angka.',
    en: 'The order of the musyawarah and the desil decide who comes first. Without the number this person ranks after those who have one.',
  },
  source: 'product.md 5; inputs.md 5',
  message: ({ column, shown }: { column: string; shown: string }) => ({
    id: `${column} "${shown}" bukan bilangan bulat.`,
    en: `${column} "${shown}" is no whole number.`,
  }),
  fix: {
    id: 'Isi dengan satu bilangan bulat, misalnya 12, sesuai berita acara musyawarah.',
    en: 'Fill in one whole number, for example 12, as in the minutes of the musyawarah.',
  },
  example: { column: 'Prioritas', shown: 'utama' },
  check: eachCell((field, reading, row) =>
    (field === 'prioritas' || field === 'desil') && reading.fault?.code === 'count-unreadable'
      ? at(row, reading, { column: columnName(field), shown: quote(reading.text) })
      : undefined,
  ),
});
