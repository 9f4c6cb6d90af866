import type { Sex } from '../../domain/sex.ts';
import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NOTHING, type Read, took, withSteps } from './read.ts';

// P is Perempuan and never Pria (inputs.md 6).
const WORDS: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...[
    '1',
    'l',
    'lk',
    'lki',
    'laki',
    'laki2',
    'lakilaki',
    'lelaki',
    'cowok',
    'pria',
    'm',
    'male',
  ].map((word) => [word, 'L'] as const),
  ...['2', 'p', 'pr', 'prp', 'perempuan', 'cewek', 'wanita', 'wnt', 'w', 'f', 'female'].map(
    (word) => [word, 'P'] as const,
  ),
]);

/** Reads jenis kelamin; anything but the known words is unreadable, never guessed by its first letter. */
export function readSex(cell: Cell): Read<Sex> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  const sex = WORDS.get(text.toLowerCase()) ?? WORDS.get(fold(text)) ?? both(text);
  if (sex !== undefined) return took(sex, steps);
  const besideAge = withoutAge(text);
  if (besideAge !== undefined) return took(besideAge, withSteps(steps, 'age-removed'));
  return isEmptyMark(text) ? NOTHING : faulty('jenis-kelamin-unreadable', undefined, steps);
}

/** `Laki-laki (L)`: the word and its short form, if they say the same. */
function both(text: string): Sex | undefined {
  const found = /^([^()]{2,12})\(([^()]{1,4})\)$/.exec(text);
  const [word, short] = [found?.[1], found?.[2]].map((part) => WORDS.get(fold(part ?? '')));
  return word === short ? word : undefined;
}

const BEHIND = /[ /,;|(-]+\d{1,3} ?(?:th|thn|tahun)?\.? ?\)?$/i;
const BEFORE = /^\d{1,3} ?(?:th|thn|tahun)?\.?[ /,;|-]+/i;

/** `L / 56`, `56 th / L`, in a column headed `L/P / Umur`. */
function withoutAge(text: string): Sex | undefined {
  if (!/\d/.test(text)) return undefined;
  const bare = text.replace(BEHIND, '').replace(BEFORE, '');
  return /\d/.test(bare) ? undefined : WORDS.get(fold(bare));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s.\-_–—]/g, '');
}
