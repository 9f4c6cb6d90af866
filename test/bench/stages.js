/**
 * Where the time of a reader goes: every file of a folder read, understood, judged and told by itself, as readers do,
 * in one process: `node stages.js FOLDER`. Prints seconds of the processor for each.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCampaign } from '../../dist/campaign/build.js';
import { parseSettings } from '../../dist/campaign/settings.js';
import { judgeAll } from '../../dist/flow.js';
import { understandContent } from '../../dist/intake/understand-input.js';
import { publishedLaw } from '../../dist/law/law.js';
import { documentText } from '../../dist/outputs/reporters/json.js';
import { openWorkbooks } from '../../dist/sheets/open.js';

const on = '2026-11-22';
const folder = process.argv[2];
const settings = parseSettings('', 'desa-enroll.yaml', publishedLaw.on(on), undefined);
const campaign = buildCampaign({ root: undefined, title: '', on, settings, desaTable: undefined });
const seconds = { reading: 0, understanding: 0, judging: 0, telling: 0 };

async function timed(work) {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, spent: (user + system) / 1e6 };
}

let told = 0;
for (const file of readdirSync(folder).sort()) {
  const bytes = readFileSync(path.join(folder, file));
  const read = await timed(() => openWorkbooks(file, bytes));
  // Understanding opens the file too; what opening alone took is taken off.
  const options = { on, knownDesa: [], hints: {} };
  const understood = await timed(() => understandContent({ file, facts: [] }, bytes, options));
  const judged = await timed(() => judgeAll(campaign, understood.value, on));
  const document = { command: 'validate', showNik: false, outputs: [] };
  const text = await timed(() => {
    for (const piece of documentText(judged.value, document)) told += piece.length;
  });
  seconds.reading += read.spent;
  seconds.understanding += understood.spent - read.spent;
  seconds.judging += judged.spent;
  seconds.telling += text.spent;
}
process.stdout.write(`${JSON.stringify(seconds)}\n`);
process.exitCode = told > 0 ? 0 : 1;
