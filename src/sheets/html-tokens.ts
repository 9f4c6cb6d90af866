import { characterOf } from './xml-text.ts';

/** Tags and text of an HTML page as a browser would see them; nothing is too broken to go on. */
export interface HtmlHandlers {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Entities resolved, white space as written. */
  readonly text: (text: string) => void;
}

/** Elements whose content is no text of the page. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xml', 'noscript', 'template']);

/** Longest tag that is looked at; what follows an unclosed `<` is text after that. */
const LONGEST_TAG = 65_536;

export function scanHtml(page: string, handlers: HtmlHandlers): void {
  const { length } = page;
  let at = 0;
  while (at < length) {
    let tag = page.indexOf('<', at);
    if (tag < 0) tag = length;
    if (tag > at) handlers.text(decodeEntities(page.slice(at, tag)));
    if (tag >= length) return;
    at = readMarkup(page, tag, handlers);
  }
}

/** Deals with the `<` at `at`; gives the offset behind what it began. */
function readMarkup(page: string, at: number, handlers: HtmlHandlers): number {
  const next = page[at + 1] ?? '';
  if (next === '!' || next === '?') {
    const closing = page.startsWith('<!--', at) ? '-->' : '>';
    const end = page.indexOf(closing, at + 2);
    return end < 0 ? page.length : end + closing.length;
  }
  const closes = next === '/';
  const name = nameAt(page, closes ? at + 2 : at + 1);
  if (name === '') {
    handlers.text('<');
    return at + 1;
  }
  const start = at + (closes ? 2 : 1) + name.length;
  const end = tagEnd(page, start);
  const lower = name.toLowerCase();
  if (closes) handlers.close(lower);
  else {
    handlers.open(lower, page.slice(start, end));
    if (RAW.has(lower)) return skipRaw(page, end + 1, lower);
  }
  return end + 1;
}

function nameAt(page: string, at: number): string {
  const pattern = /[A-Za-z][^\s/>]{0,40}/y;
  pattern.lastIndex = at;
  return pattern.exec(page)?.[0] ?? '';
}

/** Offset of the `>` that ends a tag, quotes respected as long as they close. */
function tagEnd(page: string, from: number): number {
  const limit = Math.min(page.length, from + LONGEST_TAG);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const letter = page[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if ((letter === '"' || letter === "'") && page[at - 1] === '=') quote = letter;
  }
  const end = page.indexOf('>', from);
  return end < 0 ? page.length : end;
}

function skipRaw(page: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(page)?.index ?? page.length;
}

/** An attribute's value out of the text between a tag's name and its `>`. */
export function htmlAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const match = pattern.exec(attributes.slice(0, 4096));
  return match === null ? undefined : decodeEntities(match[1] ?? match[2] ?? match[3] ?? '');
}

const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN1.split(' ').map((name, index): [string, string] => [
    name,
    String.fromCharCode(0xa0 + index),
  ]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['bull', '•'],
  ['check', '✓'],
]);

/** Entities of HTML; what is none stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,8}));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (decimal !== undefined) return characterOf(Number(decimal));
      return ENTITIES.get(name ?? '') ?? whole;
    },
  );
}
