import type { ColumnField } from './field.ts';
import {
  type Meaning,
  madeOfHeadingWords,
  meaningOf,
  meaningOfMisspelt,
  normalise,
} from './heading-text.ts';

const PLACE = new Set([
  'tempat',
  'kota',
  'tempat lahir',
  'tmp',
  'tpt',
  'tempat lhr',
  'place',
  'kota lahir',
]);
const WHOLES: ReadonlySet<unknown> = new Set(['rtRw', 'tempatTanggalLahir', 'jenisKelamin']);
const ANSWER = /^(?:sudah|belum|ya|tidak)$/;
const CARD = /kartu peserta|kartu kepesertaan/;

function underBirth(sub: string): ColumnField | undefined {
  if (PLACE.has(sub)) return 'tempatLahir';
  return /^(tanggal|tgl|tggl|date|hari|dd)\b/.test(sub) ? 'tanggalLahir' : undefined;
}

/** A sub-heading read under its group: `Tempat` under `Kelahiran`, `L` under `Jenis Kelamin`. */
function underGroup(group: string, sub: string): Meaning | undefined {
  const above = meaningOfMisspelt(group)?.field;
  const words = normalise(sub);
  if (above === 'tempatTanggalLahir' || above === 'tanggalLahir' || above === 'tempatLahir') {
    const field = underBirth(words);
    if (field) return { field, sure: 1 };
  }
  if (above === 'jenisKelamin') {
    const field = meaningOf(sub)?.field;
    if (field === 'jenisKelaminL' || field === 'jenisKelaminP') return { field, sure: 1 };
  }
  if ((above === 'kepesertaan' || above === 'keputusan') && ANSWER.test(words))
    return { field: above, sure: 1 };
  if (CARD.test(normalise(group)))
    return { field: meaningOf(sub)?.field === 'kpj' ? 'kpj' : null, sure: 1 };
  return undefined;
}

/** A remark under a heading ("(16 digit)", "sesuai KTP"), which says nothing of its own. */
function isRemark(text: string): boolean {
  return /^\s*[([]/.test(text) || madeOfHeadingWords(text);
}

/** Meaning of a heading of one to three levels, top level first, each level given once. */
export function columnMeaning(levels: readonly string[]): Meaning | undefined {
  const sub = levels.at(-1);
  if (sub === undefined) return undefined;
  const groups = levels.slice(0, -1);
  for (const group of groups.toReversed()) {
    const together = underGroup(group, sub) ?? joined(group, sub);
    if (together) return together;
  }
  const own = meaningOfMisspelt(sub);
  if (own) return own;
  const group = groups.at(-1);
  const above = group === undefined ? undefined : columnMeaning(groups);
  if (!above) return undefined;
  return { field: above.field, sure: above.sure * (isRemark(sub) ? 0.95 : 0.7) };
}

/** `Pekerjaan` over `KTP`, `Nomor` over `KK`, `Ahli Waris` over `Nama`: one heading on two lines. */
function joined(group: string, sub: string): Meaning | undefined {
  const both = meaningOf(`${group} ${sub}`);
  const alone = meaningOf(sub);
  const above = meaningOf(group);
  // "RT/RW" over "RW" is a part of the group and not the whole of it again.
  const isPart = alone !== undefined && both?.field === above?.field && WHOLES.has(both?.field);
  if (both?.sure === 1 && !isPart) return both;
  // A group about somebody else makes its columns theirs: the name under "Ahli Waris" is the heir's.
  if (both?.sure !== 1 && both && (above?.field === 'ahliWaris' || above?.field === null || !alone))
    return both;
  if (above?.field === null && alone && !/status|data|lain/.test(normalise(group)))
    return { field: null, sure: 0.8 };
  return undefined;
}
