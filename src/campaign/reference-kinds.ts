import type { ReferenceKind } from './campaign.ts';

/** Kinds of list that may keep a person out; registers and rankings never do. */
export const EXCLUDING: readonly ReferenceKind[] = [
  'covered-apbd',
  'covered-pu',
  'covered-bpu',
  'covered-other',
  'last-year',
  'officials',
];

/** All kinds of list that `referensi/` may hold. */
export const REFERENCE_KINDS: readonly ReferenceKind[] = [
  ...EXCLUDING,
  'residents',
  'deaths-and-moves',
  'desil',
];
