import { dayNumber, parseLocalDate } from '../domain/local-date.ts';
import { maskNik } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import type { Finding } from '../findings/finding.ts';
import type { UploadBatch } from '../outputs/uploads/batches.ts';
import type { UploadedFile } from '../outputs/uploads/manifest.ts';
import { fingerprintOf, type UploadHistory } from '../outputs/uploads/plan.ts';
import type { RegistryEvent, SentFile } from './registry.ts';
import { type KnownPerson, type PersonState, type Registry, registryOf } from './registry-state.ts';
import { loadRegistry, REGISTRY } from './registry-store.ts';

/** What the plan of an export needs to know of earlier ones. */
export function historyOf(registry: Registry): UploadHistory {
  return {
    of: (nik) => {
      const person = registry.people.get(nik);
      return person && { state: person.state, kind: person.kind, fingerprint: person.row };
    },
    knows: (kodeDesa) => registry.desa.has(kodeDesa),
  };
}

/** As `historyOf`, from the record of a campaign folder. */
export function uploadHistory(root: string): UploadHistory {
  return historyOf(registryOf(loadRegistry(root).lines));
}

/** An upload file as the record keeps it. */
export function sentFile({ people, path, kind }: UploadBatch, { sha256 }: UploadedFile): SentFile {
  return {
    path,
    sha256,
    kind,
    people: people.map(({ nik, nama, kodeDesa, cells }) => ({
      nik,
      nama,
      desa: kodeDesa,
      row: fingerprintOf(cells),
    })),
  };
}

/**
 * The event of an export, or undefined when it holds nothing new: the same files were written before and everyone in
 * them still waits for the answer. Writing them again is no second sending.
 */
export function sentEvent(
  registry: Registry,
  layout: string,
  files: readonly SentFile[],
  day: string,
): RegistryEvent | undefined {
  const fresh = files.filter(
    ({ path, sha256, people }) =>
      registry.uploads.get(path) !== sha256 ||
      people.some(({ nik }) => registry.people.get(nik)?.state !== 'waiting'),
  );
  return fresh.length === 0 ? undefined : { event: 'sent', day, layout, files: [...fresh] };
}

/** Sent, and not ended; missing from the plan without a word from anybody. */
const STILL_OURS: ReadonlySet<PersonState> = new Set(['waiting', 'accepted', 'suspense']);

/** People who were sent and of whom a plan says nothing (`there`: all NIKs it speaks of), by village and name. */
export function gonePeople(registry: Registry, there: ReadonlySet<string>): readonly KnownPerson[] {
  return [...registry.people.values()]
    .filter(({ nik, state }) => STILL_OURS.has(state) && !there.has(nik))
    .sort((a, b) => byText(a.desa, b.desa) || byText(a.nama, b.nama) || byText(a.nik, b.nik));
}

const STATE = {
  waiting: { id: 'menunggu jawaban', en: 'waiting for the answer' },
  accepted: { id: 'sudah diterima', en: 'accepted' },
  suspense: { id: 'masih diperiksa', en: 'to be looked at' },
  refused: { id: 'ditolak', en: 'refused' },
  resend: { id: 'akan dikirim ulang', en: 'to be sent again' },
  ended: { id: 'berhenti', en: 'ended' },
} as const satisfies Record<PersonState, { id: string; en: string }>;

export function stateWords(state: PersonState): { readonly id: string; readonly en: string } {
  return STATE[state];
}

/** Nobody who was sent may vanish in silence: an error until somebody says that the person has ended. */
export function goneFinding({ nik, nama, desa, state }: KnownPerson): Finding {
  const [nikShown, words] = [maskNik(nik), STATE[state]];
  return {
    code: 'upload-person-gone',
    severity: 'error',
    where: { file: REGISTRY },
    also: [],
    message: {
      id: `${nama} (${nikShown}) pernah dikirim ke BPJS dan ${words.id}, tetapi tidak ada lagi di antara yang terpilih.`,
      en: `${nama} (${nikShown}) was sent to BPJS and is ${words.en}, but is no more among the selected.`,
    },
    fix: {
      id: 'Kembalikan orang ini ke daftar, atau isi keputusan "berhenti" di unggah/keputusan.xlsx lalu berikan ke: desa-enroll reconcile. Bila berkasnya belum pernah diunggah, batalkan catatannya: desa-enroll reconcile --undo NOMOR.',
      en: 'Put the person back into the list, or fill in the decision "ended" in unggah/keputusan.xlsx and give it to: desa-enroll reconcile. If that file was never uploaded, take its entry back: desa-enroll reconcile --undo NUMBER.',
    },
    data: { nik: nikShown, nama, state },
    kodeDesa: desa,
  };
}

/** Days that a state has lasted. */
export function ageInDays(since: string, on: string): number {
  const [from, to] = [parseLocalDate(since), parseLocalDate(on)];
  return from === undefined || to === undefined ? 0 : Math.max(dayNumber(to) - dayNumber(from), 0);
}
