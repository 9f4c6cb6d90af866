import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import type { IntakeOptions } from '../../src/intake/understand-input.ts';
import type { FileReading } from '../../src/records/reading.ts';

const on = parseLocalDate('2026-11-22')!;
export const OPTIONS: IntakeOptions = { on, knownDesa: [], hints: {} };
export const HEADING = 'NIK,Nama Lengkap,Tempat Lahir,Tanggal Lahir,Jenis Kelamin,Alamat,Pekerjaan';

/** A list of so many invented people, as CSV. */
export function list(people: number, from = 0): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const serial = String(9001 + ((from + i) % 999));
    return `517103${String(1 + (i % 28)).padStart(2, '0')}0180${serial},I Wayan Contoh ${from + i},Denpasar,${1 + (i % 28)}-1-1980,L,Br. Contoh,Petani`;
  });
  return [HEADING, ...rows, ''].join('\n');
}

export interface Folder {
  path(...names: readonly string[]): string;
  /** Writes a file, its folders too. */
  put(name: string, content?: string | Buffer): void;
}

/** A folder that each test of the file gets anew. */
export function useFolder(): Folder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desa-intake-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (...names) => join(folder, ...names),
    put: (name, content = HEADING) => {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
  };
}

/** Verdicts without the file's bytes: name, people, facts. Looks at every ledger on the way. */
export function verdicts(readings: readonly FileReading[]): string[] {
  return readings.map(({ file, sheets, facts }) => {
    const people = sheets.map(({ nominees, ignored, rows }) => {
      const told = nominees.length + ignored.reduce((sum, part) => sum + part.rows.length, 0);
      expect(told, `ledger of ${file}`).toBe(rows);
      return nominees.length;
    });
    return [
      file,
      people.join('+') || '-',
      ...facts.map(({ code, data }) => `${code} ${Object.values(data).join(' ')}`.trim()),
    ].join(' · ');
  });
}
