import { formatRupiah } from '../../domain/rupiah.ts';
import { bar, dot, STATUS_SIGNS } from './charts.ts';
import type { Teller } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { type CityView, type DesaView, STATUSES } from './view.ts';
import { STATUS_WORDS } from './words.ts';

const STATUS_FILL = { mend: 'mend', look: 'look', clean: 'clean', 'not-sent': 'none' } as const;
const COMPASS = ['utara', 'barat', 'timur', 'selatan'] as const;

export function anchorOf(view: DesaView): string {
  return `d-${view.desa.kode.replaceAll('.', '')}`;
}

/** Status as a word with a sign before it. */
export function statusTag(view: DesaView, teller: Teller): Markup {
  const { status } = view;
  return html`<span class="tag ${status}"><span aria-hidden="true">${STATUS_SIGNS[status]}</span> ${teller.say(STATUS_WORDS[status])}</span>`;
}

/** Attributes that search and filter look at; folded like the script folds what is typed. */
export function searchKeys(view: DesaView): Markup {
  const { desa } = view;
  const words = `${desa.nama} ${desa.kode} ${desa.kode.replaceAll('.', '')} ${desa.kecamatan ?? ''}`;
  const folded = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const lack = view.short > 0 ? html` data-kurang` : undefined;
  return html` data-cari="${folded}" data-status="${view.status}" data-kecamatan="${desa.kecamatan ?? ''}"${lack}`;
}

function tile(view: DesaView, teller: Teller): Markup {
  const { t, say } = teller;
  const { desa, status, selected } = view;
  const lack =
    view.short > 0
      ? html`<span class="lack">${t('dana kurang', 'short')} ${formatRupiah(view.short)}</span>`
      : undefined;
  return html`<li${searchKeys(view)}><a class="tile ${status}" href="#${anchorOf(view)}"><b>${desa.nama}</b><span class="state"><span aria-hidden="true">${STATUS_SIGNS[status]}</span> ${say(STATUS_WORDS[status])}</span>${lack}<span class="count"><span>${selected}/${desa.quota}</span>${view.errors > 0 ? html`<span>${view.errors} ${t('galat', view.errors === 1 ? 'error' : 'errors')}</span>` : undefined}</span>${bar([{ value: selected, fill: 'main' }], desa.quota)}</a></li>`;
}

/** Which side of the city a kecamatan is named for, or undefined. */
function sideOf(kecamatan: string): string | undefined {
  const words = kecamatan.toLowerCase().split(' ');
  return COMPASS.find((side) => words.includes(side));
}

/** Kecamatan in the order of their first village; laid out by compass when the names say where they lie. */
function parts(city: CityView): readonly (readonly [string, readonly DesaView[]])[] {
  const groups = new Map<string, DesaView[]>();
  for (const view of city.desa) {
    const name = view.desa.kecamatan ?? '';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [view]);
    else group.push(view);
  }
  return [...groups];
}

/** Share of villages in each status as one bar with a legend in words. */
export function statusBar(city: CityView, teller: Teller): Markup {
  const counts = STATUSES.map((status) => ({
    status,
    value: city.desa.filter((view) => view.status === status).length,
  }));
  const segments = counts.map(({ status, value }) => ({ value, fill: STATUS_FILL[status] }));
  return html`${bar(segments, city.desa.length, { thick: true })}<ul class="legend">${counts.map(
    ({ status, value }) =>
      html`<li>${dot(STATUS_FILL[status])}<span>${teller.say(STATUS_WORDS[status])}: <b>${value}</b></span></li>`,
  )}</ul>`;
}

/** The villages as tiles, grouped by kecamatan. */
export function cityMap(city: CityView, teller: Teller): Markup {
  const groups = parts(city);
  const sides = groups.map(([name]) => sideOf(name));
  const compass = sides.every((side) => side !== undefined) && new Set(sides).size === sides.length;
  return html`<div class="map${compass ? ' compass' : ''}">${groups.map(
    ([name, views], index) =>
      html`<div class="part ${compass ? sides[index] : ''}"><h3>${name === '' ? teller.t('Desa', 'Villages') : name} <span class="muted">(${views.length})</span></h3><ul class="tiles">${views.map((view) => tile(view, teller))}</ul></div>`,
  )}</div>`;
}
