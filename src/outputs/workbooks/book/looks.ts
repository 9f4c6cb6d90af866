import { xmlText } from '../../returned/xml.ts';

/** How a cell looks. Colours as ARGB; without a font of its own a cell is in Calibri 11. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Number format as Excel writes it; `@` keeps what is typed a text. */
  readonly format?: string;
  /** Colour of a hair line below the cell. */
  readonly line?: string;
  readonly horizontal?: 'center';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Numbers of formats that every spreadsheet knows. */
const KNOWN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/**
 * The part that describes all looks; the style of the look at place n is n + 1, style 0 is a plain cell. `marks` are
 * the colours of highlights.
 */
export function stylesPart(looks: readonly CellLook[], marks: readonly string[]): string {
  const formats: string[] = [];
  const fonts = [fontXml({})];
  const fills = [pattern('none'), pattern('gray125')];
  const borders = [borderXml('')];
  const placeOf = (list: string[], item: string): number => {
    const at = list.indexOf(item);
    return at >= 0 ? at : list.push(item) - 1;
  };
  const styles = looks.map((look) => {
    const format =
      look.format === undefined
        ? 0
        : (KNOWN_FORMATS.get(look.format) ?? FIRST_OWN_FORMAT + placeOf(formats, look.format));
    const font = placeOf(fonts, fontXml(look));
    const fill = look.fill === undefined ? 0 : placeOf(fills, solid(look.fill));
    const border = look.line === undefined ? 0 : placeOf(borders, borderXml(hairline(look.line)));
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(look)}</xf>`;
  });
  const own = formats.map(
    (format, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${xmlText(format)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">${own.length > 0 ? list('numFmts', own) : ''}${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...styles]) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    (marks.length === 0 ? '' : list('dxfs', marks.map(markXml))) +
    '</styleSheet>'
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ bold, italic, size, colour }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 11}"/>${colour === undefined ? '' : `<color rgb="${colour}"/>`}<name val="Calibri"/><family val="2"/></font>`;
}

function markXml(argb: string): string {
  return `<dxf><fill><patternFill><bgColor rgb="${argb}"/></patternFill></fill></dxf>`;
}

function pattern(type: string): string {
  return `<fill><patternFill patternType="${type}"/></fill>`;
}

function solid(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function hairline(argb: string): string {
  return `<bottom style="hair"><color rgb="${argb}"/></bottom>`;
}

function borderXml(bottom: string): string {
  return `<border><left/><right/><top/>${bottom || '<bottom/>'}<diagonal/></border>`;
}

function alignment({ horizontal, vertical, wrap }: CellLook): string {
  const of = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${value}"`;
  return `<alignment${of('horizontal', horizontal)}${of('vertical', vertical)}${of('wrapText', wrap ? '1' : undefined)}/>`;
}
