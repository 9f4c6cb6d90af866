import type { Bilingual } from '../../domain/bilingual.ts';
import { publishedLaw } from '../../law/law.ts';
import type { Parameter } from '../../law/parameter.ts';
import { sourceNames } from '../../law/shown.ts';
import type { Screen } from './terminal.ts';

/** The notes that rules cite, as people may know them. */
const NOTES: Readonly<Record<string, Bilingual>> = {
  'law.md': { id: 'catatan hukum iuran', en: 'note on the law of iuran' },
  'dana-desa.md': {
    id: 'catatan anggaran dan tata cara desa',
    en: 'note on village budgets and procedure',
  },
  'inputs.md': { id: 'catatan tentang daftar dari desa', en: 'note on the lists of villages' },
  'upload.md': {
    id: 'catatan tentang berkas unggah BPJS Ketenagakerjaan',
    en: 'note on the upload files of BPJS Ketenagakerjaan',
  },
  'reliability.md': {
    id: 'catatan tentang berkas rusak dan berbahaya',
    en: 'note on damaged and dangerous files',
  },
  'product.md': { id: 'rancangan desa-enroll', en: 'design of desa-enroll' },
};

/** Where a rule rests, a line each; what the law says on a cited point is named with its regulations. */
export function sourceLines(source: string, { lang }: Pick<Screen, 'lang'>): readonly string[] {
  return source.split(/;\s*/).flatMap((part) => {
    const [, file = '', rest = ''] = /^(\S+\.md)\s*(.*)$/.exec(part.trim()) ?? [];
    const note = NOTES[file];
    if (note === undefined) return [part.trim()];
    const points = file === 'law.md' ? (rest.match(/\bL\d+\b/g) ?? []) : [];
    return [
      `${note[lang]}${rest === '' ? '' : `, ${rest}`}`,
      ...points.flatMap((point) => regulationsOf(point, lang)),
    ];
  });
}

function regulationsOf(point: string, lang: Screen['lang']): readonly string[] {
  const parameters = Object.values<Parameter>(publishedLaw.parameters);
  return parameters
    .filter(({ rule }) => rule === point)
    .flatMap(({ name, values }) => {
      const entry = values.at(-1);
      const names = entry === undefined ? [] : sourceNames(entry, lang);
      return names.slice(0, 1).map((regulation) => `  ${point} ${name}: ${regulation}`);
    });
}
