import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'bin', 'desa-enroll.js');
const LIST =
  'NIK,NAMA,TANGGAL LAHIR,PEKERJAAN\n5171031708859001,I Wayan Sudana,17-08-1985,Pedagang\n';

/** Files of the source that start a process, as [file, the worker when run from source, the same when built]. */
const starters = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(path.join(ROOT, 'src', file), 'utf8');
    const found = /'\.\.\/\.\.\/dist\/([^']+)' : '([^']+)'/.exec(source);
    return found === null ? [] : [[file, found[1] ?? '', found[2] ?? ''] as const];
  });

describe('the joined program', () => {
  it.each(starters)('%s finds its worker from wherever its code is joined', (_, worker, built) => {
    expect(built).toBe(`../${worker}`);
  });

  it('reads a batch in processes of its own', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gabungan-'));
    try {
      const lists = path.join(folder, 'daftar');
      mkdirSync(lists);
      const count = 60;
      for (let at = 0; at < count; at++) writeFileSync(path.join(lists, `desa-${at}.csv`), LIST);
      const run = spawnSync(process.execPath, [PROGRAM, 'validate', '--json', lists], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      expect(run.stderr).toBe('');
      const document = JSON.parse(run.stdout);
      expect(document.files).toHaveLength(count);
      expect(run.stdout).not.toContain('file-unreadable');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
