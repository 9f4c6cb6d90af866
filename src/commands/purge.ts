import path from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { isThere, namesIn, readTextIfThere, remove, writeWhole } from '../outputs/disk.ts';
import { lockFolder } from '../outputs/lock.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { VERSION } from '../outputs/version.ts';
import { readManifest } from '../outputs/written.ts';
import { isPersonal, isWithoutPersons, NOMINATIONS, RUNS, SETTINGS } from '../trail/folder.ts';
import { appendRun } from '../trail/runs.ts';
import { defineCommand } from './command.ts';
import { resolveFrom, sharedInput } from './shared.ts';

export const purge = defineCommand({
  name: 'purge',
  alias: 'musnahkan',
  summary: {
    id: 'Hapus semua data pribadi satu kampanye; angka-angkanya tetap ada di riwayat.',
    en: 'Delete all personal data of a campaign; its counts stay in the trail.',
  },
  example: 'desa-enroll purge contoh-denpasar --yes',
  declare: (command, say) =>
    command.argument('<folder>', say({ id: 'folder kampanye', en: 'campaign folder' })).option(
      '--yes',
      say({
        id: 'sungguh hapus; tanpa ini hanya ditunjukkan',
        en: 'really delete; without it only shown',
      }),
    ),
  input: sharedInput.extend({ folder: z.string(), yes: z.boolean().default(false) }),
  async run(input, io) {
    const root = resolveFrom(io, input.folder);
    if (![NOMINATIONS, SETTINGS, RUNS].some((name) => isThere(path.join(root, name))))
      throw new Refusal('not-a-campaign', {
        id: `${input.folder} bukan folder kampanye; tidak ada yang dihapus.`,
        en: `${input.folder} is no campaign folder; nothing was deleted.`,
      });
    const out = input.out === undefined ? [] : [ownResults(resolveFrom(io, input.out), input.out)];
    const names = namesIn(root);
    const there = [...names.filter(isPersonal), ...out].sort();
    const others = names.filter((name) => !isPersonal(name) && !isWithoutPersons(name));
    if (input.yes && (there.length > 0 || isUnrecorded(root))) {
      const release = await lockFolder(root);
      try {
        for (const name of there) remove(path.resolve(root, name));
        const trail = readTextIfThere(path.join(root, RUNS)) ?? '';
        const record = {
          day: io.today,
          command: 'purge',
          version: VERSION,
          removed: there,
        } as const;
        writeWhole(path.join(root, RUNS), Buffer.from(appendRun(trail, record)), DELETED);
      } finally {
        release();
      }
    }
    const report = { removed: there, done: input.yes, left: others };
    io.print(
      input.json ? JSON.stringify(answerOf('purge', report)) : told(report, input.folder)[io.lang],
    );
    return 0;
  },
});

/** Did an earlier purge delete everything and end before its line in the trail? */
function isUnrecorded(root: string): boolean {
  const last = (readTextIfThere(path.join(root, RUNS)) ?? '').trimEnd().split('\n').at(-1) ?? '';
  return last !== '' && !last.includes('"command":"purge"');
}

const DELETED: Bilingual = {
  id: 'Data pribadi sudah dihapus; hanya catatan riwayat yang belum.',
  en: 'The personal data is deleted; only the line in the trail is missing.',
};

/** Results elsewhere are deleted only when they are surely ours. */
function ownResults(out: string, given: string): string {
  if (isThere(out) && readManifest(out) !== undefined) return out;
  throw new Refusal('out-has-foreign-files', {
    id: `${given} bukan folder hasil desa-enroll; tidak ada yang dihapus.`,
    en: `${given} holds no results of desa-enroll; nothing was deleted.`,
  });
}

interface Report {
  readonly removed: readonly string[];
  readonly done: boolean;
  /** Names that somebody else put there; they are not ours to delete. */
  readonly left: readonly string[];
}

function told({ removed, done, left }: Report, folder: string): Bilingual {
  const rest =
    left.length === 0
      ? { id: '', en: '' }
      : {
          id: `\nBerkas berikut bukan buatan program ini dan tidak dihapus; bila memuat data orang (misalnya daftar dari desa), hapus sendiri: ${left.join(', ')}`,
          en: `\nThese files are not of this program and were not deleted; if they hold data of people (lists of villages, say), delete them yourself: ${left.join(', ')}`,
        };
  if (removed.length === 0)
    return {
      id: `Tidak ada hasil atau salinan data buatan program ini di folder ini.${rest.id}`,
      en: `There are no results or copies of data of this program in this folder.${rest.en}`,
    };
  const list = removed.map((name) => `  ${name}`).join('\n');
  return done
    ? {
        id: `Sudah dihapus:\n${list}\nYang tinggal: pengaturan, daftar desa, dan ${RUNS} (hanya angka). Salinan di tempat lain (e-mail, flashdisk, tempat sampah) tidak ikut terhapus.${rest.id}`,
        en: `Deleted:\n${list}\nWhat stays: settings, the list of villages, and ${RUNS} (counts only). Copies elsewhere (mail, sticks, the bin) are not deleted.${rest.en}`,
      }
    : {
        id: `Yang akan dihapus:\n${list}\nBelum ada yang dihapus. Bila sudah yakin: desa-enroll purge ${folder} --yes${rest.id}`,
        en: `To be deleted:\n${list}\nNothing is deleted yet. If you are sure: desa-enroll purge ${folder} --yes${rest.en}`,
      };
}
