import { type Limits, TOO_LONG } from './limits.ts';
import type { Cell } from './sheet.ts';

/** Does nothing but white space stand in it? The first character settles nearly every case. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return text.trim() === '';
}

/** Text as a cell: blank is empty, and what is longer than the limit is not carried on. */
export function textCell(text: string, limits: Limits): Cell {
  if (isBlank(text)) return undefined;
  return text.length > limits.characters ? TOO_LONG : text;
}

/** `_x000D_` in a workbook stands for a character XML cannot hold; `_x005F_` for the underscore itself. */
export function unescapeOoxml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
