import type { Bilingual } from '../../domain/bilingual.ts';
import type { Assumption } from '../../iuran/iuran.ts';

/** A question for the branch, and what is assumed meanwhile (upload.md 13). */
export interface OpenQuestion extends Assumption {
  readonly question: Bilingual;
  readonly askedBy: 'export' | 'reconcile' | 'report';
}

export const OPEN_QUESTIONS = [
  {
    code: 'upload-layout-open',
    askedBy: 'export',
    question: {
      id: 'Minta templat BPU kosong yang berlaku: tipe file, sheet, baris judul?',
      en: "Today's empty BPU template: file type, sheets, heading row?",
    },
    message: {
      id: 'Tata letak unggah BPU memakai bentuk tahun 2020.',
      en: 'The BPU upload layout is the form of 2020.',
    },
  },
  {
    code: 'upload-file-name-open',
    askedBy: 'export',
    question: {
      id: 'NPP dan DIV mana yang dipakai untuk desa atau kabupaten yang membayar, dan lewat portal apa file dikirim?',
      en: 'Which NPP and DIV stand for a village or regency that pays, and through which portal is the file sent?',
    },
    message: {
      id: 'Nama file memakai NPP dan DIV dari pengaturan dan tidak boleh diubah; selama NPP kosong, file bernama NPP-BELUM-DIISI dan belum siap diunggah.',
      en: 'The file name uses the NPP and DIV of the settings and must not be changed; while NPP is empty the file is named NPP-BELUM-DIISI and is not ready.',
    },
  },
  {
    code: 'upload-package-code-open',
    askedBy: 'export',
    question: {
      id: 'Apa kode paket JKK+JKM+JHT: L, F, TI, atau lain?',
      en: 'Package code with JHT: L, F, TI or another?',
    },
    message: {
      id: 'Hanya kode T (JKK+JKM) yang dipakai; paket dengan JHT ditolak sampai kodenya diisi.',
      en: 'Only code T (JKK+JKM) is used; a package with JHT is refused until its code is set.',
    },
  },
  {
    code: 'upload-months-open',
    askedBy: 'export',
    question: {
      id: 'Bulan iuran mana yang boleh dipilih bila anggaran desa yang membayar?',
      en: 'Which numbers of months may be chosen when a budget pays?',
    },
    message: { id: 'Bulan Iuran hanya 1, 3, 6 atau 12.', en: 'Bulan Iuran is 1, 3, 6 or 12 only.' },
  },
  {
    code: 'upload-occupation-list-open',
    askedBy: 'export',
    question: {
      id: 'Daftar kode pekerjaan terkini; apakah P005 masih berlaku, dan apa gantinya?',
      en: 'Current P list: is P005 still valid, and what replaces it?',
    },
    message: {
      id: 'Kode pekerjaan memakai daftar 2020/2023.',
      en: 'Occupation codes follow the lists of 2020 and 2023.',
    },
  },
  {
    code: 'upload-code-or-name-open',
    askedBy: 'export',
    question: {
      id: 'Kolom pekerjaan dan lokasi diisi kode atau nama?',
      en: 'Codes or names in the occupation and location columns?',
    },
    message: {
      id: 'Kolom pekerjaan dan lokasi diisi kode.',
      en: 'Occupation and location columns hold codes.',
    },
  },
  {
    code: 'upload-papua-codes-open',
    askedBy: 'export',
    question: {
      id: 'Apakah kode lokasi Papua baru sudah dipakai?',
      en: 'Are the new Papua location codes in use yet?',
    },
    message: {
      id: 'Lokasi di Papua memakai kode sebelum pemekaran 2022.',
      en: 'Papua locations use the codes from before the split of 2022.',
    },
  },
  {
    code: 'upload-date-cell-open',
    askedBy: 'export',
    question: {
      id: 'Apakah tanggal lahir sebagai teks DD-MM-YYYY diterima?',
      en: 'Is a birth date as text DD-MM-YYYY accepted?',
    },
    message: {
      id: 'Tanggal lahir ditulis sebagai sel tanggal berformat DD-MM-YYYY.',
      en: 'Birth dates are written as date cells shown as DD-MM-YYYY.',
    },
  },
  {
    code: 'upload-phone-open',
    askedBy: 'export',
    question: {
      id: 'Bagaimana pekerja tanpa nomor HP didaftarkan?',
      en: 'How is a worker without a phone registered?',
    },
    message: {
      id: 'Pekerja tanpa nomor HP tidak masuk file unggah; nomor tidak dikarang.',
      en: 'A worker without a phone stays out of the upload file; no number is invented.',
    },
  },
  {
    code: 'upload-row-limit-open',
    askedBy: 'export',
    question: { id: 'Batas baris dan ukuran file BPU?', en: 'Row and size limits for BPU?' },
    message: {
      id: 'Batas 10.000 baris diambil dari aturan PU.',
      en: 'The limit of 10,000 rows is taken from the PU rule.',
    },
  },
  {
    code: 'upload-age-open',
    askedBy: 'export',
    question: {
      id: 'Batas usia bawah dan atas saat pendaftaran?',
      en: 'Lower and upper age limit at registration?',
    },
    message: {
      id: 'Batas usia mengikuti pengaturan kampanye.',
      en: 'Age limits follow the campaign settings.',
    },
  },
  {
    code: 'upload-income-open',
    askedBy: 'export',
    question: {
      id: 'Upah yang ditulis: dasar iuran yang dipilih, atau penghasilan nyata? Adakah jenjang?',
      en: 'Which Upah is written: the chosen base of the iuran, or real income? Are there bands?',
    },
    message: {
      id: 'Upah ditulis sebesar dasar iuran tiap orang, bukan penghasilan dari daftar desa.',
      en: "Upah is the base of each person's iuran, not the income in the village list.",
    },
  },
  {
    code: 'upload-extra-data-open',
    askedBy: 'export',
    question: {
      id: 'Apakah alamat, jam kerja, nama ibu kandung diminta di luar file?',
      en: 'Are address, working hours or the name of the mother asked for outside the file?',
    },
    message: {
      id: 'File hanya memuat 11 kolom; alamat dan jam kerja tidak dikirim.',
      en: 'The file holds 11 columns only; address and working hours are not sent.',
    },
  },
  {
    code: 'upload-result-layout-open',
    askedBy: 'reconcile',
    question: {
      id: 'Minta satu file hasil kosong dan satu terisi: kolom, alasan, apakah memuat KPJ dan kode iuran?',
      en: 'One empty and one filled result file: columns, reasons, does it carry the KPJ and kode iuran?',
    },
    message: {
      id: 'File hasil dibaca menurut judul kolom; Y berarti lolos, bukan terbayar.',
      en: 'The result file is read by its headings; Y means passed, not paid.',
    },
  },
  {
    code: 'upload-collective-bill-open',
    askedBy: 'report',
    question: {
      id: 'Bagaimana bentuk tagihan kolektif dan bukti bayarnya?',
      en: 'How do a collective bill and its receipt look?',
    },
    message: {
      id: 'Nomor tagihan dan bukti bayar disimpan sebagai teks apa adanya.',
      en: 'Bill and receipt numbers are kept as text, as they come.',
    },
  },
] as const satisfies readonly OpenQuestion[];

export type OpenQuestionCode = (typeof OPEN_QUESTIONS)[number]['code'];
