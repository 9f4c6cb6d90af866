import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { byText, groupBy } from '../domain/order.ts';
import type { Finding } from '../findings/finding.ts';
import type { FileReading, SheetReading } from '../records/reading.ts';
import { ruleOf } from '../rules/index.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { desaFolder, distinctPaths, safeStem } from './names.ts';
import type { OutputFile, Result } from './result.ts';
import { returnedWorkbook } from './returned/returned.ts';

/** One file of which a marked copy is wanted, as it was judged. */
export interface CopyOrder {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly Pick<SheetReading, 'sheet' | 'headerRows' | 'columns'>[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
}

/** A marked copy, or why there is none: the file is another now, or marking it took too much. */
export type Copy = Uint8Array | { readonly why: keyof typeof WITHOUT_COPY };

/** Makes the copy of one file; another process may do it, since the file is opened once more. */
export type CopyMaker = (order: CopyOrder) => Promise<Copy>;

/** How the copies of a run are asked for. */
export interface Copying {
  readonly lang: Lang;
  /** `by-desa`: each in the folder of its village; `flat`: side by side, also those in which nothing was found. */
  readonly place: 'by-desa' | 'flat';
}

/**
 * The files that go back. A list in which nothing was found is not sent back, unless the copies were asked for by
 * themselves (`flat`). A file that could not be read is not returned: there is nothing to mark, and its finding says
 * what to do.
 */
export function copyOrders(result: Result, { lang, place }: Copying): readonly CopyOrder[] {
  const findings = groupBy(
    result.findings.filter((finding) => !finding.oversight),
    (finding) => finding.where.file,
  );
  return returnable(result)
    .filter(({ file }) => place === 'flat' || findings.has(file))
    .sort((a, b) => byText(a.file, b.file))
    .map(({ file, sha256, sheets }) => ({
      file,
      sha256,
      sheets: sheets.map(({ sheet, headerRows, columns }) => ({ sheet, headerRows, columns })),
      findings: findings.get(file) ?? [],
      lang,
    }));
}

function returnable({ files }: Result): FileReading[] {
  return files.filter((file) => file.sheets.some((sheet) => sheet.used));
}

/** The operators' own workbooks with the faults marked, each in the folder of the village it is from. */
export async function* returnedWorkbooks(
  result: Result,
  make: CopyMaker,
  copying: Copying,
): AsyncGenerator<OutputFile> {
  const folders = copying.place === 'by-desa' ? foldersOf(result) : new Map<string, string>();
  const files = returnable(result);
  // Names are given to all, so that none changes when another list becomes clean.
  const paths = distinctPaths(
    files.map(({ file }) => ({
      key: file,
      path: `${folderOf(file, folders, copying.place)}${safeStem(file)} - periksa.xlsx`,
    })),
  );
  const people = new Map(files.map((reading) => [reading.file, peopleOf(reading)]));
  for (const order of copyOrders(result, copying)) {
    const copy = await make(order);
    const path = paths.get(order.file);
    if (path === undefined) continue;
    if ('why' in copy) yield notReturned(path, order, WITHOUT_COPY[copy.why]);
    else yield { path, kind: 'returned', bytes: copy, rows: people.get(order.file) ?? 0 };
  }
}

/** The file as it came, opened once more. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** The copy of one file, from its original; none where that is not the same any more, or cannot be found. */
export function markedCopy(order: CopyOrder, original: Original | undefined): Copy {
  const { file, sha256, sheets, findings, lang } = order;
  // Changed since it was judged: the marks would stand at other people's rows.
  if (original === undefined || original.workbook.sha256 !== sha256) return { why: 'changed' };
  return returnedWorkbook({
    fileName: file.slice(file.lastIndexOf('/') + 1),
    ...original,
    sheets,
    findings,
    lang,
    rules: {
      titleOf: (code) => ruleOf(code)?.title[lang] ?? code,
      confirmable: (code) => ruleOf(code)?.confirmable === true,
    },
  });
}

const WITHOUT_COPY = {
  changed: {
    id: 'berubah atau dipindahkan setelah diperiksa, jadi tidak ada berkas bertanda untuknya. Jalankan sekali lagi.',
    en: 'changed or moved after it was checked, so there is no marked file for it. Run once more.',
  },
  'not-made': {
    id: 'terlalu besar atau terlalu rumit untuk ditandai. Semua temuannya ada di temuan.csv, yang ditulis oleh desa-enroll run.',
    en: 'is too large or too intricate to be marked. All that was found is in temuan.csv, which desa-enroll run writes.',
  },
} as const satisfies Record<string, Bilingual>;

/** Says in the place of a marked file why there is none. */
function notReturned(path: string, { file, lang }: CopyOrder, why: Bilingual): OutputFile {
  const bytes = Buffer.from(`${file}: ${why[lang]}\r\n`);
  return { path: path.replace(/\.xlsx$/, '.txt'), kind: 'returned', bytes, rows: 0 };
}

function folderOf(
  file: string,
  folders: ReadonlyMap<string, string>,
  place: Copying['place'],
): string {
  return place === 'flat' ? '' : `${folders.get(file) ?? 'desa/TANPA-KODE'}/`;
}

function peopleOf(reading: FileReading): number {
  return reading.sheets.reduce((total, sheet) => total + sheet.nominees.length, 0);
}

/** The village folder of each file; a file with several villages goes to the first of them by code. */
function foldersOf(result: Result): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const { desa, files } of result.desa)
    for (const file of files) if (!folders.has(file)) folders.set(file, `desa/${desaFolder(desa)}`);
  return folders;
}
