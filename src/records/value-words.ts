/** Kinds of words by which a column of texts is told apart when its heading does not help. */
export type WordKind =
  | 'person'
  | 'occupation'
  | 'address'
  | 'banjar'
  | 'place'
  | 'family'
  | 'religion';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OCCUPATION = words(
  'tani petani berkebun pekebun buruh pedagang dagang berdagang jualan tukang tkg tk sopir supir driver ojek ojol nelayan peternak ternak montir penjahit jahit wiraswasta wirausaha karyawan irt mengurus pelajar mahasiswa pns asn guru pemulung pembantu kurir pkl juru jukir pengrajin perajin serabutan pemangku pecalang swasta pensiunan pijat salon warung bengkel kaur kasi staf perangkat honorer mekanik seniman penari penabuh perdagangan kuli bekerja lepas freelance penenun pengayah pengukir pemahat satpam security farmer fisherman trader driver labourer laborer worker vendor tailor mechanic',
);
const ADDRESS = words('jl jln jalan gg gang perum perumahan blok komplek no lorong street');
const BANJAR = words('br banjar dusun dsn lingkungan lingk link kampung tempekan');
const PLACE = words(
  'denpasar badung gianyar tabanan bangli klungkung semarapura karangasem amlapura buleleng singaraja jembrana negara mangupura kuta ubud sanur jakarta surabaya malang banyuwangi jember mataram lombok bima sumbawa kupang ende maumere waikabubak waingapu sumba flores manggarai bandung semarang yogyakarta solo makassar medan merauke jayapura ambon manado palu sidoarjo bogor bekasi tangerang lumajang probolinggo situbondo bondowoso pasuruan blitar kediri madiun ngawi tuban lamongan gresik ruteng atambua',
);
const FAMILY = words(
  'kepala keluarga istri isteri suami anak menantu cucu orangtua mertua famili lain',
);
const RELIGION = words(
  'hindu islam kristen katolik katholik protestan buddha budha konghucu khonghucu',
);
const NAME = words(
  'i ni ida dewa desak gusti anak agung cokorda sang ngakan jero wayan putu gede gde made kadek nengah nyoman komang ketut luh ayu bagus istri ngurah siti muhammad moh muh abdul nur sri dwi tri eka agus bambang budi dewi ahmad achmad yohanes maria yosef robertus fransiskus wahyu',
);
const NO_NAME = words(
  'kawin belum hidup mati meninggal tetap pendatang pindah sd smp sma smk slta sltp tamat sekolah diploma strata ya tidak ada aktif wni sudah lanjutan baru usulan kota kabupaten provinsi kecamatan desa bali jawa',
);

/** Does a text read as this kind? Needs a text without digits for a person. */
export function readsAs(text: string, kind: WordKind): boolean {
  const list = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
  if (list.length === 0) return false;
  const [first = ''] = list;
  const has = (set: ReadonlySet<string>) => list.some((word) => set.has(word));
  switch (kind) {
    case 'occupation':
      return OCCUPATION.has(first) || (list.length <= 4 && has(OCCUPATION));
    case 'address':
      return ADDRESS.has(first) || (has(ADDRESS) && /\d/.test(text));
    case 'banjar':
      return BANJAR.has(first);
    case 'place':
      return list.length <= 3 && has(PLACE);
    case 'family':
      return list.length <= 3 && list.every((word) => FAMILY.has(word));
    case 'religion':
      return list.length <= 2 && RELIGION.has(first);
    case 'person':
      return isPersonName(text, list, has);
  }
}

function isPersonName(
  text: string,
  list: readonly string[],
  has: (set: ReadonlySet<string>) => boolean,
): boolean {
  if (/\d/.test(text) || list.length > 8 || text.length < 3) return false;
  if (BANJAR.has(list[0] ?? '') || ADDRESS.has(list[0] ?? '')) return false;
  if (has(NAME)) return true;
  return !has(OCCUPATION) && !has(PLACE) && !has(RELIGION) && !has(NO_NAME);
}

/** Letters, and nothing that makes a number or a mark of it. */
export function couldBeName(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits <= 2 && /\p{L}{2}/u.test(text);
}
