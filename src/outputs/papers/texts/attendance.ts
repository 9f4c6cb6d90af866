import type { Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { letterhead, perbekel } from './shared.ts';

const LINES = 40;

/** Daftar hadir musyawarah: empty lines to be signed. */
export function attendance(facts: Facts): Paper {
  return {
    name: 'daftar-hadir',
    title: 'Daftar hadir musyawarah desa',
    blocks: [
      letterhead(facts),
      { kind: 'title', lines: ['DAFTAR HADIR MUSYAWARAH DESA'] },
      {
        kind: 'fields',
        rows: [
          ['Hari, tanggal', facts.known('tanggal_musyawarah')],
          ['Tempat', facts.known('tempat_musyawarah')],
          ['Acara', 'Penetapan peserta pekerja rentan'],
        ],
      },
      {
        kind: 'table',
        tall: true,
        columns: [
          { heading: 'No', width: 6, right: true },
          { heading: 'Nama', width: 34 },
          { heading: 'Unsur/jabatan', width: 28 },
          { heading: 'Tanda tangan', width: 32 },
        ],
        rows: Array.from({ length: LINES }, (_, index) => [String(index + 1), '', '', '']),
      },
      { kind: 'signatures', columns: [{ above: [], name: '' }, perbekel(facts, ['Mengetahui,'])] },
    ],
  };
}
