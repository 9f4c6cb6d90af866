import type { Cell } from '../../sheets/sheet.ts';
import type { Occupation } from '../field.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import {
  byFirstWord,
  byNearness,
  byWhole,
  foldOccupation,
  type Known,
} from './occupation-lookup.ts';
import { OPENSID_OCCUPATIONS } from './opensid-occupations.ts';
import { NOTHING, type Read, took, withSteps } from './read.ts';
import type { Step } from './steps.ts';

export { foldOccupation } from './occupation-lookup.ts';

/** Reads an occupation by its whole text: the hints first, then the exact name of a BPJS code. */
export function readOccupation(cell: Cell): Read<Occupation> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const coded = /^\d{1,2}(?:\.0+)?$/.test(text)
    ? OPENSID_OCCUPATIONS[Number.parseInt(text, 10) - 1]
    : undefined;
  if (coded !== undefined)
    return took({ text: coded, ...judged(coded).known }, withSteps(steps, 'opensid-code'));
  const { known, step } = judged(text);
  return took({ text, ...known }, step === undefined ? steps : withSteps(steps, step));
}

interface Judgement {
  readonly known: Known;
  readonly step?: Step;
}

const SEVERAL = /[/,;&+]| dan | serta |\bsambil\b| - /i;

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Judgement>();

/** Lists hold few occupations and many people, so each spelling is judged once. */
function judged(text: string): Judgement {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const fresh = judgedAnew(text);
  remembered.set(text, fresh);
  return fresh;
}

function judgedAnew(text: string): Judgement {
  const folded = foldOccupation(text);
  const whole = byWhole(folded);
  if (whole !== undefined) return { known: whole };
  const parts = text
    .split(SEVERAL)
    .map((part) => foldOccupation(part))
    .filter((part) => part !== '');
  if (parts.length > 1) return several(parts);
  const kind = byFirstWord(folded);
  return kind === undefined ? near(folded) : { known: kind };
}

function near(folded: string): Judgement {
  const known = byNearness(folded);
  return known === undefined
    ? { known: { verdict: 'unmapped' } }
    : { known, step: 'spelling-near' };
}

/**
 * The first occupation decides. Two exceptions: an office that excludes does so wherever it stands, and
 * keeping house or studying beside a real job is that job.
 */
function several(parts: readonly string[]): Judgement {
  const all = parts.map((part) => lookUp(part));
  const excluded = all.find((known) => known?.verdict === 'excluded');
  if (excluded !== undefined) return { known: excluded, step: 'one-of-several' };
  const first = all.findIndex((known) => known?.verdict !== 'not-working');
  const at = Math.max(first, 0);
  const known = all[at];
  return known === undefined
    ? { ...near(parts[at] ?? ''), step: 'first-of-several' }
    : { known, step: 'first-of-several' };
}

function lookUp(folded: string): Known | undefined {
  return byWhole(folded) ?? byFirstWord(folded);
}
