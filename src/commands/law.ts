import { z } from 'zod';
import { readYaml } from '../campaign/settings-yaml.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { parseMonth } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import { judgeAll, runLine } from '../flow.ts';
import { followLaw } from '../iuran/follow-law.ts';
import { lawTrial } from '../iuran/law-trial.ts';
import { inForce, lawChanges } from '../law/changes.ts';
import { parameterNamed } from '../law/find.ts';
import { publishedLaw } from '../law/law.ts';
import { lawTry } from '../law/try.ts';
import { readTextIfThere } from '../outputs/disk.ts';
import { lawDifferences, lawHistory, lawList, lawTrialText } from '../outputs/reporters/law.ts';
import { lawDocument } from '../outputs/reporters/law-document.ts';
import { defineCommand, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { lineRequest, resolveFrom, type SharedInput, sharedInput } from './shared.ts';

export const law = defineCommand({
  name: 'law',
  alias: 'hukum',
  summary: {
    id: 'Tunjukkan nilai hukum: angka, masa berlaku, sumber, dan buktinya.',
    en: 'Show the values of the law: figure, dates, source and proof.',
  },
  example: 'desa-enroll law diff 2026-03 2026-04',
  declare: (command, say) =>
    command.argument(
      '[apa...]',
      say({
        id: 'kosong: semua; <nama>: riwayatnya; diff <hari> <hari>; try <usulan.yaml> <folder atau berkas...>',
        en: 'nothing: all; <name>: its history; diff <day> <day>; try <proposal.yaml> <paths...>',
      }),
    ),
  input: sharedInput.extend({ apa: z.array(z.string()).default([]) }),
  async run(input, io) {
    const [first, ...rest] = input.apa;
    if (first === 'try') return tryOut(rest, input, io);
    if (first === 'diff') return difference(rest, input, io);
    const { on } = lineRequest([], input, io);
    const { parameters } = publishedLaw;
    if (first === undefined) {
      const document = () => lawDocument(on, { parameters: inForce(parameters, on) });
      io.print(input.json ? JSON.stringify(document()) : lawList(parameters, on, io));
      return 0;
    }
    if (rest.length > 0) throw oneName();
    const parameter = parameterNamed(first, parameters);
    const document = () => lawDocument(on, { parameters: [parameter] });
    io.print(input.json ? JSON.stringify(document()) : lawHistory(parameter, io));
    return 0;
  },
});

function difference([from, to, ...rest]: readonly string[], input: SharedInput, io: Io) {
  if (from === undefined || to === undefined || rest.length > 0) throw twoDays();
  for (const day of [from, to])
    if (parseLocalDate(day) === undefined && parseMonth(day) === undefined) throw twoDays();
  const changes = lawChanges(publishedLaw.parameters, from, to);
  io.print(
    input.json
      ? JSON.stringify(lawDocument(to, { changes }))
      : lawDifferences(changes, from, to, io),
  );
  return 0 as const;
}

/** The same files under today's law and under the proposal: read once, judged twice. */
async function tryOut([file, ...paths]: readonly string[], input: SharedInput, io: Io) {
  if (file === undefined || paths.length === 0) throw fileAndPaths();
  const text = readTextIfThere(resolveFrom(io, file));
  if (text === undefined) throw noSuchFile(file);
  const proposed = lawTry(readYaml(text, file).value);
  const bar = await progressBar(io);
  const request = lineRequest(paths, input, io);
  const before = await runLine(request, { ...io, ...bar }).finally(bar.stop);
  const campaign = followLaw(before.campaign, publishedLaw, proposed);
  const after = judgeAll(campaign, before.files, before.on, proposed);
  const trial = lawTrial(proposed.proposal ?? file, before.desa, after.desa);
  io.print(
    input.json ? JSON.stringify(lawDocument(before.on, { trial })) : lawTrialText(trial, io),
  );
  return 0 as const;
}

function oneName(): Refusal {
  return new Refusal('law-arguments', {
    id: 'Sebutkan satu nama saja, misalnya: desa-enroll law jkm-amount',
    en: 'Give one name only, for example: desa-enroll law jkm-amount',
  });
}

function twoDays(): Refusal {
  return new Refusal('law-arguments', {
    id: 'Sebutkan dua hari atau bulan, misalnya: desa-enroll law diff 2026-03 2026-04',
    en: 'Give two days or months, for example: desa-enroll law diff 2026-03 2026-04',
  });
}

function fileAndPaths(): Refusal {
  return new Refusal('law-arguments', {
    id: 'Sebutkan berkas usulan dan folder atau berkas desa, misalnya: desa-enroll law try usulan.yaml contoh-denpasar',
    en: 'Give the proposal and a folder or files, for example: desa-enroll law try proposal.yaml contoh-denpasar',
  });
}

function noSuchFile(file: string): Refusal {
  return new Refusal('law-patch-missing', {
    id: `Berkas usulan ${file} tidak ada. Periksa namanya.`,
    en: `There is no proposal ${file}. Check its name.`,
  });
}
