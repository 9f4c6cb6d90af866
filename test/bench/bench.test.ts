import { expect, it } from 'vitest';

const script = (name: string) => import(new URL(`./${name}.js`, import.meta.url).href);
const { comparison, readKept, readmeTable, VERSION } = await script('kept');
const { markdown } = await script('table');
const { targetsMet } = await script('targets');

const entry = (title: string, who: string, seconds: number, more: object = {}) => ({
  ...{ title, who, seconds, cpu: seconds, rows: 100, runs: 3, mib: 100, status: 0 },
  ...more,
});

it('the table in the README is the kept one', () => {
  const kept = readKept(VERSION, 'whole');
  expect(readmeTable()).toBe(kept === undefined ? '' : markdown(kept));
});

it('a target is met, not met, or says nothing where it was not measured', () => {
  const villages = '1000 villages .xlsx';
  const results = [
    entry(villages, 'desa-enroll', 5, { mib: 401 }),
    entry(villages, 'exceljs', 24),
    entry(villages, 'own reader', 3),
  ];
  expect(targetsMet(results)).toEqual([
    {
      title: 'villages: exceljs merely reading / ours',
      measured: '4.80 ×',
      target: 'at least 4 ×',
      met: true,
    },
    {
      title: 'villages: ours / own reader merely reading',
      measured: '1.67 ×',
      target: 'at most 1.5 ×',
      met: false,
    },
    { title: 'villages: peak', measured: '401 MiB', target: 'at most 400 MiB', met: false },
  ]);
  expect(targetsMet([])).toEqual([]);
});

it('half and whole of a country are told apart by their people', () => {
  const results = [
    entry('nation of 37500', 'desa-enroll run', 10, { rows: 3_750_000 }),
    entry('nation of 37500', 'run after kill -9', 8, { rows: 3_750_000, same: false }),
    entry('nation of 75000', 'desa-enroll run', 20, { rows: 7_500_000 }),
    entry('nation of 75000', 'run again, 1 % changed, spread', 1, { rows: 7_500_000 }),
  ];
  const said = (targetsMet(results) as { title: string; measured: string; met: boolean }[]).map(
    ({ title, measured, met }) => `${title}: ${measured}${met ? '' : ' (not met)'}`,
  );
  expect(said).toEqual([
    'nation of 75000: run: 20.00 s',
    'nation of 75000: peak: 100 MiB',
    'twice the villages: time: 2.00 ×',
    '1 % of lists changed, spread: time / first run: 0.050 ×',
    'killed and resumed: other bytes (not met)',
  ]);
});

it('a part of the country says nothing about the whole', () => {
  const said = targetsMet([entry('nation of 20', 'desa-enroll run', 20, { rows: 2000 })]) as {
    title: string;
    measured: string;
    met: boolean;
  }[];
  expect(said.map(({ title, measured, met }) => [title, measured, met])).toEqual([
    ['nation of 75000: run', 'not run', false],
    ['nation of 75000: peak', 'not run', false],
  ]);
});

it('a slide is seen, and a slower machine is no slide', () => {
  const figures = (ours: number, peer: number) => ({
    version: '0.1.0',
    date: '2026-11-22',
    machine: { cpu: 'some', cores: 2 },
    results: [entry('1000 villages .xlsx', 'desa-enroll', ours), entry('csv', 'csv-parse', peer)],
  });
  const kept = figures(5, 20);
  expect(comparison(figures(10, 40), kept)).not.toMatch(/SLOWER/);
  expect(comparison(figures(10, 20), kept)).toMatch(/desa-enroll .*cpu 2\.00 × .*SLOWER/);
  expect(comparison(figures(2.5, 20), kept)).toMatch(/cpu 0\.50 × .*faster/);
});
