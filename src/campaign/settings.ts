import type { Bilingual } from '../domain/bilingual.ts';
import { isKelurahan, type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import type { Policy } from './campaign.ts';
import { nearest } from './nearest.ts';
import { conflictOf, defaultPolicy, mergePolicy, type SettingsLaw } from './policy.ts';
import { type DesaSettings, papersOf, type Settings, settingsOf } from './settings-meaning.ts';
import { refusalOf, settingsRefusal, shown } from './settings-refusal.ts';
import { settingsShape } from './settings-shape.ts';
import { type LocatedSettings, readYaml } from './settings-yaml.ts';

/** Version of the settings format that this program understands. */
const VERSION = 1;

/**
 * Reads `desa-enroll.yaml`; an empty text gives the defaults. Whatever it cannot be sure of is refused with its line.
 * `ruleCodes`: the codes that `policy.rejectOn` may name; without it any code is taken.
 */
export function parseSettings(
  text: string,
  file: string,
  law: SettingsLaw,
  ruleCodes?: readonly string[],
): Settings {
  const located = readYaml(text, file);
  const raw = located.value ?? {};
  refuseNewer(raw, located, file);
  const parsed = settingsShape.safeParse(raw);
  if (!parsed.success) throw refusalOf(parsed.error.issues, located, file);
  const written = parsed.data;
  const policy = mergePolicy(defaultPolicy(law), written.policy);
  const check = (one: Policy, path: readonly string[]): Policy => {
    refusePolicy(one, path, law, located, file);
    refuseUnknownCodes(one.rejectOn, [...path, 'rejectOn'], ruleCodes, located, file);
    return one;
  };
  check(policy, ['policy']);
  const desa = new Map<KodeDesa, DesaSettings>();
  for (const [key, own] of Object.entries(written.desa ?? {})) {
    const kode = villageKey(key, located, file);
    if (desa.has(kode))
      throw settingsRefusal('settings-key-twice', located.lineOf(['desa', key]), file, twice(kode));
    const merged = check(mergePolicy(policy, own.policy), ['desa', key, 'policy']);
    desa.set(kode, { ...own, policy: merged, papers: papersOf(own.papers) });
  }
  return settingsOf(written, law, policy, desa);
}

function refuseNewer(raw: unknown, located: LocatedSettings, file: string): void {
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) return;
  const version = Number(raw.version);
  if (!(version > VERSION)) return;
  throw settingsRefusal('settings-newer', located.lineOf(['version']), file, {
    id: `version ${version} dibuat untuk desa-enroll yang lebih baru; program ini mengenal version ${VERSION}. Perbarui desa-enroll`,
    en: `version ${version} was made for a newer desa-enroll; this one knows version ${VERSION}. Update desa-enroll`,
  });
}

function villageKey(key: string, located: LocatedSettings, file: string): KodeDesa {
  const kode = parseKodeDesa(key);
  const line = located.lineOf(['desa', key]);
  if (kode === undefined)
    throw settingsRefusal('settings-value', line, file, {
      id: `kunci desa.${shown(key)} seharusnya kode desa seperti 51.71.03.2008`,
      en: `the key desa.${shown(key)} should be a village code like 51.71.03.2008`,
    });
  if (isKelurahan(kode))
    throw settingsRefusal('settings-value', line, file, {
      id: `${kode} adalah kode kelurahan; kelurahan tidak menerima Dana Desa dan tidak ikut program ini`,
      en: `${kode} is the code of a kelurahan, which has no Dana Desa and no part in this programme`,
    });
  return kode;
}

function twice(kode: KodeDesa): Bilingual {
  return {
    id: `desa ${kode} tertulis dua kali dengan cara berbeda; gabungkan menjadi satu`,
    en: `desa ${kode} stands there twice, written differently; make them one`,
  };
}

function refusePolicy(
  policy: Policy,
  path: readonly string[],
  law: SettingsLaw,
  located: LocatedSettings,
  file: string,
): void {
  const conflict = conflictOf(policy, law);
  if (conflict === undefined) return;
  const village = path[0] === 'desa' ? `desa.${path[1]}.` : '';
  throw settingsRefusal('settings-against-law', located.lineOf([...path, conflict.key]), file, {
    id: village + conflict.sentence.id,
    en: village + conflict.sentence.en,
  });
}

function refuseUnknownCodes(
  codes: readonly string[],
  path: readonly string[],
  known: readonly string[] | undefined,
  located: LocatedSettings,
  file: string,
): void {
  const unknown = known && codes.find((code) => !known.includes(code));
  if (unknown === undefined || known === undefined) return;
  const near = nearest(unknown, known);
  throw settingsRefusal('settings-value', located.lineOf(path), file, {
    id: `${path.join('.')} menyebut ${shown(unknown)}, yang bukan kode temuan. Maksudnya ${near}?`,
    en: `${path.join('.')} names ${shown(unknown)}, which is no finding code. Did you mean ${near}?`,
  });
}
