import { maskNik } from '../domain/nik.ts';
import { type PackedKeys, packNiks } from './duplicates/packed.ts';
import { defineRule, NONE } from './rule.ts';

export const confirmationUnmatched = defineRule({
  code: 'confirmation-unmatched',
  scope: 'batch',
  severity: 'warning',
  title: {
    id: 'Konfirmasi untuk NIK yang tidak ada',
    en: 'Confirmation of a NIK that is in no list',
  },
  why: {
    id: 'Konfirmasi berlaku untuk orang dengan NIK itu. Bila NIK-nya salah ketik, konfirmasi tidak berpengaruh dan orang yang dimaksud tetap tertahan tanpa terlihat sebabnya.',
    en: 'A confirmation holds for the person of that NIK. Where the NIK is mistyped it has no effect, and the person it means stays held for no reason anybody sees.',
  },
  source: 'product.md 5; reliability.md T19',
  message: ({ shown, code }: { shown: string; code: string }) => ({
    id: `Konfirmasi ${code} menyebut NIK ${shown}, yang tidak ada di daftar calon mana pun; jadi tidak berpengaruh.`,
    en: `The confirmation of ${code} names NIK ${shown}, which is in no list of nominees; so it has no effect.`,
  }),
  fix: {
    id: 'Cocokkan NIK di baris ini dengan NIK di daftar desa. Bila orangnya memang sudah tidak dicalonkan, hapus barisnya.',
    en: "Compare the NIK of this row with the one in the village's list. If the person is not nominated any more, delete the row.",
  },
  example: { shown: '517103••••••••••', code: 'nik-birth-date-mismatch' },
  check: (everyone, { campaign: { confirmations } }) => {
    if (confirmations.length === 0) return NONE;
    const wanted = packNiks(confirmations.map(({ nik }) => nik));
    const found = heldBy(everyone.person(), new Set(wanted.high));
    const unmatched = confirmations.filter((_, at) => !found.has(keyAt(wanted, at)));
    return unmatched.map(({ nik, code, file, row }) => ({
      where: { file, row },
      also: [],
      data: { shown: maskNik(nik), code },
    }));
  },
});

const keyAt = ({ high, low }: PackedKeys, at: number): string => `${high[at]} ${low[at]}`;

/** Keys of people, of those only whose first half is asked for: there are millions of others. */
function heldBy(people: PackedKeys, wanted: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, high] of people.high.entries())
    if (wanted.has(high)) found.add(keyAt(people, at));
  return found;
}
