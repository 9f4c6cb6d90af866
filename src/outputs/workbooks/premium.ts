import type { Lang } from '../../domain/bilingual.ts';
import { groupBy } from '../../domain/order.ts';
import { printedAssumptions } from '../../iuran/assumptions.ts';
import { type LawBook, publishedLaw } from '../../law/law.ts';
import { type DesaResult, type OutputFile, type Result, withAssumptions } from '../result.ts';
import { desaSheet } from './premium/desa-sheet.ts';
import { fundingSheet } from './premium/funding-sheet.ts';
import { type Grid, sheetNames } from './premium/grid.ts';
import { lawSheet } from './premium/law-sheet.ts';
import { type SummaryRow, summarySheet } from './premium/summary-sheet.ts';
import { type Paper, writeGrids } from './premium/write.ts';
import { premiumTables } from './premium-tables.ts';

/** What of the premium report is written. */
export interface PremiumOutputs {
  readonly lang: Lang;
  readonly paper: Paper;
  readonly xlsx: boolean;
  readonly csv: boolean;
  readonly longest?: number | undefined;
}

/** The workbook, its tables, or both. */
export async function* premiumOutputs(
  result: Result,
  { xlsx, csv, ...options }: PremiumOutputs,
): AsyncGenerator<OutputFile> {
  if (xlsx) yield* premiumWorkbooks(result, options);
  if (csv) yield* premiumTables(result);
}

export interface PremiumOptions {
  readonly lang: Lang;
  readonly paper: Paper;
  readonly law?: LawBook;
  /** Longest payment wanted, in months. */
  readonly longest?: number | undefined;
}

/** More villages than this make a workbook slow to open; then each kabupaten or kota gets its own. */
const VILLAGES_A_BOOK = 700;

/**
 * The iuran as workbooks that anyone can recalculate: a summary, the funding lines, a sheet for each village,
 * and the law they all compute from. One workbook up to 700 villages, beyond that one for each kabupaten.
 */
export async function* premiumWorkbooks(
  result: Result,
  options: PremiumOptions,
): AsyncGenerator<OutputFile> {
  if (result.desa.length <= VILLAGES_A_BOOK) {
    yield await premiumWorkbook(result, result.desa, 'iuran.xlsx', options);
    return;
  }
  const byKabupaten = groupBy(result.desa, ({ desa }) => desa.kode.slice(0, 5));
  for (const [kode, villages] of byKabupaten)
    yield await premiumWorkbook(result, villages, `iuran-${kode}.xlsx`, options);
}

async function premiumWorkbook(
  result: Result,
  villages: readonly DesaResult[],
  path: string,
  { lang, paper, law = publishedLaw, longest }: PremiumOptions,
): Promise<OutputFile> {
  const bytes = writeGrids(premiumGrids({ ...result, desa: villages }, lang, law, longest), paper);
  const rows = villages.reduce((sum, { iuran }) => sum + iuran.workers.size, 0);
  return { path, kind: 'premium', bytes, rows };
}

/** The sheets of the workbook in their order; those of the villages are laid out first, since the others read them. */
export function premiumGrids(
  result: Result,
  lang: Lang,
  law: LawBook = publishedLaw,
  longest?: number,
): readonly Grid[] {
  const programs = [...new Set(result.desa.flatMap(({ iuran }) => iuran.programs))];
  const printed = printedAssumptions(programs, { accidentDeath: false });
  const filled = result.desa.filter(({ iuran }) => iuran.workers.size > 0);
  const names = sheetNames(filled.map(({ desa }) => ({ key: desa.kode, name: desa.nama })));
  const lawPage = lawSheet(withAssumptions(result, printed), lang, law);
  const on = law.on(result.on);
  const rows: SummaryRow[] = result.desa.map((village) => {
    const name = names.get(village.desa.kode);
    return {
      village,
      sheet:
        name === undefined ? undefined : desaSheet(village, name, lawPage, { on, longest, lang }),
    };
  });
  return [
    summarySheet(result, rows, lang),
    fundingSheet(rows, lang),
    ...rows.flatMap(({ sheet }) => sheet?.grid ?? []),
    lawPage.grid,
  ];
}
