import fs from 'node:fs';
import path from 'node:path';
import type { Campaign } from '../../campaign/campaign.ts';
import { readTable } from '../../campaign/table.ts';
import { byText } from '../../domain/order.ts';
import { Refusal } from '../../domain/refusal.ts';
import { openWorkbooks } from '../../sheets/open.ts';
import { errorCode, isThere, namesIn, readTextIfThere } from '../disk.ts';
import { templateGone } from './fill.ts';
import type { Code, Profile } from './profile.ts';
import { parseProfile } from './profile-file.ts';
import { PROFILES } from './profiles/index.ts';

/** A layout, and the officer's file it comes from; undefined: ours. */
export interface KnownLayout {
  readonly profile: Profile;
  readonly file: string | undefined;
}

/** Folder of the officer's own layouts inside a campaign folder. */
export const PROFILE_FOLDER = 'profil';

/** Every layout that may be used: the officer's own first, then ours that no file of the same id replaces. */
export async function knownLayouts(root: string | undefined): Promise<readonly KnownLayout[]> {
  const own: KnownLayout[] = [];
  for (const file of root === undefined ? [] : profileFiles(root)) {
    const at = path.join(root ?? '', file);
    const profile = parseProfile(readTextIfThere(at) ?? '', file);
    const other = own.find((one) => one.profile.id === profile.id);
    if (other !== undefined)
      throw new Refusal('profile-twice', {
        id: `Profil ${profile.id} ada di ${other.file} dan di ${file}. Sisakan satu.`,
        en: `The profile ${profile.id} is in ${other.file} and in ${file}. Keep one.`,
      });
    own.push({ profile: await withLists(profile, path.dirname(at), root ?? ''), file });
  }
  const replaced = new Set(own.map(({ profile }) => profile.id));
  const ours = PROFILES.filter(({ id }) => !replaced.has(id));
  return [...own, ...ours.map((profile) => ({ profile, file: undefined }))];
}

function profileFiles(root: string): readonly string[] {
  const folder = path.join(root, PROFILE_FOLDER);
  if (!isThere(folder)) return [];
  return namesIn(folder)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith('.'))
    .sort(byText)
    .map((name) => `${PROFILE_FOLDER}/${name}`);
}

/** Lists that the layout names as files, read in. */
async function withLists(profile: Profile, folder: string, root: string): Promise<Profile> {
  const lists: Record<string, readonly Code[]> = {};
  for (const [id, list] of Object.entries(profile.codeLists))
    lists[id] = typeof list === 'string' ? await readList(list, folder, root) : list;
  return {
    ...profile,
    codeLists: Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, [...list]])),
  };
}

const COLUMNS = { code: ['kode'], name: ['nama'] };

async function readList(file: string, folder: string, root: string): Promise<readonly Code[]> {
  const bytes = bytesBeside(file, folder, root);
  const [workbook] = bytes === undefined ? [] : await openWorkbooks(file, bytes);
  if (workbook === undefined)
    throw new Refusal('code-list-missing', {
      id: `Daftar kode ${file} yang disebut di berkas profil tidak ada.`,
      en: `The code list ${file} that the profile names is not there.`,
    });
  return readTable(workbook, COLUMNS, 'code').rows.map(({ text }) => ({
    code: text('code'),
    name: text('name'),
  }));
}

/** A file that a profile names: beside the profile, or in the campaign folder. */
function bytesBeside(file: string, folder: string, root: string): Uint8Array | undefined {
  for (const base of [folder, root]) {
    try {
      return fs.readFileSync(path.resolve(base, file));
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return undefined;
}

/** The layout that a campaign's settings name, with the template it fills in. */
export interface ChosenLayout {
  readonly profile: Profile;
  readonly template?: Uint8Array;
}

/** Loads what `uploadOutputs` needs from the campaign folder. */
export async function chosenLayout(
  campaign: Pick<Campaign, 'root' | 'upload'>,
  wanted: string = campaign.upload.profile,
): Promise<ChosenLayout> {
  const { root } = campaign;
  const layouts = await knownLayouts(root);
  const found = layouts.find(({ profile }) => profile.id === wanted);
  if (found === undefined)
    throw layoutUnknown(
      wanted,
      layouts.map(({ profile }) => profile),
    );
  const { profile, file } = found;
  if (profile.mode !== 'fill-template' || profile.template === undefined) return { profile };
  const folder = path.join(root ?? '', path.dirname(file ?? ''));
  const template = bytesBeside(profile.template, folder, root ?? '');
  if (template === undefined) throw templateGone(profile.template);
  return { profile, template };
}

/** A layout that nobody knows, with those that there are. */
export function layoutUnknown(wanted: string, layouts: readonly Profile[]): Refusal {
  const known = layouts.filter(({ status }) => status === 'current').map(({ id }) => id);
  return new Refusal('upload-profile-unknown', {
    id: `Tata letak "${wanted}" tidak dikenal. Yang ada: ${known.join(', ')}. Berkas profil sendiri ditaruh di folder ${PROFILE_FOLDER}/ kampanye.`,
    en: `There is no layout "${wanted}". Known: ${known.join(', ')}. A profile of your own belongs into the folder ${PROFILE_FOLDER}/ of the campaign.`,
  });
}
