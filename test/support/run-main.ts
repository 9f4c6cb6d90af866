import { main, type ProcessIo } from '../../src/cli.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, on 22 November 2026, without a terminal. */
export async function runMain(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly today?: string; readonly stdin?: string } = {},
): Promise<Ran> {
  let out = '';
  const err: string[] = [];
  const io: ProcessIo = {
    today: parseLocalDate(options.today ?? '2026-11-22')!,
    cwd: options.cwd ?? process.cwd(),
    env: {},
    width: 100,
    terminal: { stdout: false, stderr: false },
    interactive: false,
    stdin: async () => Buffer.from(options.stdin ?? ''),
    print: (text) => {
      out += `${text}\n`;
    },
    write: async (text) => {
      out += text;
    },
    warn: (text) => void err.push(text),
    stderr: process.stderr,
  };
  const status = await main(argv, io);
  return { status, stdout: out.replace(/\n$/, ''), stderr: err.join('\n') };
}
