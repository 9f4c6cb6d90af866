import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

/** Soft limit of one upload file: known for PU, carried over to BPU (upload.md 3, grade D). */
const ROWS = 10_000;

export const uploadRowsOverLimit = defineRule({
  code: 'upload-rows-over-limit',
  scope: 'plan',
  severity: 'warning',
  title: {
    id: 'Terlalu banyak baris untuk satu berkas unggah',
    en: 'Too many rows for one upload file',
  },
  why: {
    id: 'Batas portal untuk BPU tidak diketahui; untuk PU 10.000 baris. Berkasnya dipecah ke folder bernomor, karena namanya tidak boleh diubah.',
    en: 'The limit of the portal for BPU is not known; for PU it is 10,000 rows. The file is split into numbered folders, since its name may not change.',
  },
  source: 'upload.md 3, 8 (upload-row-limit-open)',
  message: ({ rows, limit }: { rows: number; limit: number }) => ({
    id: `${rows} orang terpilih, lebih dari ${limit} baris untuk satu berkas unggah; berkasnya dipecah.`,
    en: `${rows} people are selected, more than the ${limit} rows of one upload file; it is split.`,
  }),
  fix: {
    id: 'Tanyakan batas barisnya ke kantor cabang sebelum mengunggah.',
    en: 'Ask the branch office for its limit before uploading.',
  },
  example: { rows: 10_400, limit: 10_000 },
  check: (plan) => {
    const { selection } = plan;
    const rows = selection.ranked.filter(({ state }) => state === 'selected').length;
    if (rows <= ROWS) return NONE;
    return [{ where: placeOfPlan(plan), also: [], data: { rows, limit: ROWS } }];
  },
});
