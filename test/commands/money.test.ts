import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/outputs/reporters/document.ts';
import { lawSchema } from '../../src/outputs/reporters/law-document.ts';
import { runMain } from '../support/run-main.ts';

let root = '';

/** Two villages of Denpasar: one short of money, one that has sent nothing. */
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'desa-enroll-money-'));
  mkdirSync(path.join(root, 'kota', 'nominasi'), { recursive: true });
  const people = Array.from({ length: 10 }, (_, at) => {
    const day = String(at + 1).padStart(2, '0');
    return `517103${day}0590${9001 + at},Wayan Uji ${'ABCDEFGHIJ'[at]},${day}-05-1990,L,${at % 2 === 0 ? 'Petani' : 'Tukang ojek'},2000000,0840000000${at}`;
  });
  const head = 'NIK,Nama,Tanggal Lahir,Jenis Kelamin,Pekerjaan,Penghasilan,No HP';
  write('kota/nominasi/tegal harum.csv', [head, ...people].join('\r\n'));
  write('kota/desa-enroll.yaml', SETTINGS);
  write(
    'kota/desa.csv',
    'kode,nama,kuota,sumber,pagu,alokasi\n51.71.03.2008,Tegal Harum,10,DDS,373456000,1500000\n51.71.04.2011,Peguyangan Kangin,10,DDS,373456000,2016000\n',
  );
  write(
    'usulan.yaml',
    'title: Rancangan uji\nvalues:\n  jkm-amount: [{ from: 2026-07, value: 7500 }]\n',
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SETTINGS = 'year: 2026\nstartMonth: 2026-01\nmonths: 12\nprograms: [jkk, jkm]\n';

function write(name: string, text: string): void {
  writeFileSync(path.join(root, name), text);
}
const run = (...argv: string[]) => runMain(argv, { cwd: root, today: '2026-01-05' });

describe('premium', () => {
  it('tells need, what is short, the share of the pagu and what the money buys', async () => {
    const { status, stdout } = await run('premium', 'kota');
    // Money that does not reach is an error of the plan.
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /Tegal Harum\s+10\s+12\s+Rp2\.016\.000\s+DDS\s+Rp0\s+Rp516\.000\s+0,5 %/,
    );
    expect(stdout).toContain(
      'Tegal Harum — Rp1.500.000: 7 orang 12 bulan, atau 10 orang 8 bulan, atau 3 orang dengan JHT.',
    );
    expect(stdout).toContain('Peguyangan Kangin (menurut kuota');
    expect(stdout).toContain('Terbilang: dua juta enam belas ribu rupiah');
    expect(stdout).toContain('kebutuhan berkurang Rp882.000');
  });

  it('one village: payments, value of protection, what a lapse costs', async () => {
    const { stdout } = await run('premium', 'kota/nominasi/tegal harum.csv', '--on', '2025-12-05');
    expect(stdout).toContain('Januari 2026 – Desember 2026: Rp2.016.000');
    expect(stdout).toContain('santunan kematian paling banyak Rp42.000.000');
    expect(stdout).toContain('[due-date-employer-text]');
    expect(stdout).toContain('2 daftar bergantian: 60 bulan-orang');
  });

  it('compares side by side', async () => {
    const { stdout } = await run(
      'premium',
      'kota',
      '--compare',
      'program,dasar,bacaan,bulan=6+3,mulai=2026-04,orang=5',
    );
    expect(stdout).toMatch(/Sesuai rencana\s+10\s+12 .*Rp2\.016\.000\s+–/);
    expect(stdout).toMatch(/JKK \+ JKM \+ JHT .*Rp4\.416\.000\s+Rp2\.400\.000/);
    expect(stdout).toMatch(/Dasar menurut penghasilan .*Rp3\.216\.000/);
    expect(stdout).toMatch(/Separuh .*Rp1\.134\.000\s+-Rp882\.000/);
    expect(stdout).toMatch(/6 bulan\s+10\s+6 .*Rp1\.008\.000/);
    expect(stdout).toMatch(/Mulai 2026-04\s+10\s+9 .*Rp1\.512\.000/);
  });

  it('--json is the document of every command with the answers beside it', async () => {
    const { stdout } = await run('premium', 'kota', '--json', '--compare');
    const document = documentSchema.parse(JSON.parse(stdout));
    expect(document.command).toBe('premium');
    const [first] = document.premium!.desa;
    expect(first).toMatchObject({ nama: 'Tegal Harum', reading: 'full', atStake: 882_000 });
    expect(first!.payments[0]!.months).toHaveLength(12);
    expect(first!.months.reduce((sum, { total }) => sum + total, 0)).toBe(2_016_000);
    expect(document.premium!.comparisons[0]!.total).toBe(document.summary.iuran.total);
    expect(stdout).not.toMatch(/\d{16}/);
  });

  it('writes the workbook and the tables where --out says', async () => {
    const { status } = await run(
      'premium',
      'kota',
      '--xlsx',
      '--csv',
      '--out',
      'uang',
      '--paper',
      'F4',
    );
    expect(status).toBe(1);
    expect(readdirSync(path.join(root, 'uang')).sort()).toEqual([
      'iuran-bulan.csv',
      'iuran-desa.csv',
      'iuran-orang.csv',
      'iuran-sumber-dana.csv',
      'iuran.xlsx',
      'manifest.json',
    ]);
  });

  it('answers a sum without any list', async () => {
    const { stdout } = await run('premium', '--money', '18500000', '--on', '2025-12-05');
    expect(stdout.split('\n')[0]).toBe(
      'Rp18.500.000: 91 orang 12 bulan, atau 100 orang 11 bulan, atau 41 orang dengan JHT',
    );
    const english = await run(
      'premium',
      '--money',
      '18500000',
      '--on',
      '2025-12-05',
      '--lang',
      'en',
    );
    expect(english.stdout.split('\n')[0]).toBe(
      'Rp18.500.000: 91 people for 12 months, or 100 people for 11 months, or 41 people with JHT',
    );
  });

  it('half reading: with the letter 126,000 a person and the letter in the report, without its number exit 2', async () => {
    const letter =
      'pp50: { reading: half, document: { number: "B/000/042026", date: 2026-04-10, issuer: "Kantor Cabang" } }\n';
    write('kota/desa-enroll.yaml', SETTINGS + letter.replace('number: "B/000/042026", ', ''));
    const refused = await run('premium', 'kota');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/nomor|number/);
    write('kota/desa-enroll.yaml', SETTINGS + letter);
    const { stdout } = await run('premium', 'kota');
    write('kota/desa-enroll.yaml', SETTINGS);
    // Five farmers for 126,000 and five drivers, whose window is open all year, for 100,800.
    expect(stdout).toMatch(/Tegal Harum\s+10\s+12\s+Rp1\.134\.000/);
    expect(stdout).toContain('B/000/042026');
  });

  it.each([
    [['premium'], /--money/],
    [['premium', 'kota', '--compare', 'harga'], /tidak mengenal "harga"/],
    [['premium', 'kota', '--compare', 'bulan=nol'], /bulan=nol/],
    [['premium', '--money', 'banyak'], /--money/],
  ])('%j is refused', async (argv, message) => {
    const { status, stdout, stderr } = await run(...argv);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

describe('law', () => {
  it('lists every value on a day, and says what is known only by report', async () => {
    const { status, stdout } = await run('law', '--on', '2026-06-01');
    expect(status).toBe(0);
    expect(stdout).toMatch(/jkm-amount\s+Rp6\.800 per bulan/);
    expect(stdout).toContain('Lampiran II PP 44/2015');
    expect((await run('law', '--on', '2025-06-01')).stdout).not.toContain('pp50-2025-jkk');
  });

  it('shows one with its history', async () => {
    const { stdout } = await run('law', 'benefit-jkm');
    expect(stdout).toContain('Rp42.000.000');
    expect(stdout).toContain('– 2019-12-01  Rp24.000.000');
  });

  it('tells what changes between two days', async () => {
    const { stdout } = await run('law', 'diff', '2026-03', '2026-04');
    expect(stdout).toContain('1 nilai berubah');
    expect(stdout).toContain('pp50-2025-window-other');
  });

  it('tries a proposal on the files of every village', async () => {
    const { status, stdout } = await run('law', 'try', 'usulan.yaml', 'kota');
    expect(status).toBe(0);
    expect(stdout).toContain('Rancangan uji');
    expect(stdout).toMatch(/Tegal Harum .*Rp2\.016\.000 → Rp2\.058\.000 \(\+Rp42\.000\)/);
    expect(existsSync(path.join(root, 'kota', 'hasil'))).toBe(false);
  });

  it('a proposal on ages: who would fall out', async () => {
    write(
      'usia.yaml',
      'title: Usia\nvalues:\n  age-max-exclusive: [{ from: 2026-01-01, value: 30 }]\n',
    );
    const { stdout } = await run('law', 'try', 'usia.yaml', 'kota');
    expect(stdout).toMatch(/Tegal Harum\s+10 → 0 orang/);
  });

  it.each([
    ['law', '--json'],
    ['law', 'jkk-rate', '--json'],
    ['law', 'diff', '2019-12-01', '2019-12-02', '--json'],
    ['law', 'try', 'usulan.yaml', 'kota', '--json'],
  ])('%s %s %s %s %s: the JSON has its form', async (...argv) => {
    const { stdout } = await run(...argv.filter((word) => word !== undefined));
    expect(() => lawSchema.parse(JSON.parse(stdout))).not.toThrow();
  });

  it.each([
    [['law', 'jkm'], /"jkm-amount"/],
    [['law', 'diff', '2026-03'], /dua hari/],
    [['law', 'diff', '2026-03', 'kemarin'], /dua hari/],
    [['law', 'try', 'usulan.yaml'], /law try/],
    [['law', 'try', 'tidak-ada.yaml', 'kota'], /tidak ada/],
    [['law', '--on', '2026-02-30'], /bukan tanggal/],
  ])('%j is refused', async (argv, message) => {
    const { status, stderr } = await run(...argv);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

it.each([
  ['premium', 'kota', '--compare'],
  ['premium', 'kota', '--compare', '--lang', 'en'],
  ['premium', 'kota/nominasi/tegal harum.csv'],
  ['premium', 'kota/nominasi/tegal harum.csv', '--lang', 'en'],
  ['premium', '--money', '18500000'],
  ['law'],
  ['law', '--lang', 'en'],
  ['law', 'income-brackets'],
  ['law', 'transport-words', '--lang', 'en'],
  ['law', 'diff', '2015-01', '2026-11'],
  ['law', 'try', 'usulan.yaml', 'kota'],
])('%s %s %s %s: no line is wider than 100 characters', async (...argv) => {
  const { stdout } = await run(...argv.filter((word) => word !== undefined));
  const wide = stdout.split('\n').filter((line) => line.trimEnd().length > 100);
  expect(wide).toEqual([]);
});
