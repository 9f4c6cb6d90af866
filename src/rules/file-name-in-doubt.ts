import { quote } from '../findings/mask.ts';
import { fileFacts, word } from './facts.ts';
import { defineRule, NONE } from './rule.ts';

const told = fileFacts('file-name-in-doubt');

export const fileNameInDoubt = defineRule({
  code: 'file-name-in-doubt',
  scope: 'file',
  severity: 'warning',
  title: { id: 'Nama berkas yang meragukan', en: 'File name that raises a doubt' },
  why: {
    id: 'Arsip, versi lama, draf, contoh, dan folder tahun lalu sering ikut tersalin ke nominasi/. Bila orangnya ikut terhitung tanpa diusulkan, desa membayar untuk yang tidak dimaksud.',
    en: 'An archive, an old version, a draft, an example and the folder of an earlier year are often copied into nominasi/ too. If their people are counted without being nominated, the village pays for people it does not mean.',
  },
  source: 'product.md 5; inputs.md 14 T36',
  message: ({ says, people }: { says: string; people: number }) => ({
    id: `Nama "${quote(says)}" meragukan, tetapi ${people} orang di dalam berkas ini ikut dihitung; pastikan mereka memang diusulkan.`,
    en: `The name "${quote(says)}" raises a doubt, yet the ${people} people in this file are counted; make sure that they are nominated.`,
  }),
  fix: {
    id: 'Bila tidak diusulkan, keluarkan berkas itu dari nominasi/. Bila memang diusulkan, ganti nama berkas atau foldernya.',
    en: 'If they are not nominated, take the file out of nominasi/. If they are, rename the file or its folder.',
  },
  example: { says: 'Tegal Harum - lama', people: 12 },
  check: (file, context) => {
    const people = file.sheets.reduce((sum, { nominees }) => sum + nominees.length, 0);
    if (people === 0) return NONE;
    return [...told(file, context)]
      .filter(({ data }) => Number(data['year'] ?? 0) < context.campaign.year)
      .map((found) => ({ ...found, data: { says: word(found.data, 'says'), people } }));
  },
});
