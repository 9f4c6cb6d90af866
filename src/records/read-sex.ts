import type { Sex } from '../domain/sex.ts';
import { type Cell, textOf } from '../sheets/sheet.ts';
import type { Draft, PlaceOf } from './draft.ts';
import { reading } from './readings.ts';
import { sexBehind } from './values/nama.ts';
import { faulty, NOTHING, took } from './values/read.ts';
import { readSex } from './values/sex.ts';

/** Sex from its own column, from two columns to tick, or from brackets behind the name. */
export function readSexOf(draft: Draft, place: PlaceOf): void {
  const cell = place('jenisKelamin');
  if (cell) draft.jenisKelamin = reading(cell, readSex(cell.cell));
  const men = place('jenisKelaminL');
  const women = place('jenisKelaminP');
  if (!cell && !men && !women) sexFromName(draft);
  if (cell || !men || !women) return;
  const [isMan, isWoman] = [men, women].map((tick) => isTicked(tick.cell));
  if (isMan && isWoman) draft.jenisKelamin = reading<Sex>(men, faulty('jenis-kelamin-unreadable'));
  else if (isMan) draft.jenisKelamin = reading<Sex>(men, took('L'), ['from-ticks']);
  else if (isWoman) draft.jenisKelamin = reading<Sex>(women, took('P'), ['from-ticks']);
  else draft.jenisKelamin = reading<Sex>({ ...men, cell: undefined }, NOTHING);
}

/** A list without a column for it may say it in brackets behind the name. */
function sexFromName(draft: Draft): void {
  const { nama } = draft;
  const sex = nama === undefined ? undefined : sexBehind(nama.text.trim());
  if (nama === undefined || sex === undefined) return;
  const { text: cell, row, column } = nama;
  draft.jenisKelamin = reading({ cell, row, column }, readSex(sex), ['from-other-column']);
}

/** Anything but a dash, a zero or a no marks the column. */
function isTicked(cell: Cell): boolean {
  const text = textOf(cell).trim();
  return text !== '' && !/^(?:[-–—.0_]+|tidak|no|false)$/i.test(text);
}
