import { Deflate, deflateSync } from 'fflate';

/*
 * fflate gives the same bytes on every machine; those of Node's zlib differ between builds and processors. A low level
 * takes half the time of the usual one for the repeated tags that workbooks are, and packs nearly as well.
 */
const LEVEL = { level: 2 } as const;

/** A stream of unknown length gets a table of two MiB to look back in, which is cleared for each; this is a sixteenth. */
const STREAM = { ...LEVEL, mem: 4 } as const;

/** Packs pieces one after the other into one stream, so that a long sheet need not be in memory as a whole. */
export interface Packer {
  readonly add: (piece: Uint8Array) => void;
  /** The stream; nothing may be added after. */
  readonly finish: () => Uint8Array;
}

export function packer(): Packer {
  const packed: Uint8Array[] = [];
  const stream = new Deflate(STREAM, (chunk) => packed.push(chunk));
  return {
    add: (piece) => stream.push(piece),
    finish: () => {
      stream.push(new Uint8Array(), true);
      return Buffer.concat(packed);
    },
  };
}

/** The bytes as one deflated stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, LEVEL);
}
