// Damages good files, reproducibly: raw bytes, bytes and tokens inside a zip part whose checksum is then right.
import { unzipSync, zipSync } from 'fflate';

const EVIL = [
  '',
  '\u0000',
  '\ufffd',
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '\u202e',
  '"',
  "'",
  '<',
  '&#0;',
  '&#xD800;',
  ']]>',
  '=1+1',
  'A'.repeat(5000),
  '2147483648',
  '18446744073709551616',
  '../..',
  '\r',
  '\n\n',
  '5,10801E+15',
];

/** A damaged copy of a file; `random` gives numbers from 0 to 1. */
export function mutate(bytes, random) {
  const int = (below) => Math.floor(random() * below);
  const pick = (all) => all[int(all.length)];
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && random() < 0.75) {
    const parts = unzipSync(bytes);
    const name = pick(Object.keys(parts));
    parts[name] = random() < 0.5 ? tokens(parts[name]) : raw(parts[name]);
    if (random() < 0.1) delete parts[pick(Object.keys(parts))];
    return Buffer.from(zipSync(parts, { level: 1 }));
  }
  return !isZip && random() < 0.5 ? tokens(bytes) : raw(bytes);

  function raw(original) {
    let b = Buffer.from(original);
    for (let left = 1 + int(8); left > 0 && b.length > 0; left -= 1) {
      const at = int(b.length);
      const kind = int(5);
      if (kind === 0) b[at] ^= 1 << int(8);
      else if (kind === 1) b[at] = int(256);
      else if (kind === 2) b = Buffer.concat([b.subarray(0, at), b.subarray(at + 1 + int(64))]);
      else if (kind === 3) {
        const from = int(b.length);
        b = Buffer.concat([b.subarray(0, at), b.subarray(from, from + int(256)), b.subarray(at)]);
      } else if (random() < 0.3) b = b.subarray(0, at || 1);
    }
    return b;
  }

  function tokens(original) {
    const words = Buffer.from(original)
      .toString('utf8')
      .split(/(<[^>]*>|[,;\t\r\n"]|=)/);
    for (let left = 1 + int(4); left > 0; left -= 1) {
      const at = int(words.length);
      const kind = int(4);
      if (kind === 0) words[at] = pick(EVIL);
      else if (kind === 1) words.splice(at, 1 + int(3));
      else if (kind === 2) words.splice(at, 0, ...words.slice(int(words.length)).slice(0, 20));
      else {
        const other = int(words.length);
        [words[at], words[other]] = [words[other], words[at]];
      }
    }
    return Buffer.from(words.join(''));
  }
}
