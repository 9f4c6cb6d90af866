import { maskNik, maskNumbers } from '../../domain/nik.ts';
import { groupBy } from '../../domain/order.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import { affordableSentence } from '../../iuran/sentences.ts';
import { csvTable } from '../csv.ts';
import type { DesaResult, OutputFile, Result } from '../result.ts';
import { peopleOf } from './premium/people-rows.ts';

type Row = readonly (string | number | null)[];

function table(path: string, heading: readonly string[], rows: readonly Row[]): OutputFile {
  return { path, kind: 'premium', bytes: csvTable(heading, rows), rows: rows.length };
}

/** More villages than this: the people go into one table for each kabupaten or kota, made one after the other. */
const VILLAGES_A_TABLE = 700;

/** The premium workbook as tables for other programs: villages, funding lines, months, people. NIK masked. */
export function* premiumTables(result: Result): Generator<OutputFile> {
  yield desaTable(result);
  yield fundingTable(result);
  yield monthTable(result);
  if (result.desa.length <= VILLAGES_A_TABLE) {
    yield peopleTable(result.desa, 'iuran-orang.csv');
    return;
  }
  const byKabupaten = groupBy(result.desa, ({ desa }) => desa.kode.slice(0, 5));
  for (const [kode, villages] of byKabupaten)
    yield peopleTable(villages, `iuran-orang-${kode}.csv`);
}

function desaTable({ desa }: Result): OutputFile {
  const heading = [
    'kode',
    'nama',
    'kecamatan',
    'orang',
    'bulan_mulai',
    'bulan',
    'program',
    'bacaan_pp50',
    'iuran_bulan_pertama',
    'jkk',
    'jkm',
    'jht',
    'iuran',
    'terbilang',
    'cukup_untuk',
  ];
  const rows = desa.map(({ desa: village, iuran }) => [
    village.kode,
    village.nama,
    village.kecamatan ?? '',
    iuran.workers.size,
    iuran.months[0] ?? '',
    iuran.months.length,
    iuran.programs.join('+'),
    iuran.reading === 'half' ? 'separuh' : 'penuh',
    iuran.perMonth,
    iuran.byProgram.jkk,
    iuran.byProgram.jkm,
    iuran.byProgram.jht,
    iuran.total,
    terbilangRupiah(iuran.total),
    iuran.affordable === undefined ? '' : affordableSentence(iuran.affordable, iuran.programs).id,
  ]);
  return table('iuran-desa.csv', heading, rows);
}

function fundingTable({ desa }: Result): OutputFile {
  const heading = [
    'kode',
    'nama',
    'sumber',
    'kode_rekening',
    'pagu',
    'alokasi',
    'kebutuhan',
    'sisa',
    'kurang',
    'bagian_pagu_ppm',
  ];
  const rows = desa.flatMap(({ desa: village, iuran }) =>
    iuran.funding.map(({ line, need, left, shareOfPaguPpm }) => [
      village.kode,
      village.nama,
      line.source,
      line.kodeRekening ?? '',
      line.pagu ?? null,
      line.allocated ?? null,
      need,
      left === undefined ? null : Math.max(left, 0),
      left === undefined ? null : Math.max(-left, 0),
      shareOfPaguPpm ?? null,
    ]),
  );
  return table('iuran-sumber-dana.csv', heading, rows);
}

function monthTable({ desa }: Result): OutputFile {
  const rows = desa.flatMap(({ desa: village, iuran }) =>
    iuran.byMonth.map(({ month, byProgram, total }) => [
      village.kode,
      village.nama,
      month,
      byProgram.jkk,
      byProgram.jkm,
      byProgram.jht,
      total,
    ]),
  );
  return table('iuran-bulan.csv', ['kode', 'nama', 'bulan', 'jkk', 'jkm', 'jht', 'iuran'], rows);
}

function peopleTable(desa: readonly DesaResult[], path: string): OutputFile {
  const heading = [
    'kode',
    'nama_desa',
    'urutan',
    'nik',
    'nama',
    'golongan',
    'dasar',
    'lapisan',
    'jkk',
    'jkm',
    'jht',
    'iuran',
    'nilai_hukum',
    'berkas',
    'lembar',
    'baris',
  ];
  const rows = desa.flatMap((village) =>
    peopleOf(village).map(({ ranked, worker }) => {
      const { nominee } = ranked;
      const names = new Set(
        worker.months.flatMap(({ amounts }) => amounts.flatMap(({ law }) => law)),
      );
      return [
        village.desa.kode,
        village.desa.nama,
        ranked.rank,
        maskNik(ranked.nik),
        maskNumbers(nominee.readings.nama?.value ?? ''),
        worker.group === 'transport' ? 'sopir/kurir' : 'lain',
        worker.base,
        worker.bracket,
        worker.byProgram.jkk,
        worker.byProgram.jkm,
        worker.byProgram.jht,
        worker.total,
        [...names].join(' '),
        maskNumbers(nominee.file),
        maskNumbers(nominee.sheet ?? ''),
        nominee.row,
      ];
    }),
  );
  return table(path, heading, rows);
}
