import { asciiDigits, isDigits } from './digits.ts';

// Only letters that people type for a digit because they look alike.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    O: '0',
    o: '0',
    Q: '0',
    D: '0',
    I: '1',
    l: '1',
    i: '1',
    '|': '1',
    '!': '1',
    Z: '2',
    z: '2',
    S: '5',
    s: '5',
    B: '8',
  }),
);

/** The digits meant by look-alike letters and by digits of other scripts; undefined when any sign remains. */
export function digitsBehind(text: string): string | undefined {
  const read = asciiDigits(text).replace(
    /[OoQDIli|!ZzSsB]/g,
    (letter) => LOOK_ALIKES.get(letter) ?? letter,
  );
  return isDigits(read) ? read : undefined;
}

/**
 * Marks that hide digits: `51710301XXXXXXXXX`, `517103**********`, `517103..........`. `digits` is the text
 * without the separators, among which a row of dots or dashes would be lost.
 */
export function isMasked(text: string, digits: string): boolean {
  if (/^\d*$/.test(digits)) return /\.{3}|-{3}|–{2}|—{2}/.test(text);
  return /^[\dxX*•●∙·…#_?◦▪■█]+$/.test(digits) && digits.replace(/\D/g, '').length < 16;
}
