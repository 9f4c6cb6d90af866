import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { premiumWorkbooks } from '../../src/outputs/workbooks/premium.ts';
import { runMain } from '../support/run-main.ts';
import { city } from './premium-build.ts';

/** Formulas of a workbook with the value stored beside each, by sheet and cell. */
type Figures = ReadonlyMap<string, { readonly formula: string; readonly value: unknown }>;

const SAMPLE = path.resolve(import.meta.dirname, '../../../shared/samples/denpasar-9');
const soffice = spawnSync('soffice', ['--version']).status === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'premium-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function figuresOf(bytes: Uint8Array): Promise<Figures> {
  const xlsx = await import('@e965/xlsx');
  const { Sheets } = xlsx.read(bytes, { cellFormula: true });
  const found = new Map<string, { formula: string; value: unknown }>();
  for (const [name, sheet] of Object.entries(Sheets))
    for (const [at, cell] of Object.entries(sheet))
      if (cell?.f !== undefined) found.set(`${name}!${at}`, { formula: cell.f, value: cell.v });
  return found;
}

/** The workbook with every stored result of a formula replaced by 0, so that only recalculation can mend it. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part)))
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<\/f><v>[^<]*<\/v>/g, '</f><v>0</v>'));
  return zipSync(parts);
}

/** Opens workbooks in LibreOffice, which recalculates everything, and saves them again. */
function recalculated(books: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const files = Object.entries(books).map(([name, bytes]) => {
    const file = path.join(folder, `${name}.xlsx`);
    writeFileSync(file, withoutResults(bytes));
    return file;
  });
  const out = path.join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...files,
    ],
    { stdio: 'ignore', timeout: 100_000 },
  );
  return Object.fromEntries(
    Object.keys(books).map((name) => [name, readFileSync(path.join(out, `${name}.xlsx`))]),
  );
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The premium workbook of a campaign folder, as the command writes it. */
async function workbookOf(campaign: string, name: string): Promise<Uint8Array> {
  const out = path.join(folder, `uang-${name}`);
  const ran = await runMain(
    ['premium', campaign, '--xlsx', '--out', out, '--on', '2026-01-05', '--quiet', '--jobs', '1'],
    { cwd: folder },
  );
  expect(ran.status, ran.stderr).toBeLessThan(2);
  return readFileSync(path.join(out, 'iuran.xlsx'));
}

describe.skipIf(!soffice)('the premium workbook recalculated by LibreOffice', () => {
  it('gives our figures: mixed villages, the demo city, the sample', {
    timeout: 120_000,
  }, async () => {
    const books: Record<string, Uint8Array> = {};
    for await (const file of premiumWorkbooks(city(), { lang: 'id', paper: 'F4' }))
      books['mixed'] = file.bytes;
    await runMain(['demo', 'kota'], { cwd: folder });
    books['demo'] = await workbookOf(path.join(folder, 'kota'), 'demo');
    if (existsSync(SAMPLE)) {
      cpSync(SAMPLE, path.join(folder, 'contoh'), { recursive: true });
      books['sample'] = await workbookOf(path.join(folder, 'contoh'), 'sample');
    }
    const again = recalculated(books);
    for (const [name, bytes] of Object.entries(books)) {
      const ours = await figuresOf(bytes);
      const theirs = await figuresOf(again[name]!);
      const spoiled = [...(await figuresOf(withoutResults(bytes))).values()];
      expect(spoiled.filter(({ value }) => value !== 0 && value !== '0')).toEqual([]);
      expect(ours.size).toBeGreaterThan(500);
      const differences = [...ours].flatMap(([at, { value }]) => {
        const found = theirs.get(at)?.value;
        const same =
          typeof value === 'number' ? Math.abs(Number(found) - value) < 1e-9 : found === value;
        return same ? [] : [`${name} ${at}: ${found}, not ${value}`];
      });
      expect(differences).toEqual([]);
    }
  });
});
