import { cellOf } from '../domain/place.ts';
import { csvTable } from './csv.ts';
import type { OutputFile, Result } from './result.ts';

/** Every finding of a campaign as one table, for filters and pivots in Excel. */
export function findingsTable(result: Result): OutputFile {
  const names = new Map<string | undefined, string>(
    result.desa.map(({ desa }) => [desa.kode, desa.nama]),
  );
  const rows = result.findings.map((finding) => [
    finding.kodeDesa ?? '',
    names.get(finding.kodeDesa) ?? '',
    finding.where.file,
    finding.where.sheet ?? '',
    cellOf(finding.where) ?? '',
    finding.severity,
    finding.code,
    finding.message.id,
    finding.fix.id,
    finding.confirmed ? `${finding.confirmed.by}, ${finding.confirmed.when}` : '',
  ]);
  const heading = [
    'kode_desa',
    'desa',
    'berkas',
    'lembar',
    'sel',
    'sifat',
    'kode',
    'temuan',
    'cara_memperbaiki',
    'konfirmasi',
  ];
  return {
    path: 'temuan.csv',
    kind: 'findings',
    bytes: csvTable(heading, rows),
    rows: rows.length,
  };
}
