import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { parseMonth } from '../domain/month.ts';
import type { Program } from './campaign.ts';

/** What an issue of these shapes carries: what the value should be, or a whole sentence of its own. */
export interface IssueParams {
  readonly expects?: Bilingual;
  readonly sentence?: Bilingual;
}

/** A single value, read from the text that stands in the file. */
export function value<T>(expects: Bilingual, read: (text: string) => T | undefined) {
  return z
    .unknown()
    .transform((input, context): T => {
      const result = typeof input === 'string' ? read(input) : undefined;
      if (result !== undefined) return result;
      context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
      return z.NEVER;
    })
    .optional();
}

/** A list of words from a fixed set, each once; `[a, b]`. */
export function listOf<Word extends string>(words: readonly Word[]) {
  const shown = words.join(', ');
  const expects = {
    id: `daftar dalam kurung siku, dipilih dari: ${shown}`,
    en: `a list in square brackets, chosen from: ${shown}`,
  };
  return list(expects, (text) => words.find((word) => word === text));
}

export function list<T>(expects: Bilingual, read: (text: string) => T | undefined) {
  return z
    .unknown()
    .transform((input, context): readonly T[] => {
      const texts: readonly unknown[] = Array.isArray(input) ? input : [undefined];
      const items = texts.flatMap((text) => (typeof text === 'string' ? (read(text) ?? []) : []));
      if (items.length === texts.length && new Set(items).size === items.length) return items;
      context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
      return z.NEVER;
    })
    .optional();
}

export function wholeNumber(min: number, max: number) {
  return value(
    { id: `bilangan bulat ${min} sampai ${max}`, en: `a whole number from ${min} to ${max}` },
    (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return number >= min && number <= max ? number : undefined;
    },
  );
}

export function oneOf<Word extends string>(words: readonly Word[]) {
  const expects = {
    id: `salah satu dari: ${words.join(', ')}`,
    en: `one of: ${words.join(', ')}`,
  };
  return value(expects, (text) => words.find((word) => word === text));
}

const CONTROL = /\p{Cc}/u;

export function isPlain(text: string, length: number): boolean {
  return text.length > 0 && text.length <= length && !CONTROL.test(text);
}

export const words = (length = 300) =>
  value(
    {
      id: `teks satu baris, paling banyak ${length} huruf`,
      en: `one line of text, at most ${length} letters`,
    },
    (text) => (isPlain(text.trim(), length) ? text.trim() : undefined),
  );

export const seed = value(
  {
    id: 'teks satu baris tanpa spasi di awal atau akhir',
    en: 'one line of text without a blank at either end',
  },
  (text) => (isPlain(text, 200) && text === text.trim() ? text : undefined),
);

export const day = value(
  { id: 'tanggal seperti 2026-04-10', en: 'a day like 2026-04-10' },
  parseLocalDate,
);
export const contributionMonth = value(
  { id: 'bulan seperti 2026-01', en: 'a month like 2026-01' },
  parseMonth,
);

const PROGRAMS: readonly (readonly Program[])[] = [
  ['jkk', 'jkm'],
  ['jkk', 'jkm', 'jht'],
];

/** The two packages that are offered (law.md L7), or undefined for any other set of words. */
export function packageOf(names: readonly string[]): readonly Program[] | undefined {
  return PROGRAMS.find(
    (offered) =>
      offered.length === names.length && offered.every((program) => names.includes(program)),
  );
}

export const programs = z
  .unknown()
  .transform((input, context): readonly Program[] => {
    const names = Array.isArray(input) ? input.filter((name) => typeof name === 'string') : [];
    const found = packageOf(names);
    if (found) return found;
    const expects = {
      id: '[jkk, jkm] atau [jkk, jkm, jht]; paket lain tidak ditawarkan',
      en: '[jkk, jkm] or [jkk, jkm, jht]; no other package is offered',
    };
    context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
    return z.NEVER;
  })
  .optional();
