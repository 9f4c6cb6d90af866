import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { formatRupiah } from '../domain/rupiah.ts';
import type { Entry, Parameter, Unit } from './parameter.ts';
import type { Benefit, BenefitPart, Bracket, FundingTreatments } from './shapes.ts';
import { sources } from './sources.ts';

const same = (text: string): Bilingual => ({ id: text, en: text });

/** `58,03 %` and `58.03 %`: basis points as people write a percentage. */
export function percent(basisPoints: number): Bilingual {
  const text = String(basisPoints / 100);
  return { id: `${text.replace('.', ',')} %`, en: `${text} %` };
}

const NUMBERS: Partial<Record<Unit, (value: number) => Bilingual>> = {
  rupiah: (value) => same(formatRupiah(value)),
  'rupiah-per-month': (value) => ({
    id: `${formatRupiah(value)} per bulan`,
    en: `${formatRupiah(value)} a month`,
  }),
  'rupiah-at-most': (value) => ({
    id: `paling banyak ${formatRupiah(value)}`,
    en: `at most ${formatRupiah(value)}`,
  }),
  'basis-points-of-base': (value) => ({
    id: `${percent(value).id} dari dasar`,
    en: `${percent(value).en} of the base`,
  }),
  'basis-points-to-pay': (value) => ({
    id: `${percent(value).id} dibayar`,
    en: `${percent(value).en} is paid`,
  }),
  'basis-points-at-most': (value) => ({
    id: `paling banyak ${percent(value).id}`,
    en: `at most ${percent(value).en}`,
  }),
  'basis-points-at-least': (value) => ({
    id: `paling sedikit ${percent(value).id}`,
    en: `at least ${percent(value).en}`,
  }),
  'basis-points': percent,
  years: (value) => ({ id: `${value} tahun`, en: `${value} years` }),
  months: (value) => ({ id: `${value} bulan`, en: `${value} months` }),
  days: (value) => ({ id: `${value} hari`, en: `${value} days` }),
  hours: (value) => ({ id: `${value} jam`, en: `${value} hours` }),
  jobs: (value) => ({ id: `${value} pekerjaan`, en: `${value} jobs` }),
  'people-per-desa': (value) => ({
    id: `${value} orang per desa`,
    en: `${value} people a village`,
  }),
  'day-of-following-month': (value) => ({
    id: `tanggal ${value} bulan berikutnya`,
    en: `day ${value} of the following month`,
  }),
};

/** A value as one line for people, whatever its unit; null is the end of a value. */
export function shownValue(parameter: Parameter, value: unknown): Bilingual {
  if (value === null) return { id: 'berakhir', en: 'ended' };
  if (typeof value === 'number') return NUMBERS[parameter.unit]?.(value) ?? same(String(value));
  if (typeof value === 'boolean')
    return value ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' };
  if (typeof value === 'string') return same(value);
  if (isBilingual(value)) return value;
  if (parameter.unit === 'brackets' && isBrackets(value)) return shownBrackets(value);
  if (parameter.unit === 'benefit' && isBenefit(value)) return shownBenefit(value);
  if (parameter.unit === 'periods' && Array.isArray(value))
    return { id: `${value.join(', ')} bulan`, en: `${value.join(', ')} months` };
  if (parameter.unit === 'programmes' && Array.isArray(value))
    return same(value.map((program) => String(program).toUpperCase()).join(' + '));
  if (isFunding(value)) return shownFunding(value);
  return same(plain(value));
}

/** Rows of a table-like value, one line each; empty for a value that is one line already. */
export function shownRows(value: unknown): readonly Bilingual[] {
  if (isBrackets(value))
    return value.map(({ row, incomeFrom, incomeToPrinted, base }) => ({
      id: `${row}. ${formatRupiah(incomeFrom)} – ${incomeToPrinted === null ? 'dst.' : formatRupiah(incomeToPrinted)}: dasar ${formatRupiah(base)}`,
      en: `${row}. ${formatRupiah(incomeFrom)} – ${incomeToPrinted === null ? 'and up' : formatRupiah(incomeToPrinted)}: base ${formatRupiah(base)}`,
    }));
  if (!isRecord(value) || isBilingual(value) || isBenefit(value)) return [];
  return Object.entries(value).map(([key, part]) => same(`${key}: ${plain(part)}`));
}

/** How we know an entry: `secondary 2`, with what is unsourced. */
export function shownProof(entry: Entry<unknown>): Bilingual {
  const grade = {
    text: same('text'),
    secondary: { id: `${entry.reports ?? 1} laporan`, en: `secondary ${entry.reports ?? 1}` },
    inferred: { id: 'kesimpulan', en: 'inferred' },
  }[entry.proof];
  const parts = { value: 'nilai', from: 'mulai', to: 'sampai', scope: 'cakupan' } as const;
  const open = entry.unsourced ?? [];
  if (open.length === 0) return entry.proof === 'text' ? { id: 'naskah', en: 'text' } : grade;
  return {
    id: `${entry.proof === 'text' ? 'naskah' : grade.id}; tanpa sumber: ${open.map((part) => parts[part]).join(', ')}`,
    en: `${grade.en}; unsourced: ${open.join(', ')}`,
  };
}

/** Sources of an entry with their articles, by their names. */
export function shownSources(entry: Entry<unknown>): Bilingual {
  return { id: sourceNames(entry, 'id').join('; '), en: sourceNames(entry, 'en').join('; ') };
}

/** The same one by one. */
export function sourceNames(entry: Entry<unknown>, lang: Lang): readonly string[] {
  return entry.source.map(([key, article]) => {
    const name = sources[key].name[lang];
    return article === undefined || name.includes(article) ? name : `${name}, ${article}`;
  });
}

/** `2026-04 – 2026-12`, `2015-07 –`, `– 2019-12-01`; open ends stay open. */
export function shownDates(entry: Entry<unknown>): string {
  const { from, to } = entry;
  if (to === undefined) return from === null ? '–' : `${from} –`;
  return from === null ? `– ${to}` : from === to ? from : `${from} – ${to}`;
}

function shownBrackets(rows: readonly Bracket[]): Bilingual {
  const first = formatRupiah(rows[0]?.base ?? 0);
  const last = formatRupiah(rows.at(-1)?.base ?? 0);
  return {
    id: `${rows.length} lapisan, dasar ${first} sampai ${last}`,
    en: `${rows.length} rows, bases ${first} to ${last}`,
  };
}

/** Sources of money by what they pay: `penuh: APBN, APBD; ...`. */
function shownFunding(table: FundingTreatments): Bilingual {
  const words = {
    open: { id: 'penuh, kecuali ada surat', en: 'full unless there is a letter' },
    'not-excluded': { id: 'separuh', en: 'half' },
    excluded: { id: 'penuh', en: 'full' },
  } as const;
  const of = (lang: 'id' | 'en'): string =>
    (['open', 'not-excluded', 'excluded'] as const)
      .map((status) => {
        const payers = Object.entries(table).filter(([, payer]) => payer.status === status);
        return `${words[status][lang]}: ${payers.map(([name]) => (name === 'unknown' ? '–' : name)).join(', ')}`;
      })
      .join('; ');
  return { id: of('id'), en: of('en') };
}

function shownParts(parts: readonly BenefitPart[], between = ' + '): Bilingual {
  const of = (lang: 'id' | 'en'): string =>
    parts.map(({ label, rupiah }) => `${label[lang]} ${formatRupiah(rupiah)}`).join(between);
  return { id: of('id'), en: of('en') };
}

function shownBenefit(benefit: Benefit): Bilingual {
  switch (benefit.kind) {
    case 'amount': {
      const total = formatRupiah(benefit.rupiah);
      const parts = shownParts(benefit.parts ?? []);
      return parts.id === ''
        ? same(total)
        : { id: `${total} = ${parts.id}`, en: `${total} = ${parts.en}` };
    }
    case 'at-most':
      return NUMBERS['rupiah-at-most']?.(benefit.rupiah) ?? same('');
    case 'times-base': {
      const plus = shownParts(benefit.plus ?? []);
      const tail = (text: string): string => (text === '' ? '' : ` + ${text}`);
      return {
        id: `${benefit.times} x dasar${tail(plus.id)}`,
        en: `${benefit.times} x base${tail(plus.en)}`,
      };
    }
    case 'share-of-base': {
      const of = (lang: 'id' | 'en', months: string, then: string): string =>
        benefit.steps
          .map((step) =>
            step.months === null
              ? `${then} ${percent(step.basisPoints)[lang]}`
              : `${step.months} ${months} ${percent(step.basisPoints)[lang]}`,
          )
          .join(', ');
      return {
        id: `${of('id', 'bulan', 'lalu')} ${benefit.text.id}`,
        en: `${of('en', 'months', 'then')} ${benefit.text.en}`,
      };
    }
    case 'list':
      return shownParts(benefit.items, ', ');
    case 'no-amount':
      return benefit.text;
  }
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => (isRecord(part) ? `${key}: ${plain(part)}` : `${key} ${plain(part)}`))
      .join('; ');
  return String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBilingual(value: unknown): value is Bilingual {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['en'] === 'string';
}

function isBrackets(value: unknown): value is readonly Bracket[] {
  return Array.isArray(value) && value.every((row) => isRecord(row) && 'incomeFrom' in row);
}

function isFunding(value: unknown): value is FundingTreatments {
  return isRecord(value) && isRecord(value['DDS']) && 'byDocument' in value['DDS'];
}

function isBenefit(value: unknown): value is Benefit {
  return isRecord(value) && typeof value['kind'] === 'string';
}
