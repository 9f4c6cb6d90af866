import { Command, CommanderError, Option } from 'commander';
import type { ExitStatus, Io } from '../commands/command.ts';
import { type CommandEntry, commands } from '../commands/index.ts';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { VERSION } from '../outputs/version.ts';

/** What the grammar needs of the world: where help goes, and the world of a command by its options. */
export interface Surroundings {
  readonly lang: Lang;
  /** Characters a line may have. */
  readonly width: number;
  readonly print: (text: string) => void;
  readonly ioWith: (options: Readonly<Record<string, unknown>>) => Promise<Io>;
}

/** Understands one command line and runs what it names; help and a slip of grammar are thrown, see `slipOf`. */
export async function dispatch(argv: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const say = (text: Bilingual): string => text[around.lang];
  const program = base(new Command('desa-enroll'), around, say);
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
    const command = base(program.command(entry.name).alias(entry.alias), around, say);
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
      if (!parsed.success) throw badInput(parsed.error.issues[0], command);
      status = await form.run(parsed.data, await around.ioWith(options));
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

function base(command: Command, around: Surroundings, say: (text: Bilingual) => string): Command {
  const indonesian = around.lang === 'id';
  return command
    .exitOverride()
    .helpOption('-h, --help', say({ id: 'tampilkan bantuan', en: 'show help' }))
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .configureHelp({
      helpWidth: around.width,
      styleTitle: (title) => (indonesian ? (HELP_WORDS[title] ?? title) : title),
    })
    .configureOutput({
      writeOut: (text) => around.print(text.replace(/\n$/, '')),
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
  issue:
    | { readonly path: readonly PropertyKey[]; readonly values?: readonly unknown[] }
    | undefined,
  { registeredArguments }: Command,
): Refusal {
  const key = String(issue?.path[0] ?? '');
  const isArgument = registeredArguments.some((argument) => argument.name() === key);
  const flag = isArgument
    ? `<${key}>`
    : `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const choices = (issue?.values ?? []).join(', ');
  return new Refusal('option-value', {
    id: `Nilai ${flag} tidak dapat dipakai. ${choices ? `Pilihannya: ${choices}.` : 'Lihat cara menulisnya dengan --help.'}`,
    en: `The value of ${flag} cannot be used. ${choices ? `Choose one of: ${choices}.` : 'See --help for how to write it.'}`,
  });
}

/** What was slipped in the grammar; undefined for help that was asked for. Any other error is none of the grammar's. */
export function slipOf(error: unknown): { readonly sentence: Bilingual | undefined } | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return { sentence: error.exitCode === 0 ? undefined : sentenceOf(error) };
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
    'commander.missingMandatoryOptionValue': {
      id: `Pilihan ${subject} wajib disebutkan.${help.id}`,
      en: `The option ${subject} is required.${help.en}`,
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
