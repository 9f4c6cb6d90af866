import { quote } from '../findings/mask.ts';
import { faultOf } from './cells.ts';
import { defineRule } from './rule.ts';

export const statusDasarUnreadable = defineRule({
  code: 'status-dasar-unreadable',
  scope: 'row',
  severity: 'error',
  title: { id: 'Status hidup tidak terbaca', en: 'Life status unreadable' },
  why: {
    id: 'Ekspor "huruf" OpenSID v2410 mengambil status dari tabel yang salah: orang yang tercatat MATI muncul sebagai TIDAK TETAP. Status seperti itu tidak pernah dianggap hidup.',
    en: 'The "huruf" export of OpenSID v2410 takes the status from the wrong table: people recorded as MATI appear as TIDAK TETAP. Such a status is never taken for alive.',
  },
  source: 'inputs.md 3, T28; dana-desa.md 8',
  message: ({ shown }: { shown: string }) => ({
    id: `Status dasar "${shown}" tidak mengatakan apakah orang ini masih hidup; di baliknya mungkin tercatat MATI.`,
    en: `The status "${shown}" does not say whether this person is alive; MATI may stand behind it.`,
  }),
  fix: {
    id: 'Ekspor ulang dari OpenSID dalam bentuk kode (bukan huruf), atau pastikan orangnya masih hidup lalu ubah selnya menjadi HIDUP.',
    en: 'Export again from OpenSID in codes (not words), or make sure that the person is alive and change the cell to HIDUP.',
  },
  confirmable: true,
  example: { shown: 'TIDAK TETAP' },
  check: faultOf('statusDasar', 'status-dasar-unreadable', ({ text }) => ({ shown: quote(text) })),
});
