import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { isThere, remove } from '../outputs/disk.ts';
import { lockFolder } from '../outputs/lock.ts';
import { NOMINATIONS, PERSONAL, RUNS, SETTINGS } from '../trail/folder.ts';
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
    command
      .argument('<folder>', say({ id: 'folder kampanye', en: 'campaign folder' }))
      .option(
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
    const there = PERSONAL.filter((name) => isThere(path.join(root, name)));
    if (input.yes) {
      const release = await lockFolder(root);
      try {
        for (const name of there) remove(path.join(root, name));
      } finally {
        release();
      }
    }
    io.print(told(there, input.yes, input.folder)[io.lang]);
    return 0;
  },
});

function told(there: readonly string[], done: boolean, folder: string) {
  if (there.length === 0)
    return {
      id: 'Tidak ada data pribadi di folder ini.',
      en: 'There is no personal data in this folder.',
    };
  const list = there.map((name) => `  ${name}`).join('\n');
  return done
    ? {
        id: `Sudah dihapus:\n${list}\nYang tinggal: pengaturan, daftar desa, dan ${RUNS} (hanya angka). Salinan di tempat lain (e-mail, flashdisk) tidak ikut terhapus.`,
        en: `Deleted:\n${list}\nWhat stays: settings, the list of villages, and ${RUNS} (counts only). Copies elsewhere (mail, sticks) are not deleted.`,
      }
    : {
        id: `Yang akan dihapus:\n${list}\nBelum ada yang dihapus. Bila sudah yakin: desa-enroll purge ${folder} --yes`,
        en: `To be deleted:\n${list}\nNothing is deleted yet. If you are sure: desa-enroll purge ${folder} --yes`,
      };
}
