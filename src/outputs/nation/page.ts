import { createHash } from 'node:crypto';
import type { Lang } from '../../domain/bilingual.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { titleOf } from '../../rules/index.ts';
import { html, type Markup, raw } from '../reports/markup.ts';
import { STYLE } from '../reports/style.ts';
import { groupDigits } from '../reports/words.ts';
import type { OutputFile } from '../result.ts';
import {
  type CountryView,
  type Province,
  partTitle,
  provincesOf,
  type RegionSums,
} from './view.ts';

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');

/** Nothing is fetched, nothing runs: only our own style, named by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** Faults that the page names: what to explain to everyone at once. */
const TOP_FAULTS = 12;

type Say = (id: string, en: string) => string;

/** `ringkasan.html` of a campaign of several kabupaten: sums of each, with links to their own pages. */
export function countryPage(view: CountryView, lang: Lang): OutputFile {
  const t: Say = (id, en) => (lang === 'id' ? id : en);
  const title = view.title || t('Ringkasan pendataan', 'Summary');
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head><body>
<a class="skip" href="#isi">${t('Langsung ke isi', 'Skip to content')}</a>
<header class="top"><div><p>${t('Ringkasan', 'Summary')}</p><h1>${title}</h1><p>${t('Aturan yang berlaku pada', 'Law in force on')} ${view.on} · ${t('tahun anggaran', 'budget year')} ${view.year}</p></div></header>
<main id="isi" tabindex="-1">
${figures(view, t, lang)}
<section class="block"><h2>${t('Setiap provinsi', 'Each province')}</h2>${provinceTable(provincesOf(view), t, lang)}</section>
${provincesOf(view).map((province) => provinceSection(province, t, lang))}
${faults(view, t, lang)}
${notes(view, t, lang)}
</main>
<footer><p>${t('Halaman ini hanya memuat jumlah, tanpa orang. Terpilih berarti layak dan mendapat tempat; kepesertaan baru ada setelah iuran dibayar dan dikonfirmasi BPJS Ketenagakerjaan.', 'This page holds counts only, no person. Selected means eligible and within the quota; membership begins only after a payment that BPJS Ketenagakerjaan has confirmed.')}</p></footer>
</body></html>
`;
  return {
    path: 'ringkasan.html',
    kind: 'summary',
    bytes: new TextEncoder().encode(page.markup),
    rows: 0,
  };
}

/** Characters of a sum beyond which it is set smaller, so that billions stay within their frame. */
const LONG = 14;

function figures({ total }: CountryView, t: Say, lang: Lang): Markup {
  const n = (count: number) => groupDigits(count, lang);
  const figure = (label: string, value: string, also: string) =>
    html`<div class="figure"><dt>${label}</dt><dd><span class="value${value.length > LONG ? ' long' : ''}">${value}</span></dd><dd class="also">${also}</dd></div>`;
  return html`<dl class="figures">${[
    figure(
      t('Desa yang mengirim', 'Villages that sent'),
      n(total.sent),
      t(`dari ${n(total.desa)} desa`, `of ${n(total.desa)} villages`),
    ),
    figure(
      t('Desa yang bersih', 'Clean villages'),
      n(total.clean),
      t('tanpa yang harus diperbaiki atau dilihat', 'nothing to mend or to look at'),
    ),
    figure(
      t('Terpilih', 'Selected'),
      n(total.selected),
      t(
        `dari ${n(total.quota)} tempat; cadangan ${n(total.reserve)}, ditolak ${n(total.rejected)}`,
        `of ${n(total.quota)} places; reserve ${n(total.reserve)}, rejected ${n(total.rejected)}`,
      ),
    ),
    figure(
      t('Iuran yang dibutuhkan', 'Iuran needed'),
      formatRupiah(total.iuran),
      t('untuk semua bulan kampanye', 'for all months of the campaign'),
    ),
    figure(
      t('Dana yang kurang', 'Money short'),
      formatRupiah(total.short),
      t(`pada ${n(total.shortDesa)} desa`, `in ${n(total.shortDesa)} villages`),
    ),
  ]}</dl>`;
}

function heads(t: Say): readonly string[] {
  return [
    t('Mengirim / desa', 'Sent / villages'),
    t('Bersih', 'Clean'),
    t('Calon', 'Nominees'),
    t('Terpilih / kuota', 'Selected / quota'),
    t('Cadangan', 'Reserve'),
    t('Ditolak', 'Rejected'),
    t('Galat', 'Errors'),
    t('Iuran', 'Iuran'),
    t('Kurang', 'Short'),
  ];
}

function cells(sums: RegionSums, lang: Lang): Markup {
  const n = (count: number) => groupDigits(count, lang);
  const texts = [
    `${n(sums.sent)} / ${n(sums.desa)}`,
    n(sums.clean),
    n(sums.people),
    `${n(sums.selected)} / ${n(sums.quota)}`,
    n(sums.reserve),
    n(sums.rejected),
    n(sums.errors),
    formatRupiah(sums.iuran),
    sums.short === 0 ? '–' : formatRupiah(sums.short),
  ];
  return html`${texts.map((text) => html`<td class="n">${text}</td>`)}`;
}

function table(label: string, first: string, rows: Markup, t: Say): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><caption class="vh">${label}</caption><thead><tr><th scope="col">${first}</th>${heads(t).map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

function provinceTable(provinces: readonly Province[], t: Say, lang: Lang): Markup {
  const rows = html`${provinces.map(
    ({ kode, nama, sums }) =>
      html`<tr><th scope="row"><a href="#${anchor(kode)}">${nama}</a></th>${cells(sums, lang)}</tr>
`,
  )}`;
  return table(t('Provinsi', 'Provinces'), t('Provinsi', 'Province'), rows, t);
}

function anchor(kode: string): string {
  return kode === '' ? 'tanpa-kode' : `p${kode}`;
}

function provinceSection({ kode, nama, parts }: Province, t: Say, lang: Lang): Markup {
  const rows = html`${parts.map(
    (part) =>
      html`<tr><th scope="row"><a href="${part.name}/ringkasan.html">${partTitle(part)}</a><span class="muted">${part.kode}</span></th>${cells(part.sums, lang)}</tr>
`,
  )}`;
  return html`<section class="block" id="${anchor(kode)}"><h2>${nama}</h2>${table(nama, t('Kabupaten atau kota', 'Kabupaten or kota'), rows, t)}</section>
`;
}

function faults({ findings }: CountryView, t: Say, lang: Lang): Markup | undefined {
  const most = Object.entries(findings)
    .sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))
    .slice(0, TOP_FAULTS);
  if (most.length === 0) return undefined;
  return html`<section class="block"><h2>${t('Yang paling sering ditemukan', 'Found most often')}</h2><ul class="bars">${most.map(
    ([code, count]) =>
      html`<li><div class="line"><b>${titleOf(code)?.[lang] ?? code}</b><span class="n">${groupDigits(count, lang)}</span></div></li>`,
  )}</ul></section>`;
}

function notes({ loose, assumptions }: CountryView, t: Say, lang: Lang): readonly Markup[] {
  const sections: Markup[] = [];
  if (loose.length > 0)
    sections.push(
      html`<section class="block"><h2>${t('Di luar kabupaten mana pun', 'Of no kabupaten')}</h2><ul class="places">${loose.map((one) => html`<li><span class="cell">${one.where.file}</span><span>${one.message[lang]}</span></li>`)}</ul></section>`,
    );
  if (assumptions.length > 0)
    sections.push(
      html`<section class="block"><h2>${t('Anggapan yang dipakai', 'Assumptions applied')}</h2><ul class="assume">${assumptions.map((one) => html`<li>${one.message[lang]} <span class="muted">(${one.code})</span></li>`)}</ul></section>`,
    );
  return sections;
}
