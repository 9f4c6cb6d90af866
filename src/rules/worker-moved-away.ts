import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import { lifeStatusOf } from './life-status.ts';
import { at, defineRule, NONE } from './rule.ts';

const HOW: Readonly<Record<string, Bilingual>> = {
  pindah: { id: 'sudah pindah', en: 'has moved away' },
  pergi: { id: 'sedang pergi dari desa', en: 'has left the village' },
  hilang: { id: 'tercatat hilang', en: 'is recorded as missing' },
};

export const workerMovedAway = defineRule({
  code: 'worker-moved-away',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tercatat pindah', en: 'Recorded as moved away' },
  why: {
    id: 'Uang desa melindungi warga yang tinggal di desa. Yang sudah pindah dapat dicalonkan oleh desa tujuannya.',
    en: 'Village money protects people who live in the village. Who has moved can be nominated where they live now.',
  },
  source: 'inputs.md 6; dana-desa.md 7, 8; reliability.md P30',
  message: ({ how, from }: { how: string; from: string }) => ({
    id: `Menurut ${from || 'daftar ini sendiri'} orang ini ${HOW[how]?.id}.`,
    en: `By ${from || 'this list itself'} this person ${HOW[how]?.en}.`,
  }),
  fix: {
    id: 'Calonkan orang lain. Bila ia masih atau sudah kembali tinggal di desa, betulkan catatannya di OpenSID.',
    en: 'Nominate someone else. If the person still lives here or is back, have the record mended in OpenSID.',
  },
  confirmable: true,
  example: { how: 'pindah', from: 'penduduk-tegal-harum' },
  check: (row, context) => {
    const found = lifeStatusOf(row, context);
    if (found === undefined || HOW[found.status] === undefined) return NONE;
    return [at(row, found.reading, { how: found.status, from: quote(found.list) })];
  },
});
