import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  archiveAnswer,
  auditAnswer,
  madeAnswer,
  moneyAnswer,
  profileAnswer,
  purgeAnswer,
  reconcileAnswer,
} from '../../src/outputs/reporters/answer-documents.ts';
import { documentSchema } from '../../src/outputs/reporters/document.ts';
import { lawSchema } from '../../src/outputs/reporters/law-document.ts';
import { rulesSchema } from '../../src/outputs/reporters/rules-document.ts';
import { runMain } from '../support/run-main.ts';

const shape = z.object({
  required: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const said = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await runMain(argv)).stdout);

describe('schema', () => {
  it('names every kind of document that --json prints', async () => {
    const { anyOf, $defs } = z
      .object({
        anyOf: z.array(z.object({ $ref: z.string() })),
        $defs: z.record(z.string(), shape),
      })
      .parse(await said('schema'));
    const names = [
      ...['document', 'rules', 'law', 'person', 'profile', 'audit', 'verify', 'archive'],
      ...['purge', 'reconcile', 'money', 'made'],
    ];
    expect(Object.keys($defs)).toEqual(names);
    expect(anyOf.map(({ $ref }) => $ref)).toEqual(names.map((name) => `#/$defs/${name}`));
  });

  it.each(['rules', 'law'])('holds what %s prints', async (command) => {
    const { $defs } = z.object({ $defs: z.record(z.string(), shape) }).parse(await said('schema'));
    const printed = z.record(z.string(), z.unknown()).parse(await said(command, '--json'));
    const known = $defs[command];
    expect(JSON.stringify(known?.properties['command'])).toContain(`"${command}"`);
    expect(Object.keys(printed)).toEqual(expect.arrayContaining([...(known?.required ?? ['?'])]));
    expect(Object.keys(known?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(printed)),
    );
  });
});

describe('every command with --json', () => {
  const base = fs.mkdtempSync(path.join(tmpdir(), 'skema-'));
  const at = (name: string) => path.join(base, name);
  afterAll(() => fs.rmSync(base, { recursive: true, force: true }));
  const day = ['--on', '2026-11-22'];
  let upload = '';

  beforeAll(async () => {
    await runMain(['demo', at('kota'), ...day]);
    for (const name of fs.readdirSync(at('kota/nominasi')))
      if (!name.includes('Tegal Harum') && !name.includes('Sanur Kauh'))
        fs.rmSync(at(`kota/nominasi/${name}`));
    await runMain(['run', at('kota'), ...day]);
    fs.writeFileSync(at('sandi'), 'panjang sekali 123\n');
    const inside = fs.readdirSync(at('kota/hasil'), { recursive: true, encoding: 'utf8' });
    upload = at(`kota/hasil/${inside.find((name) => /unggah.*\.xls$/.test(name))}`);
  }, 120_000);

  const calls: readonly (readonly [string, z.ZodType, () => readonly string[]])[] = [
    ['run', documentSchema, () => ['run', at('kota'), ...day]],
    ['validate', documentSchema, () => ['validate', at('kota'), ...day]],
    ['select', documentSchema, () => ['select', at('kota'), ...day]],
    ['premium', documentSchema, () => ['premium', at('kota'), '--compare', ...day]],
    ['premium --money', moneyAnswer, () => ['premium', '--money', '18500000', ...day]],
    ['export', documentSchema, () => ['export', at('kota'), '--check', '--out', at('e'), ...day]],
    ['report', documentSchema, () => ['report', at('kota'), '--out', at('l'), ...day]],
    ['template', madeAnswer, () => ['template', '51.71.03.2008', '--out', at('t'), ...day]],
    ['init', madeAnswer, () => ['init', at('baru'), ...day]],
    ['demo', madeAnswer, () => ['demo', at('contoh'), ...day]],
    ['rules', rulesSchema, () => ['rules']],
    ['law', lawSchema, () => ['law', ...day]],
    ['explain', rulesSchema, () => ['explain', 'nik-missing', ...day]],
    ['profile list', profileAnswer, () => ['profile', 'list']],
    ['profile show', profileAnswer, () => ['profile', 'show', 'bpu-tk-baru-2020']],
    ['profile check', profileAnswer, () => ['profile', 'check', upload, ...day]],
    ['reconcile', reconcileAnswer, () => ['reconcile', '--campaign', at('kota'), ...day]],
    ['audit', auditAnswer, () => ['audit', 'verify', at('kota')]],
    [
      'archive',
      archiveAnswer,
      () => ['archive', at('kota'), '--password-file', at('sandi'), '--out', at('a.zip')],
    ],
    ['purge', purgeAnswer, () => ['purge', at('kota')]],
  ];
  it.each(calls)(
    'prints one document that its schema holds whole: %s',
    async (name, shape, argv) => {
      const { status, stdout, stderr } = await runMain([...argv(), '--json']);
      expect(status, stderr).toBeLessThan(2);
      const document: unknown = JSON.parse(stdout);
      expect(shape.parse(document)).toEqual(document);
      expect(document).toMatchObject({
        tool: 'desa-enroll',
        version: expect.any(String),
        schemaVersion: 1,
        command: name.split(' ')[0],
      });
    },
    60_000,
  );
});
