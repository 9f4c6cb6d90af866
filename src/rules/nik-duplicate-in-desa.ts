import { maskNik } from '../domain/nik.ts';
import type { Nominee } from '../records/reading.ts';
import { identityOf, isCalledOff, isSaidToBeDead, rowToKeep } from './duplicates/keep.ts';
import { numbersOf } from './duplicates/numbers.ts';
import { repeated } from './duplicates/packed.ts';
import { inOrder, namesOf, otherPlaces } from './duplicates/places.ts';
import { at, defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly rows: number;
  /** Cells of the other rows. */
  readonly others: string;
  /**
   * `kept`: this row stays, `newer`: because the others are in an older list, `doubted`: though another row is called
   * off; `repeat`: another row of the same person stays; `dead`: none does, since one says that the person died;
   * `differ`: none does.
   */
  readonly role: string;
}

/** Rows of one NIK. The same person: the best row stays. Different people: nobody does. */
function judged(rows: readonly Nominee[]): readonly Found<Facts>[] {
  const ordered = inOrder(rows);
  const identities = new Set(ordered.map((row) => identityOf(row) ?? ''));
  const isOne = identities.size === 1 && !identities.has('');
  const isDead = isOne && ordered.some(isSaidToBeDead);
  const kept = isOne && !isDead ? rowToKeep(ordered) : undefined;
  const stays = kept === undefined ? 'kept' : whyKept(kept, ordered);
  const none = isDead ? 'dead' : 'differ';
  return ordered.map((row) => {
    const role = kept === undefined ? none : row === kept ? stays : 'repeat';
    const shown = maskNik(row.readings.nik?.value ?? '');
    const also = otherPlaces(ordered, row);
    const others = namesOf(also, placeOf(row));
    const facts: Facts = { shown, rows: rows.length, others, role };
    const found = at(row, row.readings.nik, facts, also);
    if (row !== kept) return found;
    return { ...found, severity: role === 'doubted' ? 'warning' : 'note' };
  });
}

function whyKept(kept: Nominee, rows: readonly Nominee[]): string {
  if (kept.older !== true && rows.some(({ older }) => older)) return 'newer';
  return !isCalledOff(kept) && rows.some(isCalledOff) ? 'doubted' : 'kept';
}

export const nikDuplicateInDesa = defineRule({
  code: 'nik-duplicate-in-desa',
  scope: 'desa',
  severity: 'error',
  title: { id: 'NIK dua kali dalam satu desa', en: 'NIK twice in one village' },
  why: {
    id: 'Satu NIK satu tempat. Bila nama dan tanggal lahirnya sama, baris yang paling lengkap dipakai (urutan baris tidak menentukan); bila berbeda, tidak satu pun dipakai karena NIK-nya pasti salah di salah satunya.',
    en: 'One NIK, one place. Where name and birth date agree the fullest row stays (the order of rows decides nothing); where they differ none does, since the NIK must be wrong in one of them.',
  },
  source: 'law.md L42, L45; inputs.md 7, T10; reliability.md P2',
  message: ({ shown, rows, others, role }: Facts) => {
    if (role === 'newer')
      return {
        id: `NIK ${shown} ada di ${rows} baris untuk orang yang sama (juga di ${others}); baris ini yang dipakai, bukan yang di daftar lama.`,
        en: `NIK ${shown} stands in ${rows} rows for the same person (also in ${others}); this row is used, not the one in the older list.`,
      };
    if (role === 'doubted')
      return {
        id: `NIK ${shown} ada di ${rows} baris untuk orang yang sama (juga di ${others}); baris ini yang dipakai, padahal di baris lain tertulis tidak jadi. Pastikan orang ini memang diusulkan.`,
        en: `NIK ${shown} stands in ${rows} rows for the same person (also in ${others}); this row is used, though another of them is called off. Make sure that this person is nominated.`,
      };
    if (role === 'dead')
      return {
        id: `NIK ${shown} ada di ${rows} baris untuk orang yang sama (juga di ${others}), dan salah satunya menulis bahwa orang ini sudah meninggal; tidak satu pun dipakai.`,
        en: `NIK ${shown} stands in ${rows} rows for the same person (also in ${others}), and one of them says that the person has died; none is used.`,
      };
    if (role === 'kept')
      return {
        id: `NIK ${shown} ada di ${rows} baris untuk orang yang sama (juga di ${others}); baris ini yang dipakai karena paling lengkap.`,
        en: `NIK ${shown} stands in ${rows} rows for the same person (also in ${others}); this row is used, being the fullest.`,
      };
    if (role === 'repeat')
      return {
        id: `NIK ${shown} ada di ${rows} baris untuk orang yang sama (juga di ${others}); bukan baris ini yang dipakai.`,
        en: `NIK ${shown} stands in ${rows} rows for the same person (also in ${others}); this row is not the one used.`,
      };
    return {
      id: `NIK ${shown} ada di ${rows} baris (juga di ${others}) dengan nama atau tanggal lahir yang berbeda; tidak satu pun dapat dipakai.`,
      en: `NIK ${shown} stands in ${rows} rows (also in ${others}) with different names or birth dates; none can be used.`,
    };
  },
  fix: ({ role }) =>
    role === 'differ'
      ? {
          id: 'Lihat KTP-el semua orang itu dan betulkan NIK yang salah.',
          en: 'Look at the ID cards of all of them and mend the wrong NIK.',
        }
      : {
          id: 'Hapus baris yang berulang, sisakan satu.',
          en: 'Delete the repeated rows and leave one.',
        },
  example: { shown: '517103••••••••••', rows: 2, others: 'C47', role: 'differ' },
  check: ({ nominees }) => {
    const groups = repeated(numbersOf(nominees).nik);
    if (groups.length === 0) return NONE;
    return groups.flatMap((group) =>
      judged(Array.from(group).flatMap((index) => nominees[index] ?? [])),
    );
  },
});
