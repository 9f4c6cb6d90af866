import type { Bilingual } from '../domain/bilingual.ts';
import { quote } from '../findings/mask.ts';
import { faultOf, faultWord } from './cells.ts';
import { defineRule } from './rule.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  'not-monthly': { id: 'bukan jumlah per bulan', en: 'it is no amount per month' },
  range: { id: 'yang tertulis perkiraan atau rentang', en: 'it is an estimate or a range' },
  words: { id: 'yang tertulis kata, bukan angka', en: 'it is words, not a number' },
  'too-small': {
    id: 'jumlahnya terlalu kecil untuk rupiah per bulan',
    en: 'it is too small for rupiah a month',
  },
  'too-large': { id: 'jumlahnya terlalu besar', en: 'it is too large' },
};

export const penghasilanUnreadable = defineRule({
  code: 'penghasilan-unreadable',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Penghasilan tidak terbaca', en: 'Income unreadable' },
  why: {
    id: 'Penghasilan tidak pernah dihitung dengan menebak. Tanpa angkanya, iuran memakai dasar terendah; orangnya tidak tertahan karenanya.',
    en: 'An income is never worked out by a guess. Without it the iuran uses the lowest base; nobody is kept out for it.',
  },
  source: 'inputs.md 9; law.md L3',
  message: ({ shown, why }: { shown: string; why: string }) => {
    const reason = REASONS[why] ?? { id: 'bentuknya tidak dikenal', en: 'its form is not known' };
    return {
      id: `Penghasilan "${shown}" tidak dapat dibaca sebagai rupiah per bulan: ${reason.id}.`,
      en: `The income "${shown}" cannot be read as rupiah a month: ${reason.en}.`,
    };
  },
  fix: {
    id: 'Isi perkiraan rupiah per bulan dalam angka, misalnya 1500000, atau kosongkan.',
    en: 'Fill in an estimate in rupiah a month as a number, for example 1500000, or leave it empty.',
  },
  example: { shown: '50.000/hari', why: 'not-monthly' },
  check: faultOf('penghasilan', 'penghasilan-unreadable', (reading) => ({
    shown: quote(reading.text),
    why: faultWord(reading, 'why'),
  })),
});
