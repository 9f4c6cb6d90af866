import { TITLES_AFTER, TITLES_BEFORE } from './names-table.ts';

const DECEASED =
  /\((?:alm|almh|md|alm\.|almh\.|md\.|\+|†)\)|(?<![\p{L}\p{N}])(?:alm|almh|almarhum|almarhumah)(?![\p{L}\p{N}])\.?|†|\(\+\)/giu;

/** Does the name carry a mark of death: (ALM), Alm., Almarhumah, (MD), (+)? `Md` without brackets is Made. */
export function hasDeceasedMark(name: string): boolean {
  DECEASED.lastIndex = 0;
  return DECEASED.test(name);
}

export function withoutDeceasedMark(name: string): string {
  return name
    .replace(DECEASED, ' ')
    .replace(/\( *\)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ +,/g, ',')
    .trim()
    .replace(/[,.]+$/, '')
    .trim();
}

interface Parted {
  readonly name: string;
  readonly titles: readonly string[];
}

/** Titles in the name as written, in order: `Drs.`, `S.Pd`. Balinese words are never titles. */
export function titlesIn(name: string): readonly string[] {
  return parted(name).titles;
}

/** The name without titles, which is what the KTP holds. */
export function withoutTitles(name: string): string {
  return parted(name).name;
}

function parted(name: string): Parted {
  const [front = '', ...behind] = name.split(',');
  const words = front
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const before: string[] = [];
  while (words.length > 1 && isTitleBefore(words[0] ?? '')) before.push(words.shift() ?? '');
  const after: string[] = [];
  while (words.length > 1 && isDottedTitle(words.at(-1) ?? '')) after.unshift(words.pop() ?? '');
  const kept: string[] = [];
  for (const part of behind) {
    const text = part.trim();
    if (text.split(' ').every((word) => isTitleAfter(word))) after.push(text);
    else if (text !== '') kept.push(text);
  }
  const glued = unglued(words);
  return {
    name: [glued.words.join(' '), ...kept].join(', '),
    titles: [...before, ...glued.titles, ...after],
  };
}

/** `Drs.Made`: a title that leans on the name. */
function unglued(words: readonly string[]): {
  words: readonly string[];
  titles: readonly string[];
} {
  const [first = '', ...rest] = words;
  const dot = first.indexOf('.');
  if (dot < 1 || dot === first.length - 1) return { words, titles: [] };
  const head = first.slice(0, dot);
  if (!TITLES_BEFORE.has(head.toUpperCase()) || first.length - dot < 4)
    return { words, titles: [] };
  return { words: [first.slice(dot + 1), ...rest], titles: [first.slice(0, dot + 1)] };
}

function isTitleBefore(word: string): boolean {
  return TITLES_BEFORE.has(word.replace(/\.+$/, '').toUpperCase());
}

function isTitleAfter(word: string): boolean {
  return word === '' || TITLES_AFTER.has(word.replace(/\./g, '').toUpperCase());
}

/** Without a comma a degree shows by its inner dot: `S.Pd`, `A.Md.` */
function isDottedTitle(word: string): boolean {
  return /^\p{L}{1,2}\.\p{L}/u.test(word) && isTitleAfter(word);
}
