// The same work by a Node of Windows (under Wine, where there is no Windows): every byte of a campaign must be the same.
import fs from 'node:fs';
import path from 'node:path';
import { call, filesIn, ON } from './campaign.js';

const STEPS = [
  ['run'],
  ['run'],
  ['validate', '--annotate', 'balik'],
  ['select'],
  ['premium'],
  ['export', '--check'],
  ['report', '--papers'],
];

/** `by` is the command line that starts a Node of Windows; undefined where none is given. */
export function onWindows(program, demoFolder, scratch, by) {
  if (by === undefined) return undefined;
  const here = work(program, demoFolder, path.join(scratch, 'here'), {});
  // A Node of Windows under Wine cannot write into a pipe of the system below it.
  const there = work(program, demoFolder, path.join(scratch, 'there'), { by, stdio: 'ignore' });
  const names = new Set([...here.files.keys(), ...there.files.keys()]);
  const faults = [...names]
    .filter((name) => here.files.get(name) !== there.files.get(name))
    .map((name) => `${name} differs`);
  for (const [at, status] of here.statuses.entries())
    if (there.statuses[at] !== status)
      faults.push(`${STEPS[at].join(' ')}: exit ${there.statuses[at]}, not ${status}`);
  return { commands: STEPS.length, files: names.size, faults };
}

/** Exit statuses of all steps and the bytes of all files they left. */
function work(program, demoFolder, folder, how) {
  fs.cpSync(demoFolder, path.join(folder, 'kota'), { recursive: true });
  const statuses = STEPS.map(
    ([name, ...options]) =>
      call(program, [name, 'kota', ...options, '--on', ON], { ...how, cwd: folder }).status,
  );
  const files = filesIn(folder).map((file) => [
    file,
    fs.readFileSync(path.join(folder, file), 'latin1'),
  ]);
  return { statuses, files: new Map(files) };
}
