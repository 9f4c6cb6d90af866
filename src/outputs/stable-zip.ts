import { unzipSync, zipSync } from 'fflate';

/** A moment without a clock: every entry of every archive we write carries it. */
const FIXED = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs a workbook or document anew with fixed times, so that the same content gives the same bytes. Libraries
 * stamp the hour of writing into the archive and into its properties.
 */
export function stableZip(bytes: Uint8Array): Uint8Array {
  return packStable(unzipSync(bytes));
}

/** Packs named parts in the order given, with fixed times. */
export function packStable(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const stable: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts))
    stable[name] = name === 'docProps/core.xml' ? withoutTimes(part) : part;
  return zipSync(stable, { mtime: FIXED, level: 6 });
}

function withoutTimes(part: Uint8Array): Uint8Array {
  const text = Buffer.from(part).toString('utf8');
  return Buffer.from(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12026-01-01T00:00:00Z'),
  );
}
