import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between looks at the memory of a command and of all processes below it. */
const LOOK = 25;

const PAGE = 4096;

/**
 * Runs a command to its end, its output thrown away: seconds by the clock, seconds of the processor (its
 * children included), greatest memory of the whole process tree in bytes (undefined where /proc is not).
 */
export function measure(command, args) {
  return new Promise((resolve, reject) => {
    // `times` of the shell also counts processes that were killed, once somebody waited for them.
    const script = '"$@" >/dev/null 2>&1; status=$?; times; exit $status';
    const started = process.hrtime.bigint();
    const shell = spawn('sh', ['-c', script, 'sh', command, ...args]);
    let told = '';
    shell.stdout.on('data', (chunk) => {
      told += chunk;
    });
    let bytes = 0;
    const watch = setInterval(() => {
      bytes = Math.max(bytes, memoryBelow(shell.pid));
    }, LOOK);
    shell.on('error', reject);
    shell.on('close', (status) => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      resolve({ status, seconds, cpu: cpuOf(told), bytes: bytes || undefined });
    });
  });
}

/** Second line of `times`: what the children used, as `0m1.234s 0m0.120s`. */
function cpuOf(told) {
  const [user, system] = (told.split('\n')[1] ?? '').split(' ').map((text) => {
    const [minutes, seconds] = text.replace('s', '').split('m');
    return Number(minutes) * 60 + Number(seconds);
  });
  return user + system;
}

function memoryBelow(root) {
  let children;
  try {
    children = childrenOfAll();
  } catch {
    return 0;
  }
  let bytes = 0;
  const waiting = [...(children.get(root) ?? [])];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    bytes += residentOf(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return bytes;
}

function childrenOfAll() {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (!children.has(parent)) children.set(parent, []);
    children.get(parent).push(Number(name));
  }
  return children;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function residentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

/** The middle one; of an even number the lower. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
}
