import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileNotRegular = defineRule({
  code: 'file-not-regular',
  scope: 'file',
  severity: 'error',
  title: { id: 'Bukan berkas biasa', en: 'Not a regular file' },
  why: {
    id: 'Pintasan (link), pipa dan perangkat tidak diikuti: isinya dapat berada di luar folder kampanye.',
    en: 'Links, pipes and devices are not followed: what they lead to may lie outside the campaign folder.',
  },
  source: 'reliability.md 5.1',
  message: () => ({
    id: 'Ini pintasan atau perangkat, bukan berkas daftar, jadi tidak dibaca.',
    en: 'This is a link or a device, not a list file, so it was not read.',
  }),
  fix: {
    id: 'Salin berkas aslinya ke folder ini sebagai pengganti pintasan.',
    en: 'Copy the file itself into this folder in place of the link.',
  },
  example: {},
  check: fileFacts('file-not-regular'),
});
