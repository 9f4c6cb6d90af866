import type { Code, Profile } from '../profile.ts';
import { bpuOccupation } from './bpu-occupation.ts';
import * as small from './small.ts';
import { WORK_LOCATIONS } from './work-location.ts';

const asCodes = (codes: Iterable<string>): readonly Code[] =>
  Array.from(codes, (code) => ({ code, name: '' }));

/** Our own lists by the id that layouts name. Names of regencies are another's data, so locations have none. */
const LISTS: Readonly<Record<string, readonly Code[]>> = {
  bpuOccupation,
  bpuPackage: small.bpuPackage,
  workLocation: asCodes(WORK_LOCATIONS),
  sex: small.sex,
  maritalStatus: small.maritalStatus,
  bloodType: small.bloodType,
  idType: small.idType,
  mailTo: small.mailTo,
  employmentStatus: small.employmentStatus,
  country: small.country,
  nonactiveReason: small.nonactiveReason,
};

const remembered = new WeakMap<Profile, Map<string, ReadonlyMap<string, Code>>>();

/**
 * Codes that a column of this layout takes, or undefined where no list is known. The officer's list wins over ours;
 * months and packages are those of the settings.
 */
export function codeListOf(profile: Profile, id: string): ReadonlyMap<string, Code> | undefined {
  const lists = remembered.get(profile) ?? new Map<string, ReadonlyMap<string, Code>>();
  remembered.set(profile, lists);
  const known = lists.get(id);
  if (known !== undefined) return known;
  const codes = codesOf(profile, id);
  if (codes === undefined) return undefined;
  const list = new Map(codes.map((code) => [code.code, code]));
  lists.set(id, list);
  return list;
}

function codesOf(profile: Profile, id: string): readonly Code[] | undefined {
  const own = profile.codeLists[id];
  if (typeof own === 'object') return own;
  const { settings } = profile;
  if (id === 'bpuMonths') return asCodes(settings.months.map(String));
  if (id !== 'bpuPackage') return LISTS[id];
  const set = Object.values(settings.packages).filter((code) => code !== undefined);
  return asCodes(set.length > 0 ? set : small.bpuPackage.map(({ code }) => code));
}
