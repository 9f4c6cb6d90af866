import { distance } from 'fastest-levenshtein';
import type { Cell } from '../../sheets/sheet.ts';
import type { Occupation } from '../field.ts';
import { BPJS_OCCUPATIONS } from './bpjs-occupations.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { OCCUPATION_HINTS } from './occupation-table.ts';
import { OPENSID_EXCLUDED, OPENSID_OCCUPATIONS, OPENSID_TO_ASK } from './opensid-occupations.ts';
import { NOTHING, type Read, took, withSteps } from './read.ts';
import type { Step } from './steps.ts';

type Known = Omit<Occupation, 'text'>;
const UNMAPPED: Known = { verdict: 'unmapped' };

/** Reads an occupation by its whole text: the hints first, then the exact name of a BPJS code. */
export function readOccupation(cell: Cell): Read<Occupation> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const coded = /^\d{1,2}(?:\.0+)?$/.test(text)
    ? OPENSID_OCCUPATIONS[Number.parseInt(text, 10) - 1]
    : undefined;
  if (coded !== undefined)
    return took({ text: coded, ...judged(coded).known }, withSteps(steps, 'opensid-code'));
  const { known, step } = judged(text);
  return took({ text, ...known }, step === undefined ? steps : withSteps(steps, step));
}

/** The form in which occupations are compared: settings fold theirs with it too. */
export function foldOccupation(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.map((word) => WORDS.get(word) ?? word).join(' ');
}

/** Short and common other spellings of single words, wherever they stand. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tukang: 'tk tkg tkng tukng tkang tukan',
    buruh: 'brh bruh burh buru',
    pedagang: 'pdg pdgng pdgang pedgang pedgng pedagng pedangang pedagan pdagang pedaganng',
    dagang: 'dgng dgang dagng',
    petani: 'ptani patani petni',
    kelian: 'klian kelihan klihan',
    masjid: 'mesjid',
    kelontong: 'klontong',
    rumah: 'rmh rmah',
    tangga: 'tngga',
    karyawan: 'krywn kary karywan karyawn',
    serabutan: 'srabutan serbutan',
    sopir: 'spir',
    bangunan: 'bgnan bangnan',
    pekerja: 'pkrja pekrja',
    wiraswasta: 'wiraswata wirasuasta wiraswsta',
  }).flatMap(([word, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, word] as const),
  ),
);

interface Judgement {
  readonly known: Known;
  readonly step?: Step;
}

const SEVERAL = /[/,;&+]| dan | serta |\bsambil\b| - /i;

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Judgement>();

/** Lists hold few occupations and many people, so each spelling is judged once. */
function judged(text: string): Judgement {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const fresh = judgedAnew(text);
  remembered.set(text, fresh);
  return fresh;
}

function judgedAnew(text: string): Judgement {
  const folded = foldOccupation(text);
  const whole = table().get(folded);
  if (whole !== undefined) return { known: whole };
  const parts = text
    .split(SEVERAL)
    .map((part) => foldOccupation(part))
    .filter((part) => part !== '');
  if (parts.length > 1) return several(parts);
  const kind = byFirstWord(folded);
  return kind === undefined ? near(folded) : { known: kind };
}

/**
 * The first occupation decides. Two exceptions: an office that excludes does so wherever it stands, and
 * keeping house or studying beside a real job is that job.
 */
function several(parts: readonly string[]): Judgement {
  const all = parts.map((part) => lookUp(part));
  const excluded = all.find((known) => known?.verdict === 'excluded');
  if (excluded !== undefined) return { known: excluded, step: 'one-of-several' };
  const first = all.findIndex((known) => known?.verdict !== 'not-working');
  const at = Math.max(first, 0);
  const known = all[at];
  return known === undefined
    ? { ...near(parts[at] ?? ''), step: 'first-of-several' }
    : { known, step: 'first-of-several' };
}

function lookUp(folded: string): Known | undefined {
  return table().get(folded) ?? byFirstWord(folded);
}

let built: ReadonlyMap<string, Known> | undefined;

/** Folded spelling to verdict; what stands earlier wins (hints, then BPJS names, then OpenSID's). */
function table(): ReadonlyMap<string, Known> {
  if (built !== undefined) return built;
  const map = new Map<string, Known>();
  const add = (text: string, known: Known) => {
    const key = foldOccupation(text);
    if (!map.has(key)) map.set(key, known);
  };
  for (const { variants, more, ...known } of OCCUPATION_HINTS)
    for (const text of variants) add(text, known);
  for (const { more = [], variants, ...known } of OCCUPATION_HINTS)
    for (const text of more) add(text, known);
  const review = new Set(
    OPENSID_OCCUPATIONS.filter((_, index) => OPENSID_TO_ASK.has(index + 1)).map(foldOccupation),
  );
  for (const [code, name] of Object.entries(BPJS_OCCUPATIONS)) {
    if (code === 'P055') continue; // its service left the country: not offered (upload.md 5)
    add(
      name,
      review.has(foldOccupation(name))
        ? { verdict: 'map', code, group: 'review' }
        : { verdict: 'map', code },
    );
  }
  OPENSID_OCCUPATIONS.forEach((name, index) => {
    const group = OPENSID_EXCLUDED[index + 1];
    if (group !== undefined) add(name, { verdict: 'excluded', group });
    else if (OPENSID_TO_ASK.has(index + 1))
      add(name, { verdict: 'ask', group: index + 1 === 18 ? 'honorer' : 'professional' });
  });
  built = map;
  return map;
}

const OFFICES: readonly (readonly [RegExp, Known])[] = [
  [/^(?:mantan|ex|eks|bekas) /, { verdict: 'ask', group: 'former-office' }],
  [/^(?:pensiunan|purnawirawan) /, { verdict: 'excluded', group: 'pensiunan' }],
  [
    /^(?:kaur|kasi|kadus|kawil|sekdes|perangkat desa|kepala dusun|kelian (?:banjar |br )?dinas|kelian br dinas|bpd|kaling|kepala lingkungan) /,
    { verdict: 'excluded', group: 'perangkat-desa' },
  ],
  [
    /^(?:perbekel|prebekel|kepala desa|kades|lurah) /,
    { verdict: 'excluded', group: 'kepala-desa' },
  ],
  [/^(?:karyawan|pegawai|karyawati|staf|staff) /, { verdict: 'ask', group: 'employee' }],
  [
    /^(?:pedagang|dagang|penjual|jualan|jual|berjualan|berdagang) /,
    { verdict: 'ask', code: 'P050', group: 'trade' },
  ],
  [/^(?:petani|tani) /, { verdict: 'ask', code: 'P001', group: 'real-work' }],
  [/^(?:buruh|kuli) /, { verdict: 'ask', code: 'P005', group: 'real-work' }],
  [/^tukang /, { verdict: 'ask', group: 'real-work' }],
];

/** `tukang …`, `buruh …`: the first word tells the kind of work but not the code. */
function byFirstWord(folded: string): Known | undefined {
  return OFFICES.find(([start]) => start.test(folded))?.[1];
}

const SHORTEST_NEAR = 6;
type Spelled = readonly [spelling: string, known: Known];
let byInitial: ReadonlyMap<string, readonly Spelled[]> | undefined;

/** Longer spellings by their first letter, which is seldom the one that is wrong. */
function spellingsWith(initial: string): readonly Spelled[] {
  byInitial ??= grouped([...table()].filter(([spelling]) => spelling.length >= SHORTEST_NEAR));
  return byInitial.get(initial) ?? [];
}

function grouped(spellings: readonly Spelled[]): ReadonlyMap<string, readonly Spelled[]> {
  const groups = new Map<string, Spelled[]>();
  for (const one of spellings) {
    const group = groups.get(one[0].charAt(0));
    if (group === undefined) groups.set(one[0].charAt(0), [one]);
    else group.push(one);
  }
  return groups;
}

/** A spelling a letter or two off is only proposed: a person decides. */
function near(folded: string): Judgement {
  if (folded.length < SHORTEST_NEAR || folded.length > 40) return { known: UNMAPPED };
  const reach = folded.length >= 9 ? 2 : 1;
  let best: Known | undefined;
  let off = reach + 1;
  for (const [spelling, known] of spellingsWith(folded.charAt(0))) {
    if (Math.abs(spelling.length - folded.length) > reach) continue;
    const between = distance(spelling, folded);
    if (between < off) [best, off] = [known, between];
  }
  if (best === undefined) return { known: UNMAPPED };
  const { code } = best;
  const known: Known = { verdict: 'ask', group: 'spelling' };
  return { known: code === undefined ? known : { ...known, code }, step: 'spelling-near' };
}
