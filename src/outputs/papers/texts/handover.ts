import type { Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { letterhead, perbekel, personOf } from './shared.ts';

/** Daftar serah terima kartu: each card against a signature. */
export function handover(facts: Facts): Paper {
  return {
    name: 'serah-terima-kartu',
    title: 'Daftar serah terima kartu',
    blocks: [
      letterhead(facts),
      { kind: 'title', lines: ['DAFTAR SERAH TERIMA KARTU PESERTA', 'BPJS KETENAGAKERJAAN'] },
      {
        kind: 'table',
        tall: true,
        columns: [
          { heading: 'No', width: 6, right: true },
          { heading: 'Nama', width: 32 },
          { heading: 'Banjar', width: 20 },
          { heading: 'Tanggal', width: 16 },
          { heading: 'Tanda tangan', width: 26 },
        ],
        rows: facts.selected.map((ranked, index) => {
          const person = personOf(ranked);
          return [String(index + 1), person.nama, person.banjar, '', ''];
        }),
      },
      { kind: 'signatures', columns: [{ above: [], name: '' }, perbekel(facts, ['Mengetahui,'])] },
    ],
  };
}
