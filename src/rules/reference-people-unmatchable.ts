import { quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { identityOf } from './duplicates/keep.ts';
import { defineRule, NONE } from './rule.ts';

export const referencePeopleUnmatchable = defineRule({
  code: 'reference-people-unmatchable',
  scope: 'batch',
  severity: 'warning',
  title: {
    id: 'Daftar referensi tanpa NIK',
    en: 'Reference list without NIK',
  },
  why: {
    id: 'Orang di daftar pembanding dicocokkan dengan NIK, atau dengan nama dan tanggal lahir. Nama saja tidak cukup: banyak warga bernama sama. Tanpa itu yang sudah ditanggung atau meninggal tetap terpilih.',
    en: 'People in a list to check against are matched by NIK, or by name and birth date. A name alone is not enough: many share it. Without these, who is covered or has died stays selected.',
  },
  source: 'product.md 4; inputs.md 11',
  message: ({ list, people, all }: { list: string; people: number; all: number }) => ({
    id: `Di daftar "${list}" ${people} dari ${all} orang tidak punya NIK yang terbaca maupun tanggal lahir, jadi tidak dapat dicocokkan dengan calon peserta.`,
    en: `In the list "${list}" ${people} of ${all} people have neither a readable NIK nor a birth date, so they cannot be matched with nominees.`,
  }),
  fix: {
    id: 'Lengkapi NIK (kolom bertipe Teks) di daftar itu, atau minta pemilik daftarnya mengirim yang ber-NIK.',
    en: 'Fill in the NIK (in a column of text) in that list, or ask its owner for one that has it.',
  },
  example: { list: 'sudah tercakup', people: 2, all: 2 },
  check: (_, { campaign }) => {
    const found = campaign.references.flatMap(({ kind, file, title, people }) => {
      const unmatchable = people.filter(isUnmatchable).length;
      // A register has people without a NIK of their own, such as the newly born; only one without any is useless.
      const excuses = kind === 'residents' || kind === 'desil' ? people.length - 1 : 0;
      if (unmatchable === 0 || unmatchable <= excuses) return [];
      const data = { list: quote(title), people: unmatchable, all: people.length };
      return [{ where: { file }, also: [], data }];
    });
    return found.length === 0 ? NONE : found;
  },
});

function isUnmatchable(person: Nominee): boolean {
  return person.readings.nik?.value === undefined && identityOf(person) === undefined;
}
