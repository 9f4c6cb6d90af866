/** Where something stands: every statement about the data carries one. */
export interface Place {
  /** Path as given or found, with `/`. */
  readonly file: string;
  /** Sheet name; absent for a statement about the whole file, null where the format has no sheets. */
  readonly sheet?: string | null;
  /** 1-based row of the sheet; for CSV the record, for HTML the table row. */
  readonly row?: number;
  /** Column letters, `A` to `XFD`. */
  readonly column?: string;
}

/** `C14`, `14`, `C` or undefined, as the place is known. */
export function cellOf(place: Place): string | undefined {
  if (place.column === undefined && place.row === undefined) return undefined;
  return `${place.column ?? ''}${place.row ?? ''}`;
}

/** 1 → A, 27 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A → 1, AA → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index;
}
