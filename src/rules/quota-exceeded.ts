import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

export const quotaExceeded = defineRule({
  code: 'quota-exceeded',
  scope: 'plan',
  severity: 'note',
  title: { id: 'Calon lebih banyak dari tempat', en: 'More nominees than places' },
  why: {
    id: 'Yang layak tetapi melebihi kuota menjadi cadangan bernomor. Bila daftar tidak memuat urutan musyawarah, kriteria dan undian yang menentukan.',
    en: 'Who qualifies beyond the quota gets a number on the reserve list. Where the list has no order of the musyawarah, criteria and the draw decide.',
  },
  source: 'law.md L38; product.md 5',
  message: ({
    eligible,
    quota,
    reserve,
    order,
  }: {
    eligible: number;
    quota: number;
    reserve: number;
    order: string;
  }) => ({
    id: `${eligible} orang layak untuk ${quota} tempat; ${reserve} orang menjadi cadangan${order === 'draw' ? ', menurut undian karena tidak ada urutan musyawarah' : ''}.`,
    en: `${eligible} people qualify for ${quota} places; ${reserve} are in reserve${order === 'draw' ? ', by the draw, since there is no order of the musyawarah' : ''}.`,
  }),
  fix: ({ order }) =>
    order === 'musyawarah'
      ? {
          id: 'Tidak perlu apa-apa; cadangan menggantikan bila ada tempat kosong.',
          en: 'Nothing needs doing; the reserve moves up when a place becomes free.',
        }
      : {
          id: 'Bila musyawarah desa sudah menetapkan urutan, tambahkan kolom Prioritas ke daftar.',
          en: 'If the musyawarah has settled an order, add a column Prioritas to the list.',
        },
  example: { eligible: 124, quota: 100, reserve: 24, order: 'draw' },
  check: (plan) => {
    const { selection } = plan;
    const eligible = selection.ranked.length;
    const { quota, order } = selection;
    if (eligible <= quota) return NONE;
    const selected = selection.ranked.filter(({ state }) => state === 'selected').length;
    const data = { eligible, quota, reserve: eligible - selected, order };
    const found = { where: placeOfPlan(plan), also: [], data };
    return [order === 'draw' ? { ...found, severity: 'warning' } : found];
  },
});
