import { columnLetters } from '../domain/place.ts';
import type { Comment, Sheet } from '../sheets/sheet.ts';
import type { PlacedCell } from './cell-of.ts';
import type { NamedBlock } from './claims.ts';
import type { ColumnField } from './field.ts';
import type { Nominee, SheetFact } from './reading.ts';
import { NO_PLACING } from './readings.ts';
import { remarkKeputusan, saysCovered } from './values/remark-words.ts';
import { remarkStatus } from './values/status.ts';

/** A note on a mother's name is about her, one on a phone number about that. */
const ABOUT_OTHERS: ReadonlySet<ColumnField | null | undefined> = new Set([
  ...([
    'namaIbuKandung',
    'namaAyah',
    'ahliWaris',
    'hubunganAhliWaris',
    'hubunganKeluarga',
  ] as const),
  ...(['nomorKk', 'handphone', 'email', 'kpj', null] as const),
]);

/** A note on a cell is a remark on the person of its row, in the columns of the list that the person is in. */
export function commentsByRow(
  { comments }: Sheet,
  { claims }: NamedBlock,
): ReadonlyMap<number, readonly Comment[]> | undefined {
  if (comments === undefined) return undefined;
  const byRow = new Map<number, Comment[]>();
  const [first = 0, last = 0] = [claims[0]?.index, claims.at(-1)?.index];
  for (const comment of comments) {
    const claim = claims.find(({ index }) => index === comment.column);
    const isWithin = comment.column >= first && comment.column <= last + 1;
    if (!isWithin || (claim !== undefined && ABOUT_OTHERS.has(claim.field))) continue;
    const own = byRow.get(comment.row);
    if (own === undefined) byRow.set(comment.row, [comment]);
    else own.push(comment);
  }
  return byRow;
}

export function commentsIn(
  comments: ReturnType<typeof commentsByRow>,
  row: number,
): readonly PlacedCell[] {
  const own = comments?.get(row);
  if (own === undefined) return NONE;
  return own.map(({ text, column }) => ({
    ...{ cell: text, row, column: columnLetters(column + 1), steps: NO_PLACING },
  }));
}

const NONE: readonly PlacedCell[] = [];

const isUnderstood = ({ text }: Comment): boolean =>
  remarkKeputusan(text) !== undefined || remarkStatus(text) !== undefined || saysCovered(text);

/** Notes on people that say what nobody here understands are told, so that somebody reads them. */
export function unreadComments(
  { comments }: Sheet,
  nominees: readonly Nominee[],
): readonly SheetFact[] {
  if (comments === undefined) return [];
  const people = new Set(nominees.map(({ row }) => row));
  const unread = comments
    .filter((comment) => people.has(comment.row) && !isUnderstood(comment))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = unread;
  if (first === undefined) return [];
  const cells = unread.map(({ row, column }) => `${columnLetters(column + 1)}${row}`);
  const list =
    cells.length > MOST_CELLS ? `${cells.slice(0, MOST_CELLS).join(', ')}, …` : cells.join(', ');
  const column = columnLetters(first.column + 1);
  const data = { comments: unread.length, list, says: first.text };
  return [{ code: 'comment-not-understood', row: first.row, column, data }];
}

const MOST_CELLS = 20;
