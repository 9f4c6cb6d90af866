import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/desa-enroll.js');
const hasStrace = spawnSync('strace', ['-V']).status === 0;
/** A room of the system without any network but a loopback that is down. */
const NO_NETWORK = ['unshare', '-rn'] as const;
const canUnshare = spawnSync(NO_NETWORK[0], [...NO_NETWORK.slice(1), 'true']).status === 0;

const LIST =
  'NIK,NAMA,TANGGAL LAHIR,PEKERJAAN\n5171031708859001,I Wayan Sudana,17-08-1985,Pedagang\n';

/** A campaign of one village with one invented person; its folder's name is its title. */
function campaign(root: string): string {
  const folder = path.join(root, 'kampanye');
  fs.mkdirSync(path.join(folder, 'nominasi'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'nominasi', 'tegal-harum.csv'), LIST);
  return folder;
}

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
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'jaringan-'));
    try {
      const folder = campaign(root);
      const calls = networkCalls(['run', folder, '--on', '2026-11-22'], folder);
      // The program and its readers talk over a nameless pair of local ends, which leads nowhere.
      const opened = calls.filter((call) => /\b(?:socket|connect|bind|sendto)\(/.test(call));
      expect(opened).toEqual([]);
      expect(fs.existsSync(path.join(folder, 'hasil', 'manifest.json'))).toBe(true);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the commands say, and the hash of each file that they leave. */
function made(prefix: readonly string[]): Readonly<Record<string, string>> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'jaringan-'));
  try {
    const folder = campaign(root);
    const [command = '', ...rest] = [...prefix, process.execPath, PROGRAM];
    const run = (...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync(command, [...rest, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      return `${status} ${stdout} ${stderr}`;
    };
    const on = ['--on', '2026-11-22'];
    const said = {
      run: run('run', '.', ...on, '--json'),
      papers: run('report', '.', '--papers', ...on),
    };
    const written = ['hasil', 'surat'].flatMap((name) =>
      fs
        .readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(name, file))
        .filter((file) => fs.statSync(path.join(folder, file)).isFile())
        .map((file) => [file, sha256(fs.readFileSync(path.join(folder, file)))]),
    );
    return { ...said, ...Object.fromEntries(written) };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

describe.runIf(canUnshare)('where there is no network at all', () => {
  it('a run and its papers are the same, byte by byte', { timeout: 180_000 }, () => {
    const without = made(NO_NETWORK);
    expect(Object.keys(without).length).toBeGreaterThan(10);
    expect(without['run']).toMatch(/^[01] /);
    expect(without['papers']).toMatch(/^[01] /);
    expect(without).toEqual(made([]));
  });
});
