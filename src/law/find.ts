import { distance } from 'fastest-levenshtein';
import { Refusal } from '../domain/refusal.ts';
import type { Parameters } from './index.ts';
import type { Parameter } from './parameter.ts';

/** The parameter of that name; refuses with the name most like it, since a misspelt law is no law. */
export function parameterNamed(name: string, law: Parameters): Parameter {
  const all = Object.values<Parameter>(law);
  const found = all.find((parameter) => parameter.name === name);
  if (found) return found;
  const holding = all.filter((parameter) => parameter.name.includes(name.toLowerCase()));
  const nearest = (holding.length > 0 ? holding : all).toSorted(
    (a, b) => distance(name, a.name) - distance(name, b.name),
  )[0];
  throw new Refusal('law-name-unknown', {
    id: `Tidak ada nilai hukum bernama "${name}". Mungkin maksudnya "${nearest?.name}"? Daftarnya: desa-enroll law.`,
    en: `No value of the law is named "${name}". Did you mean "${nearest?.name}"? The list: desa-enroll law.`,
  });
}
