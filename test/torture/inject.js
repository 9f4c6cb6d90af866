// Breaks the k-th call to the file system that writes below a folder. Preloaded into a run (`node --import`) it is told
// what to do by the environment: BREAK_AT counts from 1; BREAK_WITH is SIGKILL or a system error such as ENOSPC;
// BREAK_IN the folder; BREAK_COUNT names a file that receives the number of calls of an unbroken run.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

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

/** Makes `fs` obey `control` ({ on, at, code, calls }); `control.calls` counts. */
export function obey(control, folder) {
  const ours = new Set();
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
      if (!control.on || busy || !touches(name, args)) return original(...args);
      control.calls += 1;
      if (control.calls === control.at) {
        if (control.code === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
        if (name === 'closeSync') original(...args);
        throw Object.assign(new Error(`${control.code}: injected, ${name}`), {
          code: control.code,
          syscall: name,
        });
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
}

const { BREAK_IN, BREAK_AT, BREAK_WITH, BREAK_COUNT } = process.env;
if (BREAK_IN !== undefined) {
  const control = { on: true, at: Number(BREAK_AT ?? 0), code: BREAK_WITH ?? 'SIGKILL', calls: 0 };
  obey(control, BREAK_IN);
  process.on('exit', () => {
    if (BREAK_COUNT) fs.writeFileSync(BREAK_COUNT, String(control.calls));
  });
}
