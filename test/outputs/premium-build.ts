import type { Campaign, Desa } from '../../src/campaign/campaign.ts';
import { parseNik } from '../../src/domain/nik.ts';
import { parseKodeDesa } from '../../src/domain/wilayah.ts';
import { mergeAssumptions } from '../../src/iuran/assumptions.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import type { DesaResult, Result } from '../../src/outputs/result.ts';
import type { Ranked } from '../../src/selection/selection.ts';
import { desa, hari, letter, line, nominee, type Person } from '../iuran/build.ts';

/** A village at the end of the line: everyone given is selected, in the order given. */
export function village(changes: Partial<Desa>, list: readonly Person[]): DesaResult {
  const own = desa(changes);
  const ranked = list.map((person, at): Ranked => {
    const serial = String(9000 + (at % 1000)).padStart(4, '0');
    const nik = parseNik(`517103${String((at % 28) + 1).padStart(2, '0')}0590${serial}`)!;
    return {
      nominee: nominee(at + 2, person),
      nik,
      state: 'selected',
      rank: at + 1,
      keys: [],
      draw: '',
    };
  });
  return {
    desa: own,
    files: list.length === 0 ? [] : ['nominasi/uji.xlsx'],
    nominees: ranked.map((entry) => entry.nominee),
    selection: {
      kode: own.kode,
      quota: own.quota,
      seed: own.seed,
      order: 'draw',
      ranked,
      rejected: [],
      whatWouldChange: new Map(),
    },
    iuran: computeDesaIuran(own, ranked),
    findings: [],
  };
}

export function resultOf(villages: readonly DesaResult[]): Result {
  const { kode: _k, nama: _n, kecamatan: _c, seed: _s, listed: _l, ...defaults } = desa();
  const campaign: Campaign = {
    root: undefined,
    title: 'Kampanye uji',
    on: hari('2026-01-05'),
    year: 2026,
    defaults,
    desa: new Map(villages.map((one) => [one.desa.kode, one.desa])),
    references: [],
    confirmations: [],
    upload: { profile: '', npp: '', div: '', firstMonths: undefined, packageJht: undefined },
    files: {},
  };
  return {
    campaign,
    on: campaign.on,
    files: [],
    desa: villages,
    findings: [],
    assumptions: mergeAssumptions(villages.map(({ iuran }) => iuran)),
  };
}

const kode = (text: string) => parseKodeDesa(text)!;
const WORK = ['Petani', 'Ojek', 'Nelayan', 'Kurir', 'Pedagang'];
const some = (count: number, income?: (at: number) => number): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    nama: `Calon ${at + 1}`,
    pekerjaan: WORK[at % WORK.length]!,
    ...(income ? { penghasilan: income(at) } : {}),
    ...(at % 9 === 0 ? { lahir: '1961-07-01' } : { lahir: '1985-03-04' }),
  }));

/** Villages that differ in everything the workbook computes with. */
export function city(): Result {
  return resultOf([
    village({ funding: [line('DDS', 18_500_000, 373_456_000)] }, some(100)),
    village(
      {
        kode: kode('51.71.02.2002'),
        nama: 'Sumerta Kelod',
        programs: ['jkk', 'jkm', 'jht'],
        base: 'by-income',
        pp50: letter,
        funding: [
          line('DDS', 5_000_000, 373_456_000),
          line('ADD', 9_000_000),
          line('PBH', 90_000_000, 6_592_185_079),
        ],
      },
      some(40, (at) => at * 377_000),
    ),
    village(
      {
        kode: kode('51.71.04.2008'),
        nama: "Ubung: Kaja/Utara's [lama]",
        pp50: letter,
        startMonth: hari('2026-10-01').slice(0, 7) as never,
        months: 8,
        funding: [line('CSR'), line('ADD', 1_000_000)],
      },
      [
        { nama: '=HYPERLINK("http://x.invalid")', pekerjaan: '+cmd', lahir: '1990-01-01' },
        ...some(7),
      ],
    ),
    village(
      { kode: kode('51.71.04.2011'), nama: 'Peguyangan Kangin', funding: [line('DDS', 1)] },
      [],
    ),
  ]);
}
