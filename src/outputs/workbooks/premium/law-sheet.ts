import type { Bilingual, Lang } from '../../../domain/bilingual.ts';
import { formatDayFirst } from '../../../domain/local-date.ts';
import type { Month } from '../../../domain/month.ts';
import { byText } from '../../../domain/order.ts';
import { entryOn } from '../../../law/entries.ts';
import type { IuranLaw } from '../../../law/iuran-law.ts';
import { type LawBook, publishedLaw } from '../../../law/law.ts';
import type { Parameter } from '../../../law/parameter.ts';
import { shownDates, shownProof, shownValue, sourceNames } from '../../../law/shown.ts';
import type { Result } from '../../result.ts';
import { type Grid, type GridRow, inSheet, lines, number, text } from './grid.ts';

/** The sheet of the law, and where a village's sheet finds the figures of a month in it. */
export interface LawSheet {
  readonly grid: Grid;
  readonly cells: ReadonlyMap<Month, MonthCells>;
  /** Lower bounds and bases of the income rows, as absolute ranges; undefined when no village asks for them. */
  readonly brackets: { readonly from: string; readonly base: string } | undefined;
}

/** Cell addresses of one month: rates, amounts, and the shares to pay under each relief. */
export interface MonthCells {
  readonly law: IuranLaw;
  readonly jkkRate: string;
  readonly jkm: string;
  readonly jhtRate: string;
  readonly pp49: { readonly jkk: string; readonly jkm: string };
  readonly half: Readonly<
    Record<'transport' | 'other', { readonly jkk: string; readonly jkm: string }>
  >;
}

const HEAD: readonly Bilingual[] = [
  { id: 'Bulan iuran', en: 'Month' },
  { id: 'Tarif JKK', en: 'JKK rate' },
  { id: 'JKM (Rp)', en: 'JKM (Rp)' },
  { id: 'Tarif JHT', en: 'JHT rate' },
  { id: 'PP 49/2020: JKK dibayar', en: 'PP 49/2020: JKK to pay' },
  { id: 'PP 49/2020: JKM dibayar', en: 'PP 49/2020: JKM to pay' },
  { id: 'PP 50/2025 separuh: JKK sopir, kurir', en: 'PP 50/2025 half: JKK transport' },
  { id: 'PP 50/2025 separuh: JKM sopir, kurir', en: 'PP 50/2025 half: JKM transport' },
  { id: 'PP 50/2025 separuh: JKK lain', en: 'PP 50/2025 half: JKK other' },
  { id: 'PP 50/2025 separuh: JKM lain', en: 'PP 50/2025 half: JKM other' },
];

const FIRST_MONTH_ROW = 5;
const WHOLE = 10_000;

/** Rates of every month of the result, income rows, the parameters used with their sources, and the open questions. */
export function lawSheet(result: Result, lang: Lang, law: LawBook = publishedLaw): LawSheet {
  const name = lang === 'id' ? 'Hukum' : 'Law';
  const say = (words: Bilingual): string => words[lang];
  const months = [...new Set(result.desa.flatMap(({ iuran }) => iuran.months))].sort(byText);
  const rows: GridRow[] = [
    [text(say({ id: 'DASAR HUKUM DAN ASUMSI', en: 'LAW AND ASSUMPTIONS' }), 'title')],
    [text(say(ABOUT(formatDayFirst(result.on))), 'note')],
    [],
    HEAD.map((words) => text(say(words), 'head')),
  ];
  const cells = new Map<Month, MonthCells>();
  for (const [at, month] of months.entries()) {
    const found = law.iuran(month);
    cells.set(month, cellsOf(found, inSheet(name), FIRST_MONTH_ROW + at));
    rows.push(monthRow(found));
  }
  const brackets = bracketRows(result, rows, name, lang, law);
  rows.push(...parameterRows(result, lang, law), ...assumptionRows(result, lang));
  return {
    grid: {
      name,
      widths: [28, 42, 20, 32, 16, 16, 16, 16, 16, 16],
      rows,
      headingRow: undefined,
      frozenRows: FIRST_MONTH_ROW - 1,
    },
    cells,
    brackets,
  };
}

const ABOUT = (day: string): Bilingual => ({
  id: `Angka di lembar lain dihitung dari tabel ini dengan rumus. Aturan per ${day}; setiap bulan memakai hukum bulannya sendiri.`,
  en: `The figures of the other sheets are computed from this table by formula. Rules as of ${day}; each month by its own law.`,
});

function monthRow(law: IuranLaw): GridRow {
  const share = (basisPoints: number | undefined) =>
    number((basisPoints ?? WHOLE) / WHOLE, 'percent');
  const half = (group: 'transport' | 'other', program: 'jkk' | 'jkm') =>
    share(law.pp50.open[group] ? law.pp50.toPay[program] : WHOLE);
  return [
    text(law.month),
    number(law.jkkRate / WHOLE, 'percent'),
    number(law.jkmAmount, 'rupiah'),
    number(law.jhtRate / WHOLE, 'percent'),
    share(law.pp49.jkk),
    share(law.pp49.jkm),
    half('transport', 'jkk'),
    half('transport', 'jkm'),
    half('other', 'jkk'),
    half('other', 'jkm'),
  ];
}

function cellsOf(law: IuranLaw, sheet: string, row: number): MonthCells {
  const at = (column: string): string => `${sheet}$${column}$${row}`;
  return {
    law,
    jkkRate: at('B'),
    jkm: at('C'),
    jhtRate: at('D'),
    pp49: { jkk: at('E'), jkm: at('F') },
    half: {
      transport: { jkk: at('G'), jkm: at('H') },
      other: { jkk: at('I'), jkm: at('J') },
    },
  };
}

/** The annex, only where a village takes the base from the stated income. */
function bracketRows(
  result: Result,
  rows: GridRow[],
  name: string,
  lang: Lang,
  law: LawBook,
): LawSheet['brackets'] {
  const village = result.desa.find(({ desa }) => desa.base === 'by-income');
  const month = village?.iuran.months[0];
  if (month === undefined) return undefined;
  rows.push(
    [],
    [
      { id: 'Lapisan', en: 'Row' },
      { id: 'Penghasilan mulai (Rp)', en: 'Income from (Rp)' },
      { id: 'Dasar (Rp)', en: 'Base (Rp)' },
    ].map((words) => text(words[lang], 'head')),
  );
  const first = rows.length + 1;
  for (const { row, incomeFrom, base } of law.iuran(month).brackets)
    rows.push([number(row, 'count'), number(incomeFrom, 'rupiah'), number(base, 'rupiah')]);
  const range = (column: string): string =>
    `${inSheet(name)}$${column}$${first}:$${column}$${rows.length}`;
  return { from: range('B'), base: range('C') };
}

function parameterRows(result: Result, lang: Lang, law: LawBook): readonly GridRow[] {
  const used = new Map<string, Month>();
  for (const { iuran } of result.desa)
    for (const worker of new Set(iuran.workers.values()))
      for (const { month, amounts } of worker.months)
        for (const { law: names } of amounts)
          for (const name of names) if (!used.has(name)) used.set(name, month);
  const known = Object.values<Parameter>(law.parameters).filter(({ name }) => used.has(name));
  if (known.length === 0) return [];
  const head = [
    { id: 'Nilai hukum', en: 'Value of the law' },
    { id: 'Isi', en: 'Value' },
    { id: 'Berlaku', en: 'In force' },
    { id: 'Bukti', en: 'Proof' },
    { id: 'Sumber', en: 'Source' },
  ].map((words) => text(words[lang], 'head'));
  const rows = known.flatMap((parameter): readonly GridRow[] => {
    const entry = entryOn(parameter, used.get(parameter.name) ?? '');
    if (entry === undefined) return [];
    const [first, ...others] = sourceNames(entry, lang);
    return [
      [
        text(parameter.name),
        text(shownValue(parameter, entry.value)[lang]),
        text(shownDates(entry)),
        text(shownProof(entry)[lang]),
        text(first ?? '', 'note'),
      ],
      ...others.map(
        (source): GridRow => [undefined, undefined, undefined, undefined, text(source, 'note')],
      ),
    ];
  });
  return [[], head, ...rows];
}

function assumptionRows(result: Result, lang: Lang): readonly GridRow[] {
  if (result.assumptions.length === 0) return [];
  return [
    [],
    [text(lang === 'id' ? 'Yang belum pasti' : 'Open questions', 'strong')],
    ...result.assumptions.flatMap(({ code, message }) => [
      [text(code, 'strong')],
      ...lines(message[lang], 'note', 150),
    ]),
  ];
}
