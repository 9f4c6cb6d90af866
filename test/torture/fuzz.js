// Damaged lists: each must end as a result or a named finding, with every row accounted for and no NIK made up.
import fs from 'node:fs';
import path from 'node:path';
import { read, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ON, seeded, watched } from './campaign.js';
import { mutate } from './mutate.js';

/** Good lists in every format the program reads, from the demo's own. */
export function seedLists(demoFolder) {
  const folder = path.join(demoFolder, 'nominasi');
  const lists = fs
    .readdirSync(folder)
    .sort()
    .map((name) => ({
      ending: path.extname(name),
      bytes: fs.readFileSync(path.join(folder, name)),
    }))
    .filter(({ bytes }) => bytes.length < 64 * 1024);
  const turned = lists
    .filter(({ ending }) => ending === '.xlsx')
    .slice(0, 3)
    .flatMap(({ bytes }) => {
      const book = read(bytes, { raw: true });
      return ['.ods', '.xls'].map((ending) => ({
        ending,
        bytes: Buffer.from(
          write(book, { type: 'buffer', bookType: ending === '.xls' ? 'biff8' : 'ods' }),
        ),
      }));
    });
  return [...lists, ...turned];
}

/** Mutates and reads `count` lists in batches; a batch is one call of the program, as in real use. */
export async function fuzz(program, demoFolder, scratch, count, seed) {
  const seeds = seedLists(demoFolder);
  const random = seeded(seed);
  const faults = [];
  let peakMiB = 0;
  let died = 0;
  let slow = 0;
  let unhandled = 0;
  let rows = 0;
  const BATCH = 250;
  for (let from = 0; from < count; from += BATCH) {
    const folder = path.join(scratch, 'fuzz');
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder);
    const raw = new Map();
    for (let i = from; i < Math.min(count, from + BATCH); i += 1) {
      const { ending, bytes } = seeds[Math.floor(random() * seeds.length)];
      const name = `f${String(i).padStart(5, '0')}${ending}`;
      const damaged = mutate(bytes, random);
      raw.set(name, damaged);
      fs.writeFileSync(path.join(folder, name), damaged);
    }
    const run = await watched(program, ['validate', folder, '--on', ON, '--json', '--show-nik']);
    peakMiB = Math.max(peakMiB, run.peakMiB);
    if (run.status !== 0 && run.status !== 1) {
      unhandled += 1;
      faults.push(
        `files ${from} on: exit ${run.status ?? run.signal}: ${run.stderr.slice(0, 300)}`,
      );
      keep(folder, scratch, from);
      continue;
    }
    const report = JSON.parse(run.stdout);
    for (const { code, where, data } of report.findings) {
      const name = nameIn(where?.file ?? '');
      if (code === 'file-unreadable' && data?.reason === 'reader-died') {
        died += 1;
        faults.push(`${name}: its reader died (seed ${seed})`);
        fs.copyFileSync(path.join(folder, name), path.join(scratch, `died-${name}`));
      }
      if (code === 'file-too-large' && data?.limit === 'time') {
        slow += 1;
        faults.push(`${name}: its reader took too long (seed ${seed})`);
      }
    }
    const told = new Set(report.files.map(({ file }) => nameIn(file)));
    for (const name of raw.keys()) if (!told.has(name)) faults.push(`${name}: not reported`);
    faults.push(...unbalanced(report), ...madeUp(report, raw));
    rows += report.summary.rows;
  }
  return { files: count, rows, peakMiB, died, slow, unhandled, faults };
}

/** The damaged file that a report speaks of; one that became an archive has files inside. */
function nameIn(file) {
  return /f\d{5}\.[a-z]+/.exec(file)?.[0] ?? file;
}

function keep(folder, scratch, from) {
  fs.cpSync(folder, path.join(scratch, `batch-${from}`), { recursive: true });
}

function unbalanced(report) {
  return report.files.flatMap(({ file, sheets }) =>
    (sheets ?? [])
      .filter((s) => s.rows !== s.selected + s.reserve + s.rejected + s.ignored)
      .map((s) => `${file} ${s.sheet}: the rows do not add up`),
  );
}

/** Used people whose NIK does not stand in their file. */
function madeUp(report, raw) {
  const texts = new Map();
  const textOf = (name) => {
    if (!texts.has(name)) texts.set(name, digitsOf(raw.get(name)));
    return texts.get(name);
  };
  return report.people
    .filter(({ state, nik }) => state !== 'rejected' && /^\d{16}$/.test(nik ?? ''))
    .filter(({ file, nik }) => !/\.xls$/.test(file) && !textOf(nameIn(file)).includes(nik))
    .map(({ file, row }) => `${file} row ${row}: this NIK is not in the file`);
}

/** All text of a file, also inside a container. What joins digits in a cell (blanks, dots) is left out. */
function digitsOf(bytes) {
  let text = Buffer.from(bytes).toString('latin1');
  try {
    for (const part of Object.values(unzipSync(bytes))) text += Buffer.from(part).toString('utf8');
  } catch {
    // No container, or one that nobody else opens either.
  }
  return text.replace(/[ .'’‘\u00a0-]/g, '').replace(/&#(\d+);/g, '');
}

/** Containers that are built to hurt, each with what must be said of it. */
export function hostileFiles(good) {
  const parts = () => unzipSync(good);
  const sheet = Object.keys(parts()).find((name) => /worksheets\/sheet1\.xml$/.test(name));
  const with_ = (change) => {
    const all = parts();
    change(all);
    return Buffer.from(zipSync(all, { level: 9 }));
  };
  const text = (all, name) => Buffer.from(all[name]).toString('utf8');
  return [
    ['empty.xlsx', Buffer.alloc(0)],
    ['cut.xlsx', good.subarray(0, Math.floor(good.length / 2))],
    ['noise.xlsx', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))],
    [
      'bomb.xlsx',
      with_((all) => {
        all['xl/worksheets/sheet9.xml'] = new Uint8Array(400 << 20);
      }),
    ],
    [
      'escape.xlsx',
      with_((all) => {
        all['../../escape.txt'] = strToU8('x');
      }),
    ],
    [
      'doctype.xlsx',
      with_((all) => {
        all[sheet] = strToU8(
          `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${text(all, sheet).replace(/^<\?xml[^>]*>/, '')}`,
        );
      }),
    ],
    [
      'no-sheet.xlsx',
      with_((all) => {
        delete all[sheet];
      }),
    ],
    [
      'crc.xlsx',
      (() => {
        const b = Buffer.from(good);
        const at = Math.floor(b.length / 3);
        b[at] ^= 0xff;
        return b;
      })(),
    ],
    ['quote.csv', Buffer.from(`NIK,NAMA\n"5171031708859001,${'A\n'.repeat(200)}`)],
    ['nul.csv', Buffer.from('NIK,NAMA\n\0\0\0\0,\0\n')],
    ['proto.csv', Buffer.from('__proto__,constructor,NIK\na,b,5171031708859001\n')],
  ];
}

/** Each hostile container alone: ended in time, within memory, and not as if all were well. */
export async function hostile(program, demoFolder, scratch) {
  const folder = path.join(demoFolder, 'nominasi');
  const good = fs.readFileSync(
    path.join(
      folder,
      fs
        .readdirSync(folder)
        .sort()
        .find((name) => name.endsWith('.xlsx')),
    ),
  );
  const faults = [];
  let peakMiB = 0;
  const files = hostileFiles(good);
  for (const [name, bytes] of files) {
    const file = path.join(scratch, name);
    fs.writeFileSync(file, bytes);
    const began = performance.now();
    const run = await watched(program, ['validate', file, '--on', ON, '--json']);
    const seconds = (performance.now() - began) / 1000;
    peakMiB = Math.max(peakMiB, run.peakMiB);
    if (run.status !== 1) faults.push(`${name}: exit ${run.status ?? run.signal}, not 1`);
    if (seconds > 10) faults.push(`${name}: took ${seconds.toFixed(1)} s`);
    if (run.peakMiB > 512) faults.push(`${name}: held ${run.peakMiB} MiB`);
    if (/(?<!\d)\d{16}(?!\d)/.test(run.stdout + run.stderr)) faults.push(`${name}: shows a NIK`);
    if (/root:/.test(run.stdout + run.stderr)) faults.push(`${name}: shows another file`);
  }
  return { files: files.length, peakMiB, faults };
}
