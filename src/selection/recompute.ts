import type { Bilingual } from '../domain/bilingual.ts';
import { maskNik } from '../domain/nik.ts';
import { drawText } from './order.ts';
import type { Ranked, Selection } from './selection.ts';

/** Who the table is for: `auditor` redoes the whole draw and sees full NIKs; `public` sees neither NIK nor draw. */
export type Audience = 'auditor' | 'public';

/**
 * Ranks, keys and draws as CSV, so that a stranger can redo the selection. For the public the draw is left
 * out: with the announced seed it would give the NIK away. They have `drawBoundary` instead.
 */
export function recomputeCsv(selection: Selection, audience: Audience): string {
  const names = selection.ranked[0]?.keys.map((key) => key.name) ?? [];
  const head = ['urutan', 'status', 'nik', ...names, ...(audience === 'auditor' ? ['sha256'] : [])];
  const rows = selection.ranked.map((one) => [
    String(one.rank),
    one.state === 'selected' ? 'terpilih' : 'cadangan',
    audience === 'auditor' ? one.nik : maskNik(one.nik),
    ...one.keys.map((key) => key.value),
    ...(audience === 'auditor' ? [one.draw] : []),
  ]);
  return `${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/**
 * Shortest hexadecimal text above the draw of the last place and not above that of the first reserve, where
 * the draw alone parted the two. With it everyone can check their own place without seeing anybody's draw.
 */
export function drawBoundary(selection: Selection): string | undefined {
  const last = selection.ranked.findLast((one) => one.state === 'selected');
  const next = selection.ranked.find((one) => one.state === 'reserve' && !one.heldBack);
  if (last === undefined || next === undefined || !sameKeys(last, next)) return undefined;
  let length = 1;
  while (next.draw.slice(0, length) <= last.draw && length < next.draw.length) length++;
  return next.draw.slice(0, length);
}

function sameKeys(a: Ranked, b: Ranked): boolean {
  return a.keys.every((key, index) => key.value === b.keys[index]?.value);
}

/** The line to paste into a terminal; `nik` is a NIK or a word that stands for it. */
export function recheckCommand(seed: string, nik: string): string {
  return `printf %s '${drawText(seed, nik).replaceAll("'", "'\\''")}' | sha256sum`;
}

/** The same for the PowerShell that every Windows has. */
export function recheckPowershell(seed: string, nik: string): string {
  const text = drawText(seed, nik).replaceAll("'", "''");
  return `-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes('${text}')) | ForEach-Object { $_.ToString('x2') })`;
}

/** How the places were given out and how anyone can check it, in a few lines. */
export function recomputeText(selection: Selection): Bilingual {
  const names = selection.ranked[0]?.keys.map((key) => key.name) ?? [];
  const boundary = drawBoundary(selection);
  const command = (nik: string): readonly string[] => [
    `  ${recheckCommand(selection.seed, nik)}`,
    `  ${recheckPowershell(selection.seed, nik)}`,
  ];
  return {
    id: [
      `Urutan: ${[...names, 'undian'].join(', lalu ')}. Kuota: ${selection.quota}.`,
      `Benih undian: ${selection.seed}`,
      'Undian seseorang adalah SHA-256 dari benih yang langsung diikuti NIK-nya. Nilai yang lebih kecil didahulukan. Periksa dengan salah satu perintah ini (Linux/macOS, Windows):',
      ...command('NIK'),
      ...(boundary === undefined
        ? []
        : [
            `Batas undian: ${boundary}. Dengan urutan lain yang sama, undian di bawah batas ini terpilih.`,
          ]),
    ].join('\n'),
    en: [
      `Order: ${[...names, 'draw'].join(', then ')}. Quota: ${selection.quota}.`,
      `Seed of the draw: ${selection.seed}`,
      'The draw of a person is the SHA-256 of the seed directly followed by the NIK. Smaller values come first. Check it with one of these commands (Linux/macOS, Windows):',
      ...command('NIK'),
      ...(boundary === undefined
        ? []
        : [
            `Boundary of the draw: ${boundary}. Where all else is equal, a draw below it is selected.`,
          ]),
    ].join('\n'),
  };
}
