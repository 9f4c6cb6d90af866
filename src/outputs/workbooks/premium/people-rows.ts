import type { Lang } from '../../../domain/bilingual.ts';
import { maskNik, maskNumbers } from '../../../domain/nik.ts';
import type { WorkerIuran } from '../../../iuran/iuran.ts';
import { nomineeKey, type Ranked } from '../../../selection/selection.ts';
import type { DesaResult } from '../../result.ts';
import { formula, type GridCell, type GridRow, live, number, text } from './grid.ts';
import type { LawSheet } from './law-sheet.ts';
import { GROUPS, WORKER_HEAD } from './words.ts';

/** Someone selected, with what they cost. */
export interface Person {
  readonly ranked: Ranked;
  readonly worker: WorkerIuran;
}

export function peopleOf({ selection, iuran }: DesaResult): readonly Person[] {
  return selection.ranked.flatMap((ranked) => {
    const worker = iuran.workers.get(nomineeKey(ranked.nominee));
    return ranked.state === 'selected' && worker ? [{ ranked, worker }] : [];
  });
}

/** Row that holds the summed factors, and whether base times factor gives the amounts. */
export interface Sums {
  readonly row: number;
  readonly holds: boolean;
}

/** The people with their amounts by formula: base times the summed factors of their group. */
export function peopleRows(
  village: DesaResult,
  people: readonly Person[],
  first: number,
  sums: Sums,
  law: LawSheet,
  lang: Lang,
): readonly GridRow[] {
  const { base } = village.desa;
  return [
    WORKER_HEAD.slice(0, base === 'by-income' ? undefined : -1).map((words) =>
      text(words[lang], 'head'),
    ),
    ...people.map((person, at) =>
      personRow(person, base === 'by-income', first + 1 + at, at + 1, sums, law, lang),
    ),
    totalRow(village, people.length, first + 1, lang),
  ];
}

function personRow(
  { ranked, worker }: Person,
  byIncome: boolean,
  row: number,
  rank: number,
  { row: sumAt, holds }: Sums,
  law: LawSheet,
  lang: Lang,
): GridRow {
  const { readings } = ranked.nominee;
  const income = readings.penghasilan?.value;
  const transport = `E${row}="${GROUPS[lang].transport}"`;
  const { jkk, jkm, jht } = worker.byProgram;
  return [
    number(rank, 'count'),
    text(maskNik(ranked.nik)),
    text(typed(readings.nama?.value)),
    text(typed((readings.pekerjaan ?? readings.pekerjaanKtp)?.value?.text)),
    text(GROUPS[lang][worker.group]),
    baseCell(worker.base, byIncome ? income : undefined, row, law),
    live(holds, `ROUND(F${row}*IF(${transport},$B$${sumAt},$C$${sumAt}),0)`, jkk, 'rupiah'),
    formula(`ROUND(IF(${transport},$D$${sumAt},$E$${sumAt}),0)`, jkm, 'rupiah'),
    live(holds, `ROUND(F${row}*$F$${sumAt},0)`, jht, 'rupiah'),
    formula(`SUM(G${row}:I${row})`, worker.total, 'rupiah'),
    ...(byIncome ? [income === undefined ? text('') : number(income, 'rupiah')] : []),
  ];
}

/** The base from the row of the stated income, or the default base as it is. */
function baseCell(
  base: number,
  income: number | undefined,
  row: number,
  { brackets }: LawSheet,
): GridCell {
  if (income === undefined || income <= 0 || brackets === undefined) return number(base, 'rupiah');
  return formula(`LOOKUP(K${row},${brackets.from},${brackets.base})`, base, 'rupiah');
}

function totalRow(village: DesaResult, count: number, first: number, lang: Lang): GridRow {
  const { byProgram, total } = village.iuran;
  const sum = (column: string, value: number) =>
    count === 0
      ? number(0, 'rupiah-total')
      : formula(`SUM(${column}${first}:${column}${first + count - 1})`, value, 'rupiah-total');
  return [
    text(lang === 'id' ? 'Jumlah' : 'Total', 'strong'),
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    sum('G', byProgram.jkk),
    sum('H', byProgram.jkm),
    sum('I', byProgram.jht),
    sum('J', total),
  ];
}

/** Text of a list without what no workbook can hold, and without a NIK that stands in the wrong column. */
function typed(value: string | undefined): string {
  return maskNumbers((value ?? '').replace(/\p{Cc}/gu, ' ').trim());
}
