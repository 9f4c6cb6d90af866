import type { ReadingFault } from '../field.ts';
import type { Step } from './steps.ts';

/** One cell as understood: the value, what was done to get it, and why it could not be taken. */
export interface Read<T> {
  /** Undefined: the cell says nothing, or (with a fault) nothing that can be trusted. */
  readonly value: T | undefined;
  /** Keys of STEPS, in order. */
  readonly steps: readonly string[];
  readonly fault?: ReadingFault;
}

/** Shared by all cells that were taken as they stand: they are millions. */
export const NO_STEPS: readonly string[] = Object.freeze([]);

/** An empty cell, or a word for empty. Nothing is wrong with it; a rule may miss it. */
export const NOTHING: Read<never> = Object.freeze({ value: undefined, steps: NO_STEPS });

export function took<T>(value: T, steps: readonly string[] = NO_STEPS): Read<T> {
  return { value, steps };
}

export function faulty(
  code: string,
  data?: Readonly<Record<string, string | number>>,
  steps: readonly string[] = NO_STEPS,
): Read<never> {
  return { value: undefined, steps, fault: data === undefined ? { code } : { code, data } };
}

/** The steps of an earlier reader followed by one's own, without an array where there are none. */
export function withSteps(steps: readonly string[], ...more: readonly Step[]): readonly string[] {
  return more.length === 0 ? steps : [...steps, ...more];
}
