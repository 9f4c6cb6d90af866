import { describe, expect, test } from 'vitest';
import type { ReferenceKind, ReferenceList } from '../../src/campaign/campaign.ts';
import { sortReferences } from '../../src/campaign/reference-kind.ts';
import { buildReferenceIndex, enrich, statusIn } from '../../src/campaign/references.ts';
import type { Nominee } from '../../src/records/reading.ts';
import { list, nominee } from './sheets.ts';

const NIK = '5171031708809001';
const OTHER = '5171034107859002';
const one = (file: string) => [nominee(file, 2, { nik: NIK, nama: 'I Made Contoh' })];

describe('which kind of list it is', () => {
  const kindOf = (file: string, more: Parameters<typeof list>[2] = {}) =>
    sortReferences([list(file, one(file), more)], {}, 2026).lists[0]?.kind;

  describe('by its name', () => {
    const table: Readonly<Record<string, ReferenceKind | undefined>> = {
      'referensi/sudah-tercakup.xlsx': 'covered-other',
      'referensi/Peserta APBD Kota 2026.xlsx': 'covered-apbd',
      'referensi/peserta_apbd_2025.xlsx': 'covered-apbd',
      'referensi/BPU aktif.csv': 'covered-bpu',
      'referensi/bukan penerima upah.csv': 'covered-bpu',
      'referensi/penerima upah (PU).csv': 'covered-pu',
      'referensi/DBHCHT.csv': 'covered-apbd',
      'referensi/CSR bank.csv': 'covered-other',
      'referensi/perangkat-desa.csv': 'officials',
      'referensi/Anggota BPD.xlsx': 'officials',
      'referensi/penduduk-dangin-puri-kaja.xlsx': 'residents',
      'referensi/penduduk meninggal 2025.xlsx': 'deaths-and-moves',
      'referensi/kematian.csv': 'deaths-and-moves',
      'referensi/pindah-keluar.csv': 'deaths-and-moves',
      'referensi/DTSEN desil 1-4.xlsx': 'desil',
      'referensi/penduduk miskin.xlsx': 'desil',
      'referensi/peserta tahun lalu.xlsx': 'last-year',
      'referensi/Pekerja Rentan 2025.xlsx': 'last-year',
      'referensi/apbd/daftar.xlsx': 'covered-apbd',
      'referensi/daftar.xlsx': undefined,
      'referensi/Pekerja Rentan 2026.xlsx': undefined,
      '/home/penduduk/referensi/daftar.xlsx': undefined,
      'referensi/pura.csv': undefined,
    };
    for (const [file, kind] of Object.entries(table))
      test(`${file}: ${kind ?? 'unclear'}`, () => {
        expect(kindOf(file)).toBe(kind);
      });
  });

  test('by the name of the sheet, before that of the file', () => {
    const file = list('referensi/daftar bpu.xlsx', one('x'), { sheet: 'APBD' });
    const both = {
      ...file,
      sheets: [...file.sheets, ...list('x', one('x'), { sheet: 'Lainnya' }).sheets],
    };
    const { lists } = sortReferences([both], {}, 2026);
    expect(lists.map(({ kind, title }) => [kind, title])).toEqual([
      ['covered-apbd', 'daftar bpu (APBD)'],
      ['covered-bpu', 'daftar bpu (Lainnya)'],
    ]);
  });

  test('by its title, its layout, its columns', () => {
    expect(kindOf('referensi/data.xlsx', { title: 'DAFTAR PERANGKAT DESA' })).toBe('officials');
    expect(kindOf('referensi/data.xlsx', { layout: 'opensid-ekspor' })).toBe('residents');
    expect(kindOf('referensi/data.xlsx', { layout: 'opensid-log-penduduk' })).toBe(
      'deaths-and-moves',
    );
    expect(kindOf('referensi/data.csv', { headings: { NIK: 'nik', Jabatan: null } })).toBe(
      'officials',
    );
    expect(kindOf('referensi/data.csv', { headings: { NIK: 'nik', Desil: 'desil' } })).toBe(
      'desil',
    );
    expect(kindOf('referensi/data.csv', { headings: { NIK: 'nik', 'No KPJ': 'kpj' } })).toBe(
      'covered-other',
    );
    expect(
      kindOf('referensi/data.csv', {
        headings: { NIK: 'nik', TTL: 'tanggalLahir', SHDK: 'hubunganKeluarga' },
      }),
    ).toBe('residents');
    expect(kindOf('referensi/data.csv')).toBeUndefined();
  });

  test('the settings overrule all of it', () => {
    const hints = { 'referensi/data.csv': { reference: 'covered-pu' } };
    const { lists } = sortReferences([list('referensi/data.csv', one('x'))], hints, 2026);
    expect(lists[0]?.kind).toBe('covered-pu');
  });

  test('what nothing tells is kept apart, with its people; empty and unused sheets are nothing', () => {
    const files = [
      list('referensi/b.csv', one('referensi/b.csv')),
      list('referensi/bpu.csv', []),
      list('referensi/apbd.csv', one('x'), { used: false }),
    ];
    const { lists, unclear } = sortReferences(files, {}, 2026);
    expect(lists).toEqual([]);
    expect(unclear.map(({ file, title, people }) => [file, title, people.length])).toEqual([
      ['referensi/b.csv', 'b', 1],
    ]);
  });

  describe('deaths and moves: what befell its people', () => {
    const NIK_ONLY = { NIK: 'nik', Nama: 'nama' } as const;
    const table: readonly (readonly [string, Parameters<typeof list>[2], string | undefined])[] = [
      ['referensi/kematian.xlsx', {}, 'mati'],
      ['referensi/mutasi keluar.xlsx', {}, 'pindah'],
      ['referensi/mutasi.xlsx', { title: 'DATA PENDUDUK PINDAH DESA TEGAL HARUM' }, 'pindah'],
      ['referensi/mutasi.xlsx', { headings: { ...NIK_ONLY, 'Tanggal Pindah': null } }, 'pindah'],
      ['referensi/mutasi.xlsx', { headings: { ...NIK_ONLY, 'Tanggal Meninggal': null } }, 'mati'],
      ['referensi/pindah/2025.xlsx', {}, 'pindah'],
      ['referensi/kematian dan pindah.xlsx', { sheet: 'Kematian' }, 'mati'],
      ['referensi/kematian dan pindah.xlsx', {}, undefined],
      ['referensi/pindah masuk.xlsx', {}, undefined],
      ['referensi/pindah datang.xlsx', {}, undefined],
    ];
    for (const [file, more, event] of table)
      test(`${file} ${JSON.stringify(more)}: ${event ?? 'not told'}`, () => {
        const { lists, unclear } = sortReferences([list(file, one(file), more)], {}, 2026);
        expect(lists.map((sorted) => [sorted.kind, sorted.event])).toEqual([
          ['deaths-and-moves', event],
        ]);
        expect(unclear.map(({ lacks }) => lacks)).toEqual(event === undefined ? ['event'] : []);
      });

    test('by the row, where the list holds both; the row that says nothing is told', () => {
      const file = 'referensi/kematian dan pindah.xlsx';
      const rows = [
        nominee(file, 2, { nik: NIK, statusDasar: 'pindah' }),
        nominee(file, 3, { nik: OTHER }),
      ];
      const { unclear } = sortReferences([list(file, rows)], {}, 2026);
      expect(unclear.map(({ people, lacks }) => [people.map(({ row }) => row), lacks])).toEqual([
        [[3], 'event'],
      ]);
    });
  });

  test('a NIK in the name of a file is masked in the title', () => {
    const [first] = sortReferences([list(`referensi/bpu ${NIK}.csv`, one('x'))], {}, 2026).lists;
    expect(first?.title).toBe('bpu 517103••••••••••');
  });
});

function of(kind: ReferenceKind, people: readonly Nominee[], title: string = kind): ReferenceList {
  return { kind, file: `referensi/${title}.xlsx`, title, people };
}

describe('the index', () => {
  test('finds every list that holds a NIK, and only those', () => {
    const apbd = of('covered-apbd', [
      nominee('a', 2, { nik: OTHER }),
      nominee('a', 3, { nik: NIK }),
    ]);
    const bpu = of('covered-bpu', [nominee('b', 9, { nik: NIK }), nominee('b', 12, { nik: NIK })]);
    const index = buildReferenceIndex([apbd, bpu]);
    expect(index.byNik(NIK).map(({ list: found, person }) => [found.kind, person.row])).toEqual([
      ['covered-apbd', 3],
      ['covered-bpu', 9],
      ['covered-bpu', 12],
    ]);
    expect(index.byNik('5171031708809009')).toEqual([]);
  });
});

describe('the register fills what is empty', () => {
  const register = of('residents', [
    nominee('referensi/penduduk.xlsx', 40, {
      nik: NIK,
      nama: 'I MADE CONTOH',
      tanggalLahir: '1980-08-17',
      tempatLahir: 'Denpasar',
      namaIbuKandung: 'Ni Contoh',
      statusDasar: 'hidup',
      desil: 3,
    }),
  ]);

  test('a list of NIK and name gets the rest, and each value says its file', () => {
    const [filled] = enrich(
      [nominee('nominasi/a.xlsx', 7, { nik: NIK, nama: 'Made Contoh' })],
      [register],
    );
    expect(filled?.readings.nama?.value).toBe('Made Contoh');
    expect(filled?.readings.tanggalLahir).toEqual({
      value: '1980-08-17',
      text: '1980-08-17',
      row: 7,
      column: undefined,
      kind: 'text',
      steps: ['from-register'],
      source: 'referensi/residents.xlsx',
    });
    expect(filled?.readings.desil?.value).toBe(3);
    expect(filled?.readings.statusDasar?.value).toBe('hidup');
  });

  test('it never overwrites a value, nor something written that cannot be read', () => {
    const before = nominee(
      'nominasi/a.xlsx',
      7,
      { nik: NIK, nama: 'Lain', tempatLahir: 'Gianyar', desil: 9, statusDasar: 'mati' },
      { tanggalLahir: 'tanggal-lahir-unreadable' },
    );
    const [filled] = enrich([before], [register]);
    for (const field of ['nama', 'tempatLahir', 'tanggalLahir', 'desil', 'statusDasar'] as const)
      expect(filled?.readings[field]).toBe(before.readings[field]);
    expect(filled?.readings.namaIbuKandung?.value).toBe('Ni Contoh');
  });

  test('nobody is filled by name, and who is in no list stays the same object', () => {
    const stranger = nominee('a', 7, { nama: 'I MADE CONTOH', tanggalLahir: '1980-08-17' });
    const other = nominee('a', 8, { nik: OTHER });
    const out = enrich([stranger, other], [register]);
    expect(out[0]).toBe(stranger);
    expect(out[1]).toBe(other);
    expect(enrich([stranger], [])).toEqual([stranger]);
  });

  test('the work of the ID card stands beside the work that the village wrote', () => {
    const card = of('residents', [nominee('r', 2, { nik: NIK, pekerjaan: 'WIRASWASTA' })]);
    const [wrote] = enrich([nominee('a', 7, { nik: NIK, pekerjaan: 'petani' })], [card]);
    expect([wrote?.readings.pekerjaan?.value, wrote?.readings.pekerjaanKtp?.value]).toEqual([
      'petani',
      'WIRASWASTA',
    ]);
    const [blank] = enrich([nominee('a', 7, { nik: NIK })], [card]);
    expect(blank?.readings.pekerjaan?.value).toBe('WIRASWASTA');
  });

  test('lists that only exclude fill nothing but a membership number', () => {
    const covered = of('covered-bpu', [
      nominee('b', 2, { nik: NIK, nama: 'X', kpj: '20123456789' }),
    ]);
    const [filled] = enrich([nominee('a', 7, { nik: NIK })], [covered]);
    expect(Object.keys(filled?.readings ?? {}).sort()).toEqual(['kpj', 'nik']);
  });

  test("last year's list makes a member", () => {
    const [filled] = enrich(
      [nominee('a', 7, { nik: NIK })],
      [of('last-year', one('l'), 'peserta 2025')],
    );
    expect(filled?.memberIn).toBe('peserta 2025');
  });
});

describe('life status', () => {
  const row = (statusDasar?: string, more: object = {}) =>
    nominee('r', 2, { nik: NIK, ...(statusDasar === undefined ? {} : { statusDasar }), ...more });
  const status = (...lists: ReferenceList[]) =>
    enrich([nominee('a', 7, { nik: NIK })], lists)[0]?.readings.statusDasar?.value;

  // lists → status that counts
  const table: readonly (readonly [string, ReferenceList[], string | undefined])[] = [
    ['alive in the register', [of('residents', [row('hidup')])], 'hidup'],
    ['dead in the register', [of('residents', [row('mati')])], 'mati'],
    [
      'alive and not valid in one register: the living row',
      [of('residents', [row('tidak-valid'), row('hidup')])],
      'hidup',
    ],
    [
      'dead in one register, alive in another',
      [of('residents', [row('hidup')]), of('residents', [row('mati')])],
      'mati',
    ],
    [
      'moved out of one register, alive in another',
      [of('residents', [row('pindah')]), of('residents', [row('hidup')])],
      'hidup',
    ],
    [
      'alive in the register, in the list of deaths',
      [of('residents', [row('hidup')]), of('deaths-and-moves', [row()], 'kematian')],
      'mati',
    ],
    [
      'alive in the register, in the list of moves',
      [of('residents', [row('hidup')]), of('deaths-and-moves', [row()], 'pindah 2025')],
      'pindah',
    ],
    [
      'a list of both says it in its cells',
      [of('deaths-and-moves', [row('mati')], 'mutasi')],
      'mati',
    ],
    ['a list of both that does not say it', [of('deaths-and-moves', [row()], 'mutasi')], undefined],
    [
      'the broken export says nothing about anybody',
      [of('residents', [row('unknown')])],
      'unknown',
    ],
  ];
  for (const [name, lists, expected] of table)
    test(name, () => {
      expect(status(...lists)).toBe(expected);
      expect(status(...[...lists].reverse())).toBe(expected);
    });

  test('the valid row of a register fills the fields, not the invalid one', () => {
    const both = of('residents', [
      row('tidak-valid', { nama: 'LAMA' }),
      row('hidup', { nama: 'BARU' }),
    ]);
    expect(enrich([nominee('a', 7, { nik: NIK })], [both])[0]?.readings.nama?.value).toBe('BARU');
  });

  test('what one list says about one person can be asked alone', () => {
    const deaths = of('deaths-and-moves', [row()], 'kematian');
    expect(statusIn({ list: deaths, person: deaths.people[0]! })?.value).toBe('mati');
    const covered = of('covered-bpu', [row()], 'kematian');
    expect(statusIn({ list: covered, person: covered.people[0]! })).toBeUndefined();
  });
});
