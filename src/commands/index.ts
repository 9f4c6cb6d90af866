import type { Bilingual } from '../domain/bilingual.ts';
import type { CommandForm } from './command.ts';

/** What `--help` needs to know of a command; the command itself is loaded only when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly alias: string;
  readonly summary: Bilingual;
  readonly load: () => Promise<CommandForm>;
}

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'run',
    alias: 'jalankan',
    summary: {
      id: 'Kerjakan semuanya untuk satu folder kampanye; hasilnya di hasil/.',
      en: 'Do the whole job for a campaign folder; results go to hasil/.',
    },
    load: async () => (await import('./run.ts')).run,
  },
  {
    name: 'validate',
    alias: 'periksa',
    summary: {
      id: 'Periksa berkas desa dan tunjukkan yang perlu diperbaiki; tidak menulis apa pun.',
      en: 'Check village files and show what to mend; writes nothing.',
    },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'select',
    alias: 'seleksi',
    summary: {
      id: 'Tunjukkan siapa yang mendapat tempat, siapa cadangan, dan alasannya.',
      en: 'Show who gets the places, who is in reserve, and why.',
    },
    load: async () => (await import('./select.ts')).select,
  },
];
