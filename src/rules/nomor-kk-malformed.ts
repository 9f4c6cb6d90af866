import type { Bilingual } from '../domain/bilingual.ts';
import { faultOf, faultWord } from './cells.ts';
import { defineRule } from './rule.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  masked: { id: 'sebagian digitnya disamarkan', en: 'some digits are masked' },
  letters: { id: 'ada huruf atau tanda di dalamnya', en: 'there are letters or signs in it' },
  'stored-as-number': {
    id: 'tersimpan sebagai angka, digit terakhirnya hilang',
    en: 'it is stored as a number, its last digit is lost',
  },
  'repeated-digit': { id: 'semua digitnya sama', en: 'all its digits are the same' },
};

export const nomorKkMalformed = defineRule({
  code: 'nomor-kk-malformed',
  scope: 'row',
  severity: 'note',
  title: { id: 'Nomor KK tidak terbaca', en: 'Family card number malformed' },
  why: {
    id: 'Nomor KK hanya dipakai untuk melihat berapa calon dalam satu keluarga; berkas unggah tidak memuatnya.',
    en: 'The family card number only serves to see how many nominees one family has; the upload file does not hold it.',
  },
  source: 'inputs.md 7, 12',
  message: ({ why, digits }: { why: string; digits: string }) => {
    const reason = REASONS[why] ?? {
      id: `ada ${digits} digit, seharusnya 16`,
      en: `it has ${digits} digits, not 16`,
    };
    return {
      id: `Nomor KK tidak terbaca: ${reason.id}.`,
      en: `The family card number cannot be read: ${reason.en}.`,
    };
  },
  fix: {
    id: 'Bila diperlukan, ketik 16 digit nomor KK ke sel berformat Teks.',
    en: 'Where it is needed, type its 16 digits into a cell formatted as Text.',
  },
  example: { why: 'length', digits: '15' },
  check: faultOf('nomorKk', 'nomor-kk-malformed', (reading) => ({
    why: faultWord(reading, 'why'),
    digits: faultWord(reading, 'digits'),
  })),
});
