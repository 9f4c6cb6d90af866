import { html, type Markup } from './markup.ts';

/** Fill of a bar: the classes `b-…` of the style sheet. */
export type Fill = 'main' | 'soft' | 'mend' | 'look' | 'clean' | 'none' | 'ink';

/** Share of a whole in hundredths of a percent, never above the whole; 0 of 0 is nothing. */
function share(value: number, whole: number): number {
  if (whole <= 0 || value <= 0) return 0;
  return Math.min(Math.round((value * 10_000) / whole), 10_000) / 100;
}

/**
 * A bar of parts of a whole. What it says stands in words beside it, so it is hidden from screen readers.
 * `mark` draws a tick: the amount set aside, the quota.
 */
export function bar(
  parts: readonly { readonly value: number; readonly fill: Fill }[],
  whole: number,
  options: { readonly thick?: true; readonly mark?: number } = {},
): Markup {
  let x = 0;
  const rects = parts.map(({ value, fill }) => {
    const width = share(value, whole);
    const rect = html`<rect class="b-${fill}" x="${x}" width="${width}" height="10"/>`;
    x = Math.round((x + width) * 100) / 100;
    return width === 0 ? undefined : rect;
  });
  const tick =
    options.mark === undefined
      ? undefined
      : html`<rect class="b-ink" x="${Math.min(share(options.mark, whole), 99.2)}" width=".8" height="10"/>`;
  return html`<svg class="bar${options.thick ? ' thick' : ''}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="b-ground" width="100" height="10"/>${rects}${tick}</svg>`;
}

/** A coloured square for a legend. */
export function dot(fill: Fill): Markup {
  return html`<svg class="dot" viewBox="0 0 8 8" aria-hidden="true" focusable="false"><rect class="b-${fill}" width="8" height="8"/></svg>`;
}

/** Signs that stand before a status word, so that it can be told without colour. */
export const STATUS_SIGNS = { mend: '!', look: '?', clean: '✓', 'not-sent': '–' } as const;
