import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOccupation } from '../../../src/records/values/occupation.ts';
import { OCCUPATION_GROUPS } from '../../../src/records/values/occupation-groups.ts';
import { OCCUPATION_HINTS } from '../../../src/records/values/occupation-table.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

type Row = [Cell, string, string | undefined, string | undefined];

describe('occupations as villages write them', () => {
  it.each<Row>([
    ['Petani', 'map', 'P001', undefined],
    ['PETANI', 'map', 'P001', undefined],
    ['Petani/Pekebun', 'map', 'P001', undefined],
    ['petani / pekebun', 'map', 'P001', undefined],
    ['B. tani', 'map', 'P006', undefined],
    ['Buruh Tani/Perkebunan', 'map', 'P006', undefined],
    ['nlayan', 'map', 'P003', undefined],
    ['Tk. batu', 'map', 'P012', undefined],
    ['tkg batu', 'map', 'P012', undefined],
    ['TUKANG LAS/PANDAI BESI', 'map', 'P015', undefined],
    ['Imam Masjid', 'map', 'P027', undefined],
    ['imam mesjid', 'map', 'P027', undefined],
    ['Marbot Masjid', 'map', 'P070', undefined],
    ['Pdgng klontong', 'map', 'P050', undefined],
    ['pedangang', 'map', 'P050', undefined],
    ['Dagang canang', 'map', 'P050', undefined],
    ['Ojek online', 'map', 'P053', undefined],
    ['mitra grab', 'map', 'P054', undefined],
    ['Buruh harian lepas', 'map', 'P005', undefined],
    ['tukang gigi', 'map', 'P017', 'review'],
    ['TABIB', 'map', 'P023', undefined],
    ['Transportasi', 'map', 'P004', 'review'],
    ['serabutan', 'ask', 'P005', 'real-work'],
    ['buruh', 'ask', 'P005', 'real-work'],
    ['tukang', 'ask', undefined, 'construction'],
    ['Pemangku', 'ask', 'P105', 'pemangku'],
    ['Kurir paket', 'ask', 'P114', 'kurir'],
    ['pecalang', 'ask', undefined, 'adat-or-city'],
    ['Klian adat', 'ask', undefined, 'adat-or-city'],
    ['Wiraswasta', 'ask', 'P052', 'wiraswasta'],
    ['Karyawan Swasta', 'ask', undefined, 'employee'],
    ['Karyawan Hotel', 'ask', undefined, 'employee'],
    ['lain-lain', 'ask', undefined, 'real-work'],
    ['Lainnya', 'ask', undefined, 'real-work'],
    ['Karyawan honorer', 'ask', undefined, 'honorer'],
    ['pedagang bakso', 'ask', 'P050', 'trade'],
    ['tukang anu', 'ask', undefined, 'real-work'],
    ['buruh anu', 'ask', 'P005', 'real-work'],
    ['mantan perbekel', 'ask', undefined, 'former-office'],
    ['IRT', 'not-working', undefined, 'household'],
    ['Mengurus Rumah Tangga', 'not-working', undefined, 'household'],
    ['Belum/Tidak Bekerja', 'not-working', undefined, 'no-work'],
    ['Pelajar/Mahasiswa', 'not-working', undefined, 'student'],
    ['PNS', 'excluded', undefined, 'asn'],
    ['Pegawai Negeri Sipil (PNS)', 'excluded', undefined, 'asn'],
    ['TNI', 'excluded', undefined, 'tni-polri'],
    ['Pensiunan', 'excluded', undefined, 'pensiunan'],
    ['pensiunan guru', 'excluded', undefined, 'pensiunan'],
    ['Karyawan BUMD', 'excluded', undefined, 'bumn-bumd'],
    ['PNS Guru', 'excluded', undefined, 'asn'],
    ['Perawat RSUD (ASN)', 'excluded', undefined, 'asn'],
    ['PPPK Paruh Waktu', 'excluded', undefined, 'asn'],
    ['Guru SD P3K', 'excluded', undefined, 'asn'],
    ['Istri PNS', 'unmapped', undefined, undefined],
    ['tenaga non ASN', 'unmapped', undefined, undefined],
    ['mantan PNS', 'ask', undefined, 'former-office'],
    ['Anggota TNI AD', 'excluded', undefined, 'tni-polri'],
    ['Polri aktif', 'excluded', undefined, 'tni-polri'],
    ['Purn. Polri', 'excluded', undefined, 'pensiunan'],
    ['Karyawan BUMN PLN', 'excluded', undefined, 'bumn-bumd'],
    ['Kaur Keuangan', 'excluded', undefined, 'perangkat-desa'],
    ['kelian banjar dinas', 'excluded', undefined, 'perangkat-desa'],
    ['Kelian Dinas Br. Tegal', 'excluded', undefined, 'perangkat-desa'],
    ['Klian Dinas', 'excluded', undefined, 'perangkat-desa'],
    ['Anggota BPD', 'excluded', undefined, 'perangkat-desa'],
    ['Perbekel', 'excluded', undefined, 'kepala-desa'],
    ['Perbekel Tegal Harum', 'excluded', undefined, 'kepala-desa'],
    ['Anggota DPRD Kabupaten/Kota', 'excluded', undefined, 'pejabat-negara'],
    ['astronot', 'unmapped', undefined, undefined],
    ['mitra uber', 'unmapped', undefined, undefined],
    ['istri PNS', 'unmapped', undefined, undefined],
  ])('%s: %s %s', (cell, verdict, code, group) => {
    const { value } = readOccupation(cell);
    expect([value?.verdict, value?.code, value?.group]).toEqual([verdict, code, group]);
  });

  it.each<[Cell, string, string | undefined, string]>([
    ['9', 'PETANI/PEKEBUN', 'P001', 'map'],
    [{ kind: 'number', text: '11' }, 'NELAYAN/PERIKANAN', 'P003', 'map'],
    ['1', 'BELUM/TIDAK BEKERJA', undefined, 'not-working'],
    ['5', 'PEGAWAI NEGERI SIPIL (PNS)', undefined, 'excluded'],
    ['85', 'PERANGKAT DESA', undefined, 'excluded'],
    ['89', 'LAINNYA', undefined, 'ask'],
  ])('OpenSID code %j is %s', (cell, text, code, verdict) => {
    expect(readOccupation(cell)).toMatchObject({
      value: { text, verdict },
      steps: ['opensid-code'],
    });
    expect(readOccupation(cell).value?.code).toBe(code);
  });

  it.each<[Cell]>([[undefined], [''], ['-'], ['tidak ada']])('%j says nothing', (cell) => {
    expect(readOccupation(cell)).toEqual({ value: undefined, steps: [] });
  });

  it('keeps the text as written', () => {
    expect(readOccupation('  Tk.  Batu ').value?.text).toBe('Tk. Batu');
  });
});

describe('several occupations in one cell', () => {
  it.each<[string, string, string | undefined, string]>([
    ['petani/pedagang', 'map', 'P001', 'first-of-several'],
    ['Pedagang, petani', 'map', 'P050', 'first-of-several'],
    ['nelayan & buruh tani', 'map', 'P003', 'first-of-several'],
    ['tukang kayu dan petani', 'map', 'P013', 'first-of-several'],
    ['IRT / dagang canang', 'map', 'P050', 'first-of-several'],
    ['Petani, anggota BPD', 'excluded', undefined, 'one-of-several'],
    ['astronot/petani', 'unmapped', undefined, 'first-of-several'],
    ['IRT/pelajar', 'not-working', undefined, 'first-of-several'],
  ])('%s', (text, verdict, code, step) => {
    const read = readOccupation(text);
    expect([read.value?.verdict, read.value?.code, read.steps]).toEqual([verdict, code, [step]]);
  });
});

describe('a spelling that is only near', () => {
  it.each<[string, string | undefined]>([
    ['peternakk', 'P002'],
    ['penjahhit', 'P016'],
    ['pemulumg', 'P069'],
  ])('%s is proposed, never mapped', (text, code) => {
    expect(readOccupation(text)).toMatchObject({
      value: { verdict: 'ask', group: 'spelling', code },
      steps: ['spelling-near'],
    });
  });

  it.each(['tri', 'tna', 'xyz', 'abcdefghijklmnop'])('%s is near nothing', (text) => {
    expect(readOccupation(text).value?.verdict).toBe('unmapped');
  });
});

describe('the table', () => {
  it('leads every spelling to the verdict of its own line', () => {
    for (const { variants, more = [], verdict, code } of OCCUPATION_HINTS) {
      for (const text of [...variants, ...more]) {
        const { value } = readOccupation(text);
        expect([text, value?.verdict, value?.code]).toEqual([text, verdict, code]);
      }
    }
  });

  it('explains every group', () => {
    for (const { group } of OCCUPATION_HINTS)
      if (group !== undefined) expect(OCCUPATION_GROUPS).toHaveProperty(group);
  });

  it('maps nothing to a code that only the late list knows, and never to P999', () => {
    const low = [
      'P085',
      'P092',
      'P093',
      'P095',
      'P096',
      'P098',
      'P104',
      'P105',
      'P108',
      'P111',
      'P113',
      'P114',
      'P116',
      'P117',
      'P999',
    ];
    for (const { verdict, code = '' } of OCCUPATION_HINTS)
      if (verdict === 'map') expect(low).not.toContain(code);
  });

  const source = new URL('../../../../shared/data/input-layouts.json', import.meta.url);
  it.runIf(existsSync(source))('holds the hints of the specification', () => {
    const hints = JSON.parse(readFileSync(source, 'utf8')).occupationHints.list as {
      variants: string[];
      bpjsCode: string | null;
      verdict: string;
    }[];
    expect(
      OCCUPATION_HINTS.map(({ variants, code, verdict }) => ({
        variants,
        bpjsCode: code ?? null,
        verdict,
      })),
    ).toEqual(hints.map(({ variants, bpjsCode, verdict }) => ({ variants, bpjsCode, verdict })));
  });
});
