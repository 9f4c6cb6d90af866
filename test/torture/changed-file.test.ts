import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { copiesHere } from '../../src/flow/copies.ts';
import { runLineKeepingInputs } from '../../src/flow.ts';
import { returnedWorkbooks } from '../../src/outputs/pack.ts';

const HEADING = 'NIK,NAMA LENGKAP,TANGGAL LAHIR,JENIS KELAMIN,PEKERJAAN,NO HP';
const SUDANA = '5171031708859001,I Wayan Sudana,17-08-1985,L,Pedagang,081399900011';
const SARI = '5171035208909002,Ni Made Sari,12-08-1990,P,Pedagang,081399900012';
const list = (...rows: readonly string[]): string => [HEADING, ...rows].join('\n');

/** A container whose one sheet unpacks to a thousand times its size. */
const bomb = (): Uint8Array =>
  zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 << 20) }, { level: 9 });

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'berganti-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Names of the workbooks given back when a list becomes `later` after it was judged. */
async function givenBack(later: string | Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, 'Desa Tegal Harum.csv');
  fs.writeFileSync(file, list(SUDANA, SARI));
  const { result, inputs } = await runLineKeepingInputs(
    { paths: [file], on: parseLocalDate('2026-11-22')!, config: undefined, jobs: 1 },
    { cwd: folder },
  );
  fs.writeFileSync(file, later);
  const names: string[] = [];
  const copying = { lang: 'id', place: 'flat' } as const;
  for await (const { path: name } of returnedWorkbooks(result, copiesHere(inputs), copying))
    names.push(name);
  return names;
}

describe('a list that changes between being judged and being given back', () => {
  it('unchanged, it is given back', async () => {
    expect(await givenBack(list(SUDANA, SARI))).toEqual(['Desa Tegal Harum - periksa.xlsx']);
  });

  it.each([
    ['rows exchanged', list(SARI, SUDANA)],
    ['a row less', list(SUDANA)],
    ['nothing in it', ''],
    ['a container cut off', 'PK\u0003\u0004'],
  ])('%s: its marks never stand at other rows', async (_, later) => {
    expect(await givenBack(later)).toEqual(['Desa Tegal Harum - periksa.txt']);
  });

  it('a bomb in its place is refused at the gate, at once', async () => {
    const bytes = bomb();
    const began = performance.now();
    const before = process.memoryUsage().rss;
    expect(await givenBack(bytes)).toEqual(['Desa Tegal Harum - periksa.txt']);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 << 20);
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
