import type { Severity } from '../../findings/finding.ts';

/** One cell to colour, with the note a person reads when they point at it. */
export interface Mark {
  /** Sheet name; null where the original format has no sheets. */
  readonly sheet: string | null;
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly severity: Severity;
  readonly note: string;
}

/** A text to add to an empty cell of the operator's sheet: headings of the confirmation columns. */
export interface Added {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Red, amber, blue of the three severities, light enough to read black text on. */
export const FILL: Readonly<Record<Severity, string>> = {
  error: 'FFF8B4B4',
  warning: 'FFFCE9A6',
  note: 'FFD6E8FA',
};

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** Several findings at one cell become one mark: the gravest colour, all notes. */
export function mergeMarks(marks: readonly Mark[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.sheet ?? ''}\u0000${mark.row}\u0000${mark.column}`;
    const known = byCell.get(key);
    byCell.set(key, known === undefined ? mark : together(known, mark));
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function together(a: Mark, b: Mark): Mark {
  const severity = RANK[b.severity] > RANK[a.severity] ? b.severity : a.severity;
  const note = a.note.includes(b.note) ? a.note : `${a.note}\n\n${b.note}`;
  return { ...a, severity, note };
}
