import type { Bilingual } from '../domain/bilingual.ts';
import { maskPhone, quote } from '../findings/mask.ts';
import { faultOf, faultWord } from './cells.ts';
import { defineRule } from './rule.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  masked: { id: 'sebagian digitnya disamarkan', en: 'some digits are masked' },
  letters: { id: 'ada huruf di dalamnya', en: 'there are letters in it' },
  placeholder: { id: 'tampaknya nomor contoh', en: 'it looks like a placeholder' },
  landline: { id: 'tampaknya telepon rumah', en: 'it looks like a landline' },
  length: {
    id: 'banyaknya digit tidak cocok (seharusnya 9 sampai 14)',
    en: 'the number of digits does not fit (9 to 14)',
  },
};

export const handphoneMalformed = defineRule({
  code: 'handphone-malformed',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nomor HP tidak terbaca', en: 'Phone number malformed' },
  why: {
    id: 'Berkas unggah hanya menerima nomor HP yang diawali 08, 9 sampai 14 digit. Sampai betul, orangnya tertunda di berkas unggah.',
    en: 'The upload file takes mobile numbers only, beginning with 08, 9 to 14 digits. Until it is right the person stays pending there.',
  },
  source: 'inputs.md 9; upload.md 3, 9',
  message: ({ shown, why }: { shown: string; why: string }) => {
    const reason = REASONS[why] ?? { id: 'tidak diawali 08', en: 'it does not begin with 08' };
    return {
      id: `Nomor HP ${shown} belum dapat dipakai: ${reason.id}.`,
      en: `The phone number ${shown} cannot be used yet: ${reason.en}.`,
    };
  },
  fix: {
    id: 'Ketik nomor HP lengkap diawali 08 di sel berformat Teks.',
    en: 'Type the whole number beginning with 08 into a cell formatted as Text.',
  },
  example: { shown: '0361••••••', why: 'landline' },
  check: faultOf('handphone', 'handphone-malformed', (reading) => ({
    // Words in place of a number hide nobody's number.
    shown: /\d/.test(reading.text) ? maskPhone(reading.text) : `"${quote(reading.text)}"`,
    why: faultWord(reading, 'why'),
  })),
});
