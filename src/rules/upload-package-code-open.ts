import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

export const uploadPackageCodeOpen = defineRule({
  code: 'upload-package-code-open',
  scope: 'plan',
  severity: 'error',
  title: { id: 'Kode paket dengan JHT belum diketahui', en: 'Package code with JHT open' },
  why: {
    id: 'Untuk JKK + JKM semua sumber sepakat pada kode T. Untuk paket dengan JHT ada tiga kode yang saling bertentangan (L, F, TI), jadi kodenya tidak ditebak.',
    en: 'For JKK + JKM all sources agree on code T. For the package with JHT there are three that contradict each other (L, F, TI), so it is not guessed.',
  },
  source: 'upload.md 5, 12 (upload-package-code-open)',
  message: ({ nama }: { nama: string }) => ({
    id: `Desa ${nama} memakai paket dengan JHT, tetapi kode paketnya untuk berkas unggah belum ditetapkan.`,
    en: `The village ${nama} has the package with JHT, but its code for the upload file is not settled.`,
  }),
  fix: {
    id: 'Tanyakan kodenya ke kantor cabang BPJS Ketenagakerjaan, lalu isi upload.packageJht di desa-enroll.yaml.',
    en: 'Ask the branch office for the code and set upload.packageJht in desa-enroll.yaml.',
  },
  example: { nama: 'Tegal Harum' },
  check: (plan, { campaign }) => {
    const { desa, selection } = plan;
    if (!desa.programs.includes('jht') || campaign.upload.packageJht !== undefined) return NONE;
    if (!selection.ranked.some(({ state }) => state === 'selected')) return NONE;
    return [{ where: placeOfPlan(plan), also: [], data: { nama: desa.nama } }];
  },
});
