import path from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { openCopies } from '../flow/copies.ts';
import { runLineKeepingInputs } from '../flow.ts';
import { campaignRoot } from '../intake/campaign.ts';
import { allOutputs, returnedFiles } from '../outputs/all.ts';
import { isWritable, readTextIfThere, writeWhole } from '../outputs/disk.ts';
import { lockFolder } from '../outputs/lock.ts';
import { manifestHead } from '../outputs/manifest.ts';
import { assumptionsText, countsLine, summaryTable } from '../outputs/reporters/terminal.ts';
import { prepareFolder, replaceFolder, type Written, type WrittenFile } from '../outputs/write.ts';
import { RESULTS, RUNS } from '../trail/folder.ts';
import { runRecord } from '../trail/record.ts';
import { uploadHistory } from '../trail/registry-view.ts';
import { appendRun } from '../trail/runs.ts';
import { settledFiles } from '../trail/settled.ts';
import { defineCommand, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { runAsCountry } from './run-country.ts';
import { exitStatus, lineRequest, printDocument, resolveFrom, sharedInput } from './shared.ts';

export const run = defineCommand({
  name: 'run',
  alias: 'jalankan',
  summary: {
    id: 'Kerjakan semuanya untuk satu folder kampanye; hasilnya di hasil/.',
    en: 'Do the whole job for a campaign folder; results go to hasil/.',
  },
  example: 'desa-enroll run contoh-denpasar',
  declare: (command, say) =>
    command.argument('[folder]', say({ id: 'folder kampanye', en: 'campaign folder' }), '.').option(
      '--tables',
      say({
        id: 'juga orang.ndjson dan temuan.ndjson untuk basis data',
        en: 'also orang.ndjson and temuan.ndjson for databases',
      }),
    ),
  input: sharedInput.extend({ folder: z.string(), tables: z.boolean().default(false) }),
  async run(input, io) {
    const root = campaignRoot([input.folder], io.cwd);
    if (root === undefined) throw notACampaign(input.folder);
    const out = input.out === undefined ? path.join(root, RESULTS) : resolveFrom(io, input.out);
    const request = lineRequest([input.folder], input, io);
    // A campaign on a read-only stick can be run too, with its trail beside the results.
    const home = input.out === undefined || isWritable(root) ? root : path.dirname(out);
    const release = await lockFolder(home);
    try {
      const country = await runAsCountry({ root, out, home, request }, input, io);
      if (country !== undefined) return country;
      prepareFolder(out);
      const bar = await progressBar(io);
      const { result, inputs } = await runLineKeepingInputs(request, { ...io, ...bar }).finally(
        bar.stop,
      );
      const copies = openCopies(inputs, returnedFiles(result, io), input.jobs);
      const outputs = allOutputs(result, {
        lang: io.lang,
        showNik: input.showNik,
        tables: input.tables,
        copies: copies.make,
        uploadHistory: uploadHistory(root),
      });
      const written = await replaceFolder(out, outputs, manifestHead(result)).finally(copies.close);
      const trail = path.join(home, RUNS);
      const record = runRecord(result, written, io.today, {
        settled: settledFiles(root),
        options: { lang: io.lang, showNik: input.showNik },
      });
      writeWhole(
        trail,
        Buffer.from(appendRun(readTextIfThere(trail) ?? '', record)),
        WITHOUT_TRAIL,
      );
      if (input.json)
        await printDocument('run', result, input, io, inFolder(root, out, written.files));
      else {
        io.print(summaryTable(result, io));
        io.print('');
        io.print(assumptionsText(result, io));
        io.print('');
        io.print(countsLine(result, io));
        io.print(whatWasWritten(out, written, io));
      }
      return exitStatus(result);
    } finally {
      release();
    }
  },
});

const WITHOUT_TRAIL: Bilingual = {
  id: 'Hasil baru sudah di tempatnya; hanya catatan riwayat yang belum. Jalankan lagi.',
  en: 'The new results are in place; only the line in the trail is missing. Run again.',
};

function notACampaign(folder: string): Refusal {
  return new Refusal('not-a-campaign', {
    id: `${folder} bukan folder kampanye: tidak ada desa-enroll.yaml atau nominasi/ di dalamnya. Mulai dengan: desa-enroll init ${folder}`,
    en: `${folder} is no campaign folder: it holds neither desa-enroll.yaml nor nominasi/. Start with: desa-enroll init ${folder}`,
  });
}

/** Paths as seen from the campaign folder, such as `hasil/ringkasan.html`. */
function inFolder(
  root: string,
  out: string,
  files: readonly WrittenFile[],
): readonly WrittenFile[] {
  const at = path.relative(root, out).replaceAll(path.sep, '/');
  return files.map((file) => ({ ...file, path: `${at}/${file.path}` }));
}

function whatWasWritten(out: string, written: Written, io: Io): string {
  const at = path.relative(io.cwd, out) || '.';
  const id = io.lang === 'id';
  const lines = [
    written.unchanged
      ? id
        ? `Hasil di ${at} sudah sama; tidak ada yang ditulis ulang.`
        : `The results in ${at} are the same already; nothing was written anew.`
      : id
        ? `${written.files.length} berkas ditulis ke ${at}. Buka ${path.join(at, 'ringkasan.html')} untuk melihat ringkasannya.`
        : `${written.files.length} files written to ${at}. Open ${path.join(at, 'ringkasan.html')} for the summary.`,
    ...written.carried.map((file) =>
      id
        ? `Anda mengubah ${file}; berkas Anda tetap, versi baru ada di sampingnya dengan nama .baru.`
        : `You changed ${file}; yours stays, the new version is beside it with .baru in its name.`,
    ),
  ];
  return lines.join('\n');
}
