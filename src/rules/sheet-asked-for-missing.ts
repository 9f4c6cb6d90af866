import { quote } from '../findings/mask.ts';
import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const sheetAskedForMissing = defineRule({
  code: 'sheet-asked-for-missing',
  scope: 'file',
  severity: 'error',
  title: { id: 'Lembar yang diminta tidak ada', en: 'Sheet asked for is not there' },
  why: {
    id: 'Pengaturan menyebut satu lembar yang dipakai. Bila namanya salah tulis, semua lembar tersisih dan desanya menjadi kosong.',
    en: 'The settings name the one sheet to use. Where that name is misspelt, all sheets are left out and the village stands empty.',
  },
  source: 'product.md 4',
  message: ({ asked, near }) => {
    const [name, like] = [quote(String(asked)), quote(String(near))];
    return {
      id: `Pengaturan meminta lembar "${name}", yang tidak ada di berkas ini.${near === '' ? '' : ` Maksudnya "${like}"?`}`,
      en: `The settings ask for the sheet "${name}", which this file does not have.${near === '' ? '' : ` Did you mean "${like}"?`}`,
    };
  },
  fix: {
    id: 'Betulkan nama lembar di files pada desa-enroll.yaml, atau hapus kunci sheet bila semua lembar dipakai.',
    en: 'Mend the name of the sheet under files in desa-enroll.yaml, or remove the key sheet where all sheets are used.',
  },
  example: { asked: 'Dafatr', near: 'Daftar' },
  check: fileFacts('sheet-asked-for-missing'),
});
