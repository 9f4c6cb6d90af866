import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * zlib as WebAssembly gives the same bytes on every machine; those of Node's own zlib differ between builds and
 * processors. zip.js hands it out as a file of its own; it takes less than half the time of a packer in JavaScript.
 */
const MODULE = '@zip.js/zip.js/dist/zip-module.wasm';

/** Workbooks are repeated tags: a low level packs them nearly as well as the usual one, in a third of its time. */
const LEVEL = 3;

/** Bytes that go in and come out at once. */
const PIECE = 64 * 1024;

/** As in zlib: more follows, or this was the last piece. */
const GO_ON = 0;
const FINISH = 4;
const STREAM_END = 1;

/** What is used of it here: the types of Node leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Addresses and streams are numbers, as WebAssembly has them. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (size: number) => number;
  readonly _initialize: () => void;
  readonly deflate_new: () => number;
  readonly deflate_init_raw: (stream: number, level: number) => number;
  /** What zlib returns in the upper eight bits, bytes put out in the lower ones. */
  readonly deflate_process: (
    stream: number,
    from: number,
    length: number,
    to: number,
    room: number,
    flush: number,
  ) => number;
  readonly deflate_last_consumed: (stream: number) => number;
  readonly deflate_end: (stream: number) => number;
}

interface Loaded {
  readonly zlib: Zlib;
  /** Where pieces are put for it, and where it puts its own. */
  readonly from: number;
  readonly to: number;
}

let loaded: Loaded | undefined;

function load(): Loaded {
  if (loaded !== undefined) return loaded;
  const path = createRequire(import.meta.url).resolve(MODULE);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)));
  const zlib = exports as Zlib;
  zlib._initialize();
  loaded = { zlib, from: zlib.malloc(PIECE), to: zlib.malloc(PIECE) };
  return loaded;
}

/** Packs pieces one after the other into one stream, so that a long sheet need not be in memory as a whole. */
export interface Packer {
  readonly add: (piece: Uint8Array) => void;
  /** The stream; nothing may be added after. */
  readonly finish: () => Uint8Array;
}

export function packer(): Packer {
  const { zlib, from, to } = load();
  const stream = zlib.deflate_new();
  if (stream === 0 || zlib.deflate_init_raw(stream, LEVEL) !== 0)
    throw new Error('no memory to pack in');
  const packed: Uint8Array[] = [];
  /** One step; tells whether the stream has ended. The memory may have moved since the last one. */
  const step = (piece: Uint8Array, flush: number): boolean => {
    new Uint8Array(zlib.memory.buffer).set(piece, from);
    const result = zlib.deflate_process(stream, from, piece.length, to, PIECE, flush);
    const code = result >> 24;
    if (code < 0) throw new Error(`packing failed with ${code}`);
    const put = result & 0xffffff;
    if (put > 0) packed.push(new Uint8Array(zlib.memory.buffer).slice(to, to + put));
    return code === STREAM_END;
  };
  return {
    add: (bytes) => {
      for (let at = 0; at < bytes.length; at += zlib.deflate_last_consumed(stream))
        step(bytes.subarray(at, at + PIECE), GO_ON);
    },
    finish: () => {
      while (!step(new Uint8Array(), FINISH));
      zlib.deflate_end(stream);
      return Buffer.concat(packed);
    },
  };
}

/** The bytes as one deflated stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const one = packer();
  one.add(bytes);
  return one.finish();
}
