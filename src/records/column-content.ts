import type { Shape } from './cell-shape.ts';
import type { ColumnField } from './field.ts';
import { type GridRow, textIn } from './grid.ts';
import { readsAs, type WordKind } from './value-words.ts';

/** What the values of one column look like, over the sampled rows. */
export interface Content {
  readonly index: number;
  /** Values, and rows looked at. */
  readonly filled: number;
  readonly rows: number;
  share(...shapes: readonly Shape[]): number;
  words(kind: WordKind): number;
  /** Different values per value, 1 = all different. */
  distinct(): number;
  texts(): readonly string[];
}

const LOOKED_AT = 60;

export function contentOf(rows: readonly GridRow[], index: number): Content {
  const counts = new Map<Shape, number>();
  let filled = 0;
  for (const row of rows) {
    const shape = row.shapes[index] ?? 'empty';
    if (shape === 'empty' || shape === 'mark') continue;
    filled += 1;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  let texts: readonly string[] | undefined;
  const allTexts = () => {
    texts ??= rows
      .filter((row) => row.shapes[index] !== 'mark')
      .map((row) => textIn(row, index))
      .filter((text) => text !== '');
    return texts;
  };
  return {
    index,
    filled,
    rows: rows.length,
    share: (...shapes) => {
      let sum = 0;
      for (const shape of shapes) sum += counts.get(shape) ?? 0;
      return filled === 0 ? 0 : sum / filled;
    },
    words: (kind) => {
      const some = allTexts().slice(0, LOOKED_AT);
      return some.length === 0
        ? 0
        : some.filter((text) => readsAs(text, kind)).length / some.length;
    },
    distinct: () => (filled === 0 ? 1 : new Set(allTexts()).size / filled),
    texts: allTexts,
  };
}

/** How well the values fit a field, 0 to 1; 0.5 where there are none to say. */
export function fits(field: ColumnField, content: Content): number {
  if (content.filled === 0) return 0.5;
  const { share } = content;
  const words = share('text', 'sex', 'tick');
  const number = share('small', 'number');
  switch (field) {
    case 'nik':
    case 'nomorKk':
      return (
        share('nik', 'long-number') + 0.6 * share('phone', 'number', 'error') + 0.2 * share('small')
      );
    case 'kpj':
      return share('long-number', 'number', 'phone', 'nik') + 0.3 * words;
    case 'nama':
    case 'namaIbuKandung':
    case 'namaAyah':
    case 'ahliWaris':
      return words + share('error');
    case 'tanggalLahir':
      return (
        share('date', 'error') +
        0.5 * share('number', 'text') +
        0.3 * share('place-and-date', 'small')
      );
    case 'tempatTanggalLahir':
      return share('place-and-date', 'error') + 0.6 * share('date') + 0.5 * share('text');
    case 'jenisKelamin':
      return share('sex', 'error') + 0.9 * share('small') + 0.3 * share('text', 'tick');
    case 'jenisKelaminL':
    case 'jenisKelaminP':
      return share('sex', 'tick', 'small') + 0.5 * share('text');
    case 'handphone':
      return (
        share('phone', 'error') +
        0.7 * share('number', 'long-number', 'text') +
        0.4 * share('small')
      );
    case 'rt':
    case 'rw':
      return share('small') + 0.6 * share('text', 'tick');
    case 'rtRw':
      return share('pair') + 0.7 * share('text', 'small', 'date');
    case 'email':
      return share('email') + 0.4 * share('text', 'tick');
    case 'nomorUrut':
    case 'umur':
    case 'prioritas':
    case 'desil':
      return share('small', 'number', 'error') + 0.7 * share('text', 'tick', 'sex');
    case 'kodeDesa':
      return share('number', 'phone', 'long-number') + 0.3 * share('text', 'date');
    case 'penghasilan':
      return number + share('text', 'phone', 'tick');
    case 'keputusan':
      // Below `Tgl Meninggal` stands the day.
      return 1 - share('nik', 'phone', 'long-number', 'email') + share('error');
    default:
      return (
        1 - share('nik', 'phone', 'date', 'place-and-date', 'long-number', 'email') + share('error')
      );
  }
}
