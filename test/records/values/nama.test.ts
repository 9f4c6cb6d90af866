import { describe, expect, it } from 'vitest';
import { isAbbreviated, nameOffer, readNama } from '../../../src/records/values/nama.ts';
import {
  hasDeceasedMark,
  titlesIn,
  withoutDeceasedMark,
  withoutTitles,
} from '../../../src/records/values/titles.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

describe('a name keeps its letters', () => {
  it.each<[Cell, string, string[]]>([
    ['I Made Sudana', 'I Made Sudana', []],
    ['NI LUH PUTU SARI', 'NI LUH PUTU SARI', []],
    ['  I   Made  Sudana ', 'I Made Sudana', ['blanks-collapsed']],
    ["Ma'ruf", "Ma'ruf", []],
    ['De’wi', 'De’wi', []],
    ['André Sutama', 'André Sutama', []],
    ['Sudana', 'Sudana', []],
    ['Kadek\u200b Surya', 'Kadek Surya', ['invisible-characters']],
    ['Komang\u00a0\u00a0Adi', 'Komang Adi', ['invisible-characters', 'blanks-collapsed']],
    ['Ni Luh De\u0301wi', 'Ni Luh Déwi', ['accents-composed']],
    ['I Made\nSudana', 'I Made Sudana', ['blanks-collapsed']],
    ['I Gusti Ngurah Rai', 'I Gusti Ngurah Rai', []],
    ['Drs. I Made Sudana', 'Drs. I Made Sudana', ['title']],
    ['I Made Sudana (Alm)', 'I Made Sudana (Alm)', ['deceased-mark']],
    ['Partini Sari (P)', 'Partini Sari', ['sex-split-off']],
    ['I Made Sudana ( Lk. )', 'I Made Sudana', ['sex-split-off']],
    ['I Wyn Sudana', 'I Wyn Sudana', ['abbreviated']],
    ['1 Made Sudana', '1 Made Sudana', ['sign-for-letter']],
    ['12. I Made Sudana', 'I Made Sudana', ['row-number-removed']],
    ['3) Ni Luh', 'Ni Luh', ['row-number-removed']],
    ['3. X', '3. X', ['abbreviated']],
    ['=cmd', '=cmd', ['formula-like']],
    ['-', '', []],
    ['', '', []],
  ])('%j', (cell, value, steps) => {
    expect(readNama(cell)).toEqual({ value: value === '' ? undefined : value, steps });
  });
});

describe('a name that is refused', () => {
  it.each<[string, Cell, string, Record<string, string | number>]>([
    [
      'right to left',
      'Wayan \u202eotnaS',
      'control-characters',
      { what: 'direction', character: 'U+202E' },
    ],
    [
      'a control character',
      'Putu \u0007Bell',
      'control-characters',
      { what: 'control', character: 'U+0007' },
    ],
    [
      'the same, escaped',
      'Putu _x0007_Bell',
      'control-characters',
      { what: 'control', character: 'U+0007' },
    ],
    ['a NUL', 'Pu\u0000tu', 'control-characters', { what: 'control', character: 'U+0000' }],
    [
      'a letter lost on the way',
      'Andr\ufffd Sutama',
      'control-characters',
      { what: 'damaged', character: 'U+FFFD' },
    ],
    [
      'half a letter',
      'Putu \ud83d',
      'control-characters',
      { what: 'damaged', character: 'U+D83D' },
    ],
    [
      'Cyrillic a',
      'W\u0430yan Suta',
      'nama-foreign-letters',
      { what: 'letter', character: 'U+0430' },
    ],
    ['Greek O', 'Κetut', 'nama-foreign-letters', { what: 'letter', character: 'U+039A' }],
    [
      'full-width letters',
      'Ｋetut',
      'nama-foreign-letters',
      { what: 'letter', character: 'U+FF2B' },
    ],
    ['Balinese script', 'ᬓᭂᬢᬸᬢ᭄', 'nama-foreign-letters', { what: 'letter', character: 'U+1B13' }],
    [
      'a picture',
      'Ketut 😀 Rai',
      'nama-foreign-letters',
      { what: 'picture', character: 'U+1F600' },
    ],
    ['digits only', '12345', 'nama-missing', { why: 'no-letters' }],
    ['ditto', 'sda', 'nama-missing', { why: 'ditto' }],
    ['ditto as a sign', '"', 'nama-missing', { why: 'ditto' }],
    ['an error', '#N/A', 'cell-error-value', { shown: '#N/A' }],
    ['a narrow column', '#####', 'cell-error-value', { shown: '#####' }],
    ['too long', 'a'.repeat(1001), 'cell-too-long', { length: 1001, limit: 1000 }],
  ])('%s', (_, cell, code, data) => {
    expect(readNama(cell)).toMatchObject({ value: undefined, fault: { code, data } });
  });
});

describe('titles', () => {
  it.each([
    ['Drs. I Made Sudana', ['Drs.'], 'I Made Sudana'],
    ['Drs.Made Sudana', ['Drs.'], 'Made Sudana'],
    ['Dr. Ir. I Made Sudana, M.Si', ['Dr.', 'Ir.', 'M.Si'], 'I Made Sudana'],
    ['H. Ahmad', ['H.'], 'Ahmad'],
    ['Hj Siti', ['Hj'], 'Siti'],
    ['Bpk. Wayan', ['Bpk.'], 'Wayan'],
    ['Pak Wayan', ['Pak'], 'Wayan'],
    ['Ibu Sari', ['Ibu'], 'Sari'],
    ['Ny. Sari', ['Ny.'], 'Sari'],
    ['I Made Sudana, SH', ['SH'], 'I Made Sudana'],
    ['I Made Sudana, S.E., M.M.', ['S.E.', 'M.M.'], 'I Made Sudana'],
    ['I Made Sudana S.Pd', ['S.Pd'], 'I Made Sudana'],
    ['I Made Sudana S. Pd', ['S.Pd'], 'I Made Sudana'],
    ['I Made Sudana A.Md.', ['A.Md.'], 'I Made Sudana'],
    ['I Made Sudana S.Ag, M.Si', ['S.Ag', 'M.Si'], 'I Made Sudana'],
  ])('%s', (name, titles, bare) => {
    expect(titlesIn(name)).toEqual(titles);
    expect(withoutTitles(name)).toBe(bare);
  });

  it.each([
    'I Made Sudana',
    'Ni Made Sari',
    'Ida Bagus Putra',
    'Dewa Ayu Sari',
    'Anak Agung Gede',
    'Cokorda Istri',
    'Jero Mangku',
    'Gusti Ngurah',
    'Desak Made',
    'Sang Putu',
    'I.B. Putra',
    'I.G.A. Sari',
    'Made ST',
    'I Made Se',
    'Dra',
    'Sudana, I Made',
    'Wayan, Br. Tegal',
  ])('%s has none', (name) => {
    expect(titlesIn(name)).toEqual([]);
    expect(withoutTitles(name)).toBe(name);
  });
});

describe('marks of death', () => {
  it.each([
    ['I Made Sudana (ALM)', 'I Made Sudana'],
    ['I Made Sudana (almh.)', 'I Made Sudana'],
    ['I Made Sudana ( Alm )', 'I Made Sudana'],
    ['I Made Sudana (ALM.)', 'I Made Sudana'],
    ['Alm. I Made Sudana', 'I Made Sudana'],
    ['Alm I Made Sudana', 'I Made Sudana'],
    ['I Made Sudana, Alm.', 'I Made Sudana'],
    ['Almarhum I Made Sudana', 'I Made Sudana'],
    ['Ni Made Sari almarhumah', 'Ni Made Sari'],
    ['I Made Sudana (MD)', 'I Made Sudana'],
    ['I Made Sudana (+)', 'I Made Sudana'],
    ['† I Made Sudana', 'I Made Sudana'],
  ])('%s', (name, bare) => {
    expect(hasDeceasedMark(name)).toBe(true);
    expect(withoutDeceasedMark(name)).toBe(bare);
  });

  it.each([
    'I Md Sudana',
    'Alma Sari',
    'Salma',
    'Almira Dewi',
    'Ahmad bin Alm. Yusuf',
    'Ni Made Sari (istri alm. Oka)',
    'I Made (Pak Gede)',
    'Palmadi',
  ])('%s lives', (name) => {
    expect(hasDeceasedMark(name)).toBe(false);
  });
});

describe('short forms', () => {
  it.each([
    'I Wyn Sudana',
    'I Md. Sudana',
    'I Gst Ngr Rai',
    'Ni Kt Sari',
    'IB Putra',
    'AA Gede',
    'I Made S.',
    'Muh. Ali',
    'I.B. Putra',
    'Drs. I Wyn S',
  ])('%s', (name) => expect(isAbbreviated(name)).toBe(true));
  it.each(['I Wayan Sudana', 'H. Ahmad', 'Gde Agung', 'I Made Sudana, S.Pd', 'Sari', 'Ni Luh Ayu'])(
    'none in %s',
    (name) => expect(isAbbreviated(name)).toBe(false),
  );
});

describe('digits in the place of letters are offered, not changed', () => {
  it.each([
    ['1 Made Sudana', 'I Made Sudana'],
    ['l Made Sudana', 'I Made Sudana'],
    ['| Made Sudana', 'I Made Sudana'],
    ['K0mang Sari', 'Komang Sari'],
    ['I Made Sudana', undefined],
    ['lia Sari', undefined],
  ])('%s', (name, offer) => {
    expect(nameOffer(name)).toBe(offer);
  });
});
