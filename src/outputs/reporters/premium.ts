import Table from 'cli-table3';
import type { Program } from '../../campaign/campaign.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import { printedAssumptions } from '../../iuran/assumptions.ts';
import type { Comparison } from '../../iuran/compare.ts';
import { halfWouldReach } from '../../iuran/half-reading.ts';
import type { Affordable } from '../../iuran/iuran.ts';
import type { PlanningAnswer } from '../../iuran/planning.ts';
import { affordableSentence, halfSentence } from '../../iuran/sentences.ts';
import { percentOfPpm } from '../reports/words.ts';
import { type Result, villageNeed, withAssumptions } from '../result.ts';
import type { MoneyAnswers } from './premium-document.ts';
import { villageText } from './premium-village.ts';
import { assumptionsText, LIGHT, type Screen } from './terminal.ts';
import { wrapped } from './wrapped.ts';

function table(head: readonly Bilingual[], left: number, screen: Screen) {
  return new Table({
    head: head.map((words) => words[screen.lang]),
    colAligns: head.map((_, at) => (at < left ? 'left' : 'right')),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    chars: LIGHT,
  });
}

const HEAD: readonly Bilingual[] = [
  { id: 'Desa', en: 'Village' },
  { id: 'Orang', en: 'People' },
  { id: 'Bulan', en: 'Months' },
  { id: 'Iuran', en: 'Premium' },
  { id: 'Sumber', en: 'Source' },
  { id: 'Sisa', en: 'Left' },
  { id: 'Kurang', en: 'Short' },
  { id: 'Bagian pagu', en: 'Of pagu' },
];

/** The whole answer on a screen: table, what the money buys, one village in full, comparison, assumptions. */
export function premiumText(
  result: Result,
  { law, pooled, comparisons, longest }: MoneyAnswers,
  screen: Screen,
): string {
  const only = result.desa.length === 1 ? result.desa[0] : undefined;
  const printed = printedAssumptions(only?.iuran.programs ?? [], { accidentDeath: true });
  return [
    premiumTable(result, screen),
    affordableText(result, screen),
    pooled === undefined || pooled.options.length === 0 ? '' : pooledText(pooled, screen),
    only === undefined ? '' : villageText(only, law, longest, screen),
    comparisons.length === 0 ? '' : compareText(comparisons, screen),
    assumptionsText(only === undefined ? result : withAssumptions(result, printed), screen),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The money of every village: need, left or short for each funding line, share of its pagu; the sum below. */
export function premiumTable(result: Result, screen: Screen): string {
  const rows = table(HEAD, 1, screen);
  for (const village of result.desa) {
    const { iuran, desa } = village;
    const lines = iuran.funding.length === 0 ? [undefined] : iuran.funding;
    for (const [at, line] of lines.entries())
      rows.push([
        ...(at === 0
          ? [
              desa.nama.slice(0, 24),
              iuran.workers.size,
              iuran.months.length,
              formatRupiah(iuran.total),
            ]
          : ['', '', '', '']),
        line?.line.source ?? '–',
        line?.left === undefined ? '–' : formatRupiah(Math.max(line.left, 0)),
        line?.left === undefined ? '–' : formatRupiah(Math.max(-line.left, 0)),
        line?.shareOfPaguPpm === undefined ? '–' : percentOfPpm(line.shareOfPaguPpm, screen.lang),
      ]);
  }
  const total = result.desa.reduce((sum, { iuran }) => sum + iuran.total, 0);
  if (result.desa.length > 1)
    rows.push([
      { id: `Jumlah ${result.desa.length} desa`, en: `Sum of ${result.desa.length}` }[screen.lang],
      result.desa.reduce((sum, { iuran }) => sum + iuran.workers.size, 0),
      '',
      formatRupiah(total),
      '',
      '',
      '',
      '',
    ]);
  const words = { id: 'Terbilang', en: 'In words' }[screen.lang];
  return [rows.toString(), wrapped(`${words}: ${terbilangRupiah(total)}`, screen)].join('\n');
}

/** What the money buys: of one village always, of many for those that are short or have nobody selected yet. */
export function affordableText(result: Result, screen: Screen): string {
  const known = result.desa.filter(({ iuran }) => iuran.affordable !== undefined);
  const shown = known.filter(
    ({ iuran }) =>
      known.length === 1 ||
      iuran.affordable?.byQuota ||
      (iuran.affordable?.money ?? 0) < iuran.total,
  );
  const lines = shown.map((village) => {
    const { desa, iuran } = village;
    const places: Bilingual = iuran.affordable?.byQuota
      ? { id: ' (menurut kuota, belum ada yang terpilih)', en: ' (by quota, nobody selected yet)' }
      : { id: '', en: '' };
    const sentence = iuran.affordable && affordableSentence(iuran.affordable, iuran.programs);
    const more = halfWouldReach(villageNeed(village));
    const half = more === undefined ? '' : `. ${halfSentence(more)[screen.lang]}`;
    return wrapped(
      `${desa.nama}${places[screen.lang]} — ${sentence?.[screen.lang] ?? ''}${half}`,
      screen,
    );
  });
  const enough = known.length - shown.length;
  if (enough > 0)
    lines.push(
      { id: `Uang cukup di ${enough} desa.`, en: `The money is enough in ${enough} villages.` }[
        screen.lang
      ],
    );
  return lines.join('\n');
}

/** The pooled answer, for money that may go to any village. */
export function pooledText(found: Affordable, screen: Screen): string {
  const { id, en } = affordableSentence(found, found.options[0]?.programs ?? []);
  return wrapped(
    { id: `Bila digabung untuk semua desa — ${id}`, en: `Pooled over all villages — ${en}` }[
      screen.lang
    ],
    screen,
  );
}

const COMPARE_HEAD: readonly Bilingual[] = [
  { id: 'Bila', en: 'If' },
  { id: 'Orang', en: 'People' },
  { id: 'Bulan', en: 'Months' },
  { id: 'Bulan pertama', en: 'First month' },
  { id: 'Jumlah', en: 'Total' },
  { id: 'Selisih', en: 'Difference' },
  { id: 'Sisa anggaran', en: 'Budget left' },
];

/** Scenarios side by side in rupiah and people; with the money of one village also what it pays for. */
export function compareText(rows: readonly Comparison[], screen: Screen): string {
  const found = table(COMPARE_HEAD, 1, screen);
  for (const row of rows)
    found.push([
      row.label[screen.lang],
      row.people,
      row.months,
      formatRupiah(row.perMonth),
      formatRupiah(row.total),
      row.difference === 0 ? '–' : formatRupiah(row.difference),
      row.left === undefined ? '–' : formatRupiah(row.left),
    ]);
  const buys = rows.flatMap(({ label, affordable }) =>
    affordable === undefined
      ? []
      : [
          wrapped(
            `  ${label[screen.lang]}: ${{ id: `cukup untuk ${affordable.people} orang semua bulan, atau semua orang ${affordable.months} bulan`, en: `pays ${affordable.people} people for all months, or everyone for ${affordable.months} months` }[screen.lang]}`,
            screen,
          ),
        ],
  );
  return [found.toString(), ...buys].join('\n');
}

/** The answer for a sum alone: the sentence, and the most people for every number of months. */
export function planningText(
  { affordable, byMonths }: PlanningAnswer,
  programs: readonly Program[],
  screen: Screen,
): string {
  const rows = table(
    [
      { id: 'Program', en: 'Programmes' },
      { id: 'Bulan', en: 'Months' },
      { id: 'Orang paling banyak', en: 'Most people' },
      { id: 'Iuran', en: 'Premium' },
      { id: 'Sisa', en: 'Left' },
    ],
    1,
    screen,
  );
  for (const { programs: package_, best } of byMonths)
    for (const { people, months, total } of best)
      rows.push([
        package_.join(' + ').toUpperCase(),
        months,
        people,
        formatRupiah(total),
        formatRupiah((affordable.money ?? 0) - total),
      ]);
  return [
    wrapped(affordableSentence(affordable, programs)[screen.lang], screen),
    '',
    rows.toString(),
  ].join('\n');
}
