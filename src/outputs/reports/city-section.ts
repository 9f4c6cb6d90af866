import { formatRupiah } from '../../domain/rupiah.ts';
import type { Result } from '../result.ts';
import { bar } from './charts.ts';
import { anchorOf, cityMap, searchKeys, statusBar, statusTag } from './city-map.ts';
import type { Teller } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { type CityView, type DesaView, groupFindings, STATUSES } from './view.ts';
import { groupDigits, SEVERITY_WORDS, STATUS_WORDS } from './words.ts';

/** Tiles beyond this number say nothing at a glance; the table does. */
const MAX_TILES = 120;
/** Rows of the table of villages; what is left out is told. */
const MAX_ROWS = 3_000;
const TOP_FAULTS = 10;

function figure(
  label: string,
  value: Markup | string,
  meter: Markup | undefined,
  also: string,
): Markup {
  return html`<div class="figure"><dt>${label}</dt><dd><div class="value">${value}</div>${meter}<div class="also">${also}</div></dd></div>`;
}

export function cityFigures(city: CityView, teller: Teller): Markup {
  const { t, lang } = teller;
  const n = (count: number) => groupDigits(count, lang);
  const of = (count: number, whole: number) =>
    html`${n(count)} <small>${t('dari', 'of')} ${n(whole)}</small>`;
  const meter = (value: number, whole: number) => bar([{ value, fill: 'main' }], whole);
  const all = city.desa.length;
  const known = city.desa.filter((view) => view.allocated !== undefined).length;
  return html`<dl class="figures">
${figure(t('Desa sudah mengirim', 'Villages that sent'), of(city.sent, all), meter(city.sent, all), t(`${n(all - city.sent)} desa belum mengirim`, `${n(all - city.sent)} not yet`))}
${figure(t('Desa dengan daftar bersih', 'Villages with a clean list'), of(city.clean, all), meter(city.clean, all), t('tidak ada yang harus diperbaiki atau dilihat', 'nothing to mend or to look at'))}
${figure(t('Terpilih', 'Selected'), of(city.selected, city.quota), meter(city.selected, city.quota), t(`cadangan ${n(city.reserve)}, ditolak ${n(city.rejected)}`, `reserve ${n(city.reserve)}, rejected ${n(city.rejected)}`))}
${figure(t('Iuran yang dibutuhkan', 'Iuran needed'), formatRupiah(city.total), undefined, t(`${formatRupiah(city.perMonth)} pada bulan pertama`, `${formatRupiah(city.perMonth)} in the first month`))}
${figure(t('Dana yang kurang', 'Money short'), formatRupiah(city.short), bar([{ value: city.short, fill: 'mend' }], city.total), t(`pada ${n(city.shortDesa)} desa; alokasi diketahui untuk ${n(known)} desa`, `in ${n(city.shortDesa)} villages; allocation known for ${n(known)}`))}
</dl>`;
}

function controls(city: CityView, teller: Teller): Markup {
  const { t, say } = teller;
  const kecamatan = [...new Set(city.desa.flatMap((view) => view.desa.kecamatan ?? []))];
  const filter =
    kecamatan.length > 1
      ? html`<label>${t('Kecamatan', 'Kecamatan')}<select id="kecamatan"><option value="">${t('semua', 'all')}</option>${kecamatan.map((name) => html`<option>${name}</option>`)}</select></label>`
      : undefined;
  return html`<form class="controls" role="search"><label class="grow">${t('Cari desa, kode, atau nama orang', 'Search a village, code or person')}<input type="search" id="cari" autocomplete="off"></label>
<label>${t('Keadaan', 'State')}<select id="status"><option value="">${t('semua', 'all')}</option>${STATUSES.map((status) => html`<option value="${status}">${say(STATUS_WORDS[status])}</option>`)}</select></label>${filter}
<label class="check"><input type="checkbox" id="kurang">${t('hanya yang kurang dana', 'only those short of money')}</label>
<button type="button" id="hapus">${t('Hapus saringan', 'Clear')}</button></form>
<ul class="hits" id="temu" aria-label="${t('Orang yang ditemukan', 'People found')}"></ul>`;
}

function row(view: DesaView, linked: boolean, teller: Teller): Markup {
  const n = (count: number) =>
    html`<td class="n" data-v="${count}">${groupDigits(count, teller.lang)}</td>`;
  const rp = (amount: number) =>
    html`<td class="n" data-v="${amount}">${formatRupiah(amount)}</td>`;
  const { desa } = view;
  const nama = linked ? html`<a href="#${anchorOf(view)}">${desa.nama}</a>` : desa.nama;
  const allocated =
    view.allocated === undefined
      ? html`<td class="n muted" data-v="-1">${teller.t('belum ada', 'not given')}</td>`
      : rp(view.allocated);
  const lack =
    view.short > 0
      ? html`<td class="n lack" data-v="${view.short}">${formatRupiah(view.short)}</td>`
      : html`<td class="n" data-v="0">–</td>`;
  return html`<tr${searchKeys(view)}><th scope="row">${nama}<span class="muted">${desa.kecamatan}</span></th><td data-v="${STATUSES.indexOf(view.status)}">${statusTag(view, teller)}</td>${n(view.nominees)}<td class="n wide" data-v="${view.selected}">${view.selected} / ${desa.quota}${bar([{ value: view.selected, fill: 'main' }], desa.quota)}</td>${n(view.reserve)}${n(view.rejected)}${rp(view.total)}${allocated}${lack}</tr>
`;
}

function table(city: CityView, shown: ReadonlySet<DesaView>, teller: Teller): Markup {
  const { t, lang } = teller;
  const rows = city.desa.slice(0, MAX_ROWS);
  const heads = [
    t('Keadaan', 'State'),
    t('Calon', 'Nominees'),
    t('Terpilih / kuota', 'Selected / quota'),
    t('Cadangan', 'Reserve'),
    t('Ditolak', 'Rejected'),
    t('Iuran', 'Iuran'),
    t('Dialokasikan', 'Allocated'),
    t('Kurang', 'Short'),
  ];
  const left = city.desa.length - rows.length;
  const note =
    left > 0
      ? html`<p>${t(`${groupDigits(left, lang)} desa lain tidak dimuat di halaman ini; lihat ringkasan.xlsx.`, `${groupDigits(left, lang)} more villages are not on this page; see ringkasan.xlsx.`)}</p>`
      : undefined;
  const n = (count: number) => html`<td class="n">${groupDigits(count, lang)}</td>`;
  return html`<p id="jumlah" role="status" class="muted" data-text="${t('{n} dari {all} desa ditampilkan', '{n} of {all} villages shown')}"></p><div class="scroll" tabindex="0" role="region" aria-label="${t('Tabel desa', 'Table of villages')}"><table data-sort><caption class="vh">${t('Semua desa', 'All villages')}</caption><thead><tr><th scope="col">${t('Desa', 'Village')}</th>${heads.map((head, index) => html`<th scope="col"${index > 0 ? html` class="n"` : undefined}>${head}</th>`)}</tr></thead><tbody>
${rows.map((view) => row(view, shown.has(view), teller))}</tbody><tfoot><tr><th scope="row">${t('Jumlah', 'Total')}</th><td></td>${n(city.nominees)}<td class="n">${groupDigits(city.selected, lang)} / ${groupDigits(city.quota, lang)}</td>${n(city.reserve)}${n(city.rejected)}<td class="n">${formatRupiah(city.total)}</td><td></td><td class="n">${formatRupiah(city.short)}</td></tr></tfoot></table></div>${note}`;
}

/** The faults met most, so that the branch knows what to explain to everyone at once. */
function topFaults(result: Result, teller: Teller): Markup | undefined {
  const { t, lang } = teller;
  const groups = groupFindings(
    result.findings.filter((one) => one.severity !== 'note' && one.oversight !== true),
  ).toSorted((a, b) => b.findings.length - a.findings.length);
  const most = groups[0]?.findings.length ?? 0;
  if (most === 0) return undefined;
  return html`<section class="block"><h2>${t('Yang paling sering ditemukan', 'Found most often')}</h2><ul class="bars">${groups
    .slice(0, TOP_FAULTS)
    .map(
      (group) =>
        html`<li><div class="line"><span><b>${teller.title(group.code)}</b> <span class="muted">${teller.say(SEVERITY_WORDS[group.severity])}</span></span><span class="n">${groupDigits(group.findings.length, lang)} <span class="muted">${t('di', 'in')} ${group.desa} ${t('desa', group.desa === 1 ? 'village' : 'villages')}</span></span></div>${bar([{ value: group.findings.length, fill: group.severity === 'error' ? 'mend' : 'look' }], most)}</li>`,
    )}</ul></section>`;
}

function money(city: CityView, teller: Teller): Markup | undefined {
  const { t } = teller;
  const short = city.desa
    .filter((view) => view.short > 0)
    .toSorted((a, b) => b.short - a.short)
    .slice(0, TOP_FAULTS);
  const body =
    short.length === 0
      ? html`<p>${t('Tidak ada desa yang alokasinya kurang dari kebutuhan.', 'No village has less set aside than it needs.')}</p>`
      : html`<ul class="bars">${short.map(
          (view) =>
            html`<li><div class="line"><b>${view.desa.nama}</b><span class="n lack">${t('kurang', 'short')} ${formatRupiah(view.short)}</span></div>${bar(
              [
                { value: view.total - view.short, fill: 'main' },
                { value: view.short, fill: 'mend' },
              ],
              view.total,
            )}<span class="muted">${formatRupiah(view.total)} ${t('dibutuhkan', 'needed')}, ${formatRupiah(view.allocated ?? 0)} ${t('dialokasikan', 'set aside')}</span></li>`,
        )}</ul>`;
  return html`<section class="block"><h2>${t('Desa yang kurang dana', 'Villages short of money')}</h2>${body}</section>`;
}

function oversight(result: Result, teller: Teller): Markup | undefined {
  const groups = groupFindings(result.findings.filter((one) => one.oversight === true));
  if (groups.length === 0) return undefined;
  const { t } = teller;
  return html`<section class="block"><h2>${t('Pertanyaan pengawasan', 'Questions for oversight')}</h2><p class="lead">${t('Hanya untuk kota atau provinsi; tidak dikirim ke desa. Ini pertanyaan, bukan tuduhan.', 'For the city or province only, not sent to villages. These are questions, not charges.')}</p>${groups.map(
    (group) =>
      html`<details><summary>${teller.title(group.code)} <span class="muted">(${group.findings.length})</span></summary><ul class="places">${group.findings
        .slice(0, 50)
        .map(
          (one) =>
            html`<li><span class="cell">${one.where.file.split('/').at(-1)}</span><span>${teller.say(one.message)}</span></li>`,
        )}</ul></details>`,
  )}</section>`;
}

/** The open questions of law that the figures rest on. */
export function assumptionsSection(result: Result, teller: Teller): Markup | undefined {
  if (result.assumptions.length === 0) return undefined;
  const { t } = teller;
  return html`<section class="block"><h2>${t('Anggapan yang dipakai', 'Assumptions applied')}</h2><p class="lead">${t('Pertanyaan hukum yang masih terbuka; dipakai bacaan yang paling hati-hati.', 'Open questions of law; the cautious reading is applied.')}</p><ul class="assume">${result.assumptions.map((one) => html`<li>${teller.say(one.message)} <span class="muted">(${one.code})</span></li>`)}</ul></section>`;
}

/** Everything about the city or province. `shown` are the villages that have their own part on the page. */
export function citySection(
  result: Result,
  city: CityView,
  shown: ReadonlySet<DesaView>,
  teller: Teller,
  progress: Markup | undefined,
): Markup {
  const { t, lang } = teller;
  const left = city.sent - shown.size;
  const limit =
    left > 0
      ? html`<p>${t(`Rincian per desa dimuat untuk ${groupDigits(shown.size, lang)} desa agar halaman tetap ringan; ${groupDigits(left, lang)} desa lain ada di ringkasan.xlsx dan di folder desa/.`, `Details are on this page for ${groupDigits(shown.size, lang)} villages, to keep it small; the other ${groupDigits(left, lang)} are in ringkasan.xlsx and the folder desa/.`)}</p>`
      : undefined;
  const map = city.desa.length <= MAX_TILES ? cityMap(city, teller) : undefined;
  return html`<div id="kota">
${cityFigures(city, teller)}
<section class="block"><h2>${t('Keadaan setiap desa', 'Where each village stands')}</h2><p class="lead">${t('Pilih satu desa untuk melihat temuan, daftar orang, dan dananya.', 'Choose a village to see its findings, its list and its money.')}</p>${limit}${statusBar(city, teller)}${controls(city, teller)}${map}</section>
<section class="block"><h2>${t('Tabel desa', 'Table of villages')}</h2>${table(city, shown, teller)}</section>
<div class="two">${topFaults(result, teller)}${money(city, teller)}</div>
${progress}${oversight(result, teller)}${assumptionsSection(result, teller)}
</div>`;
}
