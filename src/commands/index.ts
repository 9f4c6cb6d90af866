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
  {
    name: 'premium',
    alias: 'iuran',
    summary: {
      id: 'Hitung iuran tiap desa terhadap anggarannya, dan apa yang cukup dibayar.',
      en: 'Work out the iuran of each village against its budget, and what the money buys.',
    },
    load: async () => (await import('./premium.ts')).premium,
  },
  {
    name: 'export',
    alias: 'ekspor',
    summary: {
      id: 'Buat berkas unggah BPJS Ketenagakerjaan beserta pengantar dan angka kendalinya.',
      en: 'Make the BPJS upload files with their cover sheet and control totals.',
    },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'reconcile',
    alias: 'rekonsiliasi',
    summary: {
      id: 'Baca jawaban BPJS dan catat: siapa diterima, ditolak, menunggu, dan apa berikutnya.',
      en: 'Read what BPJS answered and record who is accepted, refused or waiting, and what is next.',
    },
    load: async () => (await import('./reconcile.ts')).reconcile,
  },
  {
    name: 'profile',
    alias: 'profil',
    summary: {
      id: 'Tata letak berkas unggah: daftar, isi, dan perbandingan dengan templat dari BPJS.',
      en: 'Upload layouts: list them, show one, compare one with a template from BPJS.',
    },
    load: async () => (await import('./profile.ts')).profile,
  },
  {
    name: 'report',
    alias: 'laporan',
    summary: {
      id: 'Buat laporan untuk desa, cabang, dan kota; dengan --papers surat-surat untuk ditandatangani.',
      en: 'Make the reports for village, branch and city; with --papers the papers to be signed.',
    },
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'verify',
    alias: 'cocokkan',
    summary: {
      id: 'Periksa apakah surat yang tercetak masih cocok dengan berkasnya, dari kode di kaki halaman.',
      en: 'Check whether a printed page still agrees with the file, by the code at its foot.',
    },
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'template',
    alias: 'templat',
    summary: {
      id: 'Buat berkas isian calon peserta yang mencegah salah ketik.',
      en: 'Make the nomination workbook that prevents errors while typing.',
    },
    load: async () => (await import('./template.ts')).template,
  },
  {
    name: 'explain',
    alias: 'jelaskan',
    summary: {
      id: 'Jelaskan satu aturan, satu nilai hukum, atau semua tentang satu orang.',
      en: 'Explain a rule, a value of the law, or everything about one person.',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'rules',
    alias: 'aturan',
    summary: {
      id: 'Daftar semua aturan pemeriksaan.',
      en: 'List every rule of the checks.',
    },
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'law',
    alias: 'hukum',
    summary: {
      id: 'Tunjukkan nilai hukum: angka, masa berlaku, sumber, dan buktinya.',
      en: 'Show the values of the law: figure, dates, source and proof.',
    },
    load: async () => (await import('./law.ts')).law,
  },
  {
    name: 'schema',
    alias: 'skema',
    summary: {
      id: 'Tampilkan JSON Schema dari keluaran --json.',
      en: 'Print the JSON Schema of what --json prints.',
    },
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'audit',
    alias: 'telusur',
    summary: {
      id: 'Periksa apakah riwayat dan hasil masih utuh seperti saat ditulis.',
      en: 'Check whether the trail and the results are still as they were written.',
    },
    load: async () => (await import('./audit.ts')).audit,
  },
  {
    name: 'archive',
    alias: 'arsip',
    summary: {
      id: 'Bungkus hasil/ menjadi satu zip berkata sandi (AES-256), untuk dikirim atau disimpan.',
      en: 'Pack hasil/ as one zip with a password (AES-256), to send or to keep.',
    },
    load: async () => (await import('./archive.ts')).archive,
  },
  {
    name: 'purge',
    alias: 'musnahkan',
    summary: {
      id: 'Hapus semua data pribadi satu kampanye; angka-angkanya tetap ada di riwayat.',
      en: 'Delete all personal data of a campaign; its counts stay in the trail.',
    },
    load: async () => (await import('./purge.ts')).purge,
  },
  {
    name: 'init',
    alias: 'mulai',
    summary: {
      id: 'Siapkan folder kampanye; yang sudah ada tidak diubah.',
      en: 'Start a campaign folder; what is there stays as it is.',
    },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'demo',
    alias: 'contoh',
    summary: {
      id: 'Buat folder contoh: 27 desa di Denpasar dengan orang rekaan, untuk mencoba.',
      en: 'Make an example folder: 27 villages of Denpasar with invented people, to try things out.',
    },
    load: async () => (await import('./demo.ts')).demo,
  },
];
