import { byText } from '../domain/order.ts';
import { entryOn } from './entries.ts';
import type { Parameters } from './index.ts';
import type { Entry, Parameter } from './parameter.ts';

/** One value of the law that differs between two days. Undefined: not in force on that day. */
export interface LawChange {
  readonly parameter: Parameter;
  readonly before: Entry<unknown> | undefined;
  readonly after: Entry<unknown> | undefined;
}

/** What the law on the later day says otherwise than on the earlier one; days or months, in either order. */
export function lawChanges(law: Parameters, one: string, other: string): readonly LawChange[] {
  const [early, late] = [one, other].sort(byText);
  return Object.values<Parameter>(law).flatMap((parameter) => {
    const before = entryOn(parameter, early ?? one);
    const after = entryOn(parameter, late ?? other);
    const same = before?.from === after?.from && before?.value === after?.value;
    return same ? [] : [{ parameter, before, after }];
  });
}

/** The parameters in force on a day or month, each with only the entry that holds then. */
export function inForce(law: Parameters, on: string): readonly Parameter[] {
  return Object.values<Parameter>(law).flatMap((parameter) => {
    const entry = entryOn(parameter, on);
    return entry === undefined ? [] : [{ ...parameter, values: [entry] }];
  });
}
