import type { Bilingual } from '../domain/bilingual.ts';
import { foldOccupation, readOccupation } from '../records/values/occupation.ts';
import { OCCUPATION_GROUPS } from '../records/values/occupation-groups.ts';
import type { Policy } from './campaign.ts';
import type { WrittenSettings } from './settings-shape.ts';

/** What settings take from the law of the day; `lawOn` of the law room gives it. */
export interface SettingsLaw {
  /** Places per village where nothing else is set. */
  readonly quotaDesa: number;
  /** Whole years. */
  readonly minAgeDefault: number;
  /** Whole years: whoever has reached it cannot be registered any more (law.md L30). */
  readonly maxAgeExclusive: number;
}

export function defaultPolicy(law: SettingsLaw): Policy {
  return {
    minAge: law.minAgeDefault,
    maxAge: law.maxAgeExclusive - 1,
    rejectOn: [],
    maxPerNomorKk: undefined,
    pekerjaanRefused: [],
    pekerjaanAccepted: [],
    ranking: ['desil'],
    excludingLists: ['covered-apbd', 'covered-pu', 'covered-bpu', 'covered-other', 'officials'],
  };
}

/** The policy with what is written put over it, key by key. */
export function mergePolicy(policy: Policy, written: WrittenSettings['policy']): Policy {
  return {
    minAge: written?.minAge ?? policy.minAge,
    maxAge: written?.maxAge ?? policy.maxAge,
    rejectOn: written?.rejectOn ?? policy.rejectOn,
    maxPerNomorKk: written?.maxPerNomorKk ?? policy.maxPerNomorKk,
    pekerjaanRefused: written?.pekerjaanRefused ?? policy.pekerjaanRefused,
    pekerjaanAccepted: written?.pekerjaanAccepted ?? policy.pekerjaanAccepted,
    ranking: written?.ranking ?? policy.ranking,
    excludingLists: written?.excludingLists ?? policy.excludingLists,
  };
}

/** A key of the policy that cannot stand, and why: what the settings want and what stands against it. */
export interface PolicyConflict {
  readonly key: keyof Policy;
  readonly sentence: Bilingual;
}

/** Where a policy contradicts the law of the day or itself. A village may be stricter than the law, never looser. */
export function conflictOf(policy: Policy, law: SettingsLaw): PolicyConflict | undefined {
  const { minAge, maxAge } = policy;
  if (maxAge >= law.maxAgeExclusive)
    return {
      key: 'maxAge',
      sentence: {
        id: `policy.maxAge ${maxAge} bertentangan dengan batas usia mendaftar BPU, yaitu belum mencapai ${law.maxAgeExclusive} tahun (Brosur BPU 2026); paling tinggi ${law.maxAgeExclusive - 1}`,
        en: `policy.maxAge ${maxAge} contradicts the age limit for registering as BPU, which is not yet ${law.maxAgeExclusive} (Brosur BPU 2026); at most ${law.maxAgeExclusive - 1}`,
      },
    };
  if (minAge > maxAge)
    return {
      key: 'minAge',
      sentence: {
        id: `policy.minAge ${minAge} lebih tinggi daripada policy.maxAge ${maxAge}, sehingga tidak ada yang dapat memenuhi keduanya`,
        en: `policy.minAge ${minAge} is above policy.maxAge ${maxAge}, so nobody can meet both`,
      },
    };
  if (!policy.excludingLists.includes('officials'))
    return {
      key: 'excludingLists',
      sentence: {
        id: 'policy.excludingLists tanpa officials bertentangan dengan larangan nomor 3 penggunaan Dana Desa 2026 (iuran kepala desa, perangkat desa, dan BPD); tambahkan officials',
        en: 'policy.excludingLists without officials contradicts ban no. 3 on the use of Dana Desa 2026 (iuran of kepala desa, perangkat desa and BPD); add officials',
      },
    };
  const barred = policy.pekerjaanAccepted.map(barredBy).find((one) => one !== undefined);
  if (barred) return { key: 'pekerjaanAccepted', sentence: barred };
  const both = policy.pekerjaanAccepted.find((work) =>
    policy.pekerjaanRefused.some((other) => foldOccupation(other) === foldOccupation(work)),
  );
  if (both !== undefined)
    return {
      key: 'pekerjaanAccepted',
      sentence: {
        id: `"${both}" ada di policy.pekerjaanAccepted dan juga di policy.pekerjaanRefused; hapus dari salah satunya`,
        en: `"${both}" stands in policy.pekerjaanAccepted and in policy.pekerjaanRefused; remove it from one`,
      },
    };
  const rankings = ['oldest-first', 'youngest-first'] as const;
  if (rankings.every((criterion) => policy.ranking.includes(criterion)))
    return {
      key: 'ranking',
      sentence: {
        id: 'policy.ranking memuat oldest-first dan youngest-first sekaligus; pilih salah satu',
        en: 'policy.ranking holds both oldest-first and youngest-first; choose one',
      },
    };
  return undefined;
}

/** Groups of occupation with schemes or bans of their own: no policy may let them in (law.md L36). */
export const BARRED_GROUPS: ReadonlySet<string> = new Set([
  'asn',
  'tni-polri',
  'perangkat-desa',
  'kepala-desa',
  'pejabat-negara',
]);

function barredBy(work: string): Bilingual | undefined {
  const { verdict, group = '' } = readOccupation(work).value ?? {};
  if (verdict !== 'excluded' || !BARRED_GROUPS.has(group)) return undefined;
  const name = OCCUPATION_GROUPS[group] ?? { id: group, en: group };
  return {
    id: `policy.pekerjaanAccepted memuat "${work}", padahal ${name.id} tidak dapat didaftarkan sebagai pekerja rentan (program sendiri, atau larangan nomor 3 Dana Desa 2026); hapus dari daftar itu`,
    en: `policy.pekerjaanAccepted holds "${work}", but ${name.en} cannot be enrolled as a vulnerable worker (a scheme of its own, or ban no. 3 of Dana Desa 2026); remove it`,
  };
}
