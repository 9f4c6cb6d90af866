import { Chalk, type ChalkInstance } from 'chalk';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Severity } from '../../findings/finding.ts';
import { rules } from '../../rules/index.ts';
import type { Rule, Scope } from '../../rules/rule.ts';
import { sourceLines } from './rule-source.ts';
import type { Screen } from './terminal.ts';
import { wrapped } from './wrapped.ts';

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'galat: tidak dapat dikirim', en: 'error: cannot be sent' },
  warning: { id: 'periksa: dapat dikirim, perlu dilihat', en: 'warning: can be sent, look at it' },
  note: { id: 'catatan', en: 'note' },
};
const SHORT: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'galat', en: 'error' },
  warning: { id: 'periksa', en: 'warning' },
  note: { id: 'catatan', en: 'note' },
};
const SCOPES: Readonly<Record<Scope, Bilingual>> = {
  file: { id: 'Berkas', en: 'File' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  row: { id: 'Orang', en: 'Person' },
  desa: { id: 'Daftar satu desa', en: 'List of one village' },
  batch: { id: 'Semua daftar bersama', en: 'All lists together' },
  plan: { id: 'Tempat, uang, dan unggahan', en: 'Places, money and upload' },
};
const WORDS = {
  confirmable: {
    id: 'Dapat dikonfirmasi oleh desa (konfirmasi.xlsx) bila sudah dicocokkan dan memang benar.',
    en: 'A village may confirm it (konfirmasi.xlsx) where it was checked and is right.',
  },
  final: {
    id: 'Tidak dapat dicabut dengan konfirmasi.',
    en: 'No confirmation can lift it.',
  },
  oversight: {
    id: 'Hanya untuk pengawas kota: pertanyaan, bukan tuduhan.',
    en: 'For the oversight of the city only: a question, not a charge.',
  },
  why: { id: 'Mengapa', en: 'Why' },
  source: { id: 'Sumber', en: 'Source' },
  example: { id: 'Contoh temuan', en: 'Example of a finding' },
  fix: { id: 'Memperbaikinya', en: 'How to mend it' },
} as const;

/** Every rule on one line each, under what it looks at. */
export function rulesList(screen: Screen): string {
  const ink = new Chalk({ level: screen.colour ? 1 : 0 });
  const say = (text: Bilingual): string => text[screen.lang];
  const width = Math.max(...rules.map(({ code }) => code.length));
  const scopes = [...new Set(rules.map(({ scope }) => scope))];
  const lines = scopes.flatMap((scope) => [
    '',
    ink.bold(say(SCOPES[scope])),
    ...rules
      .filter((rule) => rule.scope === scope)
      .map(
        ({ code, severity, title }) =>
          `  ${code.padEnd(width)}  ${inked(severity, say(SHORT[severity]).padEnd(7), ink)}  ${say(title)}`,
      ),
  ]);
  const tail = {
    id: `${rules.length} aturan. Selengkapnya: desa-enroll jelaskan <kode>`,
    en: `${rules.length} rules. More on each: desa-enroll explain <code>`,
  };
  return [...lines.slice(1), '', say(tail)].join('\n');
}

function inked(severity: Severity, text: string, ink: ChalkInstance): string {
  if (severity === 'error') return ink.red(text);
  return severity === 'warning' ? ink.yellow(text) : ink.dim(text);
}

/** One rule: what it says, why, where it rests, a typical finding, and how to mend it. */
export function ruleText(rule: Rule, screen: Screen): string {
  const ink = new Chalk({ level: screen.colour ? 1 : 0 });
  const say = (text: Bilingual): string => text[screen.lang];
  const fix = typeof rule.fix === 'function' ? rule.fix(rule.example) : rule.fix;
  const part = (heading: Bilingual, text: string): readonly string[] => [
    '',
    ink.bold(say(heading)),
    wrapped(`  ${text}`, screen),
  ];
  const standing = rule.oversight
    ? WORDS.oversight
    : rule.confirmable
      ? WORDS.confirmable
      : WORDS.final;
  return [
    `${ink.bold(rule.code)} · ${say(rule.title)}`,
    `${inked(rule.severity, say(SEVERITY[rule.severity]), ink)} · ${say(SCOPES[rule.scope])}`,
    ...(rule.severity === 'note' && !rule.oversight ? [] : [say(standing)]),
    ...part(WORDS.why, say(rule.why)),
    '',
    ink.bold(say(WORDS.source)),
    ...sourceLines(rule.source, screen).map((line) => wrapped(`  ${line}`, screen)),
    ...part(WORDS.example, say(rule.message(rule.example))),
    ...part(WORDS.fix, say(fix)),
  ].join('\n');
}
