import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rupiah } from '../../../src/domain/rupiah.ts';
import { pagesOf } from '../../../src/outputs/papers/geometry.ts';
import { PAPERS } from '../../../src/outputs/papers/index.ts';
import { paperCode, readCode } from '../../../src/outputs/papers/paper-code.ts';
import { verifyCode } from '../../../src/outputs/papers/verify-code.ts';
import { paperVillage } from '../../../src/outputs/papers/village.ts';
import type { DesaResult, Result } from '../../../src/outputs/result.ts';
import { resultOf } from '../../support/result-of.ts';

const result = resultOf({ desa: 3 });
const KODE = '51.71.03.2008';
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function codeOf(of: Result, kind: string): string {
  const village = paperVillage(of, of.desa[0]!);
  return PAPERS.map((write) => write(village, of)).find((paper) => paper.kind === kind)!.code;
}

/** The same result with one ranked person of the first village changed. */
function changed(change: (nik: string) => string, state: 'selected' | 'reserve'): Result {
  const [first, ...rest] = result.desa;
  const { selection } = first!;
  const at = selection.ranked.findIndex((one) => one.state === state);
  const ranked = selection.ranked.map((one, index) =>
    index === at ? { ...one, nik: change(one.nik) as typeof one.nik } : one,
  );
  const village: DesaResult = { ...first!, selection: { ...selection, ranked } };
  return { ...result, desa: [village, ...rest] };
}
const otherDigit = (nik: string) => nik.slice(0, 15) + ((Number(nik[15]) + 1) % 10);

describe('a code', () => {
  const code = paperCode('keputusan', KODE, [['I WAYAN CONTOH']], 3);
  test('looks like one, and tells kind, page and village', () => {
    expect(code).toMatch(/^SK3-5171032008-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    expect(readCode(code)).toEqual({ kind: 'keputusan', page: 3, kodeDesa: KODE, code });
  });
  test.each([
    ['small letters', (text: string) => text.toLowerCase()],
    ['no dashes', (text: string) => text.replaceAll('-', '')],
    ['blanks for dashes', (text: string) => text.replaceAll('-', ' ')],
    ['the letter O for nought', (text: string) => text.replaceAll('0', 'O')],
    ['the letter l for one', (text: string) => text.replaceAll('1', 'l')],
  ])('is read with %s', (_, type) => expect(readCode(type(code))?.code).toBe(code));

  test('every single wrong letter is noticed', () => {
    const letters = code.replaceAll('-', '');
    fc.assert(
      fc.property(fc.nat(letters.length - 1), fc.nat(31), (at, value) => {
        const letter = LETTERS[value]!;
        fc.pre(letter !== letters[at]);
        expect(readCode(letters.slice(0, at) + letter + letters.slice(at + 1))).toBeUndefined();
      }),
    );
  });
  test.each([['SK'], [''], ['XX-5171032008-ABCD-EFGHJ'], [`${code}9`], ['5171032008']])(
    '%s is none',
    (typed) => expect(readCode(typed)).toBeUndefined(),
  );
  test('two kinds of paper never share one', () => {
    const kinds = ['undangan', 'berita-acara', 'keputusan', 'rab', 'pengumuman'] as const;
    expect(new Set(kinds.map((kind) => paperCode(kind, KODE, []))).size).toBe(kinds.length);
  });
});

describe('paper and file', () => {
  const code = codeOf(result, 'keputusan');
  test('agree as long as nothing changes', () => {
    expect(verifyCode(result, code)).toMatchObject({ outcome: 'agrees', desa: 'Sidakarya' });
  });
  test.each(['selected', 'reserve'] as const)('one digit of one NIK (%s) is told', (state) => {
    expect(verifyCode(changed(otherDigit, state), code).outcome).toBe('differs');
  });
  test('one digit of the code is told', () => {
    const other = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(verifyCode(result, other).outcome).toBe('mistyped');
  });
  test('a village that is not in the files is told', () => {
    expect(verifyCode(result, paperCode('keputusan', KODE, [])).outcome).toBe('desa-unknown');
  });
  test('another sum is told', () => {
    const [first, ...rest] = result.desa;
    const iuran = { ...first!.iuran, total: (first!.iuran.total + 1) as Rupiah };
    const other = { ...result, desa: [{ ...first!, iuran }, ...rest] };
    expect(verifyCode(other, code).outcome).toBe('differs');
    expect(verifyCode(other, codeOf(result, 'rab')).outcome).toBe('differs');
  });
  test('the notice covers only what it shows: the hidden digits cannot be found through its code', () => {
    const notice = codeOf(result, 'pengumuman');
    expect(verifyCode(changed(otherDigit, 'selected'), notice).outcome).toBe('agrees');
    expect(
      verifyCode(
        changed((nik) => `3${nik.slice(1)}`, 'selected'),
        notice,
      ).outcome,
    ).toBe('differs');
  });
  test('every page of every list is known by its own code, on A4 and F4', () => {
    const village = paperVillage(result, result.desa[0]!);
    for (const write of PAPERS)
      for (const part of write(village, result).parts) {
        if (part.kind !== 'list') continue;
        const page = part.list.pageCode(1, 0, part.list.rows.length);
        expect(readCode(page)).toBeDefined();
      }
  });
});

describe('pages of a list', () => {
  test('hold every row once, in order, and leave room for the signatures', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 8, max: 60 }), (count, next) => {
        const first = next - 5;
        const below = Math.min(6, first - 3);
        const pages = pagesOf(count, { first, next, below });
        expect(pages[0]?.from).toBe(0);
        expect(pages.at(-1)?.to).toBe(count);
        for (const [index, page] of pages.entries()) {
          if (index > 0) expect(page.from).toBe(pages[index - 1]?.to);
          const room = index === 0 ? first : next;
          const last = index === pages.length - 1;
          expect(page.to - page.from + (last ? below : 0)).toBeLessThanOrEqual(room);
          if (count > 0) expect(page.to).toBeGreaterThan(page.from);
        }
      }),
    );
  });
});
