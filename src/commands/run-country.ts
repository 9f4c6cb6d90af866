import path from 'node:path';
import type { Bilingual } from '../domain/bilingual.ts';
import type { LineRequest } from '../flow.ts';
import { mayBeLarge } from '../nation/ask-plan.ts';
import { openCountry, type PlanRequest } from '../nation/planning.ts';
import { type CountryRun, MOST_DESA, runCountry } from '../nation/run.ts';
import { readTextIfThere, writeWhole } from '../outputs/disk.ts';
import { countryText } from '../outputs/nation/text.ts';
import { mergedText } from '../outputs/reporters/merged.ts';
import { neighboursOf } from '../outputs/swap.ts';
import { prepareParts } from '../outputs/write.ts';
import { readManifest, type WrittenFile } from '../outputs/written.ts';
import { RUNS } from '../trail/folder.ts';
import { countryRecord } from '../trail/record.ts';
import { appendRun } from '../trail/runs.ts';
import { settledFiles } from '../trail/settled.ts';
import type { ExitStatus, Io } from './command.ts';
import { progressBar } from './progress.ts';
import type { SharedInput } from './shared.ts';

/** Where a run reads and writes. */
export interface CountryPlaces {
  readonly root: string;
  readonly out: string;
  readonly home: string;
  readonly request: LineRequest;
}

/** Villages above which a campaign is worked off in parts; an environment for tests may ask for fewer. */
export type CountryInput = SharedInput & { readonly tables: boolean; readonly most?: number };

const WITHOUT_TRAIL: Bilingual = {
  id: 'Hasil baru sudah di tempatnya; hanya catatan riwayat yang belum. Jalankan lagi.',
  en: 'The new results are in place; only the line in the trail is missing. Run again.',
};

/** The job of `run` for a campaign of many kabupaten; undefined where it is not one. */
export async function runAsCountry(
  { root, out, home, request }: CountryPlaces,
  input: CountryInput,
  io: Io,
): Promise<ExitStatus | undefined> {
  const { paths, on, config } = request;
  const asked: PlanRequest = {
    ...{ paths, on, config, cwd: io.cwd, jobs: input.jobs, home, out },
    ...{ lang: io.lang, showNik: input.showNik, tables: input.tables },
    fresh: neighboursOf(out).fresh,
    most: input.most ?? MOST_DESA,
  };
  // Most campaigns are small, and seen to be without another process.
  if (!mayBeLarge(root, asked.most) && (await openCountry(asked)) === undefined) return undefined;
  const bar = await progressBar(io);
  const run = await runCountry({
    ...asked,
    tell: input.json,
    onOpened: () => void prepareParts(out),
    onProgress: bar.onProgress,
  }).finally(bar.stop);
  if (run === undefined) return undefined;
  const trail = path.join(home, RUNS);
  const record = countryRecord(
    {
      campaign: run.campaign,
      on: request.on,
      sums: run.sums,
      results: run.written.manifestSha256,
      inputs: run.parts.map(({ name, inputsSha256 }) => ({ file: name, sha256: inputsSha256 })),
      confirmations: run.adds.confirmations,
    },
    io.today,
    { settled: settledFiles(root), options: { lang: io.lang, showNik: input.showNik } },
  );
  writeWhole(trail, Buffer.from(appendRun(readTextIfThere(trail) ?? '', record)), WITHOUT_TRAIL);
  const at = path.relative(root, out).replaceAll(path.sep, '/');
  if (input.json) await printCountry(run, out, at, io);
  else {
    io.print(countryText(run.view, io));
    io.print(whatWasWritten(run, path.relative(io.cwd, out) || '.', io));
  }
  return run.sums.errors > 0 ? 1 : 0;
}

/** Prints the one JSON document: the same keys as of a campaign in one folder, and what each part came to. */
async function printCountry(run: CountryRun, out: string, at: string, io: Io): Promise<void> {
  const { told, view, parts } = run;
  if (told === undefined) throw new Error('nothing told of this run');
  const more = {
    outputs: outputTexts(run, out, at),
    parts: parts.map(({ name, origin, sums, files }) => ({
      path: `${at}/${name}`,
      origin,
      files,
      summary: sums.sums,
    })),
    findingsByCode: view.findings,
  };
  try {
    for (const piece of mergedText(told.merged, 'run', more)) await io.write(piece);
  } finally {
    told.close();
  }
  io.print('');
}

/** Items of the document's `outputs`: pages over all, then the files of each part as its manifest names them. */
function* outputTexts({ parts, written }: CountryRun, out: string, at: string): Generator<string> {
  const text = (file: WrittenFile, folder: string) => {
    const { kind, sha256, rows } = file;
    return JSON.stringify({ path: `${folder}/${file.path}`, kind, sha256, rows });
  };
  for (const file of written.files) yield text(file, at);
  for (const { name } of parts)
    for (const file of readManifest(path.join(out, name))?.files ?? [])
      yield text(file, `${at}/${name}`);
}

function whatWasWritten({ parts, written }: CountryRun, at: string, io: Io): string {
  const id = io.lang === 'id';
  const made = parts.filter(({ origin }) => origin === 'made').length;
  const kept = parts.length - made;
  const carried = written.carried.map((file) =>
    id
      ? `Anda mengubah ${file}; berkas Anda tetap, versi baru ada di sampingnya dengan nama .baru.`
      : `You changed ${file}; yours stays, the new version is beside it with .baru in its name.`,
  );
  const first = written.unchanged
    ? id
      ? `Hasil di ${at} sudah sama; tidak ada yang ditulis ulang.`
      : `The results in ${at} are the same already; nothing was written anew.`
    : id
      ? `${made} bagian dikerjakan, ${kept} bagian tidak berubah. Buka ${path.join(at, 'ringkasan.html')} untuk melihat ringkasannya.`
      : `${made} parts were made, ${kept} parts did not change. Open ${path.join(at, 'ringkasan.html')} for the summary.`;
  return [first, ...carried].join('\n');
}
