import type { Campaign } from '../../campaign/campaign.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { byText, groupBy } from '../../domain/order.ts';
import type { Finding } from '../../findings/finding.ts';
import { orderFindings, type SeverityCounts } from '../../findings/order.ts';
import { mergeAssumptions } from '../../iuran/assumptions.ts';
import { assumptionsBehind } from '../../law/assumptions.ts';
import type { Result } from '../result.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';
import { iuranSummary } from './iuran-summary.ts';
import { joinedText } from './json.ts';
import {
  type DesaPiece,
  type FilePiece,
  type FindingsPiece,
  findingsPiece,
  type Held,
  type Pieces,
  type Shown,
  sumsOf,
  textOf,
} from './pieces.ts';

/** All parts of a result in the order of the output. */
export interface Merged {
  readonly campaign: Campaign;
  readonly on: LocalDate;
  readonly files: readonly FilePiece[];
  readonly findings: readonly FindingsPiece[];
  readonly desa: readonly DesaPiece[];
  readonly counts: SeverityCounts;
  readonly assumptions: Result['assumptions'];
}

/** Puts parts together. Files come in the order of the parts, findings by file, villages by kode. */
export function mergePieces(
  campaign: Campaign,
  on: LocalDate,
  parts: readonly Pieces[],
  shown: Shown,
): Merged {
  const loose: Finding[] = [];
  for (const part of parts) for (const finding of part.loose) loose.push(finding);
  const others = groupBy(orderFindings(loose), ({ where }) => where.file);
  const findings = [
    ...parts.flatMap((part) => part.findings),
    ...[...others].map(([file, some]) => findingsPiece(file, some, shown)),
  ].sort((a, b) => byText(a.file, b.file));
  const desa = parts.flatMap((part) => part.desa).sort((a, b) => byText(a.kode, b.kode));
  const count = (key: keyof SeverityCounts) =>
    findings.reduce((total, { counts }) => total + counts[key], 0);
  return {
    campaign,
    on,
    files: parts.flatMap((part) => part.files),
    findings,
    desa,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    assumptions: [
      ...mergeAssumptions(desa.map(({ iuran }) => iuran)),
      ...assumptionsBehind(findings.flatMap(({ codes }) => codes)),
    ],
  };
}

/**
 * The same document as `documentText` gives of a whole result. `more` is what a command says beside or in place of it;
 * generators in it give the texts of the items of a list.
 */
export function mergedText(
  merged: Merged,
  command: string,
  more: Readonly<Record<string, unknown>> = {},
): Generator<string> {
  const { campaign, files, desa, counts } = merged;
  return joinedText(
    Object.entries({
      tool: 'desa-enroll',
      version: VERSION,
      schemaVersion: SCHEMA_VERSION,
      command,
      on: merged.on,
      summary: {
        files: files.length,
        desa: desa.length,
        ...sumsOf(files.map(({ sums }) => sums)),
        errors: counts.error,
        warnings: counts.warning,
        notes: counts.note,
        iuran: iuranSummary(
          desa.map(({ iuran }) => iuran),
          campaign.defaults,
        ),
      },
      files: texts(files.map(({ text }) => text)),
      desa: texts(desa.map(({ text }) => text)),
      findings: texts(merged.findings.flatMap((piece) => piece.texts)),
      people: texts(desa.flatMap(({ people }) => people)),
      outputs: [],
      assumptions: merged.assumptions.map(({ code, message }) => ({
        code,
        message: { ...message },
      })),
      ...more,
    }),
  );
}

function* texts(all: readonly Held[]): Generator<string> {
  for (const held of all) {
    const text = textOf(held);
    if (text !== '') yield text;
  }
}
