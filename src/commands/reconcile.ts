import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { campaignRoot, readSettledCampaign } from '../intake/campaign.ts';
import { foundUploads } from '../intake/found-uploads.ts';
import { openInputs } from '../intake/open-inputs.ts';
import { writeWhole } from '../outputs/disk.ts';
import { lockFolder } from '../outputs/lock.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { chosenLayout } from '../outputs/uploads/layouts.ts';
import type { Profile } from '../outputs/uploads/profile.ts';
import { type ReadAnswer, readAnswer } from '../trail/registry-answers.ts';
import { decisionForm } from '../trail/registry-forms.ts';
import { type RegistryText, withEvent } from '../trail/registry-lines.ts';
import {
  type FileOutcome,
  reconcile as takeUp,
  undo,
  unknownTo,
} from '../trail/registry-reconcile.ts';
import { countsOf, reconcileTable, reconcileText } from '../trail/registry-report.ts';
import { type Registry, registryOf } from '../trail/registry-state.ts';
import { loadRegistry, saveRegistry } from '../trail/registry-store.ts';
import { sentEvent } from '../trail/registry-view.ts';
import { defineCommand, type ExitStatus, type Io } from './command.ts';
import { lineRequest, resolveFrom, type SharedInput, sharedInput } from './shared.ts';

export const reconcile = defineCommand({
  name: 'reconcile',
  alias: 'rekonsiliasi',
  summary: {
    id: 'Baca jawaban BPJS dan catat: siapa diterima, ditolak, menunggu, dan apa berikutnya.',
    en: 'Read what BPJS answered and record who is accepted, refused or waiting, and what is next.',
  },
  example: 'desa-enroll rekonsiliasi hasil-verifikasi.xlsx --campaign contoh-denpasar',
  declare: (command, say) =>
    command
      .argument(
        '[files...]',
        say({
          id: 'berkas jawaban, daftar KPJ, atau keputusan; tanpa berkas: tunjukkan keadaan sekarang',
          en: 'answer files, KPJ lists or decisions; without files: show how things stand',
        }),
      )
      .option('--campaign <folder>', say({ id: 'folder kampanye', en: 'campaign folder' }), '.')
      .option(
        '--undo [nomor]',
        say({
          id: 'batalkan pencatatan terakhir, atau yang bernomor itu',
          en: 'take back the last entry, or the one of that number',
        }),
      ),
  input: sharedInput.extend({
    files: z.array(z.string()).default([]),
    campaign: z.string(),
    undo: z.union([z.literal(true), z.coerce.number().int().min(1)]).optional(),
  }),
  async run(input, io) {
    const root = campaignRoot([input.campaign], io.cwd);
    if (root === undefined) throw notACampaign(input.campaign);
    const request = lineRequest([input.campaign], input, io);
    if (input.undo !== undefined && input.files.length > 0) throw undoWithFiles();
    const release = await lockFolder(root);
    try {
      const before = loadRegistry(root);
      if (input.undo !== undefined) {
        const number = input.undo === true ? undefined : input.undo;
        const undone = undo(before, request.on, number);
        saveRegistry(root, undone.record);
        io.warn(UNDONE(undone.number)[io.lang]);
        return show(undone.record, [], input, io, request.on);
      }
      const campaign = await readSettledCampaign({ ...request, cwd: io.cwd });
      const { profile } = await chosenLayout(campaign);
      const files = input.files.length === 0 ? [] : await openInputs(input.files, io.cwd);
      const answers = files.map((workbook) => readAnswer(workbook, profile.response));
      const known = await withFound(root, before, answers, profile, request.on);
      const { record, files: outcomes } = takeUp(known, answers, request.on);
      if (record !== before) saveRegistry(root, record);
      return show(record, outcomes, input, io, request.on);
    } finally {
      release();
    }
  },
});

/** The record with the files of `run` in it whose people an answer names: the answer proves that they were sent. */
async function withFound(
  root: string,
  record: RegistryText,
  answers: readonly ReadAnswer[],
  profile: Profile,
  day: string,
): Promise<RegistryText> {
  const unknown = unknownTo(record, answers);
  const found = unknown.size === 0 ? [] : await foundUploads(root, unknown, profile);
  const event = sentEvent(registryOf(record.lines), profile.id, found, day);
  return event === undefined ? record : withEvent(record, event);
}

function show(
  record: RegistryText,
  files: readonly FileOutcome[],
  input: SharedInput,
  io: Io,
  on: string,
): ExitStatus {
  const registry = registryOf(record.lines);
  const options = { lang: io.lang, on, showNik: input.showNik };
  if (input.out !== undefined) {
    const folder = resolveFrom(io, input.out);
    const form = decisionForm(registry);
    for (const file of [reconcileTable(registry, options), ...(form === undefined ? [] : [form])])
      writeWhole(path.join(folder, file.path), file.bytes);
  }
  if (input.json) io.print(JSON.stringify(documentFor(record, registry, files, on)));
  else io.print(reconcileText(registry, files, options));
  const unread = files.some(({ is }) => is === 'unreadable');
  const { suspense, strays } = countsOf(registry);
  return unread || suspense > 0 || strays > 0 ? 1 : 0;
}

function documentFor(
  { lines, head }: RegistryText,
  registry: Registry,
  files: readonly FileOutcome[],
  on: string,
) {
  const { standing, oddKpj } = registry;
  return answerOf('reconcile', {
    on,
    files,
    counts: countsOf(registry),
    oddKpj: oddKpj.length,
    record: { entries: lines.length, standing: standing.length, head },
  });
}

const UNDONE = (number: number) => ({
  id: `Pencatatan nomor ${number} dibatalkan; barisnya tetap ada di catatan, hanya tidak dihitung lagi.`,
  en: `Entry ${number} is taken back; its line stays in the record and counts no more.`,
});

function notACampaign(folder: string): Refusal {
  return new Refusal('not-a-campaign', {
    id: `${folder} bukan folder kampanye. Sebut foldernya dengan --campaign.`,
    en: `${folder} is no campaign folder. Name it with --campaign.`,
  });
}

function undoWithFiles(): Refusal {
  return new Refusal('undo-with-files', {
    id: '--undo tidak dipakai bersama berkas jawaban. Jalankan satu per satu.',
    en: '--undo does not go with answer files. Run one after the other.',
  });
}
