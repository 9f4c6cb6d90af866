import { textOf } from './sheet.ts';
import { noteComment, type SheetBuilder } from './sheet-builder.ts';
import { type CellTag, readAddress } from './xlsx-cell.ts';
import { readRichText } from './xlsx-strings.ts';
import { CLOSE, END, isLocal, nextTag, OPEN, openXml } from './xml.ts';
import { attribute } from './xml-text.ts';

/** Notes on cells, from the part of a sheet that holds them. A damaged one ends where it is damaged. */
export function readComments(part: Buffer, builder: SheetBuilder): void {
  const cursor = openXml(part);
  const at: CellTag = { row: 0, column: 0, style: 0, type: '', sound: false };
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    if (isLocal(cursor, 'comment')) {
      const address = Buffer.from(attribute(cursor, 'ref') ?? '');
      readAddress(address, 0, address.length, at);
    } else if (at.sound && isLocal(cursor, 'text') && cursor.kind === OPEN)
      noteComment(builder, at.row, at.column - 1, textOf(readRichText(cursor, builder.limits)));
  }
}
