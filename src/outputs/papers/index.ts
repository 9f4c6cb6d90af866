import type { Result } from '../result.ts';
import { beritaAcara } from './berita-acara.ts';
import { keputusan } from './keputusan.ts';
import type { Paper } from './paper.ts';
import { pengumuman, serahTerima } from './public-papers.ts';
import { rab } from './rab.ts';
import { daftarHadir, undangan } from './undangan.ts';
import type { PaperVillage } from './village.ts';

/** Every paper of a village, in the order in which it needs them (dana-desa.md 6). */
export const PAPERS: readonly ((village: PaperVillage, result: Result) => Paper)[] = [
  undangan,
  daftarHadir,
  beritaAcara,
  keputusan,
  rab,
  serahTerima,
  pengumuman,
];
