import { describe, expect, it } from 'vitest';
import { type CopyMaker, returnedWorkbooks } from '../../src/outputs/pack.ts';
import { demoResult } from '../support/demo-result.ts';

describe('the workbooks that go back to the villages', async () => {
  const result = await demoResult();
  const read = result.files.filter((file) => file.sheets.some((sheet) => sheet.used));
  const [one] = read;
  const about = result.findings.filter(
    ({ where, oversight }) => where.file === one!.file && !oversight,
  );

  /** Files whose copy is made: the original of no other is opened. */
  const opened = async (
    findings: typeof result.findings,
    place: 'by-desa' | 'flat' = 'by-desa',
  ) => {
    const files: string[] = [];
    const copies: CopyMaker = async ({ file }) => {
      files.push(file);
      return { why: 'changed' };
    };
    const copying = { lang: 'id', place } as const;
    for await (const _ of returnedWorkbooks({ ...result, findings }, copies, copying));
    return files;
  };

  it('a list with something to mend or to look at goes back', async () => {
    expect(about.length).toBeGreaterThan(0);
    expect(await opened(about)).toEqual([one!.file]);
  });

  it('a list in which nothing was found does not, and is not opened again', async () => {
    expect(await opened([])).toEqual([]);
  });

  it('what only the office is told sends no list back', async () => {
    expect(await opened(about.map((finding) => ({ ...finding, oversight: true })))).toEqual([]);
  });

  it('asked for by themselves, all go back', async () => {
    expect(await opened([], 'flat')).toHaveLength(read.length);
  });
});
