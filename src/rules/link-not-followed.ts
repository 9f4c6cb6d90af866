import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const linkNotFollowed = defineRule({
  code: 'link-not-followed',
  scope: 'file',
  severity: 'note',
  title: { id: 'Pintasan tidak diikuti', en: 'Link not followed' },
  why: {
    id: 'Pintasan, pipa dan perangkat tidak diikuti, karena isinya dapat berada di luar folder ini. Yang ini tidak bernama seperti daftar, jadi hanya dicatat.',
    en: 'Links, pipes and devices are not followed, since what they lead to may lie outside this folder. This one is not named like a list, so it is only put on record.',
  },
  source: 'reliability.md 5.1',
  message: () => ({
    id: 'Ini pintasan atau perangkat, jadi tidak diikuti; tidak ada daftar yang dibaca darinya.',
    en: 'This is a link or a device, so it was not followed; no list was read from it.',
  }),
  fix: {
    id: 'Bila daftar desa ada di baliknya, salin folder atau berkas aslinya ke sini sebagai pengganti pintasan. Bila tidak, biarkan saja.',
    en: 'If lists of villages lie behind it, copy the folder or file itself here in place of the link. If not, leave it.',
  },
  example: {},
  check: fileFacts('link-not-followed'),
});
