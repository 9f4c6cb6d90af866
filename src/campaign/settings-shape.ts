import { z } from 'zod';
import type { RankingCriterion } from './campaign.ts';
import { PAPER_KEYS } from './paper-keys.ts';
import { EXCLUDING } from './reference-kinds.ts';
import { fileShape } from './settings-files.ts';
import {
  contributionMonth,
  day,
  type IssueParams,
  isPlain,
  list,
  listOf,
  oneOf,
  programs,
  seed,
  value,
  wholeNumber,
  words,
} from './settings-values.ts';

const documentShape = { number: words(100), date: day, issuer: words(200) };
const pp50Shape = {
  reading: oneOf(['full', 'half']),
  document: z.strictObject(documentShape).optional(),
};

/** Half the iuran rests on a letter or a bill; without its number, day and issuer it is refused (L16). */
const pp50 = z.strictObject(pp50Shape).transform(({ reading, document }, context) => {
  if (reading !== 'half') return { reading: 'full' as const };
  const { number, date, issuer } = document ?? {};
  if (number !== undefined && date !== undefined && issuer !== undefined)
    return { reading: 'half' as const, document: { number, date, issuer } };
  const missing = [
    number === undefined ? 'number' : [],
    date === undefined ? 'date' : [],
    issuer === undefined ? 'issuer' : [],
  ].flat();
  const named = missing.map((key) => `pp50.document.${key}`).join(', ');
  const sentence = {
    id: `pp50.reading: half hanya berlaku dengan surat atau tagihan BPJS Ketenagakerjaan; yang belum diisi: ${named}`,
    en: `pp50.reading: half needs a letter or a bill of BPJS Ketenagakerjaan; still missing: ${named}`,
  };
  context.addIssue({ code: 'custom', params: { sentence } satisfies IssueParams });
  return z.NEVER;
});

const RANKING: readonly RankingCriterion[] = [
  'desil',
  'member-first',
  'oldest-first',
  'youngest-first',
  'income-lowest-first',
];

const codes = list(
  {
    id: 'daftar kode temuan dalam kurung siku, misalnya [pekerjaan-unmapped]',
    en: 'a list of finding codes in square brackets, such as [pekerjaan-unmapped]',
  },
  (text) => (/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text) ? text : undefined),
);

const occupations = list(
  {
    id: 'daftar nama pekerjaan dalam kurung siku, misalnya [pemangku, pecalang]',
    en: 'a list of occupations in square brackets, such as [pemangku, pecalang]',
  },
  (text) => (isPlain(text.trim(), 100) ? text.trim() : undefined),
);

const policyShape = {
  minAge: wholeNumber(0, 120),
  maxAge: wholeNumber(0, 120),
  rejectOn: codes,
  maxPerNomorKk: wholeNumber(1, 100),
  pekerjaanRefused: occupations,
  pekerjaanAccepted: occupations,
  ranking: listOf(RANKING),
  excludingLists: listOf(EXCLUDING),
};

const papersShape = Object.fromEntries(PAPER_KEYS.map((key) => [key, words()] as const));

/** What the campaign sets for all and a village may set for itself. */
const sharedShape = {
  startMonth: contributionMonth,
  months: wholeNumber(1, 60),
  programs,
  base: oneOf(['default', 'by-income']),
  quota: wholeNumber(1, 100_000),
  seed,
  pp50: pp50.optional(),
  policy: z.strictObject(policyShape).optional(),
  papers: z.strictObject(papersShape).optional(),
};

const desaShape = { ...sharedShape, nama: words(100), kecamatan: words(100) };

/** A code that a person has decided on for one spelling. Whether the layout's list has it, the export says. */
const occupationCode = value(
  {
    id: 'kode pekerjaan BPJS seperti P013',
    en: 'a BPJS occupation code such as P013',
  },
  (text) => (/^P\d{3}$/.test(text) ? text : undefined),
);

const uploadShape = {
  profile: words(100),
  npp: words(30),
  div: words(10),
  firstMonths: wholeNumber(1, 12),
  packageJht: words(10),
  occupations: z.record(z.string().max(200), occupationCode).optional(),
};

const privacyShape = { purpose: words(500), legalBasis: words(500), keepUntil: day };

const topShape = {
  ...sharedShape,
  version: wholeNumber(1, 1_000_000),
  title: words(200),
  year: wholeNumber(2000, 2100),
  sendBy: day,
  privacy: z.strictObject(privacyShape).optional(),
  upload: z.strictObject(uploadShape).optional(),
  files: z.record(z.string(), z.strictObject(fileShape)).optional(),
  desa: z.record(z.string(), z.strictObject(desaShape)).optional(),
};

/** The whole of `desa-enroll.yaml`, as `readYaml` gives it. */
export const settingsShape = z.strictObject(topShape);
export type WrittenSettings = z.output<typeof settingsShape>;
export type WrittenDesa = NonNullable<WrittenSettings['desa']>[string];

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(topShape),
  pp50: Object.keys(pp50Shape),
  'pp50.document': Object.keys(documentShape),
  policy: Object.keys(policyShape),
  papers: PAPER_KEYS,
  privacy: Object.keys(privacyShape),
  upload: Object.keys(uploadShape),
  'files.*': Object.keys(fileShape),
  'desa.*': Object.keys(desaShape),
};

/** Keys that may stand at a path; a village has the same groups as the whole campaign. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [first, , ...rest] = path.map(String);
  if (path.length === 2 && (first === 'desa' || first === 'files')) return KEYS[`${first}.*`] ?? [];
  return KEYS[first === 'desa' ? rest.join('.') : path.map(String).join('.')] ?? [];
}

/** Full name of a key that belongs into one of the groups: `policy.minAge` for `minAge`. */
export function placeOfKey(key: string): string | undefined {
  const group = Object.keys(KEYS).find(
    (at) => at !== '' && !at.includes('*') && KEYS[at]?.includes(key),
  );
  return group === undefined ? undefined : `${group}.${key}`;
}
