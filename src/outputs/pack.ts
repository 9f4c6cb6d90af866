import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { byText, groupBy } from '../domain/order.ts';
import type { FileReading } from '../records/reading.ts';
import { ruleOf } from '../rules/index.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { desaFolder, distinctPaths, safeStem } from './names.ts';
import type { OutputFile, Result } from './result.ts';
import { returnedWorkbook } from './returned/returned.ts';

/** The file of a village as it came, read once more when its marked copy is made; undefined when it is not the same. */
export type Original = (
  file: string,
  sha256: string,
) => Promise<{ readonly bytes: Uint8Array; readonly workbook: Workbook } | undefined>;

/**
 * The operators' own workbooks with the faults marked, each in the folder of the village it is from. A list in which
 * nothing was found is not sent back, unless the copies were asked for by themselves (`flat`). A file that could not be
 * read is not returned: there is nothing to mark, and its finding says what to do.
 */
export async function* returnedWorkbooks(
  result: Result,
  original: Original,
  lang: Lang,
  place: 'by-desa' | 'flat' = 'by-desa',
): AsyncGenerator<OutputFile> {
  const folders = place === 'by-desa' ? foldersOf(result) : new Map<string, string>();
  const findings = groupBy(
    result.findings.filter((finding) => !finding.oversight),
    (finding) => finding.where.file,
  );
  const files = result.files.filter((file) => file.sheets.some((sheet) => sheet.used));
  const paths = distinctPaths(
    files.map((file) => ({
      key: file.file,
      path: `${folderOf(file.file, folders, place)}${safeStem(file.file)} - periksa.xlsx`,
    })),
  );
  // Names are given to all, so that none changes when another list becomes clean.
  const returned = files.filter(({ file }) => place === 'flat' || findings.has(file));
  for (const reading of returned.sort((a, b) => byText(a.file, b.file))) {
    const source = await original(reading.file, reading.sha256);
    const path = paths.get(reading.file);
    if (path === undefined) continue;
    // Changed since it was judged: the marks would stand at other people's rows.
    if (source === undefined || source.workbook.sha256 !== reading.sha256) {
      yield notReturned(path, reading.file, lang);
      continue;
    }
    const bytes = returnedWorkbook({
      fileName: reading.file.slice(reading.file.lastIndexOf('/') + 1),
      bytes: source.bytes,
      workbook: source.workbook,
      reading,
      findings: findings.get(reading.file) ?? [],
      lang,
      rules: {
        titleOf: (code) => ruleOf(code)?.title[lang] ?? code,
        confirmable: (code) => ruleOf(code)?.confirmable === true,
      },
    });
    yield { path, kind: 'returned', bytes, rows: peopleOf(reading) };
  }
}

const CHANGED: Bilingual = {
  id: 'berubah atau dipindahkan setelah diperiksa, jadi tidak ada berkas bertanda untuknya. Jalankan sekali lagi.',
  en: 'changed or moved after it was checked, so there is no marked file for it. Run once more.',
};

/** Says in the place of a marked file why there is none. */
function notReturned(path: string, file: string, lang: Lang): OutputFile {
  const bytes = Buffer.from(`${file}: ${CHANGED[lang]}\r\n`);
  return { path: path.replace(/\.xlsx$/, '.txt'), kind: 'returned', bytes, rows: 0 };
}

function folderOf(
  file: string,
  folders: ReadonlyMap<string, string>,
  place: 'by-desa' | 'flat',
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
