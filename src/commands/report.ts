import path from 'node:path';
import { z } from 'zod';
import { runLine } from '../flow.ts';
import { campaignRoot } from '../intake/campaign.ts';
import { readTextIfThere, writeWhole } from '../outputs/disk.ts';
import { findingsTable } from '../outputs/findings-table.ts';
import { messages } from '../outputs/messages.ts';
import { oversightReport } from '../outputs/oversight.ts';
import { countsLine, summaryTable } from '../outputs/reporters/terminal.ts';
import { summaryPage } from '../outputs/reports/summary-page.ts';
import { summaryWorkbook } from '../outputs/workbooks/summary.ts';
import { type WrittenFile, writtenFile } from '../outputs/write.ts';
import { RUNS } from '../trail/folder.ts';
import { runsOf } from '../trail/runs.ts';
import { defineCommand } from './command.ts';
import { progressBar } from './progress.ts';
import { exitStatus, lineRequest, printDocument, resolveFrom, sharedInput } from './shared.ts';

const OUT = 'laporan';

export const report = defineCommand({
  name: 'report',
  alias: 'laporan',
  summary: {
    id: 'Buat laporan untuk desa, cabang, dan kota: halaman, buku kerja, pesan, pengawasan.',
    en: 'Make the reports for village, branch and city: page, workbook, messages, oversight.',
  },
  example: 'desa-enroll laporan contoh-denpasar --out laporan',
  declare: (command, say) =>
    command.argument(
      '<paths...>',
      say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
    ),
  input: sharedInput.extend({ paths: z.array(z.string()).min(1) }),
  async run(input, io) {
    const bar = await progressBar(io);
    const result = await runLine(lineRequest(input.paths, input, io), { ...io, ...bar }).finally(
      bar.stop,
    );
    const root = campaignRoot(input.paths, io.cwd);
    const out =
      input.out === undefined ? path.join(root ?? io.cwd, OUT) : resolveFrom(io, input.out);
    const trail = root === undefined ? undefined : readTextIfThere(path.join(root, RUNS));
    const progress = runsOf(trail ?? '').map(({ day, counts }) => ({ day, ...counts }));
    const files = [
      summaryPage(result, { lang: io.lang, showNik: input.showNik }),
      await summaryWorkbook(result, { lang: io.lang, showNik: input.showNik }),
      findingsTable(result),
      ...messages(result, io.lang),
      ...oversightReport(result, progress),
    ];
    const written: WrittenFile[] = [];
    for (const file of files) {
      writeWhole(path.join(out, file.path), file.bytes);
      written.push(writtenFile(file));
    }
    if (input.json) printDocument('report', result, input, io, written);
    else {
      io.print(summaryTable(result, io));
      io.print('');
      io.print(countsLine(result, io));
      const at = path.relative(io.cwd, out) || '.';
      io.print(
        io.lang === 'id'
          ? `${written.length} berkas laporan ditulis ke ${at}. Buka ${path.join(at, 'ringkasan.html')}.`
          : `${written.length} report files written to ${at}. Open ${path.join(at, 'ringkasan.html')}.`,
      );
    }
    return exitStatus(result);
  },
});
