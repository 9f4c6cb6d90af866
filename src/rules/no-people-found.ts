import type { FileReading } from '../records/reading.ts';
import { sheetFacts } from './facts.ts';
import { defineRule, NONE } from './rule.ts';

const told = sheetFacts('no-people-found');

/** True when nothing else says why a file that was opened gave nobody: all its sheets are empty. */
function isSilent({ facts, sheets }: FileReading): boolean {
  return (
    facts.every(({ code }) => !code.startsWith('file-')) &&
    sheets.every((sheet) => sheet.facts.length === 0)
  );
}

export const noPeopleFound = defineRule({
  code: 'no-people-found',
  scope: 'sheet',
  severity: 'error',
  title: { id: 'Tidak ada orang di daftar', en: 'No people in the list' },
  why: {
    id: 'Berkas terbaca, tetapi di bawah judulnya tidak ada seorang pun. Biasanya yang terkirim templat kosong.',
    en: 'The file was read, but nobody stands below its heading. Usually an empty template was sent.',
  },
  source: 'reliability.md 5.1, S17',
  message: () => ({
    id: 'Tidak ada seorang pun di lembar ini.',
    en: 'There is nobody in this sheet.',
  }),
  fix: {
    id: 'Kirim berkas yang sudah berisi daftar orang.',
    en: 'Send the file that holds the people.',
  },
  example: {},
  check: (subject, context) => {
    const { file, sheet } = subject;
    if (file.sheets.some(({ nominees }) => nominees.length > 0)) return NONE;
    if (sheet.facts.length > 0) return told(subject, context);
    if (sheet !== file.sheets[0] || !isSilent(file)) return NONE;
    return [{ where: { file: file.file, sheet: sheet.sheet }, also: [], data: {} }];
  },
});
