import type { Bilingual } from '../domain/bilingual.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { columnIndex } from '../domain/place.ts';
import type { ResponseLayout } from '../outputs/uploads/profile.ts';
import {
  type Cell,
  kindOf,
  type Sheet,
  type SheetRow,
  textOf,
  type Workbook,
} from '../sheets/sheet.ts';
import type { AnswerFile, AnswerRow, Decision } from './registry.ts';

/** What a file that came back turned out to be. */
export type ReadAnswer =
  | { readonly is: 'answer'; readonly answer: AnswerFile }
  | {
      readonly is: 'decisions';
      readonly file: string;
      readonly sha256: string;
      readonly decisions: readonly Decision[];
    }
  | { readonly is: 'unreadable'; readonly file: string; readonly why: Bilingual };

type Name = 'nik' | 'nama' | 'status' | 'reason' | 'kpj' | 'decision' | 'by' | 'when' | 'note';

/** Headings by their letters and digits, so that case, blanks and the asterisk do not count. */
const HEADINGS: Readonly<Record<Name, readonly string[]>> = {
  nik: ['NOMORIDENTITAS', 'NIK', 'NOIDENTITAS', 'NOMORKTP', 'NOKTP', 'NOMORINDUKKEPENDUDUKAN'],
  nama: ['NAMALENGKAP', 'NAMA', 'NAMATENAGAKERJA', 'NAMAPESERTA'],
  status: ['STATUS', 'STATUSDATA', 'STATUSVALIDASI'],
  reason: ['KETERANGANSTATUSDATA', 'KETERANGANSTATUS', 'KETERANGAN', 'ALASAN'],
  kpj: ['KPJ', 'NOKPJ', 'NOMORKPJ', 'NOMORPESERTA', 'NOPESERTA', 'NOMORIDENTITASKPJ'],
  decision: ['KEPUTUSAN', 'DECISION'],
  by: ['OLEH', 'BY', 'DIPUTUSKANOLEH'],
  when: ['TANGGAL', 'WHEN', 'TGL'],
  note: ['CATATAN', 'NOTE'],
};

const HISTORY = {
  valid: 'TOTALVALIDDISIMPAN',
  invalid: 'TOTALTIDAKVALID',
  total: 'TOTALDATA',
} as const;

const fold = (heading: string): string => heading.toUpperCase().replace(/[^A-Z0-9]/g, '');

const LOOKED_AT = 30;

/** Reads a result file by its headings, in whatever layout: short or wide answer, KPJ list, history, decisions. */
export function readAnswer(workbook: Workbook, layout?: ResponseLayout): ReadAnswer {
  const { file, sha256 } = workbook;
  for (const sheet of workbook.sheets) {
    if (layout !== undefined && layout.sheet !== 'first' && sheet.name !== layout.sheet) continue;
    for (const row of sheet.rows) {
      if (row.row > LOOKED_AT) break;
      const read = readFrom(sheet, row, layout, { file, sha256 });
      if (read !== undefined) return read;
    }
  }
  return { is: 'unreadable', file, why: whyNot(workbook) };
}

function whyNot({ sheets, facts }: Workbook): Bilingual {
  if (sheets.length === 0)
    return {
      id: `berkas tidak dapat dibaca (${facts[0]?.code ?? 'kosong'}); minta lagi atau simpan ulang di Excel`,
      en: `the file cannot be read (${facts[0]?.code ?? 'empty'}); ask for it again or save it anew in Excel`,
    };
  return {
    id: 'tidak ada kolom Nomor Identitas bersama Status, KPJ, atau Keputusan; ini bukan berkas jawaban yang dikenal',
    en: 'there is no column Nomor Identitas together with Status, KPJ or Keputusan; this is no answer file we know',
  };
}

type Columns = ReadonlyMap<Name, number>;

function readFrom(
  sheet: Sheet,
  head: SheetRow,
  layout: ResponseLayout | undefined,
  from: { readonly file: string; readonly sha256: string },
): ReadAnswer | undefined {
  const history = historyOf(sheet, head, from);
  if (history !== undefined) return history;
  const columns = columnsOf(head, layout);
  const rows = sheet.rows.filter(({ row }) => row > head.row);
  if (!columns.has('nik')) return undefined;
  if (columns.has('decision') && columns.has('by')) return decisionsOf(rows, columns, from);
  const form = columns.has('status') ? 'verification' : columns.has('kpj') ? 'kpj' : undefined;
  if (form === undefined) return undefined;
  const words = layout?.status;
  const answer: AnswerFile = {
    ...from,
    form,
    rows: rows.flatMap((row) => answerRow(row, columns)),
    ...(words === undefined ? {} : { accepted: words.accepted, rejected: words.rejected }),
  };
  return { is: 'answer', answer };
}

function columnsOf(head: SheetRow, layout: ResponseLayout | undefined): Columns {
  const headings = head.cells.map((cell) => fold(textOf(cell)));
  const told: Partial<Record<Name, string | undefined>> = {
    nik: layout?.keyHeader,
    status: layout?.status?.column,
    reason: layout?.reason,
    kpj: layout?.kpj,
  };
  const columns = new Map<Name, number>();
  for (const name of Object.keys(HEADINGS).filter(isName)) {
    const own = told[name];
    const at = own === undefined ? -1 : columnNamed(own, headings);
    const found = at >= 0 ? at : firstOf(HEADINGS[name], headings);
    if (found >= 0) columns.set(name, found);
  }
  return columns;
}

function isName(name: string): name is Name {
  return Object.hasOwn(HEADINGS, name);
}

/** A profile may name a heading, or a letter where the heading cannot be relied on. */
function columnNamed(own: string, headings: readonly string[]): number {
  const at = headings.indexOf(fold(own));
  return at >= 0 || !/^[A-Z]{1,2}$/.test(own) ? at : columnIndex(own) - 1;
}

/** The first of the known names that is there, in the order of the names. */
function firstOf(names: readonly string[], headings: readonly string[]): number {
  for (const name of names) {
    const at = headings.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

function answerRow({ row, cells }: SheetRow, columns: Columns): readonly AnswerRow[] {
  const cell = (name: Name): Cell => {
    const at = columns.get(name);
    return at === undefined ? undefined : cells[at];
  };
  const text = (name: Name): string | undefined => {
    const value = textOf(cell(name)).trim();
    return value === '' ? undefined : value.slice(0, 1000);
  };
  const nik = nikOf(cell('nik'));
  const [nama, status, reason, kpj] = [text('nama'), text('status'), text('reason'), text('kpj')];
  // A line without a NIK is one only when it says something about somebody: totals and signatures do not.
  if (nik === undefined && status === undefined && (kpj === undefined || nama === undefined))
    return [];
  return [
    {
      row,
      ...(nik === undefined ? {} : { nik }),
      ...(nama === undefined ? {} : { nama }),
      ...(status === undefined ? {} : { status }),
      ...(reason === undefined ? {} : { reason }),
      ...(kpj === undefined ? {} : { kpj }),
    },
  ];
}

/** Sixteen digits as text. A number has lost its last digit to Excel and may be another person. */
function nikOf(cell: Cell): string | undefined {
  if (kindOf(cell) !== 'text') return undefined;
  const digits = textOf(cell).replace(/[\s.'’`-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : undefined;
}

function historyOf(
  sheet: Sheet,
  head: SheetRow,
  from: { readonly file: string; readonly sha256: string },
): ReadAnswer | undefined {
  const headings = head.cells.map((cell) => fold(textOf(cell)));
  const at = {
    valid: headings.indexOf(HISTORY.valid),
    invalid: headings.indexOf(HISTORY.invalid),
    total: headings.indexOf(HISTORY.total),
  };
  if (at.valid < 0 || at.invalid < 0) return undefined;
  const counts = { valid: 0, invalid: 0, total: 0 };
  for (const { row, cells } of sheet.rows) {
    if (row <= head.row) continue;
    for (const key of ['valid', 'invalid', 'total'] as const)
      counts[key] += countOf(cells[at[key]]);
  }
  return { is: 'answer', answer: { ...from, form: 'history', rows: [], counts } };
}

function countOf(cell: Cell): number {
  const digits = textOf(cell).replace(/[.\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}

const WORDS: ReadonlyMap<string, Decision['decision']> = new Map([
  ['DITERIMA', 'accepted'],
  ['ACCEPTED', 'accepted'],
  ['DITOLAK', 'refused'],
  ['REFUSED', 'refused'],
  ['KIRIMULANG', 'resend'],
  ['RESEND', 'resend'],
  ['BERHENTI', 'ended'],
  ['ENDED', 'ended'],
  ['ABAIKAN', 'ignored'],
  ['IGNORED', 'ignored'],
]);

/** All or nothing: a decision without a name, a day or a word we know makes the file unreadable. */
function decisionsOf(
  rows: readonly SheetRow[],
  columns: Columns,
  from: { readonly file: string; readonly sha256: string },
): ReadAnswer {
  const decisions: Decision[] = [];
  for (const { row, cells } of rows) {
    const cell = (name: Name): Cell => cells[columns.get(name) ?? -1];
    const text = (name: Name): string => textOf(cell(name)).trim();
    // A row of the form that nobody has decided on yet.
    if (['decision', 'by', 'when'].filter(isName).every((name) => text(name) === '')) continue;
    const nik = nikOf(cell('nik'));
    const decision = WORDS.get(fold(text('decision')));
    const when = dayOf(cell('when'));
    const by = text('by');
    if (nik === undefined || decision === undefined || when === undefined || !/\p{L}{2}/u.test(by))
      return {
        is: 'unreadable',
        file: from.file,
        why: {
          id: `baris ${row} belum lengkap; tiap baris perlu nik (sebagai teks), keputusan (diterima, ditolak, kirim ulang, berhenti, abaikan), oleh, dan tanggal`,
          en: `row ${row} is not complete; each row needs nik (as text), keputusan (accepted, refused, resend, ended, ignored), oleh (by) and tanggal (when)`,
        },
      };
    const note = text('note');
    decisions.push({
      nik,
      decision,
      by: by.slice(0, 200),
      when,
      ...(note === '' ? {} : { note: note.slice(0, 500) }),
    });
  }
  return { is: 'decisions', ...from, decisions };
}

function dayOf(cell: Cell): string | undefined {
  if (typeof cell === 'object' && cell.iso !== undefined) return cell.iso.slice(0, 10);
  const text = textOf(cell).trim();
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = dayFirst ?? [];
  const iso = dayFirst ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return parseLocalDate(iso);
}
