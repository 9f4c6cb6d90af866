import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';

/** What a settings file holds, every scalar as the text that stands there, with the line of every path. */
export interface LocatedSettings {
  /** Undefined for an empty file; maps, lists and texts only. */
  readonly value: unknown;
  /** 1-based line of a path, or of the nearest one above it that stands in the file. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** No settings file is near this; a larger one is a wrong file. */
const MAX_CHARACTERS = 1_000_000;

/** Reads YAML without its guesses: `000` stays `000`, `2026-01` stays text, and no key can reach a prototype. */
export function readYaml(text: string, file: string): LocatedSettings {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.length > MAX_CHARACTERS) throw unreadable(file, undefined, TOO_LONG);
  const counter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(counter.linePos(offset).line, 1);
  const document = parse(clean, file, counter);
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw unreadable(file, lineAt(fault.pos[0]), REASONS[fault.code] ?? GENERAL);
  const lines = new Map<string, number>();
  const read = (node: unknown, path: readonly string[]): unknown => {
    const line = lineAt(rangeStart(node));
    if (path.length > MAX_DEPTH || isAlias(node) || hasAnchor(node))
      throw unreadable(file, line, TOO_CLEVER);
    if (isScalar(node)) return scalarText(node);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, String(index)]));
    if (!isMap(node)) return undefined;
    const entries: [string, unknown][] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') throw unreadable(file, line, TOO_CLEVER);
      const keyLine = lineAt(rangeStart(key));
      const inner = [...path, key.value];
      const before = lines.get(inner.join('\0'));
      if (before !== undefined) throw keyTwice(file, inner, before, keyLine);
      if (key.value === '__proto__') throw reservedKey(file, keyLine);
      lines.set(inner.join('\0'), keyLine);
      entries.push([key.value, read(value, inner)]);
    }
    return Object.fromEntries(entries);
  };
  const value = read(document.contents, []);
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(path.slice(0, length).map(String).join('\0'));
      if (line !== undefined) return line;
    }
    return 1;
  };
  return { value, lineOf };
}

function parse(text: string, file: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      lineCounter,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    // The parser only throws when brackets are nested deeper than its stack.
    throw unreadable(file, undefined, TOO_CLEVER);
  }
}

const MAX_DEPTH = 12;

function rangeStart(node: unknown): number {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range
    ? node.range[0]
    : 0;
}

function hasAnchor(node: unknown): boolean {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined;
}

/** A key without a value, `""`, `null` and `~` all mean "not set". */
function scalarText(node: Scalar): string | undefined {
  const text = String(node.value ?? '');
  const unset = node.type === Scalar.PLAIN ? /^(null|~)?$/ : /^$/;
  return unset.test(text) ? undefined : text;
}

function unreadable(file: string, line: number | undefined, reason: Bilingual): Refusal {
  return new Refusal('settings-unreadable', {
    id: `${file}${line === undefined ? '' : ` baris ${line}`} tidak dapat dibaca: ${reason.id}.`,
    en: `${file}${line === undefined ? '' : ` line ${line}`} cannot be read: ${reason.en}.`,
  });
}

function keyTwice(file: string, path: readonly string[], first: number, second: number): Refusal {
  const name = path.join('.');
  return new Refusal('settings-key-twice', {
    id: `${file}: kunci ${name} tertulis dua kali, di baris ${first} dan ${second}. Hapus salah satu.`,
    en: `${file}: the key ${name} stands there twice, in lines ${first} and ${second}. Remove one.`,
  });
}

function reservedKey(file: string, line: number): Refusal {
  return new Refusal('settings-key-unknown', {
    id: `${file} baris ${line}: __proto__ bukan nama kunci pengaturan. Hapus baris itu.`,
    en: `${file} line ${line}: __proto__ is not the name of a setting. Remove that line.`,
  });
}

const GENERAL: Bilingual = {
  id: 'periksa spasi di awal baris, titik dua, dan tanda kutip di sekitar baris itu',
  en: 'check the indentation, colons and quotes around that line',
};
const UNCLOSED: Bilingual = {
  id: 'ada kurung atau tanda kutip yang belum ditutup',
  en: 'a bracket or a quote is not closed',
};
const COLON: Bilingual = {
  id: 'satu baris hanya boleh berisi satu kunci dan satu nilai; periksa spasi di awal baris dan titik duanya',
  en: 'a line holds one key and one value; check its indentation and its colon',
};
const TOO_LONG: Bilingual = {
  id: 'terlalu panjang untuk sebuah berkas pengaturan; pastikan berkasnya benar',
  en: 'too long for a settings file; make sure that it is the right one',
};
const TOO_CLEVER: Bilingual = {
  id: 'tulis kunci dan nilai biasa saja, tanpa tanda & atau * di depan nilai dan tanpa kurung yang bertumpuk-tumpuk',
  en: 'write plain keys and values, without & or * in front of a value and without brackets nested deeply',
};
const REASONS: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: {
    id: 'awal baris memakai tombol Tab; ganti dengan spasi',
    en: 'the line begins with a tab; use spaces instead',
  },
  MISSING_CHAR: UNCLOSED,
  BAD_INDENT: UNCLOSED,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  MULTIPLE_DOCS: {
    id: 'garis --- memulai dokumen kedua; satu berkas berisi satu dokumen saja',
    en: 'the line --- begins a second document; a file holds only one',
  },
  BAD_SCALAR_START: {
    id: 'nilai yang diawali tanda seperti @ atau % perlu diapit tanda kutip',
    en: 'a value that begins with a sign such as @ or % needs quotes around it',
  },
};
