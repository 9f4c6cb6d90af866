/** What stands between the digits of a number that people type by hand. */

const SEPARATORS = /[\s.\-‐‑‒–—'‘’`´ʼ"“”]/g;

/** Blanks, dots, dashes and apostrophes off: how people group long numbers. Nothing else is touched. */
export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}

export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0;
}

/** So many digits from an offset on as a number; -1 where one of them is none. */
export function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Digits of other scripts and widths as ASCII digits; the rest of the text as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 0x80) return digit;
    // Decimal digits come in runs of ten that begin at a multiple of ten or sixteen: find the zero.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}

/** A number as a file writes it (`5.17103E+15`, `81200100001`), taken apart without floating point. */
export interface Lexeme {
  /** Whole part, written out. */
  readonly whole: string;
  /** True when nothing but zeros stands behind the point. */
  readonly isWhole: boolean;
  /** Digits that the lexeme itself holds, leading and trailing zeros of the exponent not counted. */
  readonly significant: number;
}

/** Takes a numeric lexeme apart; decimal point or decimal comma. Undefined for anything else. */
export function lexeme(text: string): Lexeme | undefined {
  const match = /^\+?(\d{1,40})(?:[.,](\d{1,40}))?(?:[eE]\+?(-?\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const [, integer = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const all = integer + fraction;
  const point = integer.length + shift;
  const whole = point <= 0 ? '0' : all.slice(0, point).padEnd(point, '0');
  const rest = point <= 0 ? all : all.slice(point);
  return {
    whole: whole.replace(/^0+(?=\d)/, ''),
    isWhole: /^0*$/.test(rest),
    significant: all.replace(/^0+/, '').length,
  };
}
