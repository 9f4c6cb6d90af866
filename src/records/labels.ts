import type { ColumnField } from './field.ts';
import { meaningOf } from './heading-text.ts';

export interface Labelled {
  readonly field: ColumnField;
  readonly label: string;
  /** What stands behind the label in the same text; '' when nothing does. */
  readonly value: string;
}

const WITH_SIGN = /^(?:[a-z0-9]{1,2}[.)] *)?(\p{L}[^:=]{0,45}?) *[:=] *(.*)$/isu;
const BEFORE_NUMBER = /^(\p{L}[\p{L} ./]{1,25}?)[ .]+(['`]?\+?\d[\d .-]{7,})$/u;
const ALONE = /^(?:[a-z0-9]{1,2}[.)] *)?(\p{L}.{0,45})$/iu;

/** A text that names a field of a person: `NIK : 5171...`, `NIK. 5171...`, `Nama :`, `Alamat`. */
export function labelIn(text: string): Labelled | undefined {
  if (text.length > 160) return undefined;
  const found = WITH_SIGN.exec(text) ?? BEFORE_NUMBER.exec(text) ?? ALONE.exec(text);
  const label = found?.[1]?.trim() ?? '';
  const field = label === '' ? undefined : meaningOf(label)?.field;
  if (field === 'jenisKelaminL' || field === 'jenisKelaminP') return undefined;
  return field ? { field, label, value: found?.[2]?.trim() ?? '' } : undefined;
}
