import type { Bilingual } from '../../domain/bilingual.ts';
import type { PaperKind } from './paper.ts';

/** What the code of each paper vouches for. It is never more than the paper itself prints. */
export const COVERED: Readonly<Record<PaperKind, Bilingual>> = {
  undangan: {
    id: 'desa, kuota, bulan iuran, dan kata undian',
    en: 'village, quota, months and seed of the draw',
  },
  'daftar-hadir': { id: 'desa', en: 'the village' },
  'berita-acara': {
    id: 'jumlah calon, urutan, nama, NIK yang disamarkan, keadaan, dan jumlah iuran',
    en: 'number of nominees, order, names, masked NIKs, states and the total',
  },
  keputusan: {
    id: 'NIK lengkap, nama, urutan, dan iuran tiap orang, cadangan, bulan, program, dan jumlahnya',
    en: 'full NIK, name, rank and iuran of each person, the reserve, months, programmes and total',
  },
  rab: {
    id: 'bulan, jumlah orang, baris biaya, sumber dana, kode rekening, dan jumlahnya',
    en: 'months, people, cost lines, sources, accounts and the total',
  },
  'serah-terima': {
    id: 'urutan, nama, dan NIK yang disamarkan',
    en: 'order, names and masked NIKs',
  },
  pengumuman: {
    id: 'urutan, nama, NIK yang disamarkan, dan keadaan',
    en: 'order, names, masked NIKs and states',
  },
};
