import { describe, expect, it } from 'vitest';
import { foldName, nameKey, sexHint } from '../../../src/records/values/name-folding.ts';

describe("names that are the same person's when folded", () => {
  it.each([
    ['I Wyn. Sudana', 'I WAYAN SUDANA'],
    ['I Wayan Sudana', 'I WAYAN SUDANA'],
    ['Drs. I Md Sudana, S.Pd', 'I MADE SUDANA'],
    ['I Gst. Ngr. Rai', 'I GUSTI NGURAH RAI'],
    ['IB Putra', 'IDA BAGUS PUTRA'],
    ['I.B. Putra', 'IDA BAGUS PUTRA'],
    ['Ida Bagus Putra', 'IDA BAGUS PUTRA'],
    ['I.A. Sari', 'IDA AYU SARI'],
    ['A.A. Gde Agung', 'ANAK AGUNG GEDE AGUNG'],
    ['Tjok. Gd. Agung', 'COKORDA GEDE AGUNG'],
    ['Moh. Ali', 'MUHAMMAD ALI'],
    ['Mochamad Ali', 'MUHAMMAD ALI'],
    ["Ma'ruf", 'MARUF'],
    ['Ma’ruf', 'MARUF'],
    ['André Sutama', 'ANDRE SUTAMA'],
    ['Sri-Rahayu', 'SRI RAHAYU'],
    ['Alm. I Made Sudana (ALM)', 'I MADE SUDANA'],
    ['Jro Mangku', 'JERO MANGKU'],
    ['', ''],
    ['---', ''],
  ])('%s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('the order of the words may be left out of account', () => {
    expect(nameKey('Ni Ketut Made Sari')).toBe(nameKey('Ni Made Kt. Sari'));
    expect(nameKey('Ni Made Sari')).not.toBe(nameKey('Ni Made Sri'));
  });
});

describe('what a name hints about the sex', () => {
  it.each([
    ['I Made Sudana', 'L'],
    ['Ida Bagus Putra', 'L'],
    ['IB Putra', 'L'],
    ['I Dewa Made Oka', 'L'],
    ['I Gusti Ngurah Rai', 'L'],
    ['I Gst Ngr Rai', 'L'],
    ['Gusti Ngurah Rai', 'L'],
    ['Anak Agung Gde Agung', 'L'],
    ['A.A. Ngurah Rai', 'L'],
    ['Sang Putu Oka', 'L'],
    ['Ngakan Made', 'L'],
    ['Gede Sudana', 'L'],
    ['Bagus Putra', 'L'],
    ['Ni Made Sari', 'P'],
    ['Ni Luh Sari', 'P'],
    ['Luh Sari', 'P'],
    ['Ida Ayu Sari', 'P'],
    ['IA Sari', 'P'],
    ['Dayu Sari', 'P'],
    ['Desak Putu', 'P'],
    ['Dewa Ayu Sari', 'P'],
    ['I Gusti Ayu Sari', 'P'],
    ['I Gst. Ayu Sari', 'P'],
    ['I Dewa Ayu Sari', 'P'],
    ['Sagung Mas', 'P'],
    ['Anak Agung Istri Mas', 'P'],
    ['Cokorda Istri Agung', 'P'],
    ['Sang Ayu Made', 'P'],
    ['Gusti Putu Istri', 'P'],
    ['Putu Ayu Lestari', 'P'],
    ['Wayan Sudana', undefined],
    ['Putu Oka', undefined],
    ['Made Sari', undefined],
    ['Kadek Adi', undefined],
    ['Nyoman Rai', undefined],
    ['Komang Adi', undefined],
    ['Ketut Rai', undefined],
    ['Gusti Made Oka', undefined],
    ['Dewa Made Oka', undefined],
    ['Jero Made', undefined],
    ['Siti Aminah', undefined],
    ['', undefined],
  ])('%s: %s', (name, sex) => {
    expect(sexHint(name)).toBe(sex);
  });
});
