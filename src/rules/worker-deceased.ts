import { quote } from '../findings/mask.ts';
import { lifeStatusOf } from './life-status.ts';
import { at, defineRule, NONE } from './rule.ts';

export const workerDeceased = defineRule({
  code: 'worker-deceased',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tercatat meninggal', en: 'Recorded as deceased' },
  why: {
    id: 'Iuran untuk orang yang sudah meninggal tidak melindungi siapa pun dan tidak dikembalikan. Tanda (Alm) pada nama orang tua tidak dihitung.',
    en: "Iuran for a person who has died protects nobody and is not refunded. A mark (Alm) on a parent's name does not count.",
  },
  source: 'inputs.md 6, 10; dana-desa.md 8; law.md D8',
  message: ({ from }: { from: string }) =>
    from === ''
      ? {
          id: 'Menurut daftar ini sendiri orang ini sudah meninggal.',
          en: 'By this list itself the person has died.',
        }
      : {
          id: `Menurut ${from} orang ini sudah meninggal.`,
          en: `By ${from} this person has died.`,
        },
  fix: {
    id: 'Calonkan orang lain. Bila orangnya masih hidup, betulkan dahulu catatannya (OpenSID/Dukcapil) atau hapus tanda pada namanya.',
    en: 'Nominate someone else. If the person is alive, have the record mended first (OpenSID, Dukcapil) or remove the mark from the name.',
  },
  example: { from: 'penduduk-tegal-harum' },
  check: (row, context) => {
    const found = lifeStatusOf(row, context);
    if (found?.status !== 'mati') return NONE;
    return [at(row, found.reading, { from: quote(found.list) })];
  },
});
