/** Looks for repeated NIKs among so many: `node duplicates.js 7500000`. One in a thousand is there twice. */
import { repeated } from '../../dist/rules/duplicates/packed.js';

const count = Number(process.argv[2]);
const high = new Uint32Array(count);
const low = new Uint32Array(count);
let state = 20261122;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
for (let at = 0; at < count; at++) {
  const other = at > 0 && random(1000) === 0 ? random(at) : undefined;
  const region = 11_00_00 + random(80) * 10_000 + (1 + random(15)) * 100 + 1 + random(20);
  const day = 1 + random(28) + (random(2) === 0 ? 40 : 0);
  high[at] = other === undefined ? region * 100 + day : high[other];
  low[at] =
    other === undefined
      ? (1 + random(12)) * 1_000_000 + random(100) * 10_000 + 9000 + random(1000)
      : low[other];
}
const before = process.cpuUsage();
const groups = repeated({ high, low, length: count });
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({ groups: groups.length, seconds: (user + system) / 1e6 })}\n`,
);
process.exitCode = groups.length > 0 ? 0 : 1;
