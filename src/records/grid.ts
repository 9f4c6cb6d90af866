import { type Cell, type Merge, type Sheet, type SheetRow, textOf } from '../sheets/sheet.ts';
import { type Shape, shapeOf } from './cell-shape.ts';

export interface GridRow {
  readonly row: number;
  readonly source: SheetRow;
  readonly shapes: readonly Shape[];
  /** Cells that hold something. */
  readonly filled: number;
}

/** A sheet with every cell's shape, by row number; a row without any value is undefined. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: readonly (GridRow | undefined)[];
  /** Merges by the cells they cover, without their first cell. */
  readonly covered: ReadonlyMap<number, Merge>;
}

const WIDEST = 16_384;
const keyOf = (row: number, column: number): number => row * WIDEST + column;

/** `column` is 0-based, as in `SheetRow.cells`. */
export function mergeAt(grid: Grid, row: number, column: number): Merge | undefined {
  return grid.covered.get(keyOf(row, column));
}

function coveredCells(merges: readonly Merge[]): ReadonlyMap<number, Merge> {
  const covered = new Map<number, Merge>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row += 1)
      for (let column = merge.left - 1; column < merge.right; column += 1)
        if (row !== merge.top || column !== merge.left - 1) covered.set(keyOf(row, column), merge);
  return covered;
}

export function gridOf(sheet: Sheet): Grid {
  const rows: (GridRow | undefined)[] = [];
  for (const source of sheet.rows) {
    let filled = 0;
    const { cells } = source;
    const shapes = new Array<Shape>(cells.length);
    for (let column = 0; column < cells.length; column += 1) {
      const shape = shapeOf(cells[column]);
      if (shape !== 'empty') filled += 1;
      shapes[column] = shape;
    }
    if (filled > 0) rows[source.row] = { row: source.row, source, shapes, filled };
  }
  return { sheet, rows, covered: coveredCells(sheet.merges) };
}

export function cellIn(row: GridRow | undefined, column: number): Cell {
  return row?.source.cells[column];
}

/** Text of a cell on one line, trimmed. */
export function textIn(row: GridRow | undefined, column: number): string {
  const text = textOf(row?.source.cells[column]).trim();
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** All texts of a row, empty cells left out. */
export function textsOf(row: GridRow): readonly string[] {
  const texts: string[] = [];
  for (const [column, shape] of row.shapes.entries())
    if (shape !== 'empty') texts.push(textIn(row, column));
  return texts;
}
