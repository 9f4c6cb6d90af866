import { columnName, eachCell } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const invisibleCharacters = defineRule({
  code: 'invisible-characters',
  scope: 'row',
  severity: 'note',
  title: { id: 'Karakter yang tidak terlihat', en: 'Invisible characters' },
  why: {
    id: 'Spasi khusus dan karakter selebar nol sering ikut tertempel dari situs atau WhatsApp. Yang tidak berarti dibuang, dan dicatat di sini.',
    en: 'Special blanks and zero-width characters often come along when pasting from a web page or WhatsApp. The harmless ones are dropped, and noted here.',
  },
  source: 'inputs.md 7; reliability.md T17, 5.1',
  message: ({ column }: { column: string }) => ({
    id: `${column} memuat karakter yang tidak terlihat; karakter itu dibuang saat dibaca.`,
    en: `${column} held invisible characters; they were dropped on reading.`,
  }),
  fix: {
    id: 'Tidak perlu apa-apa. Supaya bersih: ketik ulang isinya.',
    en: 'Nothing needs doing. To tidy up: retype it.',
  },
  example: { column: 'NIK' },
  check: eachCell((field, reading, row) =>
    reading.steps?.includes('invisible-characters')
      ? at(row, reading, { column: columnName(field) })
      : undefined,
  ),
});
