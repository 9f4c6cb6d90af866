/** Names inside a campaign folder (product.md 4); written once. */
export const NOMINATIONS = 'nominasi';
export const REFERENCES = 'referensi';
export const SETTINGS = 'desa-enroll.yaml';
export const RESULTS = 'hasil';
export const EARLIER_RESULTS = 'hasil-sebelumnya';
/** The trail of runs: counts and hashes, no person. It outlives a purge. */
export const RUNS = 'riwayat.jsonl';

/** Whatever holds personal data, for `purge`. */
export const PERSONAL = [
  NOMINATIONS,
  REFERENCES,
  RESULTS,
  EARLIER_RESULTS,
  `.${RESULTS}-baru`,
  `.${RESULTS}-buang`,
  'konfirmasi.csv',
  'konfirmasi.xlsx',
  '.desa-enroll',
] as const;
