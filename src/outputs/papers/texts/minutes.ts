import { DOTS, type Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { letterhead, orderSentence, perbekel } from './shared.ts';

/** Berita acara musyawarah desa: what was agreed, signed by BPD, perbekel and one of the public (dana-desa.md 6). */
export function minutes(facts: Facts): Paper {
  return {
    name: 'berita-acara',
    title: 'Berita acara musyawarah desa',
    blocks: [
      letterhead(facts),
      {
        kind: 'title',
        lines: [
          'BERITA ACARA MUSYAWARAH DESA',
          'PENETAPAN PESERTA PEKERJA RENTAN',
          `Nomor: ${facts.known('nomor_berita_acara')}`,
        ],
      },
      {
        kind: 'paragraph',
        text: `Pada hari ini, ${facts.known('tanggal_musyawarah')}, bertempat di ${facts.known('tempat_musyawarah')}, telah diselenggarakan musyawarah desa yang dihadiri oleh BPD, perangkat desa, dan unsur masyarakat Desa ${facts.desa} sebagaimana daftar hadir terlampir.`,
      },
      { kind: 'paragraph', text: 'Musyawarah menyepakati:' },
      {
        kind: 'points',
        label: '',
        items: [
          [
            '1.',
            `Menetapkan ${facts.selected.length} orang pekerja rentan sebagai peserta yang iurannya dibayar desa, dari ${facts.quota} tempat yang tersedia, untuk ${facts.months}.`,
          ],
          [
            '2.',
            `Menetapkan ${facts.reserve.length} orang sebagai cadangan menurut nomor urutnya. Cadangan mengisi tempat yang kosong tanpa musyawarah baru.`,
          ],
          ['3.', orderSentence(facts)],
          [
            '4.',
            `Program yang diikuti: ${facts.programs}. Kebutuhan iuran seluruhnya ${facts.total} (${facts.terbilang}).`,
          ],
          [
            '5.',
            'Kesepakatan ini didasarkan pada prioritas penanggulangan kemiskinan dan kewenangan desa.',
          ],
          ['6.', `Catatan lain: ${DOTS}${DOTS}`],
        ],
      },
      { kind: 'paragraph', text: 'Demikian berita acara ini dibuat dengan sebenarnya.' },
      {
        kind: 'signatures',
        columns: [
          { above: ['Ketua BPD,'], name: facts.known('nama_ketua_bpd') },
          { above: ['Wakil masyarakat,'], name: facts.known('nama_wakil_warga') },
          perbekel(facts),
        ],
      },
    ],
  };
}
