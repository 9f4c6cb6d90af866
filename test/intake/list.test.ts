import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { type Listed, listInputs } from '../../src/intake/list.ts';
import { useFolder } from './kit.ts';

const folder = useFolder();

function shown(inputs: Listed): string[] {
  return inputs.map(({ file, read, facts }) =>
    [file, ...(read ? [] : ['not read']), ...facts.map(({ code }) => code)].join(' · '),
  );
}

const listed = async (...paths: string[]) => shown(await listInputs(paths, folder.path()));

describe('listing', () => {
  it('walks folders in the order of names, whatever the order of the arguments', async () => {
    for (const name of ['b/z.csv', 'b/a.csv', 'b/c/d.xlsx', 'a.csv', 'B.csv']) folder.put(name);
    const expected = ['B.csv', 'a.csv', 'b/a.csv', 'b/c/d.xlsx', 'b/z.csv'];
    expect(await listed('b', 'a.csv', 'B.csv')).toEqual(expected);
    expect(await listed('./B.csv', 'a.csv', 'b/', 'b/a.csv')).toEqual(expected);
    expect(await listed('.')).toEqual(expected);
  });

  it('keeps names that look like options or formulas', async () => {
    for (const name of ['-rf.xlsx', '=1+1.xlsx']) folder.put(name);
    expect(await listed('.')).toEqual(['-rf.xlsx', '=1+1.xlsx']);
  });

  it('passes over what systems leave behind', async () => {
    for (const name of [
      '.DS_Store',
      'Thumbs.db',
      'a.csv.part',
      '__MACOSX/a.csv',
      '.git/x.csv',
      'a.csv',
    ])
      folder.put(name);
    expect(await listed('.')).toEqual(['a.csv']);
  });

  it('says which workbook is open elsewhere', async () => {
    for (const name of ['a.xlsx', '~$a.xlsx', '~$gone.xlsx', 'b.ods', '.~lock.b.ods#'])
      folder.put(name);
    expect(await listed('.')).toEqual([
      'a.xlsx · file-open-elsewhere',
      'b.ods · file-open-elsewhere',
      '~$gone.xlsx · not read · file-open-elsewhere',
    ]);
    expect(await listed('~$a.xlsx')).toEqual(['~$a.xlsx · not read · file-open-elsewhere']);
  });

  it('tells a folder without lists, and refuses a path that is not there', async () => {
    mkdirSync(folder.path('kosong.xlsx'));
    expect(await listed('kosong.xlsx')).toEqual(['kosong.xlsx · not read · no-list-found']);
    await expect(listInputs(['tiada.csv'], folder.path())).rejects.toThrow(Refusal);
    await expect(listInputs(['kosong.xlsx/x/y'], folder.path())).rejects.toThrow(Refusal);
  });

  it('follows no link and opens no pipe', async () => {
    folder.put('luar.csv');
    mkdirSync(folder.path('d'));
    symlinkSync('..', folder.path('d', 'naik'));
    symlinkSync('../luar.csv', folder.path('d', 'tautan.csv'));
    symlinkSync('self.xlsx', folder.path('d', 'self.xlsx'));
    execFileSync('mkfifo', [folder.path('d', 'pipa.xlsx')]);
    expect(await listed('d')).toEqual([
      'd/naik · not read · link-not-followed',
      'd/pipa.xlsx · not read · file-not-regular',
      'd/self.xlsx · not read · file-not-regular',
      'd/tautan.csv · not read · file-not-regular',
    ]);
    expect(await listed('d/self.xlsx')).toEqual(['d/self.xlsx · not read · file-not-regular']);
  });
});
