import { formatDayFirst } from '../../domain/local-date.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { lawConfirmed } from '../manifest.ts';
import { html, type Markup } from '../reports/markup.ts';
import type { OutputFile, Result } from '../result.ts';
import { VERSION } from '../version.ts';
import { UPLOADS } from './batches.ts';
import type { UploadedFile, UploadSummary } from './manifest.ts';
import type { UploadKind } from './plan.ts';
import type { Settled } from './settle.ts';

const KIND: Readonly<Record<UploadKind, string>> = {
  regular: 'pertama',
  supplementary: 'susulan',
  revised: 'perbaikan',
};

/** The sheet that goes with the files to the branch: what is sent, control totals, and the open questions to ask. */
export function coverSheet(result: Result, settled: Settled, summary: UploadSummary): OutputFile {
  const { profile, npp, div } = settled;
  const { totals, files, pending, ready } = summary;
  const names = new Map<string, string>(
    result.desa.map(({ desa }) => [desa.kode, `${desa.kode} ${desa.nama}`]),
  );
  const page = html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Pengantar berkas unggah BPJS Ketenagakerjaan</title><style>${STYLE}</style></head><body>
<h1>Pengantar berkas unggah BPJS Ketenagakerjaan</h1>
<p>${result.campaign.title} · ${formatDayFirst(result.on)}</p>
${ready ? '' : html`<p class="stop"><b>Belum siap diunggah.</b> ${npp === undefined ? 'NPP belum diisi: isi upload.npp di desa-enroll.yaml setelah menanyakannya ke kantor cabang. ' : ''}${profile.mode === 'fill-template' && profile.template === undefined ? 'Templat unduhan belum ditunjuk di profil.' : ''}</p>`}
<table class="facts">
${fact('Tata letak', `${profile.title} (${profile.id}${profile.grade === undefined ? '' : `, bukti tingkat ${profile.grade}`})`)}
${profile.shownLine === undefined ? '' : fact('Perhatian', profile.shownLine.id)}
${fact('NPP / DIV', `${npp ?? 'belum diisi'} / ${div}`)}
${fact('Peserta', String(totals.people))}
${fact('Iuran bulan yang dibayar', formatRupiah(totals.rupiah))}
${fact('Jumlah empat angka akhir NIK', tailsOf(totals.nikTails))}
${fact('Belum dapat diunggah', `${pending} orang, lihat tertunda.csv`)}
${fact('Peraturan terakhir diperiksa', lawConfirmed())}
${fact('Dibuat dengan', `desa-enroll ${VERSION}`)}
</table>
<h2>Berkas</h2>
<p>Nama berkas tidak boleh diubah; yang membedakan hanyalah foldernya. Cocokkan sidik SHA-256 sebelum mengunggah.</p>
<table><thead><tr><th>Berkas</th><th>Jenis</th><th>Desa</th><th class="n">Orang</th><th class="n">Iuran</th><th class="n">Σ akhir NIK</th></tr></thead><tbody>
${files.map((file) => row(file, names))}
</tbody></table>
<h2>Anggapan yang dipakai dan pertanyaan untuk kantor cabang</h2>
<ul>${summary.questions.map(({ code, message, question }) => html`<li>${message.id} <b>Tanyakan:</b> ${question.id} <span class="code">${code}</span></li>`)}
${result.assumptions.map(({ code, message }) => html`<li>${message.id} <span class="code">${code}</span></li>`)}</ul>
<div class="sign"><div>Diserahkan oleh,<br><br><br><br>(............................................)</div><div>Diterima oleh,<br><br><br><br>(............................................)</div></div>
</body></html>
`;
  return {
    path: `${UPLOADS}/pengantar.html`,
    kind: 'upload-cover',
    bytes: Buffer.from(page.markup),
    rows: totals.people,
  };
}

function fact(name: string, value: string): Markup {
  return html`<tr><th>${name}</th><td>${value}</td></tr>`;
}

function tailsOf(tails: number | null): string {
  return tails === null ? 'tidak dicetak (kurang dari tiga orang)' : String(tails);
}

function row(file: UploadedFile, names: ReadonlyMap<string, string>): Markup {
  const desa =
    file.desa.length === 1 ? (names.get(file.desa[0] ?? '') ?? '') : `${file.desa.length} desa`;
  return html`<tr><td>${file.path}<br><span class="code">${file.sha256}</span></td><td>${KIND[file.kind]}</td><td>${desa}</td><td class="n">${file.people}</td><td class="n">${formatRupiah(file.rupiah)}</td><td class="n">${file.nikTails ?? '–'}</td></tr>
`;
}

const STYLE: Markup = {
  markup: `@page{size:A4;margin:14mm}body{font:11pt/1.4 "Liberation Sans",Arial,sans-serif;max-width:182mm;margin:1rem auto;padding:0 .5rem;color:#111}
h1{font-size:16pt;margin:.2em 0}h2{font-size:12.5pt;margin:1.2em 0 .3em}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}
.facts th{width:38%;background:#f1f1f1;font-weight:600}.n{text-align:right;white-space:nowrap}.code{font:8pt "Liberation Mono",monospace;color:#444}
.stop{border:2px solid #a3301c;padding:.5em .7em}.sign{display:flex;gap:4em;margin-top:2em;break-inside:avoid}`,
};
