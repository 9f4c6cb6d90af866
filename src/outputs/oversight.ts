import type { LocalDate } from '../domain/local-date.ts';
import type { Finding } from '../findings/finding.ts';
import { csvTable } from './csv.ts';
import { cityView } from './reports/view.ts';
import type { OutputFile, Result } from './result.ts';
import { VERSION } from './version.ts';

/** How far a campaign was on one day, from the trail of runs. */
export interface ProgressPoint {
  readonly day: LocalDate;
  readonly sent: number;
  readonly desa: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly errors: number;
  readonly iuran: number;
}

/**
 * For whoever oversees villages: coverage and money per village, progress over time, and the questions that only
 * the city sees. As tables and as JSON for other systems; nobody's NIK or name is in them.
 */
export function oversightReport(
  result: Result,
  progress: readonly ProgressPoint[],
): readonly OutputFile[] {
  const coverage = coverageOf(result);
  const questions = result.findings.filter((finding) => finding.oversight === true);
  return [
    table(
      'cakupan.csv',
      COVERAGE,
      coverage.map((row) => COVERAGE.map((key) => row[key])),
    ),
    table(
      'kemajuan.csv',
      PROGRESS,
      lastOfDay(progress).map((point) => PROGRESS.map((key) => point[key])),
    ),
    table('pertanyaan.csv', QUESTIONS, questions.map(questionRow)),
    {
      path: 'pengawasan.json',
      kind: 'oversight',
      bytes: Buffer.from(
        `${JSON.stringify(
          {
            tool: 'desa-enroll',
            version: VERSION,
            on: result.on,
            coverage,
            progress: lastOfDay(progress),
            questions: questions.map(({ code, kodeDesa, where, message, data }) => ({
              code,
              kodeDesa: kodeDesa ?? null,
              file: where.file,
              message,
              data,
            })),
            assumptions: result.assumptions,
          },
          null,
          1,
        )}\n`,
      ),
      rows: coverage.length,
    },
  ];
}

const COVERAGE = [
  'kode',
  'nama',
  'kecamatan',
  'keadaan',
  'orang',
  'kuota',
  'terpilih',
  'cadangan',
  'ditolak',
  'galat',
  'iuran',
  'alokasi',
  'kurang',
  'bagian_pagu_ppm',
] as const;
const PROGRESS = [
  'day',
  'sent',
  'desa',
  'selected',
  'reserve',
  'rejected',
  'errors',
  'iuran',
] as const;
const QUESTIONS = ['kode', 'kode_desa', 'berkas', 'pertanyaan', 'saran'];

type Coverage = Readonly<Record<(typeof COVERAGE)[number], string | number | null>>;

function coverageOf(result: Result): readonly Coverage[] {
  return cityView(result).desa.map((view) => ({
    kode: view.desa.kode,
    nama: view.desa.nama,
    kecamatan: view.desa.kecamatan ?? null,
    keadaan: view.status,
    orang: view.nominees,
    kuota: view.desa.quota,
    terpilih: view.selected,
    cadangan: view.reserve,
    ditolak: view.rejected,
    galat: view.errors,
    iuran: view.total,
    alokasi: view.allocated ?? null,
    kurang: view.short,
    bagian_pagu_ppm: view.result?.iuran.funding[0]?.shareOfPaguPpm ?? null,
  }));
}

/** Several runs of a day are one point: the last. */
function lastOfDay(progress: readonly ProgressPoint[]): readonly ProgressPoint[] {
  return [...new Map(progress.map((point) => [point.day, point])).values()];
}

function questionRow({ code, kodeDesa, where, message, fix }: Finding): readonly string[] {
  return [code, kodeDesa ?? '', where.file, message.id, fix.id];
}

function table(
  path: string,
  heading: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): OutputFile {
  return { path, kind: 'oversight', bytes: csvTable(heading, rows), rows: rows.length };
}
