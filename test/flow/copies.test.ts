import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { copiesHere, openCopies } from '../../src/flow/copies.ts';
import { runLineKeepingInputs } from '../../src/flow.ts';
import type { CopyMaker } from '../../src/outputs/pack.ts';
import { copyOrders, returnedWorkbooks } from '../../src/outputs/pack.ts';

const HEADING = 'NIK,NAMA LENGKAP,TANGGAL LAHIR,JENIS KELAMIN,PEKERJAAN,NO HP';
const rowOf = (village: number): string =>
  `517103170885900${village},I Wayan Sudana,17-08-1985,L,Pedagang,08139990001${village}`;
const COPYING = { lang: 'id', place: 'flat' } as const;

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'salinan-'));
  for (const village of [1, 2, 3, 4, 5])
    fs.writeFileSync(path.join(folder, `Desa ${village}.csv`), `${HEADING}\n${rowOf(village)}\n`);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const judged = () =>
  runLineKeepingInputs(
    { paths: [folder], on: parseLocalDate('2026-11-22')!, config: undefined, jobs: 1 },
    { cwd: folder },
  );

async function given(
  result: Awaited<ReturnType<typeof judged>>['result'],
  make: CopyMaker,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { path: name, bytes } of returnedWorkbooks(result, make, COPYING))
    files.set(name, Buffer.from(bytes).toString('base64'));
  return files;
}

describe('marked copies', () => {
  it('are the same from processes of their own as from here', async () => {
    const { result, inputs } = await judged();
    const copies = openCopies(inputs, copyOrders(result, COPYING), 2);
    const apart = await given(result, copies.make);
    copies.close();
    expect([...apart.keys()]).toHaveLength(5);
    expect(apart).toEqual(await given(result, copiesHere(inputs)));
  });

  it('of a list that changed meanwhile are not made, and the others are', async () => {
    const { result, inputs } = await judged();
    const changed = path.join(folder, 'Desa 2.csv');
    const before = fs.readFileSync(changed);
    fs.writeFileSync(changed, `${HEADING}\n${rowOf(9)}\n`);
    const copies = openCopies(inputs, copyOrders(result, COPYING), 1);
    const names = [...(await given(result, copies.make)).keys()];
    copies.close();
    fs.writeFileSync(changed, before);
    expect(names).toContain('Desa 2 - periksa.txt');
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(4);
  });

  it('that nobody could make are told in their place', async () => {
    const { result } = await judged();
    const files = await given(result, async () => ({ why: 'not-made' }));
    const [first = ''] = files.values();
    expect(Buffer.from(first, 'base64').toString()).toContain('temuan.csv');
    expect([...files.keys()].every((name) => name.endsWith('.txt'))).toBe(true);
  });
});
