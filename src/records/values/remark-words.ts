import { distance } from 'fastest-levenshtein';
import type { Keputusan, StatusDasar } from '../field.ts';

/*
 * What a remark says of whether somebody is to be enrolled. Only words that can hardly mean anything else turn
 * somebody down; words that give a reason to ask give a doubt; a remark that says nothing of it is no fault.
 */

/** As clerks write short, and as they misspell what matters most. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sudah: 'sdh sdah sudh udah udh dah telah tlah',
    tidak: 'tdk tdak tidk tak gak ga ngga nggak enggak',
    belum: 'blm blum belom',
    meninggal: 'mninggal meningga meninggl mengninggal mnggl',
    almarhum: 'alm almh almrhm almarhumah almrhmh',
    pindah: 'pndah pindh pndh',
    batal: 'btl batl',
    diganti: 'dganti digantikan diganti2',
    menjadi: 'mnjadi mjd',
    terdaftar: 'tdaftar terdftar trdaftar',
    dicover: 'tercover dcover cover dikover tercaver',
    dengan: 'dgn dg',
    karena: 'krn karna',
    yang: 'yg',
    dari: 'dr dri',
  }).flatMap(([word, shorts]) => shorts.split(' ').map((short) => [short, word] as const)),
);

/** `di ganti` is one word, `di Malaysia` is two. */
const PARTED_VERB =
  /\bdi (?=(?:ganti|coret|hapus|batalkan|tolak|keluarkan|tunda|cover|tanggung|bantu|gugurkan|ganti|bayar|biayai)\w*\b)/g;

/** Small letters, words parted by one blank, short forms written out; a word that may hardly be another is mended. */
export function plainWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}√✓✗]+/gu, ' ')
    .trim();
  return words
    .split(' ')
    .map((word) => SHORT.get(word) ?? (isMeninggal(word) ? 'meninggal' : word))
    .join(' ')
    .replace(PARTED_VERB, 'di');
}

const isMeninggal = (word: string): boolean =>
  word.startsWith('m') && word.length > 6 && word.length < 12 && distance(word, 'meninggal') === 1;

/** Somebody else's death or move: `meninggal suaminya`. */
const RELATIVE =
  '(?:suami|istri|isteri|anak|bapak|ayah|ibu|orang ?tua|ortu|mertua|kakek|nenek|kk|kepala keluarga)';
const DEAD = new RegExp(
  String.raw`^(?:sudah |orangnya )*(?:(?:meninggal|wafat|almarhum|mendiang|berpulang|tutup usia|mangkat)\b(?! (?:dunia )?${RELATIVE}(?:nya)?\b)|mati$)`,
);
const MOVED =
  /^(?:sudah |orangnya )*pindah(?:$| (?:ke|dari|tgl|tanggal|tahun|domisili|alamat|tempat tinggal|kk|penduduk|desa|kota|keluar|luar|dalam negeri|rumah|\d))/;

/** The life status that a remark states (`Meninggal 12-03-2025`, `sdh pindah ke Badung`), or undefined. */
export function saidOfLife(text: string): StatusDasar | undefined {
  if (/^\s*(?:\(\+\)|†)\s*$/.test(text)) return 'mati';
  const words = plainWords(text);
  if (DEAD.test(words)) return 'mati';
  return MOVED.test(words) ? 'pindah' : undefined;
}

/** From what somebody may withdraw or be struck so that it says something of this list. */
const OF_THIS = '(?:daftar|data|peserta|program|usulan|calon|kepesertaan|bpjs|pekerja rentan|sini)';
const FROM_ELSE = `(?! (?:dari|dr) (?!${OF_THIS}\\b))`;
const TURNED_DOWN = [
  // `batal pindah`, `tolak vaksin` and `mundur dari PKH` are about something else.
  String.raw`^(?:sudah |di)*(?:batal(?:kan)?\b(?! (?:nikah|pindah|cerai|berangkat|meninggal))|mengundurkan diri\b|undur diri\b|mundur\b|coret\b|hapus\b|keluarkan\b|gugur(?:kan)?\b|gantikan\b|ganti(?! (?:nama|nik|ktp|kk|alamat|hp|nomor|no|pekerjaan|usaha|data))(?<=diganti)\b)${FROM_ELSE}`,
  String.raw`^(?:sudah )?(?:tolak|ditolak|menolak)(?:$| (?:ikut|menjadi|jadi|didaftarkan|daftar|peserta|program|bpjs|diusulkan|musdes|musyawarah|desa|perbekel|kades|karena|oleh)\b)`,
  `^keluar(?: dari ${OF_THIS}.*)?$`,
  '^tms\\b',
  '^(?:cancel(?:l?ed)?|drop|deleted?|skip)$',
  String.raw`^gagal(?:$| (?:verifikasi|validasi|verval|seleksi|lolos|daftar|didaftarkan|musdes)\b)`,
  String.raw`^(?:tidak|belum) (?:layak\b(?! huni)|memenuhi (?:syarat|kriteria|persyaratan)|bersedia\b|jadi\b(?! (?:pindah|nikah|cerai|berangkat))|lolos\b|lulus\b|diusulkan\b|disetujui\b|berhak\b)`,
  String.raw`^tidak mau(?:$| (?:ikut|jadi|menjadi|didaftarkan|daftar|gabung|bergabung|peserta|diusulkan)\b)`,
].map((form) => new RegExp(form));

const OFFICE = '(?:pns|asn|cpns|tni|polri|polisi|p3k|pppk|perangkat desa)';
const NIK_FAULT = '(?:tidak|belum) (?:valid|padan|ditemukan|sesuai|aktif|terdaftar)';
const IN_DOUBT = [
  // Away, or of another village.
  String.raw`(?<!\b(?:eks|ex|mantan|bekas|anak|istri|suami) )\b(?:tki|tkw|pmi)\b|\bmerantau\b|\bperantauan\b|\bluar negeri\b|\bdi malaysia\b|\bktp (?:luar|lain)\b|\bluar desa\b|\bbukan (?:warga|penduduk)\b`,
  String.raw`\b(?:tidak|bukan) (?:ber)?domisili\b|^(?:sudah )?tidak (?:ada(?: orangnya| lagi| di .*)?$|tinggal\b|ditemukan\b|dikenal\b|diketahui\b)|^orangnya (?:sudah )?tidak\b|^sudah (?:tidak ada|hilang)\b`,
  // Twice in the list.
  String.raw`(?<!\b(?:tidak|bukan|belum) )\b(?:ganda|do[bu]b?el|double)\b|^sudah (?:masuk|ada|tercantum|terdaftar|terdata) (?:di |dalam )?(?:no|nomor|nmr|urut|daftar lain|list)\b`,
  String.raw`\bnik (?:${NIK_FAULT}|salah|invalid)|^data ${NIK_FAULT}`,
  // An office, or an employer.
  String.raw`^(?:anggota |pegawai |sekarang |sudah )*${OFFICE}\b|\b(?:lulus|lolos|diangkat|jadi|menjadi|diterima|sebagai|terima sk)(?: menjadi| jadi| sebagai| guru| test?| seleksi)? ${OFFICE}\b`,
  String.raw`^(?:sudah )?(?:pensiun(?:an)?|purnawirawan)\b|^(?:karyawan|pegawai) (?:tetap|kontrak|swasta|bumn|bumd|hotel|pabrik)\b|^honorer\b|\bikut perusahaan\b|^(?:sudah |sekarang )*(?:be)?kerja di (?:hotel|villa|pabrik|pt|perusahaan|kantor|bank|toko modern|luar|kapal|restoran)\b`,
  // Too old, not working, or to be decided later.
  String.raw`\b(?:usia|umur) (?:sudah )?(?:lebih|lewat|melebihi|di ?atas)\b|^(?:lewat|lebih|over|kelebihan) (?:usia|umur)\b|\b(?:sudah )?tidak bekerja\b|^odgj\b|^masih (?:sekolah|kuliah)\b|^(?:di)?(?:tunda|pending)\b|^belum (?:fix|pasti|jelas)\b`,
  String.raw`^(?:ganti|x|✗)$|^(?:non ?aktif|(?:tidak|belum) aktif)\b(?!.*\b(?:kes(?:ehatan)?|kis|jkn|pbi|pkh)\b)`,
  String.raw`^(?:sudah )?(?:dibantu|dapat|menerima)\b.*\b(?:pemkot|pemkab|pemda|pemprov|kota|dinsos|dinas)\b`,
].map((form) => new RegExp(form));

/** A list of its own for reserves, whatever it is called besides. */
const RESERVE = /^(?:daftar |peserta |calon |nama )?(?:peserta |calon )?cadangan\b/;

export const isReserve = (words: string): boolean => RESERVE.test(words);

/** What a remark says of somebody's nomination, or undefined. */
export function remarkKeputusan(text: string): Keputusan | undefined {
  const words = plainWords(text);
  if (words === '') return undefined;
  if (TURNED_DOWN.some((form) => form.test(words))) return 'tidak';
  if (IN_DOUBT.some((form) => form.test(words))) return 'ragu';
  return isReserve(words) ? 'cadangan' : undefined;
}

export const BPJS_TK = '(?:bpjs ?(?:tk|ketenagakerjaan|naker)|bp ?jamsostek|jamsostek|kpj)';
const MEMBER =
  '(?:sudah|terdaftar|aktif|punya|memiliki|peserta|anggota|ikut|dicover|ditanggung|dibayar(?:i|kan)?)';
const PAID = '(?:terdaftar|dicover|ditanggung|dibayar(?:i|kan)?|dibiayai|dilindungi)';
const PAYER =
  '(?:apbd|apbn|pemkot|pemkab|pemda|pemprov|kota|kabupaten|provinsi|perusahaan|majikan|pabrik|hotel|dinas|pu)';
const COVERED = [
  String.raw`\b${MEMBER}\b.*\b${BPJS_TK}\b|\b${BPJS_TK}\b.*\b${MEMBER}\b`,
  String.raw`^sudah (?:terdaftar|jadi peserta|menjadi peserta|dicover)$|^peserta (?:aktif|pu|bpu)\b`,
  String.raw`\b${PAID} (?:\S+ )?${PAYER}\b|^sudah (?:ikut |punya )?jk[km]\b`,
].map((form) => new RegExp(form));
const NOT_COVERED =
  /\b(?:belum|tidak|bukan|non ?aktif|mati|berhenti|calon|mantan|bekas|eks|baru|usulan|diusulkan|didaftarkan|bersedia|mau|ingin|akan)\b/;
/** The insurance of health is another one. */
const OF_HEALTH = /\b(?:kes|kesehatan|kis|jkn|pbi|pkh)\b/;

/** Is it said that somebody is no participant, or not yet? */
export const deniesCover = (words: string): boolean => NOT_COVERED.test(words);

/** Does a remark say that somebody has the cover already? */
export function saysCovered(text: string): boolean {
  const words = plainWords(text);
  if (deniesCover(words) || (OF_HEALTH.test(words) && !new RegExp(BPJS_TK).test(words)))
    return false;
  return COVERED.some((form) => form.test(words));
}
