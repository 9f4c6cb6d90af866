import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Assumption } from '../../iuran/iuran.ts';
import type { CheckedFile } from './check.ts';
import type { UploadSummary } from './manifest.ts';
import type { HeldPerson } from './plan.ts';
import type { Settled } from './settle.ts';

/** What an export has to say when it is done. */
export interface UploadReport {
  readonly settled: Settled;
  readonly summary: UploadSummary;
  readonly held: Readonly<Record<HeldPerson['why'], number>>;
  /** Of the run and of the record of answers. */
  readonly findings: readonly Finding[];
  /** Those that only the record of answers gives. */
  readonly gone: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  /** Empty unless `--check` was asked for. */
  readonly checked: readonly CheckedFile[];
  /** Something could not be sent, or vanished, or did not pass. */
  readonly failed: boolean;
}

const SHOWN = 20;

/** The report for a terminal: what was written, who waits for what, and what to ask the branch. */
export function uploadText(
  report: UploadReport,
  { lang, out }: { readonly lang: Lang; readonly out: string },
): string {
  const say = (text: Bilingual) => text[lang];
  const { settled, summary, gone, checked } = report;
  const { profile } = settled;
  const lines = [
    say({
      id: `${summary.files.length} berkas unggah, ${summary.totals.people} orang, iuran ${formatRupiah(summary.totals.rupiah)} → ${out}`,
      en: `${summary.files.length} upload files, ${summary.totals.people} people, iuran ${formatRupiah(summary.totals.rupiah)} → ${out}`,
    }),
    `${profile.id}: ${profile.shownLine?.[lang] ?? profile.title}`,
  ];
  if (!summary.ready) lines.push(say(NOT_READY));
  for (const { desa, codes } of summary.blocked.slice(0, SHOWN))
    lines.push(
      say({
        id: `${desa}: tidak ditulis, ${codes.join(', ')}`,
        en: `${desa}: not written, ${codes.join(', ')}`,
      }),
    );
  if (summary.pending > 0)
    lines.push(
      say({
        id: `${summary.pending} orang terpilih belum dapat masuk berkas; alasan dan cara melengkapinya ada di unggah/tertunda.csv`,
        en: `${summary.pending} selected people cannot enter the file yet; why, and how to mend it, is in unggah/tertunda.csv`,
      }),
    );
  const held = heldLine(report.held);
  if (held !== undefined) lines.push(say(held));
  for (const finding of gone.slice(0, SHOWN))
    lines.push(`! ${finding.message[lang]}`, `  → ${finding.fix[lang]}`);
  if (gone.length > SHOWN)
    lines.push(
      say({
        id: `! … dan ${gone.length - SHOWN} orang lagi`,
        en: `! … and ${gone.length - SHOWN} more`,
      }),
    );
  if (checked.length > 0) lines.push(...checkLines(checked, say));
  if (summary.questions.length > 0) {
    lines.push(
      '',
      say({
        id: 'Anggapan yang dipakai, dan yang perlu ditanyakan ke kantor cabang:',
        en: 'What is assumed, and what to ask the branch office:',
      }),
    );
    for (const { code, message, question } of summary.questions)
      lines.push(`- ${message[lang]} ${question[lang]} [${code}]`);
  }
  return lines.join('\n');
}

const NOT_READY: Bilingual = {
  id: 'BELUM SIAP DIUNGGAH: NPP belum diisi (upload.npp di desa-enroll.yaml) atau templat unduhan belum ditunjuk.',
  en: 'NOT READY: the NPP is not filled in (upload.npp in desa-enroll.yaml), or no downloaded template is named.',
};

function heldLine(held: UploadReport['held']): Bilingual | undefined {
  const { accepted, waiting, refused, suspense, ended } = held;
  if (accepted + waiting + refused + suspense + ended === 0) return undefined;
  return {
    id: `Tidak dikirim lagi: ${accepted} sudah diterima, ${waiting} menunggu jawaban, ${refused} ditolak dan belum berubah, ${suspense} perlu diputuskan, ${ended} berhenti.`,
    en: `Not sent again: ${accepted} accepted, ${waiting} waiting for the answer, ${refused} refused and unchanged, ${suspense} to be decided, ${ended} ended.`,
  };
}

function checkLines(
  checked: readonly CheckedFile[],
  say: (text: Bilingual) => string,
): readonly string[] {
  const failed = checked.filter(({ passed }) => !passed);
  const lines = [
    say({
      id: `Tiruan portal: ${checked.length - failed.length} dari ${checked.length} berkas lolos.`,
      en: `Simulated portal: ${checked.length - failed.length} of ${checked.length} files pass.`,
    }),
  ];
  for (const { path, answer } of failed.slice(0, SHOWN)) {
    const why = answer.refused ?? answer.rows.find(({ refused }) => refused.length > 0)?.refused[0];
    lines.push(`  ${path}: ${why?.message ?? '?'} (${why?.rule ?? '?'} ${why?.detail ?? ''})`);
  }
  return lines;
}
