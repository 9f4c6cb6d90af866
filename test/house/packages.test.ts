import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { advisories, isMended, LOOKED_AT, versionsOf } from '../support/advisories.ts';
import { FREE_LICENCES, licenceOf, lockedPackages, manifestOf } from '../support/packages.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const packages = lockedPackages();
const shipped = packages.filter(({ dev }) => !dev);
const shown = ({ at, version }: { readonly at: string; readonly version: string }): string =>
  `${at} ${version}`;

describe('what is installed with the program', () => {
  it('is what the lock file pins, with the licences it names', () => {
    const other = shipped.flatMap((one) => {
      const own = manifestOf(one);
      if (own === undefined) return [`${shown(one)}: not installed`];
      const licence = typeof own['license'] === 'string' ? own['license'] : undefined;
      return own['version'] === one.version && licence === one.licence
        ? []
        : [`${shown(one)}: ${String(own['version'])}, ${String(licence)}`];
    });
    expect(other).toEqual([]);
  });

  it('may be used and passed on freely', () => {
    const odd = shipped
      .filter((one) => !FREE_LICENCES.includes(licenceOf(one)))
      .map((one) => `${shown(one)}: ${licenceOf(one)}`);
    expect(odd, 'look at these licences before they are shipped').toEqual([]);
  });

  it('names the licence that png-js carries as a file', () => {
    const [png] = shipped.filter(({ name }) => name === 'png-js');
    if (png === undefined) return;
    expect(readFileSync(path.join(ROOT, png.at, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
  });

  it('runs nothing while it is installed', () => {
    const SCRIPTS = ['preinstall', 'install', 'postinstall'];
    const scripts = shipped.filter((one) => {
      const own = manifestOf(one)?.['scripts'];
      const names = typeof own === 'object' && own !== null ? Object.keys(own) : [];
      return one.installScript || SCRIPTS.some((name) => names.includes(name));
    });
    expect(scripts.map(shown)).toEqual([]);
  });

  it('is pinned exactly', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(
      readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name} ${version}`);
    expect(loose).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });
});

describe('published advisories', () => {
  it.each(advisories)('$package: $ids.0', (advisory) => {
    const open = versionsOf(advisory.package, packages).filter(
      (version) => !isMended(version, advisory),
    );
    if (advisory.unreached === undefined)
      expect(open, `install one of ${advisory.fixed.join(', ')} or newer`).toEqual([]);
  });

  it('are told apart by version', () => {
    const advisory = { fixed: ['1.1.18', '2.1.4'] };
    const mended = ['1.1.17', '1.1.18', '2.1.3', '2.1.4', '3.0.0', '0.9.9'].map((version) =>
      isMended(version, advisory),
    );
    expect(mended).toEqual([false, true, false, true, true, false]);
    expect(isMended('1.0.6', { fixed: [] })).toBe(false);
  });

  it('nanoid is in the tree and nothing loads it', () => {
    const docx = ['index.mjs', 'index.cjs'].map((file) =>
      readFileSync(path.join(ROOT, 'node_modules/docx/dist', file), 'utf8'),
    );
    for (const text of docx) expect(text).not.toMatch(/(?:from\s*|require\(|import\()["']nanoid/);
    const asking = shipped.filter((one) => {
      const wanted = manifestOf(one)?.['dependencies'];
      return typeof wanted === 'object' && wanted !== null && 'nanoid' in wanted;
    });
    expect(asking.map(({ name }) => name)).toEqual(['docx']);
  });

  it('are told in the README with the day they were looked at', () => {
    expect(README).toContain(LOOKED_AT);
    const untold = advisories
      .filter((one) => versionsOf(one.package, packages).length > 0)
      .filter(({ ids }) => !ids.every((id) => README.includes(id)));
    expect(
      untold.map(({ ids }) => ids[0]),
      'run npm run update',
    ).toEqual([]);
  });
});
