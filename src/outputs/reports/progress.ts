import { dayNumber } from '../../domain/local-date.ts';
import type { ProgressPoint } from '../oversight.ts';
import type { Teller } from './frame.ts';
import { html, type Markup } from './markup.ts';
import type { CityView } from './view.ts';
import { dayInWords, groupDigits } from './words.ts';

const WIDTH = 640;
const HEIGHT = 210;
const LEFT = 40;
const RIGHT = 150;
const TOP = 14;
const BOTTOM = 30;

/** How far the campaign was on each day of a run: drawn as two lines, and told as a table. */
export function progressSection(
  history: readonly ProgressPoint[],
  city: CityView,
  teller: Teller,
): Markup | undefined {
  const days = [...new Map(history.map((point) => [point.day, point])).values()];
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const { t, lang } = teller;
  const rows = days.map(
    (point) =>
      html`<tr><th scope="row">${dayInWords(point.day, lang)}</th><td class="n">${point.sent} / ${point.desa}</td><td class="n">${groupDigits(point.selected, lang)}</td><td class="n">${groupDigits(point.rejected, lang)}</td><td class="n">${groupDigits(point.errors, lang)}</td></tr>`,
  );
  return html`<section class="block"><h2>${t('Kemajuan', 'Progress')}</h2>${lines(days, city, teller)}<details><summary>${t('Sebagai tabel', 'As a table')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${t('Tabel kemajuan', 'Table of progress')}"><table><thead><tr><th scope="col">${t('Hari', 'Day')}</th><th scope="col" class="n">${t('Desa mengirim', 'Villages sent')}</th><th scope="col" class="n">${t('Terpilih', 'Selected')}</th><th scope="col" class="n">${t('Ditolak', 'Rejected')}</th><th scope="col" class="n">${t('Galat', 'Errors')}</th></tr></thead><tbody>${rows}</tbody></table></div></details></section>`;
}

/** Shares of the whole over true days: villages that sent, and places filled. */
function lines(days: readonly ProgressPoint[], city: CityView, teller: Teller): Markup {
  const { t, lang } = teller;
  const numbers = days.map(({ day }) => dayNumber(day));
  const from = numbers[0] ?? 0;
  const length = Math.max((numbers.at(-1) ?? from) - from, 1);
  const x = (index: number) =>
    Math.round(LEFT + (((numbers[index] ?? from) - from) / length) * (WIDTH - LEFT - RIGHT));
  const y = (share: number) =>
    Math.round(HEIGHT - BOTTOM - Math.min(share, 1) * (HEIGHT - TOP - BOTTOM));
  const sent = days.map((point) => point.sent / Math.max(point.desa, 1));
  const filled = days.map((point) => point.selected / Math.max(city.quota, 1));
  const points = (shares: readonly number[]) =>
    shares.map((share, index) => `${x(index)},${y(share)}`).join(' ');
  const end = x(days.length - 1) + 8;
  const labels = apart(y(sent.at(-1) ?? 0), y(filled.at(-1) ?? 0));
  const grid = [0, 50, 100].map(
    (percent) =>
      html`<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(percent / 100)}" y2="${y(percent / 100)}"/><text x="${LEFT - 6}" y="${y(percent / 100) + 4}" text-anchor="end">${percent}%</text>`,
  );
  const first = days[0];
  const last = days.at(-1);
  return html`<svg class="lines" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${t('Bagian desa yang sudah mengirim dan tempat yang terisi, dari hari ke hari', 'Share of villages that sent and of places filled, day by day')}">${grid}<polyline class="s-main" points="${points(sent)}"/><polyline class="s-look" points="${points(filled)}"/><text x="${end}" y="${labels[0] + 4}">${t('desa mengirim', 'villages sent')}</text><text x="${end}" y="${labels[1] + 4}">${t('tempat terisi', 'places filled')}</text><text x="${LEFT}" y="${HEIGHT - 8}">${first === undefined ? '' : dayInWords(first.day, lang)}</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">${last === undefined ? '' : dayInWords(last.day, lang)}</text></svg>`;
}

/** Two labels never stand on one another. */
function apart(a: number, b: number): readonly [number, number] {
  if (Math.abs(a - b) >= 16) return [a, b];
  const middle = (a + b) / 2;
  return a <= b ? [middle - 8, middle + 8] : [middle + 8, middle - 8];
}
