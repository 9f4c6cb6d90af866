import type { Bilingual, Lang } from '../../../domain/bilingual.ts';
import { formatDayFirst } from '../../../domain/local-date.ts';
import { terbilangRupiah } from '../../../domain/terbilang.ts';
import { paymentPlan } from '../../../iuran/payment-plan.ts';
import { affordableSentence } from '../../../iuran/sentences.ts';
import type { Law } from '../../../law/law.ts';
import type { DesaResult } from '../../result.ts';
import { noteRows, paymentRows } from './desa-notes.ts';
import { fundingRows } from './funding-rows.ts';
import {
  fixed,
  formula,
  type Grid,
  type GridCell,
  type GridRow,
  layOut,
  type Section,
  text,
  whileEqual,
} from './grid.ts';
import type { LawSheet } from './law-sheet.ts';
import { formulasHold, type Inputs, monthRows } from './month-rows.ts';
import { peopleOf, peopleRows } from './people-rows.ts';
import { READINGS, STALE, YES_NO } from './words.ts';

/** The sheet of one village, and the cells that the summary reads from it. */
export interface DesaSheet {
  readonly grid: Grid;
  readonly cells: Readonly<Record<'perMonth' | 'jkk' | 'jkm' | 'jht' | 'total', string>>;
  /** Range that holds one filled cell a person. */
  readonly people: string;
  /** Row of the first funding line. */
  readonly fundingRow: number;
}

/** Law of the day, longest payment wanted, language. */
export interface SheetOptions {
  readonly on: Law;
  readonly longest: number | undefined;
  readonly lang: Lang;
}

type Part =
  | 'top'
  | 'funding'
  | 'bought'
  | 'months'
  | 'words'
  | 'payments'
  | 'notes'
  | 'people'
  | 'check';

const INPUT_ROWS = { reading: 4, jht: 5 };

/** Money, months, payments and people of one village; every amount a formula over the law sheet. */
export function desaSheet(
  village: DesaResult,
  name: string,
  law: LawSheet,
  { on, longest, lang }: SheetOptions,
): DesaSheet {
  const { iuran } = village;
  const say = (words: Bilingual): string => words[lang];
  const people = peopleOf(village);
  const months = iuran.months.length;
  const holds = formulasHold(iuran, law);
  const lineCount = Math.max(1, iuran.funding.length);
  const payments = paymentPlan(iuran.byMonth, on.payment, longest).payments;
  const heading = (words: Bilingual): GridRow => [text(say(words), 'strong')];
  const sections: readonly Section<Part>[] = [
    fixed('top', topRows(village, lang)),
    {
      name: 'funding',
      size: lineCount + 2,
      rows: (at) => [
        heading({ id: 'Sumber dana', en: 'Funding' }),
        ...fundingRows(iuran.funding, at('funding') + 1, totalCell(at), lang),
      ],
    },
    { name: 'bought', size: 2, rows: (at) => [boughtRow(village, totalCell(at), lang), []] },
    {
      name: 'months',
      size: months + 3,
      rows: (at) => [
        heading({ id: 'Iuran per bulan', en: 'Iuran by month' }),
        ...monthRows(iuran, at('months') + 1, law, inputsOf(at, people.length, holds), lang),
      ],
    },
    {
      name: 'words',
      size: 2,
      rows: (at) => [
        [
          text(say({ id: 'Terbilang', en: 'In words' }), 'strong'),
          whileEqual(totalCell(at), iuran.total, terbilangRupiah(iuran.total), say(STALE), 'note'),
        ],
        [],
      ],
    },
    {
      name: 'payments',
      size: payments.length + 3,
      rows: (at) => [
        heading({ id: 'Pembayaran', en: 'Payments' }),
        ...paymentRows(payments, at('months') + 2, lang),
        [],
      ],
    },
    fixed('notes', noteRows(village, on, lang)),
    {
      name: 'people',
      size: people.length + 2,
      rows: (at) => peopleRows(village, people, at('people'), { row: sumAt(at), holds }, law, lang),
    },
    { name: 'check', size: 1, rows: (at) => [checkRow(at, people.length, lang)] },
  ];
  const sumAt = (at: (part: Part) => number): number => at('months') + 2 + months;
  const totalCell = (at: (part: Part) => number): string => `$J$${sumAt(at)}`;
  const checkRow = (at: (part: Part) => number, count: number, words: Lang): GridRow => {
    const [agrees, differs] = words === 'id' ? ['cocok', 'BEDA'] : ['agrees', 'DIFFERS'];
    const sum = at('people') + 1 + count;
    return [
      text(say({ id: 'Periksa silang', en: 'Cross-check' }), 'strong'),
      formula(`IF(J${sum}=${totalCell(at)},"${agrees}","${differs}")`, agrees ?? '', 'strong'),
    ];
  };
  const { rows, at } = layOut(sections);
  const sum = sumAt(at);
  return {
    grid: {
      name,
      widths: [18, 28, 26, 22, 18, 18, 14, 14, 14, 16, 16],
      get rows() {
        return rows();
      },
      headingRow: at('people'),
      frozenRows: 0,
    },
    cells: {
      perMonth: months === 0 ? `J${sum}` : `J${at('months') + 2}`,
      jkk: `G${sum}`,
      jkm: `H${sum}`,
      jht: `I${sum}`,
      total: `J${sum}`,
    },
    people: `B${at('people') + 1}:B${at('people') + Math.max(1, people.length)}`,
    fundingRow: at('funding') + 2,
  };
}

function inputsOf(at: (part: Part) => number, people: number, holds: boolean): Inputs {
  const [first, last] = [at('people') + 1, at('people') + people];
  return {
    reading: `$B$${INPUT_ROWS.reading}`,
    jht: `$B$${INPUT_ROWS.jht}`,
    holds,
    people:
      people === 0
        ? undefined
        : { groups: `$E$${first}:$E$${last}`, bases: `$F$${first}:$F$${last}` },
  };
}

function topRows({ desa, iuran }: DesaResult, lang: Lang): readonly GridRow[] {
  const id = lang === 'id';
  const year = desa.startMonth.slice(0, 4);
  const kecamatan = desa.kecamatan === undefined ? '' : ` · Kecamatan ${desa.kecamatan}`;
  return [
    [
      text(
        id
          ? `IURAN BPJS KETENAGAKERJAAN PEKERJA RENTAN ${year}`
          : `BPJS KETENAGAKERJAAN IURAN OF PEKERJA RENTAN ${year}`,
        'title',
      ),
    ],
    [text(`${id ? 'Desa' : 'Village'} ${desa.nama} (${desa.kode})${kecamatan}`, 'strong')],
    [],
    [
      text(id ? 'Bacaan PP 50/2025' : 'Reading of PP 50/2025'),
      text(READINGS[lang][iuran.reading ?? 'full'], 'strong'),
      ...documentCells(desa, lang),
    ],
    [
      text(id ? 'JHT dibayar' : 'JHT is paid'),
      text(YES_NO[lang][iuran.programs.includes('jht') ? 0 : 1], 'strong'),
    ],
    [],
  ];
}

/** Number, date and issuer of the letter that the half reading rests on. */
function documentCells({ pp50 }: DesaResult['desa'], lang: Lang): readonly GridCell[] {
  if (pp50.reading === 'full') return [];
  const { number: of, date, issuer } = pp50.document;
  const letter =
    lang === 'id' ? `surat ${issuer} nomor ${of} tanggal` : `letter ${of} of ${issuer},`;
  return [text(`${letter} ${formatDayFirst(date)}`, 'note')];
}

function boughtRow({ iuran }: DesaResult, total: string, lang: Lang): GridRow {
  if (iuran.affordable === undefined) return [];
  const sentence = affordableSentence(iuran.affordable, iuran.programs)[lang];
  return [
    text(lang === 'id' ? 'Cukup untuk' : 'Pays for', 'strong'),
    whileEqual(total, iuran.total, sentence, STALE[lang], 'note'),
  ];
}
