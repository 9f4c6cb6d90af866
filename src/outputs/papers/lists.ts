import { formatDayFirst } from '../../domain/local-date.ts';
import { maskNik } from '../../domain/nik.ts';
import type { Ranked } from '../../selection/selection.ts';
import { dusunOf, pekerjaanOf } from '../reports/frame.ts';
import type { PagedList } from './paper.ts';
import { paperCode } from './paper-code.ts';
import { iuranOf, type PaperVillage, perMonthOf, upperName } from './village.ts';

/** Amount as a column prints it; the heading says Rp. */
export function plainAmount(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

function addressOf(ranked: Ranked): string {
  const { alamat, alamatDomisili, rt, rw } = ranked.nominee.readings;
  const street = alamatDomisili?.value ?? alamat?.value ?? '';
  const rtRw = [rt?.value && `RT ${rt.value}`, rw?.value && `RW ${rw.value}`].filter(Boolean);
  return [street, rtRw.join('/'), dusunOf(ranked.nominee)].filter((part) => part !== '').join(', ');
}

/** What the lampiran's code covers, row by row: number, NIK, name, iuran. */
function lampiranKey(village: PaperVillage, ranked: Ranked): readonly (string | number)[] {
  return [ranked.rank, ranked.nik, upperName(ranked), iuranOf(village, ranked)];
}

/** Everything the Keputusan's code covers: the list with full NIKs, its months and its total, and the reserve. */
export function keputusanContent(village: PaperVillage): readonly unknown[] {
  const { result, selected, reserve, year } = village;
  return [
    year,
    result.iuran.months,
    result.iuran.programs,
    result.iuran.total,
    selected.map((one) => lampiranKey(village, one)),
    reserve.map((one) => lampiranKey(village, one)),
  ];
}

/** Lampiran of the Keputusan: the one paper that carries full NIKs, since that is its purpose. */
export function lampiranList(
  village: PaperVillage,
  people: readonly Ranked[],
  which: 'selected' | 'reserve',
  firstPage: number,
): PagedList {
  const content = keputusanContent(village);
  const { kode } = village.result.desa;
  const money = which === 'selected';
  const rows = people.map((ranked) => {
    const { readings } = ranked.nominee;
    const birth = readings.tanggalLahir?.value;
    return [
      String(ranked.reserve ?? ranked.rank),
      ranked.nik,
      upperName(ranked),
      [readings.tempatLahir?.value, birth && formatDayFirst(birth)].filter(Boolean).join(', '),
      readings.jenisKelamin?.value ?? '',
      addressOf(ranked),
      pekerjaanOf(ranked.nominee),
      ...(money
        ? [plainAmount(perMonthOf(village, ranked)), plainAmount(iuranOf(village, ranked))]
        : []),
    ];
  });
  return {
    columns: [
      { head: 'No.', width: 26, align: 'right' },
      { head: 'NIK', width: 98 },
      { head: 'Nama', width: 140 },
      { head: 'Tempat, tanggal lahir', width: 124 },
      { head: 'L/P', width: 26, align: 'center' },
      { head: 'Alamat, banjar', width: 140 },
      { head: 'Pekerjaan', width: 92 },
      ...(money
        ? ([
            { head: 'Iuran bulan pertama (Rp)', width: 62, align: 'right' },
            {
              head: `Jumlah ${village.result.iuran.months.length} bulan (Rp)`,
              width: 66,
              align: 'right',
            },
          ] as const)
        : []),
    ],
    rows,
    rowHeight: 19,
    ...(money ? { amounts: people.map((one) => iuranOf(village, one)) } : {}),
    unit: 'orang',
    pageCode: (page, from, to) => {
      const at = firstPage + page - 1;
      const shown = people.slice(from, to).map((one) => lampiranKey(village, one));
      return paperCode('keputusan', kode, [content, which, shown], at);
    },
  };
}

/** What a paper with masked NIKs covers by its code: only what it prints. */
export function maskedKey(ranked: Ranked): readonly (string | number)[] {
  return [ranked.rank, maskNik(ranked.nik), upperName(ranked), ranked.state];
}

/** Names with masked NIKs, for the berita acara and the board. */
export function maskedList(
  village: PaperVillage,
  people: readonly Ranked[],
  kind: 'berita-acara' | 'pengumuman',
  content: readonly unknown[],
): PagedList {
  const { kode } = village.result.desa;
  return {
    columns: [
      { head: 'No.', width: 28, align: 'right' },
      { head: 'Nama', width: 150 },
      { head: 'NIK (disamarkan)', width: 100 },
      { head: 'Banjar / dusun', width: 90 },
      { head: 'Pekerjaan', width: 90 },
      { head: 'Keterangan', width: 66 },
    ],
    rows: people.map((ranked, index) => [
      String(index + 1),
      upperName(ranked),
      maskNik(ranked.nik),
      dusunOf(ranked.nominee),
      pekerjaanOf(ranked.nominee),
      ranked.reserve === undefined ? 'Terpilih' : `Cadangan ${ranked.reserve}`,
    ]),
    rowHeight: 17,
    unit: 'orang',
    pageCode: (page, from, to) =>
      paperCode(kind, kode, [content, people.slice(from, to).map(maskedKey)], page),
  };
}

/** Rows to sign on, for cards handed over. */
export function handoverList(village: PaperVillage, content: readonly unknown[]): PagedList {
  const { kode } = village.result.desa;
  const { selected } = village;
  return {
    columns: [
      { head: 'No.', width: 28, align: 'right' },
      { head: 'Nama', width: 150 },
      { head: 'NIK (disamarkan)', width: 96 },
      { head: 'Banjar / dusun', width: 80 },
      { head: 'Nomor kartu (KPJ)', width: 86 },
      { head: 'Tanggal terima', width: 64 },
      { head: 'Tanda tangan', width: 90 },
    ],
    rows: selected.map((ranked, index) => [
      String(index + 1),
      upperName(ranked),
      maskNik(ranked.nik),
      dusunOf(ranked.nominee),
      ranked.nominee.readings.kpj?.value ?? '',
      '',
      '',
    ]),
    rowHeight: 26,
    unit: 'kartu',
    pageCode: (page, from, to) =>
      paperCode('serah-terima', kode, [content, selected.slice(from, to).map(maskedKey)], page),
  };
}

/** Empty lines for whoever comes to the meeting. */
export function attendanceList(village: PaperVillage, lines: number): PagedList {
  return {
    columns: [
      { head: 'No.', width: 28, align: 'right' },
      { head: 'Nama', width: 160 },
      { head: 'Unsur / jabatan', width: 120 },
      { head: 'Alamat / banjar', width: 110 },
      { head: 'Tanda tangan', width: 110 },
    ],
    rows: Array.from({ length: lines }, (_, index) => [String(index + 1), '', '', '', '']),
    rowHeight: 25,
    unit: '',
    pageCode: (page) => paperCode('daftar-hadir', village.result.desa.kode, [lines], page),
  };
}
