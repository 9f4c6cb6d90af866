import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { groupBy } from '../../domain/order.ts';
import type { KodeDesa } from '../../domain/wilayah.ts';
import type { Finding } from '../../findings/finding.ts';
import { countBySeverity, type SeverityCounts } from '../../findings/order.ts';
import type { Assumed } from '../../iuran/assumptions.ts';
import type { DesaIuran } from '../../iuran/iuran.ts';
import { ledgerOf, type SheetLedger, statesOf } from '../ledger.ts';
import type { DesaResult, Result } from '../result.ts';
import type { Document } from './document.ts';
import { type IuranShare, shareOf } from './iuran-summary.ts';
import { desaOf, fileOf, findingOf, peopleOf } from './json.ts';
import { fileFindingsText, type Screen, understood } from './terminal.ts';

/**
 * Part of a result as a command shows it, without a person in it: texts, sums and counts. Parts are made where the
 * people are, go between processes, and are put together in `merged.ts`.
 */
export interface Pieces {
  readonly files: readonly FilePiece[];
  /** Findings about files of this part. */
  readonly findings: readonly FindingsPiece[];
  /** Findings about other files, which several parts may have. */
  readonly loose: readonly Finding[];
  readonly desa: readonly DesaPiece[];
}

export type LedgerSums = Pick<
  SheetLedger,
  'rows' | 'selected' | 'reserve' | 'rejected' | 'ignored'
>;

export interface FilePiece {
  readonly file: string;
  readonly sums: LedgerSums;
  /** Item of the document's `files`, or what was understood for the screen. */
  readonly text: Held;
}

export interface FindingsPiece {
  readonly file: string;
  readonly counts: SeverityCounts;
  readonly codes: readonly string[];
  /** Items of the document's `findings`, or lines for the screen. */
  readonly texts: readonly Held[];
}

export interface DesaPiece {
  /** Kode, or what tells an unknown village apart in every part. */
  readonly key: string;
  readonly kode: KodeDesa;
  /** Item of the document's `desa`; empty for the screen. */
  readonly text: Held;
  /** Items of the document's `people`; none for the screen. */
  readonly people: readonly Held[];
  readonly iuran: Assumed & IuranShare;
}

/**
 * One item or several of a list, as text; packed where it is long (people and findings of a list repeat themselves),
 * or where to read it again: the texts of a country fit into no memory.
 */
export type Held = string | Uint8Array | (() => string | Uint8Array);

const LONG = 2048;

/** Characters of one list that stand unpacked at most: findings of a hundred thousand people are a hundred MiB. */
const MOST = 256 * 1024;

function hold(text: string, { packed }: Shown): Held {
  const isLong = text.length >= (packed === true ? LONG : MOST);
  return isLong ? deflateRawSync(text, { level: 1 }) : text;
}

/** Items of a list, many to a text; they come one by one, so that they never stand in memory together. */
function holdItems(items: Iterable<string>, shown: Shown): readonly Held[] {
  const held: Held[] = [];
  let text = '';
  for (const item of items) {
    text += text === '' ? item : `,${item}`;
    if (text.length < MOST) continue;
    held.push(hold(text, shown));
    text = '';
  }
  return text === '' ? held : [...held, hold(text, shown)];
}

export function textOf(held: Held): string {
  const text = typeof held === 'function' ? held() : held;
  return typeof text === 'string' ? text : inflateRawSync(text).toString('utf8');
}

/** What is wanted: the JSON document, or texts for a screen. */
export type Shown = {
  readonly showNik: boolean;
  /** Long texts are packed, for batches whose texts would not fit into memory. */
  readonly packed?: boolean;
} & ({ readonly as: 'json' } | { readonly as: 'screen'; readonly screen: Screen });

/** Takes the end of each row from elsewhere where files have people of villages that are not in this result. */
export function piecesOf(
  result: Result,
  shown: Shown,
  stateOf: ReturnType<typeof statesOf> = statesOf(result),
): Pieces {
  const own = new Set(result.files.map(({ file }) => file));
  const byFile = groupBy(
    result.findings.filter(({ where }) => own.has(where.file)),
    ({ where }) => where.file,
  );
  return {
    files: filesOf(result, shown, stateOf),
    findings: [...byFile].map(([file, findings]) => findingsPiece(file, findings, shown)),
    loose: result.findings.filter(({ where }) => !own.has(where.file)),
    desa: result.desa.map((desa) => desaPiece(desa, shown)),
  };
}

function filesOf(
  result: Result,
  shown: Shown,
  stateOf: ReturnType<typeof statesOf>,
): readonly FilePiece[] {
  return result.files.map((file) => {
    const ledgers = new Map(file.sheets.map((sheet) => [sheet, ledgerOf(sheet, stateOf)]));
    return {
      file: file.file,
      sums: sumsOf([...ledgers.values()]),
      text:
        shown.as === 'json'
          ? JSON.stringify(fileOf(file, ledgers))
          : understood(file, shown.screen),
    };
  });
}

export function sumsOf(ledgers: readonly LedgerSums[]): LedgerSums {
  const sum = (key: keyof LedgerSums) => ledgers.reduce((total, one) => total + one[key], 0);
  return {
    rows: sum('rows'),
    selected: sum('selected'),
    reserve: sum('reserve'),
    rejected: sum('rejected'),
    ignored: sum('ignored'),
  };
}

/** Findings of one file, in their order. */
export function findingsPiece(
  file: string,
  findings: readonly Finding[],
  shown: Shown,
): FindingsPiece {
  const texts =
    shown.as === 'json'
      ? holdItems(jsonOf(findings), shown)
      : [hold(fileFindingsText(file, findings, shown.screen), shown)];
  return {
    file,
    counts: countBySeverity(findings),
    codes: [...new Set(findings.map(({ code }) => code))],
    texts,
  };
}

function* jsonOf(findings: readonly Finding[]): Generator<string> {
  for (const finding of findings) yield JSON.stringify(findingOf(finding));
}

function desaPiece(result: DesaResult, shown: Shown): DesaPiece {
  const isDocument = shown.as === 'json';
  return {
    key: result.desa.kode,
    kode: result.desa.kode,
    text: isDocument ? JSON.stringify(desaOf(result)) : '',
    people: isDocument ? holdItems(peopleTexts(result, shown.showNik), shown) : [],
    iuran: sumsOfIuran(result.iuran),
  };
}

function sumsOfIuran(iuran: DesaIuran): DesaPiece['iuran'] {
  const { assumptions, atStake, inGap, higherStated } = iuran;
  return {
    assumptions,
    ...shareOf(iuran),
    ...(atStake === undefined ? {} : { atStake }),
    ...(inGap === undefined ? {} : { inGap }),
    ...(higherStated === undefined ? {} : { higherStated }),
  };
}

/**
 * Items of the document's `people`. Only what differs from person to person goes through JSON each time: there
 * may be millions.
 */
function* peopleTexts(result: DesaResult, showNik: boolean): Generator<string> {
  const same = remembered((value: unknown) => JSON.stringify(value));
  for (const one of peopleOf(result, showNik)) {
    const { file, sheet, row, kodeDesa, nik, state, reasons, rank, iuran } = one;
    const where = `"file":${same(file)},"sheet":${same(sheet)},"row":${row}`;
    const who = `"kodeDesa":${same(kodeDesa)},"nik":${JSON.stringify(nik)},"state":"${state}"`;
    const why = `"reasons":${reasons.length === 0 ? '[]' : JSON.stringify(reasons)},"rank":${rank}`;
    yield `{${where},${who},${why},"iuran":${iuranText(iuran)}}`;
  }
}

function iuranText(iuran: Document['people'][number]['iuran']): string {
  if (iuran === null) return 'null';
  const { jkk, jkm, jht } = iuran.byProgram;
  return `{"total":${iuran.total},"byProgram":{"jkk":${jkk},"jkm":${jkm},"jht":${jht}}}`;
}

function remembered<Value>(made: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = made(value);
    known.set(value, text);
    return text;
  };
}
