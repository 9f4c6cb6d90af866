import { parseNik } from '../domain/nik.ts';
import { maskNikCell } from '../findings/mask.ts';
import type { Reading } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { faultWord } from './cells.ts';
import { agrees } from './nik-agreement.ts';
import { at, defineRule, NONE } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  /** How the cell lost its digits: `number`, `column` (all texts end in 0) or `doubtful`. */
  readonly how: string;
  readonly digits: number;
  /** 1: the file itself holds 16 digits, and they agree with the birth date of the row. */
  readonly offered: number;
}

function factsOf(reading: Reading<unknown>, row: Nominee): Facts {
  const candidate = parseNik(faultWord(reading, 'candidate'));
  return {
    shown: maskNikCell(reading.text),
    how: faultWord(reading, 'column') === '' ? 'number' : 'column',
    digits: Number(faultWord(reading, 'digits') || 15),
    offered: candidate !== undefined && agrees(candidate, row) ? 1 : 0,
  };
}

export const nikStoredAsNumber = defineRule({
  code: 'nik-stored-as-number',
  scope: 'row',
  severity: 'error',
  title: { id: 'NIK tersimpan sebagai angka', en: 'NIK stored as a number' },
  why: {
    id: 'Excel hanya menyimpan 15 digit sebuah angka; digit ke-16 NIK berubah menjadi 0 dan tidak dapat dipulihkan.',
    en: 'Excel keeps 15 digits of a number; the 16th digit of the NIK turns into 0 and cannot be recovered.',
  },
  source: 'inputs.md 7, T1-T3; reliability.md 1.3',
  message: ({ shown, how, digits, offered }: Facts) => {
    if (how === 'column')
      return {
        id: `NIK ${shown} berakhir 0 seperti hampir semua NIK di kolom ini: digit terakhirnya hilang ketika kolom ini masih berupa angka.`,
        en: `NIK ${shown} ends in 0 like nearly all of this column: the last digit was lost while the column was numbers.`,
      };
    if (how === 'doubtful')
      return {
        id: `NIK ${shown} berakhir 0 seperti semua NIK di kolom ini; mungkin digit terakhirnya hilang.`,
        en: `NIK ${shown} ends in 0 like all others of this column; its last digit may have been lost.`,
      };
    return {
      id: `NIK ${shown} dibaca sebagai angka; hanya ${digits} digit yang pasti.${offered ? ' Berkasnya memuat 16 digit yang cocok dengan tanggal lahir; samakan dengan KTP.' : ''}`,
      en: `NIK ${shown} was read as a number; only ${digits} digits are sure.${offered ? ' The file holds 16 digits that agree with the birth date; compare with the ID card.' : ''}`,
    };
  },
  fix: {
    id: 'Ubah format kolom NIK menjadi Teks, lalu ketik ulang NIK dari KTP-el.',
    en: 'Format the NIK column as Text, then retype the NIK from the ID card.',
  },
  example: { shown: '517103••••••••••', how: 'number', digits: 15, offered: 0 },
  check: (row) => {
    const { nik } = row.readings;
    if (nik === undefined) return NONE;
    if (nik.fault?.code === 'nik-stored-as-number') return [at(row, nik, factsOf(nik, row))];
    // Three or four people whose NIK all end in 0 may be chance: told, and nobody is kept out for it.
    if (!nik.steps?.includes('last-digit-doubtful')) return NONE;
    const facts: Facts = { shown: maskNikCell(nik.text), how: 'doubtful', digits: 15, offered: 0 };
    return [{ ...at(row, nik, facts), severity: 'warning' }];
  },
});
