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
  message: ({ list, people, lacks }: { list: string; people: number; lacks: string }) =>
    lacks === 'event'
      ? {
          id: `Daftar "${list}" tidak menyebut apakah ${people} orang di dalamnya meninggal atau pindah, jadi untuk mereka tidak dipakai.`,
          en: `The list "${list}" does not say whether ${people} people in it died or moved away, so for them it is not used.`,
        }
      : {
          id: `Daftar "${list}" (${people} orang) tidak dipakai: nama berkas dan kolomnya tidak menyebut jenisnya.`,
          en: `The list "${list}" (${people} people) is not used: neither its file name nor its columns tell its kind.`,
        },
  fix: ({ lacks }) =>
    lacks === 'event'
      ? {
          id: 'Pisahkan menjadi dua berkas, "kematian.xlsx" dan "pindah.xlsx", atau tulis Meninggal atau Pindah di kolom Jenis Peristiwa.',
          en: 'Make two files of it, "kematian.xlsx" and "pindah.xlsx", or write Meninggal or Pindah in the column Jenis Peristiwa.',
        }
      : {
          id: 'Ganti nama berkasnya sehingga jenisnya terbaca, misalnya "sudah-tercakup-apbd.xlsx" atau "perangkat-desa.xlsx".',
          en: 'Rename the file so that it tells its kind, for example "sudah-tercakup-apbd.xlsx" or "perangkat-desa.xlsx".',
        },
  example: { list: 'data baru', people: 120, lacks: '' },
  check: (_, { campaign }) => {
    const unclear = campaign.unclearReferences ?? [];
    if (unclear.length === 0) return NONE;
    return unclear.map(({ file, title, people, lacks = '' }) => ({
      where: { file },
      also: [],
      data: { list: quote(title), people: people.length, lacks },
    }));
  },
});
