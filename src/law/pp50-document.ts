import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';

/** The letter or bill that the reading `half` of PP 50/2025 rests on (law.md L16). */
export interface Pp50Document {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
}

const PARTS: readonly (readonly [keyof Pp50Document, Bilingual])[] = [
  ['number', { id: 'nomor (number)', en: 'number' }],
  ['date', { id: 'tanggal (date)', en: 'date' }],
  ['issuer', { id: 'penerbit (issuer)', en: 'issuer' }],
];

/** Lets a document pass only when its number, date and issuer are all named; otherwise refuses and says which is missing. */
export function requirePp50Document(document: Partial<Pp50Document> | undefined): void {
  const missing = PARTS.filter(([part]) => (document?.[part] ?? '').trim() === '');
  if (missing.length === 0) return;
  throw new Refusal('pp50-document-missing', {
    id:
      'Iuran separuh (pp50: reading: half) perlu surat BPJS Ketenagakerjaan atau tagihan yang menunjukkan tarifnya. ' +
      `Belum disebut: ${missing.map(([, name]) => name.id).join(', ')}. ` +
      'Lengkapi pp50.document di desa-enroll.yaml, atau pakai reading: full.',
    en:
      'The half iuran (pp50: reading: half) needs a letter of BPJS Ketenagakerjaan or a bill that shows the rate. ' +
      `Not named: ${missing.map(([, name]) => name.en).join(', ')}. ` +
      'Complete pp50.document in desa-enroll.yaml, or use reading: full.',
  });
}
