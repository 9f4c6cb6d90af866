import { desaNamedIn } from './find-desa.ts';
import type { GridRow } from './grid.ts';
import { textIn } from './grid.ts';
import type { KnownDesa } from './reading.ts';
import type { Looker } from './row-walk.ts';
import { banjarLine, type Flow } from './sections.ts';
import { titleKeputusan } from './values/title-words.ts';

/** The texts of a line that may be titles of lists beside each other. */
export function titlesOf(row: GridRow): NonNullable<Flow['titles']> {
  const cells = new Map<number, string>();
  for (const [column, shape] of row.shapes.entries())
    if (shape !== 'empty') cells.set(column, textIn(row, column));
  return { row: row.row, cells };
}

/**
 * What the lines above say of the people of one block: a title holds for the list it stands over. One that stands
 * alone in its line is the title of all lists, but where it begins with the list on the right.
 */
export function flowOver(
  flow: Flow,
  lookers: readonly Looker[],
  at: number,
  known: readonly KnownDesa[],
): Flow {
  const { titles } = flow;
  if (titles === undefined || lookers.length < 2) return flow;
  const starts = lookers.map(({ block }) => block.claims[0]?.index ?? 0);
  const blockOf = (column: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= column),
    );
  const [first = 0] = titles.cells.keys();
  const over = new Set([...titles.cells.keys()].map(blockOf));
  if (over.size === 1 && (blockOf(first) === 0 || !starts.includes(first))) return flow;
  const text = [...titles.cells]
    .flatMap(([column, cell]) => (blockOf(column) === at ? [cell] : []))
    .join(' ');
  return { ...withoutTurnedDown(flow), ...saidBy(text, titles.row, flow, known) };
}

/** What a line said as a whole about whom it turns down gives way to what each of its cells says. */
function withoutTurnedDown(flow: Flow): Flow {
  const { keputusan: said } = flow;
  if (said === undefined || said.isSheetName || said.row > (flow.titles?.row ?? 0)) return flow;
  const { keputusan: _, ...rest } = flow;
  return rest;
}

function saidBy(text: string, row: number, flow: Flow, known: readonly KnownDesa[]): Flow {
  const isLast = (line: { readonly row: number } | undefined): boolean => (line?.row ?? 0) <= row;
  const says = isLast(flow.keputusan) ? titleKeputusan(text) : undefined;
  const dusun = isLast(flow.dusun) ? banjarLine(text) : undefined;
  const desa = isLast(flow.desa) ? desaNamedIn(text, known) : undefined;
  return {
    ...(says === undefined ? {} : { keputusan: { text, row, says } }),
    ...(dusun === undefined ? {} : { dusun: { text: dusun, row } }),
    ...(desa === undefined ? {} : { desa: { kode: desa.kode, nama: desa.nama, row } }),
  };
}
