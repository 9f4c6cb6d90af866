// Changes single bytes of results and of the trail; each must be told.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, seeded } from './campaign.js';

/** Edits one byte at a time and asks the program's own check; puts the byte back. */
export async function edits(program, campaign, count, seed) {
  const dist = path.resolve(path.dirname(program), '../dist');
  const room = (file) => import(pathToFileURL(path.join(dist, file)).href);
  const { changedFiles, readManifest } = await room('outputs/written.js');
  const { firstBrokenLine, knowsResults } = await room('trail/runs.js');
  const results = path.join(campaign, 'hasil');
  const trailFile = path.join(campaign, 'riwayat.jsonl');
  const random = seeded(seed);
  const files = [...filesIn(results).map((file) => path.join(results, file)), trailFile];
  const whole = () => {
    const trail = fs.readFileSync(trailFile, 'utf8');
    const manifest = readManifest(results);
    return (
      manifest !== undefined &&
      changedFiles(results, manifest).length === 0 &&
      firstBrokenLine(trail) === undefined &&
      knowsResults(trail, manifest.text)
    );
  };
  const faults = whole() ? [] : ['the untouched results are called changed'];
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const file = files[Math.floor(random() * files.length)];
    const bytes = fs.readFileSync(file);
    const at = Math.floor(random() * bytes.length);
    const old = bytes[at];
    bytes[at] ^= 1 << Math.floor(random() * 8);
    fs.writeFileSync(file, bytes);
    if (whole()) faults.push(`byte ${at} of ${path.basename(file)} was changed unseen`);
    else found += 1;
    bytes[at] = old;
    fs.writeFileSync(file, bytes);
  }
  return { edits: count, found, faults };
}
