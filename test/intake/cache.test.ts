import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cacheBasis,
  cacheKey,
  derivedKey,
  readEntry,
  readingsEntry,
  readingsOf,
  sweepCache,
  writeEntry,
} from '../../src/intake/cache.ts';
import { understandContent } from '../../src/intake/understand-input.ts';
import { list, OPTIONS, useFolder } from './kit.ts';

const folder = useFolder();
const KEY = 'ab'.repeat(32);
const input = { file: 'nominasi/a.csv', facts: [] };
const bytes = Buffer.from(list(5));

describe('what was understood of a file is kept', () => {
  it('comes back as it was', async () => {
    const readings = await understandContent(input, bytes, OPTIONS);
    expect(readings[0]?.sheets[0]?.nominees).toHaveLength(5);
    expect(writeEntry(folder.path('c'), KEY, readingsEntry(readings))).toBe(true);
    const entry = readEntry(folder.path('c'), KEY);
    expect(readingsOf(entry!)).toStrictEqual(readings);
  });

  it('is for its owner only', () => {
    writeEntry(folder.path('c'), KEY, Buffer.from('x'));
    expect(statSync(folder.path('c', 'ab', KEY)).mode & 0o777).toBe(0o600);
    expect(statSync(folder.path('c', 'ab')).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder.path('c', 'ab'))).toEqual([KEY]);
  });

  it.each([
    ['cut', (entry: Buffer) => entry.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'one bit changed',
      (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), Buffer.from('!')]),
    ],
    ['of another layout', (entry: Buffer) => Buffer.concat([Buffer.from('x'), entry.subarray(1)])],
  ])('an entry that is %s is not used', (_, damaged) => {
    writeEntry(folder.path('c'), KEY, Buffer.from('content'));
    const file = folder.path('c', 'ab', KEY);
    writeFileSync(file, damaged(readFileSync(file)));
    expect(readEntry(folder.path('c'), KEY)).toBeUndefined();
    expect(writeEntry(folder.path('c'), KEY, Buffer.from('content'))).toBe(true);
    expect(Buffer.from(readEntry(folder.path('c'), KEY)!).toString()).toBe('content');
  });

  it('an entry under the name of another is not used', () => {
    writeEntry(folder.path('c'), KEY, Buffer.from('content'));
    const other = `ab${'cd'.repeat(31)}`;
    writeFileSync(folder.path('c', 'ab', other), readFileSync(folder.path('c', 'ab', KEY)));
    expect(readEntry(folder.path('c'), other)).toBeUndefined();
  });

  it('where nothing can be written, nothing is kept and nothing breaks', () => {
    folder.put('c', 'a file in its place');
    expect(writeEntry(folder.path('c'), KEY, Buffer.from('x'))).toBe(false);
    expect(readEntry(folder.path('c'), KEY)).toBeUndefined();
    sweepCache(folder.path('c'), new Set());
  });

  it('what is not wanted any more is swept away, half-written entries too', () => {
    writeEntry(folder.path('c'), KEY, Buffer.from('x'));
    const old = derivedKey(KEY, 'old');
    writeEntry(folder.path('c'), old, Buffer.from('x'));
    const half = folder.path('c', 'ab', `${KEY}.0123`);
    mkdirSync(dirname(half), { recursive: true });
    writeFileSync(half, 'x');
    sweepCache(folder.path('c'), new Set([KEY]));
    expect(readEntry(folder.path('c'), KEY)).toBeDefined();
    expect(readEntry(folder.path('c'), old)).toBeUndefined();
    expect(readdirSync(folder.path('c', 'ab'))).toEqual([KEY]);
  });
});

describe('another name, other facts, another day or other settings are another entry', () => {
  const basis = cacheBasis(OPTIONS);
  const same = cacheKey(input, bytes, basis);
  it.each([
    ['name', cacheKey({ ...input, file: 'nominasi/51.71.03.2008.csv' }, bytes, basis)],
    [
      'facts',
      cacheKey({ ...input, facts: [{ code: 'file-open-elsewhere', data: {} }] }, bytes, basis),
    ],
    ['bytes', cacheKey(input, Buffer.from(list(6)), basis)],
    ['hints', cacheKey(input, bytes, cacheBasis({ ...OPTIONS, hints: { '*': { headerRow: 2 } } }))],
  ])('%s', (_, key) => {
    expect(key).not.toBe(same);
    expect(cacheKey(input, bytes, basis)).toBe(same);
  });
});
