import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NOTHING, type Read, took, withSteps } from './read.ts';

/** Reads an e-mail address into lower case. */
export function readEmail(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text) || text === '0') return NOTHING;
  const address = text
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/ /g, '');
  if (!isAddress(address)) return faulty('email-malformed', undefined, steps);
  return took(address, address === text ? steps : withSteps(steps, 'lower-case'));
}

function isAddress(address: string): boolean {
  const at = address.indexOf('@');
  if (at < 1 || at > 64 || at !== address.lastIndexOf('@')) return false;
  const name = address.slice(0, at);
  const labels = address.slice(at + 1).split('.');
  return (
    /^[a-z0-9._%+'-]+$/.test(name) &&
    !name.startsWith('.') &&
    !name.endsWith('.') &&
    !name.includes('..') &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label) && !/^-|-$/.test(label)) &&
    /^[a-z]{2,}$/.test(labels.at(-1) ?? '')
  );
}
