import { maskNik } from '../domain/nik.ts';

/** First four digits and dots: enough to find the cell, not enough to call anyone. */
export function maskPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.slice(0, 4) + '•'.repeat(Math.max(digits.length - 4, 0));
}

/** Most cells that are no NIK hold digits all the same, and few enough to be shown whole. */
const BARE_DIGITS = /^\d{1,60}$/;

/** What stands in a NIK cell: every digit after the sixth becomes a dot, all other signs stay. */
export function maskNikCell(text: string): string {
  if (BARE_DIGITS.test(text)) return text.slice(0, 6) + '•'.repeat(Math.max(text.length - 6, 0));
  let digits = 0;
  return shorten(
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(/\p{Nd}/gu, (digit) => (++digits > 6 ? '•' : digit)),
  );
}

// 13 digits or more, with single blanks, dots or dashes between them: a NIK, a KK or a card.
const LONG_NUMBER = /\d(?:[ .-]?\d){12,}/g;
const PHONE = /(?<!\d)(?:\+?62|0)8\d{6,}/g;

/** A cell's text for a sentence: short, one line, and without any number that names a person. */
export function quote(text: string): string {
  const tidy = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shorten(tidy.replace(LONG_NUMBER, maskLong).replace(PHONE, maskPhone));
}

function maskLong(text: string): string {
  return maskNik(text.replace(/\D/g, ''));
}

const LONGEST = 60;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
