import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Result } from '../../src/outputs/result.ts';
import { type UploadOptions, uploadFiles } from '../../src/outputs/uploads/files.ts';
import type { UploadPerson } from '../../src/outputs/uploads/plan.ts';
import { simulatePortal } from '../../src/outputs/uploads/portal.ts';
import { answerWorkbook } from '../../src/outputs/uploads/portal-answer.ts';
import { bpuTkBaru2020 } from '../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { settle } from '../../src/outputs/uploads/settle.ts';
import { heading, text } from '../../src/outputs/uploads/table.ts';
import { writeXlsx } from '../../src/outputs/uploads/xlsx.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';
import type { SentFile } from '../../src/trail/registry.ts';
import { type ReadAnswer, readAnswer } from '../../src/trail/registry-answers.ts';
import { type ExportRequest, exportUploads } from '../../src/trail/registry-export.ts';
import { EMPTY_REGISTRY, type RegistryText, withEvent } from '../../src/trail/registry-lines.ts';
import { reconcile } from '../../src/trail/registry-reconcile.ts';
import { countsOf } from '../../src/trail/registry-report.ts';
import { registryOf } from '../../src/trail/registry-state.ts';
import { loadRegistry, REGISTRY, saveRegistry } from '../../src/trail/registry-store.ts';
import { historyOf, sentEvent, sentFile } from '../../src/trail/registry-view.ts';
import { campaign, type Person, person } from '../outputs/uploads/village.ts';

/** What the random insurer says of one person: most are accepted, the rest in every way that is known. */
type Fate = 'accept' | 'refuse' | 'refuse-branch' | 'leave-out' | 'both' | 'odd-word';
const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('accept') },
  { weight: 3, arbitrary: fc.constantFrom<Fate>('refuse', 'refuse-branch') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('leave-out', 'both', 'odd-word') },
);
const rounds = fc.array(fc.array(fate, { minLength: 12, maxLength: 12 }), {
  minLength: 5,
  maxLength: 5,
});

const LINES: Readonly<Record<Fate, readonly (readonly [string, string])[]>> = {
  accept: [['Y', '']],
  refuse: [['T', 'Nama tidak sesuai dengan data Adminduk']],
  'refuse-branch': [['T', 'Kode lokasi tidak ditemukan']],
  'leave-out': [],
  both: [
    ['Y', ''],
    ['T', 'Data ganda'],
  ],
  'odd-word': [['PROSES', '']],
};

async function answerOf(
  people: readonly UploadPerson[],
  fates: readonly Fate[],
  name: string,
): Promise<ReadAnswer> {
  const rows = people.flatMap(({ nik, nama }, index) =>
    (LINES[fates[index % fates.length] ?? 'accept'] ?? []).map(([status, why]) => [
      text(status),
      why === '' ? undefined : text(why),
      text(nik),
      text(nama),
    ]),
  );
  const head = ['Status', 'Keterangan Status Data', 'Nomor Identitas', 'Nama Lengkap', name].map(
    heading,
  );
  const bytes = writeXlsx([{ name: 'Sheet1', rows: [head, ...rows], columns: [] }]);
  const [workbook] = await openWorkbooks(`${name}.xlsx`, bytes);
  if (workbook === undefined) throw new Error('not opened');
  return readAnswer(workbook);
}

/** Exports into the record and gives who is in the files. */
async function send(result: Result, record: RegistryText, options: UploadOptions) {
  const registry = registryOf(record.lines);
  const files: SentFile[] = [];
  const people: UploadPerson[] = [];
  const all = { ...options, profile: bpuTkBaru2020, history: historyOf(registry) };
  for await (const _ of uploadFiles(result, {
    ...all,
    onBatch: (batch, file) => {
      files.push(sentFile(batch, file));
      people.push(...batch.people);
    },
  }));
  const event = sentEvent(registry, 'bpu-tk-baru-2020', files, result.on);
  return { record: event === undefined ? record : withEvent(record, event), people };
}

describe('five rounds with an insurer who answers at random', () => {
  it('end with every person settled or explained, and nobody accepted is ever sent again', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (fates) => {
        const village: Person[] = Array.from({ length: 12 }, () => ({}));
        let record = EMPTY_REGISTRY;
        const accepted = new Set<string>();
        for (const [round, answers] of fates.entries()) {
          const result = campaign({ desa: [{ people: village }] });
          const scope = round === 0 ? 'all' : 'rest';
          const before = registryOf(record.lines);
          const sent = await send(result, record, { scope });
          // An oracle of its own: never sent, or refused and mended since.
          const still = [...before.people.values()]
            .filter(({ state }) => state !== 'refused')
            .map(({ nik }) => nik);
          const meant = village.map((_, n) => person(n).nik).filter((nik) => !still.includes(nik));
          expect(sent.people.map(({ nik }) => nik).sort()).toEqual([...meant].sort());
          for (const { nik } of sent.people) expect(accepted.has(nik)).toBe(false);
          record = sent.record;
          const read = await answerOf(sent.people, answers, `putaran-${round}`);
          const taken = reconcile(record, [read], '2026-02-01');
          expect(reconcile(taken.record, [read], '2026-02-02').record).toBe(taken.record);
          record = taken.record;
          for (const known of registryOf(record.lines).people.values()) {
            if (known.state === 'accepted') accepted.add(known.nik);
            // The village mends whoever was refused, so that the row is another one.
            const at = village.findIndex((_, n) => person(n).nik === known.nik);
            if (known.state === 'refused')
              village[at] = { hp: `0813${String(10_000_000 + round * 100 + at)}` };
          }
        }
        const end = registryOf(record.lines);
        const { sent, accepted: yes, refused, waiting, suspense, resend, ended } = countsOf(end);
        expect(sent).toBe(12);
        expect(yes + refused + waiting + suspense + resend + ended).toBe(12);
        for (const known of end.people.values()) {
          if (known.state === 'refused') expect(known.refusal?.words).not.toBe('');
          if (known.state === 'suspense') expect(known.doubt).toBeDefined();
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('through the simulated portal settle all whom its rules let pass', async () => {
    const register = new Map(
      Array.from(
        { length: 6 },
        (_, n) =>
          [
            person(n).nik,
            { nama: person(n).nama, tanggalLahir: person(n).lahir as LocalDate },
          ] as const,
      ),
    );
    // The third wrote another name than the register has, and mends it after the first answer.
    const village: Person[] = Array.from({ length: 6 }, (_, n) =>
      n === 2 ? { nama: 'SALAH TULIS' } : {},
    );
    let record = EMPTY_REGISTRY;
    for (const scope of ['all', 'rest'] as const) {
      const result = campaign({ desa: [{ people: village }] });
      const settled = settle(bpuTkBaru2020, result.campaign);
      const history = historyOf(registryOf(record.lines));
      const files: { name: string; bytes: Uint8Array }[] = [];
      const sent: SentFile[] = [];
      for await (const { kind, path: at, bytes } of uploadFiles(result, {
        profile: bpuTkBaru2020,
        scope,
        history,
        onBatch: (batch, file) => sent.push(sentFile(batch, file)),
      }))
        if (kind === 'upload') files.push({ name: path.basename(at), bytes });
      const event = sentEvent(registryOf(record.lines), 'x', sent, result.on);
      if (event !== undefined) record = withEvent(record, event);
      for (const { name, bytes } of files) {
        const told = await simulatePortal(bytes, settled, {
          fileName: name,
          on: result.on,
          register,
        });
        const [workbook] = await openWorkbooks(
          'hasil.xlsx',
          answerWorkbook(told, bpuTkBaru2020, 'wide'),
        );
        if (workbook !== undefined)
          record = reconcile(record, [readAnswer(workbook)], result.on).record;
      }
      village[2] = {};
    }
    expect(countsOf(registryOf(record.lines))).toMatchObject({
      sent: 6,
      accepted: 6,
      refused: 0,
      waiting: 0,
    });
  });
});

describe('kinds of file', () => {
  it('are kept apart: first, added later, mended', async () => {
    const first = await send(campaign({ desa: [{ people: 3 }] }), EMPTY_REGISTRY, {});
    const read = await answerOf(first.people, ['accept', 'refuse', 'accept'], 'satu');
    const { record } = reconcile(first.record, [read], '2026-02-01');
    const village: Person[] = [{}, { hp: '081399900011' }, {}, {}];
    const second = await send(campaign({ desa: [{ people: village }] }), record, { scope: 'rest' });
    expect(second.people.map(({ nik, kind }) => [nik, kind])).toEqual([
      [person(3).nik, 'supplementary'],
      [person(1).nik, 'revised'],
    ]);
  });

  it('of somebody refused whose row is as it was waits, until that is asked for', async () => {
    const first = await send(campaign({ desa: [{ people: 1 }] }), EMPTY_REGISTRY, {});
    const { record } = reconcile(
      first.record,
      [await answerOf(first.people, ['refuse-branch'], 'satu')],
      '2026-02-01',
    );
    const again = (options: UploadOptions) =>
      send(campaign({ desa: [{ people: 1 }] }), record, { scope: 'rest', ...options });
    expect((await again({})).people).toEqual([]);
    expect((await again({ unmended: true })).people).toHaveLength(1);
  });
});

describe('export and its record on disk', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'catatan-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const NOTHING: ExportRequest = {
    rest: false,
    unmended: false,
    combine: false,
    twins: false,
    check: true,
  };
  const at = (shape: Parameters<typeof campaign>[0]) => campaign({ ...shape, root });
  async function run(result: Result, request: Partial<ExportRequest> = {}) {
    const made = await exportUploads(result, { ...NOTHING, ...request });
    const paths: string[] = [];
    for await (const { path: to, kind } of made.outputs)
      if (kind.startsWith('upload')) paths.push(to);
    return { paths, report: made.report(), made };
  }

  it('is written for its owner only', async () => {
    await run(at({}));
    expect(statSync(path.join(root, REGISTRY)).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(path.join(root, REGISTRY))).mode & 0o777).toBe(0o700);
  });

  it('does not grow when the same is exported again', async () => {
    await run(at({ desa: [{}, {}] }));
    const before = readFileSync(path.join(root, REGISTRY));
    const { report } = await run(at({ desa: [{}, {}] }));
    expect(readFileSync(path.join(root, REGISTRY))).toEqual(before);
    expect(report).toMatchObject({ failed: false, held: { accepted: 0 } });
  });

  it('puts into susulan/ and perbaikan/ what belongs there, and ends those who ended', async () => {
    await run(at({ desa: [{ people: 3 }] }));
    const wait = loadRegistry(root);
    const people = [0, 1, 2].map(
      (n) => ({ nik: person(n).nik, nama: person(n).nama }) as UploadPerson,
    );
    const { record } = reconcile(
      wait,
      [await answerOf(people, ['accept', 'refuse', 'accept'], 'satu')],
      '2026-12-01',
    );
    saveRegistry(
      root,
      withEvent(record, {
        event: 'decision',
        day: '2026-12-01',
        file: 'k.csv',
        sha256: 'k',
        decisions: [
          {
            nik: person(0).nik,
            decision: 'ended',
            by: 'Ni Luh Contoh',
            when: '2026-12-01',
            note: 'pindah',
          },
        ],
      }),
    );
    const village: Person[] = [
      { nik: person(9).nik, lahir: person(9).lahir },
      { hp: '081399900011' },
      {},
    ];
    const { paths, report } = await run(at({ desa: [{ people: village }] }), { rest: true });
    const name = 'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls';
    expect(paths).toEqual([
      `unggah/51.71.03.2001/susulan/${name}`,
      `unggah/51.71.03.2001/perbaikan/${name}`,
      'unggah/tertunda.csv',
      'unggah/pengantar.html',
      'unggah/manifest.json',
      'unggah/berhenti.xlsx',
    ]);
    expect(report).toMatchObject({ failed: false, gone: [], held: { accepted: 1 } });
  });

  it('is an error while somebody who was sent is gone without a word', async () => {
    await run(at({ desa: [{ people: 3 }] }));
    const { report } = await run(at({ desa: [{ people: 2 }] }), { rest: true });
    expect(report.failed).toBe(true);
    expect(report.gone.map(({ code }) => code)).toEqual(['upload-person-gone']);
  });

  it('is taken back when the files could not be written', async () => {
    const { made } = await run(at({}));
    made.takeBack();
    expect(registryOf(loadRegistry(root).lines).people.size).toBe(0);
    expect(loadRegistry(root).lines.map(({ event }) => event)).toEqual(['sent', 'undo']);
  });

  it('that was damaged refuses the export and stays as it is', async () => {
    await run(at({}));
    const file = path.join(root, REGISTRY);
    const text = readFileSync(file, 'utf8').replace('CONTOH', 'C0NTOH');
    writeFileSync(file, `${text}{"number":2}\n`);
    await expect(exportUploads(at({}), NOTHING)).rejects.toThrow(/not whole/);
    expect(readFileSync(file, 'utf8')).toBe(`${text}{"number":2}\n`);
  });

  it('is not kept for bare files', async () => {
    mkdirSync(path.join(root, 'x'));
    const { paths } = await run(campaign({}));
    expect(paths).toHaveLength(4);
  });
});
