import type { Code } from '../profile.ts';

/** P is never Pria. */
export const sex: readonly Code[] = [
  { code: 'L', name: 'Laki-laki' },
  { code: 'P', name: 'Perempuan' },
];

/** Widowed and divorced have no code of their own; K for married is wrong (upload.md 12). */
export const maritalStatus: readonly Code[] = [
  { code: 'Y', name: 'Kawin' },
  { code: 'T', name: 'Belum kawin' },
];

/** There is no code for "not known", and none is ever filled in. */
export const bloodType: readonly Code[] = [
  { code: 'A', name: 'A' },
  { code: 'B', name: 'B' },
  { code: 'AB', name: 'AB' },
  { code: 'O', name: 'O' },
];

export const idType: readonly Code[] = [
  { code: 'KTP', name: 'KTP' },
  { code: 'PASSPORT', name: 'PASSPORT' },
];

/** Where letters go: to the address or by e-mail. */
export const mailTo: readonly Code[] = [
  { code: 'S', name: 'Alamat' },
  { code: 'E', name: 'Email' },
];

export const employmentStatus: readonly Code[] = [
  { code: 'Y', name: 'PKWT' },
  { code: 'T', name: 'PKWTT' },
];

/** Other countries have codes that are not known. */
export const country: readonly Code[] = [{ code: 'ID', name: 'Indonesia' }];

/** BPJS's own sheet prints A5 as "Catat". */
export const nonactiveReason: readonly Code[] = [
  { code: 'A1', name: 'Mengundurkan Diri' },
  { code: 'A2', name: 'Pemutusan Hubungan Kerja (PHK)' },
  { code: 'A3', name: 'Berakhir Kontrak (PKWT/Kontrak)' },
  { code: 'A4', name: 'Usia Pensiun' },
  { code: 'A5', name: 'Cacat Total Tetap' },
  { code: 'A6', name: 'Meninggal Dunia' },
  { code: 'A7', name: 'Pindah Unit Kerja' },
  { code: 'A8', name: 'Pensiun Karena PKB Perusahaan' },
  { code: 'A9', name: 'Peserta Meninggalkan Indonesia Untuk Selamanya' },
  { code: 'A10', name: 'Dalam Proses Perselisihan Hubungan Industrial' },
];

/** The only package code that every witness agrees on; the one with JHT is open (upload.md 5). */
export const bpuPackage: readonly Code[] = [{ code: 'T', name: 'JKK + JKM' }];

/** Codes claimed for the package with JHT: shown, never written unasked. */
export const PACKAGE_CLAIMS: readonly (Code & { readonly grade: string })[] = [
  { code: 'L', name: 'JKK + JKM + JHT', grade: 'B' },
  { code: 'F', name: 'JKK + JKM + JHT', grade: 'C' },
  { code: 'TI', name: '?', grade: 'C' },
];
