import type { Program } from '../campaign/campaign.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Span } from './span.ts';
import { PROGRAMS } from './worker.ts';

/** The programmes in the order of the law; another combination than the packages offered is refused. */
export function offeredPackage(programs: readonly Program[], span: Span): readonly Program[] {
  const ordered = PROGRAMS.filter((program) => programs.includes(program));
  if (span.laws.length === 0) return ordered;
  const found = span.packages.find((package_) => package_.join() === ordered.join());
  if (found) return found;
  const list = span.packages.map((package_) => `[${package_.join(', ')}]`).join(' / ');
  throw new Refusal('package-not-offered', {
    id: `Program [${ordered.join(', ')}] tidak ditawarkan BPJS Ketenagakerjaan. Pilih salah satu: ${list}.`,
    en: `Programmes [${ordered.join(', ')}] are not offered by BPJS Ketenagakerjaan. Choose one of: ${list}.`,
  });
}
