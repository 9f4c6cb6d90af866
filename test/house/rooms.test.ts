import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** A room may import only from itself and from rooms that stand before it. */
const ROOMS: readonly string[] = [
  'domain',
  'law',
  'sheets',
  'records',
  'campaign',
  'findings',
  'selection',
  'iuran',
  'rules',
  'outputs',
  'trail',
  'intake',
  'flow',
  'nation',
  'commands',
  'cli',
];

/** Rooms that judge: no input or output, no clock, no waiting. */
const PURE = ['domain', 'law', 'records', 'campaign', 'findings', 'selection', 'iuran', 'rules'];

/** Reads a table of codes that ships inside a package, at the first question; its answers never change. */
const READS_A_PACKAGE = ['domain/region.ts'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();
const sourceOf = (file: string) => readFileSync(path.join(SRC, file), 'utf8');
const roomOf = (file: string) => (file.split('/')[0] ?? '').replace(/\.ts$/, '');
/** Code without comments and texts, so that a word in a sentence is no offence. */
const codeOf = (file: string) =>
  sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, '``');

describe('the rooms of the house', () => {
  it('has only known rooms', () => {
    const unknown = files.filter((file) => !ROOMS.includes(roomOf(file)));
    expect(unknown, 'a new room is a decision: write it into ROOMS with its place').toEqual([]);
  });

  it('imports only backwards', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const here = ROOMS.indexOf(roomOf(file));
      for (const [, target = ''] of sourceOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
        const room = roomOf(path.posix.join(path.posix.dirname(file), target));
        const there = ROOMS.indexOf(room);
        if (there > here) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong, 'data flows one way: move the shared thing to the earlier room').toEqual([]);
  });

  it.each(PURE)('%s does no input or output and knows no clock', (room) => {
    const offences = files
      .filter((file) => roomOf(file) === room && !READS_A_PACKAGE.includes(file))
      .flatMap((file) => {
        const source = sourceOf(file);
        const code = codeOf(file);
        return [
          ...(/from 'node:(fs|fs\/promises|child_process|net|http|https|os)'/.test(source)
            ? [`${file}: node module with effects`]
            : []),
          ...(/\basync\b|\bawait\b/.test(code) ? [`${file}: async`] : []),
          ...(/\bprocess\./.test(code) ? [`${file}: process`] : []),
        ];
      });
    expect(offences, 'effects belong to intake, outputs/disk.ts and cli.ts').toEqual([]);
  });

  it('reads the clock only in cli.ts', () => {
    const offences = files.filter(
      (file) =>
        file !== 'cli.ts' && /\bDate\.now\(|new Date\(\)|performance\.now\(/.test(codeOf(file)),
    );
    expect(offences, 'time is an argument: take `on` or `io.today`').toEqual([]);
  });

  it('prints only through io', () => {
    const offences = files.filter((file) => /\bconsole\./.test(codeOf(file)));
    expect(offences, 'use io.print and io.warn').toEqual([]);
  });

  it('has no loose types', () => {
    const offences = files.filter((file) =>
      /:\s*any\b|\bas any\b|@ts-ignore|@ts-expect-error/.test(codeOf(file)),
    );
    expect(offences, 'use unknown at the edges and narrow it').toEqual([]);
  });

  it('opens no network connection', () => {
    const offences = files.filter((file) =>
      /from 'node:(net|http|https|http2|dgram|tls|dns)'|\bfetch\(/.test(sourceOf(file)),
    );
    expect(offences, 'the tool never uses the network').toEqual([]);
  });
});
