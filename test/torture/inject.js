// Preloaded into a run (`node --import`): breaks the k-th call to the file system that touches a given folder.
// BREAK_AT counts from 1; BREAK_WITH is SIGKILL or a system error such as ENOSPC; BREAK_IN the folder.
// BREAK_COUNT names a file that receives the number of calls of an unbroken run.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.BREAK_AT ?? 0);
const code = process.env.BREAK_WITH ?? 'SIGKILL';
const folder = process.env.BREAK_IN ?? '';
const CALLS = [
  'openSync',
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
];
const ours = new Set();
let calls = 0;
let busy = false;

function touches(name, args) {
  if (typeof args[0] === 'number') return ours.has(args[0]);
  // Reading an input that cannot be read is a finding, not a fault: only what writes is broken.
  if (name === 'openSync' && !/[wxa+]/.test(String(args[1] ?? 'r'))) return false;
  return String(args[0]).startsWith(folder);
}

for (const name of CALLS) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (busy || !touches(name, args)) return original(...args);
    calls += 1;
    if (calls === at) {
      if (code === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
      if (name === 'closeSync') original(...args);
      throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
    }
    busy = name !== 'openSync';
    try {
      const result = original(...args);
      if (name === 'openSync') ours.add(result);
      if (name === 'closeSync') ours.delete(args[0]);
      return result;
    } finally {
      busy = false;
    }
  };
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (process.env.BREAK_COUNT) fs.writeFileSync(process.env.BREAK_COUNT, String(calls));
});
