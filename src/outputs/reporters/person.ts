import { Chalk, type ChalkInstance } from 'chalk';
import type { Bilingual } from '../../domain/bilingual.ts';
import { maskNik } from '../../domain/nik.ts';
import { cellOf } from '../../domain/place.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { isUnknownDesa } from '../../domain/wilayah.ts';
import { maskNikCell } from '../../findings/mask.ts';
import type { Amount, MonthIuran } from '../../iuran/iuran.ts';
import { entryOn } from '../../law/entries.ts';
import { type LawBook, publishedLaw } from '../../law/law.ts';
import type { Parameter } from '../../law/parameter.ts';
import { sourceNames } from '../../law/shown.ts';
import type { FieldName, Reading } from '../../records/field.ts';
import { columnName, FIELDS } from '../../rules/cells.ts';
import { nomineeKey } from '../../selection/selection.ts';
import type { PersonView } from '../person.ts';
import { secret } from './person-document.ts';
import { stepWords } from './step-words.ts';
import type { Screen } from './terminal.ts';
import { wrapped } from './wrapped.ts';

/** Everything about one row of a person: cells, steps, findings, place, and each rupiah with its article. */
export function personText(
  person: PersonView,
  screen: Screen,
  showNik: boolean,
  law: LawBook = publishedLaw,
): string {
  const pen: Pen = {
    ink: new Chalk({ level: screen.colour ? 1 : 0 }),
    say: (text) => text[screen.lang],
    screen,
    showNik,
  };
  return [
    ...headLines(person, pen),
    ...section({ id: 'Sel', en: 'Cells' }, cellLines(person, pen), pen),
    ...section({ id: 'Temuan', en: 'Findings' }, findingLines(person, pen), pen),
    ...section({ id: 'Tempat', en: 'Place' }, placeLines(person, pen), pen),
    ...section({ id: 'Iuran', en: 'Iuran' }, iuranLines(person, law, pen), pen),
  ].join('\n');
}

interface Pen {
  readonly ink: ChalkInstance;
  readonly say: (text: Bilingual) => string;
  readonly screen: Screen;
  readonly showNik: boolean;
}

function section(
  heading: Bilingual,
  lines: readonly string[],
  { ink, say }: Pen,
): readonly string[] {
  return lines.length === 0 ? [] : ['', ink.bold(say(heading)), ...lines];
}

const NO_DESA: Bilingual = { id: 'desa belum dikenali', en: 'village not known' };

function headLines({ nominee, desa }: PersonView, { ink, say, showNik }: Pen): readonly string[] {
  const { nik, nama } = nominee.readings;
  const shown = nik?.value === undefined ? maskNikCell(nik?.text ?? '–') : maskNik(nik.value);
  return [
    `${ink.bold(nama?.value ?? '–')} · NIK ${showNik ? (nik?.value ?? nik?.text ?? '–') : shown}`,
    `${isUnknownDesa(desa.desa.kode) ? say(NO_DESA) : desa.desa.nama} · ${nominee.file}${nominee.sheet ? ` › ${nominee.sheet}` : ''} · ${nominee.row}`,
  ];
}

function cellLines({ nominee }: PersonView, pen: Pen): readonly string[] {
  return FIELDS.flatMap((field) => {
    const reading: Reading<unknown> | undefined = nominee.readings[field];
    if (reading === undefined) return [];
    const cell = cellOf({
      file: nominee.file,
      row: reading.row,
      ...(reading.column === undefined ? {} : { column: reading.column }),
    });
    const place = reading.column === undefined ? '–' : (cell ?? '–');
    return [
      wrapped(
        `  ${place.padEnd(6)} ${columnName(field)}: ${valueText(field, reading, pen)}`,
        pen.screen,
      ),
    ];
  });
}

function valueText(field: FieldName, reading: Reading<unknown>, pen: Pen): string {
  const text = secret(field, reading.text.trim(), pen.showNik);
  const value =
    reading.value === undefined ? '–' : secret(field, plain(reading.value), pen.showNik);
  const steps = (reading.steps ?? []).map((step) => pen.say(stepWords(step)));
  const notes = [
    ...outcome(reading.value),
    ...steps,
    ...(reading.source === undefined ? [] : [reading.source]),
    ...(reading.fault === undefined ? [] : [reading.fault.code]),
  ];
  const from = value === text || text === '' ? '' : ` ← "${text}"`;
  return `${value}${from}${notes.length === 0 ? '' : pen.ink.dim(` (${notes.join('; ')})`)}`;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value
    ? String(value.text)
    : String(value);
}

/** What an occupation leads to: its code, or the verdict that keeps it from having one. */
function outcome(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('verdict' in value)) return [];
  const code = 'code' in value && value.code !== undefined ? [String(value.code)] : [];
  return value.verdict === 'map' ? code : [String(value.verdict), ...code];
}

function findingLines({ findings }: PersonView, { ink, say, screen }: Pen): readonly string[] {
  return findings.flatMap(({ where, code, severity, message, fix, confirmed }) => [
    `  ${(cellOf(where) ?? '').padEnd(6)} ${severity === 'error' ? ink.red(code) : code}`,
    wrapped(`         ${say(message)}`, screen),
    ...(confirmed
      ? [
          `         ${say({ id: 'Dikonfirmasi', en: 'Confirmed' })}: ${confirmed.by}, ${confirmed.when}`,
        ]
      : [wrapped(`         → ${say(fix)}`, screen)]),
  ]);
}

function placeLines({ ranked, rejected, desa, nominee }: PersonView, pen: Pen): readonly string[] {
  const { say, screen, showNik } = pen;
  const change = desa.selection.whatWouldChange.get(nomineeKey(nominee));
  const hint = change === undefined ? [] : [wrapped(`  ${say(change)}`, screen)];
  if (rejected !== undefined)
    return [`  ${say({ id: 'ditolak', en: 'rejected' })}: ${rejected.reasons.join(', ')}`, ...hint];
  if (ranked === undefined) return [];
  const { state, rank, keys, draw } = ranked;
  const isIn = state === 'selected';
  const word = isIn ? { id: 'terpilih', en: 'selected' } : { id: 'cadangan', en: 'reserve' };
  const order = keys.map(({ name, value }) => `${name} ${value.slice(0, 12)}`).join(', ');
  const of = {
    id: `urutan ${rank}, kuota ${desa.selection.quota}`,
    en: `rank ${rank}, quota ${desa.selection.quota}`,
  };
  return [
    `  ${say(word)} · ${say(of)}${order === '' ? '' : ` · ${order}`}`,
    ...(showNik ? [`  ${say({ id: 'undian', en: 'draw' })}: ${draw}`] : []),
    ...hint,
  ];
}

function iuranLines({ iuran }: PersonView, law: LawBook, { say, screen }: Pen): readonly string[] {
  if (iuran === undefined) return [];
  const base = formatRupiah(iuran.base);
  return [
    say({
      id: `  Dasar ${base} (baris ${iuran.bracket}); jumlah ${iuran.months.length} bulan: ${formatRupiah(iuran.total)}`,
      en: `  Base ${base} (row ${iuran.bracket}); ${iuran.months.length} months: ${formatRupiah(iuran.total)}`,
    }),
    ...spans(iuran.months).flatMap(({ first, last, months, sample }) => [
      `  ${first === last ? first : `${first} – ${last}`}: ${months} × ${formatRupiah(sample.total)}`,
      ...sample.amounts
        .filter(({ rupiah, law: names }) => rupiah > 0 || names.length > 0)
        .map((amount) => wrapped(`    ${amountText(amount, sample.month, law, screen)}`, screen)),
    ]),
  ];
}

interface Span {
  readonly first: string;
  readonly last: string;
  readonly months: number;
  readonly sample: MonthIuran;
}

/** Months alike in amount and in law, one line for all of them. */
function spans(months: readonly MonthIuran[]): readonly Span[] {
  const found: Span[] = [];
  for (const one of months) {
    const before = found.at(-1);
    if (before && JSON.stringify(before.sample.amounts) === JSON.stringify(one.amounts))
      found[found.length - 1] = { ...before, last: one.month, months: before.months + 1 };
    else found.push({ first: one.month, last: one.month, months: 1, sample: one });
  }
  return found;
}

function amountText(
  { program, rupiah, law: names }: Amount,
  month: string,
  law: LawBook,
  { lang }: Screen,
): string {
  const all: Readonly<Record<string, Parameter>> = law.parameters;
  const articles = names.map((name) => {
    const parameter = all[name];
    const entry = parameter && entryOn(parameter, month);
    const source = entry === undefined ? undefined : sourceNames(entry, lang)[0];
    return source === undefined ? name : `${name}: ${source}`;
  });
  return `${program.toUpperCase()} ${formatRupiah(rupiah)} (${articles.join('; ')})`;
}
