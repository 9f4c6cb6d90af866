import { printedAssumptions } from '../../iuran/assumptions.ts';
import { type Result, withAssumptions } from '../result.ts';
import type { WrittenFile } from '../written.ts';
import type { Document } from './document.ts';
import { documentOf } from './json.ts';
import { type MoneyAnswers, premiumDocument } from './premium-document.ts';

/** The document of every command with the money questions answered beside it. */
export function premiumJson(
  result: Result,
  money: MoneyAnswers,
  options: { readonly showNik: boolean; readonly outputs: readonly WrittenFile[] },
): Document {
  const programs = [...new Set(result.desa.flatMap(({ iuran }) => iuran.programs))];
  const told = withAssumptions(result, printedAssumptions(programs, { accidentDeath: true }));
  return {
    ...documentOf(told, { command: 'premium', ...options }),
    premium: premiumDocument(result, money),
  };
}
