import type { Bilingual } from '../../domain/bilingual.ts';

/** What was done to a cell's text on the way to its value, as a clause. */
const STEPS: Readonly<Record<string, Bilingual>> = {
  'accents-composed': { id: 'huruf beraksen disatukan', en: 'accents composed' },
  'age-removed': { id: 'umur dipisahkan', en: 'age split off' },
  'amount-in-words': { id: 'jumlah ditulis dengan kata', en: 'amount in words' },
  'blanks-collapsed': { id: 'spasi dirapikan', en: 'blanks tidied' },
  'bpjs-code': { id: 'ditulis sebagai kode BPJS', en: 'written as a BPJS code' },
  'country-code': { id: 'kode negara menjadi 0', en: 'country code turned into 0' },
  'deceased-mark': { id: 'ada tanda meninggal', en: 'mark of death' },
  'first-of-several': { id: 'yang pertama dari beberapa', en: 'first of several' },
  'formula-text-unwrapped': { id: 'pembungkus rumus dibuka', en: 'unwrapped from ="…"' },
  'from-address': { id: 'diambil dari alamat', en: 'taken from the address' },
  'from-cell-above': { id: 'sama dengan sel di atasnya', en: 'as in the cell above' },
  'from-family': { id: 'dari baris keluarga', en: 'from the family line' },
  'from-merge': { id: 'dari sel gabungan', en: 'from a merged cell' },
  'from-other-column': {
    id: 'dari kolom lain yang sejenis',
    en: 'from another column of its kind',
  },
  'from-note': { id: 'dari catatan di sekitar daftar', en: 'from a note beside the list' },
  'from-register': { id: 'diisi dari daftar referensi', en: 'filled in from a reference list' },
  'from-remark': { id: 'dari kolom keterangan', en: 'from the remarks' },
  'from-section': { id: 'dari baris judul bagian', en: 'from the section above' },
  'remark-split-off': { id: 'keterangan dipisahkan', en: 'remark split off' },
  'sex-split-off': { id: 'jenis kelamin dipisahkan', en: 'sex split off' },
  'not-ticked': { id: 'tidak dicentang', en: 'not ticked' },
  'struck-out': { id: 'barisnya dicoret', en: 'the row is struck out' },
  'from-ticks': { id: 'dari kolom centang L dan P', en: 'from ticked L and P' },
  'invisible-characters': {
    id: 'karakter tak terlihat dibuang',
    en: 'invisible characters dropped',
  },
  'label-removed': { id: 'label dibuang', en: 'label removed' },
  'last-digit-doubtful': { id: 'digit terakhir meragukan', en: 'last digit doubtful' },
  'lower-case': { id: 'huruf kecil', en: 'lower case' },
  'made-a-date': { id: 'Excel mengubahnya menjadi tanggal', en: 'Excel made it a date' },
  'month-first': { id: 'bulan di depan', en: 'month first' },
  'month-in-words': { id: 'bulan ditulis dengan kata', en: 'month in words' },
  'month-misspelt': { id: 'nama bulan salah eja', en: 'month misspelt' },
  'one-of-several': { id: 'salah satu dari beberapa', en: 'one of several' },
  'opensid-code': { id: 'kode OpenSID', en: 'OpenSID code' },
  'phone-split-off': { id: 'nomor HP dipisahkan', en: 'phone number split off' },
  'place-removed': { id: 'tempat dipisahkan', en: 'place split off' },
  'remark-removed': { id: 'keterangan dibuang', en: 'remark removed' },
  'separators-removed': { id: 'pemisah dibuang', en: 'separators removed' },
  'serial-number': { id: 'nomor seri tanggal Excel', en: 'date serial of Excel' },
  'settled-by-nik': { id: 'ditentukan oleh NIK', en: 'settled by the NIK' },
  'spelling-near': { id: 'ejaan mendekati', en: 'near spelling' },
  'two-digit-year': { id: 'tahun dua digit', en: 'two-digit year' },
  'umur-differs': { id: 'berbeda dari kolom umur', en: 'differs from the age column' },
  'zero-restored': { id: 'nol di depan dipulihkan', en: 'leading zero restored' },
};

/** The step in words; its code where no words are known. */
export function stepWords(step: string): Bilingual {
  return STEPS[step] ?? { id: step, en: step };
}
