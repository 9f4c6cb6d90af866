import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildCampaign, type CampaignParts, knownDesa } from '../campaign/build.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { parseDesaTable } from '../campaign/desa-list.ts';
import { unmatchedFiles } from '../campaign/file-hints.ts';
import { defaultSettings, type Settings } from '../campaign/settings-meaning.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { byText } from '../domain/order.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LawBook } from '../law/law.ts';
import { publishedLaw } from '../law/law.ts';
import { isThere, readTextIfThere } from '../outputs/disk.ts';
import type { FileReading } from '../records/reading.ts';
import { openWorkbooks } from '../sheets/open.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { NOMINATIONS, REFERENCES, SETTINGS } from '../trail/folder.ts';
import { namesBeside, strayLists } from './beside.ts';
import { type Input, type Listed, listInputs } from './list.ts';
import { withoutOwnOutputs } from './own-outputs.ts';
import { readInput } from './read.ts';
import { understandAll } from './understand-all.ts';
import type { IntakeOptions } from './understand-input.ts';

/** What is read: a campaign folder with all that belongs to it, or bare files with the defaults. */
export interface CampaignRequest {
  readonly paths: readonly string[];
  readonly on: LocalDate;
  readonly cwd: string;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  readonly law?: LawBook;
  /** Content of standard input, for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
  readonly ruleCodes: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
}

export interface CampaignRead {
  readonly campaign: Campaign;
  readonly files: readonly FileReading[];
  /** What was read, so that a file can be opened once more by its name. */
  readonly inputs: Listed;
}

/** Settings and villages alone: for commands that need no list. */
export async function readSettledCampaign(
  request: Omit<CampaignRequest, 'ruleCodes' | 'onProgress'>,
): Promise<Campaign> {
  const root = campaignRoot(request.paths, request.cwd);
  const settings = await readSettings(root, { ...request, ruleCodes: undefined });
  const desaTable = root === undefined ? undefined : await readDesaTable(root);
  return buildCampaign({
    root,
    title: root === undefined ? '' : path.basename(root),
    on: request.on,
    settings,
    desaTable,
  });
}

/** Reads settings, villages, reference lists, confirmations and nominations; every file once. */
export async function readCampaign(request: CampaignRequest): Promise<CampaignRead> {
  const { root, parts, nominations, references, intake } = await openCampaign(request);
  const readings = await understandAll(
    [...references, ...nominations],
    { ...intake, ...jobsOf(request) },
    request.onProgress,
  );
  const isReference = (reading: FileReading): boolean =>
    root !== undefined && reading.file.startsWith(`${REFERENCES}/`);
  return {
    campaign: buildCampaign({ ...parts, references: readings.filter(isReference) }),
    files: readings.filter((reading) => !isReference(reading)),
    inputs: nominations,
  };
}

/** A campaign without its nominations: these are listed and not read, for those who read them bit by bit. */
export interface CampaignFrame {
  readonly campaign: Campaign;
  readonly inputs: Listed;
  /** What understanding a nomination rests on. */
  readonly intake: IntakeOptions;
  /** Files of the reference lists with hashes of their bytes. */
  readonly references: readonly Pick<FileReading, 'file' | 'sha256'>[];
}

/** Reads the reference lists of a campaign that was opened; the nominations stay only listed. */
export async function frameOf(
  { parts, nominations, references, intake }: OpenedCampaign,
  request: CampaignRequest,
): Promise<CampaignFrame> {
  const readings = await understandAll(references, { ...intake, ...jobsOf(request) });
  return {
    campaign: buildCampaign({ ...parts, references: readings }),
    inputs: nominations,
    intake,
    references: readings.map(({ file, sha256 }) => ({ file, sha256 })),
  };
}

function jobsOf({ jobs }: CampaignRequest): { readonly jobs?: number } {
  return jobs === undefined ? {} : { jobs };
}

export interface OpenedCampaign {
  readonly root: string | undefined;
  readonly parts: CampaignParts;
  readonly nominations: Listed;
  readonly references: Listed;
  readonly intake: IntakeOptions;
}

/** Settings, villages and confirmations; all lists are only listed. */
export async function openCampaign(request: CampaignRequest): Promise<OpenedCampaign> {
  const root = campaignRoot(request.paths, request.cwd);
  const settings = await readSettings(root, request);
  const desaTable = root === undefined ? undefined : await readDesaTable(root);
  const confirmations = root === undefined ? [] : await readTables(root, 'konfirmasi');
  const nominations = root === undefined ? await bareInputs(request) : await nominationsIn(root);
  const references = root === undefined ? [] : await referencesIn(root);
  const there = [...nominations, ...references].map(({ file }) => file);
  const parts = {
    root,
    title: root === undefined ? '' : path.basename(root),
    on: request.on,
    settings,
    desaTable,
    confirmations,
    ruleCodes: request.ruleCodes,
    // Settings given with bare files may speak of others.
    unmatchedFiles:
      root === undefined ? [] : unmatchedFiles(settings.files, there, request.config ?? SETTINGS),
  };
  return {
    root,
    parts,
    nominations,
    references: references.map((input) => ({ ...input, purpose: REFERENCES })),
    intake: {
      on: request.on,
      knownDesa: knownDesa(buildCampaign(parts)),
      hints: settings.files,
    },
  };
}

/** The folder of a campaign when exactly one folder is named that looks like one. */
export function campaignRoot(paths: readonly string[], cwd: string): string | undefined {
  const [only] = paths;
  if (only === undefined || paths.length > 1 || only === '-') return undefined;
  const at = path.resolve(cwd, only);
  return [SETTINGS, NOMINATIONS].some((name) => isThere(path.join(at, name))) ? at : undefined;
}

async function nominationsIn(root: string): Promise<Listed> {
  const listed = await withoutOwnOutputs(await listInputs(nominationPaths(root), root), root);
  const strays = isThere(path.join(root, NOMINATIONS)) ? await strayLists(root) : [];
  return [...listed, ...strays].sort((a, b) => byText(a.file, b.file));
}

/** A campaign needs no reference list, so an empty folder of them is nothing to tell. */
async function referencesIn(root: string): Promise<Listed> {
  if (!isThere(path.join(root, REFERENCES))) return [];
  const listed = await listInputs([REFERENCES], root);
  return listed.filter(({ facts }) => facts.every(({ code }) => code !== 'no-list-found'));
}

function nominationPaths(root: string): readonly string[] {
  if (isThere(path.join(root, NOMINATIONS))) return [NOMINATIONS];
  const names = namesBeside(root);
  if (names.length > 0) return names;
  throw new Refusal('no-nominations', {
    id: `Belum ada folder ${NOMINATIONS} di ${root}. Buat folder itu dan taruh berkas dari desa di dalamnya.`,
    en: `There is no folder ${NOMINATIONS} in ${root}. Make it and put the villages' files there.`,
  });
}

async function bareInputs(request: CampaignRequest): Promise<Listed> {
  const files = request.paths.filter((one) => one !== '-');
  const listed = files.length > 0 ? await listInputs(files, request.cwd) : [];
  if (!request.paths.includes('-') || request.stdin === undefined) return listed;
  const piped: Input = {
    file: '-',
    path: '-',
    bytes: await request.stdin(),
    facts: [],
    read: true,
  };
  return [...listed, piped];
}

async function readSettings(
  root: string | undefined,
  request: Pick<CampaignRequest, 'config' | 'cwd' | 'law' | 'on'> & {
    readonly ruleCodes: readonly string[] | undefined;
  },
): Promise<Settings> {
  const file =
    request.config !== undefined
      ? path.resolve(request.cwd, request.config)
      : root === undefined
        ? undefined
        : path.join(root, SETTINGS);
  const text = file === undefined ? undefined : readTextIfThere(file);
  if (request.config !== undefined && text === undefined)
    throw new Refusal('no-settings', {
      id: `Berkas pengaturan ${request.config} tidak ada.`,
      en: `There is no settings file ${request.config}.`,
    });
  const law = (request.law ?? publishedLaw).on(request.on);
  if (text === undefined) return defaultSettings(law);
  const { parseSettings } = await import('../campaign/settings.ts');
  return parseSettings(text, request.config ?? SETTINGS, law, request.ruleCodes);
}

async function readDesaTable(root: string): Promise<ReturnType<typeof parseDesaTable> | undefined> {
  const tables = await readTables(root, 'desa');
  if (tables.length > 1)
    throw new Refusal('desa-table-twice', {
      id: 'Ada desa.csv dan juga desa.xlsx. Sisakan satu saja, supaya jelas mana yang berlaku.',
      en: 'There are both desa.csv and desa.xlsx. Keep one, so that it is clear which counts.',
    });
  const [table] = tables;
  return table === undefined ? undefined : parseDesaTable(table);
}

/** `name.csv` and `name.xlsx` of a campaign folder; what cannot be read is refused, since all rests on it. */
async function readTables(root: string, name: string): Promise<readonly Workbook[]> {
  const tables: Workbook[] = [];
  for (const file of [`${name}.csv`, `${name}.xlsx`]) {
    const at = path.join(root, file);
    if (!isThere(at)) continue;
    const content = await readInput(at);
    const [workbook] = 'code' in content ? [] : await openWorkbooks(file, content.bytes);
    if (workbook === undefined || workbook.sheets.length === 0)
      throw new Refusal('table-unreadable', {
        id: `${file} tidak dapat dibaca. Buka di Excel, simpan ulang, lalu jalankan lagi.`,
        en: `${file} cannot be read. Open it in Excel, save it anew, then run again.`,
      });
    tables.push(workbook);
  }
  return tables;
}

/**
 * Opens one file of a batch once more, by the name its reading has (`archive.zip/inside.xlsx` too). Bytes that are no
 * longer those of `sha256` are not looked into: only what was read within its limits before is read here.
 */
export async function openAgain(
  inputs: Listed,
  file: string,
  sha256?: string,
): Promise<{ readonly bytes: Uint8Array; readonly workbook: Workbook } | undefined> {
  const input = inputs.find((one) => one.file === file || file.startsWith(`${one.file}/`));
  if (input === undefined || !input.read) return undefined;
  const content = input.bytes ? { bytes: input.bytes } : await readInput(input.path);
  if ('code' in content) return undefined;
  const isChanged = input.file === file && sha256 !== undefined && hashOf(content.bytes) !== sha256;
  if (isChanged) return undefined;
  const workbooks = await openWorkbooks(input.file, content.bytes);
  const workbook = workbooks.find((one) => one.file === file);
  return workbook === undefined ? undefined : { bytes: content.bytes, workbook };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
