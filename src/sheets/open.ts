import { createHash } from 'node:crypto';
import { shownNames } from '../domain/shown-names.ts';
import { readCsv } from './csv-sheet.ts';
import { decodeText } from './encoding.ts';
import { readHtml } from './html.ts';
import { endingOf, isLeftOver, kindOfName, kindOfText, signatureOf } from './kind.ts';
import {
  type Budget,
  DEFAULT_LIMITS,
  type Limits,
  newBudget,
  tooLarge,
  unreadable,
  unsupported,
} from './limits.ts';
import { readOds, readOpenDocument } from './ods.ts';
import type { FileFact, FileKind, Workbook } from './sheet.ts';
import { type ReadSheets, refused } from './sheet-builder.ts';
import { readBiff, readOle } from './xls.ts';
import { mainPart, readXlsx } from './xlsx.ts';
import { readXml2003 } from './xml2003.ts';
import { checkRest, findEntry, inflate, openZip, type Zip, type ZipEntry } from './zip.ts';

/** What one reader gave, and the kind it found; `inside` are the lists of an archive. */
interface Opened extends ReadSheets {
  readonly kind: FileKind | undefined;
  readonly inside?: readonly Workbook[];
}

/**
 * Opens a file by its content. One workbook, but for a zip archive of lists: that gives one for each list
 * inside, or one that says why there is none. A file that cannot be read is a workbook without sheets whose
 * facts say why; nothing of it is given. Never throws for bad bytes.
 */
export async function openWorkbooks(
  file: string,
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
): Promise<readonly Workbook[]> {
  return openWithin(file, bytes, limits, newBudget(limits), 0);
}

async function openWithin(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
  budget: Budget,
  depth: number,
): Promise<readonly Workbook[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let opened: Opened;
  try {
    opened =
      buffer.length > limits.bytes
        ? { kind: undefined, ...refused(tooLarge('bytes', limits.bytes)) }
        : await open(file, buffer, limits, budget, depth);
  } catch {
    // A reader that gives up on bytes nobody foresaw is a fault of that file, not the end of the run.
    opened = { kind: undefined, ...refused(unreadable('damaged')) };
  }
  if (opened.inside !== undefined && opened.inside.length > 0) return opened.inside;
  const { kind, sheets, facts } = opened;
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  const told = sheets.length > 0 && kind ? [...differs(file, kind), ...facts] : facts;
  return [{ file, kind, sha256, size: buffer.length, sheets, facts: told }];
}

/** The note that a name promises another kind than the content is. */
function differs(file: string, kind: FileKind): readonly FileFact[] {
  const named = kindOfName(file);
  if (named === undefined || named === kind) return [];
  return [{ code: 'file-type-differs-from-name', data: { kind, ending: endingOf(file) } }];
}

async function open(
  file: string,
  bytes: Buffer,
  limits: Limits,
  budget: Budget,
  depth: number,
): Promise<Opened> {
  const signature = signatureOf(bytes);
  switch (signature.is) {
    case 'empty':
      return { kind: undefined, ...refused(unreadable('empty')) };
    case 'unsupported':
      return { kind: undefined, ...refused(unsupported(signature.kind)) };
    case 'zip':
      return openZipped(file, bytes, limits, budget, depth);
    case 'ole': {
      const read = await readOle(bytes, limits, budget);
      return { kind: read.sheets.length > 0 ? 'xls' : undefined, ...read };
    }
    case 'biff':
      return { kind: 'xls', ...(await readBiff(bytes, bytes, limits, budget)) };
    default:
      return openText(bytes, limits, budget);
  }
}

function openText(bytes: Buffer, limits: Limits, budget: Budget): Opened {
  const { text, encoding, guessed } = decodeText(bytes);
  const kind = kindOfText(text);
  const guess: FileFact[] = guessed ? [{ code: 'encoding-guessed', data: { encoding } }] : [];
  const withGuess = (read: ReadSheets): ReadSheets =>
    read.sheets.length > 0 ? { sheets: read.sheets, facts: [...guess, ...read.facts] } : read;
  if (kind === undefined) return { kind, ...refused(unsupported('xml')) };
  if (kind === 'xml2003') return { kind, ...readXml2003(bytes, limits, budget) };
  if (kind === 'ods') return { kind, ...readOpenDocument(bytes, limits, budget) };
  if (kind === 'html') return { kind, ...withGuess(readHtml(text, limits, budget)) };
  return { kind: 'csv', ...withGuess(readCsv(text, limits, budget)) };
}

async function openZipped(
  file: string,
  bytes: Buffer,
  limits: Limits,
  budget: Budget,
  depth: number,
): Promise<Opened> {
  const zip = openZip(bytes, limits, budget);
  if ('code' in zip) return { kind: undefined, ...refused(zip) };
  const mime = findEntry(zip, 'mimetype');
  if (mime !== undefined && findEntry(zip, 'content.xml')) {
    const type = inflate(zip, mime, budget);
    if ('code' in type) return { kind: undefined, ...refused(type) };
    if (!/opendocument\.spreadsheet/.test(type.toString('latin1', 0, 200)))
      return { kind: undefined, ...refused(unsupported('opendocument')) };
    return { kind: 'ods', ...whole(readOds(zip, limits, budget), zip, budget) };
  }
  if (findEntry(zip, '[Content_Types].xml') === undefined)
    return openArchive(file, zip, limits, budget, depth);
  const main = mainPart(zip, budget);
  if (main !== undefined && typeof main !== 'string') return { kind: undefined, ...refused(main) };
  if (main?.endsWith('.bin')) return { kind: undefined, ...refused(unsupported('xlsb')) };
  if (main === undefined || !/(^|\/)workbook[^/]*\.xml$/i.test(main))
    return { kind: undefined, ...refused(unsupported(officeKind(zip))) };
  return { kind: 'xlsx', ...whole(readXlsx(zip, main, limits, budget), zip, budget) };
}

/** Sheets of a container count only when all of it is sound. */
function whole(read: ReadSheets, zip: Zip, budget: Budget): ReadSheets {
  const fact = read.sheets.length > 0 ? checkRest(zip, budget) : undefined;
  return fact ? refused(fact) : read;
}

function officeKind(zip: Zip): string {
  if (findEntry(zip, 'word/document.xml')) return 'docx';
  return findEntry(zip, 'ppt/presentation.xml') ? 'pptx' : 'zip';
}

/** Archives inside an archive are opened once more and no deeper. */
const DEEPEST = 1;

/** What a list in an archive is not: folders, and what systems leave behind. All else gets a verdict. */
function isContent({ name }: ZipEntry): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base !== '' && !isLeftOver(base) && !base.startsWith('~$') && !/^__MACOSX\//.test(name);
}

/** Reads every list of a zip archive, in the order of their names, within the limits of one file. */
async function openArchive(
  file: string,
  zip: Zip,
  limits: Limits,
  budget: Budget,
  depth: number,
): Promise<Opened> {
  const lists = [...zip.entries.values()]
    .filter(isContent)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (lists.length === 0)
    return { kind: undefined, ...refused({ code: 'no-list-found', data: {} }) };
  if (depth > DEEPEST) return { kind: undefined, ...refused(unsupported('zip')) };
  const inside: Workbook[] = [];
  const names = shownNames(lists.map((entry) => `${file}/${entry.name}`));
  for (const [at, entry] of lists.entries()) {
    const name = names[at] ?? file;
    const data = inflate(zip, entry, budget);
    if ('code' in data)
      inside.push({
        file: name,
        kind: undefined,
        sha256: '',
        size: entry.size,
        sheets: [],
        facts: [data],
      });
    else inside.push(...(await openWithin(name, data, limits, budget, depth + 1)));
  }
  return { kind: undefined, sheets: [], facts: [], inside };
}
