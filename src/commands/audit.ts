import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { isThere, readTextIfThere } from '../outputs/disk.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { changedFiles, readManifest } from '../outputs/written.ts';
import { RESULTS, RUNS } from '../trail/folder.ts';
import { firstBrokenLine, headOf, knowsResults, runsOf } from '../trail/runs.ts';
import { defineCommand } from './command.ts';
import { resolveFrom, sharedInput } from './shared.ts';

export const audit = defineCommand({
  name: 'audit',
  alias: 'telusur',
  summary: {
    id: 'Periksa apakah riwayat dan hasil masih utuh seperti saat ditulis.',
    en: 'Check whether the trail and the results are still as they were written.',
  },
  example: 'desa-enroll audit verify contoh-denpasar',
  declare: (command, say) =>
    command
      .argument('<what>', say({ id: 'verify', en: 'verify' }))
      .argument('[folder]', say({ id: 'folder kampanye', en: 'campaign folder' }), '.'),
  input: sharedInput.extend({ what: z.literal('verify'), folder: z.string() }),
  async run(input, io) {
    const root = resolveFrom(io, input.folder);
    const trail = readTextIfThere(path.join(root, RUNS));
    if (trail === undefined)
      throw new Refusal('no-trail', {
        id: `Belum ada riwayat di ${input.folder}. Jalankan dulu: desa-enroll run ${input.folder}`,
        en: `There is no trail in ${input.folder} yet. Run first: desa-enroll run ${input.folder}`,
      });
    const broken = firstBrokenLine(trail);
    const results = input.out === undefined ? path.join(root, RESULTS) : resolveFrom(io, input.out);
    const manifest = readManifest(results);
    const changed = manifest === undefined ? [] : changedFiles(results, manifest);
    const unknown = manifest !== undefined && !knowsResults(trail, manifest.text);
    const report = {
      runs: runsOf(trail).length,
      head: headOf(trail),
      firstBrokenLine: broken ?? null,
      results: isThere(results) ? (manifest === undefined ? 'no-manifest' : 'found') : 'none',
      knownResults: !unknown,
      changedFiles: changed,
    };
    io.print(
      input.json ? JSON.stringify(answerOf('audit', report)) : told(report, io.lang === 'id'),
    );
    const whole = broken === undefined && changed.length === 0 && !unknown;
    return whole && report.results !== 'no-manifest' ? 0 : 1;
  },
});

interface Report {
  readonly runs: number;
  readonly head: string;
  readonly firstBrokenLine: number | null;
  readonly results: string;
  /** False when no line of the trail names this manifest: it was changed, or its run was cut short. */
  readonly knownResults: boolean;
  readonly changedFiles: readonly string[];
}

function told(report: Report, id: boolean): string {
  const trail =
    report.firstBrokenLine === null
      ? id
        ? `Riwayat utuh: ${report.runs} kali dijalankan. Sidik akhirnya ${report.head}`
        : `The trail is whole: ${report.runs} runs. Its head is ${report.head}`
      : id
        ? `Riwayat sudah diubah: baris ${report.firstBrokenLine} tidak lagi menyambung dengan baris sebelumnya.`
        : `The trail was changed: line ${report.firstBrokenLine} no longer follows from the one before it.`;
  const results =
    report.results === 'no-manifest'
      ? [
          id
            ? 'Folder hasil tidak punya manifest.json yang dapat dibaca.'
            : 'The results have no readable manifest.json.',
        ]
      : report.results === 'none'
        ? [id ? 'Tidak ada folder hasil.' : 'There are no results.']
        : report.changedFiles.length === 0
          ? [
              id
                ? 'Semua berkas hasil sama seperti saat ditulis.'
                : 'All result files are as they were written.',
            ]
          : report.changedFiles.map((file) =>
              id ? `Berubah sejak ditulis: ${file}` : `Changed since: ${file}`,
            );
  const unknown = report.knownResults
    ? []
    : [
        id
          ? 'Riwayat tidak mengenal manifest.json ini: isinya diubah, atau pekerjaannya terputus. Jalankan lagi: desa-enroll run'
          : 'The trail does not know this manifest.json: it was changed, or its run was cut short. Run again: desa-enroll run',
      ];
  return [trail, ...results, ...unknown].join('\n');
}
