import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const sheetNotUsed = defineRule({
  code: 'sheet-not-used',
  scope: 'sheet',
  severity: 'note',
  title: { id: 'Lembar tidak dipakai', en: 'Sheet not used' },
  why: {
    id: 'Lembar contoh memuat orang rekaan, dan pengaturan dapat menyisihkan lembar. Orangnya dihitung, tetapi tidak dipakai.',
    en: 'Sample sheets hold invented people, and settings may leave a sheet out. Its people are counted but not used.',
  },
  source: 'inputs.md 14 T23; product.md 4',
  message: (data) =>
    word(data, 'why') === 'settings'
      ? {
          id: `Lembar ini disisihkan oleh pengaturan; ${word(data, 'people')} orang di dalamnya tidak dipakai.`,
          en: `The settings leave this sheet out; its ${word(data, 'people')} people are not used.`,
        }
      : {
          id: `Nama lembar ini berbunyi contoh; ${word(data, 'people')} orang di dalamnya tidak dipakai.`,
          en: `The name of this sheet says sample; its ${word(data, 'people')} people are not used.`,
        },
  fix: {
    id: 'Bila orangnya memang dicalonkan, ganti nama lembarnya, atau sebut lembar itu di files pada desa-enroll.yaml.',
    en: 'If they are nominated, rename the sheet, or name it under files in desa-enroll.yaml.',
  },
  example: { people: 3, why: 'sample' },
  check: sheetFacts('sheet-not-used'),
});
