import type { LocalDate } from '../../domain/local-date.ts';
import { cellOf } from '../../domain/place.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import type { Finding } from '../../findings/finding.ts';
import type { FundingResult } from '../../iuran/iuran.ts';
import { protectionSentence } from '../../iuran/protection.ts';
import { nomineeKey, type Ranked } from '../../selection/selection.ts';
import { bar } from './charts.ts';
import { anchorOf, statusTag } from './city-map.ts';
import { dusunOf, namaOf, pekerjaanOf, type Teller } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { type DesaView, type FindingGroup, groupFindings, ownFindings } from './view.ts';
import {
  groupDigits,
  monthInWords,
  PROGRAM_WORDS,
  percentOfPpm,
  SEVERITY_WORDS,
  SOURCE_WORDS,
} from './words.ts';

/** Places listed under one fault; the returned workbook marks them all. */
const MAX_PLACES = 30;

function places(findings: readonly Finding[], teller: Teller): Markup {
  const shown = findings.slice(0, MAX_PLACES);
  const left = findings.length - shown.length;
  const several =
    new Set(findings.map(({ where }) => `${where.file}/${where.sheet ?? ''}`)).size > 1;
  const from = ({ where }: Finding) =>
    several || cellOf(where) === undefined ? where.file.split('/').at(-1) : undefined;
  const more =
    left > 0
      ? html`<li><span></span><span class="muted">${teller.t(`dan ${left} lagi, semuanya ditandai di berkas yang dikembalikan`, `and ${left} more, all marked in the returned workbook`)}</span></li>`
      : undefined;
  return html`<ul class="places">${shown.map(
    (one) =>
      html`<li><span class="cell">${cellOf(one.where)}</span><span>${teller.say(one.message)} <span class="muted">${from(one)}</span>${one.confirmed ? html` <span class="muted">${teller.t('sudah dicocokkan oleh', 'checked by')} ${one.confirmed.by}, ${one.confirmed.when}</span>` : undefined}</span></li>`,
  )}${more}</ul>`;
}

function fault(group: FindingGroup, teller: Teller): Markup {
  const first = group.findings[0];
  const fixes = [...new Set(group.findings.map((one) => teller.say(one.fix)))].slice(0, 3);
  return html`<div class="fault"><h4><span class="tag ${group.severity}">${teller.say(SEVERITY_WORDS[group.severity])}</span> ${teller.title(group.code)} <span class="muted">${groupDigits(group.findings.length, teller.lang)}×</span></h4>${first === undefined ? undefined : fixes.map((fix) => html`<p class="fix">${fix}</p>`)}${places(group.findings, teller)}</div>`;
}

function faults(view: DesaView, teller: Teller): Markup {
  const { t } = teller;
  const groups = groupFindings(ownFindings(view));
  const grave = groups.filter((group) => group.severity !== 'note');
  const notes = groups.filter((group) => group.severity === 'note');
  const none =
    grave.length === 0
      ? html`<p>${t('Tidak ada yang perlu diperbaiki. Terima kasih atas daftar yang rapi.', 'Nothing to mend. Thank you for a tidy list.')}</p>`
      : undefined;
  const rest =
    notes.length === 0
      ? undefined
      : html`<details><summary>${t('Catatan', 'Notes')} (${notes.reduce((sum, group) => sum + group.findings.length, 0)})</summary>${notes.map((group) => fault(group, teller))}</details>`;
  return html`<section class="block"><h3>${t('Temuan dan cara memperbaikinya', 'Findings and how to mend them')}</h3>${none}${grave.map((group) => fault(group, teller))}${rest}</section>`;
}

function personRow(ranked: Ranked, view: DesaView, teller: Teller): Markup {
  const { nominee } = ranked;
  const iuran = view.result?.iuran.workers.get(nomineeKey(nominee));
  const amount = iuran === undefined ? '–' : formatRupiah(iuran.total);
  return html`<tr data-p><td class="n">${ranked.reserve ?? ranked.rank}</td><td>${namaOf(nominee)}</td><td class="nik">${teller.nik(nominee)}</td><td>${dusunOf(nominee)}</td><td>${pekerjaanOf(nominee)}</td><td class="n">${amount}</td></tr>
`;
}

function rankedTable(
  view: DesaView,
  state: 'selected' | 'reserve',
  title: string,
  teller: Teller,
): Markup | undefined {
  const { t } = teller;
  const people = (view.result?.selection.ranked ?? []).filter((one) => one.state === state);
  if (people.length === 0) return undefined;
  return html`<details${state === 'selected' ? html` open` : undefined}><summary>${title} (${people.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="${title}, ${view.desa.nama}"><table data-nama-tabel="${title}"><thead><tr><th scope="col" class="n">${t('No.', 'No.')}</th><th scope="col">${t('Nama', 'Name')}</th><th scope="col">NIK</th><th scope="col">Banjar / dusun</th><th scope="col">${t('Pekerjaan', 'Occupation')}</th><th scope="col" class="n">Iuran</th></tr></thead><tbody>
${people.map((one) => personRow(one, view, teller))}</tbody></table></div></details>`;
}

function rejectedTable(view: DesaView, teller: Teller): Markup | undefined {
  const { t } = teller;
  const selection = view.result?.selection;
  if (selection === undefined || selection.rejected.length === 0) return undefined;
  const title = t('Ditolak', 'Rejected');
  return html`<details open><summary>${title} (${selection.rejected.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="${title}, ${view.desa.nama}"><table data-nama-tabel="${title}"><thead><tr><th scope="col" class="n">${t('Baris', 'Row')}</th><th scope="col">${t('Nama', 'Name')}</th><th scope="col">NIK</th><th scope="col">${t('Sebab', 'Reasons')}</th><th scope="col">${t('Yang akan mengubahnya', 'What would change it')}</th></tr></thead><tbody>
${selection.rejected.map(({ nominee, reasons }) => {
  const change = selection.whatWouldChange.get(nomineeKey(nominee));
  return html`<tr data-p><td class="n">${nominee.row}</td><td>${namaOf(nominee)}</td><td class="nik">${teller.nik(nominee)}</td><td>${reasons.map((code) => teller.title(code)).join('; ')}</td><td>${change === undefined ? '' : teller.say(change)}</td></tr>
`;
})}</tbody></table></div></details>`;
}

function people(view: DesaView, teller: Teller): Markup | undefined {
  const { t } = teller;
  if (view.result === undefined || view.nominees === 0) return undefined;
  const { selection } = view.result;
  const order = {
    musyawarah: t('urutan musyawarah desa', "the musyawarah's own order"),
    criteria: t('kriteria kebijakan, lalu undian', 'the criteria of the policy, then the draw'),
    draw: t('undian yang dapat diulang siapa pun', 'a draw that anyone can repeat'),
  }[selection.order];
  return html`<section class="block"><h3>${t('Daftar orang', 'People')}</h3><p class="lead">${t('Ditentukan oleh', 'Settled by')} ${order}. ${t('Kata undian', 'Seed')}: <b>${selection.seed}</b></p>${rankedTable(view, 'selected', t('Terpilih', 'Selected'), teller)}${rankedTable(view, 'reserve', t('Cadangan', 'Reserve'), teller)}${rejectedTable(view, teller)}</section>`;
}

function fundingRow(result: FundingResult, teller: Teller): Markup {
  const { t, say, lang } = teller;
  const { line, need, left, shareOfPaguPpm } = result;
  const money = (amount: number | undefined) =>
    amount === undefined
      ? html`<td class="n muted">${t('belum diisi', 'not given')}</td>`
      : html`<td class="n">${formatRupiah(amount)}</td>`;
  const rest =
    left === undefined
      ? html`<td class="n muted">–</td>`
      : left < 0
        ? html`<td class="n lack">${t('kurang', 'short')} ${formatRupiah(-left)}</td>`
        : html`<td class="n">${left === 0 ? t('pas', 'exact') : `${t('sisa', 'left')} ${formatRupiah(left)}`}</td>`;
  return html`<tr><th scope="row">${say(SOURCE_WORDS[line.source])} <span class="muted">${line.source}${line.kodeRekening ? ` · ${line.kodeRekening}` : ''}</span>${line.allocated === undefined ? undefined : bar([{ value: need, fill: left !== undefined && left < 0 ? 'mend' : 'main' }], Math.max(need, line.allocated), { mark: line.allocated })}</th>${money(need)}${money(line.allocated)}${rest}${money(line.pagu)}<td class="n">${shareOfPaguPpm === undefined ? '–' : percentOfPpm(shareOfPaguPpm, lang)}</td></tr>`;
}

function money(view: DesaView, teller: Teller, on: LocalDate): Markup | undefined {
  const { t, lang, say } = teller;
  const iuran = view.result?.iuran;
  if (iuran === undefined) return undefined;
  const first = iuran.months[0];
  const last = iuran.months.at(-1);
  const span =
    first === undefined || last === undefined
      ? ''
      : `${monthInWords(first, lang)} – ${monthInWords(last, lang)}`;
  const programs = iuran.programs.map(
    (program) =>
      html`<li>${say(PROGRAM_WORDS[program])}: ${formatRupiah(iuran.byProgram[program])}</li>`,
  );
  const table =
    iuran.funding.length === 0
      ? html`<p>${t('Sumber dana belum diisi di desa.xlsx, jadi kebutuhan ditampilkan tanpa penilaian.', 'No funding is given in desa.xlsx, so the need is shown without a verdict.')}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${t('Dana', 'Money')}, ${view.desa.nama}"><table><thead><tr><th scope="col">${t('Sumber', 'Source')}</th><th scope="col" class="n">${t('Kebutuhan', 'Need')}</th><th scope="col" class="n">${t('Dialokasikan', 'Set aside')}</th><th scope="col" class="n">${t('Selisih', 'Difference')}</th><th scope="col" class="n">Pagu</th><th scope="col" class="n">${t('Porsi pagu', 'Share of pagu')}</th></tr></thead><tbody>${iuran.funding.map((line) => fundingRow(line, teller))}</tbody></table></div>`;
  const afford =
    view.short > 0 && iuran.affordable !== undefined
      ? html`<p>${t(`Dengan dana yang ada: ${iuran.affordable.people} orang untuk ${iuran.months.length} bulan, atau ${view.selected} orang untuk ${iuran.affordable.months} bulan.`, `The money buys ${iuran.affordable.people} people for ${iuran.months.length} months, or ${view.selected} people for ${iuran.affordable.months} months.`)}</p>`
      : undefined;
  const monthly = [...iuran.workers.values()][0]?.months[0]?.total;
  const value = monthly === undefined ? undefined : protectionSentence(monthly, on);
  const worth = value === undefined ? undefined : html`<p class="muted">${say(value)}</p>`;
  return html`<section class="block"><h3>${t('Iuran dan dana', 'Iuran and money')}</h3><p class="lead">${span}: ${iuran.months.length} ${t('bulan', 'months')}, ${view.selected} ${t('orang', 'people')}, ${t('jumlah', 'total')} <b>${formatRupiah(iuran.total)}</b></p>${table}${afford}<ul class="assume">${programs}</ul>${worth}</section>`;
}

function figures(view: DesaView, teller: Teller): Markup {
  const { t, lang } = teller;
  const n = (count: number) => groupDigits(count, lang);
  const figure = (label: string, value: Markup | string, also: string) =>
    html`<div class="figure"><dt>${label}</dt><dd><div class="value">${value}</div><div class="also">${also}</div></dd></div>`;
  return html`<dl class="figures">${figure(t('Dicalonkan', 'Nominated'), n(view.nominees), t('baris yang berisi orang', 'rows that are people'))}${figure(t('Terpilih', 'Selected'), html`${n(view.selected)} <small>${t('dari', 'of')} ${n(view.desa.quota)}</small>`, view.open > 0 ? t(`${view.open} tempat belum terisi`, `${view.open} places open`) : t('kuota terpenuhi', 'quota filled'))}${figure(t('Cadangan', 'Reserve'), n(view.reserve), t('bernomor urut', 'numbered'))}${figure(t('Ditolak', 'Rejected'), n(view.rejected), t('dengan sebabnya', 'with the reasons'))}${figure('Iuran', formatRupiah(view.total), view.short > 0 ? t(`dana kurang ${formatRupiah(view.short)}`, `${formatRupiah(view.short)} short`) : t(`${formatRupiah(view.perMonth)} pada bulan pertama`, `${formatRupiah(view.perMonth)} in the first month`))}</dl>`;
}

/** One village: figures, findings grouped with their mending, people with masked NIK, money. */
export function desaSection(
  view: DesaView,
  neighbours: { readonly before: DesaView | undefined; readonly after: DesaView | undefined },
  teller: Teller,
  on: LocalDate,
): Markup {
  const { t } = teller;
  const { desa } = view;
  const link = (other: DesaView | undefined, before: string, after: string) =>
    other === undefined
      ? undefined
      : html`<a href="#${anchorOf(other)}">${before}${other.desa.nama}${after}</a>`;
  const body =
    view.status === 'not-sent'
      ? html`<section class="block"><p>${t('Desa ini belum mengirim daftar. Kirim templat atau ingatkan operatornya.', 'This village has not sent a list. Send the template or remind the operator.')}</p></section>`
      : html`${figures(view, teller)}${faults(view, teller)}${money(view, teller, on)}${people(view, teller)}`;
  return html`<article class="desa" id="${anchorOf(view)}" data-nama="Desa ${desa.nama}"><nav class="crumbs" aria-label="${t('Pindah desa', 'Other villages')}: ${desa.nama}"><a href="#kota">${t('Semua desa', 'All villages')}</a>${link(neighbours.before, '← ', '')}${link(neighbours.after, '', ' →')}</nav><div class="desa-head"><div><h2 tabindex="-1">Desa ${desa.nama}</h2><p>${desa.kecamatan ? `Kecamatan ${desa.kecamatan} · ` : ''}${desa.kode}</p></div>${statusTag(view, teller)}</div>${body}</article>
`;
}
