import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { VERSION } from '../src/outputs/version.ts';
import { rulesTable } from '../src/rules/table.ts';
import { advisoriesTable } from './support/advisories.ts';
import { licencesTable, lockedPackages } from './support/packages.ts';

const README = path.resolve(import.meta.dirname, '../README.md');

/** Puts generated text between two markers; the rest of the page is written by hand. */
function filled(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  expect(from, `README keeps its marker ${open}`).toBeGreaterThan(0);
  return `${page.slice(0, from + open.length)}\n${text.trim()}\n${page.slice(to)}`;
}

function commandsTable(): string {
  const rows = commands.map(
    ({ name, alias, summary }) => `| \`${name}\` (\`${alias}\`) | ${summary.id} | ${summary.en} |`,
  );
  return ['| Perintah | Kerjanya | In English |', '|---|---|---|', ...rows].join('\n');
}

it('the README lists what is there (rewritten by npm run update)', async () => {
  const page = readFileSync(README, 'utf8');
  const packages = lockedPackages();
  const tables = {
    commands: commandsTable(),
    rules: rulesTable(),
    licences: licencesTable(packages),
    advisories: advisoriesTable(packages),
  };
  const fresh = Object.entries(tables).reduce(
    (text, [name, table]) => filled(text, name, table),
    page,
  );
  await expect(fresh).toMatchFileSnapshot(README);
});

it('one version number', () => {
  const { version } = JSON.parse(readFileSync(path.resolve(README, '../package.json'), 'utf8'));
  expect(VERSION).toBe(version);
});
