import type { Lang } from '../../../domain/bilingual.ts';
import type { ByProgram, DesaIuran } from '../../../iuran/iuran.ts';
import { monthInWords } from '../../reports/words.ts';
import { formula, type GridCell, type GridRow, live, number, text } from './grid.ts';
import type { LawSheet, MonthCells } from './law-sheet.ts';
import { GROUPS, MONTH_HEAD, READINGS, YES_NO } from './words.ts';

/** Where the inputs of a village's formulas stand. */
export interface Inputs {
  /** Cell that says `penuh` or `separuh`, cell that says whether JHT is paid. */
  readonly reading: string;
  readonly jht: string;
  /** False where a person's base changes between months: then amounts stand as bare values. */
  readonly holds: boolean;
  /** Absolute ranges over the people: their group and base. Undefined when nobody is listed. */
  readonly people: { readonly groups: string; readonly bases: string } | undefined;
}

const WHOLE = 10_000;
const GROUP_COLUMNS = ['transport', 'other'] as const;

/** Factors of one month for one rupiah of base, as the formulas compute them. */
export interface Factors {
  readonly jkk: Readonly<Record<'transport' | 'other', number>>;
  readonly jkm: Readonly<Record<'transport' | 'other', number>>;
  readonly jht: number;
}

export function factorsOf({ law }: MonthCells, iuran: DesaIuran): Factors {
  const half = (group: 'transport' | 'other', program: 'jkk' | 'jkm'): number =>
    iuran.reading === 'half' && law.pp50.open[group] ? law.pp50.toPay[program] / WHOLE : 1;
  const of = (program: 'jkk' | 'jkm', amount: number) => ({
    transport: amount * ((law.pp49[program] ?? WHOLE) / WHOLE) * half('transport', program),
    other: amount * ((law.pp49[program] ?? WHOLE) / WHOLE) * half('other', program),
  });
  return {
    jkk: of('jkk', law.jkkRate / WHOLE),
    jkm: of('jkm', law.jkmAmount),
    jht: iuran.programs.includes('jht') ? law.jhtRate / WHOLE : 0,
  };
}

/** Do base and summed factors give every person's amounts? Only a base that changes between months breaks it. */
export function formulasHold(iuran: DesaIuran, law: LawSheet): boolean {
  const factors = iuran.months.flatMap((month) => {
    const cells = law.cells.get(month);
    return cells ? [factorsOf(cells, iuran)] : [];
  });
  const sum = (of: (factor: Factors) => number): number =>
    factors.reduce((before, factor) => before + of(factor), 0);
  return [...new Set(iuran.workers.values())].every(
    ({ base, group, byProgram }) =>
      Math.round(base * sum((factor) => factor.jkk[group])) === byProgram.jkk &&
      Math.round(base * sum((factor) => factor.jht)) === byProgram.jht,
  );
}

/** The months of a village: factors from the law sheet, rupiah from the factors and the people below. */
export function monthRows(
  iuran: DesaIuran,
  first: number,
  law: LawSheet,
  inputs: Inputs,
  lang: Lang,
): readonly GridRow[] {
  const rows = iuran.byMonth.map(({ month, byProgram }, at): GridRow => {
    const cells = law.cells.get(month);
    if (cells === undefined) throw new RangeError(`no law row for ${month}`);
    const row = first + 1 + at;
    return [
      text(monthInWords(month, lang)),
      ...factorCells(cells, iuran, inputs, lang),
      ...totalCells(row, byProgram, inputs, lang),
    ];
  });
  return [
    MONTH_HEAD.map((words) => text(words[lang], 'head')),
    ...rows,
    sumRow(iuran, first + 1, law, lang),
  ];
}

function factorCells(
  cells: MonthCells,
  iuran: DesaIuran,
  inputs: Inputs,
  lang: Lang,
): readonly GridCell[] {
  const factors = factorsOf(cells, iuran);
  const half = READINGS[lang].half;
  const product = (amount: string, pp49: string, share: string): string =>
    `${amount}*${pp49}*IF(${inputs.reading}="${half}",${share},1)`;
  return [
    ...GROUP_COLUMNS.map((group) =>
      formula(
        product(cells.jkkRate, cells.pp49.jkk, cells.half[group].jkk),
        factors.jkk[group],
        'rate',
      ),
    ),
    ...GROUP_COLUMNS.map((group) =>
      formula(
        product(cells.jkm, cells.pp49.jkm, cells.half[group].jkm),
        factors.jkm[group],
        'rupiah',
      ),
    ),
    formula(`IF(${inputs.jht}="${YES_NO[lang][0]}",${cells.jhtRate},0)`, factors.jht, 'rate'),
  ];
}

/** Rupiah of a month: the bases of each group times its factor, the heads of each group times its amount. */
function totalCells(
  row: number,
  { jkk, jkm, jht }: ByProgram,
  { people, holds }: Inputs,
  lang: Lang,
): readonly GridCell[] {
  if (people === undefined) return [jkk, jkm, jht, jkk].map(() => number(0, 'rupiah'));
  const { groups, bases } = people;
  const sum = (group: 'transport' | 'other', column: string): string =>
    `SUMIF(${groups},"${GROUPS[lang][group]}",${bases})*${column}${row}`;
  const heads = (group: 'transport' | 'other', column: string): string =>
    `COUNTIF(${groups},"${GROUPS[lang][group]}")*${column}${row}`;
  return [
    live(holds, `ROUND(${sum('transport', 'B')}+${sum('other', 'C')},0)`, jkk, 'rupiah'),
    formula(`ROUND(${heads('transport', 'D')}+${heads('other', 'E')},0)`, jkm, 'rupiah'),
    live(holds, `ROUND(SUM(${bases})*F${row},0)`, jht, 'rupiah'),
    formula(`SUM(G${row}:I${row})`, jkk + jkm + jht, 'rupiah'),
  ];
}

/** Sums of the factors, which the people's amounts use, and of the rupiah. */
function sumRow(iuran: DesaIuran, first: number, law: LawSheet, lang: Lang): GridRow {
  const last = first + iuran.months.length - 1;
  const sum = (column: string, value: number, look: 'rate' | 'rupiah' | 'rupiah-total') =>
    iuran.months.length === 0
      ? number(0, look)
      : formula(`SUM(${column}${first}:${column}${last})`, value, look);
  const factors = iuran.months.flatMap((month) => {
    const cells = law.cells.get(month);
    return cells ? [factorsOf(cells, iuran)] : [];
  });
  const total = (of: (factor: Factors) => number): number =>
    factors.reduce((before, factor) => before + of(factor), 0);
  const { jkk, jkm, jht } = iuran.byProgram;
  return [
    text(lang === 'id' ? 'Jumlah' : 'Total', 'strong'),
    sum(
      'B',
      total((factor) => factor.jkk.transport),
      'rate',
    ),
    sum(
      'C',
      total((factor) => factor.jkk.other),
      'rate',
    ),
    sum(
      'D',
      total((factor) => factor.jkm.transport),
      'rupiah',
    ),
    sum(
      'E',
      total((factor) => factor.jkm.other),
      'rupiah',
    ),
    sum(
      'F',
      total((factor) => factor.jht),
      'rate',
    ),
    sum('G', jkk, 'rupiah-total'),
    sum('H', jkm, 'rupiah-total'),
    sum('I', jht, 'rupiah-total'),
    sum('J', iuran.total, 'rupiah-total'),
  ];
}
