import type { Program } from '../campaign/campaign.ts';
import type { Month } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LawBook } from '../law/law.ts';
import { PROGRAMS } from './worker.ts';

/** The programmes in the order of the law; another combination than the packages offered is refused. */
export function offeredPackage(
  programs: readonly Program[],
  months: readonly Month[],
  law: LawBook,
): readonly Program[] {
  const ordered = PROGRAMS.filter((program) => programs.includes(program));
  for (const month of months) {
    const { packages } = law.iuran(month);
    if (packages.some((package_) => package_.join() === ordered.join())) continue;
    const list = packages.map((package_) => `[${package_.join(', ')}]`).join(' / ');
    throw new Refusal('package-not-offered', {
      id: `Program [${ordered.join(', ')}] tidak ditawarkan BPJS Ketenagakerjaan. Pilih salah satu: ${list}.`,
      en: `Programmes [${ordered.join(', ')}] are not offered by BPJS Ketenagakerjaan. Choose one of: ${list}.`,
    });
  }
  return ordered;
}
