import type { Severity } from '../../findings/finding.ts';
import { FILL } from './mark.ts';
import { addStyles, type Parts, relationshipsOf } from './parts.ts';
import { withAttribute } from './xml.ts';

const STYLES = 'xl/styles.xml';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Look of a cell of our own first sheet. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  /** Font and fill colour as ARGB. */
  readonly colour?: string;
  readonly fill?: string;
  readonly underline?: boolean;
}

/** Gives cells a colour while they keep font, border, alignment and number format. */
export interface Painter {
  /** Index of the style that is `style` with the colour of a severity. */
  readonly coloured: (style: number, severity: Severity) => number;
  /** Index of a style of its own, wrapped and aligned to the top. */
  readonly own: (look: Look) => number;
  /** Writes the new styles into the package; call once, at the end. */
  readonly finish: () => void;
}

/** What cells look like in a workbook that says nothing of styles. */
const PLAIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Styles may stand under another name: then they are not ours to add to. */
function hasStyles(parts: Parts): boolean {
  return relationshipsOf(parts, 'xl/workbook.xml').some(({ type }) => type.endsWith('/styles'));
}

interface Block {
  /** The whole element, as it stands in the part. */
  readonly whole: string;
  readonly content: string;
  readonly count: number;
}

/** Undefined when the styles are not of the usual form. */
export function painter(parts: Parts): Painter | undefined {
  if (parts.all[STYLES] === undefined && !hasStyles(parts)) addStyles(parts, STYLES, PLAIN);
  const text = parts.text(STYLES);
  const fills = block(text, 'fills', /<fill[\s>/]/g);
  const fonts = block(text, 'fonts', /<font[\s>/]/g);
  const xfs = block(text, 'cellXfs', /<xf[\s>/]/g);
  if (text === undefined || fills === undefined || fonts === undefined || xfs === undefined)
    return undefined;
  const formats = xfs.content.match(/<xf\s[^>]*?\/>|<xf(?:\s[^>]*)?>[\s\S]*?<\/xf>/g) ?? [];
  const newFills = SEVERITIES.map((severity) => solid(FILL[severity]));
  const newFonts: string[] = [];
  const newFormats: string[] = [];
  const known = new Map<string, number>();
  const remember = (key: string, make: () => string): number => {
    const index = known.get(key) ?? formats.length + newFormats.length;
    if (!known.has(key)) {
      known.set(key, index);
      newFormats.push(make());
    }
    return index;
  };
  return {
    coloured: (style, severity) =>
      remember(`${style} ${severity}`, () =>
        filled(formats[style] ?? formats[0] ?? '<xf/>', fills.count + SEVERITIES.indexOf(severity)),
      ),
    own: (look) =>
      remember(JSON.stringify(look), () => {
        newFonts.push(font(look));
        if (look.fill !== undefined) newFills.push(solid(look.fill));
        const fillId = look.fill === undefined ? 0 : fills.count + newFills.length - 1;
        return `<xf numFmtId="0" fontId="${fonts.count + newFonts.length - 1}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${look.size === undefined ? ' wrapText="1"' : ''}/></xf>`;
      }),
    finish: () =>
      parts.set(
        STYLES,
        [
          [fills, 'fills', newFills] as const,
          [fonts, 'fonts', newFonts] as const,
          [xfs, 'cellXfs', newFormats] as const,
        ].reduce(
          (styles, [old, name, added]) =>
            styles.replace(
              old.whole,
              () =>
                `<${name} count="${old.count + added.length}">${old.content}${added.join('')}</${name}>`,
            ),
          text,
        ),
      ),
  };
}

function block(text: string | undefined, name: string, item: RegExp): Block | undefined {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(text ?? '');
  if (found === null) return undefined;
  const content = found[1] ?? '';
  return { whole: found[0], content, count: content.match(item)?.length ?? 0 };
}

function solid(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function font(look: Look): string {
  const colour = look.colour === undefined ? '' : `<color rgb="${look.colour}"/>`;
  return `<font>${look.bold ? '<b/>' : ''}${look.underline ? '<u/>' : ''}<sz val="${look.size ?? 11}"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
}

function filled(format: string, fill: number): string {
  return format.replace(/^<xf([^>]*?)(\/?)>/, (_, tag, end) => {
    const painted = withAttribute(withAttribute(tag, 'fillId', String(fill)), 'applyFill', '1');
    return `<xf${painted}${end}>`;
  });
}
