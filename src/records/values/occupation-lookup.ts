import { distance } from 'fastest-levenshtein';
import type { Occupation } from '../field.ts';
import { BPJS_OCCUPATIONS } from './bpjs-occupations.ts';
import { OCCUPATION_HINTS } from './occupation-table.ts';
import { OPENSID_EXCLUDED, OPENSID_OCCUPATIONS, OPENSID_TO_ASK } from './opensid-occupations.ts';

/** What a spelling leads to, without the text it was written as. */
export type Known = Omit<Occupation, 'text'>;

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

/** The hints first, then the exact name of a BPJS code of grade B, then OpenSID's own names. */
export function byWhole(folded: string): Known | undefined {
  return table().get(folded);
}

let built: ReadonlyMap<string, Known> | undefined;

function table(): ReadonlyMap<string, Known> {
  built ??= builtTable();
  return built;
}

/** Folded spelling to verdict; what was put in earlier stays. */
function builtTable(): ReadonlyMap<string, Known> {
  const map = new Map<string, Known>();
  const add = (text: string, known: Known) => {
    const key = foldOccupation(text);
    if (!map.has(key)) map.set(key, known);
  };
  for (const { variants, more, ...known } of OCCUPATION_HINTS)
    for (const text of variants) add(text, known);
  for (const { more = [], variants, ...known } of OCCUPATION_HINTS)
    for (const text of more) add(text, known);
  for (const [code, name] of Object.entries(BPJS_OCCUPATIONS)) add(name, exactName(code, name));
  OPENSID_OCCUPATIONS.forEach((name, index) => {
    const known = adviceOn(index + 1);
    if (known !== undefined) add(name, known);
  });
  return map;
}

function exactName(code: string, name: string): Known {
  const id = OPENSID_OCCUPATIONS.indexOf(name) + 1;
  return OPENSID_TO_ASK.has(id)
    ? { verdict: 'map', code, group: 'review' }
    : { verdict: 'map', code };
}

const KARYAWAN_HONORER = 18;

/** What the project advises about an occupation of OpenSID that no BPJS code has the name of. */
function adviceOn(id: number): Known | undefined {
  const group = OPENSID_EXCLUDED[id];
  if (group !== undefined) return { verdict: 'excluded', group };
  if (!OPENSID_TO_ASK.has(id)) return undefined;
  return { verdict: 'ask', group: id === KARYAWAN_HONORER ? 'honorer' : 'professional' };
}

const FIRST_WORDS: readonly (readonly [RegExp, Known])[] = [
  [/^(?:mantan|ex|eks|bekas) /, { verdict: 'ask', group: 'former-office' }],
  [
    /^(?:pensiunan|pensiun|purnawirawan|purna tugas|purn) /,
    { verdict: 'excluded', group: 'pensiunan' },
  ],
  // The office may stand before the work or behind it; `istri PNS` and `tenaga non ASN` are none.
  [
    /^(?:(?:pns|cpns|asn|p3k|pppk|pegawai negeri) |(?!.*\b(?:non|bukan|belum|calon|istri|isteri|suami|anak|mantan|eks|ex) \S+$).+ (?:pns|cpns|asn|p3k|pppk)$)/,
    { verdict: 'excluded', group: 'asn' },
  ],
  [
    /^(?:(?:tni|polri|brimob|tentara) |anggota (?:tni|polri|polisi|brimob|tentara)\b)/,
    { verdict: 'excluded', group: 'tni-polri' },
  ],
  [
    /^(?:karyawan|karyawati|pegawai|staf|staff) (?:\S+ )*(?:bumn|bumd)\b/,
    { verdict: 'excluded', group: 'bumn-bumd' },
  ],
  [
    /^(?:kaur|kasi|kadus|kawil|sekdes|perangkat desa|kepala dusun|kelian (?:banjar |br )?dinas|kelian br dinas|bpd) /,
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
export function byFirstWord(folded: string): Known | undefined {
  return FIRST_WORDS.find(([start]) => start.test(folded))?.[1];
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
export function byNearness(folded: string): Known | undefined {
  if (folded.length < SHORTEST_NEAR || folded.length > 40) return undefined;
  const reach = folded.length >= 9 ? 2 : 1;
  let best: Known | undefined;
  let off = reach + 1;
  for (const [spelling, known] of spellingsWith(folded.charAt(0))) {
    if (Math.abs(spelling.length - folded.length) > reach) continue;
    const between = distance(spelling, folded);
    if (between < off) [best, off] = [known, between];
  }
  if (best === undefined) return undefined;
  const { code } = best;
  return code === undefined
    ? { verdict: 'ask', group: 'spelling' }
    : { verdict: 'ask', code, group: 'spelling' };
}
