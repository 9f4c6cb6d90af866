import type { Lang } from '../../domain/bilingual.ts';
import { cellOf } from '../../domain/place.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import { xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MOST_KINDS = 12;
const CELLS_SHOWN = 12;

/** One kind of fault with all its cells: the line an operator reads. */
interface Kind {
  readonly severity: Severity;
  readonly title: string;
  readonly fix: string;
  readonly findings: readonly Finding[];
}

/** Styles the first sheet needs; the caller registers them and hands in their numbers. */
export interface GuideStyles {
  readonly plain: number;
  readonly title: number;
  readonly head: number;
  readonly wrap: number;
  readonly link: number;
  readonly severity: Readonly<Record<Severity, number>>;
}

export interface GuideContent {
  readonly fileName: string;
  readonly findings: readonly Finding[];
  /** Title of a rule, for the line that groups its findings. */
  readonly titleOf: (code: string) => string;
  /** Name of the sheet in the returned workbook. */
  readonly sheetNameOf: (sheet: string | null | undefined) => string;
  readonly confirmable: boolean;
  readonly lang: Lang;
}

/** "12 hal perlu diperbaiki": the first sheet of the returned workbook, in plain words. */
export function guideSheet(content: GuideContent, styles: GuideStyles): string {
  const kinds = kindsOf(content);
  const errors = content.findings.filter((finding) => finding.severity === 'error').length;
  const id = content.lang === 'id';
  const lines: Row[] = [
    { cells: [text(headline(errors, id), styles.title)], height: 26 },
    { cells: [text(`${id ? 'Berkas' : 'File'}: ${content.fileName}`, styles.plain)] },
    ...advice(id).map((line) => ({ cells: [text(line, styles.plain)] })),
    { cells: [] },
    {
      cells: (id
        ? ['Sifat', 'Yang ditemukan', 'Banyak', 'Sel', 'Cara memperbaiki']
        : ['Kind', 'What was found', 'Count', 'Cells', 'How to mend it']
      ).map((heading) => text(heading, styles.head)),
    },
  ];
  const links: string[] = [];
  for (const kind of kinds) {
    const row = lines.length + 1;
    const [first] = kind.findings;
    const cell = first ? cellOf(first.where) : undefined;
    if (first && cell && /^[A-Z]+\d+$/.test(cell))
      links.push(link(`D${row}`, content.sheetNameOf(first.where.sheet), cell));
    const cells = cellsText(kind.findings);
    lines.push({
      cells: [
        text(severityWord(kind.severity, id), styles.severity[kind.severity]),
        text(kind.title, styles.wrap),
        number(kind.findings.length, styles.wrap),
        text(cells, links.length > 0 && cell ? styles.link : styles.wrap),
        text(kind.fix, styles.wrap),
      ],
      height:
        15 * Math.max(lineCount(kind.title, 38), lineCount(cells, 34), lineCount(kind.fix, 62)) + 4,
    });
  }
  if (content.confirmable)
    lines.push(
      { cells: [] },
      ...confirmAdvice(id).map((line) => ({ cells: [text(line, styles.plain)] })),
    );
  return sheetXml(lines, links);
}

function headline(errors: number, id: boolean): string {
  if (errors === 0)
    return id
      ? 'Tidak ada yang wajib diperbaiki. Terima kasih!'
      : 'Nothing has to be mended. Thank you!';
  return id ? `${errors} hal perlu diperbaiki` : `${errors} things to mend`;
}

function advice(id: boolean): readonly string[] {
  return id
    ? [
        'Isi berkas ini tidak diubah. Sel yang bermasalah diberi warna; arahkan penunjuk ke sel itu untuk membaca catatannya.',
        'Merah: orang ini belum dapat didaftarkan sebelum diperbaiki. Kuning: tempatnya aman, tetapi mohon dilihat. Biru: sekadar catatan.',
        'Perbaiki langsung di lembar daftarnya, simpan, lalu kirim kembali berkas ini.',
      ]
    : [
        'Nothing in your list was changed. Cells with a fault are coloured; point at one to read its note.',
        'Red: this person cannot be registered until it is mended. Amber: the place is safe, but please look. Blue: for the record.',
        'Mend the list itself, save, and send this file back.',
      ];
}

function confirmAdvice(id: boolean): readonly string[] {
  return id
    ? [
        'Sudah dicek dengan KTP dan ternyata benar? Isi tiga kolom kuning di kanan daftar pada baris orang itu:',
        '"Sudah dicek (kode)" dengan kode pada catatan selnya, "Dicek oleh" dengan nama pemeriksa, dan "Tanggal dicek".',
      ]
    : [
        'Checked against the KTP and right after all? Fill the three amber columns to the right of the list in that row:',
        '"Sudah dicek (kode)" with the code from the note, "Dicek oleh" with who checked, "Tanggal dicek" with the day.',
      ];
}

function severityWord(severity: Severity, id: boolean): string {
  const words = {
    error: id ? 'Wajib diperbaiki' : 'Must be mended',
    warning: id ? 'Mohon dilihat' : 'Please look',
    note: id ? 'Catatan' : 'Note',
  };
  return words[severity];
}

/** At most a dozen kinds, gravest and most frequent first; the rest are joined into one line, not dropped. */
function kindsOf(content: GuideContent): readonly Kind[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of content.findings) {
    const key = `${finding.severity} ${finding.code}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  const kinds = [...groups.values()]
    .flatMap((findings): Kind[] => {
      const [first] = findings;
      if (first === undefined) return [];
      const { severity, code } = first;
      return [{ severity, title: content.titleOf(code), fix: first.fix[content.lang], findings }];
    })
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.findings.length - a.findings.length);
  if (kinds.length <= MOST_KINDS) return kinds;
  const isError = (kind: Kind): boolean => kind.severity === 'error';
  const errors = joinTail(kinds.filter(isError), MOST_KINDS - 1, content.lang);
  const others = kinds.filter((kind) => !isError(kind));
  return [...errors, ...joinTail(others, MOST_KINDS - errors.length, content.lang)];
}

/** The first kinds by themselves, the rest of them as one line. */
function joinTail(kinds: readonly Kind[], most: number, lang: Lang): readonly Kind[] {
  if (kinds.length <= most) return kinds;
  const [first, ...rest] = kinds.slice(most - 1);
  if (first === undefined) return kinds;
  const joined = {
    severity: first.severity,
    title: [first, ...rest].map((kind) => kind.title).join('; '),
    fix: lang === 'id' ? 'Lihat catatan pada tiap sel.' : 'See the note in each cell.',
    findings: [first, ...rest].flatMap((kind) => kind.findings),
  };
  return [...kinds.slice(0, most - 1), joined];
}

function cellsText(findings: readonly Finding[]): string {
  const cells = findings
    .map((finding) => cellOf(finding.where) ?? '')
    .filter((cell) => cell !== '');
  const shown = cells.slice(0, CELLS_SHOWN).join(', ');
  return cells.length > CELLS_SHOWN ? `${shown} … (+${cells.length - CELLS_SHOWN})` : shown;
}

interface Row {
  readonly cells: readonly string[];
  readonly height?: number;
}

const text = (value: string, style: number): string =>
  `s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
const number = (value: number, style: number): string => `s="${style}"><v>${value}</v></c>`;

function lineCount(value: string, width: number): number {
  return Math.max(1, Math.ceil(value.length / width));
}

function link(from: string, sheet: string, cell: string): string {
  return `<hyperlink ref="${from}" location="${xmlText(`'${sheet.replaceAll("'", "''")}'!${cell}`)}" display="${cell}"/>`;
}

const WIDTHS = [18, 40, 9, 36, 64];

function sheetXml(lines: readonly Row[], links: readonly string[]): string {
  const rows = lines.map(({ cells, height }, index) => {
    const row = index + 1;
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${tall}>${cells.map((cell, at) => `<c r="${'ABCDE'[at]}${row}" ${cell}`).join('')}</row>`;
  });
  const cols = WIDTHS.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    `${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}
