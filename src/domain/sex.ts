/** Laki-laki or Perempuan, as BPJS and Dukcapil code it. P is never Pria. */
export type Sex = 'L' | 'P';
