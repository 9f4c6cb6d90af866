import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, as paths with `/`, in the order of their bytes. */
export function filesBelow(folder) {
  const found = [];
  const walk = (below) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else found.push(name);
    }
  };
  walk('');
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** One sha256 over all names and contents of a folder; `files` how many there are, `bytes` how large they are. */
export function hashOfTree(folder) {
  const hash = createHash('sha256');
  let bytes = 0;
  const names = filesBelow(folder);
  for (const name of names) {
    const content = readFileSync(path.join(folder, name));
    bytes += content.length;
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return { sha256: hash.digest('hex'), files: names.length, bytes };
}

/** Names of files that only one of two folders has, or that differ. */
export function differences(one, other) {
  const [a, b] = [one, other].map((folder) => new Set(filesBelow(folder)));
  return [...new Set([...a, ...b])].filter(
    (name) =>
      !a.has(name) ||
      !b.has(name) ||
      !readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name))),
  );
}

/** sha256 of one file of any length, and whether `text` stands in it. */
export async function hashOfFile(file, text) {
  const hash = createHash('sha256');
  let tail = '';
  let found = false;
  for await (const chunk of createReadStream(file, {
    encoding: 'latin1',
    highWaterMark: 2 ** 20,
  })) {
    hash.update(chunk, 'latin1');
    found ||= text !== undefined && (tail + chunk).includes(text);
    tail = chunk.slice(-(text?.length ?? 1));
  }
  return { sha256: hash.digest('hex'), found };
}
