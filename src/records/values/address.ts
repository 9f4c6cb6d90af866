import { trimSigns } from './edges.ts';
import { type RtRw, rtRwIn } from './rt-rw.ts';

/** What an address names beside the street; each as written, without its label. */
export interface AddressParts {
  readonly dusun: string | undefined;
  readonly rt: string | undefined;
  readonly rw: string | undefined;
  /** A desa or kelurahan that the address names: perhaps another one than the list's. */
  readonly desa: string | undefined;
  readonly kecamatan: string | undefined;
}

const NO_RT_RW: RtRw = { rt: undefined, rw: undefined };
// A name ends at a separator or where the next label begins.
const STOP =
  /[,;/()\n]|\b(?:rt|rw|ds|desa|kel|kelurahan|kec|kecamatan|kab|kota|no|gg|gang|jl|jln|jalan|br|banjar|dsn|dusun|link|lingk|lingkungan|kodepos|nama)\b/i;

/** Takes banjar, RT, RW, desa and kecamatan out of an address written in one cell. */
export function addressParts(alamat: string): AddressParts {
  const { rt, rw } = rtRwIn(alamat) ?? NO_RT_RW;
  return {
    dusun: dusunIn(alamat),
    rt,
    rw,
    desa: named(
      alamat,
      /\b(?:ds|desa|kel|kelurahan)\b[. :]{0,3}(?:(?:dinas|adat|kelurahan)\b[. ]{0,2})?/i,
    ),
    kecamatan: named(alamat, /\b(?:kec|kecamatan)\b[. :]{0,3}/i),
  };
}

/** The banjar that an address names, without its label. */
export function dusunIn(alamat: string): string | undefined {
  return named(
    alamat,
    /\b(?:br|banjar|dsn|dusun|link|lingk|lingkungan)\b[. :]{0,3}(?:(?:dinas|adat|dns)\b[. ]{0,2})?/i,
  );
}

function named(text: string, label: RegExp): string | undefined {
  const match = label.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match.index + match[0].length);
  const end = STOP.exec(rest)?.index ?? rest.length;
  const name = trimSigns(rest.slice(0, end), ' .,:-');
  return /\p{L}/u.test(name) ? name : undefined;
}

/** The banjar's own name: `Br. Dinas Tegal`, `BANJAR TEGAL` and `Tegal` are the same place. */
export function dusunName(text: string): string {
  const name = text.replace(
    /^(?:br|banjar|dsn|dusun|link|lingk|lingkungan)\b[. :]{0,3}(?:(?:dinas|adat|dns)\b[. ]{0,2})?/i,
    '',
  );
  return name === '' ? text : name;
}
