import { Refusal } from '../domain/refusal.ts';

/** A file to be locked away, with its path inside the archive. */
export interface ArchivePart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes of an archive where they lie: the results of a country fit into no memory. */
export interface ArchiveSource {
  readonly size: number;
  read(from: number, length: number): Uint8Array;
}

/** The strength that zip tools call AES-256. */
const AES_256 = 3;
/** Zip knows no year before this; a fixed time keeps the hour of packing out of the archive. */
const FIXED = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs files as one zip in which every content is encrypted with AES-256 (WinZip AE-2, read by 7-Zip, WinRAR
 * and macOS tools), and hands it to `write` piece by piece. One file is in memory at a time. Names of files can be
 * read without the password: they never carry a number of a person.
 */
export async function lockArchive(
  parts: Iterable<ArchivePart>,
  password: string,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  const { Uint8ArrayReader, ZipWriter } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write }), {
    password,
    encryptionStrength: AES_256,
    zipCrypto: false,
    useWebWorkers: false,
    lastModDate: FIXED,
    extendedTimestamp: false,
  });
  for (const { path, bytes } of parts) await writer.add(path, new Uint8ArrayReader(bytes));
  await writer.close();
}

/** Opens what `lockArchive` packed, file by file; a wrong password or a changed byte ends in a refusal. */
export async function* openArchive(
  source: ArchiveSource,
  password: string,
): AsyncGenerator<ArchivePart> {
  const { Reader, Uint8ArrayWriter, ZipReader } = await import('@zip.js/zip.js');
  class SourceReader extends Reader<ArchiveSource> {
    override size = source.size;
    override readUint8Array = async (from: number, length: number): Promise<Uint8Array> =>
      source.read(from, Math.min(length, source.size - from));
  }
  try {
    const reader = new ZipReader(new SourceReader(source), {
      password,
      useWebWorkers: false,
      checkSignature: true,
    });
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || !entry.encrypted || entry.zipCrypto) throw new Error('not encrypted');
      yield { path: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) };
    }
  } catch {
    throw new Refusal('archive-locked', {
      id: 'Arsip tidak dapat dibuka: kata sandinya lain, atau berkasnya rusak.',
      en: 'The archive cannot be opened: another password, or a damaged file.',
    });
  }
}
