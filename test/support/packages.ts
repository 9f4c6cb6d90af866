import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One package of the lock file, at its place in node_modules. */
export interface Package {
  readonly at: string;
  readonly name: string;
  readonly version: string;
  /** As the package declares it; undefined when it does not. */
  readonly licence: string | undefined;
  readonly installScript: boolean;
  readonly dev: boolean;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Everything the lock file pins: what is installed with the program, and what only its makers need. */
export function lockedPackages(): readonly Package[] {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages)
    .filter(([at]) => at !== '')
    .map(([at, { version, license, hasInstallScript, dev, devOptional }]) => ({
      at,
      name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      installScript: hasInstallScript === true,
      dev: dev === true || devOptional === true,
    }));
}

/** What an installed package says of itself; undefined where it is not installed. */
export function manifestOf({ at }: Package): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, at, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Packages whose package.json names no licence, with what else was found in them. */
const UNDECLARED: Readonly<Record<string, string>> = {
  'png-js': 'MIT',
};

/** Licences that let the program be used and passed on freely; anything else is to be looked at first. */
export const FREE_LICENCES: readonly string[] = [
  'MIT',
  'MIT/X11',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
];

export const licenceOf = ({ name, licence }: Package): string =>
  licence ?? UNDECLARED[name] ?? 'tidak diketahui';

function byLicence(packages: readonly Package[]): readonly (readonly [string, string[]])[] {
  const names = new Map<string, Set<string>>();
  for (const one of packages)
    names.set(licenceOf(one), (names.get(licenceOf(one)) ?? new Set()).add(one.name));
  return [...names]
    .map(([licence, all]) => [licence, [...all].sort()] as const)
    .sort(([a, few], [b, many]) => many.length - few.length || (a < b ? -1 : 1));
}

/** The README's list: every package by name, those that are installed with the program first. */
export function licencesTable(packages: readonly Package[]): string {
  const rows = (dev: boolean): string[] =>
    byLicence(packages.filter((one) => one.dev === dev)).map(
      ([licence, names]) => `| ${licence} | ${names.length} | ${names.join(', ')} |`,
    );
  const heading = (what: string): string[] => [`| ${what} | Banyak | Paket |`, '|---|---|---|'];
  return [
    ...heading('Terpasang bersama program'),
    ...rows(false),
    '',
    ...heading('Hanya untuk pengembangan'),
    ...rows(true),
  ].join('\n');
}
