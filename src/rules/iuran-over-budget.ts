import type { Campaign, FundingLine } from '../campaign/campaign.ts';
import { formatRupiah } from '../domain/rupiah.ts';
import { placeOfLine } from './funding-place.ts';
import { defineRule, type Found, NONE } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly source: string;
  readonly need: number;
  /** Set aside for it, or the pagu of a source that several villages share. */
  readonly allocated: number;
  readonly short: number;
  /** What the money buys: most people for all months, most months for all people. */
  readonly people: number;
  readonly months: number;
  /** More than 1: villages that draw on one source. */
  readonly villages: number;
}

/** Money that does not come through one village's own budget; equal pagu and account mean one pot. */
const SHARED_SOURCE = 'CSR';

function potOf(campaign: Campaign, line: FundingLine): readonly FundingLine[] {
  if (line.source !== SHARED_SOURCE || line.pagu === undefined) return [];
  return [...campaign.desa.values()].flatMap(({ funding }) =>
    funding.filter(
      ({ source, pagu, kodeRekening }) =>
        source === line.source && pagu === line.pagu && kodeRekening === line.kodeRekening,
    ),
  );
}

export const iuranOverBudget = defineRule({
  code: 'iuran-over-budget',
  scope: 'plan',
  severity: 'error',
  title: { id: 'Iuran melebihi anggaran', en: 'Iuran over budget' },
  why: {
    id: 'Bila uangnya habis di tengah jalan, iuran terputus dan perlindungan gugur. Karena itu kekurangan dikatakan sebelum ada yang didaftarkan.',
    en: 'When the money runs out midway, payment lapses and so does the protection. So a shortfall is told before anybody is enrolled.',
  },
  source: 'product.md 6; law.md L23, D6; reliability.md M2, M4',
  message: ({ source, need, allocated, short, people, months, villages }: Facts) => {
    if (villages > 1)
      return {
        id: `Alokasi ${villages} desa dari sumber ${source} berjumlah ${formatRupiah(need)}, melebihi pagunya ${formatRupiah(allocated)} sebesar ${formatRupiah(short)}.`,
        en: `The allocations of ${villages} villages from ${source} add up to ${formatRupiah(need)}, ${formatRupiah(short)} above its pagu of ${formatRupiah(allocated)}.`,
      };
    return {
      id: `Kebutuhan iuran dari ${source} ${formatRupiah(need)}, alokasinya ${formatRupiah(allocated)}: kurang ${formatRupiah(short)}. Uang yang ada cukup untuk ${people} orang selama semua bulan, atau semua orang selama ${months} bulan.`,
      en: `The iuran needed from ${source} is ${formatRupiah(need)}, its allocation ${formatRupiah(allocated)}: short by ${formatRupiah(short)}. The money buys ${people} people for all months, or all people for ${months} months.`,
    };
  },
  fix: {
    id: 'Tambah alokasi lewat perubahan APBDes, kurangi jumlah orang atau bulan, atau tambah sumber dana lain di desa.csv.',
    en: 'Raise the allocation by changing the APBDes, lower the number of people or months, or add another source in desa.csv.',
  },
  example: {
    source: 'DDS',
    need: 20_160_000,
    allocated: 15_000_000,
    short: 5_160_000,
    people: 74,
    months: 8,
    villages: 1,
  },
  check: ({ iuran }, { campaign }) => {
    const found: Found<Facts>[] = [];
    const { people = 0, months = 0 } = iuran.affordable ?? {};
    for (const { line, need, left } of iuran.funding) {
      const where = placeOfLine(line);
      const { source, allocated = 0 } = line;
      if (left !== undefined && left < 0) {
        const data = { source, need, allocated, short: -left, people, months, villages: 1 };
        found.push({ where, also: [], data });
      }
      const pot = potOf(campaign, line);
      const sum = pot.reduce((all, one) => all + (one.allocated ?? 0), 0);
      const pagu = line.pagu ?? 0;
      if (pot.length < 2 || sum <= pagu) continue;
      const also = pot.filter((one) => one !== line).map(placeOfLine);
      const short = sum - pagu;
      const data = {
        source,
        need: sum,
        allocated: pagu,
        short,
        people,
        months,
        villages: pot.length,
      };
      found.push({ where, also, data });
    }
    return found.length === 0 ? NONE : found;
  },
});
