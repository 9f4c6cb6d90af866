import { createHash } from 'node:crypto';
import type { OutputFile, Result } from '../result.ts';
import { citySection } from './city-section.ts';
import { desaSection } from './desa-section.ts';
import { type ReportOptions, tellerOf } from './frame.ts';
import { html, raw } from './markup.ts';
import { progressSection } from './progress.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { type CityView, cityView, type DesaView, STATUSES } from './view.ts';
import { dayInWords } from './words.ts';

/** People and findings in the villages' own parts: about 2 MB of page, which a telephone still opens at once. */
const MAX_LINES = 12_000;

/** Villages with their own part: who must mend something first, as many as the page bears. */
function shownDesa(city: CityView): readonly DesaView[] {
  const order = city.desa
    .filter((view) => city.desa.length <= 60 || view.status !== 'not-sent')
    .toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
  const shown = new Set<DesaView>();
  let lines = 0;
  for (const view of order) {
    lines += view.nominees + view.errors + view.warnings + view.notes;
    if (lines > MAX_LINES && shown.size > 0) break;
    shown.add(view);
  }
  return city.desa.filter((view) => shown.has(view));
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Nothing may be fetched from anywhere; only our own script and style, named by their hashes, may act. */
const POLICY = `default-src 'none'; script-src ${hashSource(SCRIPT)}; style-src ${hashSource(STYLE)}; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * `ringkasan.html`: one page that opens by double-click, without a network; NIKs masked unless asked for. The same
 * result and options give the same bytes.
 */
export function summaryPage(result: Result, options: ReportOptions): OutputFile {
  const teller = tellerOf(options);
  const { t, lang } = teller;
  const city = cityView(result);
  const shown = shownDesa(city);
  const parts = shown.map((view, index) =>
    desaSection(view, { before: shown[index - 1], after: shown[index + 1] }, teller, result.on),
  );
  const title = result.campaign.title || t('Ringkasan pendataan', 'Summary');
  const nik = options.showNik
    ? t(
        'Halaman ini memuat NIK lengkap: simpan baik-baik, jangan disebarkan.',
        'This page holds full NIKs: keep it safe, do not pass it on.',
      )
    : t(
        'NIK disamarkan: hanya enam angka pertama yang tampak.',
        'NIKs are masked: only the first six digits show.',
      );
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head><body>
<a class="skip" href="#isi">${t('Langsung ke isi', 'Skip to content')}</a>
<header class="top"><div><p>${t('Ringkasan', 'Summary')}</p><h1>${title}</h1><p>${t('Aturan yang berlaku pada', 'Law in force on')} ${dayInWords(result.on, lang)} · ${t('tahun anggaran', 'budget year')} ${result.campaign.year}</p></div></header>
<main id="isi" tabindex="-1">
${citySection(result, city, new Set(shown), teller, progressSection(options.history ?? [], city, teller))}
${parts}</main>
<footer><p>${nik} ${t('Terpilih berarti layak dan mendapat tempat; kepesertaan baru ada setelah iuran dibayar dan dikonfirmasi BPJS Ketenagakerjaan.', 'Selected means eligible and within the quota; membership begins only after a payment that BPJS Ketenagakerjaan has confirmed.')}</p><p class="noprint"><button type="button" id="cetak">${t('Cetak semua', 'Print everything')}</button></p></footer>
<script>${raw(SCRIPT)}</script></body></html>
`;
  return {
    path: 'ringkasan.html',
    kind: 'summary',
    bytes: new TextEncoder().encode(page.markup),
    rows: shown.reduce((sum, view) => sum + view.nominees, 0),
  };
}
