import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between looks at the memory: often at first, for commands that are soon over. */
const LOOKS = { soon: 20, soonFor: 1500, later: 100 };

const PAGE = 4096;

/**
 * Runs a command to its end: seconds by the clock, seconds of the processor (its children included), greatest
 * memory of the whole process tree in bytes (undefined where /proc is not). What it prints goes to the file
 * `out`, or nowhere.
 */
export function measure(command, args, out = '/dev/null') {
  return new Promise((resolve, reject) => {
    // `times` of the shell also counts processes that were killed, once somebody waited for them.
    const script = 'out=$1; shift; "$@" >"$out" 2>/dev/null; status=$?; times; exit $status';
    const started = process.hrtime.bigint();
    const shell = spawn('sh', ['-c', script, 'sh', out, command, ...args]);
    let told = '';
    shell.stdout.on('data', (chunk) => {
      told += chunk;
    });
    const watch = watchMemory(shell.pid);
    shell.on('error', reject);
    shell.on('close', (status) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      resolve({ status, seconds, cpu: cpuOf(told), bytes: watch.stop() });
    });
  });
}

/** Looks at the memory of all processes below `root` until stopped, which gives the greatest sum seen. */
export function watchMemory(root) {
  const started = performance.now();
  let bytes = 0;
  let timer;
  const look = () => {
    bytes = Math.max(bytes, memoryBelow(root));
    const soon = performance.now() - started < LOOKS.soonFor;
    timer = setTimeout(look, soon ? LOOKS.soon : LOOKS.later);
  };
  look();
  return {
    stop: () => {
      clearTimeout(timer);
      return bytes || undefined;
    },
  };
}

/** Second line of `times`: what the children used, as `0m1.234s 0m0.120s`. */
function cpuOf(told) {
  const [user, system] = (told.split('\n')[1] ?? '').split(' ').map((text) => {
    const [minutes, seconds] = text.replace('s', '').split('m');
    return Number(minutes) * 60 + Number(seconds);
  });
  return user + system;
}

/** Own pages of all of them, and once the pages of files that the largest has mapped: programs share those. */
function memoryBelow(root) {
  let own = 0;
  let files = 0;
  for (const pid of processesBelow(root)) {
    const memory = memoryOf(pid);
    own += memory?.own ?? 0;
    files = Math.max(files, memory?.files ?? 0);
  }
  return own + files;
}

/** Every process started by `root`, or by one of those; none where /proc is not. */
export function processesBelow(root) {
  let children;
  try {
    children = childrenOfAll();
  } catch {
    return [];
  }
  const found = [];
  const waiting = [...(children.get(root) ?? [])];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    found.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return found;
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

/** How memory is counted here: pages that processes share once (`pss`), or in each of them (`rss`). */
export const COUNTED = sharedOf(process.pid) === undefined ? 'rss' : 'pss';

function memoryOf(pid) {
  return COUNTED === 'pss' ? sharedOf(pid) : residentOf(pid);
}

/**
 * Bytes of a process: its own pages, divided where some are shared (PSS of memory without a file), and those of
 * files. PSS of files would be small only because somebody else on the machine runs the same program.
 */
function sharedOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024;
    const own = of('Pss_Anon') + of('Pss_Shmem');
    const files = Math.max(0, of('Rss') - of('Anonymous'));
    return Number.isNaN(own + files) ? undefined : { own, files };
  } catch {
    return undefined;
  }
}

function residentOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/statm`, 'latin1');
    return { own: Number(text.split(' ')[1]) * PAGE, files: 0 };
  } catch {
    return undefined;
  }
}

/** The middle one; of an even number the lower. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
}
