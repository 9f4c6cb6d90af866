/** Sizes of paper in village offices: A4, and F4 (folio, 215 x 330 mm). */
export type PaperSize = 'A4' | 'F4';

/** Points (1/72 inch), portrait. */
export const SIZES: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [595.28, 841.89],
  F4: [609.45, 935.43],
};

/** Points. The foot holds the code and the page number, inside the lower margin. */
export const MARGIN = { top: 42, bottom: 54, side: 51, foot: 30 };

/** Head of a list: column titles and the row of column numbers; and the line of totals below the rows. */
export const LIST = { head: 27, numbers: 13, total: 17 };

/** Word and LibreOffice set a little looser than we reckon; these points of every list page stay free. */
const SLACK = 22;

export interface Box {
  readonly width: number;
  readonly height: number;
}

export function pageBox(size: PaperSize, landscape: boolean): Box {
  const [short, long] = SIZES[size];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}

/** How many rows of this height the first, a middle and the last page of a list bear. */
export function rowsPerPage(
  size: PaperSize,
  part: {
    readonly landscape: boolean;
    readonly aboveHeight: number;
    readonly belowHeight: number;
    readonly list: { readonly rowHeight: number };
  },
): { readonly first: number; readonly next: number; readonly below: number } {
  const { height } = pageBox(size, part.landscape);
  const free =
    height - MARGIN.top - MARGIN.bottom - LIST.head - LIST.numbers - 2 * LIST.total - SLACK;
  const rowsIn = (points: number) => Math.max(Math.floor(points / part.list.rowHeight), 1);
  return {
    first: rowsIn(free - part.aboveHeight),
    next: rowsIn(free),
    below: Math.ceil(part.belowHeight / part.list.rowHeight),
  };
}

/** Rows `from` (inclusive) to `to` (exclusive) of one page. */
export interface PageOfRows {
  readonly from: number;
  readonly to: number;
}

/**
 * Pages of a list. It depends on the number of rows and the size of paper only, never on how a program sets text,
 * so that paper, .docx and `verify` agree about what stands on page 3. Signatures never stand alone.
 */
export function pagesOf(
  count: number,
  { first, next, below }: { readonly first: number; readonly next: number; readonly below: number },
): readonly PageOfRows[] {
  const pages: PageOfRows[] = [];
  for (let from = 0; ; ) {
    const room = pages.length === 0 ? first : next;
    const left = count - from;
    if (left + below <= room || left <= 1) {
      pages.push({ from, to: count });
      return pages;
    }
    // What fits whole, but not with the signatures below it, leaves its last rows to the next page.
    const take = left <= room ? Math.max(left - 3, 1) : room;
    pages.push({ from, to: from + take });
    from += take;
  }
}
