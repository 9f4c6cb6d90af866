import type { Bilingual } from '../domain/bilingual.ts';
import type { Io } from './command.ts';

const READING: Bilingual = { id: 'Membaca berkas', en: 'Reading files' };

/** A bar on stderr while files are read, or what else is `done`; nothing at all where stderr is no terminal. */
export async function progressBar(
  io: Io,
  doing = READING,
): Promise<{
  readonly onProgress: (done: number, total: number) => void;
  readonly stop: () => void;
}> {
  if (!io.progress) return { onProgress: () => {}, stop: () => {} };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    {
      format: `${doing[io.lang]} {bar} {value}/{total}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      stream: io.stderr,
    },
    progress.Presets.shades_classic,
  );
  let started = false;
  return {
    onProgress: (done, total) => {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
