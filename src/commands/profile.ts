import path from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { campaignRoot, readSettledCampaign } from '../intake/campaign.ts';
import { openInputs } from '../intake/open-inputs.ts';
import { readInput } from '../intake/read.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { compareTemplate } from '../outputs/uploads/compare.ts';
import { comparisonText, layoutList, portalText } from '../outputs/uploads/compare-text.ts';
import {
  chosenLayout,
  type KnownLayout,
  knownLayouts,
  layoutUnknown,
} from '../outputs/uploads/layouts.ts';
import { simulatePortal } from '../outputs/uploads/portal.ts';
import { profileYaml } from '../outputs/uploads/profile-file.ts';
import { isNameOpen, settle } from '../outputs/uploads/settle.ts';
import { defineCommand, type ExitStatus, type Io } from './command.ts';
import { lineRequest, resolveFrom, type SharedInput, sharedInput } from './shared.ts';

export const profile = defineCommand({
  name: 'profile',
  alias: 'profil',
  summary: {
    id: 'Tata letak berkas unggah: daftar, isi, dan perbandingan dengan templat dari BPJS.',
    en: 'Upload layouts: list them, show one, compare one with a template from BPJS.',
  },
  example: 'desa-enroll profil check templat-unduhan.xls',
  declare: (command, say) =>
    command
      .argument('<what>', 'list | show | check')
      .argument(
        '[name]',
        say({
          id: 'id tata letak, atau berkas untuk check',
          en: 'id of a layout, or the file for check',
        }),
      )
      .option(
        '--profile <id>',
        say({ id: 'tata letak yang dibandingkan', en: 'layout to compare with' }),
      )
      .option('--campaign <folder>', say({ id: 'folder kampanye', en: 'campaign folder' }), '.'),
  input: sharedInput.extend({
    what: z.enum(['list', 'show', 'check']),
    name: z.string().optional(),
    profile: z.string().optional(),
    campaign: z.string(),
  }),
  async run(input, io) {
    const root = campaignRoot([input.campaign], io.cwd);
    const layouts = await knownLayouts(root);
    if (input.what === 'list') {
      const rows = layouts.map(({ profile, file }) => ({
        id: profile.id,
        title: profile.title,
        segment: profile.segment,
        status: profile.status,
        grade: profile.grade ?? null,
        file: file ?? null,
      }));
      io.print(
        input.json
          ? JSON.stringify(answerOf('profile', { profiles: rows }))
          : layoutList(layouts, io.lang),
      );
      return 0;
    }
    if (input.name === undefined) throw nameMissing(input.what);
    if (input.what === 'check') return check(input.name, input, layouts, io);
    const found = layoutNamed(input.name, layouts);
    io.print(
      input.json
        ? JSON.stringify(answerOf('profile', { profile: found }))
        : profileYaml(found).trimEnd(),
    );
    return 0;
  },
});

function layoutNamed(id: string, layouts: readonly KnownLayout[]) {
  const found = layouts.find(({ profile }) => profile.id === id)?.profile;
  if (found !== undefined) return found;
  throw layoutUnknown(
    id,
    layouts.map(({ profile }) => profile),
  );
}

/** 0 the same, 1 different or refused by the simulated portal, 2 unreadable. */
async function check(
  file: string,
  input: SharedInput & { readonly profile?: string | undefined; readonly campaign: string },
  layouts: readonly KnownLayout[],
  io: Io,
): Promise<ExitStatus> {
  const request = lineRequest([input.campaign], input, io);
  const campaign = await readSettledCampaign({ ...request, cwd: io.cwd });
  const profile =
    input.profile === undefined
      ? (await chosenLayout(campaign)).profile
      : layoutNamed(input.profile, layouts);
  const [workbook] = await openInputs([file], io.cwd);
  const content = await readInput(resolveFrom(io, file));
  if (workbook === undefined || workbook.sheets.length === 0 || 'code' in content)
    throw unreadable(file);
  const comparison = compareTemplate(
    workbook,
    profile,
    layouts.map((one) => one.profile),
  );
  const settled = settle(profile, campaign);
  const nameless = await simulatePortal(content.bytes, settled, { on: request.on });
  const isEmpty = nameless.refused?.rule === 'rows-none';
  const fileName = path.basename(file);
  const answer = isEmpty
    ? nameless
    : await simulatePortal(content.bytes, settled, { fileName, on: request.on });
  const nameOpen = !isEmpty && isNameOpen(settled);
  const refused = !isEmpty && (answer.refused !== undefined || answer.invalid > 0);
  if (input.json)
    io.print(
      JSON.stringify(
        answerOf('profile', {
          check: {
            file,
            profile: profile.id,
            comparison,
            portal: {
              refused: answer.refused ?? null,
              valid: answer.valid,
              invalid: answer.invalid,
              nppChecked: !nameOpen,
            },
          },
        }),
      ),
    );
  else {
    io.print(comparisonText(comparison, profile, io.lang));
    if (!isEmpty) io.print(portalText(answer, io.lang));
    if (nameOpen) io.print(NPP_NOT_CHECKED[io.lang]);
  }
  return comparison.same && !refused ? 0 : 1;
}

const NPP_NOT_CHECKED: Bilingual = {
  id: 'NPP dalam nama berkas tidak diperiksa, karena pengaturan kampanye tidak menyebut NPP. Sebut foldernya dengan --campaign, atau isi upload.npp di desa-enroll.yaml.',
  en: 'The NPP in the file name was not checked, as no campaign settings name one. Name the folder with --campaign, or set upload.npp in desa-enroll.yaml.',
};

function nameMissing(what: string): Refusal {
  return new Refusal('profile-name-missing', {
    id:
      what === 'check'
        ? 'Sebut berkas yang diperiksa: desa-enroll profile check templat.xls'
        : 'Sebut tata letaknya: desa-enroll profile show bpu-tk-baru-2020',
    en:
      what === 'check'
        ? 'Name the file to check: desa-enroll profile check template.xls'
        : 'Name the layout: desa-enroll profile show bpu-tk-baru-2020',
  });
}

function unreadable(file: string): Refusal {
  return new Refusal('template-unreadable', {
    id: `${file} tidak dapat dibaca sebagai Excel. Unduh lagi dari portal.`,
    en: `${file} cannot be read as Excel. Download it anew.`,
  });
}
