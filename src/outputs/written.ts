import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { byText } from '../domain/order.ts';
import { errorCode, readRefusal } from './disk.ts';
import type { OutputFile } from './result.ts';

/** What the manifest says of one file; without its manifest a folder of results does not exist. */
export interface WrittenFile {
  readonly path: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly rows: number;
  /** The person's own version of this file, changed after we wrote it: carried over, never overwritten. */
  readonly carried?: true;
}

export interface Manifest {
  readonly text: string;
  /** Version of the program that wrote it; empty where it says none. */
  readonly version: string;
  readonly files: readonly WrittenFile[];
  /** Folders below it that have manifests of their own, in a campaign too large for one. */
  readonly parts: readonly { readonly path: string; readonly sha256: string }[];
}

/** Written last into a folder of results. */
export const MANIFEST = 'manifest.json';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a manifest says of an output. */
export function writtenFile(output: OutputFile): WrittenFile {
  return {
    path: output.path,
    kind: output.kind,
    sha256: sha256(output.bytes),
    size: output.bytes.length,
    rows: output.rows,
  };
}

/** The manifest of a folder of results, or undefined when there is none that can be understood. */
export function readManifest(out: string): Manifest | undefined {
  let text: string;
  try {
    text = fs.readFileSync(path.join(out, MANIFEST), 'utf8');
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|EISDIR)$/.test(errorCode(error))) return undefined;
    throw readRefusal(error, path.join(out, MANIFEST));
  }
  return parseManifest(text);
}

function parseManifest(text: string): Manifest | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || !('files' in parsed)) return undefined;
  if (!Array.isArray(parsed.files)) return undefined;
  const version = 'version' in parsed && typeof parsed.version === 'string' ? parsed.version : '';
  const parts = 'parts' in parsed && Array.isArray(parsed.parts) ? parsed.parts : [];
  return {
    text,
    version,
    files: parsed.files.filter(isWrittenFile),
    parts: parts.filter(isWrittenFile),
  };
}

function isWrittenFile(value: unknown): value is WrittenFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}

/** Left by Excel, LibreOffice and systems beside what people open; nobody's work. */
const NOISE = /^(?:~\$.*|\.~lock\..*#|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** How closely a folder is looked at. */
export interface Look {
  /** Parts that are left out. */
  readonly skip?: ReadonlySet<string>;
  /** A file of the known size that is no younger than its manifest is taken as unchanged, unread. */
  readonly trustTimes?: true;
  /** What people changed before counts as written, once it was carried over. */
  readonly asCarried?: true;
}

/** Files that people changed or put among the results, by path; those carried over before are theirs still. */
export function changedByPeople(
  out: string,
  manifest: Manifest,
  look: Look = {},
): Map<string, Uint8Array> {
  const ours = new Map(manifest.files.map((file) => [file.path, file]));
  const parts = new Set(manifest.parts.map((part) => part.path));
  const changed = new Map<string, Uint8Array>();
  const written = look.trustTimes ? timeOf(path.join(out, MANIFEST)) : undefined;
  const walk = (folder: string, prefix: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
      const name = prefix + entry.name;
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (look.skip?.has(name)) continue;
        const part = parts.has(name) ? readManifest(at) : undefined;
        if (part === undefined) walk(at, `${name}/`);
        else
          for (const [file, bytes] of changedByPeople(at, part, { ...look, skip: NO_PARTS }))
            changed.set(`${name}/${file}`, bytes);
      } else if (entry.isFile() && name !== MANIFEST && !NOISE.test(entry.name)) {
        const known = ours.get(name);
        const isTheirs = known?.carried === true && !look.asCarried;
        if (known && !isTheirs && isOlder(at, known, written)) continue;
        const bytes = fs.readFileSync(at);
        if (known === undefined || isTheirs || known.sha256 !== sha256(bytes))
          changed.set(name, bytes);
      }
    }
  };
  walk(out, '');
  return changed;
}

const NO_PARTS: ReadonlySet<string> = new Set();

function timeOf(file: string): number | undefined {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function isOlder(at: string, { size }: WrittenFile, written: number | undefined): boolean {
  if (written === undefined) return false;
  const stat = fs.lstatSync(at, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === size && stat.mtimeMs <= written;
}

/** Paths that the manifest and those of its parts name and that are no longer there. */
export function goneFiles(out: string, manifest: Manifest, look: Look = {}): readonly string[] {
  const gone = manifest.files
    .map((file) => file.path)
    .filter((name) => !fs.existsSync(path.join(out, ...name.split('/'))));
  const inParts = manifest.parts
    .filter((part) => !look.skip?.has(part.path))
    .flatMap((part) => {
      const own = readManifest(path.join(out, part.path));
      const names = own === undefined ? [MANIFEST] : goneFiles(path.join(out, part.path), own);
      return names.map((name) => `${part.path}/${name}`);
    });
  return [...gone, ...inParts];
}

/** Paths of all files that the manifest and those of its parts name, these manifests themselves too. */
export function writtenNames(out: string, manifest: Manifest): readonly string[] {
  const inParts = manifest.parts.flatMap(({ path: part }) => {
    const own = readManifest(path.join(out, part));
    const names = own === undefined ? [MANIFEST] : writtenNames(path.join(out, part), own);
    return names.map((name) => `${part}/${name}`);
  });
  return [...manifest.files.map((file) => file.path), ...inParts, MANIFEST];
}

/** Manifests of parts that are not the ones the manifest above them was written over. */
function otherManifests(out: string, { parts }: Manifest): readonly string[] {
  return parts.flatMap((part) => {
    const own = readManifest(path.join(out, part.path));
    const isOther = own !== undefined && sha256(Buffer.from(own.text)) !== part.sha256;
    return isOther ? [`${part.path}/${MANIFEST}`] : [];
  });
}

/** Paths of the results that are not as the manifest has them: changed, gone, or put there by somebody. */
export function changedFiles(out: string, manifest: Manifest, look: Look = {}): readonly string[] {
  const there = changedByPeople(out, manifest, { ...look, asCarried: true });
  const names = [...there.keys(), ...goneFiles(out, manifest), ...otherManifests(out, manifest)];
  return names.sort(byText);
}
