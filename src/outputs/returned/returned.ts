import type { Lang } from '../../domain/bilingual.ts';
import { columnIndex } from '../../domain/place.ts';
import type { Finding } from '../../findings/finding.ts';
import type { SheetReading } from '../../records/reading.ts';
import type { Workbook } from '../../sheets/sheet.ts';
import { packStable } from '../stable-zip.ts';
import { type GuideStyles, guideSheet } from './guide.ts';
import { type Added, FILL, type Mark, mergeMarks } from './mark.ts';
import { addNotes } from './notes.ts';
import {
  addFirstSheet,
  dropMacros,
  openParts,
  type Parts,
  partsOf,
  type SheetPart,
  sheetParts,
  unselect,
} from './parts.ts';
import { plainWorkbook, sheetNames } from './plain.ts';
import { type CellEdit, editCells } from './sheet-xml.ts';
import { type Painter, painter } from './styles.ts';

export interface ReturnedInput {
  readonly fileName: string;
  /** The operator's file as it came, and the same opened. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly sheets: readonly Pick<SheetReading, 'sheet' | 'headerRows' | 'columns'>[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
  readonly rules: {
    readonly titleOf: (code: string) => string;
    readonly confirmable: (code: string) => boolean;
  };
}

/** Headings of the columns in which a village states what it has checked by hand (product.md 5). */
export const CONFIRM_HEADINGS = ['Sudah dicek (kode)', 'Dicek oleh', 'Tanggal dicek'] as const;

const GUIDE_NAME: Readonly<Record<Lang, string>> = { id: 'PERIKSA DULU', en: 'READ FIRST' };

/**
 * The operator's own workbook with its faults marked. Ours is added to the parts of the package and everything
 * else stays byte for byte; where the package is not of the usual form, and for .xls, .ods, HTML and CSV, the
 * same table is written as a fresh .xlsx and marked.
 */
export function returnedWorkbook(input: ReturnedInput): Uint8Array {
  const marks = marksOf(input);
  const added = confirmColumns(input);
  if (input.workbook.kind === 'xlsx') {
    const parts = openParts(input.bytes);
    const marked = markPackage(parts, input, marks, added);
    if (marked !== undefined) return marked;
  }
  const names = sheetNames(input.workbook.sheets);
  const renamed = <T extends { readonly sheet: string | null }>(item: T): T => ({
    ...item,
    sheet: names[input.workbook.sheets.findIndex((sheet) => sheet.name === item.sheet)] ?? null,
  });
  const plain = partsOf(plainWorkbook(input.workbook.sheets));
  keepComments(plain, input.workbook);
  const marked = markPackage(plain, input, marks.map(renamed), added.map(renamed));
  if (marked === undefined) throw new Error('our own plain workbook cannot be marked');
  return marked;
}

/** What the village wrote on cells of a list that is written anew stays there. */
function keepComments(parts: Parts, { sheets }: Workbook): void {
  for (const [index, { part }] of (sheetParts(parts) ?? []).entries()) {
    const notes = (sheets[index]?.comments ?? []).map(
      ({ row, column, text }): Mark => ({
        ...{ sheet: null, row, column: column + 1, severity: 'note', note: text },
      }),
    );
    if (notes.length > 0) parts.set(part, addNotes(parts, part, parts.text(part) ?? '', notes));
  }
}

function marksOf({ findings, lang }: ReturnedInput): readonly Mark[] {
  const marks: Mark[] = [];
  for (const finding of findings) {
    const note = noteOf(finding, lang);
    for (const place of [finding.where]) {
      if (place.row === undefined) continue;
      marks.push({
        sheet: place.sheet ?? null,
        row: place.row,
        column: place.column === undefined ? 1 : columnIndex(place.column),
        severity: finding.severity,
        note,
      });
    }
  }
  return mergeMarks(marks);
}

const STAKE: Readonly<Record<Finding['severity'], Readonly<Record<Lang, string>>>> = {
  error: {
    id: 'Sebelum diperbaiki, orang ini belum dapat didaftarkan.',
    en: 'Until it is mended this person cannot be registered.',
  },
  warning: {
    id: 'Tempatnya tidak terancam; mohon dilihat.',
    en: 'The place is not at stake; please look.',
  },
  note: { id: 'Sekadar catatan.', en: 'For the record.' },
};

/** What, how to mend, and whether the place is at stake; the code is what a confirmation names. */
function noteOf(finding: Finding, lang: Lang): string {
  return `${finding.message[lang]}\n→ ${finding.fix[lang]}\n${STAKE[finding.severity][lang]} [${finding.code}]`;
}

/** Three columns right of the table on every sheet with a row that a village may confirm. */
function confirmColumns({ findings, sheets: read, rules }: ReturnedInput): readonly Added[] {
  const sheets = new Set(
    findings
      .filter((finding) => rules.confirmable(finding.code) && finding.severity === 'error')
      .map((finding) => finding.where.sheet ?? null),
  );
  return read.flatMap((sheet) => {
    const headerRow = sheet.headerRows[0];
    const taken = sheet.columns.map((column) => columnIndex(column.column));
    const offered = sheet.columns.some((column) => column.heading.startsWith(CONFIRM_HEADINGS[0]));
    if (!sheets.has(sheet.sheet) || headerRow === undefined || offered) return [];
    const right = Math.max(...taken, 0);
    return CONFIRM_HEADINGS.map((text, index) => ({
      sheet: sheet.sheet,
      row: headerRow,
      column: right + 1 + index,
      text,
    }));
  });
}

function markPackage(
  parts: Parts,
  input: ReturnedInput,
  marks: readonly Mark[],
  added: readonly Added[],
): Uint8Array | undefined {
  const sheets = sheetParts(parts);
  const paint = painter(parts);
  if (sheets === undefined || paint === undefined) return undefined;
  for (const sheet of sheets) {
    const xml = markSheet(parts, sheet, marks, added, paint);
    if (xml === undefined) return undefined;
    parts.set(sheet.part, xml);
  }
  const { lang, findings, fileName, rules } = input;
  const first = sheets[0]?.name ?? '';
  const guide = guideSheet(
    {
      fileName,
      findings,
      titleOf: rules.titleOf,
      confirmable: added.length > 0,
      lang,
      sheetNameOf: (sheet) => sheets.find(({ name }) => name === sheet)?.name ?? first,
    },
    guideStyles(paint),
  );
  paint.finish();
  dropMacros(parts);
  addFirstSheet(parts, freeName(GUIDE_NAME[lang], sheets), guide);
  return packStable(parts.all);
}

function freeName(wanted: string, sheets: readonly SheetPart[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toUpperCase()));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
  return name;
}

function markSheet(
  parts: Parts,
  sheet: SheetPart,
  marks: readonly Mark[],
  added: readonly Added[],
  paint: Painter,
): string | undefined {
  const own = marks.filter((mark) => mark.sheet === sheet.name);
  const texts = added.filter((one) => one.sheet === sheet.name);
  const xml = unselect(parts.text(sheet.part) ?? '');
  if (own.length === 0 && texts.length === 0) return xml;
  const amber = paint.own({ bold: true, fill: FILL.warning });
  const edits: readonly CellEdit[] = [
    ...own.map(({ row, column, severity }) => ({
      row,
      column,
      restyle: (style: number) => paint.coloured(style, severity),
    })),
    ...texts.map(({ row, column, text }) => ({ row, column, text, restyle: () => amber })),
  ];
  const edited = editCells(xml, edits);
  return edited === undefined || own.length === 0
    ? edited
    : addNotes(parts, sheet.part, edited, own);
}

function guideStyles(paint: Painter): GuideStyles {
  return {
    title: paint.own({ bold: true, size: 18, colour: 'FFC00000' }),
    plain: paint.own({ size: 11 }),
    head: paint.own({ bold: true, colour: 'FFFFFFFF', fill: 'FF404040' }),
    wrap: paint.own({}),
    link: paint.own({ colour: 'FF0563C1', underline: true }),
    severity: {
      error: paint.own({ bold: true, fill: FILL.error }),
      warning: paint.own({ bold: true, fill: FILL.warning }),
      note: paint.own({ bold: true, fill: FILL.note }),
    },
  };
}
