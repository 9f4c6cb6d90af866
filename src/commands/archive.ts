import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { type ArchivePart, lockArchive, openArchive } from '../outputs/archive.ts';
import { isThere, readBytes, readTextIfThere } from '../outputs/disk.ts';
import { openBytes, writeInPieces } from '../outputs/large-file.ts';
import { lockFolder } from '../outputs/lock.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { refuseInputs } from '../outputs/write.ts';
import { changedFiles, readManifest, sha256, writtenNames } from '../outputs/written.ts';
import { RESULTS } from '../trail/folder.ts';
import { defineCommand, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { resolveFrom, sharedInput } from './shared.ts';

/** Shorter ones are found by trying. */
const SHORTEST = 12;

const PACKING: Bilingual = { id: 'Membungkus dan memeriksa', en: 'Packing and checking' };

export const archive = defineCommand({
  name: 'archive',
  alias: 'arsip',
  summary: {
    id: 'Bungkus hasil/ menjadi satu zip berkata sandi (AES-256), untuk dikirim atau disimpan.',
    en: 'Pack hasil/ as one zip with a password (AES-256), to send or to keep.',
  },
  example: 'desa-enroll archive contoh-denpasar --password-file sandi.txt --out hasil-denpasar.zip',
  declare: (command, say) =>
    command
      .argument('[folder]', say({ id: 'folder kampanye', en: 'campaign folder' }), '.')
      .requiredOption(
        '--password-file <berkas>',
        say({
          id: 'berkas berisi kata sandi, satu baris (- dari stdin)',
          en: 'file with the password, one line (- for stdin)',
        }),
      )
      .requiredOption('--out <berkas>', say({ id: 'zip yang ditulis', en: 'zip to write' })),
  input: sharedInput.extend({ folder: z.string(), passwordFile: z.string(), out: z.string() }),
  async run(input, io) {
    const root = resolveFrom(io, input.folder);
    const results = path.join(root, RESULTS);
    const target = resolveFrom(io, input.out);
    refuseInputs(target);
    refuseUnfit(results, target, input.folder, input.out);
    const password = await passwordFrom(input.passwordFile, io);
    const release = await lockFolder(root);
    const bar = await progressBar(io, PACKING);
    try {
      const names = namesOf(results, input.folder);
      // Each file is seen twice: when it is packed, and when it is read back.
      const onFile = (seen: number) => bar.onProgress(seen, 2 * names.length);
      const hash = await pack(target, results, names, password, onFile).finally(bar.stop);
      const told = { path: input.out, files: names.length, sha256: hash };
      io.print(
        input.json
          ? JSON.stringify(answerOf('archive', told))
          : {
              id: `${told.files} berkas dibungkus ke ${told.path} (AES-256). Bukanya dengan 7-Zip atau WinRAR; Explorer bawaan Windows tidak dapat. Kirim kata sandinya lewat jalan lain, misalnya telepon; tanpa kata sandi isinya tidak dapat dibuka lagi.`,
              en: `${told.files} files packed into ${told.path} (AES-256). Open it with 7-Zip or WinRAR; the Explorer of Windows cannot. Send the password another way, such as by telephone; without it nobody can open them again.`,
            }[io.lang],
      );
      return 0;
    } finally {
      release();
    }
  },
});

/** Packs the named files into `target`, one in memory at a time; gives the SHA-256 of what was written. */
async function pack(
  target: string,
  results: string,
  names: readonly string[],
  password: string,
  onFile: (seen: number) => void,
): Promise<string> {
  const hashes = new Map<string, string>();
  const whole = createHash('sha256');
  await writeInPieces(
    target,
    (write) =>
      lockArchive(filesOf(results, names, hashes, onFile), password, (bytes) => {
        whole.update(bytes);
        write(bytes);
      }),
    (written) => readBack(written, password, hashes, onFile),
  );
  return whole.digest('hex');
}

/** The files one by one, each read when its turn comes; keeps their hashes. */
function* filesOf(
  results: string,
  names: readonly string[],
  hashes: Map<string, string>,
  onFile: (seen: number) => void,
): Generator<ArchivePart> {
  for (const name of names) {
    const bytes = readBytes(path.join(results, name));
    hashes.set(name, sha256(bytes));
    onFile(hashes.size);
    yield { path: name, bytes };
  }
}

/** Read back before it is called done: an archive that nobody can open is a loss. */
async function readBack(
  written: string,
  password: string,
  hashes: ReadonlyMap<string, string>,
  onFile: (seen: number) => void,
): Promise<void> {
  const file = openBytes(written);
  try {
    let same = 0;
    for await (const part of openArchive(file, password)) {
      if (hashes.get(part.path) === sha256(part.bytes)) same += 1;
      onFile(hashes.size + same);
    }
    if (same !== hashes.size) throw new Error('the archive does not read back');
  } finally {
    file.close();
  }
}

function refuseUnfit(results: string, target: string, folder: string, out: string): void {
  if (!isThere(results))
    throw new Refusal('no-results', {
      id: `Belum ada hasil di ${folder}. Jalankan dulu: desa-enroll run ${folder}`,
      en: `There are no results in ${folder} yet. Run first: desa-enroll run ${folder}`,
    });
  if (isThere(target))
    throw new Refusal('archive-exists', {
      id: `${out} sudah ada. Pilih nama lain; berkas itu tidak diubah.`,
      en: `${out} is there already. Choose another name; that file was not changed.`,
    });
}

async function passwordFrom(file: string, io: Io): Promise<string> {
  const text =
    file === '-'
      ? Buffer.from(await io.stdin()).toString('utf8')
      : readTextIfThere(resolveFrom(io, file));
  const [password = ''] = (text ?? '').replace(/^\ufeff/, '').split(/\r?\n/);
  if (password.length >= SHORTEST) return password;
  throw new Refusal('password-too-short', {
    id: `Kata sandi di ${file} harus baris pertama dan paling sedikit ${SHORTEST} huruf.`,
    en: `The password in ${file} must be its first line and have at least ${SHORTEST} characters.`,
  });
}

/** Everything in the results that the manifest names or that people put there, and the manifest itself. */
function namesOf(results: string, folder: string): readonly string[] {
  const manifest = readManifest(results);
  if (manifest === undefined)
    throw new Refusal('results-unreadable', {
      id: `Hasil di ${folder} tidak lengkap. Jalankan lagi: desa-enroll run ${folder}`,
      en: `The results in ${folder} are not complete. Run again: desa-enroll run ${folder}`,
    });
  const names = new Set([...writtenNames(results, manifest), ...changedFiles(results, manifest)]);
  return [...names].sort().filter((name) => isThere(path.join(results, name)));
}
