import { unzipSync } from 'fflate';
import { type PackedPart, packPart, writeArchive } from './zip/archive.ts';

/**
 * Packs a workbook or document anew with fixed times, so that the same content gives the same bytes. Libraries
 * stamp the hour of writing into the archive and into its properties.
 */
export function stableZip(bytes: Uint8Array): Uint8Array {
  return packStable(unzipSync(bytes));
}

/** Packs named parts in the order given, with fixed times. Parts that are packed already stay as they are. */
export function packStable(parts: Readonly<Record<string, Uint8Array | PackedPart>>): Uint8Array {
  return writeArchive(
    Object.entries(parts).map(([name, part]) => {
      if (!(part instanceof Uint8Array)) return [name, part];
      return [name, packPart(name === 'docProps/core.xml' ? withoutTimes(part) : part)];
    }),
  );
}

function withoutTimes(part: Uint8Array): Uint8Array {
  const text = Buffer.from(part).toString('utf8');
  return Buffer.from(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-01-01T00:00:00Z'),
  );
}
