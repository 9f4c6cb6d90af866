import type { Bilingual, Lang } from '../../../domain/bilingual.ts';
import { terbilangRupiah } from '../../../domain/terbilang.ts';
import { affordableSentence } from '../../../iuran/sentences.ts';
import { dayInWords } from '../../reports/words.ts';
import type { DesaResult, Result } from '../../result.ts';
import type { DesaSheet } from './desa-sheet.ts';
import {
  formula,
  type Grid,
  type GridCell,
  type GridRow,
  inSheet,
  number,
  text,
  whileEqual,
} from './grid.ts';
import { STALE } from './words.ts';

/** A village with the sheet that holds its figures; without one nobody of it is selected. */
export interface SummaryRow {
  readonly village: DesaResult;
  readonly sheet: DesaSheet | undefined;
}

const HEAD: readonly Bilingual[] = [
  { id: 'No', en: 'No' },
  { id: 'Kode', en: 'Code' },
  { id: 'Desa', en: 'Village' },
  { id: 'Orang', en: 'People' },
  { id: 'Bulan', en: 'Months' },
  { id: 'Iuran bulan pertama', en: 'First month' },
  { id: 'JKK', en: 'JKK' },
  { id: 'JKM', en: 'JKM' },
  { id: 'JHT', en: 'JHT' },
  { id: 'Jumlah iuran', en: 'Iuran' },
  { id: 'Dialokasikan', en: 'Allocated' },
  { id: 'Sisa', en: 'Left' },
  { id: 'Kurang', en: 'Short' },
  { id: 'Cukup untuk', en: 'Pays for' },
];
const FIRST = 5;

/** All villages in a line each, added up, the total in words. */
export function summarySheet(result: Result, rows: readonly SummaryRow[], lang: Lang): Grid {
  const id = lang === 'id';
  const last = FIRST + rows.length - 1;
  const sum = (column: string, of: (village: DesaResult) => number, look: 'rupiah-total') =>
    formula(
      `SUM(${column}${FIRST}:${column}${Math.max(FIRST, last)})`,
      rows.reduce((total, { village }) => total + of(village), 0),
      look,
    );
  const total = rows.reduce((before, { village }) => before + village.iuran.total, 0);
  const on = dayInWords(result.on, lang);
  return {
    name: id ? 'Ringkasan' : 'Summary',
    widths: [5, 14, 22, 8, 7, 14, 13, 13, 13, 15, 15, 13, 13, 50],
    rows: [
      [text(id ? 'RINGKASAN IURAN PEKERJA RENTAN' : 'SUMMARY OF IURAN', 'title')],
      [text(`${result.campaign.title} · ${id ? 'aturan per' : 'rules as of'} ${on}`, 'note')],
      [],
      HEAD.map((words) => text(words[lang], 'head')),
      ...rows.map((row, at) => villageRow(row, at, lang)),
      [
        undefined,
        undefined,
        text(id ? 'Jumlah' : 'Total', 'strong'),
        sum('D', ({ iuran }) => iuran.workers.size, 'rupiah-total'),
        undefined,
        sum('F', ({ iuran }) => iuran.perMonth, 'rupiah-total'),
        sum('G', ({ iuran }) => iuran.byProgram.jkk, 'rupiah-total'),
        sum('H', ({ iuran }) => iuran.byProgram.jkm, 'rupiah-total'),
        sum('I', ({ iuran }) => iuran.byProgram.jht, 'rupiah-total'),
        sum('J', ({ iuran }) => iuran.total, 'rupiah-total'),
        sum('K', (village) => allocatedOf(village) ?? 0, 'rupiah-total'),
        sum('L', (village) => leftOf(village).left, 'rupiah-total'),
        sum('M', (village) => leftOf(village).short, 'rupiah-total'),
      ],
      [
        undefined,
        undefined,
        text(id ? 'Terbilang' : 'In words', 'strong'),
        whileEqual(`$J$${last + 1}`, total, terbilangRupiah(total), STALE[lang], 'note'),
      ],
    ],
    headingRow: FIRST - 1,
    frozenRows: FIRST - 1,
  };
}

/** What is set aside, as far as it is known; lines are added up as money, never as one pagu. */
function allocatedOf({ iuran }: DesaResult): number | undefined {
  const known = iuran.funding.flatMap(({ line }) =>
    line.allocated === undefined ? [] : [line.allocated],
  );
  return known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0);
}

function leftOf(village: DesaResult): { readonly left: number; readonly short: number } {
  const allocated = allocatedOf(village);
  if (allocated === undefined) return { left: 0, short: 0 };
  const rest = allocated - village.iuran.total;
  return { left: Math.max(rest, 0), short: Math.max(-rest, 0) };
}

function villageRow({ village, sheet }: SummaryRow, at: number, lang: Lang): GridRow {
  const { desa, iuran, files } = village;
  const row = FIRST + at;
  const first = [number(at + 1, 'count'), text(desa.kode), text(desa.nama)];
  if (sheet === undefined) {
    const state: Bilingual =
      files.length === 0
        ? { id: 'belum mengirim', en: 'not sent' }
        : { id: 'belum ada yang terpilih', en: 'nobody selected' };
    const money = allocatedOf(village);
    return [
      ...first,
      number(0, 'count'),
      number(iuran.months.length, 'count'),
      text(state[lang], 'note'),
      ...[undefined, undefined, undefined, undefined],
      ...(money === undefined
        ? []
        : [number(money, 'rupiah'), number(money, 'rupiah'), number(0, 'rupiah')]),
    ];
  }
  const from = inSheet(sheet.grid.name);
  const read = (cell: string, value: number): GridCell =>
    formula(`${from}${cell}`, value, 'rupiah');
  const { left, short } = leftOf(village);
  const allocated = allocatedOf(village);
  const money = `SUM(${from}D${sheet.fundingRow}:D${sheet.fundingRow + Math.max(0, iuran.funding.length - 1)})`;
  return [
    ...first,
    formula(`COUNTA(${from}${sheet.people})`, iuran.workers.size, 'count'),
    number(iuran.months.length, 'count'),
    read(sheet.cells.perMonth, iuran.perMonth),
    read(sheet.cells.jkk, iuran.byProgram.jkk),
    read(sheet.cells.jkm, iuran.byProgram.jkm),
    read(sheet.cells.jht, iuran.byProgram.jht),
    read(sheet.cells.total, iuran.total),
    ...(allocated === undefined
      ? [text(''), text(''), text('')]
      : [
          formula(money, allocated, 'rupiah'),
          formula(`MAX(K${row}-J${row},0)`, left, 'rupiah'),
          formula(`MAX(J${row}-K${row},0)`, short, 'rupiah'),
        ]),
    iuran.affordable === undefined
      ? undefined
      : whileEqual(
          `$J$${row}`,
          iuran.total,
          affordableSentence(iuran.affordable, iuran.programs)[lang],
          STALE[lang],
          'note-wrapped',
        ),
  ];
}
