import { formatRupiah } from '../../../domain/rupiah.ts';
import { DOTS, type Facts } from '../facts.ts';
import type { Paper } from '../paper.ts';
import { letterhead, perbekel } from './shared.ts';

/** RAB: the budget line with its account code and the amount in words. */
export function budget(facts: Facts): Paper {
  const lines = facts.funding.length > 0 ? facts.funding : undefined;
  return {
    name: 'rab',
    title: 'Rencana anggaran biaya',
    blocks: [
      letterhead(facts),
      { kind: 'title', lines: ['RENCANA ANGGARAN BIAYA', `TAHUN ANGGARAN ${facts.year}`] },
      {
        kind: 'fields',
        rows: [
          ['Kegiatan', 'Iuran BPJS Ketenagakerjaan pekerja rentan'],
          ['Waktu', facts.months],
          ['Sasaran', `${facts.selected.length} orang`],
        ],
      },
      {
        kind: 'table',
        columns: [
          { heading: 'Sumber', width: 10 },
          { heading: 'Kode rekening', width: 18 },
          { heading: 'Uraian', width: 40 },
          { heading: 'Jumlah', width: 18, right: true },
        ],
        rows: lines
          ? lines.map(({ line, need }) => [
              line.source,
              line.kodeRekening ?? DOTS,
              `Iuran ${facts.selected.length} orang × ${facts.monthCount} bulan`,
              formatRupiah(need),
            ])
          : [
              [
                '',
                DOTS,
                `Iuran ${facts.selected.length} orang × ${facts.monthCount} bulan`,
                facts.total,
              ],
            ],
        total: ['', '', 'Jumlah', facts.total],
      },
      { kind: 'paragraph', text: `Terbilang: ${facts.terbilang}` },
      {
        kind: 'signatures',
        columns: [
          { above: ['Pelaksana kegiatan,'], name: facts.known('nama_pelaksana') },
          { above: ['Sekretaris desa,'], name: facts.known('nama_sekdes') },
          perbekel(facts, ['Menyetujui,']),
        ],
      },
    ],
  };
}
