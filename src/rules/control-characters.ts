import { columnName, eachCell, faultWord } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const controlCharacters = defineRule({
  code: 'control-characters',
  scope: 'row',
  severity: 'error',
  title: { id: 'Karakter kendali di dalam sel', en: 'Control characters in a cell' },
  why: {
    id: 'Tanda arah tulisan dan karakter kendali membuat yang terlihat berbeda dari yang tersimpan. Yang tidak dapat dipercaya tidak dipakai.',
    en: 'Direction marks and control characters make what is seen differ from what is stored. What cannot be trusted is not used.',
  },
  source: 'reliability.md T17, 5.1',
  message: ({ column, character }: { column: string; character: string }) => ({
    id: `${column} memuat karakter tersembunyi (${character}) yang dapat mengubah cara tulisannya terlihat.`,
    en: `${column} holds a hidden character (${character}) that may change how it looks.`,
  }),
  fix: {
    id: 'Hapus isi selnya, lalu ketik ulang dari KTP-el; jangan ditempel dari aplikasi lain.',
    en: 'Clear the cell and retype it from the ID card; do not paste it from another program.',
  },
  example: { column: 'Nama', character: 'U+202E' },
  check: eachCell((field, reading, row) =>
    reading.fault?.code === 'control-characters'
      ? at(row, reading, { column: columnName(field), character: faultWord(reading, 'character') })
      : undefined,
  ),
});
