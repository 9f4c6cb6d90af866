import type { Bilingual } from '../domain/bilingual.ts';
import { maskNik } from '../domain/nik.ts';
import { maskNikCell, quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { identityOf, rowToKeep } from './duplicates/keep.ts';
import { namesakesOf } from './duplicates/namesakes.ts';
import { namesOf, otherPlaces } from './duplicates/places.ts';
import { type Likeness, likelySame } from './duplicates/same-person.ts';
import { at, defineRule, type Found, NONE, placeOf, type RuleContext } from './rule.ts';

const EVIDENCE: Readonly<Record<string, Bilingual>> = {
  'same-name-and-birth-date': {
    id: 'nama dan tanggal lahirnya sama, NIK-nya berbeda',
    en: 'name and birth date are the same, the NIK differs',
  },
  'same-name-nik-one-digit': {
    id: 'namanya sama dan NIK-nya berbeda satu digit',
    en: 'the name is the same and the NIK differs by one digit',
  },
  'same-name-nik-swapped': {
    id: 'namanya sama dan dua digit NIK-nya tertukar',
    en: 'the name is the same and two digits of the NIK are swapped',
  },
  'like-name-and-birth-date-nik-near': {
    id: 'namanya mirip, tanggal lahirnya sama, dan NIK-nya berbeda satu digit atau dua digit tertukar',
    en: 'the name is alike, the birth date the same, and the NIK differs by one digit or two swapped ones',
  },
  list: {
    id: 'nama dan tanggal lahirnya sama dengan seseorang di',
    en: 'name and birth date are those of somebody in',
  },
};

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly evidence: string;
  /** `kept`: this row stays unless the village says otherwise. */
  readonly role: string;
  readonly list: string;
  /** Cells of the other rows. */
  readonly others: string;
}

function inList({ rows, evidence }: Likeness): readonly Found<Facts>[] {
  const kept = rowToKeep(rows);
  return rows.map((row) => {
    const role = row === kept ? 'kept' : 'repeat';
    const shown = shownNik(row);
    const also = otherPlaces(rows, row);
    const facts: Facts = { shown, evidence, role, list: '', others: namesOf(also, placeOf(row)) };
    const found = at(row, row.readings.nik, facts, also);
    const concerns = role === 'kept' || kept === undefined ? rows : [row, kept];
    return role === 'kept' ? { ...found, severity: 'warning', concerns } : { ...found, concerns };
  });
}

/** A list that excludes may lack NIKs, or hold this one mistyped: then name and birth date must agree. */
function inReferences(row: Nominee, { campaign, desa }: RuleContext): Found<Facts> | undefined {
  const identity = identityOf(row);
  if (identity === undefined) return undefined;
  const nik = row.readings.nik?.value;
  const entry = namesakesOf(campaign.references, identity, nik).find(({ list }) =>
    desa.policy.excludingLists.includes(list.kind),
  );
  if (entry === undefined) return undefined;
  const list = quote(entry.list.title);
  return at(row, row.readings.nama, {
    shown: shownNik(row),
    evidence: 'list',
    role: 'repeat',
    list,
    others: '',
  });
}

/** The NIK, or what stands in its cell where it cannot be read. */
const shownNik = ({ readings: { nik } }: Nominee): string =>
  nik?.value === undefined ? maskNikCell(nik?.text ?? '') : maskNik(nik.value);

export const likelySamePerson = defineRule({
  code: 'likely-same-person',
  scope: 'desa',
  severity: 'error',
  title: { id: 'Mungkin orang yang sama', en: 'Likely the same person' },
  why: {
    id: 'Orang yang sama dengan NIK salah ketik akan mendapat dua tempat. Yang dipertahankan: baris yang NIK-nya cocok dengan tanggal lahir dan jenis kelaminnya, lalu yang paling lengkap; urutan baris tidak menentukan. Anak kembar (nama lain, nomor urut NIK berurutan) tidak dihitung, dan nama saja tidak pernah cukup.',
    en: 'One person with a mistyped NIK would get two places. Kept is the row whose NIK agrees with its birth date and sex, then the fullest; the order of rows decides nothing. Twins (another name, the next serial) do not count, and a name alone is never enough.',
  },
  source: 'inputs.md 10, 11; dana-desa.md 8; reliability.md P2, P26, P27',
  message: ({ shown, evidence, role, list, others }: Facts) => {
    const seen = EVIDENCE[evidence] ?? { id: '', en: '' };
    if (list !== '')
      return {
        id: `Mungkin sudah ditanggung: ${seen.id} "${list}".`,
        en: `Perhaps covered already: ${seen.en} "${list}".`,
      };
    const end =
      role === 'kept'
        ? { id: 'baris ini dipakai', en: 'this row is used' }
        : { id: 'bukan baris ini yang dipakai', en: 'this row is not the one used' };
    return {
      id: `NIK ${shown} mungkin orang yang sama dengan ${others}: ${seen.id}; ${end.id}.`,
      en: `NIK ${shown} may be the same person as ${others}: ${seen.en}; ${end.en}.`,
    };
  },
  fix: {
    id: 'Lihat KTP-el. Bila satu orang, hapus baris yang NIK-nya salah.',
    en: 'Look at the ID cards. If it is one person, delete the row with the wrong NIK.',
  },
  confirmable: true,
  example: {
    shown: '517103••••••••••',
    evidence: 'same-name-nik-one-digit',
    role: 'repeat',
    list: '',
    others: 'C47',
  },
  check: ({ nominees }, context) => {
    const found = likelySame(nominees).flatMap(inList);
    if (context.campaign.references.length > 0)
      for (const row of nominees) {
        const one = inReferences(row, context);
        if (one !== undefined) found.push(one);
      }
    return found.length === 0 ? NONE : found;
  },
});
