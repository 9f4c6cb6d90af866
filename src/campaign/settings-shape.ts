import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { parseMonth } from '../domain/month.ts';
import { columnIndex } from '../domain/place.ts';
import { parseKodeDesa } from '../domain/wilayah.ts';
import type { ColumnField } from '../records/field.ts';
import type { Program, RankingCriterion, ReferenceKind } from './campaign.ts';
import { PAPER_KEYS } from './paper-keys.ts';

/** What an issue of these shapes carries: what the value should be, or a whole sentence of its own. */
export interface IssueParams {
  readonly expects?: Bilingual;
  readonly sentence?: Bilingual;
}

/** A single value, read from the text that stands in the file. */
function value<T>(expects: Bilingual, read: (text: string) => T | undefined) {
  return z
    .unknown()
    .transform((input, context): T => {
      const result = typeof input === 'string' ? read(input) : undefined;
      if (result !== undefined) return result;
      context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
      return z.NEVER;
    })
    .optional();
}

/** A list of words from a fixed set, each once; `[a, b]`. */
function listOf<Word extends string>(words: readonly Word[]) {
  const shown = words.join(', ');
  const expects = {
    id: `daftar dalam kurung siku, dipilih dari: ${shown}`,
    en: `a list in square brackets, chosen from: ${shown}`,
  };
  return list(expects, (text) => words.find((word) => word === text));
}

function list<T>(expects: Bilingual, read: (text: string) => T | undefined) {
  return z
    .unknown()
    .transform((input, context): readonly T[] => {
      const texts: readonly unknown[] = Array.isArray(input) ? input : [undefined];
      const items = texts.flatMap((text) => (typeof text === 'string' ? (read(text) ?? []) : []));
      if (items.length === texts.length && new Set(items).size === items.length) return items;
      context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
      return z.NEVER;
    })
    .optional();
}

export function wholeNumber(min: number, max: number) {
  return value(
    { id: `bilangan bulat ${min} sampai ${max}`, en: `a whole number from ${min} to ${max}` },
    (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return number >= min && number <= max ? number : undefined;
    },
  );
}

function oneOf<Word extends string>(words: readonly Word[]) {
  const expects = {
    id: `salah satu dari: ${words.join(', ')}`,
    en: `one of: ${words.join(', ')}`,
  };
  return value(expects, (text) => words.find((word) => word === text));
}

const CONTROL = /\p{Cc}/u;

function isPlain(text: string, length: number): boolean {
  return text.length > 0 && text.length <= length && !CONTROL.test(text);
}

const words = (length = 300) =>
  value(
    {
      id: `teks satu baris, paling banyak ${length} huruf`,
      en: `one line of text, at most ${length} letters`,
    },
    (text) => (isPlain(text.trim(), length) ? text.trim() : undefined),
  );

const seed = value(
  {
    id: 'teks satu baris tanpa spasi di awal atau akhir',
    en: 'one line of text without a blank at either end',
  },
  (text) => (isPlain(text, 200) && text === text.trim() ? text : undefined),
);

const day = value(
  { id: 'tanggal seperti 2026-04-10', en: 'a day like 2026-04-10' },
  parseLocalDate,
);
const contributionMonth = value(
  { id: 'bulan seperti 2026-01', en: 'a month like 2026-01' },
  parseMonth,
);

const PROGRAMS: readonly (readonly Program[])[] = [
  ['jkk', 'jkm'],
  ['jkk', 'jkm', 'jht'],
];

/** The two packages that are offered (law.md L7), or undefined for any other set of words. */
export function packageOf(names: readonly string[]): readonly Program[] | undefined {
  return PROGRAMS.find(
    (offered) =>
      offered.length === names.length && offered.every((program) => names.includes(program)),
  );
}

const programs = z
  .unknown()
  .transform((input, context): readonly Program[] => {
    const names = Array.isArray(input) ? input.filter((name) => typeof name === 'string') : [];
    const found = packageOf(names);
    if (found) return found;
    const expects = {
      id: '[jkk, jkm] atau [jkk, jkm, jht]; paket lain tidak ditawarkan',
      en: '[jkk, jkm] or [jkk, jkm, jht]; no other package is offered',
    };
    context.addIssue({ code: 'custom', params: { expects } satisfies IssueParams });
    return z.NEVER;
  })
  .optional();

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

/** Kinds of list that may keep a person out; registers and rankings never do. */
export const EXCLUDING: readonly ReferenceKind[] = [
  'covered-apbd',
  'covered-pu',
  'covered-bpu',
  'covered-other',
  'last-year',
  'officials',
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

const uploadShape = {
  profile: words(100),
  npp: words(30),
  div: words(10),
  firstMonths: wholeNumber(1, 12),
  packageJht: words(10),
};

const privacyShape = { purpose: words(500), legalBasis: words(500), keepUntil: day };

const COLUMN_FIELDS: Readonly<Record<ColumnField, true>> = {
  nik: true,
  nomorKk: true,
  nama: true,
  tempatLahir: true,
  tanggalLahir: true,
  jenisKelamin: true,
  alamat: true,
  alamatDomisili: true,
  dusun: true,
  rt: true,
  rw: true,
  desa: true,
  kodeDesa: true,
  kecamatan: true,
  kabupaten: true,
  provinsi: true,
  pekerjaan: true,
  pekerjaanKtp: true,
  pekerjaan2: true,
  penghasilan: true,
  handphone: true,
  email: true,
  namaIbuKandung: true,
  namaAyah: true,
  ahliWaris: true,
  hubunganAhliWaris: true,
  hubunganKeluarga: true,
  statusKawin: true,
  golonganDarah: true,
  umur: true,
  desil: true,
  prioritas: true,
  statusDasar: true,
  status: true,
  kpj: true,
  nomorUrut: true,
  tempatTanggalLahir: true,
  rtRw: true,
  jenisKelaminL: true,
  jenisKelaminP: true,
};

/** Names that `columns` of a file may give, `-` for a column that is not needed. */
export const FIELD_NAMES: readonly string[] = [...Object.keys(COLUMN_FIELDS), '-'];

const LAST_COLUMN = columnIndex('XFD');

const columns = z.unknown().transform((input, context): Readonly<Record<string, string>> => {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  for (const [letters, field] of entries) {
    const known = /^[A-Z]{1,3}$/.test(letters) && columnIndex(letters) <= LAST_COLUMN;
    if (known && FIELD_NAMES.includes(String(field))) continue;
    const expects = known
      ? {
          id: `nama kolom: ${FIELD_NAMES.join(', ')}`,
          en: `the name of a field: ${FIELD_NAMES.join(', ')}`,
        }
      : {
          id: 'huruf kolom besar seperti C atau AA di sebelah kiri',
          en: 'column letters such as C or AA on its left',
        };
    context.addIssue({
      code: 'custom',
      path: [letters],
      params: { expects } satisfies IssueParams,
    });
  }
  return Object.fromEntries(entries);
});

export const REFERENCE_KINDS: readonly ReferenceKind[] = [
  ...EXCLUDING,
  'residents',
  'deaths-and-moves',
  'desil',
];

const fileShape = {
  sheet: words(100),
  headerRow: wholeNumber(1, 1_048_576),
  columns: columns.optional(),
  kodeDesa: value(
    { id: 'kode desa seperti 51.71.03.2008', en: 'a village code like 51.71.03.2008' },
    parseKodeDesa,
  ),
  skip: value({ id: 'true atau false', en: 'true or false' }, (text) =>
    text === 'true' ? true : text === 'false' ? false : undefined,
  ),
  reference: oneOf(REFERENCE_KINDS),
};

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
