import { type ArchivePart, openArchive } from '../../src/outputs/archive.ts';

/** Everything in an archive that is in memory. */
export async function opened(bytes: Uint8Array, password: string): Promise<readonly ArchivePart[]> {
  const read = (from: number, length: number) => bytes.subarray(from, from + length);
  const parts: ArchivePart[] = [];
  for await (const part of openArchive({ size: bytes.length, read }, password)) parts.push(part);
  return parts;
}
