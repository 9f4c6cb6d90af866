import type { Bilingual } from '../domain/bilingual.ts';
import { isKelurahan, isUnknownDesa } from '../domain/wilayah.ts';
import { quote } from '../findings/mask.ts';
import { word } from './facts.ts';
import { defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly why: string;
  readonly nama: string;
  readonly people: number;
}

export const desaUnknown = defineRule({
  code: 'desa-unknown',
  scope: 'desa',
  severity: 'error',
  title: { id: 'Desa tidak dikenali', en: 'Village unknown' },
  why: {
    id: 'Tempat dan uangnya milik satu desa. Nama desa dicocokkan utuh, tidak pernah menurut kemiripan: Dangin Puri Kaja dan Dangin Puri Kangin adalah dua desa. Kelurahan tidak menerima Dana Desa.',
    en: 'Places and money belong to one village. Names are matched whole, never by likeness: Dangin Puri Kaja and Dangin Puri Kangin are two villages. A kelurahan receives no Dana Desa.',
  },
  source: 'inputs.md 4; dana-desa.md 9',
  message: (data: Facts) => {
    const { why, nama, people } = data;
    if (why === 'kelurahan')
      return {
        id: `${nama} adalah kelurahan, bukan desa; kelurahan tidak punya Dana Desa, jadi ${people} orang di daftar ini tidak dapat dibiayai darinya.`,
        en: `${nama} is a kelurahan, not a desa; a kelurahan has no Dana Desa, so the ${people} people of this list cannot be paid from it.`,
      };
    if (why === 'contradicted') {
      const other = word(data, 'other');
      const namedBy = (key: string): Bilingual => NAMED_BY[word(data, key)] ?? FILE_NAME;
      const [one, two] = [namedBy('by'), namedBy('otherBy')];
      return {
        id: `${one.id} menyebut ${nama}, tetapi ${two.id.toLowerCase()} menyebut ${other}; ${people} orang di daftar ini belum dihitung untuk desa mana pun.`,
        en: `${one.en} names ${nama}, but ${two.en.toLowerCase()} names ${other}; the ${people} people of this list are counted for neither village yet.`,
      };
    }
    if (why === 'unlisted')
      return {
        id: `Desa ${nama} tidak ada di desa.csv kampanye ini; ${people} orang di daftarnya memakai pengaturan bawaan.`,
        en: `The village ${nama} is not in desa.csv of this campaign; the ${people} people of its list have the default settings.`,
      };
    if (why === 'name-only')
      return {
        id: `Daftar ini menyebut desa "${nama}", tetapi kode desa dengan nama itu tidak diketahui (${people} orang).`,
        en: `This list names the village "${nama}", but no code of a village of that name is known (${people} people).`,
      };
    return {
      id: `Tidak diketahui daftar ini milik desa mana (${people} orang).`,
      en: `It is not known which village this list belongs to (${people} people).`,
    };
  },
  fix: ({ why }) => FIXES[why] ?? FIX,
  example: { why: 'kelurahan', nama: 'Pemecutan', people: 40 },
  check: ({ desa, nominees }, { campaign }) => {
    const [first] = nominees;
    if (first === undefined) return NONE;
    const { sheet, file } = placeOf(first);
    const tell = (why: string): Found<Facts> => ({
      where: sheet === undefined ? { file } : { file, sheet },
      also: [],
      data: { why, nama: quote(desa.nama), people: nominees.length },
    });
    // On bare files there is no list of villages to miss: the list is judged all the same.
    const isBare = campaign.desa.size === 0;
    const fault = first.readings.desa?.fault;
    if (isUnknownDesa(desa.kode) && fault?.code === 'desa-unknown') {
      const told = tell('contradicted');
      return [{ ...told, data: { ...told.data, ...fault.data }, ...(isBare ? WARNING : {}) }];
    }
    const why = isNamedBy(file, desa.nama) ? 'none' : 'name-only';
    if (isUnknownDesa(desa.kode)) return [{ ...tell(why), ...(isBare ? WARNING : {}) }];
    if (isKelurahan(desa.kode)) return [tell('kelurahan')];
    return isBare || desa.listed ? NONE : [{ ...tell('unlisted'), ...WARNING }];
  },
});

const FIX: Bilingual = {
  id: 'Tulis nama atau kode desa di kepala surat, nama sheet, atau nama berkas; atau isi kodeDesa untuk berkas ini di desa-enroll.yaml.',
  en: 'Write the name or code of the village into the letterhead, the sheet name or the file name; or set kodeDesa for this file in desa-enroll.yaml.',
};

const FILE_NAME: Bilingual = { id: 'Nama berkas', en: 'The file name' };

/** What can name a village, as the village would point at it. */
const NAMED_BY: Readonly<Record<string, Bilingual>> = {
  letterhead: { id: 'Kepala surat', en: 'The letterhead' },
  title: { id: 'Judul daftar', en: 'The title' },
  signature: { id: 'Tanda tangan', en: 'The signature' },
  'sheet-name': { id: 'Nama lembar', en: 'The sheet name' },
};

const FIXES: Readonly<Record<string, Bilingual>> = {
  kelurahan: {
    id: 'Pastikan desanya; bila memang kelurahan, pakai program kota, bukan program desa ini.',
    en: 'Make sure of the village; if it is a kelurahan, use the programme of the city, not this one.',
  },
  contradicted: {
    id: 'Betulkan yang salah (kepala surat, judul, nama lembar, atau nama berkas), atau isi kodeDesa untuk berkas ini di files pada desa-enroll.yaml.',
    en: 'Mend what is wrong (letterhead, title, sheet name or file name), or set kodeDesa for this file under files in desa-enroll.yaml.',
  },
  'name-only': {
    id: 'Periksa ejaannya, lalu tambahkan desa itu dengan kodenya (contoh 35.10.01.2001) di desa.csv, atau tulis kodenya di kepala surat daftar ini.',
    en: 'Check the spelling, then add the village with its code (such as 35.10.01.2001) to desa.csv, or write the code into the letterhead of this list.',
  },
};

/** A list that names no village goes by the name of its file. */
function isNamedBy(file: string, nama: string): boolean {
  return nama === '' || (file.split('/').at(-1) ?? '').startsWith(nama);
}

const WARNING = { severity: 'warning' } as const;
