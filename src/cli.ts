import { Command, CommanderError, Option } from 'commander';
import type { Io } from './commands/command.ts';
import { type CommandEntry, commands } from './commands/index.ts';
import type { Bilingual, Lang } from './domain/bilingual.ts';
import { type LocalDate, localDate } from './domain/local-date.ts';
import { maskNumbers } from './domain/nik.ts';
import { Refusal } from './domain/refusal.ts';
import { maskedText } from './domain/shown-names.ts';
import { cleanUp, errorCode, isSystemError } from './outputs/disk.ts';
import { VERSION } from './outputs/version.ts';

type ExitStatus = 0 | 1 | 2 | 3;

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
    return await dispatch(argv, io, lang);
  } catch (error) {
    return tell(error, io, lang);
  }
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'id';
}

function tell(error: unknown, io: ProcessIo, lang: Lang): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.warn(sentenceOf(error)[lang]);
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

async function dispatch(argv: readonly string[], io: ProcessIo, lang: Lang): Promise<ExitStatus> {
  const say = (text: Bilingual): string => text[lang];
  const program = base(new Command('desa-enroll'), io, say);
  program
    .description(
      say({
        id: '1 Desa 100 Pekerja Rentan: dari daftar Excel desa menjadi berkas unggah BPJS Ketenagakerjaan.',
        en: '1 Desa 100 Pekerja Rentan: from village spreadsheets to BPJS Ketenagakerjaan upload files.',
      }),
    )
    .usage(say({ id: '<perintah> [pilihan]', en: '<command> [options]' }))
    .addOption(languageOption(say))
    .version(VERSION, '-V, --version', say({ id: 'tampilkan versi', en: 'show the version' }))
    .addHelpText('after', `\n${say(EPILOGUE)}`);
  const named = argv.find((word) => commands.some((entry) => isNamed(entry, word)));
  let status: ExitStatus = 0;
  for (const entry of commands) {
    const command = base(program.command(entry.name).alias(entry.alias), io, say);
    command.description(say(entry.summary));
    if (named === undefined || !isNamed(entry, named)) continue;
    const form = await entry.load();
    shared(form.declare(command, say), say).addHelpText(
      'after',
      `\n${say({ id: 'Contoh', en: 'Example' })}:\n  ${form.example}`,
    );
    command.action(async () => {
      refuseRepeated(argv, command);
      const options = command.opts();
      const given = { ...options, ...argumentsOf(command) };
      const parsed = form.input.safeParse(given);
      if (!parsed.success) throw badInput(parsed.error.issues[0]);
      status = await form.run(parsed.data, ioFor(io, lang, options));
    });
  }
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  await program.parseAsync([...argv], { from: 'user' });
  return status;
}

const EPILOGUE: Bilingual = {
  id: 'Mulai di sini:  desa-enroll demo contoh  lalu  desa-enroll run contoh\nBantuan satu perintah:  desa-enroll periksa --help   ·   In English: --lang en',
  en: 'Start here:  desa-enroll demo example  then  desa-enroll run example\nHelp for one command:  desa-enroll validate --help --lang en',
};

function isNamed(entry: CommandEntry, word: string): boolean {
  return entry.name === word || entry.alias === word;
}

const HELP_WORDS: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Yang diberikan:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

function base(command: Command, io: ProcessIo, say: (text: Bilingual) => string): Command {
  const indonesian = say({ id: 'id', en: 'en' }) === 'id';
  return command
    .exitOverride()
    .helpOption('-h, --help', say({ id: 'tampilkan bantuan', en: 'show help' }))
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .configureHelp({
      helpWidth: io.width,
      styleTitle: (title) => (indonesian ? (HELP_WORDS[title] ?? title) : title),
    })
    .configureOutput({
      writeOut: (text) => io.print(text.replace(/\n$/, '')),
      writeErr: () => undefined,
    });
}

function languageOption(say: (text: Bilingual) => string): Option {
  return new Option('--lang <id|en>', say({ id: 'bahasa', en: 'language' })).choices(['id', 'en']);
}

/** Options that every command understands. */
function shared(command: Command, say: (text: Bilingual) => string): Command {
  const option = (flags: string, id: string, en: string): void => {
    const made = new Option(flags, say({ id, en }));
    if (!command.options.some((known) => known.long === made.long)) command.addOption(made);
  };
  option(
    '--on <YYYY-MM-DD>',
    'hari yang aturannya dipakai (bila kosong: hari ini)',
    'day whose rules apply (default: today)',
  );
  option(
    '--config <berkas>',
    'berkas pengaturan (bila kosong: desa-enroll.yaml di folder itu)',
    'settings file (default: desa-enroll.yaml in the folder)',
  );
  option('--out <folder>', 'folder hasil', 'folder for the results');
  option('--json', 'satu dokumen JSON di stdout', 'one JSON document on stdout');
  command.addOption(languageOption(say));
  option('--jobs <n>', 'banyaknya pekerja bersamaan', 'number of parallel workers');
  option('--quiet', 'tanpa bilah kemajuan', 'no progress bar');
  option('--no-color', 'tanpa warna', 'no colours');
  option('--show-nik', 'tampilkan NIK lengkap', 'show full NIK');
  return command;
}

function argumentsOf(command: Command): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  command.registeredArguments.forEach((argument, index) => {
    const value = command.processedArgs[index];
    if (value !== undefined) given[argument.name()] = value;
  });
  return given;
}

/** `--on A --on B` is more likely a slip than a wish. */
function refuseRepeated(argv: readonly string[], command: Command): void {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  for (const option of command.options) {
    const times = words.filter(
      (word) => word === option.long || word.startsWith(`${option.long}=`),
    );
    if (times.length > 1 && !option.variadic)
      throw new Refusal('option-repeated', {
        id: `Pilihan ${option.long} ditulis dua kali. Tulis satu kali saja.`,
        en: `The option ${option.long} is given twice. Give it once.`,
      });
  }
}

function badInput(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): Refusal {
  const key = String(issue?.path[0] ?? '');
  const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new Refusal('option-value', {
    id: `Nilai ${flag} tidak dapat dipakai. Lihat cara menulisnya dengan --help.`,
    en: `The value of ${flag} cannot be used. See --help for how to write it.`,
  });
}

function sentenceOf(error: CommanderError): Bilingual {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /\(Did you mean (.*)\?\)/.exec(error.message)?.[1];
  const nearId = near ? ` Mungkin maksudnya ${near}?` : '';
  const nearEn = near ? ` Did you mean ${near}?` : '';
  const help = { id: ' Lihat: desa-enroll --help', en: ' See: desa-enroll --help --lang en' };
  const known: Readonly<Record<string, Bilingual>> = {
    'commander.unknownOption': {
      id: `Pilihan ${subject} tidak dikenal.${nearId}${help.id}`,
      en: `The option ${subject} is unknown.${nearEn}${help.en}`,
    },
    'commander.unknownCommand': {
      id: `Perintah ${subject} tidak dikenal.${nearId}${help.id}`,
      en: `The command ${subject} is unknown.${nearEn}${help.en}`,
    },
    'commander.missingArgument': {
      id: `Sebutkan ${subject}.${help.id}`,
      en: `Name the ${subject}.${help.en}`,
    },
    'commander.optionMissingArgument': {
      id: `Pilihan ${subject} perlu nilai.${help.id}`,
      en: `The option ${subject} needs a value.${help.en}`,
    },
    'commander.excessArguments': {
      id: `Terlalu banyak yang disebutkan untuk perintah ini.${help.id}`,
      en: `Too many arguments for this command.${help.en}`,
    },
    'commander.invalidArgument': {
      id: `Nilai untuk ${subject} tidak dapat dipakai.${help.id}`,
      en: `The value for ${subject} cannot be used.${help.en}`,
    },
  };
  return (
    known[error.code] ?? {
      id: `Perintah tidak dimengerti.${help.id}`,
      en: `${error.message}${help.en}`,
    }
  );
}

function ioFor(io: ProcessIo, lang: Lang, options: Readonly<Record<string, unknown>>): Io {
  const { env, terminal, ...rest } = io;
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
