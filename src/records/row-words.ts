/** What rows around the people say, by their first words (inputs.md 4 and 13). */

const TOTAL = /^(?:(?:sub[ -]?|grand[ -]?)?(?:jumlah|total|jml|jmlh)|(?:di)?pindah(?:k)?an)\b/i;

export const isTotal = (text: string): boolean => TOTAL.test(text);

const SIGNATURE =
  /^(?:mengetahui|menyetujui|mengesahkan|disetujui|disahkan|diketahui|dibuat|yang membuat|yang mengajukan|yang mengusulkan|hormat kami|tertanda|pj\.? |plt\.? |ditetapkan|pada tanggal|penanggung jawab|petugas (?:pendata|entri)|a\.? ?n\.? |an\. |nip\b|nrp\b|nipd\b|niap\b|ttd\b|tanda tangan|tembusan|kepala (?:desa|seksi|urusan|dusun|lingkungan|kewilayahan|bagian|bidang|kantor|dinas)\b|koordinator|pendamping (?:desa|lokal|program)|pelaksana kegiatan|wakil ketua|pengurus |panitia|tim (?:pelaksana|pengelola|musyawarah|verifikasi)|perbekel\b|prebekel\b|lurah\b|camat\b|sekretaris (?:desa|lurah)|sekdes\b|bendesa\b|ketua (?:bpd|lpm|tim|panitia|musyawarah)|kelian (?:banjar|dinas|br)|klian (?:banjar|dinas|br)|kelihan |kaur \p{L}|kasi \p{L}|operator desa|bendahara|acknowledged|approved by|prepared by|signed)/iu;
const MONTHS =
  'januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember';
const PLACE_AND_DAY = new RegExp(
  String.raw`^\p{L}[\p{L} .]{2,30}, *(?:tanggal *)?[\d._…\s]{0,25}(?:(?:${MONTHS})[\s._…]*(?:\d{2,4}|[._…]+)?|[._…]{3,}\s*\d{0,4})$`,
  'iu',
);

/** The line that opens or belongs to a signature: `Mengetahui,`, `Denpasar, 5 Januari 2026`, `NIP. ...`. */
export const isSignature = (text: string): boolean =>
  SIGNATURE.test(text) || PLACE_AND_DAY.test(text);

const NOTE =
  /^(?:[*#†]|\d\)|catatan\b|keterangan ?:|ket\.? ?:|nb\b|n\.b|note\b|notes\b|sumber ?:|petunjuk\b|perhatian\b|cara (?:pengisian|mengisi)|format ?:|format\b|list |contoh\b|isi(?:lah)? |diisi |wajib diisi|pilih |\(?(?:wajib|opsional|diisi|sesuai)|terbilang\b|demikian\b|hal(?:aman)?\.? ?:?\s?\d|page \d|lembar (?:ke-?)?\d|bersambung|lanjutan (?:hal|tabel)|dilanjutkan|dicetak|(?:(?:warna|blok|tanda|baris|sel|kolom|yang) ){0,2}(?:merah|kuning|hijau|biru|abu(?:-abu)?|oranye|orange|jingga|ungu|pink|hitam|cok[e]?lat)(?: muda| tua)? ?[=:])/i;
const WORDS_OF_A_SENTENCE = 9;

/** Remarks, explanations and what printing adds; a long text is one whatever its first word. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || text.length > 90 || text.split(' ').length > WORDS_OF_A_SENTENCE;
}

const NOTES = /^(?:catatan|keterangan|ket|nb|note|notes|perhatian|penjelasan)\b[ .]*:?$/i;

/** A line that opens a list of remarks: `Catatan:`. */
export const opensNotes = (text: string): boolean => NOTES.test(text.trim());

const ATTENDANCE = /\b(?:daftar (?:hadir|kehadiran)|absensi|presensi)\b/i;

/** The title of a list of those who came to the musyawarah. */
export const isAttendance = (text: string): boolean => ATTENDANCE.test(text);

/** The short first words of a remark only, for lines above a table, which may be long. */
export const startsAsNote = (text: string): boolean => text.length < 90 && NOTE.test(text);

const PART =
  /^(?:(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] ?)?(?:(?:daftar )?cadangan|tambahan|pengganti|usulan (?:baru|tambahan)|lanjutan|prioritas \S+|kelompok \S.*|tahap \S+|gelombang \S+)\b[ :]*$/i;

/** A word that heads the people below it where a name could stand. */
export const isPart = (text: string): boolean => PART.test(text);

/** `###` ends OpenSID's templates; a longer run is a column too narrow for its number. */
export const isMarker = (text: string): boolean => /^###(?!#)/.test(text);

const LETTERHEAD =
  /^(?:pemerintah|kabupaten|kota|provinsi|propinsi|kecamatan|kec\b|desa|kelurahan|kantor|dinas|sekretariat|alamat|jalan|jl\b|jln\b|email|e-mail|website|http|www|telp|telepon|tlp|fax|kode ?pos|perbekel|banjar dinas)\b/i;
const TITLE =
  /^(?:daftar|data\b|lampiran|usulan|usul\b|rekap|formulir|form\b|list\b|laporan|berita acara|keputusan|surat|nomor ?:|no(?:mor)?\.? ?:|tanggal ?:|tahun|tentang|program|calon|nama[- ]nama|nominasi|nominatif|buku|peserta|penerima|pekerja|penduduk|bantuan|perlindungan|bpjs|periode|bulan|triwulan|semester|proposal|pendataan|hasil|verifikasi|musyawarah|registration|registrasi|pendaftaran|register|recap)/i;

export const isLetterhead = (text: string): boolean =>
  LETTERHEAD.test(text) || /@|\bkode ?pos\b/i.test(text);
export const isTitle = (text: string): boolean => TITLE.test(text);

const RUNNING = /^\(?-?([1-9]\d?|[a-z])[).]?\)?$/i;

/** 1, 2, 3 ... or (1)(2) or (-1)(-2) or a, b, c under the headings. */
export function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let running = 1;
  let before: number | undefined;
  for (const text of texts) {
    const match = RUNNING.exec(text.replace(/\s/g, ''))?.[1];
    if (match === undefined) {
      // 10 = 8 x 9, as forms note how a column is made
      if (/^\d{1,2} ?[=:(]/.test(text)) continue;
      return false;
    }
    const number = /\d/.test(match) ? Number(match) : match.toLowerCase().charCodeAt(0) - 96;
    if (before !== undefined && number === before + 1) running += 1;
    before = number;
  }
  return running >= texts.length * 0.7;
}
