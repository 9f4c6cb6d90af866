import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const columnsByContent = defineRule({
  code: 'columns-by-content',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Kolom dikenali dari isinya', en: 'Columns known by their content' },
  why: {
    id: 'Kolom ini tidak punya judul yang dikenal, jadi ditebak dari isinya. Tebakan seperti itu perlu dilihat oleh yang mengenal daftarnya.',
    en: 'These columns have no heading that is known, so they were recognised by their content. Somebody who knows the list should look.',
  },
  source: 'inputs.md 4',
  message: (data) => ({
    id: `Kolom berikut dikenali dari isinya, bukan dari judulnya: ${word(data, 'columns')}.`,
    en: `These columns were recognised by content, not by heading: ${word(data, 'columns')}.`,
  }),
  fix: {
    id: 'Beri judul pada kolomnya, atau sebut kolomnya di files pada desa-enroll.yaml.',
    en: 'Give the columns a heading, or name them under files in desa-enroll.yaml.',
  },
  example: { columns: 'B nik, C nama' },
  check: sheetFacts('columns-by-content'),
});
