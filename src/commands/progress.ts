import type { Io } from './command.ts';

/** A bar on stderr while files are read; nothing at all where stderr is no terminal. */
export async function progressBar(io: Io): Promise<{
  readonly onProgress: (done: number, total: number) => void;
  readonly stop: () => void;
}> {
  if (!io.progress) return { onProgress: () => {}, stop: () => {} };
  const { default: progress } = await import('cli-progress');
  const words = io.lang === 'id' ? 'Membaca berkas' : 'Reading files';
  const bar = new progress.SingleBar(
    {
      format: `${words} {bar} {value}/{total}`,
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
