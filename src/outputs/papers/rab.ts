import type { Program } from '../../campaign/campaign.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import { accountCodes } from '../../law/account-codes.ts';
import { PROGRAM_WORDS, SOURCE_WORDS } from '../reports/words.ts';
import { dots, span } from './facts.ts';
import { plainAmount } from './lists.ts';
import type { Block, Grid, Paper } from './paper.ts';
import { paperCode } from './paper-code.ts';
import { accountOf, letterhead, type PaperVillage, placeAndDay } from './village.ts';

/** Person-months at one amount: what a cost plan calls volume and unit price. */
interface CostLine {
  readonly program: Program;
  readonly price: number;
  readonly personMonths: number;
  readonly total: number;
}

/** Groups every month of every worker by programme and amount; the sum of the lines is the total of the village. */
export function costLines({ result }: PaperVillage): readonly CostLine[] {
  const counts = new Map<string, { program: Program; price: number; personMonths: number }>();
  for (const worker of result.iuran.workers.values())
    for (const month of worker.months)
      for (const { program, rupiah } of month.amounts) {
        if (rupiah === 0) continue;
        const key = `${program} ${rupiah}`;
        const line = counts.get(key);
        if (line) line.personMonths += 1;
        else counts.set(key, { program, price: rupiah, personMonths: 1 });
      }
  const order: readonly Program[] = ['jkk', 'jkm', 'jht'];
  return [...counts.values()]
    .map((line) => ({ ...line, total: line.price * line.personMonths }))
    .sort((a, b) => order.indexOf(a.program) - order.indexOf(b.program) || a.price - b.price);
}

function costTable(village: PaperVillage): Grid {
  return {
    columns: [
      { head: 'No.', width: 24, align: 'center' },
      { head: 'Uraian', width: 190 },
      { head: 'Volume', width: 50, align: 'right' },
      { head: 'Satuan', width: 66, align: 'center' },
      { head: 'Harga satuan (Rp)', width: 72, align: 'right' },
      { head: 'Jumlah (Rp)', width: 84, align: 'right' },
    ],
    rows: costLines(village).map((line, index) => [
      String(index + 1),
      `Iuran ${PROGRAM_WORDS[line.program].id}`,
      plainAmount(line.personMonths),
      'orang-bulan',
      plainAmount(line.price),
      plainAmount(line.total),
    ]),
    total: ['', 'JUMLAH', '', '', '', plainAmount(village.result.iuran.total)],
  };
}

function fundingTable({ result }: PaperVillage): Grid {
  return {
    columns: [
      { head: 'Sumber dana', width: 170 },
      { head: 'Kode rekening', width: 110 },
      { head: 'Kebutuhan (Rp)', width: 90, align: 'right' },
      { head: 'Dialokasikan (Rp)', width: 90, align: 'right' },
    ],
    rows: result.iuran.funding.map((one) => [
      `${SOURCE_WORDS[one.line.source].id} (${one.line.source})`,
      accountOf(one),
      plainAmount(one.need),
      one.line.allocated === undefined ? dots(16) : plainAmount(one.line.allocated),
    ]),
  };
}

/** Advice for an account that nobody has entered; the code stays a setting of the kabupaten or kota. */
function accountAdvice({ result }: PaperVillage): readonly Block[] {
  const blank = result.iuran.funding.some(({ line }) => line.kodeRekening === undefined);
  const best = accountCodes.find((one) => one.verdict === 'best' && one.sampai !== undefined);
  if (!blank || best === undefined) return [];
  return [
    {
      kind: 'text',
      small: true,
      text: `Kode rekening ditetapkan kabupaten/kota. Yang paling sesuai menurut daftar rekening: ${best.kode} sampai ${best.sampai} (${best.uraian}).`,
    },
  ];
}

/** Cost plan: the line of the APBDes with its account, the sum in figures and in words. */
export function rab(village: PaperVillage): Paper {
  const { facts, result, selected } = village;
  const { desa } = facts;
  const content = [
    result.iuran.months,
    selected.length,
    costLines(village),
    result.iuran.funding.map(({ line, need }) => [line.source, line.kodeRekening ?? '', need]),
    result.iuran.total,
  ];
  return {
    kind: 'rab',
    name: '5 RAB',
    title: `Rencana anggaran biaya Desa ${desa.nama}`,
    code: paperCode('rab', desa.kode, content),
    rows: 0,
    parts: [
      {
        kind: 'flow',
        blocks: [
          letterhead(village),
          {
            kind: 'title',
            lines: ['RENCANA ANGGARAN BIAYA (RAB)', `TAHUN ANGGARAN ${village.year}`],
          },
          {
            kind: 'facts',
            rows: [
              ['Kegiatan', 'Iuran jaminan sosial ketenagakerjaan pekerja rentan'],
              ['Waktu', `${span(result.iuran.months)} (${result.iuran.months.length} bulan)`],
              ['Sasaran', `${selected.length} orang`],
            ],
          },
          { kind: 'grid', table: costTable(village) },
          {
            kind: 'text',
            text: `Terbilang: ${terbilangRupiah(result.iuran.total)}`,
            bold: true,
          },
          ...(result.iuran.funding.length > 0
            ? [{ kind: 'grid' as const, table: fundingTable(village) }]
            : [{ kind: 'text' as const, text: `Sumber dana dan kode rekening: ${dots(50)}` }]),
          ...accountAdvice(village),
          ...(village.fullIuran === undefined
            ? []
            : [{ kind: 'text' as const, text: village.fullIuran, small: true as const }]),
          ...(village.basis === undefined
            ? []
            : [{ kind: 'text' as const, text: village.basis, small: true as const }]),
          {
            kind: 'text',
            text: placeAndDay(village, 'tanggal_keputusan'),
            align: 'right',
          },
          {
            kind: 'signatures',
            signatures: [
              {
                place: 'Disetujui,',
                role: `${facts.kepala} ${desa.nama}`,
                name: facts.fact('nama_perbekel', 28),
              },
              {
                place: 'Diverifikasi,',
                role: 'Sekretaris Desa',
                name: facts.fact('nama_sekdes', 28),
              },
              {
                place: 'Dibuat oleh,',
                role: 'Pelaksana Kegiatan',
                name: facts.fact('nama_pelaksana', 28),
              },
            ],
          },
        ],
      },
    ],
  };
}

/** The sum of a village as the papers say it. */
export function totalInWords({ result }: PaperVillage): string {
  return `${formatRupiah(result.iuran.total)} (${terbilangRupiah(result.iuran.total)})`;
}
