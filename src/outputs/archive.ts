import { Refusal } from '../domain/refusal.ts';

/** A file to be locked away, with its path inside the archive. */
export interface ArchivePart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The strength that zip tools call AES-256. */
const AES_256 = 3;
/** Zip knows no year before this; a fixed time keeps the hour of packing out of the archive. */
const FIXED = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs files as one zip in which every content is encrypted with AES-256 (WinZip AE-2, read by 7-Zip, WinRAR
 * and macOS tools). Names of files can be read without the password: they never carry a number of a person.
 */
export async function lockedArchive(
  parts: Iterable<ArchivePart>,
  password: string,
): Promise<Uint8Array> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password,
    encryptionStrength: AES_256,
    zipCrypto: false,
    useWebWorkers: false,
    lastModDate: FIXED,
    extendedTimestamp: false,
  });
  for (const { path, bytes } of parts) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}

/** Opens what `lockedArchive` packed; a wrong password or a changed byte gives nothing at all. */
export async function openArchive(
  bytes: Uint8Array,
  password: string,
): Promise<readonly ArchivePart[]> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } = await import('@zip.js/zip.js');
  const parts: ArchivePart[] = [];
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      password,
      useWebWorkers: false,
      checkSignature: true,
    });
    for (const entry of await reader.getEntries()) {
      if (entry.directory || !entry.encrypted || entry.zipCrypto) throw new Error('not encrypted');
      parts.push({ path: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) });
    }
  } catch {
    throw new Refusal('archive-locked', {
      id: 'Arsip tidak dapat dibuka: kata sandinya lain, atau berkasnya rusak. Tidak ada yang dikeluarkan.',
      en: 'The archive cannot be opened: another password, or a damaged file. Nothing was taken out.',
    });
  }
  return parts;
}
