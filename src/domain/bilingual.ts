/** The two languages of everything a person reads; Indonesian is the default. */
export type Lang = 'id' | 'en';

/** One sentence in both languages, side by side so that they cannot drift apart. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
