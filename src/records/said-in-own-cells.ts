import { type Cell, textOf } from '../sheets/sheet.ts';
import type { PlacedCell } from './cell-of.ts';
import type { Draft, PlaceOf } from './draft.ts';
import type { Reading } from './field.ts';
import { additionIn } from './values/nama.ts';
import { remarkKeputusan } from './values/remark-words.ts';
import { remarkStatus } from './values/status.ts';

/** Nearly no cell begins like this, and looking is cheap. */
const MAY_SAY =
  /^[\W_]*(?:su?dah|sdh|telah|tlh|me?ni|wafat|alm|mati|pi?ndah|ba?ta?l|mundur|mengundur|keluar|di ?|coret|hapus|gugur|tolak|ditolak|tidak|tdk|tms|cancel|drop)/i;

/**
 * `I Made Oka (meninggal)`, `batal` for a number, `Meninggal dunia` for a work, `PINDAH KE BADUNG` for an address: what
 * is noted in cells that are for something else, as remarks. It does not stay in the name.
 */
export function saidInOwnCells(draft: Draft, place: PlaceOf): readonly PlacedCell[] {
  const { nama, alamat, pekerjaan, handphone } = draft;
  const said: PlacedCell[] = [];
  const behindName = nama?.steps?.includes('addition') ? additionIn(nama.value ?? '') : undefined;
  if (nama && behindName && addIfSaid(said, nama, behindName.addition)) {
    const steps = nama.steps?.filter((step) => step !== 'addition') ?? [];
    draft.nama = { ...nama, value: behindName.name, steps: ['remark-split-off', ...steps] };
  }
  // A hamlet may be called Gugur Sari: of an address only a death or a move is heard.
  if (alamat?.value !== undefined && MAY_SAY.test(alamat.value) && remarkStatus(alamat.value))
    addIfSaid(said, alamat, alamat.value);
  if (pekerjaan?.value?.verdict === 'unmapped') addIfSaid(said, pekerjaan, pekerjaan.value.text);
  if (handphone !== undefined && handphone.value === undefined)
    addIfSaid(said, handphone, handphone.text);
  const number = place('nomorUrut');
  if (number) addIfSaid(said, number, textOf(number.cell));
  return said;
}

function addIfSaid(
  said: PlacedCell[],
  { row, column }: Pick<Reading<unknown>, 'row' | 'column'> | PlacedCell,
  cell: Cell & string,
): boolean {
  if (!MAY_SAY.test(cell)) return false;
  if (remarkStatus(cell) === undefined && remarkKeputusan(cell) !== 'tidak') return false;
  said.push({ cell, row, column, steps: [] });
  return true;
}
