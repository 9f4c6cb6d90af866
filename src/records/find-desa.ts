import { type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import type { KnownDesa } from './reading.ts';

/** A village as some text names it: known by code, or by a name that no list has. */
export interface DesaFound {
  readonly kode: KodeDesa | undefined;
  readonly nama: string | undefined;
  /** The text means the village: by its kode, behind the word desa, or because it says nothing else. */
  readonly plainly?: true;
}

interface Names {
  readonly byName: ReadonlyMap<string, readonly KnownDesa[]>;
  readonly byKode: ReadonlyMap<string, KnownDesa>;
  readonly longest: number;
}

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const prepared = new WeakMap<readonly KnownDesa[], Names>();

function namesOf(known: readonly KnownDesa[]): Names {
  const before = prepared.get(known);
  if (before) return before;
  const byName = new Map<string, KnownDesa[]>();
  let longest = 1;
  for (const desa of known)
    for (const name of [desa.nama, ...desa.aliases]) {
      const list = words(name);
      longest = Math.max(longest, list.length);
      const same = byName.get(list.join(' ')) ?? [];
      if (!same.includes(desa)) byName.set(list.join(' '), [...same, desa]);
    }
  const names = { byName, byKode: new Map(known.map((desa) => [desa.kode, desa])), longest };
  prepared.set(known, names);
  return names;
}

const asFound = ({ kode, nama }: KnownDesa): DesaFound => ({ kode, nama });

const VILLAGE = new Set(
  'desa ds kelurahan kel perbekel prebekel lurah village des kades'.split(' '),
);
/** A name behind one of these is another place of that name: a banjar, a street, a kecamatan. */
const ELSEWHERE = new Set(
  'banjar br dusun dsn lingkungan link jalan jl jln gang gg kecamatan kec kota kabupaten kab pasar pura adat raya tukad pulau gunung'.split(
    ' ',
  ),
);
/** Parts that make another name of a name: "Dangin Puri Kaja" is not "Dangin Puri". */
const DIRECTION = new Set(
  'kaja kelod klod kangin kauh tengah utara selatan barat timur kelot delod'.split(' '),
);

/** Village of a kode written anywhere in a text: `51.71.03.2008`, or ten digits that a list knows. */
function kodeIn(text: string, names: Names): DesaFound | undefined {
  for (const match of text.matchAll(
    /(?<![\d.])\d{2}\.\d{2}\.\d{2}\.\d{4}(?![\d.]\d)|(?<!\d)\d{10}(?!\d)/g,
  )) {
    const kode = parseKodeDesa(match[0]);
    if (kode === undefined) continue;
    const desa = names.byKode.get(kode);
    if (desa) return { ...asFound(desa), plainly: true };
    if (match[0].includes('.')) return { kode, nama: undefined, plainly: true };
  }
  return undefined;
}

interface Match {
  readonly desa: readonly KnownDesa[];
  readonly at: number;
  readonly size: number;
}

function longestAt(list: readonly string[], at: number, names: Names): Match | undefined {
  for (let size = Math.min(names.longest, list.length - at); size > 0; size -= 1) {
    const desa = names.byName.get(list.slice(at, at + size).join(' '));
    if (desa) return { desa, at, size };
  }
  return undefined;
}

/** Names of villages in a text: behind the word desa, by themselves, and behind a word for another kind of place. */
function matchesIn(list: readonly string[], names: Names) {
  const [named, bare, elsewhere]: [Match[], Match[], Match[]] = [[], [], []];
  for (let at = 0; at < list.length; at += 1) {
    const match = longestAt(list, at, names);
    if (!match) continue;
    at += match.size - 1;
    const before = list[match.at - 1] ?? '';
    if (ELSEWHERE.has(before)) elsewhere.push(match);
    else if (!DIRECTION.has(list[match.at + match.size] ?? ''))
      (VILLAGE.has(before) ? named : bare).push(match);
  }
  return { named, bare, elsewhere };
}

/** What a list is called beside its village. */
const OF_A_LIST = new Set(
  'daftar data list rekap usulan calon peserta pekerja rentan bpjs ketenagakerjaan tk nama program tahun ta th final fix rev revisi perbaikan baru copy salinan xlsx sheet'.split(
    ' ',
  ),
);

const isOfAList = (word: string): boolean =>
  OF_A_LIST.has(word) || VILLAGE.has(word) || /^\d+$/.test(word);

/** The one village that a text names as a whole name, by itself or behind the word desa. */
function nameIn(list: readonly string[], names: Names): DesaFound | undefined {
  const { named, bare } = matchesIn(list, names);
  const chosen = named.length > 0 ? named : bare;
  const different = new Set(chosen.flatMap(({ desa }) => desa));
  const [only] = different;
  if (only === undefined) return undefined;
  if (different.size === 1) {
    const [at = 0, size = 0] = [chosen[0]?.at, chosen[0]?.size];
    const rest = list.filter((_, index) => index < at || index >= at + size);
    const plainly = named.length > 0 || rest.every(isOfAList);
    return plainly ? { ...asFound(only), plainly: true } : asFound(only);
  }
  // One name, several villages of that name: the name stands, the code stays open.
  const nama = new Set([...different].map((desa) => desa.nama));
  return nama.size === 1 ? { kode: undefined, nama: only.nama } : undefined;
}

const END = new Set(
  'kecamatan kec kabupaten kab kota provinsi prov tahun ta th tanggal nomor no dan di se untuk tentang yang bulan periode banjar br dusun rt rw jl jalan kode email telp oleh per pada'.split(
    ' ',
  ),
);
const NO_NAME = new Set(
  'adat dinas pekerja dana kami ini setempat masing bpjs program calon peserta musyawarah perangkat asal kelurahan desa'.split(
    ' ',
  ),
);

/** The words behind `desa`, where no list knows the name. */
function unknownName(text: string, list: readonly string[]): DesaFound | undefined {
  if (
    !/^(?:(?:pemerintah|kantor|kepala|perbekel|prebekel|pemdes|:)\s*)*(?:desa|kelurahan)\b|\b(?:desa|kelurahan|perbekel) \p{L}/iu.test(
      text,
    )
  )
    return undefined;
  const at = list.findLastIndex((word) => word === 'desa' || word === 'kelurahan');
  const name: string[] = [];
  for (const word of list.slice(at + 1)) {
    if (END.has(word) || /\d/.test(word) || name.length === 4) break;
    name.push(word);
  }
  if (at < 0 || name.length === 0 || NO_NAME.has(name[0] ?? '')) return undefined;
  return {
    kode: undefined,
    nama: name.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' '),
  };
}

/** The village that a line of a letterhead, a title, a sheet name or a file name names. */
export function desaIn(text: string, known: readonly KnownDesa[]): DesaFound | undefined {
  if (text.length > 300) return undefined;
  const names = namesOf(known);
  const list = words(text);
  return kodeIn(text, names) ?? nameIn(list, names);
}

/** The same, and a name that no list knows where the line clearly is about a village. */
export function desaNamedIn(text: string, known: readonly KnownDesa[]): DesaFound | undefined {
  return desaIn(text, known) ?? unknownName(text, words(text));
}

/** A cell of a desa or kode column: the whole text is the name, with or without `Desa` before it. */
export function desaOfCell(text: string, known: readonly KnownDesa[]): DesaFound | undefined {
  const names = namesOf(known);
  const byKode = kodeIn(text, names);
  if (byKode) return byKode;
  const list = words(text);
  const name = VILLAGE.has(list[0] ?? '') ? list.slice(1) : list;
  const desa = names.byName.get(name.join(' ')) ?? [];
  if (desa.length === 1 && desa[0]) return asFound(desa[0]);
  return name.length === 0 ? undefined : { kode: undefined, nama: text.trim() };
}

/** Villages whose name a text gives to another kind of place: its kecamatan, its banjar, a street. */
export function placesIn(text: string, known: readonly KnownDesa[]): readonly KnownDesa[] {
  return matchesIn(words(text), namesOf(known)).elsewhere.flatMap(({ desa }) => desa);
}

/** Is one name the beginning, end or middle of the other, as Sanur is of Sanur Kaja? */
export function isPartOfName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => ` ${words(name).join(' ')} `);
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

/** The words of a text without the village that it names, and without `desa` before it; as they are where it names none. */
export function withoutDesa(text: string, known: readonly KnownDesa[]): readonly string[] {
  const list = words(text);
  const names = namesOf(known);
  const found = list
    .flatMap((_, at) => longestAt(list, at, names) ?? [])
    .sort((a, b) => b.size - a.size)[0];
  if (found === undefined) return [text];
  const { at, size } = found;
  const without = (from: number) => [...list.slice(0, from), ...list.slice(at + size)].join(' ');
  return list[at - 1] === 'desa' ? [without(at), without(at - 1)] : [without(at)];
}
