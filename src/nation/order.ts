import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Campaign, Desa } from '../campaign/campaign.ts';
import { byText } from '../domain/order.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { Finding } from '../findings/finding.ts';
import { pack } from '../intake/codec.ts';
import type { Listed } from '../intake/list.ts';
import type { Everyone } from '../rules/duplicates/digest.ts';
import type { BatchJudgement } from '../rules/run.ts';
import type { CountryPlan, Part } from './plan.ts';
import type { Scanned } from './scan.ts';
import type { Spool } from './spool.ts';
import type { PartCrossing, PartInput, PartTask, WaitingPart } from './tasks.ts';

/** Everything known of a country before its parts are made. */
export interface Country {
  readonly campaign: Campaign;
  readonly inputs: Listed;
  readonly scanned: readonly Scanned[];
  readonly plan: CountryPlan;
  readonly everyone: Everyone;
  readonly across: BatchJudgement;
  /** Hash of what every part rests on: program, day, settings, reference lists, language. */
  readonly basis: string;
}

/** What is left of a country when its parts are planned. */
export interface Planned {
  readonly tasks: readonly WaitingPart[];
  /** Kode of the kabupaten by the name of its part; empty where the villages are unknown. */
  readonly kodes: ReadonlyMap<string, string>;
  /** Findings that are of no part. */
  readonly loose: readonly Finding[];
  /** Names of all files that were read, in their order. */
  readonly files: readonly string[];
}

/** What each part is asked to do; it goes to the disk at once, since a country of it is large. */
export function plannedParts(country: Country, spool: Spool): Planned {
  const { campaign, plan, scanned } = country;
  const crossing = crossingOf(country);
  const shared = villagesBySharedMoney(campaign);
  const tasks = plan.parts.map((part): WaitingPart => {
    const task = {
      name: part.name,
      title: titleOf(part, campaign),
      people: peopleIn(part),
      inputs: inputsOf(part, country),
      repeats: part.readings.flatMap(({ file, repeats }) =>
        repeats === undefined ? [] : [[file, repeats] as const],
      ),
      desa: desaOf(part, campaign, shared),
      own: part.own,
      guests: part.guests,
      home: part.home,
      unknown: part.readings.flatMap(({ desa }) =>
        desa.flatMap(({ kode, unknownAs }) =>
          unknownAs === undefined ? [] : [[unknownAs, kode] as const],
        ),
      ),
      crossing: crossing.of(part),
    };
    const { name, people, inputs, home } = task;
    const restsOn = hashOf(task, country.basis);
    const whole: PartTask = { ...task, restsOn };
    return {
      name,
      people,
      restsOn,
      lists: inputs.length,
      home: home.length,
      task: spool.keep(serialize(whole)),
    };
  });
  return {
    tasks,
    kodes: new Map(plan.parts.map(({ name, kode }) => [name, kode])),
    loose: crossing.loose,
    files: scanned.flatMap(({ readings }) => readings.map(({ file }) => file)),
  };
}

function peopleIn({ readings }: Part): number {
  let people = 0;
  for (const { desa } of readings) for (const met of desa) people += met.people.length;
  return people;
}

function titleOf(part: Part, { title }: Campaign): string {
  const name = part.name.replace(/^[\d.]+-?/, '').replaceAll('-', ' ');
  return [name === '' ? part.name : name, title].filter((one) => one !== '').join(' · ');
}

function inputsOf(part: Part, { inputs, scanned }: Country): readonly PartInput[] {
  const wanted = new Map<number, string[]>();
  for (const { input, file } of part.readings)
    wanted.set(input, [...(wanted.get(input) ?? []), file]);
  return [...wanted].flatMap(([at, files]): readonly PartInput[] => {
    const [input, known] = [inputs[at], scanned[at]];
    if (input === undefined || known === undefined) return [];
    const readings = known.readings.map(({ file, sha256 }) => ({ file, sha256 }));
    return [{ input, scanned: { key: known.key, given: known.given, readings }, wanted: files }];
  });
}

/** Villages of the campaign that judging the part looks at. */
function desaOf(part: Part, campaign: Campaign, shared: SharedMoney): readonly Desa[] {
  const kodes = new Set<KodeDesa>();
  const pots = new Set<string>();
  for (const kode of [...part.own, ...part.guests]) {
    const desa = campaign.desa.get(kode);
    if (desa === undefined) continue;
    kodes.add(kode);
    for (const line of desa.funding) pots.add(potOf(line));
  }
  for (const pot of pots) for (const other of shared.get(pot) ?? []) kodes.add(other);
  // Rules ask whether the campaign has a list of villages at all.
  const [any] = campaign.desa.keys();
  if (kodes.size === 0 && any !== undefined) kodes.add(any);
  return [...kodes].sort(byText).flatMap((kode) => campaign.desa.get(kode) ?? []);
}

type SharedMoney = ReadonlyMap<string, readonly KodeDesa[]>;

/** Money that does not come through one village's own budget may be one pot for villages of several parts. */
const SHARED_SOURCE = 'CSR';

function potOf({ source, pagu, kodeRekening }: Desa['funding'][number]): string {
  return source === SHARED_SOURCE ? `${pagu ?? ''} ${kodeRekening ?? ''}` : '';
}

function villagesBySharedMoney(campaign: Campaign): SharedMoney {
  const pots = new Map<string, KodeDesa[]>();
  for (const { kode, funding } of campaign.desa.values())
    for (const line of funding) {
      const pot = potOf(line);
      const some = pots.get(pot) ?? [];
      some.push(kode);
      if (pot !== '') pots.set(pot, some);
    }
  return pots;
}

/** What crosses villages, handed out to the parts that hold the villages or the files. */
function crossingOf({ plan, everyone, across }: Country): {
  readonly of: (part: Part) => PartCrossing;
  readonly loose: readonly Finding[];
} {
  const rejected = new Map<string, { kode: KodeDesa; index: number; codes: readonly string[] }[]>();
  for (const [person, codes] of across.rejected) {
    const village = everyone.desa[everyone.desaOf(person)];
    if (village === undefined) continue;
    const { kode } = village.desa;
    const some = rejected.get(kode) ?? [];
    some.push({ kode, index: person - village.from, codes });
    rejected.set(kode, some);
  }
  const byDesa = new Map<string, Finding[]>();
  const byFile = new Map<string, Finding[]>();
  for (const finding of across.findings) {
    const [map, key] =
      finding.kodeDesa === undefined ? [byFile, finding.where.file] : [byDesa, finding.kodeDesa];
    const some = map.get(key) ?? [];
    some.push(finding);
    map.set(key, some);
  }
  const files = new Set(plan.parts.flatMap((part): readonly string[] => part.home));
  return {
    of: ({ own, guests, home }) => ({
      findings: [
        ...[...own, ...guests].flatMap((kode) => byDesa.get(kode) ?? []),
        ...home.flatMap((file) => byFile.get(file) ?? []),
      ],
      rejected: [...own, ...guests].flatMap((kode) => rejected.get(kode) ?? []),
    }),
    loose: [...byFile].flatMap(([file, some]) => (files.has(file) ? [] : some)),
  };
}

function hashOf(task: Omit<PartTask, 'restsOn'>, basis: string): string {
  // Where a file lies on this machine changes nothing; what it holds is in its key.
  const inputs = task.inputs.map(({ input, ...rest }) => ({ ...rest, file: input.file }));
  const desa = task.desa.map(({ extra, ...one }) => ({ ...one, extra: [...(extra ?? [])] }));
  const { words, codes } = pack({ ...task, inputs, desa });
  return createHash('sha256')
    .update(basis)
    .update(words)
    .update(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength))
    .digest('hex');
}
