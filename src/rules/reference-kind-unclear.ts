import { quote } from '../findings/mask.ts';
import { defineRule, NONE } from './rule.ts';

export const referenceKindUnclear = defineRule({
  code: 'reference-kind-unclear',
  scope: 'batch',
  severity: 'warning',
  title: { id: 'Jenis daftar referensi tidak jelas', en: 'Kind of reference list unclear' },
  why: {
    id: 'Daftar di referensi/ dipakai menurut jenisnya: sudah ditanggung, perangkat desa, data penduduk, desil. Yang jenisnya tidak jelas tidak dipakai untuk apa pun, supaya tidak ada yang ditolak karena salah kira.',
    en: 'A list in referensi/ is used by its kind: already covered, officials, register, desil. One of unclear kind is used for nothing, so that nobody is refused by mistake.',
  },
  source: 'inputs.md 11; product.md 4',
  message: ({ list, people }: { list: string; people: number }) => ({
    id: `Daftar "${list}" (${people} orang) tidak dipakai: nama berkas dan kolomnya tidak menyebut jenisnya.`,
    en: `The list "${list}" (${people} people) is not used: neither its file name nor its columns tell its kind.`,
  }),
  fix: {
    id: 'Ganti nama berkasnya sehingga jenisnya terbaca, misalnya "sudah-tercakup-apbd.xlsx" atau "perangkat-desa.xlsx".',
    en: 'Rename the file so that it tells its kind, for example "sudah-tercakup-apbd.xlsx" or "perangkat-desa.xlsx".',
  },
  example: { list: 'data baru', people: 120 },
  check: (_, { campaign }) => {
    const unclear = campaign.unclearReferences ?? [];
    if (unclear.length === 0) return NONE;
    return unclear.map(({ file, title, people }) => ({
      where: { file },
      also: [],
      data: { list: quote(title), people: people.length },
    }));
  },
});
