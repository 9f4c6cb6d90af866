import type { Lang } from '../../../domain/bilingual.ts';
import { formula, type Grid, type GridRow, inSheet, text } from './grid.ts';
import type { SummaryRow } from './summary-sheet.ts';
import { FUNDING_HEAD } from './words.ts';

/** Every funding line of every village, one by one, read from the village's sheet. */
export function fundingSheet(rows: readonly SummaryRow[], lang: Lang): Grid {
  const id = lang === 'id';
  const head = [
    text(id ? 'Kode' : 'Code', 'head'),
    text(id ? 'Desa' : 'Village', 'head'),
    ...FUNDING_HEAD.map((words) => text(words[lang], 'head')),
  ];
  const lines = rows.flatMap(({ village, sheet }) => {
    if (sheet === undefined) return [];
    const from = inSheet(sheet.grid.name);
    return village.iuran.funding.map((result, at): GridRow => {
      const row = sheet.fundingRow + at;
      const read = (column: string, value: number | undefined, look: 'rupiah' | 'percent') =>
        value === undefined ? text('') : formula(`${from}${column}${row}`, value, look);
      const { line, need, left, shareOfPaguPpm } = result;
      return [
        text(village.desa.kode),
        text(village.desa.nama),
        text(line.source),
        text(line.kodeRekening ?? ''),
        read('C', line.pagu, 'rupiah'),
        read('D', line.allocated, 'rupiah'),
        read('E', need, 'rupiah'),
        read('F', left === undefined ? undefined : Math.max(left, 0), 'rupiah'),
        read('G', left === undefined ? undefined : Math.max(-left, 0), 'rupiah'),
        read('H', shareOfPaguPpm === undefined ? undefined : shareOfPaguPpm / 1_000_000, 'percent'),
      ];
    });
  });
  return {
    name: id ? 'Sumber Dana' : 'Funding',
    widths: [16, 26, 12, 18, 20, 18, 18, 16, 16, 13],
    rows: [
      [text(id ? 'SUMBER DANA PER DESA' : 'FUNDING BY VILLAGE', 'title')],
      [
        text(
          id
            ? 'Tiap baris satu sumber; pagu tidak dijumlahkan.'
            : 'One source a row; pagu are not added up.',
          'note',
        ),
      ],
      [],
      head,
      ...lines,
    ],
    headingRow: 4,
    frozenRows: 4,
  };
}
