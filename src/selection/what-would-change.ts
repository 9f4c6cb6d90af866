import type { Desa, RankingCriterion } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import {
  type Candidate,
  candidateOf,
  compareCandidates,
  decidedBy,
  type Placed,
  PRIORITAS,
  shownValue,
} from './order.ts';
import { nomineeKey, type Rejected } from './selection.ts';

interface Outcome {
  readonly desa: Desa;
  /** All candidates in the order of comparison. */
  readonly placed: readonly Placed[];
  /** The same, selected first. */
  readonly inOrder: readonly Placed[];
  readonly rejected: readonly Rejected[];
  readonly titleOf: ((code: string) => Bilingual | undefined) | undefined;
}

/** For everyone without a place: why not, and the smallest change that would have altered it. */
export function whatWouldChange(outcome: Outcome): ReadonlyMap<string, Bilingual> {
  const { desa, placed, inOrder, rejected } = outcome;
  const told = new Map<string, Bilingual>();
  const last = placed.findLast((one) => one.state === 'selected')?.candidate;
  let number = 0;
  let turn = 0;
  for (const { candidate, state, heldBack } of inOrder) {
    if (state === 'selected') continue;
    number++;
    if (!heldBack) turn++;
    told.set(
      nomineeKey(candidate.nominee),
      heldBack
        ? becauseOfCard(desa, number)
        : becauseOfOrder(desa.policy.ranking, candidate, last, number, turn),
    );
  }
  const taken = placesBefore(placed);
  for (const one of rejected)
    told.set(nomineeKey(one.nominee), becauseOfErrors(one, outcome, taken));
  return told;
}

function becauseOfCard(desa: Desa, number: number): Bilingual {
  const limit = desa.policy.maxPerNomorKk;
  return {
    id: `Cadangan nomor ${number}. Satu kartu keluarga mendapat paling banyak ${limit} tempat, dan keluarga ini sudah mendapatnya. Terpilih bila anggota keluarga yang terpilih batal, atau bila batas per kartu keluarga dinaikkan.`,
    en: `Reserve number ${number}. A family card gets at most ${limit} of the places, and this family has them. Selected if a selected member of the family withdraws, or if the limit per family card is raised.`,
  };
}

function becauseOfOrder(
  ranking: readonly RankingCriterion[],
  candidate: Candidate,
  last: Candidate | undefined,
  number: number,
  turn: number,
): Bilingual {
  const reason = last === undefined ? NO_PLACES : lostAt(ranking, candidate, last);
  return {
    id: `Cadangan nomor ${number}. ${reason.id}bila ${turn} orang di depannya batal, atau bila kuota bertambah ${turn}.`,
    en: `Reserve number ${number}. ${reason.en}if ${turn} ${turn === 1 ? 'person' : 'people'} ahead withdraw${turn === 1 ? 's' : ''}, or if the quota grows by ${turn}.`,
  };
}

const NO_PLACES: Bilingual = { id: 'Terpilih ', en: 'Selected ' };

/** The first key in which the person stands behind the holder of the last place. */
function lostAt(
  ranking: readonly RankingCriterion[],
  candidate: Candidate,
  last: Candidate,
): Bilingual {
  const at = decidedBy(candidate, last);
  if (at === PRIORITAS)
    return againstLast('prioritas', String(candidate.prioritas ?? ''), String(last.prioritas));
  const criterion = ranking[at];
  if (criterion === undefined)
    return {
      id: 'Urutannya sama dengan pemegang tempat terakhir dan undian menentukan. Terpilih ',
      en: 'Equal to the holder of the last place, so the draw decided. Selected ',
    };
  const own = candidate.criteria[at] === undefined ? '' : shownValue(criterion, candidate, at);
  return CRITERIA[criterion](own, shownValue(criterion, last, at));
}

/** A lower number wins: say which one would have; there is none below 1. */
function againstLast(word: string, own: string, last: string): Bilingual {
  const lower = Number(last) > 1;
  const has = own === '' ? { id: 'belum ada', en: 'not given' } : { id: own, en: own };
  return {
    id: `Tempat terakhir jatuh pada ${word} ${last}; orang ini: ${has.id}. Terpilih ${lower ? `bila ${word}nya di bawah ${last}, ` : ''}`,
    en: `The last place went to ${word} ${last}; this person: ${has.en}. Selected ${lower ? `if the ${word} is below ${last}, ` : ''}`,
  };
}

const CRITERIA: Readonly<Record<RankingCriterion, (own: string, last: string) => Bilingual>> = {
  desil: (own, last) => againstLast('desil', own, last),
  'income-lowest-first': (own, last) => ({
    id: `Tempat terakhir jatuh pada penghasilan ${last}; orang ini: ${own || 'belum ada'}. Terpilih bila penghasilannya di bawah ${last}, `,
    en: `The last place went to an income of ${last}; this person: ${own || 'not given'}. Selected if the income is below ${last}, `,
  }),
  'member-first': () => ({
    id: 'Peserta lama didahulukan sampai tempat terakhir, dan orang ini bukan peserta lama. Terpilih ',
    en: 'Present members came first down to the last place, and this person is none. Selected ',
  }),
  'oldest-first': (own, last) => byBirth(own, last),
  'youngest-first': (own, last) => byBirth(own, last),
};

function byBirth(own: string, last: string): Bilingual {
  return {
    id: `Tempat terakhir jatuh pada tanggal lahir ${last}; orang ini: ${own || 'belum ada'}. Terpilih `,
    en: `The last place went to birth date ${last}; this person: ${own || 'not given'}. Selected `,
  };
}

/** How many places are given out before each position of the order. */
function placesBefore(placed: readonly Placed[]): readonly number[] {
  const taken = [0];
  for (const { state } of placed) taken.push((taken.at(-1) ?? 0) + (state === 'selected' ? 1 : 0));
  return taken;
}

function becauseOfErrors(
  { nominee, reasons }: Rejected,
  { desa, placed, titleOf }: Outcome,
  taken: readonly number[],
): Bilingual {
  const named = (lang: 'id' | 'en'): string =>
    reasons.map((code) => startingLow(titleOf?.(code)?.[lang] ?? code)).join('; ');
  const many = reasons.length > 1;
  const why: Bilingual = {
    id: `Ditolak: ${named('id')}. ${many ? 'Tanpa semua itu, ' : 'Tanpa itu, '}`,
    en: `Rejected: ${named('en')}. ${many ? 'Without all of that, ' : 'Without that, '}`,
  };
  const nik = nominee.readings.nik?.value;
  if (nik === undefined)
    return {
      id: `${why.id}urutannya dapat dihitung setelah NIK-nya terbaca.`,
      en: `${why.en}the rank can be worked out once the NIK is readable.`,
    };
  const position = positionOf(candidateOf(nominee, nik, desa), placed);
  const places = taken[position] ?? 0;
  if (places < desa.quota)
    return {
      id: `${why.id}orang ini akan berada di urutan ${places + 1} dan terpilih.`,
      en: `${why.en}this person would have rank ${places + 1} and be selected.`,
    };
  const number = position - places + 1;
  return {
    id: `${why.id}orang ini akan menjadi cadangan nomor ${number}.`,
    en: `${why.en}this person would be reserve number ${number}.`,
  };
}

/** A title stands in the middle of a sentence; NIK and other names of capitals stay as they are. */
function startingLow(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Number of candidates ahead, by halving. */
function positionOf(candidate: Candidate, placed: readonly Placed[]): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = placed[middle];
    if (other && compareCandidates(other.candidate, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
