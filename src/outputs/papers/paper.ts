import type { PaperSize } from './geometry.ts';

/** Papers of a village, in the order in which it needs them. */
export type PaperKind =
  | 'undangan'
  | 'daftar-hadir'
  | 'berita-acara'
  | 'keputusan'
  | 'rab'
  | 'serah-terima'
  | 'pengumuman';

/** A piece of running text. Both renderers know every kind. */
export type Block =
  | { readonly kind: 'letterhead'; readonly lines: readonly string[]; readonly address: string }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'justify' | 'center' | 'left' | 'right';
      readonly bold?: true;
      readonly small?: true;
      /** Points from the left margin. */
      readonly indent?: number;
    }
  /** `Nomor : ...`, label beside value. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** `Menimbang : a. ...`, `KESATU : ...`: a label, and its items. */
  | {
      readonly kind: 'clauses';
      readonly label: string;
      readonly items: readonly string[];
      readonly marks: 'a' | '1' | 'none';
      /** Points that must follow on the same page, so that signatures never stand alone. */
      readonly keep?: number;
    }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'grid'; readonly table: Grid }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'space'; readonly points: number };

export interface Signature {
  /** `Denpasar, 22 November 2026`; may be empty. */
  readonly place: string;
  readonly role: string;
  readonly name: string;
  readonly nip?: string;
}

export interface Column {
  readonly head: string;
  /** Share of the width; the shares of a table are added up, not the points. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A short table inside running text; its last row may be a total. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

/** A long numbered list on pages of its own: heading repeated, and a line of totals on every page. */
export interface PagedList {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Points of one row; whatever is written in it is made to fit. */
  readonly rowHeight: number;
  /** Rupiah of each row, for the totals of the pages; absent: pages count people only. */
  readonly amounts?: readonly number[];
  /** What the counting line calls a row: `orang`; empty where counting says nothing. */
  readonly unit: string;
  /** Code printed on one page, of the rows it holds. */
  readonly pageCode: (page: number, from: number, to: number) => string;
}

/** Running text, or a list; each begins on a new page. */
export type Part =
  | { readonly kind: 'flow'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly landscape: boolean;
      readonly above: readonly Block[];
      /** Points kept for `above` on the first page and for `below` on the last. */
      readonly aboveHeight: number;
      readonly below: readonly Block[];
      readonly belowHeight: number;
      readonly list: PagedList;
    };

export interface Paper {
  readonly kind: PaperKind;
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** Printed at the foot of every page. */
  readonly code: string;
  readonly parts: readonly Part[];
  /** People it holds. */
  readonly rows: number;
}

export type { PaperSize };
