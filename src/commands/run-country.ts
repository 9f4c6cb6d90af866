import path from 'node:path';
import type { Bilingual } from '../domain/bilingual.ts';
import type { LineRequest } from '../flow.ts';
import { listCampaign, readFrame } from '../intake/campaign.ts';
import { type CountryRun, isCountry, MOST_DESA, runCountry } from '../nation/run.ts';
import { readTextIfThere, writeWhole } from '../outputs/disk.ts';
import { countryText } from '../outputs/nation/text.ts';
import { SCHEMA_VERSION, VERSION } from '../outputs/version.ts';
import { prepareParts } from '../outputs/write.ts';
import { rules } from '../rules/index.ts';
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
  const asked = {
    ...request,
    cwd: io.cwd,
    ruleCodes: rules.map((rule) => rule.code),
    onProgress: () => {},
  };
  if (!isCountry(await listCampaign(asked), input.most ?? MOST_DESA)) return undefined;
  const frame = await readFrame(asked);
  const fresh = prepareParts(out);
  const bar = await progressBar(io);
  const run = await runCountry({
    frame,
    lang: io.lang,
    showNik: input.showNik,
    tables: input.tables,
    jobs: input.jobs,
    home,
    out,
    fresh,
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
  if (input.json) io.print(JSON.stringify(documentOf(run, request, at)));
  else {
    io.print(countryText(run.view, io));
    io.print(whatWasWritten(run, path.relative(io.cwd, out) || '.', io));
  }
  return run.sums.errors > 0 ? 1 : 0;
}

/** The JSON document without its lists: these stand in each part (`--tables`), since no reader could hold them. */
function documentOf(run: CountryRun, { on }: LineRequest, at: string): object {
  const { sums, view, parts, written } = run;
  const { people, ignored, iuran, perMonth, desa, files, rows, ...counts } = sums;
  const { months, startMonth } = run.campaign.defaults;
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command: 'run',
    on,
    summary: {
      files,
      desa,
      rows,
      ignored,
      people,
      ...counts,
      iuran: { perMonth, total: iuran, months, startMonth },
    },
    parts: parts.map(({ name, origin, sums: one, files: written }) => ({
      path: `${at}/${name}`,
      origin,
      files: written,
      summary: one.sums,
    })),
    findingsByCode: view.findings,
    outputs: written.files.map(({ path: file, kind, sha256, rows: some }) => ({
      path: `${at}/${file}`,
      kind,
      sha256,
      rows: some,
    })),
    assumptions: view.assumptions.map(({ code, message }) => ({ code, message: { ...message } })),
  };
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
