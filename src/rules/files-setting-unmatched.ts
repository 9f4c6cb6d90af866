import { quote } from '../findings/mask.ts';
import { defineRule, NONE } from './rule.ts';

export const filesSettingUnmatched = defineRule({
  code: 'files-setting-unmatched',
  scope: 'batch',
  severity: 'warning',
  title: {
    id: 'Pengaturan untuk berkas yang tidak ada',
    en: 'Setting for a file that is not there',
  },
  why: {
    id: 'Bagian files mengatur cara satu berkas dibaca. Bila nama berkasnya salah tulis, pengaturan itu tidak berlaku: berkas yang seharusnya dilewati ikut dibaca, atau kolomnya terbaca lain.',
    en: 'The part files settles how a file is read. Where its name is misspelt that settles nothing: a file that should be skipped is read, or its columns are read otherwise.',
  },
  source: 'product.md 4',
  message: ({ asked, near }: { asked: string; near: string }) =>
    near === ''
      ? {
          id: `Pengaturan files menyebut "${asked}", yang tidak cocok dengan satu berkas pun.`,
          en: `The settings name "${asked}" under files, which fits no file.`,
        }
      : {
          id: `Pengaturan files menyebut "${asked}", yang tidak cocok dengan satu berkas pun. Maksudnya "${near}"?`,
          en: `The settings name "${asked}" under files, which fits no file. Did you mean "${near}"?`,
        },
  fix: {
    id: 'Betulkan nama berkas di files pada desa-enroll.yaml, atau hapus bagian itu bila berkasnya memang sudah tidak dipakai.',
    en: 'Mend the name of the file under files in desa-enroll.yaml, or remove that part where the file is not used any more.',
  },
  example: { asked: 'nominasi/usulann.xlsx', near: 'nominasi/usulan.xlsx' },
  check: (_, { campaign }) => {
    const unmatched = campaign.unmatchedFiles ?? NONE;
    if (unmatched.length === 0) return NONE;
    return unmatched.map(({ pattern, near, isSlip, settings }) => ({
      where: { file: settings },
      also: [],
      data: { asked: quote(pattern), near: near === undefined ? '' : quote(near) },
      // As a misspelt key is refused: the file it means is there and was read otherwise than asked.
      ...(isSlip ? { severity: 'error' as const } : {}),
    }));
  },
});
