import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/desa-enroll.js');
const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Every network call of a command and of the processes it starts. */
function networkCalls(args: readonly string[], folder: string): readonly string[] {
  const log = path.join(folder, 'network.log');
  const trace = ['-f', '-qq', '-e', 'trace=network', '-o', log];
  const run = spawnSync('strace', [...trace, process.execPath, PROGRAM, ...args]);
  expect([0, 1]).toContain(run.status);
  return fs.readFileSync(log, 'utf8').split('\n');
}

describe.runIf(hasStrace)('the network', () => {
  it('is never touched by a whole run', { timeout: 120_000 }, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jaringan-'));
    try {
      fs.mkdirSync(path.join(folder, 'nominasi'));
      fs.writeFileSync(
        path.join(folder, 'nominasi', 'tegal-harum.csv'),
        'NIK,NAMA,TANGGAL LAHIR,PEKERJAAN\n5171031708859001,I Wayan Sudana,17-08-1985,Pedagang\n',
      );
      const calls = networkCalls(['run', folder, '--on', '2026-11-22'], folder);
      // The program and its readers talk over a nameless pair of local ends, which leads nowhere.
      const opened = calls.filter((call) => /\b(?:socket|connect|bind|sendto)\(/.test(call));
      expect(opened).toEqual([]);
      expect(fs.existsSync(path.join(folder, 'hasil', 'manifest.json'))).toBe(true);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
