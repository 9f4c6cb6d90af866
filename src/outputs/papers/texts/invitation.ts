import { DOTS, type Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { letterhead, perbekel } from './shared.ts';

/** Undangan musyawarah desa: who meets, when, where, about what. */
export function invitation(facts: Facts): Paper {
  return {
    name: 'undangan',
    title: 'Undangan musyawarah desa',
    blocks: [
      letterhead(facts),
      {
        kind: 'fields',
        rows: [
          ['Nomor', facts.known('nomor_undangan')],
          ['Tanggal', facts.known('tanggal_undangan')],
          ['Perihal', 'Undangan musyawarah desa penetapan peserta pekerja rentan'],
        ],
      },
      { kind: 'paragraph', text: `Kepada Yth. Bapak/Ibu ${DOTS}` },
      { kind: 'paragraph', text: 'di tempat' },
      {
        kind: 'paragraph',
        text: `Dengan hormat, kami mengundang Bapak/Ibu untuk hadir dalam musyawarah desa yang membahas dan menyepakati warga pekerja rentan Desa ${facts.desa} yang iuran BPJS Ketenagakerjaan-nya dibayar desa untuk ${facts.months}. Musyawarah diselenggarakan pada:`,
      },
      {
        kind: 'fields',
        rows: [
          ['Hari, tanggal', facts.known('tanggal_musyawarah')],
          ['Waktu', facts.known('waktu_musyawarah')],
          ['Tempat', facts.known('tempat_musyawarah')],
          ['Acara', `Penetapan ${facts.quota} tempat peserta dan daftar cadangannya`],
        ],
      },
      {
        kind: 'paragraph',
        text: 'Demikian undangan ini kami sampaikan. Atas kehadiran Bapak/Ibu kami ucapkan terima kasih.',
      },
      { kind: 'signatures', columns: [{ above: [], name: '' }, perbekel(facts)] },
    ],
  };
}
