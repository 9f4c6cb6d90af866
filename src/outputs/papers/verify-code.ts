import type { Bilingual } from '../../domain/bilingual.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import type { DesaResult, Result } from '../result.ts';
import { COVERED } from './covered.ts';
import type { PaperSize } from './geometry.ts';
import { pagesOf, rowsPerPage } from './geometry.ts';
import { PAPERS } from './index.ts';
import type { Paper } from './paper.ts';
import { type ReadCode, readCode } from './paper-code.ts';
import { paperVillage } from './village.ts';

/** Whether a printed page and the files agree. */
export type Verdict =
  /** The letters are no code at all, or one of them was copied wrongly. */
  | { readonly outcome: 'mistyped' }
  | { readonly outcome: 'desa-unknown'; readonly code: ReadCode }
  | {
      readonly outcome: 'agrees';
      readonly code: ReadCode;
      readonly desa: string;
      readonly title: string;
      /** What must stand on that page, to be compared by eye. */
      readonly printed: Bilingual;
      /** What the code vouches for; the rest of the page is words and names of officials. */
      readonly covers: Bilingual;
    }
  /** The files give other contents than the ones that were printed. */
  | {
      readonly outcome: 'differs';
      readonly code: ReadCode;
      readonly desa: string;
      readonly title: string;
    };

const SIZES: readonly PaperSize[] = ['A4', 'F4'];

/** Compares the code at the foot of a page, or of one page of a list, with what the files give now. */
export function verifyCode(result: Result, typed: string): Verdict {
  const code = readCode(typed);
  if (code === undefined) return { outcome: 'mistyped' };
  const village = result.desa.find(({ desa }) => desa.kode === code.kodeDesa);
  if (village === undefined) return { outcome: 'desa-unknown', code };
  const paper = paperOf(result, village, code);
  const title = paper?.title ?? code.kind;
  const desa = village.desa.nama;
  const printed = paper && printedBy(paper, code);
  if (paper === undefined || printed === undefined)
    return { outcome: 'differs', code, desa, title };
  return { outcome: 'agrees', code, desa, title, printed, covers: COVERED[code.kind] };
}

function paperOf(result: Result, village: DesaResult, code: ReadCode): Paper | undefined {
  const words = paperVillage(result, village);
  return PAPERS.map((write) => write(words, result)).find(({ kind }) => kind === code.kind);
}

function printedBy(paper: Paper, code: ReadCode): Bilingual | undefined {
  if (code.page === undefined) {
    if (paper.code !== code.code) return undefined;
    const { rows } = paper;
    return rows === 0
      ? { id: 'surat tanpa daftar orang', en: 'a paper without a list of people' }
      : { id: `${rows} orang di seluruh daftarnya`, en: `${rows} people in all of its lists` };
  }
  for (const size of SIZES)
    for (const part of paper.parts) {
      if (part.kind !== 'list') continue;
      const { list } = part;
      for (const [index, { from, to }] of pagesOf(
        list.rows.length,
        rowsPerPage(size, part),
      ).entries())
        if (list.pageCode(index + 1, from, to) === code.code)
          return pageInWords(list, from, to, size);
    }
  return undefined;
}

/** First and last row and the sum of a page: what somebody holding the paper can compare. */
function pageInWords(
  list: { readonly rows: readonly (readonly string[])[]; readonly amounts?: readonly number[] },
  from: number,
  to: number,
  size: PaperSize,
): Bilingual {
  const first = list.rows[from]?.[0] ?? '';
  const last = list.rows[to - 1]?.[0] ?? '';
  const sum = list.amounts?.slice(from, to).reduce((all, amount) => all + amount, 0);
  const id = sum === undefined ? '' : `, jumlah halaman ${formatRupiah(sum)}`;
  const en = sum === undefined ? '' : `, page total ${formatRupiah(sum)}`;
  return {
    id: `nomor ${first} sampai ${last} (${to - from} baris, ${size})${id}`,
    en: `numbers ${first} to ${last} (${to - from} rows, ${size})${en}`,
  };
}
