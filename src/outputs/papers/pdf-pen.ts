import type PDFKit from 'pdfkit';
import { MARGIN } from './geometry.ts';

export type Doc = InstanceType<typeof PDFKit>;

export const BODY = 'Times-Roman';
export const BOLD = 'Times-Bold';
export const TABLE = 'Helvetica';
export const TABLE_BOLD = 'Helvetica-Bold';

/** Points between the side margins. */
export function inner(doc: Doc): number {
  return doc.page.width - 2 * MARGIN.side;
}

/** What the standard fonts of PDF can set (Windows-1252); they are in every reader and need no file. */
const SETTABLE = /^[\t\n -~\u00a0-ÿ•–—‘’“”…]$/;

/** Text with letters the standard fonts lack brought to their base letter, and to `?` where there is none. */
export function written(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (SETTABLE.test(letter)) return letter;
      const base = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      return SETTABLE.test(base) ? base : '?';
    })
    .join('');
}
