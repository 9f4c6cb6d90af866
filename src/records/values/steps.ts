import type { Bilingual } from '../../domain/bilingual.ts';

/** What a reader may do to the text of a cell or notice in it, as `explain` tells it. */
export const STEPS = {
  'invisible-characters': {
    id: 'karakter yang tidak terlihat dibuang',
    en: 'characters that cannot be seen were removed',
  },
  'accents-composed': {
    id: 'huruf beraksen disatukan',
    en: 'accents were joined to their letters',
  },
  'blanks-collapsed': { id: 'spasi berlebih dibuang', en: 'extra blanks were removed' },
  'separators-removed': {
    id: 'spasi, titik, strip, atau petik di antara angka dibuang',
    en: 'blanks, dots, dashes or quotes between digits were removed',
  },
  'label-removed': {
    id: 'tulisan di depan nomor dibuang',
    en: 'a label before the number was removed',
  },
  'row-number-removed': {
    id: 'nomor urut di depan nama dibuang',
    en: 'the row number before the name was removed',
  },
  'remark-removed': {
    id: 'keterangan di sekitar nomor dibuang',
    en: 'a remark beside the number was removed',
  },
  'formula-text-unwrapped': {
    id: 'tanda =" " di sekeliling nomor dibuang',
    en: 'the =" " around the number was removed',
  },
  'formula-like': { id: 'tulisannya mirip rumus', en: 'the text looks like a formula' },
  'last-digit-doubtful': {
    id: 'semua NIK di kolom ini berakhir 0; digit terakhir mungkin diubah Excel',
    en: "all NIK of this column end in 0; the last digit may be of Excel's making",
  },
  'country-code': { id: '62 di depan diganti 0', en: 'the leading 62 became 0' },
  'zero-restored': { id: '0 di depan dikembalikan', en: 'the leading 0 was put back' },
  'first-of-several': {
    id: 'yang pertama dari beberapa isian dipakai',
    en: 'the first of several was taken',
  },
  'one-of-several': {
    id: 'salah satu dari beberapa isian menentukan',
    en: 'one of several decides',
  },
  'lower-case': { id: 'diubah ke huruf kecil', en: 'put into lower case' },
  'amount-in-words': {
    id: 'tulisan jumlah dijadikan angka rupiah',
    en: 'the written amount became whole rupiah',
  },
  'made-a-date': {
    id: 'Excel mengubah isian ini menjadi tanggal',
    en: 'Excel turned this entry into a date',
  },
  'settled-by-nik': {
    id: 'dipastikan oleh tanggal lahir di NIK',
    en: 'settled by the birth date in the NIK',
  },
  'umur-differs': { id: 'umur di daftar berbeda', en: 'the age in the list differs' },
  'two-digit-year': {
    id: 'tahun dua digit dilengkapi',
    en: 'the century of a two-digit year was added',
  },
  'month-first': { id: 'bulan ditulis di depan hari', en: 'the month stands before the day' },
  'month-in-words': { id: 'bulan ditulis dengan kata', en: 'the month is written as a word' },
  'month-misspelt': { id: 'nama bulan salah ketik', en: 'the name of the month is misspelt' },
  'serial-number': {
    id: 'nomor hari Excel dijadikan tanggal',
    en: 'a day number of Excel became a date',
  },
  'place-removed': {
    id: 'tempat lahir di depan tanggal dipisahkan',
    en: 'the birth place before the date was split off',
  },
  'sex-split-off': {
    id: 'jenis kelamin di belakang nama dipisahkan',
    en: 'the sex behind the name was split off',
  },
  'phone-split-off': {
    id: 'nomor HP di belakang alamat dipisahkan',
    en: 'the phone number behind the address was split off',
  },
  alias: { id: 'ada nama panggilan', en: 'there is a second name' },
  addition: { id: 'ada catatan di belakang nama', en: 'there is a note behind the name' },
  'age-removed': {
    id: 'umur di belakang tanggal dipisahkan',
    en: 'the age behind the date was split off',
  },
  title: { id: 'ada gelar atau sapaan', en: 'there is a title' },
  'deceased-mark': { id: 'ada tanda almarhum', en: 'there is a mark of death' },
  abbreviated: { id: 'ada singkatan', en: 'there is a short form' },
  'sign-for-letter': { id: 'ada angka di tempat huruf', en: 'a digit stands for a letter' },
  'opensid-code': {
    id: 'kode OpenSID dijadikan nama pekerjaan',
    en: 'a code of OpenSID became the name of the occupation',
  },
  'spelling-near': {
    id: 'ejaannya mendekati pekerjaan yang dikenal',
    en: 'the spelling is close to a known occupation',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Step = keyof typeof STEPS;
