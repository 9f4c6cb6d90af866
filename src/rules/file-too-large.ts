import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

const LIMITS: Readonly<Record<string, readonly [id: string, en: string]>> = {
  bytes: ['byte berkas', 'bytes of the file'],
  entries: ['bagian di dalam arsip', 'parts inside the archive'],
  inflated: ['byte setelah dibuka dari arsip', 'bytes once unpacked'],
  ratio: ['kali besarnya setelah dibuka', 'times its size once unpacked'],
  rows: ['baris', 'rows'],
  columns: ['kolom', 'columns'],
  characters: ['huruf dalam satu sel', 'characters in one cell'],
  mergedCells: ['sel gabungan', 'merged cells'],
  time: ['detik membaca', 'seconds of reading'],
  memory: ['byte memori', 'bytes of memory'],
};

export const fileTooLarge = defineRule({
  code: 'file-too-large',
  scope: 'file',
  severity: 'error',
  title: { id: 'Berkas terlalu besar', en: 'File is too large' },
  why: {
    id: 'Ada batas supaya satu berkas tidak menghentikan pekerjaan untuk semua desa; berkas yang melewatinya tidak dibaca sebagian.',
    en: 'Limits keep one file from stopping the work for all villages; a file beyond them is not read in part.',
  },
  source: 'reliability.md 1.1, 5.1',
  message: (data) => {
    const [id, en] = LIMITS[word(data, 'limit')] ?? ['isi', 'contents'];
    const max = word(data, 'max');
    return {
      id: `Berkas ini melewati batas ${max} ${id}, jadi tidak dibaca sama sekali.`,
      en: `This file exceeds the limit of ${max} ${en}, so it was not read at all.`,
    };
  },
  fix: {
    id: 'Pecah menjadi beberapa berkas (misalnya satu per banjar), hapus gambar dan baris kosong berformat, lalu kirim lagi.',
    en: 'Split it into several files (one per banjar, say), delete pictures and formatted empty rows, and send it again.',
  },
  example: { limit: 'rows', max: 200_000 },
  check: fileFacts('file-too-large'),
});
