import type { Campaign, Program } from '../../campaign/campaign.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { foldOccupation } from '../../records/values/occupation.ts';
import type { Profile } from './profile.ts';

/** The layout with the campaign's settings over its own: everything that is the same for all people. */
export interface Settled {
  readonly profile: Profile;
  /** Undefined: not filled in yet, so the files are not ready. */
  readonly npp: string | undefined;
  readonly div: string;
  /** By folded spelling. */
  readonly occupations: ReadonlyMap<string, string>;
  readonly firstMonths: number | undefined;
}

/** What a file is called instead of its NPP while that is not known. */
export const NO_NPP = 'NPP-BELUM-DIISI';

const IN_NAMES = /^[A-Za-z0-9]{1,20}$/;

/** Campaign settings win over those of the layout; packages and months that they add become part of its lists. */
export function settle(profile: Profile, { upload }: Pick<Campaign, 'upload'>): Settled {
  const own = profile.settings;
  const jht = upload.packageJht ?? own.packages['jkk-jkm-jht'];
  const npp = upload.npp !== '' ? upload.npp : (own.npp ?? '');
  const decided = { ...own.occupations, ...upload.occupations };
  return {
    profile: {
      ...profile,
      settings: {
        ...own,
        packages: { ...own.packages, ...(jht === undefined ? {} : { 'jkk-jkm-jht': jht }) },
      },
    },
    npp: IN_NAMES.test(npp) ? npp : undefined,
    div: upload.div !== '' ? upload.div : (own.div ?? ''),
    occupations: new Map(
      Object.entries(decided).map(([spelling, code]) => [foldOccupation(spelling), code]),
    ),
    firstMonths: upload.firstMonths ?? own.firstMonths,
  };
}

/** Name of the file by the layout's pattern, else that of the downloaded template; every part of it is of letters and digits that all systems take. */
export function fileNameOf({ profile, npp, div }: Settled, on: string): string {
  const own = profile.template?.slice(profile.template.lastIndexOf('/') + 1);
  const pattern = profile.file.namePattern ?? own ?? `${profile.id}_{npp}.${profile.file.type}`;
  return pattern
    .replaceAll('{npp}', npp ?? NO_NPP)
    .replaceAll('{div}', IN_NAMES.test(div) ? div : '000')
    .replaceAll('{date}', on)
    .replaceAll('{part}', '')
    .replace(/[^A-Za-z0-9._()-]/g, '_');
}

/** Whether the name of the file holds an NPP that nobody has set yet: no file can have the right name then. */
export function isNameOpen(settled: Settled): boolean {
  return settled.npp === undefined && fileNameOf(settled, '').includes(NO_NPP);
}

/** Whether a file has the name that the layout asks for, letter for letter; any NPP will do while none is set. */
export function isNamedRight(fileName: string, settled: Settled, on: string): boolean {
  const expected = fileNameOf(settled, on);
  if (fileName === expected) return true;
  const [before = '', after] = isNameOpen(settled) ? expected.split(NO_NPP) : [];
  if (after === undefined) return false;
  const npp = fileName.slice(before.length, fileName.length - after.length);
  return fileName === `${before}${npp}${after}` && IN_NAMES.test(npp);
}

export type CodeAnswer<Value> =
  | { readonly value: Value }
  | { readonly code: string; readonly message: Bilingual; readonly fix: Bilingual };

/** Package code, or why there is none. The code with JHT is open and never guessed (upload.md 5). */
export function packageOf({ profile }: Settled, programs: readonly Program[]): CodeAnswer<string> {
  const { packages } = profile.settings;
  const withJht = programs.includes('jht');
  const value = withJht ? packages['jkk-jkm-jht'] : packages['jkk-jkm'];
  if (value !== undefined && programs.includes('jkk') && programs.includes('jkm')) return { value };
  return {
    code: 'upload-package-code-open',
    message: {
      id: withJht
        ? 'Kode paket JKK + JKM + JHT belum ditetapkan; ada tiga pendapat (L, F, TI), jadi tidak ditebak.'
        : 'Kode paket untuk gabungan program ini tidak ada di tata letak.',
      en: withJht
        ? 'The code of the package JKK + JKM + JHT is not settled; there are three claims (L, F, TI), so it is not guessed.'
        : 'The layout has no package code for these programmes.',
    },
    fix: {
      id: 'Tanyakan kodenya ke kantor cabang, lalu isi upload.packageJht di desa-enroll.yaml.',
      en: 'Ask the branch office for it, then set upload.packageJht in desa-enroll.yaml.',
    },
  };
}

/** Months that go into the file: the campaign's number where the list has it, else those the officer chose. */
export function monthsOf({ profile, firstMonths }: Settled, months: number): CodeAnswer<number> {
  const listed = profile.settings.months;
  if (listed.includes(months)) return { value: months };
  if (firstMonths !== undefined && listed.includes(firstMonths) && firstMonths <= months)
    return { value: firstMonths };
  const list = listed.join(', ');
  const split = monthSplit(months, listed).join(' + ');
  const shown = split === '' ? '' : ` (${months} = ${split})`;
  const wrong = firstMonths === undefined ? undefined : String(firstMonths);
  return {
    code: 'upload-months-not-listed',
    message: {
      id: `${months} bulan tidak ada di pilihan Bulan Iuran (${list})${shown}${wrong === undefined ? '' : `, dan firstMonths ${wrong} tidak dapat dipakai`}.`,
      en: `${months} months is not among those of Bulan Iuran (${list})${shown}${wrong === undefined ? '' : `, and firstMonths ${wrong} cannot be used`}.`,
    },
    fix: {
      id: `Pilih bulan pembayaran pertama (${list}), paling banyak ${months}: isi upload.firstMonths di desa-enroll.yaml.`,
      en: `Choose the months of the first payment (${list}), at most ${months}: set upload.firstMonths in desa-enroll.yaml.`,
    },
  };
}

/** The fewest listed periods, largest first: 11 = 6 + 3 + 1 + 1 (law.md L20). */
export function monthSplit(months: number, periods: readonly number[]): readonly number[] {
  const parts: number[] = [];
  let left = months;
  for (const period of [...periods].sort((a, b) => b - a))
    for (; period > 0 && left >= period; left -= period) parts.push(period);
  return left === 0 ? parts : [];
}
