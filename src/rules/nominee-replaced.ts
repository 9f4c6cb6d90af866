import type { Nominee } from '../records/reading.ts';
import { foldedKey } from './duplicates/names.ts';
import { namesOf } from './duplicates/places.ts';
import { at, defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string;
  /** Cell that names the person as one who goes. */
  readonly place: string;
}

const nameOf = ({ readings: { nama } }: Nominee): string | undefined =>
  nama?.value === undefined ? undefined : foldedKey(nama.value);

/** The NIK says who goes as long as the name agrees; a name alone, or a NIK of somebody else, is only a doubt. */
function isSure(gone: Nominee, one: Nominee): boolean {
  const { nik, nama } = one.replaces ?? {};
  if (nik === undefined) return false;
  const name = nameOf(gone);
  return nama === undefined ? name === nameOf(one) : name === foldedKey(nama);
}

export const nomineeReplaced = defineRule({
  code: 'nominee-replaced',
  scope: 'desa',
  severity: 'error',
  title: { id: 'Sudah diganti orang lain', en: 'Replaced by somebody else' },
  why: {
    id: 'Daftar penggantian menyebut siapa yang keluar dan siapa penggantinya. Bila yang keluar masih ada di daftar usulan, dua orang mendapat satu tempat, dan yang keluar sering sudah meninggal atau pindah.',
    en: 'A list of replacements says who goes and who comes. While the one who goes still stands in the nomination, two people have one place, and who goes has often died or moved.',
  },
  source: 'product.md 5; inputs.md 14 T36',
  message: ({ place }: Facts) => ({
    id: `Orang ini tertulis sebagai yang lama atau yang diganti di ${place}.`,
    en: `This person is named as the former one, who is replaced, in ${place}.`,
  }),
  fix: {
    id: 'Bila memang sudah diganti, hapus barisnya. Bila orang ini tetap diusulkan, betulkan daftar penggantiannya.',
    en: 'If the person was replaced, delete the row. If they are nominated all the same, mend the list of replacements.',
  },
  confirmable: true,
  example: { place: 'Penggantian!C4' },
  check: ({ nominees }) => {
    const coming = nominees.filter(({ replaces }) => replaces !== undefined);
    if (coming.length === 0) return NONE;
    const byNik = new Map<string, Nominee[]>();
    const byName = new Map<string, Nominee[]>();
    for (const row of nominees) {
      add(byNik, row.readings.nik?.value, row);
      add(byName, nameOf(row), row);
    }
    return coming.flatMap((one) => {
      const { nik, nama, column } = one.replaces ?? {};
      const rows = nik === undefined ? byName.get(foldedKey(nama ?? '')) : byNik.get(nik);
      const gone = (rows ?? []).filter(
        (row) => row !== one && row.readings.nik?.value !== one.readings.nik?.value,
      );
      return gone.map((row): Found<Facts> => {
        const place = { ...placeOf(one), ...(column === undefined ? {} : { column }) };
        const found = at(row, row.readings.nik, { place: namesOf([place], placeOf(row)) }, [place]);
        return isSure(row, one) ? found : { ...found, severity: 'warning' };
      });
    });
  },
});

function add(map: Map<string, Nominee[]>, key: string | undefined, row: Nominee): void {
  if (key === undefined) return;
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
