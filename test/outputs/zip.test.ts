import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packStable } from '../../src/outputs/stable-zip.ts';
import { packPart } from '../../src/outputs/zip/archive.ts';
import { deflate, packer } from '../../src/outputs/zip/deflate.ts';
import { type Budget, DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { openZip } from '../../src/sheets/zip.ts';

const back = (packed: Uint8Array) => Buffer.from(inflateRawSync(packed));

/** Rows as a worksheet has them: mostly the same, never quite. */
const rows = (count: number) =>
  Buffer.from(
    Array.from(
      { length: count },
      (_, row) => `<row r="${row}"><c r="A${row}" s="3"><v>${(row * 7919) % 1000}</v></c></row>`,
    ).join(''),
  );

describe('packing', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('a')],
    ['three bytes, too short to repeat', Buffer.from('aaa')],
    ['one byte over and over', Buffer.alloc(100_000, 'x')],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['a sheet of many blocks', rows(40_000)],
    [
      'longer than the window apart',
      Buffer.concat([rows(20), Buffer.alloc(40_000, 'y'), rows(20)]),
    ],
  ])('%s comes back', (_, bytes) => {
    expect(back(deflate(bytes)).equals(bytes)).toBe(true);
  });

  it('whatever comes back, whole or in pieces', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3_000 }),
      fc
        .array(fc.constantFrom(1, 2, 3, 250), { maxLength: 3_000 })
        .map((list) => Uint8Array.from(list)),
      fc.string({ maxLength: 400 }).map((text) => Buffer.from(text.repeat(9))),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 700 }), (whole, step) => {
        expect(back(deflate(whole)).equals(Buffer.from(whole))).toBe(true);
        const pieces = packer();
        for (let at = 0; at < whole.length; at += step) pieces.add(whole.subarray(at, at + step));
        expect(back(pieces.finish()).equals(Buffer.from(whole))).toBe(true);
      }),
    );
  });

  it('a sheet shrinks to less than a sixth', () => {
    const sheet = rows(5_000);
    expect(deflate(sheet).length).toBeLessThan(sheet.length / 6);
  });

  // The bytes may not depend on machine or Node, so they are written down.
  it('the same bytes on every machine', () => {
    expect(Buffer.from(deflate(rows(3))).toString('base64')).toBe(
      'synKL1coslUyULKzSQYxHA2UFIptlYyB/DI7Axv9Mjsb/WQgBqqzs4EqNoQrNkRSbGloiV25EVy5EZJyC2MLVOUA',
    );
    expect(
      createHash('sha256')
        .update(deflate(rows(40_000)))
        .digest('hex')
        .slice(0, 16),
    ).toBe('3e960b79b6b6fc6a');
  });
});

describe('an archive', () => {
  const parts = {
    'a.xml': rows(30),
    'folder/b é.xml': Buffer.from('b'),
    'empty.xml': Buffer.alloc(0),
  };

  it('gives back every part, and our own strict reader finds no contradiction in it', () => {
    const archive = packStable(parts);
    const read = unzipSync(archive);
    expect(Object.keys(read)).toEqual(Object.keys(parts));
    for (const [name, bytes] of Object.entries(parts))
      expect(Buffer.from(read[name]!).equals(bytes), name).toBe(true);
    const budget = { entries: 10, inflated: 1e6 } as Budget;
    expect(openZip(Buffer.from(archive), DEFAULT_LIMITS, budget)).toHaveProperty('entries');
  });

  it('takes a packed part as it is', () => {
    const packed = packPart(parts['a.xml']);
    expect(
      Buffer.from(packStable({ ...parts, 'a.xml': packed })).equals(Buffer.from(packStable(parts))),
    ).toBe(true);
  });
});
