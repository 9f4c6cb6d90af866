import type { UploadKind } from '../outputs/uploads/plan.ts';
import { type ReasonClass, reasonOf } from '../outputs/uploads/reasons.ts';
import type { AnswerFile, AnswerRow, Decision, RegistryLine, SentFile } from './registry.ts';

/**
 * Waiting: sent, no answer yet. Accepted: the row passed the check; that is not yet paid. Suspense: the answers
 * contradict each other or cannot be read, so a person decides. Resend: a person decided to send it once more.
 */
export type PersonState = 'waiting' | 'accepted' | 'refused' | 'suspense' | 'resend' | 'ended';

export interface AnswerPlace {
  readonly file: string;
  readonly row: number;
}

/** Everything that is known of one person who was sent. */
export interface KnownPerson {
  readonly nik: string;
  readonly nama: string;
  readonly desa: string;
  readonly kind: UploadKind;
  /** Fingerprint of the row that was sent last. */
  readonly row: string;
  readonly state: PersonState;
  /** Day of the event that brought the state. */
  readonly since: string;
  /** How often the person was sent. */
  readonly sent: number;
  readonly kpj?: string;
  /** Of the last refusal, in classes of ours and in the insurer's own words. */
  readonly refusal?: { readonly class: ReasonClass; readonly words: string };
  /** Why a person has to decide. */
  readonly doubt?: 'both' | 'status-word' | 'refused-after-accepted';
  readonly answer?: AnswerPlace;
  /** The name in the answer is another one: a check, not a reason to hold anything back. */
  readonly nameInAnswer?: string;
  /** Who decided last, where somebody did. */
  readonly decided?: Pick<Decision, 'by' | 'when' | 'note'>;
}

/** A row of an answer that belongs to nobody we sent, or whose NIK cannot be trusted. Shown until somebody decides. */
export interface Stray extends AnswerPlace {
  readonly why: 'unknown-nik' | 'nik-unreadable';
  readonly nik?: string;
  readonly nama?: string;
  readonly status?: string;
  readonly words?: string;
  readonly day: string;
}

/** A number in an answer that is no KPJ as we know them. */
export interface OddKpj extends AnswerPlace {
  readonly nik: string;
  readonly digits: number;
}

export interface Registry {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly strays: readonly Stray[];
  readonly oddKpj: readonly OddKpj[];
  /** Villages of which anybody was ever sent. */
  readonly desa: ReadonlySet<string>;
  /** SHA-256 of every answer and decision file that counts. */
  readonly files: ReadonlySet<string>;
  /** SHA-256 of every upload file that counts, by the path it was written to. */
  readonly uploads: ReadonlyMap<string, string>;
  /** Lines that count and may be taken back, oldest first. */
  readonly standing: readonly Standing[];
}

export interface Standing {
  readonly number: number;
  readonly event: RegistryLine['event'];
  readonly day: string;
  /** Files of the event, and people or rows in them. */
  readonly files: readonly string[];
  readonly rows: number;
}

interface Draft {
  readonly people: Map<string, KnownPerson>;
  strays: Stray[];
  readonly oddKpj: OddKpj[];
  readonly desa: Set<string>;
  readonly files: Set<string>;
  readonly uploads: Map<string, string>;
  readonly standing: Standing[];
}

/** What the record says today: its events one after the other, without those that were taken back. */
export function registryOf(lines: readonly RegistryLine[]): Registry {
  const undone = new Set(lines.flatMap((line) => (line.event === 'undo' ? [line.of] : [])));
  const draft: Draft = {
    people: new Map(),
    strays: [],
    oddKpj: [],
    desa: new Set(),
    files: new Set(),
    uploads: new Map(),
    standing: [],
  };
  for (const line of lines) {
    if (line.event === 'undo' || undone.has(line.number)) continue;
    draft.standing.push(standingOf(line));
    if (line.event === 'sent') for (const file of line.files) applySent(draft, file, line.day);
    else if (line.event === 'answer')
      for (const file of line.files) applyAnswer(draft, file, line.day);
    else {
      draft.files.add(line.sha256);
      for (const decision of line.decisions) applyDecision(draft, decision, line.day);
    }
  }
  return draft;
}

function standingOf(line: Exclude<RegistryLine, { readonly event: 'undo' }>): Standing {
  const { number, event, day } = line;
  if (line.event === 'decision')
    return { number, event, day, files: [line.file], rows: line.decisions.length };
  if (line.event === 'sent') {
    const rows = line.files.reduce((sum, { people }) => sum + people.length, 0);
    return { number, event, day, files: line.files.map(({ path }) => path), rows };
  }
  const rows = line.files.reduce((sum, file) => sum + file.rows.length, 0);
  return { number, event, day, files: line.files.map(({ file }) => file), rows };
}

function applySent(draft: Draft, { path, sha256, kind, people }: SentFile, day: string): void {
  draft.uploads.set(path, sha256);
  for (const { nik, nama, desa, row } of people) {
    draft.desa.add(desa);
    const before = draft.people.get(nik);
    const final = before?.state === 'accepted' || before?.state === 'ended';
    const sent = (before?.sent ?? 0) + 1;
    if (before !== undefined && final) draft.people.set(nik, { ...before, sent });
    else draft.people.set(nik, { nik, nama, desa, kind, row, state: 'waiting', since: day, sent });
  }
}

function applyAnswer(draft: Draft, file: AnswerFile, day: string): void {
  draft.files.add(file.sha256);
  const byNik = new Map<string, AnswerRow[]>();
  for (const row of file.rows) {
    const known = row.nik !== undefined && draft.people.has(row.nik);
    if (row.nik !== undefined && known) byNik.set(row.nik, [...(byNik.get(row.nik) ?? []), row]);
    else draft.strays.push(strayOf(file, row, day));
  }
  for (const [nik, rows] of byNik) {
    const person = draft.people.get(nik);
    if (person !== undefined) draft.people.set(nik, answered(draft, person, file, rows, day));
  }
}

function strayOf({ file }: AnswerFile, row: AnswerRow, day: string): Stray {
  return {
    file,
    row: row.row,
    why: row.nik === undefined ? 'nik-unreadable' : 'unknown-nik',
    day,
    ...(row.nik === undefined ? {} : { nik: row.nik }),
    ...(row.nama === undefined ? {} : { nama: row.nama }),
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(row.reason === undefined ? {} : { words: row.reason }),
  };
}

/** A KPJ has 11 digits; 13 is a card of BPJS Kesehatan, another body (upload.md 6). */
const KPJ = 11;
const KESEHATAN = 13;

function answered(
  draft: Draft,
  before: KnownPerson,
  file: AnswerFile,
  rows: readonly AnswerRow[],
  day: string,
): KnownPerson {
  const [first] = rows;
  if (first === undefined) return before;
  const place = { file: file.file, row: first.row };
  const kpj = rows.map((row) => row.kpj).find((number) => number !== undefined);
  const digits = kpj?.replace(/\D/g, '').length ?? 0;
  if (kpj !== undefined && digits !== KPJ) draft.oddKpj.push({ ...place, nik: before.nik, digits });
  const verdict = verdictOf(file, rows, digits);
  const nama = rows
    .map((row) => row.nama)
    .find((name) => name !== undefined && !isSame(name, before.nama));
  const person: KnownPerson = {
    ...before,
    ...(kpj !== undefined && digits !== KESEHATAN ? { kpj } : {}),
    ...(nama === undefined ? {} : { nameInAnswer: nama }),
    answer: place,
  };
  return settled(person, verdict, rows, day);
}

type Verdict = 'accepted' | 'refused' | 'both' | 'status-word' | 'nothing';

/** One file may hold a person twice; two words that disagree are for a person to decide. */
function verdictOf(file: AnswerFile, rows: readonly AnswerRow[], kpjDigits: number): Verdict {
  if (file.form === 'kpj') return kpjDigits > 0 && kpjDigits !== KESEHATAN ? 'accepted' : 'nothing';
  const words = new Set(rows.map(({ status }) => statusOf(file, status)));
  if (words.has('status-word')) return 'status-word';
  if (words.has('accepted') && words.has('refused')) return 'both';
  return words.has('accepted') ? 'accepted' : 'refused';
}

function statusOf(file: AnswerFile, word: string | undefined): Verdict {
  const is = (list: readonly string[] | undefined, otherwise: string) =>
    (list ?? [otherwise]).some((one) => one.toUpperCase() === (word ?? '').trim().toUpperCase());
  if (is(file.accepted, 'Y')) return 'accepted';
  return is(file.rejected, 'T') ? 'refused' : 'status-word';
}

function settled(
  person: KnownPerson,
  verdict: Verdict,
  rows: readonly AnswerRow[],
  day: string,
): KnownPerson {
  if (verdict === 'nothing' || person.state === 'ended') return person;
  const { doubt: _, refusal: __, ...rest } = person;
  if (verdict === 'accepted') return { ...rest, state: 'accepted', since: day };
  const words = rows.flatMap(({ reason }) => (reason === undefined ? [] : [reason])).join('; ');
  const refusal = { class: reasonOf(words), words };
  if (verdict !== 'refused')
    return { ...rest, refusal, state: 'suspense', since: day, doubt: verdict };
  if (person.state !== 'accepted') return { ...rest, refusal, state: 'refused', since: day };
  // "Already a participant" of somebody whom it accepted before is that very acceptance.
  return refusal.class === 'already-registered'
    ? person
    : { ...rest, refusal, state: 'suspense', since: day, doubt: 'refused-after-accepted' };
}

const fold = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .trim();

function isSame(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

function applyDecision(draft: Draft, decision: Decision, day: string): void {
  const { nik, by, when, note } = decision;
  draft.strays = draft.strays.filter((stray) => stray.nik !== nik);
  const before = draft.people.get(nik);
  if (before === undefined || decision.decision === 'ignored') return;
  const { doubt: _, ...rest } = before;
  draft.people.set(nik, {
    ...rest,
    state: decision.decision,
    since: day,
    decided: { by, when, ...(note === undefined ? {} : { note }) },
  });
}
