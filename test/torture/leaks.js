// What must stay secret: looked for in everything a run prints and writes. And what must never be opened: sockets.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { call, filesIn, ON } from './campaign.js';

/** Kinds of output that carry full numbers, since that is their purpose. */
const OPEN_KINDS = /^(?:upload|returned|attachment|lampiran|carried)/;

const NIK = /(?<![\d.])\d{16}(?!\d)/;
const PHONE = /(?<!\d)(?:\+?62|0)8\d{8,11}(?!\d)/;

/** All text of a file, also inside workbooks and documents. */
export function textOf(bytes) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${textOf(Buffer.from(part))}`)
    .join('\n');
}

function shown(written, where) {
  // A hash is full of digits that mean nobody.
  const text = written.replace(/\b[0-9a-f]{64}\b/g, '');
  const faults = [];
  if (NIK.test(text)) faults.push(`${where}: a run of 16 digits`);
  if (PHONE.test(text)) faults.push(`${where}: a phone number`);
  return faults;
}

/** Runs a campaign and looks at screen, JSON, results, trail and modes. */
export function leaks(program, campaign) {
  const faults = [];
  const umask = ['/bin/sh', '-c', 'umask 000; exec "$@"', 'sh'];
  let texts = 0;
  for (const args of [
    ['run', campaign, '--on', ON],
    ['run', campaign, '--on', ON, '--json'],
    ['validate', path.join(campaign, 'nominasi'), '--on', ON],
    ['select', campaign, '--on', ON],
    ['report', campaign, '--on', ON],
    ['report', campaign, '--papers', '--on', ON],
    ['audit', 'verify', campaign],
  ]) {
    const run = call(program, args, { pre: umask });
    texts += 2;
    faults.push(
      ...shown(run.stdout, `${args[0]} stdout`),
      ...shown(run.stderr, `${args[0]} stderr`),
    );
  }
  for (const name of ['hasil', 'laporan', 'surat']) {
    const results = path.join(campaign, name);
    const manifest = JSON.parse(fs.readFileSync(path.join(results, 'manifest.json'), 'utf8'));
    const kinds = new Map(manifest.files.map(({ path: at, kind }) => [at, kind]));
    for (const file of filesIn(results)) {
      texts += 1;
      // In the pages of a PDF every number is a place on paper; `test/house/leaks.test.ts` reads those.
      if (!OPEN_KINDS.test(kinds.get(file) ?? '') && !file.endsWith('.pdf')) {
        const text = textOf(fs.readFileSync(path.join(results, file)));
        // A number may be cut into runs within a paragraph; the numbers of two cells are no number.
        const read = file.endsWith('.docx')
          ? text.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
          : text;
        faults.push(...shown(read, `${kinds.get(file) ?? ''} ${name}/${file}`));
      }
      if (NIK.test(file)) faults.push(`${file}: a NIK in its name`);
      if ((fs.statSync(path.join(results, file)).mode & 0o077) !== 0)
        faults.push(`${file}: others may read it`);
    }
  }
  faults.push(...shown(fs.readFileSync(path.join(campaign, 'riwayat.jsonl'), 'utf8'), 'trail'));
  return { texts, faults };
}

/** Network calls of a whole run; undefined where strace is not there. */
export function sockets(program, campaign, scratch) {
  const log = path.join(scratch, 'network.log');
  const pre = ['strace', '-f', '-qq', '-e', 'trace=network', '-o', log];
  if (call(program, ['--version'], { pre }).status !== 0) return undefined;
  call(program, ['run', campaign, '--on', ON], { pre });
  const lines = fs.readFileSync(log, 'utf8').split('\n');
  // Between the program and its readers runs a pair of local ends without an address; it leads nowhere.
  const opened = lines.filter(
    (line) => /\bsocket\(|\bconnect\(|\bbind\(/.test(line) && !/AF_UNIX/.test(line),
  );
  const local = lines.filter((line) => /\b(?:connect|bind)\(.*AF_UNIX/.test(line));
  return { opened: opened.length, local: local.length, faults: [...opened, ...local] };
}

/** The same work in a room of the system that has no network at all; undefined where there are no such rooms. */
export function withoutNetwork(program, demoFolder, test) {
  const pre = ['unshare', '-rn'];
  if (call(program, ['--version'], { pre }).status !== 0) return undefined;
  const lists = path.join(demoFolder, 'nominasi');
  const faults = [];
  const said = (how) => {
    const { status, stdout } = call(program, ['validate', lists, '--on', ON, '--json'], how);
    return `${status} ${stdout}`;
  };
  if (said({ pre }) !== said({})) faults.push('validate says something else');
  test.fresh();
  call(program, test.args, { pre });
  if (test.hash() !== test.after) faults.push('run writes something else');
  return { tried: 2, same: 2 - faults.length, faults };
}
