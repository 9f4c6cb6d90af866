import { describe, expect, test } from 'vitest';
import { parseDesaTable } from '../../src/campaign/desa-list.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { csv, workbook } from './sheets.ts';

const HEAD = 'kode,nama,kuota,sumber,pagu,alokasi,kode_rekening,bulan_mulai,bulan';
const read = (rows: string) => parseDesaTable(csv('desa.csv', `${HEAD}\n${rows}`));
const only = (rows: string) => [...read(rows).values()][0]!;

function refused(text: string): Refusal {
  try {
    parseDesaTable(csv('desa.csv', text));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

describe('what a village may write', () => {
  test('the row of the contract', () => {
    expect(
      only('51.71.03.2008,Tegal Harum,100,DDS,373456000,20160000,5.2.7.90,2026-01,12'),
    ).toEqual({
      kode: '51.71.03.2008',
      nama: 'Tegal Harum',
      kecamatan: undefined,
      quota: 100,
      programs: undefined,
      startMonth: '2026-01',
      months: 12,
      funding: [
        {
          source: 'DDS',
          pagu: 373_456_000,
          allocated: 20_160_000,
          kodeRekening: '5.2.7.90',
          row: 2,
          file: 'desa.csv',
        },
      ],
      extra: new Map(),
    });
  });

  test('only the kode', () => {
    expect(
      parseDesaTable(csv('desa.csv', 'kode\n51.71.03.2008')).get(only('51.71.03.2008').kode),
    ).toEqual(only('51.71.03.2008,,,,,,,,'));
    expect(only('51.71.03.2008').funding).toEqual([]);
  });

  test('two sources are two rows of one village; blanks and repeats of its values are fine', () => {
    const one = only(
      '51.71.03.2008,Tegal Harum,100,DDS,,10.000.000,,2026-01,12\n5171032008,,,BHPR,,5000000,,,',
    );
    expect(one.funding.map((line) => [line.source, line.allocated, line.row])).toEqual([
      ['DDS', 10_000_000, 2],
      ['PBH', 5_000_000, 3],
    ]);
    expect(one.quota).toBe(100);
  });

  test('a heading of capitals and blanks, a title above, further columns kept', () => {
    const table = csv(
      'desa.csv',
      'DAFTAR DESA\n\nKode Desa,Nama Desa,Kode Rekening,Nama Perbekel,Nomor Keputusan,Program\n51.71.03.2008,Tegal Harum,,I Wayan Contoh,12/2026,jkk-jkm-jht',
    );
    const one = [...parseDesaTable(table).values()][0]!;
    expect([...one.extra]).toEqual([
      ['nama_perbekel', 'I Wayan Contoh'],
      ['nomor_keputusan', '12/2026'],
    ]);
    expect(one.programs).toEqual(['jkk', 'jkm', 'jht']);
  });

  test('only a heading: no villages', () => {
    expect(read('').size).toBe(0);
  });

  test('names that are dangerous for paths are kept as harmless text', () => {
    for (const name of ['../../etc', 'CON', 'a/b\\c', '=1+1', '-rf'])
      expect(only(`51.71.03.2008,${name}`).nama).toBe(name);
    expect(only('51.71.03.2008,Tegal\u202EHarum\u0007').nama).toBe('Tegal Harum');
  });

  describe('month of the first contribution', () => {
    const cells: Readonly<Record<string, Cell>> = {
      'text 2026-01': '2026-01',
      'a date cell': { kind: 'date', text: '46023', iso: '2026-01-01' },
      'what Excel makes of it': 'Jan-26',
      'a month in words': 'Januari 2026',
    };
    for (const [name, cell] of Object.entries(cells))
      test(name, () => {
        const table = workbook('desa.xlsx', [
          ['kode', 'bulan_mulai'],
          ['51.71.03.2008', cell],
        ]);
        expect([...parseDesaTable(table).values()][0]?.startMonth).toBe('2026-01');
      });
  });

  describe('amounts', () => {
    const cells: Readonly<Record<string, readonly [Cell, number | undefined]>> = {
      'plain digits': ['20160000', 20_160_000],
      'dots between thousands': ['20.160.000', 20_160_000],
      zero: ['0', 0],
      'a blank': [undefined, undefined],
      'a number cell': [{ kind: 'number', text: '20160000' }, 20_160_000],
      'a number cell as Excel may store it': [{ kind: 'number', text: '2.016E7' }, 20_160_000],
      'a formula cell with its stored value': [
        { kind: 'number', text: '20160000', formula: true },
        20_160_000,
      ],
    };
    for (const [name, [cell, amount]] of Object.entries(cells))
      test(name, () => {
        const table = workbook('desa.xlsx', [
          ['kode', 'sumber', 'alokasi'],
          ['51.71.03.2008', 'DDS', cell],
        ]);
        expect([...parseDesaTable(table).values()][0]?.funding[0]?.allocated).toBe(amount);
      });
  });
});

describe('what is refused, with its line', () => {
  const row = (change: Readonly<Record<string, string>>) => {
    const cells: Record<string, string> = { kode: '51.71.03.2008', sumber: 'DDS', ...change };
    return `${HEAD}\n${HEAD.split(',')
      .map((column) => cells[column] ?? '')
      .join(',')}`;
  };
  const table: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
    'a code twice for one source': [
      `${HEAD}\n51.71.03.2008,,,DDS\n51.71.03.2009,,,DDS\n5171032008,,,DDS`,
      'desa-table-twice',
      ['baris 4', '51.71.03.2008', 'DDS', 'baris 2'],
    ],
    'a code twice without a source': [
      `${HEAD}\n51.71.03.2008,\n51.71.03.2008,`,
      'desa-table-twice',
      ['baris 3', 'baris 2'],
    ],
    'two quotas for one village': [
      `${HEAD}\n51.71.03.2008,,100,DDS\n51.71.03.2008,,90,ADD`,
      'desa-table-differs',
      ['baris 3', 'kuota', 'baris 2', '90', '100'],
    ],
    'two names for one village': [
      `${HEAD}\n51.71.03.2008,Tegal Harum,,DDS\n51.71.03.2008,Tegal Kertha,,ADD`,
      'desa-table-differs',
      ['nama'],
    ],
    'a kelurahan': [
      row({ kode: '51.71.03.1005' }),
      'desa-table-kelurahan',
      ['baris 2', 'Dauh Puri', 'kelurahan'],
    ],
    'a name for a code': [
      row({ kode: 'Tegal Harum' }),
      'desa-table-value',
      ['baris 2', 'kode', 'Tegal Harum'],
    ],
    'a missing code': [row({ kode: '' }), 'desa-table-value', ['kolom kode kosong']],
    'a kecamatan that does not exist': [
      row({ kode: '51.71.77.2008' }),
      'desa-table-value',
      ['51.71.77'],
    ],
    'an unknown source': [
      row({ sumber: 'APBN' }),
      'desa-table-value',
      ['sumber', 'APBN', 'DDS, ADD'],
    ],
    'money without a source': [
      row({ sumber: '', alokasi: '5000000' }),
      'desa-table-value',
      ['sumber kosong'],
    ],
    'commas between thousands': [row({ alokasi: '"1' }), 'desa-table-value', ['alokasi']],
    'a negative amount': [row({ alokasi: '-1' }), 'desa-table-value', ['alokasi', '"-1"']],
    'a power of ten': [row({ alokasi: '1.5e9' }), 'desa-table-value', ['"1.5e9"']],
    'a decimal fraction': [row({ alokasi: '1500000.5' }), 'desa-table-value', ['alokasi']],
    'rupiah with Rp': [row({ alokasi: 'Rp 1.500.000' }), 'desa-table-value', ['alokasi']],
    'dots in wrong places': [row({ pagu: '15.00.000' }), 'desa-table-value', ['pagu']],
    'an amount beyond exact numbers': [
      row({ pagu: '9999999999999999' }),
      'desa-table-value',
      ['pagu'],
    ],
    'quota 0': [row({ kuota: '0' }), 'desa-table-value', ['kuota', '1 sampai']],
    'a quota in words': [row({ kuota: 'seratus' }), 'desa-table-value', ['seratus']],
    'months 0': [row({ bulan: '0' }), 'desa-table-value', ['bulan']],
    'month 13': [row({ bulan_mulai: '2026-13' }), 'desa-table-value', ['bulan_mulai', '2026-01']],
    'a package that is not offered': [
      'kode,program\n51.71.03.2008,jkk',
      'desa-table-value',
      ['program'],
    ],
    'no column kode': ['desa_a,kuota\nx,1', 'campaign-table-heading', ['kolom kode']],
    'a column twice': [
      'kode,kuota,quota\n51.71.03.2008,1,2',
      'campaign-table-heading',
      ['kuota', 'dua kali'],
    ],
    'a misspelt column': [
      'kode,alokais\n51.71.03.2008,1',
      'campaign-table-heading',
      ['alokais', 'alokasi?'],
    ],
    'a misspelt column for the papers': [
      'kode,nama_prebekel\n51.71.03.2008,x',
      'campaign-table-heading',
      ['nama_perbekel?'],
    ],
  };
  for (const [name, [text, code, parts]] of Object.entries(table))
    test(name, () => {
      const { code: given, sentence, kind } = refused(text);
      expect([given, kind]).toEqual([code, 'call']);
      for (const part of parts) expect(sentence.id).toContain(part);
      expect(sentence.id.startsWith('desa.csv')).toBe(true);
      expect(sentence.en).not.toMatch(/baris|kolom|seharusnya/);
    });

  test('"1,500,000" as one quoted cell', () => {
    const cells = workbook('desa.csv', [
      ['kode', 'sumber', 'alokasi'],
      ['51.71.03.2008', 'DDS', '1,500,000'],
    ]);
    expect(() => parseDesaTable(cells)).toThrow(/1,500,000/);
  });

  test('a formula error in a cell', () => {
    const cells = workbook('desa.xlsx', [
      ['kode', 'kuota'],
      ['51.71.03.2008', { kind: 'error', text: '#REF!' }],
    ]);
    expect(() => parseDesaTable(cells)).toThrow(/#REF!/);
  });

  test('a file that could not be read', () => {
    const broken = {
      ...workbook('desa.xlsx', []),
      sheets: [],
      facts: [{ code: 'file-encrypted', data: {} }],
    };
    expect(() => parseDesaTable(broken)).toThrow(/file-encrypted/);
  });
});
