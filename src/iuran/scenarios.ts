import type { Desa, Program } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { addMonths, parseMonth } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LawBook } from '../law/law.ts';
import type { Scenario } from './compare.ts';
import { spanOf } from './span.ts';
import { payersOf, treatmentOf } from './treatment.ts';

/** What may be compared, as it is typed: `program`, `dasar`, `bacaan`, `bulan=6`, `mulai=2026-04`, `orang=50`. */
const WORDS: Readonly<
  Record<string, 'programs' | 'base' | 'reading' | 'months' | 'start' | 'people'>
> = {
  program: 'programs',
  programs: 'programs',
  dasar: 'base',
  base: 'base',
  bacaan: 'reading',
  reading: 'reading',
  bulan: 'months',
  months: 'months',
  mulai: 'start',
  start: 'start',
  orang: 'people',
  people: 'people',
};

const AS_PLANNED: Scenario = { label: { id: 'Sesuai rencana', en: 'As planned' } };

/** The campaign as it is, and beside it everything that may be chosen otherwise. */
export function usualScenarios(
  desa: Omit<Desa, 'kode' | 'nama' | 'kecamatan' | 'seed' | 'listed'>,
  law: LawBook,
): readonly Scenario[] {
  const half = Math.floor(desa.months / 2);
  return [
    AS_PLANNED,
    ...programScenarios(desa, law),
    baseScenario(desa),
    ...readingScenario(desa, law),
    ...(half > 0 ? [monthsScenario(half)] : []),
    ...(desa.months > 1 ? [startScenario(desa, addMonths(desa.startMonth, 1))] : []),
    ...(desa.quota > 1 ? [peopleScenario(Math.floor(desa.quota / 2))] : []),
  ];
}

/** The scenarios asked for, such as `program,bulan=6,orang=50+75`; refuses a word it does not know. */
export function askedScenarios(
  asked: string,
  desa: Omit<Desa, 'kode' | 'nama' | 'kecamatan' | 'seed' | 'listed'>,
  law: LawBook,
): readonly Scenario[] {
  const found = asked.split(/[,;]/).flatMap((part): readonly Scenario[] => {
    const [word, values] = part.trim().split('=', 2);
    const kind = WORDS[(word ?? '').toLowerCase()];
    const given = (values ?? '').split(/[+/ ]/).filter((value) => value !== '');
    switch (kind) {
      case 'programs':
        return programScenarios(desa, law);
      case 'base':
        return [baseScenario(desa)];
      case 'reading':
        return readingScenario(desa, law);
      case 'months':
        return numbers(given, part, 60).map(monthsScenario);
      case 'people':
        return numbers(given, part, 1_000_000).map(peopleScenario);
      case 'start':
        return given.map((value) => startScenario(desa, parseMonth(value) ?? refuse(part)));
      default:
        return refuse(part);
    }
  });
  return [AS_PLANNED, ...found];
}

function numbers(given: readonly string[], part: string, most: number): readonly number[] {
  if (given.length === 0) return refuse(part);
  return given.map((value) => {
    const number = Number(value);
    return Number.isInteger(number) && number > 0 && number <= most ? number : refuse(part);
  });
}

function refuse(part: string): never {
  throw new Refusal('compare-unknown', {
    id: `--compare tidak mengenal "${part.trim()}". Tulis misalnya: program,dasar,bacaan,bulan=6,mulai=2026-04,orang=50+75`,
    en: `--compare does not know "${part.trim()}". Write for example: programs,base,reading,months=6,start=2026-04,people=50+75`,
  });
}

type Terms = Pick<Desa, 'programs' | 'base' | 'startMonth' | 'months' | 'pp50' | 'funding'>;

function programScenarios(desa: Terms, law: LawBook): readonly Scenario[] {
  const { packages } = spanOf(desa.startMonth, desa.months, law);
  const name = (programs: readonly Program[]): string => programs.join(' + ').toUpperCase();
  return packages
    .filter((programs) => programs.join() !== desa.programs.join())
    .map((programs) => ({ label: same(name(programs)), programs }));
}

function same(text: string): Bilingual {
  return { id: text, en: text };
}

function baseScenario({ base }: Terms): Scenario {
  return base === 'default'
    ? { label: { id: 'Dasar menurut penghasilan', en: 'Base by income' }, base: 'by-income' }
    : { label: { id: 'Dasar baku', en: 'Default base' }, base: 'default' };
}

/** The other reading of PP 50/2025, only where a letter could change it. */
function readingScenario(desa: Terms, law: LawBook): readonly Scenario[] {
  const { treatment } = treatmentOf(payersOf(desa.funding), desa.pp50, law);
  return treatment === 'full'
    ? [
        {
          label: { id: 'Separuh (bila ada surat BPJS)', en: 'Half (if a BPJS letter comes)' },
          reading: 'half',
        },
      ]
    : [{ label: { id: 'Iuran penuh', en: 'Full iuran' }, reading: 'full' }];
}

function monthsScenario(months: number): Scenario {
  return {
    label: { id: `${months} bulan`, en: months === 1 ? '1 month' : `${months} months` },
    months,
  };
}

/** A later or earlier start that ends in the same month as planned. */
function startScenario(desa: Terms, startMonth: Desa['startMonth']): Scenario {
  const last = addMonths(desa.startMonth, desa.months - 1);
  let months = 1;
  while (addMonths(startMonth, months) <= last) months += 1;
  return { label: { id: `Mulai ${startMonth}`, en: `From ${startMonth}` }, startMonth, months };
}

function peopleScenario(people: number): Scenario {
  return { label: { id: `${people} orang per desa`, en: `${people} people a village` }, people };
}
