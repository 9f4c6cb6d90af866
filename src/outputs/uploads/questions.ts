import { isPapua } from './codes/work-location.ts';
import { OPEN_QUESTIONS, type OpenQuestion, type OpenQuestionCode } from './open-questions.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profiles/index.ts';
import type { Settled } from './settle.ts';

/** Facts of a run on which it depends which questions are worth asking. */
export interface Occasion {
  readonly split: boolean;
  readonly phoneMissing: boolean;
  readonly kodeDesa: Iterable<string>;
}

/** Questions for the branch that are still open, with what is assumed meanwhile; a setting that answers one ends it. */
export function openQuestions(settled: Settled, occasion: Occasion): readonly OpenQuestion[] {
  const { profile, npp } = settled;
  if (profile.segment !== 'BPU') return [];
  const ours = isOurs(profile);
  const { settings, codeLists } = profile;
  const asked: Readonly<Partial<Record<OpenQuestionCode, boolean>>> = {
    'upload-layout-open': ours,
    'upload-file-name-open': npp === undefined,
    'upload-package-code-open': settings.packages['jkk-jkm-jht'] === undefined,
    'upload-months-open': ours,
    'upload-occupation-list-open': codeLists['bpuOccupation'] === undefined,
    'upload-code-or-name-open': ours,
    'upload-papua-codes-open': [...occasion.kodeDesa].some(isPapua),
    'upload-date-cell-open': ours && profile.dates.cell === 'excel-date',
    'upload-phone-open': occasion.phoneMissing,
    'upload-row-limit-open': occasion.split,
    'upload-age-open': settings.ageMin === undefined || settings.ageMax === undefined,
    'upload-income-open': true,
    'upload-extra-data-open': true,
  };
  return OPEN_QUESTIONS.filter(({ code }) => asked[code] === true);
}

/** A layout of our own, and so one that no branch has confirmed for today. */
function isOurs(profile: Profile): boolean {
  return PROFILES.some(({ id, columns }) => id === profile.id && columns === profile.columns);
}
