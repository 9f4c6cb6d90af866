import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const listOutsideNominations = defineRule({
  code: 'list-outside-nominations',
  scope: 'file',
  severity: 'warning',
  title: { id: 'Daftar di luar nominasi/', en: 'List outside nominasi/' },
  why: {
    id: 'Selama ada folder nominasi/, hanya daftar di dalamnya yang dibaca. Daftar yang tertinggal di sebelahnya tidak ikut, dan orangnya hilang tanpa terlihat.',
    en: 'Where there is a folder nominasi/, only the lists in it are read. A list left beside it takes no part, and its people are lost unseen.',
  },
  source: 'product.md 4',
  message: ({ lists }: { lists: number }) =>
    lists > 0
      ? {
          id: `Folder ini terletak di luar nominasi/, jadi ${lists} daftar di dalamnya tidak dibaca dan orangnya tidak ikut.`,
          en: `This folder lies outside nominasi/, so the lists in it (${lists}) are not read and the people in them take no part.`,
        }
      : {
          id: 'Berkas ini terletak di luar nominasi/, jadi tidak dibaca dan orangnya tidak ikut.',
          en: 'This file lies outside nominasi/, so it is not read and the people in it take no part.',
        },
  fix: {
    id: 'Bila ini daftar calon peserta, pindahkan ke folder nominasi/; bila daftar pembanding, ke referensi/. Bila bukan keduanya, simpan di luar folder kampanye.',
    en: 'If this is a list of nominees, move it into nominasi/; if it is one to check against, into referensi/. If it is neither, keep it outside the campaign folder.',
  },
  example: { lists: 0 },
  check: fileFacts('list-outside-nominations'),
});
