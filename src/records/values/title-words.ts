import { BPJS_TK, isReserve, plainWords } from './remark-words.ts';

/*
 * What a title, a line between the people, the name of a sheet, a file or a folder says of the people below it.
 */

const LEAVING =
  /\b(?:dikeluarkan|keluar|meninggal|wafat|almarhum|pindah|tms|dibatalkan|batal|ditolak|mengundurkan diri|mundur|dicoret|diganti|digantikan|non ?aktif|berhenti(?! (?:be)?kerja)|(?:tidak|jangan) (?:jadi )?(?:layak|memenuhi syarat|aktif|bersedia|lolos|disetujui|diusulkan|dicalonkan|dilanjutkan|lanjut|dipakai|digunakan|diikutkan|didaftarkan))\b|^coret(?:an)?$/;
const OF_PEOPLE =
  /^(?:(?:[a-z]|[ivx]{1,4}|\d{1,2}) )?(?:daftar|data|nama|peserta|calon|warga|pekerja|penerima|orang|anggota|yang)\b/;
const WORDS_OF_A_TITLE = 3;

/** Such a title speaks of those who leave, and the list below it is of the others: `revisi, meninggal sudah dihapus`. */
const OF_OTHERS =
  /\bpengganti|\b(?:tanpa|selain|kecuali|tidak termasuk|bukan|revisi|perubahan|perbaikan)\b|(?<!yang )\bsudah di|(?<!non |tidak )\baktif\b.*\bnon ?aktif/;

/**
 * What a title says of the people below it: they are not meant, stand in reserve, have the cover already, or belong to a
 * list that hardly is this year's.
 */
export type TitleSays = 'tidak' | 'cadangan' | 'terdaftar' | 'ragu';

/** `Yang tidak ditolak`; and what the cover pays for is nobody's death: `santunan bila meninggal dunia`. */
const NOT_SAID =
  /\b(?:tidak|belum|bukan|bila|jika|apabila|kalau) (?:meninggal(?: dunia)?|pindah|ditolak|batal|keluar|dicoret|diganti|mundur|dikeluarkan)\b/g;
const OF_THE_COVER = /\b(?:santunan|jaminan|kematian|kecelakaan|perlindungan|jkm|risiko|resiko)\b/;

/** Does a title, in folded words, name those who leave only to say that the list is of the others? */
export const speaksOfOthers = (words: string): boolean => OF_OTHERS.test(words);

/** Who takes the place of somebody else is nominated. */
export function titleKeputusan(text: string): TitleSays | undefined {
  const whole = plainWords(text);
  const said = whole.replace(NOT_SAID, ' ');
  const words = OF_THE_COVER.test(whole) ? said.replace(/\bmeninggal(?: dunia)?\b/g, ' ') : said;
  const plain = words.replace(/^(?:[a-z]|[ivx]{1,4}|\d{1,2}) /, '');
  if (saysAllCovered(plain)) return 'terdaftar';
  if (SET_ASIDE.test(plain) || OTHER_LIST.test(plain)) return 'ragu';
  if (OF_OTHERS.test(words)) return undefined;
  if (isReserve(plain)) return 'cadangan';
  const isTitle = OF_PEOPLE.test(words) || words.split(' ').length <= WORDS_OF_A_TITLE;
  return isTitle && LEAVING.test(words) ? 'tidak' : undefined;
}

/** Nearly every list is one of participants of BPJS: only `sudah` and `aktif` say that they are so already. */
const ALL_COVERED = [
  new RegExp(
    String.raw`\bsudah (?:(?:terdaftar|jadi|menjadi|punya|memiliki|ikut|(?:ter|di)cover|ditanggung|(?:ter|di)lindungi|aktif|ada|sebagai|di|dalam|oleh|peserta|anggota|program|kartu) ){0,4}(?:${BPJS_TK}|bpjs(?! ?(?:kes|pbi|jkn)))\b`,
  ),
  /^(?:(?:daftar|data|nama|warga|peserta|pekerja|rentan|yang) )*sudah (?:terdaftar|tercover|dicover|(?:jadi|menjadi) peserta)$/,
  new RegExp(`^(?:daftar |data |nama )*peserta (?:aktif ${BPJS_TK}|${BPJS_TK} aktif)$`),
];
const NOT_ALL_COVERED =
  /\b(?:belum|tidak|bukan|tanpa|selain|kecuali|berhenti|mantan|bekas|eks|usulan|diusulkan|lanjut\p{L}*|perpanjang\p{L}*)\b/u;

const saysAllCovered = (words: string): boolean =>
  ALL_COVERED.some((form) => form.test(words)) && !NOT_ALL_COVERED.test(words);

/** `Arsip`, `Data peserta lama 2025`, `PNS`: beside what a list is called, nothing but that it is another one. */
const SET_ASIDE =
  /^(?:(?:data|daftar|file|lembar|sheet|list|nama|peserta|usulan|calon|warga|penerima|pekerja|rentan|bpjs|ketenagakerjaan|tk|draf|draft|tahun|\d+) )*(?:arsip|back ?up|bak|lama|old|draf|draft|konsep|sampah|tahun lalu|(?:pns|asn|tni|polri|p3k|pppk|perangkat desa|aparat desa)(?: (?:dan )?(?:pns|asn|tni|polri|p3k|pppk))*)(?: (?:\d+|lama|tahun))*$/;

/** Lists that a village keeps for something else, as long as they do not say that these are the nominees too. */
const OTHER_LIST =
  /^(?:daftar|data) (?:nama )?(?:perangkat desa|aparat desa|pemilih|hadir|penerima (?:manfaat )?(?:blt|pkh|bpnt|bst))\b(?!.*\b(?:calon|usul|usulan|diusulkan|bpjs|rentan|peserta)\b)/;

const TEAM =
  /^(?:(?:nama|susunan|daftar|anggota|para) )*(?:tim (?:verifikasi|verval|validasi|pendata|pendataan|penyusun|pelaksana|pendamping|seleksi)|(?:saksi ?)+|panitia|(?:petugas )?pendata|petugas)(?: (?:desa|lapangan|pendataan|verifikasi|musdes|musyawarah))*$/;

/** Who made a list or saw it made stands below it with a NIK too: a line that heads them, and nothing else. */
export const headsTeam = (text: string): boolean => TEAM.test(plainWords(text));
