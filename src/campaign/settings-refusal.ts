import type { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { nearest } from './nearest.ts';
import { keysAt, placeOfKey } from './settings-shape.ts';
import type { IssueParams } from './settings-values.ts';
import type { LocatedSettings } from './settings-yaml.ts';

/** One sentence about the first thing wrong, in the order of the file. zod's own words are never shown. */
export function refusalOf(
  issues: readonly z.core.$ZodIssue[],
  located: LocatedSettings,
  file: string,
): Refusal {
  const told = issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const path = [...issue.path, ...key];
    return { issue, path, line: located.lineOf(path) };
  });
  told.sort((a, b) => a.line - b.line);
  const first = told[0];
  if (first === undefined) throw new Error('settings refused without a reason');
  const { issue, path, line } = first;
  if (issue.code === 'unrecognized_keys')
    return settingsRefusal('settings-key-unknown', line, file, unknownKey(path));
  const params: IssueParams = issue.code === 'custom' ? (issue.params ?? {}) : {};
  if (params.sentence)
    return settingsRefusal('settings-pp50-document', line, file, params.sentence);
  return settingsRefusal(
    'settings-value',
    line,
    file,
    wrongValue(path, params.expects, located.value),
  );
}

function unknownKey(path: readonly PropertyKey[]): Bilingual {
  const name = shown(path.map(String).join('.'));
  const last = String(path.at(-1));
  const above = path.slice(0, -1);
  const elsewhere = above.length === 0 ? placeOfKey(last) : undefined;
  const near = nearest(last, keysAt(above));
  const whole = elsewhere ?? [...above.map(String), near].join('.');
  return {
    id: `kunci ${name} tidak dikenal. Maksudnya ${whole}?`,
    en: `the key ${name} is not known. Did you mean ${whole}?`,
  };
}

function wrongValue(
  path: readonly PropertyKey[],
  expects: Bilingual | undefined,
  root: unknown,
): Bilingual {
  const name = shown(path.map(String).join('.'));
  const written = valueAt(root, path);
  const wanted = expects ?? groupOf(path);
  if (name === '')
    return { id: `isinya seharusnya ${wanted.id}`, en: `it should hold ${wanted.en}` };
  if (typeof written !== 'string')
    return { id: `${name} seharusnya ${wanted.id}`, en: `${name} should be ${wanted.en}` };
  return {
    id: `${name} berisi "${shown(written)}", seharusnya ${wanted.id}`,
    en: `${name} holds "${shown(written)}", it should be ${wanted.en}`,
  };
}

function groupOf(path: readonly PropertyKey[]): Bilingual {
  const keys = keysAt(path);
  const example = keys.slice(0, 3).join(', ');
  return {
    id: `sekelompok kunci dan nilai${example === '' ? '' : ` seperti ${example}`}`,
    en: `a group of keys and values${example === '' ? '' : ` such as ${example}`}`,
  };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let at = root;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, step)?.value;
  }
  return at;
}

const CONTROL = /\p{Cc}/gu;

/** A text of the file as a message may show it. */
export function shown(text: string): string {
  const clean = text.replace(CONTROL, ' ');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

/** A settings file that cannot stand: file, line, one sentence. */
export function settingsRefusal(
  code: string,
  line: number,
  file: string,
  sentence: Bilingual,
): Refusal {
  return new Refusal(code, {
    id: `${file} baris ${line}: ${sentence.id}${/[.?]$/.test(sentence.id) ? '' : '.'}`,
    en: `${file} line ${line}: ${sentence.en}${/[.?]$/.test(sentence.en) ? '' : '.'}`,
  });
}
