import type { Claim, NamedBlock } from './claims.ts';
import type { ColumnField } from './field.ts';
import { type GridRow, textIn } from './grid.ts';
import { meaningOf } from './heading-text.ts';
import { isNote, isPart, isSignature, isTotal } from './row-words.ts';
import { areaLine, banjarLine, desaLine } from './sections.ts';
import { couldBeName } from './value-words.ts';

/** What one row shows of a person in the columns of one block. */
export interface Signs {
  /** Something like a NIK stands in its column, readable or not. */
  readonly nik: boolean;
  readonly nama: boolean;
  /** The number of the row stands in front. */
  readonly numbered: boolean;
  /** The row says of itself that it is an example. */
  readonly sample: boolean;
  /** Weight of the other fields: a birth date 2, a phone 1.5, plain words 0.5. */
  readonly others: number;
}

const WEIGHTS: Readonly<Partial<Record<ColumnField, number>>> = {
  ...{ tanggalLahir: 2, tempatTanggalLahir: 2, handphone: 1.5, nomorKk: 1.5, jenisKelamin: 1 },
  ...{ alamat: 0.5, alamatDomisili: 0.5, pekerjaan: 0.5, tempatLahir: 0.5, namaIbuKandung: 0.5 },
  ...{
    penghasilan: 0.5,
    dusun: 0.5,
    rtRw: 0.5,
    email: 1.5,
    kpj: 1,
    jenisKelaminL: 0.5,
    jenisKelaminP: 0.5,
  },
};
/** Shapes that a field must have to speak for a person. */
const TYPED: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  tanggalLahir: ['date', 'place-and-date', 'number', 'error'],
  tempatTanggalLahir: ['place-and-date', 'date', 'error'],
  handphone: ['phone'],
  nomorKk: ['nik', 'long-number'],
  jenisKelamin: ['sex'],
  email: ['email'],
  kpj: ['long-number', 'number', 'phone'],
};

function nikLike(row: GridRow, column: number): boolean {
  switch (row.shapes[column]) {
    case 'nik':
    case 'long-number':
    case 'phone':
    case 'error':
      return true;
    case 'number':
    case 'text': {
      const text = textIn(row, column);
      const digits = text.replace(/\D/g, '').length;
      return (
        digits >= 8 && text.replace(/[^\p{L}]/gu, '').length <= 4 && !/^\W*ni[pap]/i.test(text)
      );
    }
    default:
      return false;
  }
}

/** A name, and not a word that stands where names stand: a total, a banjar, an office, a heading. */
export function nameLike(row: GridRow, column: number): boolean {
  const shape = row.shapes[column];
  if (shape === 'error') return true;
  if (shape !== 'text' && shape !== 'place-and-date' && shape !== 'tick') return false;
  const text = textIn(row, column);
  // What stands in brackets alone is said of the person above it.
  if (text.startsWith('(') && text.endsWith(')')) return false;
  return couldBeName(text) && text.length <= 100 && meaningOf(text)?.field !== 'nama';
}

/** A text in the name column that by its words is no name, unless the rest of the row says otherwise. */
export function isLabel(text: string): boolean {
  return (
    isTotal(text) ||
    isSignature(text) ||
    isNote(text) ||
    isPart(text) ||
    banjarLine(text) !== undefined ||
    desaLine(text) !== undefined ||
    areaLine(text)
  );
}

/** `Contoh` where the number of the row stands, or in front of the name. */
function isSample(row: GridRow, number: number | undefined, nama: number | undefined): boolean {
  if (number !== undefined && row.shapes[number] === 'text')
    return /^(?:contoh|cth|misal|sample|example)/i.test(textIn(row, number));
  return (
    nama !== undefined && row.shapes[nama] === 'text' && /^contoh ?[:=]/i.test(textIn(row, nama))
  );
}

/** Looks at rows for the signs of a person; made once for a block. */
export function signReader({ columns }: NamedBlock): (row: GridRow) => Signs {
  const nik = columns.get('nik');
  const nama = columns.get('nama');
  const number = columns.get('nomorUrut');
  const weighed = [...columns].flatMap(([field, column]) => {
    const weight = WEIGHTS[field];
    return weight === undefined ? [] : [{ column, weight, typed: TYPED[field] }];
  });
  return (row) => {
    let others = 0;
    for (const { column, weight, typed } of weighed) {
      const shape = row.shapes[column] ?? 'empty';
      if (shape === 'empty' || shape === 'mark') continue;
      if (typed === undefined ? shape !== 'small' : typed.includes(shape)) others += weight;
    }
    return {
      nik: nik !== undefined && nikLike(row, nik),
      nama: nama !== undefined && nameLike(row, nama),
      numbered: number !== undefined && row.shapes[number] === 'small',
      sample: isSample(row, number, nama),
      others,
    };
  };
}

/** Does the row hold values in the columns of the block at all? */
export function touches(row: GridRow, claims: readonly Claim[]): boolean {
  return claims.some(({ index }) => (row.shapes[index] ?? 'empty') !== 'empty');
}

/** Text of the name column of a block. */
export function nameIn(row: GridRow, block: NamedBlock | undefined): string {
  const column = block?.columns.get('nama');
  return column === undefined ? '' : textIn(row, column);
}
