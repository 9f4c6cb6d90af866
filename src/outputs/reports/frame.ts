import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { maskNik } from '../../domain/nik.ts';
import type { Nominee } from '../../records/reading.ts';
import { titleOf } from '../../rules/index.ts';
import type { ProgressPoint } from '../oversight.ts';

/** How a report is told: its language, and whether the user asked for full NIKs (`--show-nik`). */
export interface ReportOptions {
  readonly lang: Lang;
  readonly showNik?: boolean;
  /** Earlier runs of the campaign, oldest first. */
  readonly history?: readonly ProgressPoint[];
}

/** Words of one report: picks the language, shows NIKs as asked, knows the titles of the rules. */
export interface Teller {
  readonly lang: Lang;
  readonly t: (id: string, en: string) => string;
  readonly say: (text: Bilingual) => string;
  readonly nik: (nominee: Nominee) => string;
  readonly title: (code: string) => string;
}

export function tellerOf(options: ReportOptions): Teller {
  const { lang } = options;
  return {
    lang,
    t: (id, en) => (lang === 'id' ? id : en),
    say: (text) => text[lang],
    nik: (nominee) => {
      const text = nominee.readings.nik?.value ?? nominee.readings.nik?.text ?? '';
      return options.showNik === true ? text : maskNik(text);
    },
    title: (code) => titleOf(code)?.[lang] ?? code,
  };
}

/** Name as read, or as it stands in the cell. */
export function namaOf(nominee: Nominee): string {
  return nominee.readings.nama?.value ?? nominee.readings.nama?.text ?? '';
}

/** Banjar, dusun or whatever the list calls it. */
export function dusunOf(nominee: Nominee): string {
  return nominee.readings.dusun?.value ?? nominee.readings.dusun?.text ?? '';
}

export function pekerjaanOf(nominee: Nominee): string {
  return nominee.readings.pekerjaan?.value?.text ?? nominee.readings.pekerjaan?.text ?? '';
}
