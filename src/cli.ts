import { dispatch, slipOf } from './cli/grammar.ts';
import type { ExitStatus, Io } from './commands/command.ts';
import type { Bilingual, Lang } from './domain/bilingual.ts';
import { type LocalDate, localDate } from './domain/local-date.ts';
import { maskNumbers } from './domain/nik.ts';
import { Refusal } from './domain/refusal.ts';
import { cleanUp, errorCode, isSystemError } from './outputs/disk.ts';

/** The process as `main` sees it; tests hand in their own. */
export type ProcessIo = Omit<Io, 'lang' | 'progress' | 'colour'> & {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean };
};

/** The only reader of clock, environment and terminal. */
export function processIo(): ProcessIo {
  const now = new Date();
  const today = localDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  process.stdout.on('error', (error) => {
    // `| head` closes the pipe early: that is no failure. A full disk behind `>` is.
    if (errorCode(error) !== 'EPIPE') endBadly(stdoutFailed(error)[langOf(process.argv)]);
    cleanUp();
    process.exit(process.exitCode ?? 0);
  });
  // Nobody listens to stderr any more: what is said there is not needed, the work is.
  process.stderr.on('error', () => {});
  // Node's own status for these would read as "done, with findings".
  process.on('uncaughtException', (error) => endBadly(maskNumbers(error.stack ?? error.message)));
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => {
      cleanUp();
      process.exit(status);
    });
  return {
    today: today ?? ('1970-01-01' as LocalDate),
    cwd: process.cwd(),
    env: process.env,
    width: Math.min(process.stdout.columns ?? 100, 100),
    terminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
    interactive: process.stdin.isTTY === true,
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    print: (text) => void process.stdout.write(`${text}\n`),
    write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    warn: (text) => void process.stderr.write(`${text}\n`),
    stderr: process.stderr,
  };
}

function stdoutFailed(error: Error): Bilingual {
  const code = errorCode(error);
  return {
    id: `keluaran tidak dapat ditulis (${code}); periksa tempat tujuannya. Berkas hasil tetap utuh.`,
    en: `the output cannot be written (${code}); look at where it goes. Result files are whole.`,
  };
}

function endBadly(detail: string): never {
  cleanUp();
  process.stderr.write(`desa-enroll: ${detail}\n`);
  process.exit(3);
}

/** Runs one command line to its exit status; never throws (Node's own status for that would read as 1). */
export async function main(argv: readonly string[], io: ProcessIo): Promise<ExitStatus> {
  const lang = langOf(argv);
  try {
    return await dispatch(argv, {
      lang,
      width: io.width,
      print: io.print,
      ioWith: (options) => ioFor(io, lang, options),
    });
  } catch (error) {
    return tell(error, io, lang);
  }
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'id';
}

function tell(error: unknown, io: ProcessIo, lang: Lang): ExitStatus {
  const slip = slipOf(error);
  if (slip !== undefined) {
    if (slip.sentence === undefined) return 0;
    io.warn(slip.sentence[lang]);
    return 2;
  }
  if (error instanceof Refusal) {
    io.warn(maskNumbers(error.sentence[lang]));
    return error.kind === 'call' ? 2 : 3;
  }
  if (isSystemError(error)) {
    io.warn(maskNumbers(refusedBySystem(error)[lang]));
    return 3;
  }
  const detail = maskNumbers(
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  io.warn(
    lang === 'en'
      ? `This is a fault of the program, not of your file. Nothing of this run is finished. Please report these lines:\n${detail}`
      : `Ini kesalahan program, bukan kesalahan berkas Anda. Pekerjaan ini belum selesai. Mohon laporkan baris berikut:\n${detail}`,
  );
  return 3;
}

/** What the operating system answered where no room had a sentence of its own for it. */
function refusedBySystem(error: Error): Bilingual {
  const at = 'path' in error ? ` ${String(error.path)}` : '';
  return {
    id: `Sistem menolak: ${errorCode(error)}${at}. Pekerjaan ini belum selesai; hasil sebelumnya tidak diubah.`,
    en: `The system refused: ${errorCode(error)}${at}. This run is not finished; the earlier results are unchanged.`,
  };
}

/** The world of one command: the process, without what its options turn off. */
async function ioFor(
  io: ProcessIo,
  lang: Lang,
  options: Readonly<Record<string, unknown>>,
): Promise<Io> {
  const { env, terminal, ...rest } = io;
  const { maskedText } = await import('./domain/shown-names.ts');
  // Reporters mask by themselves; what slips past them (a list whose first row was taken for its heading) stops here.
  const shown = options['showNik'] === true ? (text: string) => text : maskedText;
  const noColour = options['color'] === false || (env['NO_COLOR'] ?? '') !== '';
  return {
    ...rest,
    print: (text) => io.print(shown(text)),
    warn: (text) => io.warn(shown(text)),
    lang,
    colour: terminal.stdout && !noColour && options['json'] !== true,
    progress: terminal.stderr && options['quiet'] !== true,
  };
}
