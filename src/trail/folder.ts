/** Names inside a campaign folder (product.md 4); written once. */
export const NOMINATIONS = 'nominasi';
export const REFERENCES = 'referensi';
export const SETTINGS = 'desa-enroll.yaml';
export const RESULTS = 'hasil';
export const EARLIER_RESULTS = 'hasil-sebelumnya';
/** Upload files that `export` writes by themselves, beside the results of `run`. */
export const UPLOAD_RESULTS = 'hasil-unggah';
/** What `report` writes, and its papers. */
export const REPORTS_OUT = 'laporan';
export const PAPERS_OUT = 'surat';
/** The trail of runs: counts and hashes, no person. It outlives a purge. */
export const RUNS = 'riwayat.jsonl';

/** What `purge` leaves: settings, villages and counts. Whatever else lies in the folder came from somebody. */
const WITHOUT_PERSONS: readonly string[] = [SETTINGS, 'desa.csv', 'desa.xlsx', RUNS];

const PERSONAL =
  /^(?:nominasi|referensi|konfirmasi\.(?:csv|xlsx)|\.?(?:hasil(?:-unggah)?|laporan|surat)(?:-sebelumnya(?:-\d+)?|-baru|-buang)?|\.desa-enroll)$/;

/** Whether a name in a campaign folder holds personal data by its place. */
export function isPersonal(name: string): boolean {
  return PERSONAL.test(name) && !WITHOUT_PERSONS.includes(name);
}

/** Whether a name in a campaign folder is known to hold nobody's data. */
export function isWithoutPersons(name: string): boolean {
  return WITHOUT_PERSONS.includes(name) || name.startsWith('.desa-enroll.lock');
}
