import { desaFor } from '../campaign/build.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { byText } from '../domain/order.ts';
import { type KodeDesa, unknownDesa } from '../domain/wilayah.ts';
import type { Finding } from '../findings/finding.ts';
import {
  atHand,
  type DesaDigest,
  everyoneOf,
  type KeptDigest,
} from '../rules/duplicates/digest.ts';
import type { FileDigest, Given, RejectedPerson } from './bundle.ts';
import { judgeAcross } from './judge.ts';
import { linkedGroups } from './links.ts';

/** What the digests of a batch tell: which inputs must be judged together, knowing what; and the rest. */
export interface Across {
  /** Inputs by number that must be judged again, some together. */
  readonly again: readonly { readonly inputs: readonly number[]; readonly given: Given }[];
  /** Findings about files that are no inputs. */
  readonly elsewhere: readonly Finding[];
  /** Kode of every village met; stand-ins for unknown ones are numbered over the whole batch. */
  readonly kodeOf: ReadonlyMap<string, KodeDesa>;
}

/** Looks across all inputs. `digests` stand at the number of their input, one for each file in it. */
export function lookAcross(
  campaign: Campaign,
  on: LocalDate,
  digests: readonly (readonly FileDigest[])[],
): Across {
  const repeated = repeatedFiles(digests);
  const kodeOf = kodesOf(digests);
  const { villages, keys } = villagesIn(campaign, digests, repeated, kodeOf);
  const everyone = everyoneOf(villages);
  const judged = judgeAcross(campaign, on, everyone);
  const inputOf = inputsByFile(digests);
  const rejected: (RejectedPerson & { readonly file: string })[] = [];
  for (const [index, codes] of judged.rejected) {
    const at = everyone.desaOf(index);
    rejected.push({
      file: everyone.placeOf(index, 'nik').file,
      desa: keys[at] ?? '',
      index: index - (everyone.desa[at]?.from ?? 0),
      codes,
    });
  }
  const byInput = {
    findings: byInputOf(judged.findings, ({ where }) => where.file, inputOf),
    rejected: byInputOf(rejected, ({ file }) => file, inputOf),
    repeated: byInputOf([...repeated], ([file]) => file, inputOf),
  };
  const of = <Item>(items: ReadonlyMap<number, readonly Item[]>, inputs: readonly number[]) =>
    inputs.flatMap((input) => items.get(input) ?? []);
  const again = linkedGroups(digests.length, linksIn(digests)).flatMap((inputs) => {
    const given: Given = {
      repeated: of(byInput.repeated, inputs),
      findings: of(byInput.findings, inputs),
      rejected: of(byInput.rejected, inputs).map(({ desa, index, codes }) => ({
        desa,
        index,
        codes,
      })),
    };
    const isAlone = inputs.length === 1;
    const isNothing = Object.values(given).every(({ length }) => length === 0);
    return isAlone && isNothing ? [] : [{ inputs, given }];
  });
  return {
    again,
    elsewhere: judged.findings.filter(({ where }) => !inputOf.has(where.file)),
    kodeOf,
  };
}

function byInputOf<Item>(
  items: readonly Item[],
  fileOf: (item: Item) => string,
  inputOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Item[]> {
  const byInput = new Map<number, Item[]>();
  for (const item of items) {
    const input = inputOf.get(fileOf(item));
    if (input === undefined) continue;
    const group = byInput.get(input);
    if (group === undefined) byInput.set(input, [item]);
    else group.push(item);
  }
  return byInput;
}

function inputsByFile(digests: readonly (readonly FileDigest[])[]): ReadonlyMap<string, number> {
  return new Map(digests.flatMap((files, input) => files.map(({ file }) => [file, input])));
}

/** Files whose content stands in an earlier one, with that one. */
function repeatedFiles(digests: readonly (readonly FileDigest[])[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const repeated = new Map<string, string>();
  for (const { file, sha256, hasSheets } of digests.flat()) {
    if (!hasSheets) continue;
    const earlier = first.get(sha256);
    if (earlier === undefined) first.set(sha256, file);
    else repeated.set(file, earlier);
  }
  return repeated;
}

/** Kode by key; unknown villages get numbers in the order in which the lists name them. */
function kodesOf(digests: readonly (readonly FileDigest[])[]): ReadonlyMap<string, KodeDesa> {
  const kodes = new Map<string, KodeDesa>();
  let unknown = 0;
  for (const { desa } of digests.flat())
    for (const { key, kode } of desa)
      if (!kodes.has(key)) kodes.set(key, kode ?? unknownDesa(++unknown));
  return kodes;
}

function villagesIn(
  campaign: Campaign,
  digests: readonly (readonly FileDigest[])[],
  repeated: ReadonlyMap<string, string>,
  kodeOf: ReadonlyMap<string, KodeDesa>,
): { readonly villages: readonly DesaDigest[]; readonly keys: readonly string[] } {
  const byKey = new Map<string, { readonly nama: string; readonly people: KeptDigest[] }>();
  for (const { file, desa } of digests.flat()) {
    if (repeated.has(file)) continue;
    for (const { key, nama, people } of desa) {
      const village = byKey.get(key);
      if (village === undefined) byKey.set(key, { nama, people: [atHand(people)] });
      else village.people.push(atHand(people));
    }
  }
  const sorted = [...byKey]
    .flatMap(([key, { nama, people }]) => {
      const kode = kodeOf.get(key);
      return kode === undefined ? [] : [{ key, desa: desaFor(campaign, kode, nama), people }];
    })
    .sort((a, b) => byText(a.desa.kode, b.desa.kode));
  return { villages: sorted, keys: sorted.map(({ key }) => key) };
}

/** Inputs that have a village in common, whether by its people or by a letterhead. */
function linksIn(digests: readonly (readonly FileDigest[])[]): Iterable<readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [input, files] of digests.entries())
    for (const { names, desa } of files)
      for (const name of new Set([...names, ...desa.map(({ key }) => key)])) {
        const inputs = byName.get(name);
        if (inputs === undefined) byName.set(name, [input]);
        else if (inputs.at(-1) !== input) inputs.push(input);
      }
  return byName.values();
}
