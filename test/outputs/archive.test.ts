import { describe, expect, it } from 'vitest';
import { lockArchive } from '../../src/outputs/archive.ts';
import { opened } from '../support/opened-archive.ts';

const parts = [
  { path: 'unggah/a.csv', bytes: Buffer.from('nik\n5171031708859001\n'.repeat(50)) },
  { path: 'ringkasan.html', bytes: Buffer.from('<p>halo</p>') },
];
const PASSWORD = 'jukung-biru-sanur';

async function lockedArchive(some: typeof parts, password: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await lockArchive(some, password, (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

describe('an archive with a password', () => {
  it('is read back by who knows it', async () => {
    const back = await opened(await lockedArchive(parts, PASSWORD), PASSWORD);
    expect(back.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual(
      parts.map(({ path, bytes }) => [path, bytes.toString()]),
    );
  });

  it('holds nothing in clear', async () => {
    const bytes = Buffer.from(await lockedArchive(parts, PASSWORD));
    expect(bytes.includes('5171031708859001')).toBe(false);
    expect(bytes.includes('halo')).toBe(false);
  });

  it('says AES-256 of every file, never the old zip encryption', async () => {
    const bytes = Buffer.from(await lockedArchive(parts, PASSWORD));
    // Extra field 0x9901: 7 bytes, version, vendor AE, strength 3 = 256 bits.
    const marks = bytes.toString('latin1').match(/\x01\x99\x07\x00[\x01\x02]\x00AE\x03/g);
    expect(marks).toHaveLength(2 * parts.length);
  });

  it('gives nothing for another password', async () => {
    const bytes = await lockedArchive(parts, PASSWORD);
    await expect(opened(bytes, 'jukung-biru-kuta')).rejects.toMatchObject({
      code: 'archive-locked',
    });
  });

  it('gives nothing when it was cut', async () => {
    const bytes = await lockedArchive(parts, PASSWORD);
    await expect(opened(bytes.slice(0, bytes.length - 30), PASSWORD)).rejects.toMatchObject({
      code: 'archive-locked',
    });
  });

  it('never gives other content when a byte was flipped', async () => {
    const bytes = await lockedArchive(parts, PASSWORD);
    for (let at = 40; at < bytes.length; at += 37) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const back = await opened(flipped, PASSWORD).catch(() => []);
      for (const { bytes: content } of back)
        expect(parts.some((part) => Buffer.compare(part.bytes, content) === 0)).toBe(true);
    }
  });
});
