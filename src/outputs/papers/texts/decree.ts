import { DOTS, type Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { fullList, letterhead, perbekel } from './shared.ts';

/**
 * Keputusan Perbekel with its lampiran. No article is quoted as naming pekerja rentan, since none is known
 * (dana-desa.md 3): the legal basis is left for the village's own secretary to fill in.
 */
export function decree(facts: Facts): Paper {
  const number = facts.known('nomor_keputusan');
  return {
    name: 'keputusan',
    title: 'Keputusan Perbekel',
    blocks: [
      letterhead(facts),
      {
        kind: 'title',
        lines: [
          `KEPUTUSAN PERBEKEL ${facts.desa.toUpperCase()}`,
          `NOMOR ${number}`,
          'TENTANG',
          `PENETAPAN PESERTA PEKERJA RENTAN DESA ${facts.desa.toUpperCase()} TAHUN ${facts.year}`,
        ],
      },
      {
        kind: 'points',
        label: 'Menimbang',
        items: [
          [
            'a.',
            'bahwa pekerja rentan di desa perlu dilindungi dari risiko kecelakaan kerja dan kematian;',
          ],
          [
            'b.',
            `bahwa musyawarah desa pada ${facts.known('tanggal_musyawarah')} telah menyepakati daftar peserta dan cadangannya;`,
          ],
          ['c.', 'bahwa berdasarkan pertimbangan tersebut perlu ditetapkan Keputusan Perbekel;'],
        ],
      },
      {
        kind: 'points',
        label: 'Mengingat',
        items: [
          ['1.', DOTS + DOTS],
          ['2.', DOTS + DOTS],
          ['3.', DOTS + DOTS],
        ],
      },
      {
        kind: 'points',
        label: 'Memperhatikan',
        items: [['', `Berita acara musyawarah desa Nomor ${facts.known('nomor_berita_acara')}.`]],
      },
      { kind: 'paragraph', text: 'MEMUTUSKAN:', bold: true, centre: true },
      {
        kind: 'points',
        label: 'Menetapkan',
        items: [
          [
            'KESATU',
            `${facts.selected.length} orang pekerja rentan sebagaimana lampiran keputusan ini sebagai peserta BPJS Ketenagakerjaan yang iurannya dibayar desa untuk ${facts.months}.`,
          ],
          ['KEDUA', `Program yang diikuti: ${facts.programs}.`],
          [
            'KETIGA',
            `Iuran seluruhnya ${facts.total} (${facts.terbilang}), dibebankan pada APBDes sesuai rencana anggaran biaya.`,
          ],
          [
            'KEEMPAT',
            'Penggantian peserta yang meninggal, pindah, atau tidak lagi memenuhi syarat diambil dari daftar cadangan menurut nomor urutnya.',
          ],
          ['KELIMA', 'Keputusan ini berlaku sejak tanggal ditetapkan.'],
        ],
      },
      {
        kind: 'signatures',
        columns: [
          { above: [], name: '' },
          perbekel(facts, [
            `Ditetapkan di ${facts.known('tempat_keputusan')}`,
            `pada tanggal ${facts.known('tanggal_keputusan')}`,
          ]),
        ],
      },
      { kind: 'page-break' },
      {
        kind: 'title',
        lines: [
          `LAMPIRAN KEPUTUSAN PERBEKEL ${facts.desa.toUpperCase()}`,
          `NOMOR ${number}`,
          'DAFTAR PESERTA PEKERJA RENTAN',
        ],
      },
      fullList(facts),
      { kind: 'signatures', columns: [{ above: [], name: '' }, perbekel(facts)] },
    ],
  };
}
