/**
 * What papers of a village print and nobody can compute: names, numbers, days. The same names are columns of
 * `desa.csv` and keys of `papers` in the settings; a blank becomes a dotted line.
 */
export const PAPER_KEYS: readonly string[] = [
  'nama_perbekel',
  'nip_perbekel',
  'nama_sekdes',
  'nama_ketua_bpd',
  'nama_kaur_keuangan',
  'nama_pelaksana',
  'nama_wakil_warga',
  'nomor_undangan',
  'tanggal_undangan',
  'tanggal_musyawarah',
  'waktu_musyawarah',
  'tempat_musyawarah',
  'nomor_berita_acara',
  'nomor_keputusan',
  'tanggal_keputusan',
  'tempat_keputusan',
  'nomor_pks',
  'tanggal_pks',
  'wadah',
  'alamat_kantor',
  'nomor_kontak',
];
