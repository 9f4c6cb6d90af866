import path from 'node:path';
import { z } from 'zod';
import { runLine } from '../flow.ts';
import { campaignRoot } from '../intake/campaign.ts';
import { readInput } from '../intake/read.ts';
import { isThere, writeWhole } from '../outputs/disk.ts';
import { papers as paperFiles } from '../outputs/papers/papers.ts';
import { type WrittenFile, writtenFile } from '../outputs/write.ts';
import { defineCommand } from './command.ts';
import { exitStatus, lineRequest, printDocument, resolveFrom, sharedInput } from './shared.ts';

/** Folder of a campaign in which a village's own Word templates lie, named like the papers. */
const TEMPLATES = 'templat';
const OUT = 'surat';

export const papers = defineCommand({
  name: 'papers',
  alias: 'surat',
  summary: {
    id: 'Buat surat-surat desa (undangan, berita acara, Keputusan, RAB, pengumuman) sebagai Word dan PDF.',
    en: 'Make the papers of the villages (invitation, minutes, decree, budget, notice) as Word and PDF.',
  },
  example: 'desa-enroll surat contoh-denpasar --size F4',
  declare: (command, say) =>
    command
      .argument(
        '<paths...>',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      )
      .option('--size <A4|F4>', say({ id: 'ukuran kertas', en: 'paper size' }), 'A4'),
  input: sharedInput.extend({
    paths: z.array(z.string()).min(1),
    size: z.enum(['A4', 'F4']),
  }),
  async run(input, io) {
    const result = await runLine(lineRequest(input.paths, input, io), io);
    const root = campaignRoot(input.paths, io.cwd);
    const out =
      input.out === undefined ? path.join(root ?? io.cwd, OUT) : resolveFrom(io, input.out);
    const written: WrittenFile[] = [];
    const template = async (name: string): Promise<Uint8Array | undefined> => {
      const file = path.join(root ?? io.cwd, TEMPLATES, `${name}.docx`);
      if (!isThere(file)) return undefined;
      const content = await readInput(file);
      return 'code' in content ? undefined : content.bytes;
    };
    for await (const file of paperFiles(result, { size: input.size, template })) {
      writeWhole(path.join(out, file.path), file.bytes);
      written.push(writtenFile(file));
    }
    if (input.json) printDocument('papers', result, input, io, written);
    else
      io.print(
        io.lang === 'id'
          ? `${written.length} surat ditulis ke ${path.relative(io.cwd, out) || '.'}. Titik-titik diisi tangan, atau dari kolom desa.csv.`
          : `${written.length} papers written to ${path.relative(io.cwd, out) || '.'}. Dots are filled in by hand, or from columns of desa.csv.`,
      );
    return exitStatus(result);
  },
});
