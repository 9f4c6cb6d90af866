import { maskNik } from '../../../domain/nik.ts';
import type { Ranked } from '../../../selection/selection.ts';
import type { Facts } from '../facts.ts';
import type { Block, Paper } from '../paper.ts';
import { letterhead, orderSentence, perbekel, personOf } from './shared.ts';

/** Pengumuman for the board: names and banjar, NIK masked. */
export function notice(facts: Facts): Paper {
  return {
    name: 'pengumuman',
    title: 'Pengumuman',
    blocks: [
      letterhead(facts),
      {
        kind: 'title',
        lines: [
          'PENGUMUMAN',
          `PESERTA PEKERJA RENTAN DESA ${facts.desa.toUpperCase()} TAHUN ${facts.year}`,
        ],
      },
      {
        kind: 'paragraph',
        text: `Dari ${facts.quota} tempat, ${facts.selected.length} orang ditetapkan sebagai peserta dan ${facts.reserve.length} orang sebagai cadangan. ${orderSentence(facts)} Perlindungan mulai setelah pendaftaran dan pembayaran dikonfirmasi BPJS Ketenagakerjaan.`,
      },
      { kind: 'paragraph', text: 'Peserta', bold: true },
      list(facts.selected),
      ...(facts.reserve.length === 0
        ? []
        : [
            { kind: 'paragraph', text: 'Cadangan menurut nomor urut', bold: true } as const,
            list(facts.reserve),
          ]),
      {
        kind: 'paragraph',
        text: `Pertanyaan dan keberatan dapat disampaikan ke kantor desa${facts.known('nomor_kontak').startsWith('.') ? '' : `, ${facts.known('nomor_kontak')}`}.`,
      },
      { kind: 'signatures', columns: [{ above: [], name: '' }, perbekel(facts)] },
    ],
  };
}

function list(people: readonly Ranked[]): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'No', width: 6, right: true },
      { heading: 'Nama', width: 36 },
      { heading: 'NIK', width: 22 },
      { heading: 'Banjar', width: 22 },
      { heading: 'Pekerjaan', width: 24 },
    ],
    rows: people.map((ranked, index) => {
      const person = personOf(ranked);
      return [String(index + 1), person.nama, maskNik(person.nik), person.banjar, person.pekerjaan];
    }),
  };
}
