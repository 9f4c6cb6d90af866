import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Packages the project does not depend on, with the versions compared. DuckDB brings a binary of its own, which
 * is why none of them is in the lock file.
 */
export const EXTRA = {
  'read-excel-file': '9.3.17',
  hucre: '1.0.0',
  papaparse: '5.7.1',
  udsv: '0.7.3',
  '@duckdb/node-api': '1.5.6-r.1',
};

/** Who is compared, over which form; `from` is the package. All of them do less: they read or parse, and judge nothing. */
export const PEERS = [
  { name: 'exceljs', form: 'xlsx', from: 'exceljs' },
  { name: 'sheetjs', form: 'xlsx', from: '@e965/xlsx' },
  { name: 'read-excel-file', form: 'xlsx', from: 'read-excel-file' },
  { name: 'hucre', form: 'xlsx', from: 'hucre' },
  { name: 'hucre stream', form: 'xlsx', from: 'hucre' },
  { name: 'csv-parse', form: 'csv', from: 'csv-parse' },
  { name: 'papaparse', form: 'csv', from: 'papaparse' },
  { name: 'udsv', form: 'csv', from: 'udsv' },
  { name: 'duckdb', form: 'csv', from: '@duckdb/node-api' },
];

const homeOf = (data) => path.join(data, 'peers');

/** Installs what is missing into `peers/` of the data folder; the project and its lock file stay as they are. */
export function installPeers(data) {
  const missing = Object.entries(EXTRA).filter(
    ([name, version]) => installed(data, name) !== version,
  );
  if (missing.length === 0) return;
  const home = homeOf(data);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const own = path.join(home, 'package.json');
  if (!existsSync(own)) writeFileSync(own, '{"private":true}\n');
  const wanted = missing.map(([name, version]) => `${name}@${version}`);
  const quiet = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--loglevel=error',
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  spawnSync(npm, ['install', '--prefix', home, ...quiet, ...wanted], { stdio: 'inherit' });
}

function installed(data, name) {
  try {
    return JSON.parse(
      readFileSync(path.join(homeOf(data), 'node_modules', name, 'package.json'), 'utf8'),
    ).version;
  } catch {
    return undefined;
  }
}

/** Those that can run now; `absent` names the packages of the others. */
export function peersAt(data) {
  const here = (peer) => !(peer.from in EXTRA) || installed(data, peer.from) === EXTRA[peer.from];
  return {
    present: PEERS.filter(here),
    absent: [...new Set(PEERS.filter((peer) => !here(peer)).map(({ from }) => from))],
  };
}

/** Imports a package of `peers/`, or of the project when it is not there. */
export async function importPeer(data, name) {
  const from = createRequire(path.join(homeOf(data), 'package.json'));
  let found;
  try {
    found = from.resolve(name);
  } catch {
    return import(name);
  }
  return import(pathToFileURL(found).href);
}
