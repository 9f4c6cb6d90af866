import { formatRupiah } from '../../domain/rupiah.ts';
import { protectionSentence } from '../../iuran/protection.ts';
import type { Result } from '../result.ts';
import { counted, dots, span } from './facts.ts';
import { handoverList, maskedKey, maskedList } from './lists.ts';
import type { Paper } from './paper.ts';
import { paperCode } from './paper-code.ts';
import {
  letterhead,
  orderInWords,
  type PaperVillage,
  perMonthOf,
  placeAndDay,
  signedByKepala,
} from './village.ts';

/** List to sign when the cards are handed over. */
export function serahTerima(village: PaperVillage): Paper {
  const { facts, selected } = village;
  const content = selected.map(maskedKey);
  return {
    kind: 'serah-terima',
    name: '6 Daftar serah terima kartu',
    title: `Daftar serah terima kartu Desa ${facts.desa.nama}`,
    code: paperCode('serah-terima', facts.desa.kode, content),
    rows: selected.length,
    parts: [
      {
        kind: 'list',
        landscape: true,
        above: [
          {
            kind: 'title',
            lines: [
              'DAFTAR SERAH TERIMA KARTU PESERTA BPJS KETENAGAKERJAAN',
              `DESA ${facts.desa.nama.toUpperCase()}, KECAMATAN ${facts.kecamatan.toUpperCase()}, TAHUN ${village.year}`,
            ],
          },
        ],
        aboveHeight: 48,
        below: [
          {
            kind: 'signatures',
            signatures: [
              { place: '', role: 'Yang menyerahkan', name: dots(30) },
              signedByKepala(village, `${facts.desa.nama}, ${dots(24)}`),
            ],
          },
        ],
        belowHeight: 125,
        list: handoverList(village, content),
      },
    ],
  };
}

/** Notice for the board: names and masked NIKs, how the order came about, and how to object. */
export function pengumuman(village: PaperVillage, result: Result): Paper {
  const { facts, selected, reserve } = village;
  const { desa } = facts;
  const people = [...selected, ...reserve];
  const content = [village.year, people.map(maskedKey)];
  const [first] = selected;
  const value =
    first === undefined ? undefined : protectionSentence(perMonthOf(village, first), result.on)?.id;
  return {
    kind: 'pengumuman',
    name: '7 Pengumuman',
    title: `Pengumuman Desa ${desa.nama}`,
    code: paperCode('pengumuman', desa.kode, content),
    rows: people.length,
    parts: [
      {
        kind: 'flow',
        blocks: [
          letterhead(village),
          {
            kind: 'title',
            lines: [
              'PENGUMUMAN',
              'DAFTAR PEKERJA RENTAN CALON PESERTA JAMINAN SOSIAL KETENAGAKERJAAN',
              `DESA ${desa.nama.toUpperCase()} TAHUN ${village.year}`,
            ],
          },
          {
            kind: 'text',
            text: `Sesuai hasil Musyawarah Desa tanggal ${facts.day('tanggal_musyawarah', 24)}, ${counted(selected.length)} warga ditetapkan sebagai calon peserta BPJS Ketenagakerjaan yang iurannya dibayar desa untuk ${span(village.result.iuran.months)}${reserve.length > 0 ? `, dan ${counted(reserve.length)} warga sebagai cadangan bernomor urut` : ''}. Nama-namanya ada di halaman berikut; NIK disamarkan untuk melindungi data pribadi.`,
          },
          {
            kind: 'items',
            items: [
              `Urutan ditetapkan menurut ${orderInWords(village)}.`,
              `Jumlah iuran ${formatRupiah(village.result.iuran.total)} dari APBDes tahun anggaran ${village.year}.`,
              'Kepesertaan dan manfaatnya mulai berlaku setelah iuran dibayar dan dikonfirmasi oleh BPJS Ketenagakerjaan.',
              `Keberatan atau perbaikan data disampaikan ke kantor desa paling lambat tanggal ${dots(24)}, kontak ${facts.fact('nomor_kontak', 24)}.`,
              ...(value === undefined ? [] : [value]),
            ],
          },
          {
            kind: 'signatures',
            signatures: [signedByKepala(village, placeAndDay(village, 'tanggal_keputusan'))],
          },
        ],
      },
      {
        kind: 'list',
        landscape: false,
        above: [
          {
            kind: 'title',
            lines: [
              `DAFTAR CALON PESERTA DAN CADANGAN DESA ${desa.nama.toUpperCase()} TAHUN ${village.year}`,
            ],
          },
        ],
        aboveHeight: 34,
        below: [],
        belowHeight: 0,
        list: maskedList(village, people, 'pengumuman', content),
      },
    ],
  };
}
