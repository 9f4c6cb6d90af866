import path from 'node:path';
import { z } from 'zod';
import { DESA_DENPASAR } from '../campaign/desa-denpasar.ts';
import { Refusal } from '../domain/refusal.ts';
import { demoCity } from '../outputs/demo/city.ts';
import { isThere, writeNew } from '../outputs/disk.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { defineCommand, type ExitStatus, type Io } from './command.ts';
import { resolveFrom, type SharedInput, sharedInput } from './shared.ts';

export const demo = defineCommand({
  name: 'demo',
  alias: 'contoh',
  summary: {
    id: 'Buat folder contoh: 27 desa di Denpasar dengan orang rekaan, untuk mencoba.',
    en: 'Make an example folder: 27 villages of Denpasar with invented people, to try things out.',
  },
  example: 'desa-enroll demo contoh && desa-enroll run contoh',
  declare: (command, say) =>
    command
      .argument('[folder]', say({ id: 'folder baru', en: 'new folder' }), 'contoh-denpasar')
      .option(
        '--run',
        say({
          id: 'langsung kerjakan semuanya; folder yang sudah ada dipakai lagi',
          en: 'do the whole job at once; a folder that is there is used again',
        }),
      )
      .option(
        '--seed <teks>',
        say({ id: 'benih: benih sama, kota sama', en: 'seed: same seed, same city' }),
        'denpasar',
      ),
  input: sharedInput.extend({
    folder: z.string(),
    seed: z.string().min(1),
    run: z.boolean().default(false),
  }),
  async run(input, io) {
    const { folder, seed } = input;
    const target = resolveFrom(io, folder);
    if (input.run && isThere(target)) return runDemo(input, io);
    const desa = DESA_DENPASAR.filter((one) => one.jenis === 'desa');
    const files = demoCity(desa, seed, Number(io.today.slice(0, 4)));
    for (const file of files)
      if (!writeNew(path.join(target, file.path), file.bytes))
        throw new Refusal('demo-exists', {
          id: `${path.join(folder, file.path)} sudah ada. Pilih folder baru, misalnya: desa-enroll demo contoh-2`,
          en: `${path.join(folder, file.path)} is there already. Choose a new folder, such as: desa-enroll demo example-2`,
        });
    const lists = files.filter((file) => file.kind === 'nominations').length;
    // With --run the one document is that of the run.
    if (input.json && input.run) return runDemo(input, io);
    const made = files.map((file) => file.path);
    if (input.json) {
      io.print(JSON.stringify(answerOf('demo', { folder, made })));
      return 0;
    }
    io.print(
      {
        id: `Folder contoh ${folder} siap: ${desa.length} desa, ${lists} sudah mengirim daftar. Semua orangnya rekaan.\nLanjutkan dengan:  desa-enroll run ${folder}`,
        en: `The example folder ${folder} is ready: ${desa.length} villages, ${lists} have sent a list. All people are invented.\nGo on with:  desa-enroll run ${folder}`,
      }[io.lang],
    );
    return input.run ? runDemo(input, io) : 0;
  },
});

/** The main job on the demo; the faults in it are planted, so they are no failure. */
async function runDemo(
  input: SharedInput & { readonly folder: string },
  io: Io,
): Promise<ExitStatus> {
  const { run } = await import('./run.ts');
  const status = await run.run({ ...input, tables: false }, io);
  return status === 1 ? 0 : status;
}
