import { Chalk } from 'chalk';
import type { Bilingual } from '../../domain/bilingual.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import type { LawChange } from '../../law/changes.ts';
import { entryOn } from '../../law/entries.ts';
import type { Parameters } from '../../law/index.ts';
import type { Parameter } from '../../law/parameter.ts';
import { shownDates, shownProof, shownRows, shownValue, sourceNames } from '../../law/shown.ts';
import type { LawTrial } from '../../law/trial.ts';
import type { Screen } from './terminal.ts';
import { wrapped } from './wrapped.ts';

/** Every value in force on a day, one line each, and what is known of its proof below. */
export function lawList(law: Parameters, on: string, screen: Screen): string {
  const ink = new Chalk({ level: screen.colour ? 1 : 0 });
  const all = Object.values<Parameter>(law);
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.flatMap((parameter) => {
    const entry = entryOn(parameter, on);
    if (entry === undefined) return [];
    const value = shownValue(parameter, entry.value)[screen.lang];
    const facts = `${shownDates(entry)}; ${shownProof(entry)[screen.lang]}`;
    const head = `${ink.bold(parameter.name.padEnd(width))}  `;
    const room = screen.width - width - 2;
    const full = `${value} (${facts})`;
    return [
      full.length <= room
        ? `${head}${value} ${ink.dim(`(${facts})`)}`
        : `${head}${cut(value, room)}\n${' '.repeat(width + 2)}${ink.dim(cut(`(${facts})`, room))}`,
    ];
  });
  const missing = all.length - lines.length;
  return [
    {
      id: `Nilai hukum pada ${on}: ${lines.length}; tanpa nilai pada hari itu: ${missing}.`,
      en: `Values of the law on ${on}: ${lines.length}; without a value on that day: ${missing}.`,
    }[screen.lang],
    ...staleLine(all, on, screen),
    ...lines,
    '',
    wrapped(OPEN[screen.lang], screen),
  ].join('\n');
}

/** Says when the day asked for is later than the last look at the law. */
function staleLine(all: readonly Parameter[], on: string, screen: Screen): readonly string[] {
  const stale = all.filter(({ reviewed }) => reviewed < on);
  const [oldest] = stale.map(({ reviewed }) => reviewed).sort();
  if (oldest === undefined) return [];
  const words = {
    id: `${stale.length} nilai terakhir dipastikan sebelum hari itu, yang terlama ${oldest}; yang lebih baru belum diperiksa.`,
    en: `${stale.length} values were last confirmed before that day, the oldest on ${oldest}; nothing newer was checked.`,
  };
  return [wrapped(words[screen.lang], screen)];
}

const OPEN: Bilingual = {
  id: 'Tarif biasa diketahui dari laporan, bukan dari naskah: sebelum dipakai resmi, cocokkan income-brackets, jkk-rate, jkm-amount dan jht-rate dengan Lampiran II PP 44/2015 dalam Lembaran Negara.',
  en: 'The ordinary rates are known by report, not from the text: before official use compare income-brackets, jkk-rate, jkm-amount and jht-rate with Lampiran II of PP 44/2015 in the Lembaran Negara.',
};

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(room - 1, 1))}…`;
}

/** One parameter with its whole history: every value, when it holds, how we know it, where from. */
export function lawHistory(parameter: Parameter, screen: Screen): string {
  const ink = new Chalk({ level: screen.colour ? 1 : 0 });
  const say = (words: Bilingual): string => words[screen.lang];
  return [
    `${ink.bold(parameter.name)} (${parameter.rule}) · ${say(parameter.label)}`,
    say({
      id: `Terakhir dipastikan ${parameter.reviewed} · dihitung menurut ${CLOCKS[parameter.clock].id}`,
      en: `Last confirmed ${parameter.reviewed} · by ${CLOCKS[parameter.clock].en}`,
    }),
    ...parameter.values
      .toReversed()
      .flatMap((entry) => [
        '',
        wrapped(
          `${ink.bold(shownDates(entry))}  ${say(shownValue(parameter, entry.value))}`,
          screen,
        ),
        ...shownRows(entry.value).map((row) => wrapped(`  ${say(row)}`, screen)),
        `  ${say({ id: 'Bukti', en: 'Proof' })}: ${say(shownProof(entry))}`,
        ...(entry.note ? [wrapped(`  ${say(entry.note)}`, screen)] : []),
        ...sourceNames(entry, screen.lang).map((source) => wrapped(`  · ${source}`, screen)),
      ]),
  ].join('\n');
}

const CLOCKS: Readonly<Record<Parameter['clock'], Bilingual>> = {
  'contribution-month': { id: 'bulan iuran', en: 'contribution month' },
  day: { id: 'hari kejadian atau pendaftaran', en: 'day of the event or registration' },
  'budget-year': { id: 'tahun anggaran', en: 'budget year' },
};

/** What differs between two days, old against new. */
export function lawDifferences(
  changes: readonly LawChange[],
  from: string,
  to: string,
  screen: Screen,
): string {
  const head = {
    id: `Dari ${from} ke ${to}: ${changes.length} nilai berubah.`,
    en: `From ${from} to ${to}: ${changes.length} values change.`,
  };
  const nothing: Bilingual = { id: 'tidak ada nilai yang diketahui', en: 'no value known' };
  const lines = changes.flatMap(({ parameter, before, after }) => {
    const value = (entry: typeof before): string =>
      (entry === undefined ? nothing : shownValue(parameter, entry.value))[screen.lang];
    const source = after ?? before;
    return [
      '',
      wrapped(`${parameter.name} · ${parameter.label[screen.lang]}`, screen),
      wrapped(`  ${value(before)} → ${value(after)}`, screen),
      ...(source ? [wrapped(`  ${sourceNames(source, screen.lang)[0] ?? ''}`, screen)] : []),
    ];
  });
  return [head[screen.lang], ...lines].join('\n');
}

/** What a proposed law would change on the files of every village: people and rupiah. */
export function lawTrialText(trial: LawTrial, screen: Screen): string {
  const say = (words: Bilingual): string => words[screen.lang];
  const width = Math.max(...trial.desa.map(({ nama }) => nama.length), 12);
  const changed = trial.desa.filter(
    ({ before, after }) => before.total !== after.total || before.people !== after.people,
  );
  const row = (
    name: string,
    { before, after }: Pick<LawTrial['desa'][number], 'before' | 'after'>,
  ) =>
    wrapped(
      `${name.padEnd(width)}  ${before.people} → ${after.people} ${say({ id: 'orang', en: 'people' })}, ` +
        `${formatRupiah(before.total)} → ${formatRupiah(after.total)} (${signed(after.total - before.total)})`,
      screen,
    );
  return [
    wrapped(
      say({
        id: `Bila "${trial.title}" berlaku — bukan hukum, bukan dasar pembayaran:`,
        en: `If "${trial.title}" were in force — no law, no basis for payment:`,
      }),
      screen,
    ),
    ...changed.map((desa) => row(desa.nama, desa)),
    row(say({ id: 'Semua desa', en: 'All villages' }), trial),
    say({
      id: `${changed.length} dari ${trial.desa.length} desa berubah.`,
      en: `${changed.length} of ${trial.desa.length} villages change.`,
    }),
  ].join('\n');
}

function signed(amount: number): string {
  return amount > 0 ? `+${formatRupiah(amount)}` : formatRupiah(amount);
}
