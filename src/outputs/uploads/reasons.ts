import type { Bilingual } from '../../domain/bilingual.ts';

/** Why the insurer refused a person, in classes of our own; its own words are always kept beside. */
export type ReasonClass = (typeof REASONS)[number]['reason'];

interface Reason {
  readonly reason: string;
  readonly match: readonly RegExp[];
  readonly title: Bilingual;
  /** Who mends it, and how. */
  readonly advice: Bilingual;
  /** False: mending the list does not help, somebody else has to act or take the place. */
  readonly byList: boolean;
}

/**
 * First match wins, top to bottom, whatever the case (upload.md 11). A mismatch of names stands before Adminduk on
 * purpose: "nama tidak sesuai dengan data Adminduk" is a fault of the name.
 */
export const REASONS = [
  {
    reason: 'kpj-unusable',
    match: [/sudah tidak dapat digunakan/],
    title: { id: 'KPJ tidak dapat dipakai lagi', en: 'KPJ no longer usable' },
    advice: {
      id: 'Kantor cabang yang membereskan: tunjukkan kata-kata BPJS ini kepada petugasnya.',
      en: 'The branch office has to put this right: show its officer these words.',
    },
    byList: false,
  },
  {
    reason: 'already-registered',
    match: [/(?<!tidak )(?<!belum )terdaftar sebagai peserta/, /sudah terdaftar/],
    title: { id: 'Sudah menjadi peserta', en: 'Already a participant' },
    advice: {
      id: 'Desa mengganti orang ini dengan cadangan, atau menanyakan ke cabang apakah kepesertaan lamanya dapat dilanjutkan.',
      en: 'The village gives the place to the reserve, or asks the branch whether the old membership can go on.',
    },
    byList: false,
  },
  {
    reason: 'bad-format',
    match: [/\bformat\b/, /\bdigit\b/],
    title: { id: 'Bentuk isian tidak diterima', en: 'Form of a value not accepted' },
    advice: {
      id: 'Tata letaknya yang perlu disesuaikan, bukan datanya: cocokkan dengan templat cabang (desa-enroll profile check).',
      en: 'The layout is at fault, not the data: compare it with the branch template (desa-enroll profile check).',
    },
    byList: false,
  },
  {
    reason: 'name-or-birthdate-mismatch',
    match: [
      /nama.*tidak (?:sesuai|sama|cocok)/,
      /(?:tgl|tanggal)\.? ?lahir.*tidak (?:sesuai|sama|cocok)/,
    ],
    title: { id: 'Nama atau tanggal lahir berbeda', en: 'Name or birth date differs' },
    advice: {
      id: 'Desa mencocokkan nama dan tanggal lahir dengan KTP huruf demi huruf; bila KTP-nya yang keliru, ke Dukcapil.',
      en: 'The village compares name and birth date with the ID card letter by letter; if the card is wrong, Dukcapil.',
    },
    byList: true,
  },
  {
    reason: 'nik-not-in-adminduk',
    match: [/nik.*tidak (?:valid|ditemukan|terdaftar)/, /adminduk/, /dukcapil/],
    title: { id: 'NIK tidak ditemukan', en: 'NIK not found' },
    advice: {
      id: 'Desa mencocokkan NIK dengan KTP; bila sama, orangnya ke Dukcapil untuk pemadanan data.',
      en: 'The village compares the NIK with the ID card; if it is the same, the person goes to Dukcapil.',
    },
    byList: true,
  },
  {
    reason: 'duplicate-in-file',
    match: [/duplikat/, /\bganda\b/],
    title: { id: 'Tertulis dua kali', en: 'Stands there twice' },
    advice: {
      id: 'Periksa apakah orang ini dikirim juga oleh desa lain atau dalam berkas lain.',
      en: 'See whether another village or another file sent the same person.',
    },
    byList: true,
  },
  {
    reason: 'age',
    match: [/\busia\b/, /\bumur\b/],
    title: { id: 'Di luar batas usia', en: 'Outside the age limits' },
    advice: {
      id: 'Desa mengganti orang ini dengan cadangan.',
      en: 'The village gives the place to the reserve.',
    },
    byList: false,
  },
  {
    reason: 'bad-code',
    match: [/kode.*tidak/, /lokasi.*tidak/, /pekerjaan.*tidak/],
    title: { id: 'Kode tidak dikenal', en: 'Code not known' },
    advice: {
      id: 'Daftar kode di tata letak perlu diperbarui dari cabang (codeLists), atau kode pekerjaannya diputuskan ulang.',
      en: 'The code lists of the layout need the branch\u2019s own (codeLists), or the occupation another code.',
    },
    byList: false,
  },
  {
    reason: 'unknown',
    match: [],
    title: { id: 'Alasan lain', en: 'Another reason' },
    advice: {
      id: 'Baca kata-kata BPJS di sampingnya, lalu tanyakan ke kantor cabang bila belum jelas.',
      en: 'Read the words of BPJS beside it, and ask the branch office if they are not clear.',
    },
    byList: true,
  },
] as const satisfies readonly Reason[];

/** Class of a reason as it was written. */
export function reasonOf(text: string): ReasonClass {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 1000);
  return (
    REASONS.find(({ match }) => match.some((pattern) => pattern.test(folded)))?.reason ?? 'unknown'
  );
}

const UNKNOWN = REASONS[8];

/** A class with its words; one that an older record names and we do not is read by a person. */
export function reasonClass(reason: string): Reason {
  return REASONS.find((one) => one.reason === reason) ?? UNKNOWN;
}
