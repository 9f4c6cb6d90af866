import { describe, expect, test } from 'vitest';
import { buildCampaign, desaFor, knownDesa } from '../../src/campaign/build.ts';
import { parseDesaTable } from '../../src/campaign/desa-list.ts';
import { parseSettings } from '../../src/campaign/settings.ts';
import { type LocalDate, parseLocalDate } from '../../src/domain/local-date.ts';
import { type KodeDesa, parseKodeDesa, unknownDesa } from '../../src/domain/wilayah.ts';
import { csv } from './sheets.ts';

const LAW = { quotaDesa: 100, minAgeDefault: 18, maxAgeExclusive: 65 };
const day = (text: string): LocalDate => parseLocalDate(text)!;
const kode = (text: string): KodeDesa => parseKodeDesa(text)!;
const TEGAL_HARUM = kode('51.71.03.2008');

function campaign(settings: string, desa?: string, on = '2026-01-05') {
  return buildCampaign({
    root: '/kampanye',
    title: 'kampanye',
    on: day(on),
    settings: parseSettings(settings, 'desa-enroll.yaml', LAW),
    desaTable: desa === undefined ? undefined : parseDesaTable(csv('desa.csv', desa)),
  });
}

describe("bare files: from the month after --on to December of that month's year", () => {
  // settings, --on → year, first month, number of months
  const table: readonly (readonly [string, string, number, string, number])[] = [
    ['', '2026-01-05', 2026, '2026-02', 11],
    ['', '2026-11-30', 2026, '2026-12', 1],
    ['', '2026-12-01', 2027, '2027-01', 12],
    ['', '2026-12-31', 2027, '2027-01', 12],
    ['year: 2026', '2026-03-15', 2026, '2026-04', 9],
    ['year: 2027', '2026-03-15', 2027, '2027-01', 12],
    ['year: 2026', '2026-12-15', 2026, '2026-01', 12],
    ['startMonth: 2026-07', '2026-01-05', 2026, '2026-07', 6],
    ['startMonth: 2026-07\nmonths: 3', '2026-01-05', 2026, '2026-07', 3],
    ['months: 13', '2026-01-05', 2026, '2026-02', 13],
    ['year: 2026\nstartMonth: 2025-11', '2026-01-05', 2026, '2025-11', 2],
  ];
  for (const [settings, on, year, startMonth, months] of table)
    test(`${settings.replace('\n', ', ') || 'no settings'} on ${on}: ${months} from ${startMonth}`, () => {
      const { year: given, defaults } = campaign(settings, undefined, on);
      expect([given, defaults.startMonth, defaults.months]).toEqual([year, startMonth, months]);
    });

  test('quota, programmes, base and no budget', () => {
    expect(campaign('').defaults).toMatchObject({
      quota: 100,
      programs: ['jkk', 'jkm'],
      base: 'default',
      pp50: { reading: 'full' },
      funding: [],
    });
  });
});

describe('a village: its settings over its row over those of all', () => {
  const built = campaign(
    `
year: 2026
quota: 80
papers: { tempat_keputusan: Denpasar, nama_sekdes: dari semua }
desa:
  "51.71.03.2008": { quota: 60, months: 6, papers: { nama_sekdes: dari desa } }
  "51.71.03.2009": { seed: "lain" }
`,
    `kode,nama,kuota,bulan_mulai,bulan,program,nama_perbekel,nama_sekdes
51.71.03.2008,Tegal Harum,70,2026-03,10,jkk-jkm-jht,I Wayan Contoh,dari baris
51.71.03.2001,,75,2026-05,,,,`,
  );

  test('each value from where it is nearest', () => {
    expect(built.desa.get(TEGAL_HARUM)).toMatchObject({
      nama: 'Tegal Harum',
      kecamatan: 'Denpasar Barat',
      quota: 60,
      startMonth: '2026-03',
      months: 6,
      programs: ['jkk', 'jkm', 'jht'],
      seed: '51.71.03.20082026',
      listed: true,
    });
    expect([...(built.desa.get(TEGAL_HARUM)?.extra ?? [])].sort()).toEqual([
      ['nama_perbekel', 'I Wayan Contoh'],
      ['nama_sekdes', 'dari desa'],
      ['tempat_keputusan', 'Denpasar'],
    ]);
  });

  test('a village without a name or months: its official name, and months to December', () => {
    expect(built.desa.get(kode('51.71.03.2001'))).toMatchObject({
      nama: 'Padangsambian Kelod',
      quota: 75,
      startMonth: '2026-05',
      months: 8,
    });
  });

  test('a village only in the settings belongs to the campaign, but is not listed', () => {
    expect(built.desa.get(kode('51.71.03.2009'))).toMatchObject({
      nama: 'Tegal Kertha',
      quota: 80,
      seed: 'lain',
      listed: false,
    });
  });

  test('a village met only in the files has the defaults', () => {
    const met = desaFor(built, kode('51.71.01.2007'));
    expect(met).toMatchObject({
      nama: 'Sidakarya',
      quota: 80,
      seed: '51.71.01.20072026',
      listed: false,
    });
    expect(met.extra?.get('tempat_keputusan')).toBe('Denpasar');
    expect(desaFor(built, kode('51.02.01.2001'), 'Bajera').nama).toBe('Bajera');
    expect(desaFor(built, TEGAL_HARUM)).toBe(built.desa.get(TEGAL_HARUM));
  });

  test('an unrecognised list draws with the year alone, whatever its number in the run', () => {
    expect(desaFor(built, unknownDesa(3), 'daftar').seed).toBe('2026');
    expect(desaFor(built, undefined, 'daftar')).toMatchObject({ seed: '2026', nama: 'daftar' });
  });

  test('an announced seed serves every village that has none of its own', () => {
    const one = campaign('seed: undian\ndesa: { "51.71.03.2009": { seed: lain } }');
    expect(desaFor(one, TEGAL_HARUM).seed).toBe('undian');
    expect(desaFor(one, kode('51.71.03.2009')).seed).toBe('lain');
  });
});

test("villages that a list may name: the campaign's own and all of Denpasar, none twice", () => {
  const known = knownDesa(
    campaign('', 'kode,nama\n51.71.03.2008,Desa Tegalharum Kaja\n51.02.01.2001,Bajera'),
  );
  expect(known).toHaveLength(44);
  expect(new Set(known.map((one) => one.kode)).size).toBe(44);
  expect(known.find((one) => one.kode === TEGAL_HARUM)).toEqual({
    kode: TEGAL_HARUM,
    nama: 'Desa Tegalharum Kaja',
    aliases: ['Tegal Harum', 'Tegalharum'],
  });
  expect(known.some((one) => one.nama === 'Sumerta')).toBe(true);
});

test('a name of the campaign is its own: Denpasar has no say in it', () => {
  const known = knownDesa(campaign('', 'kode,nama\n33.21.07.2001,Serangan'));
  expect(known.filter(({ nama }) => nama === 'Serangan').map((one) => one.kode)).toEqual([
    kode('33.21.07.2001'),
  ]);
});

test('title, deadline, purpose and retention are handed on', () => {
  const built = campaign(
    'title: Denpasar 2026\nsendBy: 2026-02-15\nprivacy: { purpose: pendaftaran BPU, keepUntil: 2027-12-31 }',
  );
  expect(built).toMatchObject({
    title: 'Denpasar 2026',
    sendBy: '2026-02-15',
    privacy: { purpose: 'pendaftaran BPU', legalBasis: undefined, keepUntil: '2027-12-31' },
  });
  expect(campaign('').title).toBe('kampanye');
});
