import { lookUpMended, partsMended } from './heading-mending.ts';
import { aboutSomeoneElse, OWNERS } from './heading-owner.ts';
import { lookUp, type Meaning, normalise, writtenOut } from './heading-words.ts';
import { ABBREVIATIONS, FILLERS } from './headings.ts';

export { type Meaning, madeOfHeadingWords, normalise } from './heading-words.ts';

/** `HP/WA`, `Banjar / Dusun`: several words for one thing; or a thing and its part. */
function oneOfSeveral(text: string): Meaning | undefined {
  const parts = text.split(/[/|&,;+]|\s+(?:atau|dan|or|and)\s+/i).filter((part) => part.trim());
  if (parts.length < 2) return undefined;
  const fields = new Set(parts.map((part) => lookUp(normalise(part))));
  fields.delete(undefined);
  if (fields.size === 1 && parts.length <= 4) {
    const [field] = fields;
    const all = parts.every((part) => lookUp(normalise(part)) !== undefined);
    const first = lookUp(normalise(parts[0] ?? '')) !== undefined;
    return field === undefined || !first || (field === null && !all)
      ? undefined
      : { field, sure: all ? 1 : 0.8 };
  }
  return TOGETHER.get([...fields].sort().join(' '));
}

/** Two things in one column, by their fields in order: which of the readers takes it apart. */
const TOGETHER: ReadonlyMap<string, Meaning> = new Map([
  ['tanggalLahir tempatLahir', { field: 'tempatTanggalLahir', sure: 1 }],
  ['rt rw', { field: 'rtRw', sure: 1 }],
  ['alamat dusun', { field: 'alamat', sure: 0.8 }],
  ['alamat handphone', { field: 'alamat', sure: 0.8 }],
  ['jenisKelamin umur', { field: 'jenisKelamin', sure: 0.8 }],
  ['jenisKelaminL jenisKelaminP umur', { field: 'jenisKelamin', sure: 0.8 }],
]);

/** Brackets, the asterisk of a required field, and a number or letter in front. */
function withoutRemarks(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' ')
    .replace(/^\s*\(?(?:\d{1,2}|[a-z])[.)]\s+/i, '');
}

const INSTRUCTION = new Set(
  'diisi sesuai wajib harus contoh format tanpa isi tulis pilih untuk sebagai berdasarkan mohon lihat'.split(
    ' ',
  ),
);

/** A heading with an instruction behind it: "NIK diisi 16 digit tanpa spasi". */
function beforeInstruction(words: readonly string[]): Meaning | undefined {
  const at = words.findIndex((word) => INSTRUCTION.has(word));
  const field = at > 0 && at <= 4 ? lookUp(words.slice(0, at).join(' ')) : undefined;
  return field === undefined ? undefined : { field, sure: 0.9 };
}

/** Words that make a heading of a text which is not one as a whole. */
const TELLING: ReadonlySet<string> = new Set([
  ...[FILLERS, INSTRUCTION, OWNERS, new Set(ABBREVIATIONS.keys())].flatMap((set) => [...set]),
  ...['orang', 'usaha', 'atau', 'dan', 'or', 'and'],
]);

/** Letters and blanks only, as most names and places are: no sign in it parts or adds anything. */
const isPlain = (text: string): boolean => /^[a-z ]+$/i.test(text);

/** Whoever decided, and wherever: "Hasil Verifikasi Lapangan", "Musdes 12 Januari". */
const DECISION =
  /^(?:hasil|keputusan) (?:verifikasi|verval|validasi|musdes|musdus|musyawarah|seleksi|rapat|penetapan|kelayakan)\b|^(?:verifikasi|verval|validasi) (?!nik|data|kk|ktp|hp|dukcapil|oleh|tanggal|tgl)/;

/** As forms ask it: "Apakah sudah terdaftar BPJS Ketenagakerjaan?", "Bersedia ikut?". */
const ASKS_FOR_COVER =
  /^(?:apakah )?(?:(?:anda|saudara|yang bersangkutan|calon|peserta|pekerja) )*(?:(?:sudah|telah|pernah|saat ini) )*(?:terdaftar|menjadi|jadi|punya|memiliki|ikut|peserta)\b.*\b(?:bpjs ?(?:tk|ketenagakerjaan)|jamsostek)$/;
const ASKS_WHETHER_WILLING =
  /^(?:apakah )?(?:(?:anda|saudara|yang bersangkutan|calon|peserta) )*bersedia\b/;

function understandText(text: string, words: string): Meaning | undefined {
  const whole = lookUp(words);
  if (whole !== undefined) return { field: whole, sure: 1 };
  if (DECISION.test(words) || ASKS_WHETHER_WILLING.test(words))
    return { field: 'keputusan', sure: 0.8 };
  if (ASKS_FOR_COVER.test(words)) return { field: 'kepesertaan', sure: 0.8 };
  if (isPlain(text) && !words.split(' ').some((word) => TELLING.has(word))) return undefined;
  const bare = withoutRemarks(text);
  const bareWords = normalise(bare);
  const field = bareWords === words ? undefined : lookUp(bareWords);
  if (field !== undefined) return { field, sure: 1 };
  const list = writtenOut(bareWords).split(' ');
  const instructed = beforeInstruction(list);
  if (instructed) return instructed;
  const several = oneOfSeveral(bare);
  if (several) return several;
  const about = aboutSomeoneElse(list);
  if (about) return about;
  const kept = list.filter((word) => !FILLERS.has(word));
  // "No BPJS" is a number of something, not of the row.
  if (kept.length === list.length || kept.length === 0 || kept.join() === 'no') return undefined;
  const rest = lookUp(kept.join(' '));
  return rest === undefined ? undefined : { field: rest, sure: 0.9 };
}

function remembering(
  understand: (text: string) => Meaning | undefined,
): (text: string) => Meaning | undefined {
  const remembered = new Map<string, Meaning | null>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before ?? undefined;
    const meaning = understand(text);
    // Headings repeat over thousands of files; the bound keeps memory flat whatever the cells hold.
    if (remembered.size > 4000) remembered.clear();
    remembered.set(text, meaning ?? null);
    return meaning;
  };
}

const LONGEST_HEADING = 120;

/** Meaning of one heading text by itself, known words and known short forms only. */
export const meaningOf = remembering((text) => {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = normalise(text);
  if (/^\s*[#№]\s*$/.test(text)) return { field: 'nomorUrut', sure: 1 };
  return /\p{L}/u.test(words) ? understandText(text, words) : undefined;
});

/** The same for a heading with misspelt words; slower, and only when one reading is possible. */
export const meaningOfMisspelt = remembering((text) => {
  const meaning = meaningOf(text);
  // "Ibu Kandng" is about somebody else as far as it is understood; the rest of it may say more.
  if ((meaning && (meaning.sure === 1 || meaning.field !== null)) || text.length > LONGEST_HEADING)
    return meaning;
  const bare = withoutRemarks(text);
  const words = writtenOut(normalise(bare)).split(' ');
  if (words.length > 6) return meaning;
  if (meaning) return lookUpMended(words) ?? meaning;
  return lookUpMended(words) ?? partsMended(bare);
});
