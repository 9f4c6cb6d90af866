import { formatRupiah } from '../../domain/rupiah.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import { counted, dayInLetters, dots, span } from './facts.ts';
import { maskedKey, maskedList } from './lists.ts';
import type { Paper } from './paper.ts';
import { paperCode } from './paper-code.ts';
import { letterhead, orderInWords, type PaperVillage } from './village.ts';

/** Minutes of the musyawarah: who sat there, what was settled, by which order; the list with masked NIKs. */
export function beritaAcara(village: PaperVillage): Paper {
  const { facts, result, selected, reserve } = village;
  const { desa } = facts;
  const people = [...selected, ...reserve];
  const counts = [
    result.nominees.length,
    selected.length,
    reserve.length,
    result.selection.rejected.length,
    result.iuran.total,
  ];
  const content = [counts, people.map(maskedKey)];
  const signatures = [
    {
      place: '',
      role: `Ketua BPD Desa ${desa.nama}`,
      name: facts.fact('nama_ketua_bpd', 30),
    },
    {
      place: '',
      role: `${facts.kepala} ${desa.nama}`,
      name: facts.fact('nama_perbekel', 30),
    },
    { place: '', role: 'Wakil masyarakat', name: facts.fact('nama_wakil_warga', 30) },
  ];
  return {
    kind: 'berita-acara',
    name: '3 Berita acara musyawarah',
    title: `Berita acara musyawarah Desa ${desa.nama}`,
    code: paperCode('berita-acara', desa.kode, content),
    rows: people.length,
    parts: [
      {
        kind: 'flow',
        blocks: [
          letterhead(village),
          {
            kind: 'title',
            lines: [
              'BERITA ACARA MUSYAWARAH DESA',
              'PENETAPAN PEKERJA RENTAN PESERTA JAMINAN SOSIAL KETENAGAKERJAAN',
              `DESA ${desa.nama.toUpperCase()} TAHUN ${village.year}`,
              `Nomor: ${facts.fact('nomor_berita_acara', 34)}`,
            ],
          },
          {
            kind: 'text',
            text: `Pada hari ini ${facts.dayName('tanggal_musyawarah')} ${dayInLetters(facts.date('tanggal_musyawarah'))}, pukul ${facts.fact('waktu_musyawarah', 16)}, bertempat di ${facts.fact('tempat_musyawarah', 40)}, telah diadakan Musyawarah Desa yang dihadiri oleh ${dots(14)} orang sebagaimana daftar hadir, dan dipimpin oleh ${facts.fact('nama_ketua_bpd', 34)} selaku Ketua BPD.`,
          },
          { kind: 'text', text: 'Musyawarah Desa menyepakati hal-hal berikut:' },
          {
            kind: 'items',
            items: [
              `Calon yang diusulkan ${counted(result.nominees.length)} orang. Setelah diperiksa, ${counted(people.length)} orang memenuhi syarat dan ${counted(result.selection.rejected.length)} orang belum memenuhi syarat; alasannya disampaikan kepada yang bersangkutan.`,
              `Urutan ditetapkan menurut ${orderInWords(village)}.`,
              `Ditetapkan ${counted(selected.length)} orang sebagai calon peserta${reserve.length > 0 ? `, dan ${counted(reserve.length)} orang sebagai cadangan bernomor urut yang menggantikan menurut nomornya` : ''}, sebagaimana daftar terlampir.`,
              `Iuran program ${result.iuran.programs.map((one) => one.toUpperCase()).join(' dan ')} untuk ${span(result.iuran.months)} (${counted(result.iuran.months.length)} bulan) berjumlah ${formatRupiah(result.iuran.total)} (${terbilangRupiah(result.iuran.total)}), dibebankan pada APBDes tahun anggaran ${village.year}.`,
              `Hal lain: ${dots(60)}`,
            ],
          },
          ...(village.basis === undefined
            ? []
            : [{ kind: 'text' as const, text: village.basis, small: true as const }]),
          {
            kind: 'text',
            text: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
          },
          { kind: 'signatures', signatures },
        ],
      },
      {
        kind: 'list',
        landscape: false,
        above: [
          {
            kind: 'title',
            lines: [
              'DAFTAR CALON PESERTA DAN CADANGAN',
              `LAMPIRAN BERITA ACARA MUSYAWARAH DESA ${desa.nama.toUpperCase()}`,
            ],
          },
        ],
        aboveHeight: 48,
        below: [],
        belowHeight: 0,
        list: maskedList(village, people, 'berita-acara', content),
      },
    ],
  };
}
