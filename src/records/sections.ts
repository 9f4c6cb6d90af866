import type { KodeDesa } from '../domain/wilayah.ts';
import type { TitleSays } from './values/title-words.ts';

/** A value given by a line above the people, with the row it stands in. */
export interface FromLine {
  readonly text: string;
  readonly row: number;
}

/** A village as a line names it. */
export interface DesaLine {
  readonly kode: KodeDesa | undefined;
  readonly nama: string | undefined;
  readonly row: number;
}

/** What the lines above a person say of him: village, banjar, and the family of a household block. */
export interface Flow {
  readonly desa?: DesaLine;
  readonly dusun?: FromLine;
  readonly family?: Family;
  /** A title that says of the people below it that they are not, or hardly, nominated. */
  readonly keputusan?: TitleLine;
  /** The cells of the last such line, by 0-based column: over lists beside each other each has its own. */
  readonly titles?: { readonly row: number; readonly cells: ReadonlyMap<number, string> };
}

export interface TitleLine extends FromLine {
  readonly says: TitleSays;
  /** It is the name of the sheet, and stands in no row. */
  readonly isSheetName?: true;
}

export interface Family {
  readonly nomorKk?: FromLine;
  readonly alamat?: FromLine;
  readonly dusun?: FromLine;
  readonly rt?: FromLine;
  readonly rw?: FromLine;
  readonly desa?: FromLine;
}

const NUMBER = '(?:[0-9]{1,2}|[a-z]|[ivx]{1,5})';
const BANJAR = new RegExp(
  String.raw`^(?:${NUMBER}[.)] *)?((?:nama )?(?:banjar|br|dusun|dsn|lingkungan|lingk|link|kampung|tempekan|kewilayahan|padukuhan|pedukuhan|dukuh|jorong|korong)\b[. :-]*(?:(?:dinas|adat|dns)\b[. :-]*)?\S.*)$`,
  'i',
);
const DESA = new RegExp(
  String.raw`^(?:${NUMBER}[.)] *)?(?:nama )?(?:desa|kelurahan|desa\/kelurahan|desa\/kel|ds|village)\b[. :/-]*(\S.*)$`,
  'i',
);
const AREA = new RegExp(
  String.raw`^(?:${NUMBER}[.)] *)?(?:kecamatan|kec|wilayah|(?:warga )?(?:rt|rw)|kelompok|blok|posyandu)\b[. :]*\S`,
  'i',
);

/** Banjar of a section line, its label left on; undefined when the text is none. */
export function banjarLine(text: string): string | undefined {
  if (text.length > 70 || /\d{5}/.test(text)) return undefined;
  return BANJAR.exec(text)?.[1]?.replace(/\s*[(:=-]*\s*\d+ *(?:orang|org|jiwa|kk|people)\)?$/i, '');
}

/** Name behind `DESA` in a section line. */
export function desaLine(text: string): string | undefined {
  return text.length > 70 || /\d{5}/.test(text) ? undefined : DESA.exec(text)?.[1];
}

export const areaLine = (text: string): boolean => text.length <= 70 && AREA.test(text);

const KK =
  /\b(?:no(?:mor|\.)? ?\.?\s?)?(?:kk|kartu keluarga|nkk)\s*[.:=]?\s*['`]?(\d{16}|\d{8}x{6,9})\b/i;
const FAMILY_LABEL =
  /^\W*(?:(?:no(?:mor)?[ .]*)?(?:kk|kartu keluarga)|nama[ .]*(?:kk|kepala keluarga|kep\.? ?kel(?:uarga)?)|kepala keluarga|nkk)\s*(?:[:=]|\W*\d{10}|$)/i;
const LABELS = String.raw`(?:no\.? ?kk|nomor kk|nama ?kk|kepala keluarga|alamat|nama dusun|dusun|banjar|lingkungan|dsn|br|rt ?\/ ?rw|rt|rw|kode ?pos|desa|kelurahan|kecamatan|kabupaten|kota|provinsi)`;

function labelled(text: string, label: string): string | undefined {
  const found = new RegExp(
    String.raw`\b(?:${label})\s*[:=]\s*(.*?)\s*(?:[,;|]?\s*\b${LABELS}\s*[:=.]|[,;|]|$)`,
    'i',
  ).exec(text);
  const value = found?.[1]?.trim();
  return value === undefined || value === '' || value === '-' ? undefined : value;
}

/** What a family line of a household block says; undefined when the row is none. */
export function familyLine(text: string, row: number): Family | undefined {
  const nomorKk = KK.exec(text)?.[1];
  const address = labelled(text, 'alamat');
  const isFamily =
    nomorKk !== undefined ||
    FAMILY_LABEL.test(text) ||
    (address !== undefined && /dusun|banjar|\brt\b/i.test(text));
  return isFamily
    ? {
        ...(nomorKk === undefined ? {} : { nomorKk: { text: nomorKk, row } }),
        ...addressOf(text, row),
      }
    : undefined;
}

/** Parts of an address line: `DUSUN X, RT:001, RW:001` or `Alamat : X, Nama Dusun : Y, RT/RW : 003/001`. */
export function addressOf(text: string, row: number): Family {
  const line = (value: string | undefined): FromLine | undefined =>
    value === undefined ? undefined : { text: value, row };
  const pair = /\brt ?\/? ?rw\s*[:.]?\s*(\d{1,3})\s*\/\s*(\d{1,3})/i.exec(text);
  const rt = pair?.[1] ?? /\brt\s*[:.]?\s*(\d{1,3})\b/i.exec(text)?.[1];
  const rw = pair?.[2] ?? /\brw\s*[:.]?\s*(\d{1,3})\b/i.exec(text)?.[1];
  const dusun =
    labelled(text, 'nama dusun|dusun|banjar|lingkungan') ??
    /\b((?:dusun|dsn|banjar|br|lingkungan)\b[. ]+[^,:;]+)/i.exec(text)?.[1]?.trim();
  const parts = {
    alamat: line(labelled(text, 'alamat')),
    dusun: line(dusun),
    rt: line(rt),
    rw: line(rw),
    desa: line(labelled(text, 'desa|kelurahan|desa/kelurahan')),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
