import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/intake/read.ts';
import { understandInput } from '../../src/intake/understand-input.ts';
import { list, OPTIONS, useFolder } from './kit.ts';

const folder = useFolder();

describe('reading a file', () => {
  const factOf = async (name: string) => {
    const read = await readInput(folder.path(name));
    return 'code' in read
      ? `${read.code} ${read.data['reason'] ?? read.data['limit'] ?? ''}`.trim()
      : read.bytes.length;
  };

  it('gives its bytes, or says why not', async () => {
    folder.put('a.csv', 'abc');
    folder.put('kosong.csv', '');
    folder.put('besar.csv', '');
    truncateSync(folder.path('besar.csv'), 64 * 1024 * 1024 + 1);
    symlinkSync('a.csv', folder.path('tautan.csv'));
    execFileSync('mkfifo', [folder.path('pipa.csv')]);
    mkdirSync(folder.path('folder.csv'));
    expect(await factOf('a.csv')).toBe(3);
    expect(await factOf('kosong.csv')).toBe(0);
    expect(await factOf('besar.csv')).toBe('file-too-large bytes');
    expect(await factOf('tautan.csv')).toBe('file-not-regular');
    expect(await factOf('pipa.csv')).toBe('file-not-regular');
    expect(await factOf('folder.csv')).toBe('file-not-regular');
    expect(await factOf('tiada.csv')).toBe('file-unreadable vanished');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not', async () => {
    folder.put('a.csv');
    chmodSync(folder.path('a.csv'), 0);
    expect(await factOf('a.csv')).toBe('file-unreadable permission');
  });
});

describe('a file that is being written', () => {
  const at = (name: string) => ({ file: name, path: folder.path(name), facts: [], read: true });

  it('is not judged by half a copy', async () => {
    folder.put('a.csv', '');
    const reading = understandInput(at('a.csv'), OPTIONS);
    setTimeout(() => folder.put('a.csv', list(4)), 10);
    expect((await reading)[0]?.sheets[0]?.nominees).toHaveLength(4);
  });

  it('without an end is told', async () => {
    folder.put('a.csv', list(1));
    let size = 1;
    const writing = setInterval(() => folder.put('a.csv', list(++size)), 1);
    const [reading] = await understandInput(at('a.csv'), OPTIONS);
    clearInterval(writing);
    const codes = reading?.facts.map(({ code }) => code);
    // The machine may be so busy that nothing was written while it was read.
    if (reading?.sheets.length === 0) expect(codes).toEqual(['file-changed-while-reading']);
  });
});
