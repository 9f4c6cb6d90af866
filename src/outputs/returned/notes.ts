import { columnLetters } from '../../domain/place.ts';
import type { Mark } from './mark.ts';
import { addContentType, addRelationship, type Parts, REL, relationshipsOf } from './parts.ts';
import { xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = 'desa-enroll';

/** Adds cell notes to a sheet beside those that are there; returns the sheet's XML with what it needs. */
export function addNotes(parts: Parts, part: string, xml: string, marks: readonly Mark[]): string {
  const targetOf = (type: string): string | undefined => {
    const target = relationshipsOf(parts, part).find((one) => one.type.endsWith(type))?.target;
    return target !== undefined && parts.all[target] !== undefined ? target : undefined;
  };
  const number = freeNumber(parts);
  const comments = targetOf('/comments') ?? newComments(parts, part, number);
  parts.set(comments, withComments(parts.text(comments) ?? '', marks));
  // The drawing that holds notes may hold the sheet's buttons too: it is added to, never replaced.
  const drawing = /<legacyDrawing\s/.test(xml) ? targetOf('/vmlDrawing') : undefined;
  if (drawing !== undefined) {
    parts.set(drawing, withShapes(parts.text(drawing) ?? '', marks));
    return xml;
  }
  parts.set(`xl/drawings/vmlDrawing${number}.vml`, withShapes(EMPTY_DRAWING, marks));
  addContentType(parts, VML_TYPE);
  const target = `../drawings/vmlDrawing${number}.vml`;
  return insertLegacyDrawing(xml, addRelationship(parts, part, `${REL}/vmlDrawing`, target));
}

const VML_TYPE =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';

function newComments(parts: Parts, part: string, number: number): string {
  const name = `xl/comments${number}.xml`;
  parts.set(name, EMPTY_COMMENTS);
  addContentType(
    parts,
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
  );
  addRelationship(parts, part, `${REL}/comments`, `../comments${number}.xml`);
  return name;
}

const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function freeNumber(parts: Parts): number {
  let number = 1;
  while (parts.all[`xl/comments${number}.xml`] || parts.all[`xl/drawings/vmlDrawing${number}.vml`])
    number += 1;
  return number;
}

function withComments(text: string, marks: readonly Mark[]): string {
  const authors = text.match(/<author[\s>/]/g)?.length ?? 0;
  const notes = new Map(
    marks.map(({ row, column, note }) => [`${columnLetters(column)}${row}`, note]),
  );
  const extended = text
    .replace(/<authors\s*\/>/, '<authors></authors>')
    .replace(/<commentList\s*\/>/, '<commentList></commentList>')
    .replace('</authors>', () => `<author>${AUTHOR}</author></authors>`)
    .replace(COMMENT, (whole, head, address, body, tail) => {
      const note = notes.get(address);
      notes.delete(address);
      // A paragraph of its own: the next reading must tell the village's words from ours.
      return note === undefined ? whole : `${head}${asRuns(body)}${noteRun(`\n\n${note}`)}${tail}`;
    });
  const added = [...notes].map(
    ([address, note]) =>
      `<comment ref="${address}" authorId="${authors}"><text>${noteRun(note)}</text></comment>`,
  );
  return extended.replace('</commentList>', () => `${added.join('')}</commentList>`);
}

const COMMENT = /(<comment\s[^>]*?ref="([A-Z]+\d+)"[^>]*>\s*<text>)([\s\S]*?)(<\/text>)/g;

function noteRun(note: string): string {
  return `<r><rPr><sz val="10"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${xmlText(note)}</t></r>`;
}

/** A note may hold plain text or runs; runs beside plain text are not allowed. */
function asRuns(body: string): string {
  return /^\s*<t[\s>]/.test(body) ? `<r>${body.trim()}</r>` : body;
}

function withShapes(text: string, marks: readonly Mark[]): string {
  const taken = new Set(
    [...text.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)</g)].map(
      ([, row, column]) => `${row} ${column}`,
    ),
  );
  const shapes = marks
    .filter((mark) => !taken.has(`${mark.row - 1} ${mark.column - 1}`))
    .map((mark, index) => shape(mark, index));
  return text.replace(/<\/xml>\s*$/, () => `${shapes.join('')}</xml>`);
}

/** The box grows with its text, so that no line of advice is cut off. */
function shape(mark: Mark, index: number): string {
  const lines = mark.note
    .split('\n')
    .reduce((total, line) => total + Math.max(1, Math.ceil(line.length / 42)), 0);
  const top = Math.max(mark.row - 2, 0);
  return (
    `<v:shape id="_x0000_periksa${index}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${lines * 13 + 12}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${mark.column}, 15, ${top}, 2, ${mark.column + 4}, 15, ${top + Math.ceil(lines * 0.85) + 1}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${mark.row - 1}</x:Row><x:Column>${mark.column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** Elements that must stand after `legacyDrawing`; the order of a worksheet is fixed. */
const AFTER =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]/;

function insertLegacyDrawing(xml: string, id: string): string {
  const element = `<legacyDrawing xmlns:r="${REL}" r:id="${id}"/>`;
  const without = xml.replace(/<legacyDrawing\s[^>]*\/>/, '');
  const end = without.lastIndexOf('</sheetData>');
  const after = AFTER.exec(without.slice(end));
  const at = after ? end + after.index : without.lastIndexOf('</worksheet>');
  return without.slice(0, at) + element + without.slice(at);
}
