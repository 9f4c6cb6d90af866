import type { Lang } from '../../domain/bilingual.ts';
import { maskNik } from '../../domain/nik.ts';
import { cellOf } from '../../domain/place.ts';
import { nomineeKey } from '../../selection/selection.ts';
import { cityView, type DesaStatus, type DesaView } from '../reports/view.ts';
import { STATUS_WORDS } from '../reports/words.ts';
import type { DesaResult, Result } from '../result.ts';

export type Value = string | number | null;

export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly format?: 'rupiah' | 'count' | 'percent';
}

/** One sheet: a plain table with one heading row, ready for filters and PivotTables. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Value[]>;
  /** Colour of a cell by its value, 1-based column. */
  readonly looks?: {
    readonly column: number;
    readonly of: (value: Value) => DesaStatus | undefined;
  };
}

/** Every sheet of the summary workbook, in its order. */
export function summaryTables(
  result: Result,
  { lang, showNik }: { readonly lang: Lang; readonly showNik: boolean },
): readonly Table[] {
  const say = (id: string, en: string): string => (lang === 'id' ? id : en);
  const city = cityView(result);
  return [
    desaTable(city.desa, lang, say),
    peopleTable(result, showNik, say),
    findingTable(result, lang, say),
    moneyTable(result, say),
    {
      name: say('Asumsi', 'Assumptions'),
      columns: [
        { heading: say('Kode', 'Code'), width: 32 },
        { heading: say('Yang diandaikan', 'What is assumed'), width: 120 },
      ],
      rows: result.assumptions.map(({ code, message }) => [code, message[lang]]),
    },
  ];
}

const STATUSES: readonly DesaStatus[] = ['mend', 'not-sent', 'look', 'clean'];

type Say = (id: string, en: string) => string;

/** Light enough to read black text on; errors and those left out go with `mend`, warnings and the reserve with `look`. */
export const STATUS_COLOUR: Readonly<Record<DesaStatus, string>> = {
  mend: 'FFF8B4B4',
  'not-sent': 'FFE3E6E8',
  look: 'FFFCE9A6',
  clean: 'FFBFE5CB',
};

function desaTable(views: readonly DesaView[], lang: Lang, say: Say): Table {
  const looks = new Map<Value, DesaStatus>(
    STATUSES.map((status) => [STATUS_WORDS[status][lang], status]),
  );
  const count = (heading: string): Column => ({ heading, width: 11, format: 'count' });
  const money = (heading: string): Column => ({ heading, width: 17, format: 'rupiah' });
  return {
    name: say('Desa', 'Villages'),
    columns: [
      { heading: say('Kode', 'Code'), width: 15 },
      { heading: say('Desa', 'Village'), width: 26 },
      { heading: say('Kecamatan', 'Kecamatan'), width: 20 },
      { heading: say('Keadaan', 'Status'), width: 18 },
      count(say('Orang', 'People')),
      count(say('Kuota', 'Quota')),
      count(say('Terpilih', 'Selected')),
      count(say('Cadangan', 'Reserve')),
      count(say('Ditolak', 'Rejected')),
      count(say('Galat', 'Errors')),
      count(say('Perlu dilihat', 'Warnings')),
      money(say('Iuran per bulan', 'Premium a month')),
      money(say('Iuran seluruhnya', 'Premium in all')),
      money(say('Alokasi', 'Allocated')),
      money(say('Kurang', 'Short')),
    ],
    rows: views.map((view) => [
      view.desa.kode,
      view.desa.nama,
      view.desa.kecamatan ?? '',
      STATUS_WORDS[view.status][lang],
      view.nominees,
      view.desa.quota,
      view.selected,
      view.reserve,
      view.rejected,
      view.errors,
      view.warnings,
      view.perMonth,
      view.total,
      view.allocated ?? null,
      view.short,
    ]),
    looks: { column: 4, of: (value) => looks.get(value) },
  };
}

function peopleTable(result: Result, showNik: boolean, say: Say): Table {
  const states = {
    selected: say('terpilih', 'selected'),
    reserve: say('cadangan', 'reserve'),
    rejected: say('ditolak', 'rejected'),
  };
  const looks = new Map<Value, DesaStatus>([
    [states.selected, 'clean'],
    [states.reserve, 'look'],
    [states.rejected, 'mend'],
  ]);
  return {
    name: say('Orang', 'People'),
    columns: [
      { heading: say('Desa', 'Village'), width: 24 },
      { heading: 'NIK', width: 20 },
      { heading: say('Nama', 'Name'), width: 30 },
      { heading: 'L/P', width: 6 },
      { heading: say('Pekerjaan', 'Work'), width: 24 },
      { heading: say('Keadaan', 'State'), width: 12 },
      { heading: say('Urutan', 'Rank'), width: 9, format: 'count' },
      { heading: say('Iuran', 'Premium'), width: 15, format: 'rupiah' },
      { heading: say('Alasan', 'Reasons'), width: 44 },
      { heading: say('Berkas', 'File'), width: 40 },
      { heading: say('Baris', 'Row'), width: 8, format: 'count' },
    ],
    rows: peopleRows(result.desa, showNik, states),
    looks: { column: 6, of: (value) => looks.get(value) },
  };
}

function* peopleRows(
  villages: readonly DesaResult[],
  showNik: boolean,
  states: Readonly<Record<'selected' | 'reserve' | 'rejected', string>>,
): Generator<readonly Value[]> {
  for (const { desa, selection, iuran } of villages) {
    const shown = (nik: string): string => (showNik ? nik : maskNik(nik));
    for (const { nominee, nik, state, rank } of selection.ranked)
      yield [
        desa.nama,
        shown(nik),
        ...aboutOf(nominee),
        states[state],
        rank,
        iuran.workers.get(nomineeKey(nominee))?.total ?? null,
        '',
        nominee.file,
        nominee.row,
      ];
    for (const { nominee, reasons } of selection.rejected)
      yield [
        desa.nama,
        shown(nominee.readings.nik?.value ?? ''),
        ...aboutOf(nominee),
        states.rejected,
        null,
        null,
        reasons.join(', '),
        nominee.file,
        nominee.row,
      ];
  }
}

function aboutOf({ readings }: DesaResult['nominees'][number]): readonly Value[] {
  return [
    readings.nama?.value ?? '',
    readings.jenisKelamin?.value ?? '',
    readings.pekerjaan?.value?.text ?? '',
  ];
}

function findingTable(result: Result, lang: Lang, say: Say): Table {
  const names = new Map<string | undefined, string>(
    result.desa.map(({ desa }) => [desa.kode, desa.nama]),
  );
  const words = {
    error: say('wajib diperbaiki', 'must be mended'),
    warning: say('mohon dilihat', 'please look'),
    note: say('catatan', 'note'),
  };
  const looks = new Map<Value, DesaStatus>([
    [words.error, 'mend'],
    [words.warning, 'look'],
  ]);
  return {
    name: say('Temuan', 'Findings'),
    columns: [
      { heading: say('Desa', 'Village'), width: 24 },
      { heading: say('Sifat', 'Kind'), width: 17 },
      { heading: say('Kode', 'Code'), width: 28 },
      { heading: say('Temuan', 'Finding'), width: 70 },
      { heading: say('Cara memperbaiki', 'How to mend it'), width: 70 },
      { heading: say('Berkas', 'File'), width: 40 },
      { heading: say('Lembar', 'Sheet'), width: 18 },
      { heading: say('Sel', 'Cell'), width: 9 },
    ],
    rows: result.findings.map(({ kodeDesa, severity, code, message, fix, where }) => [
      names.get(kodeDesa) ?? '',
      words[severity],
      code,
      message[lang],
      fix[lang],
      where.file,
      where.sheet ?? '',
      cellOf(where) ?? '',
    ]),
    looks: { column: 2, of: (value) => looks.get(value) },
  };
}

function moneyTable(result: Result, say: Say): Table {
  const money = (heading: string): Column => ({ heading, width: 18, format: 'rupiah' });
  return {
    name: say('Uang', 'Money'),
    columns: [
      { heading: say('Desa', 'Village'), width: 26 },
      { heading: say('Sumber', 'Source'), width: 9 },
      { heading: say('Kode rekening', 'Account'), width: 16 },
      money('Pagu'),
      money(say('Alokasi', 'Allocated')),
      money(say('Kebutuhan', 'Need')),
      money(say('Sisa', 'Left')),
      { heading: say('Bagian pagu', 'Share of pagu'), width: 12, format: 'percent' },
      money('JKK'),
      money('JKM'),
      money('JHT'),
    ],
    rows: result.desa.flatMap(({ desa, iuran }) => {
      const programs = [iuran.byProgram.jkk, iuran.byProgram.jkm, iuran.byProgram.jht];
      const lines = iuran.funding.map(
        ({ line, need, left, shareOfPaguPpm }, index): readonly Value[] => [
          desa.nama,
          line.source,
          line.kodeRekening ?? '',
          line.pagu ?? null,
          line.allocated ?? null,
          need,
          left ?? null,
          shareOfPaguPpm === undefined ? null : shareOfPaguPpm / 1_000_000,
          // Programmes belong to the village: beside its first line, so that a sum counts them once.
          ...(index === 0 ? programs : [null, null, null]),
        ],
      );
      return lines.length > 0
        ? lines
        : [[desa.nama, '', '', null, null, iuran.total, null, null, ...programs]];
    }),
  };
}
