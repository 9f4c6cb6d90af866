import type { LocalDate } from '../../domain/local-date.ts';
import type { OutputFile } from '../result.ts';
import { type PortalAnswer, simulatePortal } from './portal.ts';
import type { Settled } from './settle.ts';

/** What the simulated portal said to one of our files. */
export interface CheckedFile {
  readonly path: string;
  /** People we put in. */
  readonly people: number;
  readonly answer: PortalAnswer;
  /** Nothing refused, and as many people read back as were written. */
  readonly passed: boolean;
}

/** The files as they come; each upload file is tried on the simulated portal on its way. */
export async function* checkedFiles(
  files: AsyncIterable<OutputFile>,
  settled: Settled,
  on: LocalDate,
  checked: CheckedFile[],
): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    if (file.kind === 'upload') checked.push(await checkFile(file, settled, on));
    yield file;
  }
}

async function checkFile(
  { path, bytes, rows }: OutputFile,
  settled: Settled,
  on: LocalDate,
): Promise<CheckedFile> {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const answer = await simulatePortal(bytes, settled, { fileName, on });
  const passed = answer.refused === undefined && answer.invalid === 0 && answer.valid === rows;
  return { path, people: rows, answer, passed };
}
