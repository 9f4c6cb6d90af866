import type { Bilingual } from '../domain/bilingual.ts';
import { parseNik } from '../domain/nik.ts';
import { maskNikCell } from '../findings/mask.ts';
import { faultOf, faultWord } from './cells.ts';
import { agrees } from './nik-agreement.ts';
import { defineRule } from './rule.ts';

const LOOKS: Readonly<Record<string, Bilingual>> = {
  nip: { id: 'tampaknya NIP pegawai', en: 'it looks like the number of a civil servant (NIP)' },
  kpj: { id: 'tampaknya nomor KPJ', en: 'it looks like a KPJ number' },
  'bpjs-kesehatan': {
    id: 'tampaknya nomor kartu BPJS Kesehatan',
    en: 'it looks like a BPJS Kesehatan card',
  },
  handphone: { id: 'tampaknya nomor HP', en: 'it looks like a phone number' },
  npwp: { id: 'tampaknya NPWP', en: 'it looks like a tax number (NPWP)' },
  date: { id: 'tampaknya tanggal', en: 'it looks like a date' },
  'two-numbers': {
    id: 'tampaknya dua nomor dalam satu sel',
    en: 'it looks like two numbers in one cell',
  },
  'digit-missing': { id: 'kurang satu digit', en: 'one digit is missing' },
  'digit-extra': { id: 'lebih satu digit', en: 'there is one digit too many' },
  'row-number': { id: 'tampaknya nomor urut', en: 'it looks like a row number' },
};

const REASONS: Readonly<Record<string, Bilingual>> = {
  'repeated-digit': { id: 'semua digitnya sama', en: 'all its digits are the same' },
  counting: { id: 'ini angka berurutan, bukan NIK', en: 'this counts upwards and is no NIK' },
  temporary: {
    id: 'ini nomor sementara OpenSID (berawalan 0), bukan NIK dari Dukcapil',
    en: 'this is a temporary number of OpenSID (it begins with 0), not a NIK of Dukcapil',
  },
  'leading-zero': {
    id: 'NIK berawalan 0 berasal dari KTP lama dan tidak berlaku lagi',
    en: 'a NIK that begins with 0 is from an old card and no longer valid',
  },
  'birth-day': {
    id: 'digit ke-7 dan 8 (tanggal lahir) tidak mungkin',
    en: 'digits 7 and 8 (day of birth) are impossible',
  },
  'birth-month': {
    id: 'digit ke-9 dan 10 (bulan lahir) tidak mungkin',
    en: 'digits 9 and 10 (month of birth) are impossible',
  },
  'no-such-day': {
    id: 'tanggal lahir di dalamnya tidak ada di kalender',
    en: 'the birth date inside it does not exist',
  },
  'serial-zero': { id: 'nomor urutnya 0000', en: 'its serial number is 0000' },
  ditto: { id: 'selnya berisi tanda "sama dengan di atas"', en: 'the cell says "same as above"' },
  letters: { id: 'ada huruf di antara digitnya', en: 'there are letters among its digits' },
  symbols: {
    id: 'ada tanda lain di antara digitnya',
    en: 'there are other signs among its digits',
  },
  words: { id: 'selnya berisi kata, bukan angka', en: 'the cell holds words, not digits' },
  'two-numbers': { id: 'ada dua nomor dalam satu sel', en: 'there are two numbers in one cell' },
  date: { id: 'selnya berisi tanggal', en: 'the cell holds a date' },
};

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly why: string;
  readonly digits: number;
  readonly looksLike: string;
  /** 1: read with digits for the letters, it agrees with the birth date and the sex beside it. */
  readonly offered: number;
}

function reasonOf({ why, digits, looksLike }: Facts): Bilingual {
  const known = REASONS[why];
  if (known) return known;
  const look = LOOKS[looksLike];
  const count = { id: `ada ${digits} digit, seharusnya 16`, en: `it has ${digits} digits, not 16` };
  if (!look) return count;
  return { id: `${count.id} (${look.id})`, en: `${count.en} (${look.en})` };
}

export const nikMalformed = defineRule({
  code: 'nik-malformed',
  scope: 'row',
  severity: 'error',
  title: { id: 'NIK tidak berbentuk NIK', en: 'NIK malformed' },
  why: {
    id: 'NIK adalah 16 digit: wilayah, tanggal lahir (perempuan + 40), nomor urut. Nomor yang lain bentuknya ditolak oleh BPJS, dan tidak pernah diperbaiki sendiri oleh program.',
    en: 'A NIK has 16 digits: region, birth date (women + 40), serial. BPJS refuses anything else, and the program never repairs one by itself.',
  },
  source: 'inputs.md 7; law.md L33',
  message: (facts: Facts) => {
    const reason = reasonOf(facts);
    const offer = facts.offered
      ? {
          id: ' Bila hurufnya dibaca sebagai angka, NIK-nya cocok dengan tanggal lahir di baris ini.',
          en: ' Read with digits for the letters it agrees with the birth date of this row.',
        }
      : { id: '', en: '' };
    return {
      id: `NIK ${facts.shown} belum benar: ${reason.id}.${offer.id}`,
      en: `NIK ${facts.shown} is not right: ${reason.en}.${offer.en}`,
    };
  },
  fix: {
    id: 'Ketik ulang 16 digit NIK dari KTP-el ke sel berformat Teks.',
    en: 'Retype the 16 digits of the NIK from the ID card into a cell formatted as Text.',
  },
  example: {
    shown: '517103•••••••••',
    why: 'length',
    digits: 15,
    looksLike: 'digit-missing',
    offered: 0,
  },
  check: faultOf('nik', 'nik-malformed', (reading, row): Facts => {
    const candidate = parseNik(faultWord(reading, 'candidate'));
    return {
      shown: maskNikCell(reading.text),
      why: faultWord(reading, 'why'),
      digits: Number(faultWord(reading, 'digits') || 0),
      looksLike: faultWord(reading, 'looksLike'),
      offered: candidate !== undefined && agrees(candidate, row) ? 1 : 0,
    };
  }),
});
