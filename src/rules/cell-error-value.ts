import { quote } from '../findings/mask.ts';
import { NO_RESULT, TOO_LONG } from '../sheets/limits.ts';
import { columnName, eachCell, faultWord, isNeeded } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const cellErrorValue = defineRule({
  code: 'cell-error-value',
  scope: 'row',
  severity: 'error',
  title: { id: 'Sel berisi kesalahan Excel', en: 'Error value in a cell' },
  why: {
    id: 'Isi sel hilang karena rumusnya rusak atau kolomnya terlalu sempit ketika disalin. Di kolom NIK, nama dan tanggal lahir orangnya tertahan; di kolom lain cukup dilihat.',
    en: 'The content is lost because a formula broke or a column was too narrow when copied. In NIK, name and birth date it keeps the person out; elsewhere it is only looked at.',
  },
  source: 'inputs.md 2; reliability.md 5.1, C4',
  message: ({ column, shown }: { column: string; shown: string }) =>
    shown === NO_RESULT.text
      ? {
          id: `${column} berisi rumus yang hasilnya tidak tersimpan di berkas.`,
          en: `${column} holds a formula whose result is not stored in the file.`,
        }
      : {
          id: `${column} berisi ${shown}, bukan datanya.`,
          en: `${column} holds ${shown} in place of its data.`,
        },
  fix: {
    id: 'Hapus isi selnya, lalu ketik datanya sebagai teks biasa.',
    en: 'Clear the cell and type its data as plain text.',
  },
  example: { column: 'Tanggal Lahir', shown: '#REF!' },
  check: eachCell((field, reading, row) => {
    if (reading.fault?.code !== 'cell-error-value' || reading.text === TOO_LONG.text)
      return undefined;
    const shown = quote(faultWord(reading, 'shown') || reading.text);
    const found = at(row, reading, { column: columnName(field), shown });
    return isNeeded(field) ? found : { ...found, severity: 'warning' };
  }),
});
