import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const columnDuplicated = defineRule({
  code: 'column-duplicated',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Dua kolom untuk hal yang sama', en: 'Two columns for one thing' },
  why: {
    id: 'Bila dua kolom mengaku hal yang sama, isinya yang menentukan: kolom NIK yang cocok dengan tanggal lahir dan jenis kelamin. Bila tidak ada yang cocok, tidak satu pun dipakai.',
    en: 'Where two columns claim one thing, their content decides: the NIK column that agrees with birth date and sex. If none does, none is used.',
  },
  source: 'inputs.md 5; reliability.md 5.1, T16',
  message: (data) => {
    const used = word(data, 'used');
    return {
      id: `Kolom ${word(data, 'columns')} sama-sama tampak sebagai ${word(data, 'field')}; ${used === '-' ? 'tidak satu pun dipakai' : `yang dipakai kolom ${used}`}.`,
      en: `The columns ${word(data, 'columns')} both look like ${word(data, 'field')}; ${used === '-' ? 'none is used' : `column ${used} is used`}.`,
    };
  },
  fix: {
    id: 'Hapus atau ganti judul kolom yang tidak dipakai.',
    en: 'Delete the column that is not meant, or change its heading.',
  },
  example: { field: 'nik', columns: 'B, K', used: 'B' },
  check: sheetFacts('column-duplicated'),
});
