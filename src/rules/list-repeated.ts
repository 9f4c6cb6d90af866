import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import { sheetFacts, word } from './facts.ts';
import { defineRule, NONE } from './rule.ts';

const told = sheetFacts('list-repeated');

const elsewhere = (others: string): Bilingual =>
  others === ''
    ? { id: 'bagian lain lembar ini', en: 'another part of this sheet' }
    : { id: `lembar "${others}"`, en: `the sheet "${others}"` };

const beyond = (alone: number): Bilingual =>
  alone === 0
    ? { id: '', en: '' }
    : {
        id: ` ${alone} orang lain hanya ada di salah satunya dan tetap dihitung; apakah salah satunya versi lama?`,
        en: ` ${alone} other people are in one of them only and are counted; is one of them an old version?`,
      };

export const listRepeated = defineRule({
  code: 'list-repeated',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Daftar yang sama dua kali', en: 'The same list twice' },
  why: {
    id: 'Satu berkas sering memuat rekap semua orang di samping lembar tiap banjar, atau daftar yang tercetak dua kali. Baris yang isinya sama dihitung satu kali. Bila salah satunya versi lama, yang sudah dicoret di revisi masih ikut.',
    en: 'A file often holds a sheet of everyone beside one for each banjar, or a list printed twice. Rows that say the same are counted once. Where one of them is an old version, who was struck out in the revision still comes in.',
  },
  source: 'inputs.md 14 T36, T37',
  message: ({ people, others, alone }: { people: number; others: string; alone: number }) => ({
    id: `${people} orang di sini juga ada di ${elsewhere(others).id} dengan isi yang sama, jadi dihitung satu kali.${beyond(alone).id}`,
    en: `${people} people here are also in ${elsewhere(others).en}, with the same content, and are counted once.${beyond(alone).en}`,
  }),
  fix: ({ alone }) =>
    alone === 0
      ? {
          id: 'Tidak perlu apa-apa; salah satu daftar boleh dihapus.',
          en: 'Nothing needs doing; one of the lists may be deleted.',
        }
      : {
          id: 'Sisakan satu daftar saja, versi yang terakhir disepakati musyawarah.',
          en: 'Leave one list only, the version the musyawarah settled last.',
        },
  example: { people: 9, others: 'Semua', alone: 0 },
  check: (subject, context) => {
    const found = [...told(subject, context)];
    if (found.length === 0) return NONE;
    return found.map(({ data, ...place }) => {
      const alone = Number(data['alone'] ?? 0);
      const others = data['others'] === '' ? '' : quote(word(data, 'others'));
      const facts = { people: Number(data['people'] ?? 0), others, alone };
      return { ...place, data: facts, severity: alone === 0 ? 'note' : 'warning' };
    });
  },
});
