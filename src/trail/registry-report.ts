import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { maskNik } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import { csvTable } from '../outputs/csv.ts';
import type { OutputFile } from '../outputs/result.ts';
import { REASONS, reasonClass } from '../outputs/uploads/reasons.ts';
import type { FileOutcome } from './registry-reconcile.ts';
import type { KnownPerson, PersonState, Registry, Stray } from './registry-state.ts';
import { ageInDays, stateWords } from './registry-view.ts';

/** People by state, and what belongs to nobody. Every person who was sent is in exactly one of the counts. */
export interface RegistryCounts {
  readonly sent: number;
  readonly accepted: number;
  readonly withKpj: number;
  readonly refused: number;
  readonly waiting: number;
  readonly suspense: number;
  readonly resend: number;
  readonly ended: number;
  readonly strays: number;
}

export function countsOf({ people, strays }: Registry): RegistryCounts {
  const all = [...people.values()];
  const of = (state: PersonState) => all.filter((person) => person.state === state).length;
  return {
    sent: all.length,
    accepted: of('accepted'),
    withKpj: all.filter(({ kpj, state }) => kpj !== undefined && state === 'accepted').length,
    refused: of('refused'),
    waiting: of('waiting'),
    suspense: of('suspense'),
    resend: of('resend'),
    ended: of('ended'),
    strays: strays.length,
  };
}

/** What to do about a person in this state; an empty sentence where nothing is to be done. */
export function adviceFor(person: KnownPerson): Bilingual {
  switch (person.state) {
    case 'refused':
      return reasonClass(person.refusal?.class ?? 'unknown').advice;
    case 'suspense':
      return DOUBT[person.doubt ?? 'status-word'];
    case 'waiting':
      return {
        id: 'Tunggu jawabannya; bila berkasnya tidak sampai, catat keputusan "kirim ulang".',
        en: 'Wait for the answer; if the file did not arrive, record the decision "resend".',
      };
    case 'accepted':
    case 'resend':
    case 'ended':
      return { id: '', en: '' };
  }
}

const DOUBT: Readonly<Record<NonNullable<KnownPerson['doubt']>, Bilingual>> = {
  both: {
    id: 'Satu berkas menjawab Y dan juga T. Tanyakan ke cabang, lalu catat keputusannya.',
    en: 'One file answers both Y and T. Ask the branch, then record the decision.',
  },
  'status-word': {
    id: 'Kata statusnya tidak dikenal. Tanyakan artinya ke cabang, lalu catat keputusannya.',
    en: 'The status word is not known. Ask the branch what it means, then record the decision.',
  },
  'refused-after-accepted': {
    id: 'Sudah diterima, tetapi jawaban yang lebih baru menolak. Tanyakan ke cabang, lalu catat keputusannya.',
    en: 'Accepted before, refused by a later answer. Ask the branch, then record the decision.',
  },
};

const STRAY: Readonly<Record<Stray['why'], Bilingual>> = {
  'unknown-nik': { id: 'NIK ini tidak pernah kami kirim', en: 'this NIK was never sent by us' },
  'nik-unreadable': {
    id: 'NIK di baris ini tidak dapat dibaca (bukan 16 angka sebagai teks)',
    en: 'the NIK of this row cannot be read (not 16 digits as text)',
  },
};

export interface ReportOptions {
  readonly lang: Lang;
  readonly on: string;
  readonly showNik: boolean;
}

const SHOWN = 40;

/** The state of things for a terminal: each file, the counts, and whatever somebody has to act upon. */
export function reconcileText(
  registry: Registry,
  files: readonly FileOutcome[],
  { lang, on, showNik }: ReportOptions,
): string {
  const say = (text: Bilingual) => text[lang];
  const nik = (value: string) => (showNik ? value : maskNik(value));
  const lines = files.map((file) => say(fileLine(file)));
  if (files.length === 0) lines.push(...entries(registry, lang));
  if (lines.length > 0) lines.push('');
  lines.push(say(countsLine(countsOf(registry))));
  const people = [...registry.people.values()].sort(byPerson);
  for (const { reason, title, advice } of REASONS) {
    const some = people.filter(
      ({ state, refusal }) => state === 'refused' && (refusal?.class ?? 'unknown') === reason,
    );
    if (some.length === 0) continue;
    lines.push('', `${say(title)} (${some.length}) — ${reason}`, `  → ${say(advice)}`);
    const told = some.map(
      (one) => `  ${one.nama}  ${nik(one.nik)}  ${one.desa}  “${one.refusal?.words ?? ''}”`,
    );
    lines.push(...capped(told, lang));
  }
  const doubtful = people.filter(({ state }) => state === 'suspense');
  if (doubtful.length > 0) {
    lines.push(
      '',
      say({
        id: `Perlu diputuskan orang (${doubtful.length})`,
        en: `A person has to decide (${doubtful.length})`,
      }),
    );
    lines.push(
      ...capped(
        doubtful.map(
          (one) =>
            `  ${one.nama}  ${nik(one.nik)}  ${one.desa}  ${days(one.since, on, lang)}  ${say(adviceFor(one))}`,
        ),
        lang,
      ),
    );
  }
  if (registry.strays.length > 0) {
    lines.push(
      '',
      say({
        id: `Tidak kami kenal (${registry.strays.length})`,
        en: `Not known to us (${registry.strays.length})`,
      }),
    );
    lines.push(
      ...capped(
        registry.strays.map((stray) => `  ${strayLine(stray, on, lang, nik)}`),
        lang,
      ),
    );
  }
  lines.push(...remarks(registry, lang, nik));
  return lines.join('\n');
}

const ENTRY = {
  sent: { id: 'dikirim', en: 'sent' },
  answer: { id: 'jawaban', en: 'answer' },
  decision: { id: 'keputusan', en: 'decision' },
  undo: { id: 'dibatalkan', en: 'taken back' },
} as const satisfies Record<string, Bilingual>;

const ENTRIES_SHOWN = 12;

/** What the record holds, with the numbers that `--undo` takes. */
function entries({ standing }: Registry, lang: Lang): readonly string[] {
  return standing
    .slice(-ENTRIES_SHOWN)
    .map(({ number, event, day, files: [first = '', ...more], rows }) => {
      const others = more.length === 0 ? '' : ` +${more.length}`;
      const people = lang === 'id' ? `${rows} orang` : `${rows} people`;
      return `#${number}  ${day}  ${ENTRY[event][lang]}  ${people}  ${first}${others}`;
    });
}

function remarks(
  registry: Registry,
  lang: Lang,
  nik: (value: string) => string,
): readonly string[] {
  const odd = registry.oddKpj.map(({ nik: value, digits, file, row }) =>
    lang === 'id'
      ? `  ${nik(value)} (${file} baris ${row}): ${digits} digit${digits === 13 ? ', itu kartu BPJS Kesehatan' : ''}; KPJ 11 digit`
      : `  ${nik(value)} (${file} row ${row}): ${digits} digits${digits === 13 ? ', a card of BPJS Kesehatan' : ''}; a KPJ has 11`,
  );
  const names = [...registry.people.values()]
    .filter(({ nameInAnswer }) => nameInAnswer !== undefined)
    .sort(byPerson)
    .map(({ nama, nameInAnswer, nik: value }) => `  ${nik(value)}  ${nama} ≠ ${nameInAnswer}`);
  return [
    ...(odd.length === 0
      ? []
      : [
          '',
          lang === 'id'
            ? `Nomor yang bukan KPJ (${odd.length})`
            : `Numbers that are no KPJ (${odd.length})`,
          ...capped(odd, lang),
        ]),
    ...(names.length === 0
      ? []
      : [
          '',
          lang === 'id'
            ? `Nama di jawaban berbeda (${names.length})`
            : `Another name in the answer (${names.length})`,
          ...capped(names, lang),
        ]),
  ];
}

/** By village, then name. */
export function byPerson(a: KnownPerson, b: KnownPerson): number {
  return byText(a.desa, b.desa) || byText(a.nama, b.nama) || byText(a.nik, b.nik);
}

function capped(lines: readonly string[], lang: Lang): readonly string[] {
  const more = lines.length - SHOWN;
  if (more <= 0) return lines;
  const rest =
    lang === 'id'
      ? `  … dan ${more} lagi; lihat daftarnya dengan --out`
      : `  … and ${more} more; see the list with --out`;
  return [...lines.slice(0, SHOWN), rest];
}

function days(since: string, on: string, lang: Lang): string {
  const age = ageInDays(since, on);
  return lang === 'id' ? `${age} hari` : `${age} days`;
}

function strayLine(stray: Stray, on: string, lang: Lang, nik: (value: string) => string): string {
  const who = [stray.nik === undefined ? '' : nik(stray.nik), stray.nama ?? '']
    .filter((one) => one !== '')
    .join('  ');
  const row = lang === 'id' ? 'baris' : 'row';
  return `${stray.file} ${row} ${stray.row}  ${who}  ${STRAY[stray.why][lang]}, ${days(stray.day, on, lang)}`;
}

function fileLine({ file, is, rows, why, form, counts }: FileOutcome): Bilingual {
  if (is === 'unreadable')
    return { id: `${file}: ${why?.id ?? ''}`, en: `${file}: ${why?.en ?? ''}` };
  if (is === 'known')
    return {
      id: `${file}: isinya sudah dicatat sebelumnya; tidak ada yang berubah`,
      en: `${file}: its content was recorded before; nothing changes`,
    };
  if (is === 'decisions')
    return { id: `${file}: ${rows} keputusan dicatat`, en: `${file}: ${rows} decisions recorded` };
  if (counts !== undefined) {
    const { valid, invalid, total } = counts;
    const fits = valid + invalid === total;
    return {
      id: `${file}: riwayat SIPP, ${valid} valid + ${invalid} tidak valid ${fits ? '=' : '≠'} ${total}; tidak menyebut nama, jadi tidak mengubah keadaan siapa pun`,
      en: `${file}: SIPP history, ${valid} valid + ${invalid} invalid ${fits ? '=' : '≠'} ${total}; it names nobody, so nobody's state changes`,
    };
  }
  const what =
    form === 'kpj' ? { id: 'daftar KPJ', en: 'KPJ list' } : { id: 'jawaban', en: 'answer' };
  return { id: `${file}: ${what.id}, ${rows} baris`, en: `${file}: ${what.en}, ${rows} rows` };
}

function countsLine(counts: RegistryCounts): Bilingual {
  const { sent, accepted, withKpj, refused, waiting, suspense, resend, ended, strays } = counts;
  return {
    id: `Pernah dikirim ${sent} orang: diterima ${accepted} (${withKpj} dengan KPJ; diterima belum berarti terbayar), ditolak ${refused}, menunggu ${waiting}, perlu diputuskan ${suspense}, kirim ulang ${resend}, berhenti ${ended}. Tidak kami kenal: ${strays}.`,
    en: `Ever sent ${sent} people: accepted ${accepted} (${withKpj} with KPJ; accepted is not yet paid), refused ${refused}, waiting ${waiting}, to be decided ${suspense}, to be resent ${resend}, ended ${ended}. Not known to us: ${strays}.`,
  };
}

const HEADING = [
  'kode_desa',
  'nik',
  'nama',
  'keadaan',
  'sejak',
  'umur_hari',
  'kpj',
  'golongan_alasan',
  'kata_bpjs',
  'yang_perlu_dilakukan',
  'berkas_jawaban',
  'baris',
];

/** Everyone who was ever sent and what became of them, strays last. */
export function reconcileTable(registry: Registry, { on, showNik }: ReportOptions): OutputFile {
  const nik = (value: string) => (showNik ? value : maskNik(value));
  const people = [...registry.people.values()]
    .sort(byPerson)
    .map((person) => [
      person.desa,
      nik(person.nik),
      person.nama,
      stateWords(person.state).id,
      person.since,
      ageInDays(person.since, on),
      person.kpj ?? '',
      person.refusal?.class ?? '',
      person.refusal?.words ?? '',
      adviceFor(person).id,
      person.answer?.file ?? '',
      person.answer?.row ?? null,
    ]);
  const strays = registry.strays.map((stray) => [
    '',
    stray.nik === undefined ? '' : nik(stray.nik),
    stray.nama ?? '',
    'tidak dikenal',
    stray.day,
    ageInDays(stray.day, on),
    '',
    stray.why,
    stray.words ?? '',
    STRAY[stray.why].id,
    stray.file,
    stray.row,
  ]);
  return {
    path: 'rekonsiliasi.csv',
    kind: 'reconciliation',
    bytes: csvTable(HEADING, [...people, ...strays]),
    rows: people.length,
  };
}
