import type { Bilingual } from '../../domain/bilingual.ts';

/** What to look at behind an occupation that is not simply mapped: one short clause for a message. */
export const OCCUPATION_GROUPS: Readonly<Record<string, Bilingual>> = {
  'real-work': {
    id: 'tanyakan pekerjaan yang benar-benar dilakukan',
    en: 'ask what work is really done',
  },
  construction: {
    id: 'tanyakan: tukang batu, tukang kayu, atau buruh harian lepas',
    en: 'ask: mason, carpenter or day labourer',
  },
  craft: {
    id: 'tanyakan: seniman atau pedagang, menurut pekerjaan nyatanya',
    en: 'ask: artist or trader, by the real work',
  },
  healer: { id: 'tanyakan: tabib atau paranormal', en: 'ask: healer or paranormal' },
  pemangku: {
    id: 'kode pekerjaan pemangku belum dipastikan BPJS',
    en: 'the code for pemangku is not yet confirmed by BPJS',
  },
  'adat-or-city': {
    id: 'belum ada kode pekerjaannya; sebagian sudah dilindungi kota',
    en: 'there is no code; some are already covered by the city',
  },
  ojek: {
    id: 'kode ojek pangkalan belum dipastikan BPJS',
    en: 'the code for ojek pangkalan is not yet confirmed by BPJS',
  },
  kurir: {
    id: 'kode kurir belum dipastikan BPJS',
    en: 'the code for couriers is not yet confirmed by BPJS',
  },
  trade: { id: 'tanyakan: berdagang sendiri atau karyawan', en: 'ask: own stall or employee' },
  industry: { id: 'tanyakan: pekerja atau pemilik', en: 'ask: worker or owner' },
  wiraswasta: {
    id: 'tanyakan usaha yang dijalankan; kode wiraswasta mungkin sudah tidak dipakai',
    en: 'ask what the business is; the code for wiraswasta may be retired',
  },
  teacher: {
    id: 'tanyakan: guru, ustadz, atau tenaga honorer',
    en: 'ask: teacher, religious teacher or honorary staff',
  },
  'daily-worker': {
    id: 'tanyakan: mungkin sudah didaftarkan pemberi kerja',
    en: 'ask: the employer may have enrolled them',
  },
  employee: {
    id: 'biasanya sudah didaftarkan pemberi kerja (PU)',
    en: 'usually enrolled by the employer (PU) already',
  },
  honorer: {
    id: 'tenaga honorer sering sudah dilindungi APBD',
    en: 'honorary staff are often covered by APBD',
  },
  professional: {
    id: 'tanyakan apakah benar pekerja rentan',
    en: 'ask whether this is a vulnerable worker',
  },
  review: { id: 'tanyakan: usaha sendiri atau karyawan', en: 'ask: own account or employee' },
  spelling: {
    id: 'ejaannya mendekati pekerjaan yang dikenal',
    en: 'the spelling is close to a known occupation',
  },
  'former-office': {
    id: 'jabatan lama; tanyakan pekerjaan sekarang',
    en: 'a former office; ask the present work',
  },
  household: {
    id: 'mengurus rumah tangga; tanyakan pekerjaan nyatanya',
    en: 'keeps house; ask the real work',
  },
  'no-work': {
    id: 'belum atau tidak bekerja; tanyakan pekerjaan nyatanya',
    en: 'not working; ask the real work',
  },
  student: {
    id: 'pelajar atau mahasiswa; tanyakan pekerjaan nyatanya',
    en: 'student; ask the real work',
  },
  asn: { id: 'ASN (PNS, PPPK)', en: 'civil servant (PNS, PPPK)' },
  'tni-polri': { id: 'TNI atau Polri', en: 'armed forces or police' },
  pensiunan: { id: 'pensiunan', en: 'pensioner' },
  'bumn-bumd': { id: 'karyawan BUMN atau BUMD', en: 'employee of a state or regional company' },
  'perangkat-desa': { id: 'perangkat desa atau BPD', en: 'village official or member of the BPD' },
  'kepala-desa': { id: 'kepala desa, perbekel, atau lurah', en: 'village head' },
  'pejabat-negara': { id: 'pejabat negara atau daerah', en: 'state or regional office holder' },
};
