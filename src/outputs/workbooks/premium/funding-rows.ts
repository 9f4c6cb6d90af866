import type { Lang } from '../../../domain/bilingual.ts';
import type { FundingResult } from '../../../iuran/iuran.ts';
import { SOURCE_WORDS } from '../../reports/words.ts';
import { formula, type GridCell, type GridRow, number, text } from './grid.ts';
import { FUNDING_HEAD } from './words.ts';

const MILLION = 1_000_000;

/** Rows of the funding block before its first line: the heading. */
export const FUNDING_HEADING = 1;

/**
 * The funding lines of a village against the need, by formula: each known allocation is used up in order, the
 * rest falls on the line without an allocation or on the last one (as `splitNeed` says it).
 */
export function fundingRows(
  funding: readonly FundingResult[],
  first: number,
  total: string,
  lang: Lang,
): readonly GridRow[] {
  const head = FUNDING_HEAD.map((words) => text(words[lang], 'head'));
  if (funding.length === 0)
    return [
      head,
      [text(lang === 'id' ? 'belum diisi di desa.csv' : 'not filled in desa.csv', 'note')],
    ];
  const lineFirst = first + FUNDING_HEADING;
  const lineLast = lineFirst + funding.length - 1;
  const open = funding.findIndex(({ line }) => line.allocated === undefined);
  const takesRest = open === -1 ? funding.length - 1 : open;
  return [
    head,
    ...funding.map((result, at) => {
      const row = lineFirst + at;
      const need =
        at === takesRest
          ? restFormula(total, lineFirst, lineLast, row)
          : shareFormula(total, lineFirst, row);
      return lineRow(result, row, formula(need, result.need, 'rupiah'), lang);
    }),
  ];
}

/** What the other lines leave. */
function restFormula(total: string, first: number, last: number, row: number): string {
  const others = [
    ...(row > first ? [`SUM(E${first}:E${row - 1})`] : []),
    ...(row < last ? [`SUM(E${row + 1}:E${last})`] : []),
  ];
  return [total, ...others].join('-');
}

/** The allocation, as far as the lines before leave something; a line without an allocation counts as nothing. */
function shareFormula(total: string, first: number, row: number): string {
  const before = row > first ? [`SUM(D${first}:D${row - 1})`] : [];
  return `MAX(0,MIN(D${row},${[total, ...before].join('-')}))`;
}

function lineRow(
  { line, left, shareOfPaguPpm }: FundingResult,
  row: number,
  needCell: GridCell,
  lang: Lang,
): GridRow {
  const known = line.allocated !== undefined && left !== undefined;
  return [
    text(`${line.source} ${SOURCE_WORDS[line.source][lang]}`),
    text(line.kodeRekening ?? ''),
    line.pagu === undefined ? text('') : number(line.pagu, 'rupiah'),
    line.allocated === undefined ? text('') : number(line.allocated, 'rupiah'),
    needCell,
    known ? formula(`MAX(D${row}-E${row},0)`, Math.max(left, 0), 'rupiah') : text(''),
    known ? formula(`MAX(E${row}-D${row},0)`, Math.max(-left, 0), 'rupiah') : text(''),
    line.pagu === undefined || shareOfPaguPpm === undefined
      ? text('')
      : formula(
          `ROUND(E${row}/C${row}*${MILLION},0)/${MILLION}`,
          shareOfPaguPpm / MILLION,
          'percent',
        ),
  ];
}
