import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK, lockFolder } from '../../src/outputs/lock.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunci-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const patience = { waitMs: 400, stepMs: 20, namelessMs: 100, foreignMs: 60_000 };
const left = (name: string) => fs.writeFileSync(path.join(folder, LOCK), name);
/** Number of a process that has ended. */
const goneProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a campaign folder', () => {
  it('goes away with its release', async () => {
    (await lockFolder(folder, patience))();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('refuses a second run while the first works, and says who holds it', async () => {
    const release = await lockFolder(folder, patience);
    await expect(lockFolder(folder, patience)).rejects.toMatchObject({
      code: 'campaign-in-use',
      kind: 'call',
      message: expect.stringContaining(String(process.pid)),
    });
    release();
  });

  it('lets a second run in when the first is done in time', async () => {
    const release = await lockFolder(folder, patience);
    setTimeout(release, 100);
    (await lockFolder(folder, patience))();
  });

  it('is taken over at once when its holder was killed', async () => {
    left(`${goneProcess()}@${os.hostname()}@1\n`);
    (await lockFolder(folder, { ...patience, waitMs: 0 }))();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when its number now belongs to another process',
    async () => {
      left(`${process.pid}@${os.hostname()}@1\n`);
      (await lockFolder(folder, { ...patience, waitMs: 0 }))();
    },
  );

  it('is taken over when it was killed before it had a name', async () => {
    left('');
    (await lockFolder(folder, patience))();
  });

  it('of another machine is believed while it is young', async () => {
    left('77@komputer-lain@5\n');
    await expect(lockFolder(folder, patience)).rejects.toMatchObject({ code: 'campaign-in-use' });
  });

  it('of another machine is taken over when it is old', async () => {
    left('77@komputer-lain@5\n');
    fs.utimesSync(path.join(folder, LOCK), 1, 1);
    (await lockFolder(folder, patience))();
  });

  it('left behind is taken over by one run only', async () => {
    left(`${goneProcess()}@${os.hostname()}@1\n`);
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await lockFolder(folder, { ...patience, waitMs: 5_000 });
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setTimeout(resolve, 10));
        holders -= 1;
        release();
      }),
    );
    expect(most).toBe(1);
  });
});
