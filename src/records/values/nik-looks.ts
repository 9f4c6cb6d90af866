/** What a number of the wrong length most likely is; a key for the message. */
export type LooksLike =
  | 'nip'
  | 'kpj'
  | 'bpjs-kesehatan'
  | 'handphone'
  | 'npwp'
  | 'date'
  | 'two-numbers'
  | 'digit-missing'
  | 'digit-extra'
  | 'row-number';

/** `digits` without separators, `text` with them (an NPWP shows by its dots). */
export function looksLike(digits: string, text: string): LooksLike | undefined {
  const length = digits.length;
  if (/^(?:0|62|0062)8\d{7,11}$/.test(digits)) return 'handphone';
  // NIP: birth date, month of appointment, sex, serial (18 digits).
  if (length === 18 && /^(?:19|20)\d{2}(?:0[1-9]|1[0-3])/.test(digits)) return 'nip';
  if (/^\d{2}\.\d{3}\.\d{3}\.\d-?\d{3}\.\d{3}$/.test(text)) return 'npwp';
  if (length === 15) return 'digit-missing';
  if (length === 17) return 'digit-extra';
  if (length === 13) return 'bpjs-kesehatan';
  if (length === 11) return 'kpj';
  if (length === 32) return 'two-numbers';
  if (/^\d{1,2}[-. ]\d{1,2}[-. ]\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date';
  if (length <= 4) return 'row-number';
  return undefined;
}
