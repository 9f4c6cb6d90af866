import { Document } from 'yaml';
import { settingsRefusal, shown } from '../../campaign/settings-refusal.ts';
import { readYaml } from '../../campaign/settings-yaml.ts';
import { type Profile, profileSchema } from './profile.ts';

/**
 * Reads an officer's own layout, YAML or JSON. Whatever it cannot be sure of is refused with its line, as in the
 * settings: a layout half understood would be a file refused by the portal.
 */
export function parseProfile(text: string, file: string): Profile {
  const located = readYaml(text, file);
  const parsed = profileSchema.safeParse(located.value);
  if (!parsed.success) {
    const [first] = parsed.error.issues
      .map((issue) => {
        const key = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
        const path = [...issue.path, ...key];
        return { path, line: located.lineOf(path), unknown: issue.code === 'unrecognized_keys' };
      })
      .sort((a, b) => a.line - b.line);
    const name = shown(first?.path.map(String).join('.') ?? '');
    throw settingsRefusal('profile-value', first?.line ?? 1, file, {
      id: first?.unknown
        ? `kunci ${name} tidak dikenal di berkas profil. Bandingkan dengan: desa-enroll profile show bpu-tk-baru-2020`
        : `${name === '' ? 'isinya' : name} tidak seperti yang diharapkan atau belum ada. Bandingkan dengan: desa-enroll profile show bpu-tk-baru-2020`,
      en: first?.unknown
        ? `the key ${name} is not known in a profile. Compare with: desa-enroll profile show bpu-tk-baru-2020`
        : `${name === '' ? 'the content' : name} is not as expected, or missing. Compare with: desa-enroll profile show bpu-tk-baru-2020`,
    });
  }
  refuseContradictions(parsed.data, located.lineOf, file);
  return parsed.data;
}

function refuseContradictions(
  { columns, sheet }: Profile,
  lineOf: (path: readonly PropertyKey[]) => number,
  file: string,
): void {
  const seen = new Set<string>();
  for (const [index, { header, pattern }] of columns.entries()) {
    if (seen.has(header))
      throw settingsRefusal('profile-column-twice', lineOf(['columns', index, 'header']), file, {
        id: `kolom "${shown(header)}" ada dua kali. Hapus salah satu`,
        en: `the column "${shown(header)}" is there twice. Remove one`,
      });
    seen.add(header);
    if (pattern !== undefined && !isPattern(pattern))
      throw settingsRefusal('profile-value', lineOf(['columns', index, 'pattern']), file, {
        id: `pola "${shown(pattern)}" tidak dapat dibaca`,
        en: `the pattern "${shown(pattern)}" cannot be read`,
      });
  }
  if (sheet.firstDataRow > sheet.headerRow && sheet.headerRow > 0) return;
  throw settingsRefusal('profile-value', lineOf(['sheet', 'firstDataRow']), file, {
    id: 'firstDataRow harus di bawah headerRow',
    en: 'firstDataRow has to be below headerRow',
  });
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A layout as the file that an officer may change and put into `profil/`. */
export function profileYaml(profile: Profile): string {
  const document = new Document(profile);
  document.commentBefore = ` Simpan di folder profil/ kampanye; berkas ini menang atas bawaan dengan id yang sama.`;
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}
