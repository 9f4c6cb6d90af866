import { describe, expect, test } from 'vitest';
import { factsOf, fieldsOf, readSheet, statesOf, valuesOf } from './read-sheet.ts';

describe('birth dates as programs write them', () => {
  test.each([
    ['a day and midnight', '1970-08-17 00:00:00', '1975-01-02 00:00:00'],
    ['with parts of a second', '1970-08-17 00:00:00.000', '1975-01-02 00:00:00.000'],
    ['as the web has it', '1970-08-17T00:00:00', '1975-01-02T00:00:00'],
    ['in the time of Bali', '1970-08-17T00:00:00+08:00', '1975-01-02T00:00:00+08:00'],
    ['midnight of Bali in world time', '1970-08-16T16:00:00.000Z', '1975-01-01T16:00:00.000Z'],
    ['as Excel shows it', '17/08/1970 0:00', '02/01/1975 0:00'],
  ])('%s', (_, first, second) => {
    const sheet = readSheet(`
      | No | Nama | NIK | Tgl Lahir |
      | 1 | I Made A | 5171031708709001 | ${first} |
      | 2 | Ni Made B | 5171034201759002 | ${second} |`);
    expect(valuesOf(sheet, 'tanggalLahir')).toBe('1970-08-17 · 1975-01-02');
    expect(factsOf(sheet)).toBe('');
  });
});

describe('columns that are read though they are headed or filled in another way', () => {
  test('a NIK with its label in every cell', () => {
    const sheet = readSheet(`
      | No | Nama | NIK | Tgl Lahir |
      | 1 | I Made A | NIK : 5171031708709001 | 17-08-1970 |
      | 2 | Ni Made B | NIK : 5171034101759002 | 01-01-1975 |`);
    expect(valuesOf(sheet, 'nik')).toBe('5171031708709001 · 5171034101759002');
  });

  test.each([
    ['Nama Pengusul', 'Calon Peserta'],
    ['Nama Kadus', 'Calon Peserta'],
    ['Nama Pendamping', 'Calon Peserta'],
    ['Nama Surveyor', 'Calon Peserta'],
    ['Nama Juragan', 'Calon Peserta'],
    ['Nama Pemilik Lahan', 'Calon Peserta'],
    ['Pemilik Kapal', 'Pekerja Rentan'],
    ['Nama Pemilik Usaha', 'Warga'],
    ['Pemilik Kios', 'Penggarap'],
  ])('beside a column %s, the nominee is %s', (heading, nominee) => {
    const sheet = readSheet(`
      | No | ${heading} | ${nominee} | NIK | Tgl Lahir |
      | 1 | I Wayan X | I Made A | 5171031708709001 | 17-08-1970 |
      | 2 | I Wayan Y | Ni Made B | 5171034101759002 | 01-01-1975 |`);
    expect(valuesOf(sheet, 'nama')).toBe('I Made A · Ni Made B');
  });

  test.each(['Nama Pemilik Lahan', 'Pemilik Kapal', 'Nama Pemilik Warung'])(
    'a list of owners (%s) names nobody else',
    (heading) => {
      const sheet = readSheet(`
        | No | ${heading} | NIK | Tgl Lahir |
        | 1 | I Made A | 5171031708709001 | 17-08-1970 |
        | 2 | Ni Made B | 5171034101759002 | 01-01-1975 |`);
      expect(valuesOf(sheet, 'nama')).toBe('I Made A · Ni Made B');
    },
  );

  test('a heading Nama merged over two columns: the name is in both', () => {
    const sheet = readSheet(
      `
      | No | NIK | Nama | | Tgl Lahir |
      | 1 | 5171031708709001 | I Made | Ananda | 17-08-1970 |
      | 2 | 5171034101759002 | Ni Made Budi | Sari | 01-01-1975 |
      | 3 | 5171034101759003 | Ni Sukarti | | 01-01-1975 |`,
      { merges: ['C1:D1'] },
    );
    expect(valuesOf(sheet, 'nama')).toBe('I Made Ananda · Ni Made Budi Sari · Ni Sukarti');
    expect(factsOf(sheet)).toBe('');
  });

  test('heads of families, where the list names nobody else', () => {
    const sheet = readSheet(`
      | No | No KK | Nama Kepala Keluarga | NIK | Tgl Lahir |
      | 1 | 5171030101019101 | I Made A | 5171031708709001 | 17-08-1970 |
      | 2 | 5171030101019102 | Ni Made B | 5171034101759002 | 01-01-1975 |`);
    expect(valuesOf(sheet, 'nama')).toBe('I Made A · Ni Made B');
  });

  test('a death in the second column of remarks', () => {
    const sheet = readSheet(`
      | No | Nama | NIK | Tgl Lahir | Ket | Catatan Petugas |
      | 1 | I Made A | 5171031708709001 | 17-08-1970 | baru | sudah meninggal th 2024 |
      | 2 | Ni Made B | 5171034101759002 | 01-01-1975 | baru | OK |`);
    expect(sheet.nominees.map(({ readings }) => readings.statusDasar?.value)).toEqual([
      'mati',
      undefined,
    ]);
  });
});

describe('two things in one column', () => {
  const sheet = readSheet(`
    | No | Nama | NIK | L/P / Umur | Alamat / No HP |
    | 1 | I Made A | 5171031708709001 | L / 56 | Br. Gaduh, 081234567001 |
    | 2 | Ni Made B | 5171034101759002 | P / 51 | Br. Binoh |`);

  test('are taken apart', () => {
    expect(valuesOf(sheet, 'jenisKelamin')).toBe('L · P');
    expect(valuesOf(sheet, 'alamat')).toBe('Br. Gaduh · Br. Binoh');
    expect(sheet.nominees.map(({ readings: { handphone } }) => handphone?.value)).toEqual([
      '081234567001',
      undefined,
    ]);
  });
});

describe('the hand-made list of inputs.md 4', () => {
  const sheet = readSheet(
    `
    | PEMERINTAH KOTA DENPASAR |
    | KECAMATAN DENPASAR BARAT |
    | DESA TEGAL HARUM |
    | Alamat : Jalan Gunung Agung, Denpasar 80119 |
    |
    | DAFTAR CALON PESERTA BPJS KETENAGAKERJAAN |
    | Lampiran Keputusan Perbekel Nomor 12 Tanggal 5 Januari 2026 |
    | No | NIK | Nama | Tempat, Tanggal Lahir | L/P | | Alamat | | Pekerjaan | Ket |
    | | | | | L | P | Banjar | RT/RW | | |
    | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |
    | BANJAR GADUH |
    | 1 | 5171031708709001 | I Made Sudarma | Denpasar, 17-08-1970 | v | | Gaduh | 001/002 | petani | |
    | 2 | 5171034101759002 | Ni Made Sriani | Denpasar, 01-01-1975 | | v | Gaduh | 001/002 | dagang | baru |
    |
    | No | NIK | Nama | Tempat, Tanggal Lahir | L/P | | Alamat | | Pekerjaan | Ket |
    | | | | | L | P | Banjar | RT/RW | | |
    | 3 | 5171030203809003 | Agus Wibowo | Banyuwangi / 2 Maret 1980 | v | | Binoh | 003/000 | supir | |
    | *) data masih dapat berubah |
    | JUMLAH | 3 |
    |
    | | | | | | | | Denpasar, 5 Januari 2026 |
    | | | | | | | | Mengetahui, |
    | | | | | | | | Perbekel Desa Tegal Harum |
    |
    | | | | | | | | I Made Sukarta, SE |
    | | | | | | | | NIP. 19761336 200313 1 034 |
    `,
    {
      merges: [
        'A1:J1',
        'A2:J2',
        'A3:J3',
        'A4:J4',
        'A6:J6',
        'E8:F8',
        'G8:H8',
        'A8:A9',
        'B8:B9',
        'A11:J11',
      ],
    },
  );

  test('every row has its state', () => {
    expect(statesOf(sheet).split(', ')).toEqual([
      ...['letterhead', 'letterhead', 'letterhead', 'letterhead', 'blank', 'title', 'title'],
      ...['heading', 'heading', 'numbering', 'section', 'person', 'person', 'blank'],
      ...['heading', 'heading', 'person', 'note', 'total', 'blank'],
      ...['signature', 'signature', 'signature', 'blank', 'signature', 'signature'],
    ]);
    expect(sheet.headerRows).toEqual([8, 9]);
  });

  test('columns and values', () => {
    expect(fieldsOf(sheet)).toBe(
      'A nomorUrut, B nik, C nama, D tempatTanggalLahir, E jenisKelaminL, F jenisKelaminP, G dusun, H rtRw, I pekerjaan, J status',
    );
    expect(sheet.columns[6]?.heading).toBe('Alamat / Banjar');
    expect(valuesOf(sheet, 'jenisKelamin')).toBe('L · P · L');
    expect(valuesOf(sheet, 'tempatLahir')).toBe('Denpasar · Denpasar · Banyuwangi');
    expect(valuesOf(sheet, 'tanggalLahir')).toBe('1970-08-17 · 1975-01-01 · 1980-03-02');
    expect(valuesOf(sheet, 'rt')).toBe('001 · 001 · 003');
  });
});

const HEAD = '| No | NIK | Nama | Tgl Lahir | No HP |';
const ONE = '| 1 | 5171031708709001 | I Made Sudarma | 17-08-1970 | 084012345678 |';

/** Rows below a heading and one person, with the states they must end in. */
const BELOW: Readonly<Record<string, readonly [string, string]>> = {
  'a person below the total': [
    `| Jumlah | 1 |\n| | 5171034101759002 | Ni Made Sriani | | |`,
    'total, person',
  ],
  'a person without number': ['| | 5171034101759002 | Ni Made Sriani | 01-01-1975 | |', 'person'],
  'a name alone': ['| | | I Ketut Rawi | | |', 'person'],
  'a row that calls itself an example': [
    '| contoh | 5171034101759002 | Ni Made Sriani | 01-01-1975 | |',
    'note',
  ],
  'a NIK alone': ['| | 5171034101759002 | | | |', 'person'],
  'a NIK that is none yet': ['| 2 | - | I Ketut Rawi | | |', 'person'],
  'birth date and phone without name and NIK': ['| 2 | | | 01-01-1975 | 084012345679 |', 'person'],
  'error values in place of NIK and name': ['| 2 | #N/A | #REF! | 01-01-1975 | |', 'person'],
  'a NIK in powers of ten': ['| 2 | 5,17101E+15 | I Ketut Rawi | | |', 'person'],
  'a masked NIK': ['| 2 | 51710101XXXXXXXXX | | | |', 'person'],
  'a row number and nothing else': ['| 2 | | | | |', 'blank'],
  'a banjar in the name column': ['| | | BANJAR GADUH | | |', 'section'],
  'a total in the name column': ['| | | JUMLAH | | 12 |', 'total'],
  'reserves headed in the name column': [
    '| | | CADANGAN | | |\n| 2 | 5171034101759002 | Ni Made Sriani | | |',
    'section, person',
  ],
  'a group headed by its work': [
    '| KELOMPOK NELAYAN |\n| 2 | 5171034101759002 | Ni Made Sriani | | |',
    'section, person',
  ],
  'the number of a printed page': ['| | | Halaman 2 dari 3 | | |', 'note'],
  'a sentence in the name column': [
    '| | | Demikian daftar ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya | | |',
    'note',
  ],
  'a count by occupation': ['| | | Petani | 20 | |', 'note'],
  'a remark beside the table': ['| | | | | | | | lihat lampiran |', 'beyond-table'],
  'the marker of a template': [
    '| | ### | | | |\n| | isi seperti contoh | | | |\n|\n| x |',
    'after-marker, after-marker, after-marker, after-marker',
  ],
  'a column too narrow for its number': ['| 2 | ##### | I Ketut Rawi | | |', 'person'],
  'who signs in the name column': [
    '| | | Denpasar, 5 Januari 2026 | | |\n| | | Perbekel Pemogan | | |\n|\n| | | I Made Sukarta | | |\n| | NIP. 19761336 200313 1 034 | | | |',
    'signature, signature, blank, signature, signature',
  ],
  'two who sign side by side': [
    '| | | Kelian Banjar Gaduh | | Perbekel Pemogan |\n| | | I Wayan A | | I Ketut B |',
    'signature, signature',
  ],
  'a person below those who sign': [
    '| | | Mengetahui | | |\n| | | I Ketut B | | |\n| 2 | 5171034101759002 | Ni Made Sriani | 01-01-1975 | |',
    'signature, signature, person',
  ],
  'a perbekel who is nominated': [
    '| 2 | 5171034101759002 | Perbekel Made Sriani | 01-01-1975 | |',
    'person',
  ],
};

describe('below the people', () => {
  for (const [what, [rows, states]] of Object.entries(BELOW))
    test(what, () => {
      const sheet = readSheet(`${HEAD}\n${ONE}\n${rows}`);
      expect(statesOf(sheet)).toBe(`heading, person, ${states}`);
    });
});

describe('lines that hold for the people below them', () => {
  test.each(['TIM VERIFIKASI', 'Saksi-saksi:'])('who made the list is none of it: %s', (line) => {
    const sheet = readSheet(`
      ${HEAD}
      ${ONE}
      |
      | ${line} | | | | |
      | No | Nama | NIK | Jabatan | |
      | 1 | Ni Made Sriani | 5171034101759002 | Ketua | |`);
    expect(sheet.nominees.map(({ readings }) => readings.keputusan?.value)).toEqual([
      undefined,
      'tidak',
    ]);
  });

  test('villages counted in a cell of their own', () => {
    const sheet = readSheet(`
      ${HEAD}
      | I | Desa Tegal Harum | | | |
      ${ONE}
      | II. | Desa Pemogan | | | |
      | 1 | 5171034101759002 | Ni Made Sriani | 01-01-1975 | |`);
    expect(sheet.nominees.map(({ kodeDesa }) => kodeDesa)).toEqual([
      '51.71.03.2008',
      '51.71.01.2008',
    ]);
  });

  test('banjar lines give the dusun downwards', () => {
    const sheet = readSheet(`
      ${HEAD}
      | A. BANJAR GADUH (2 orang) |
      ${ONE}
      | 2 | 5171034101759002 | Ni Made Sriani | | |
      | Br. Dinas Kerta Sari |
      | 3 | 5171030203809003 | Agus Wibowo | | |
    `);
    expect(statesOf(sheet)).toBe('heading, section, person, person, section, person');
    expect(valuesOf(sheet, 'dusun')).toBe('GADUH · GADUH · Kerta Sari');
    expect(sheet.nominees[0]?.readings.dusun).toMatchObject({
      row: 2,
      column: undefined,
      steps: ['from-section'],
    });
  });

  test('one merged family card and address over its members', () => {
    const sheet = readSheet(
      `
      | No | No KK | Nama | NIK | Alamat | Nama Ibu |
      | 1 | 5171010102039001 | I Made Sudarma | 5171031708709001 | Jl. A, Br. Gaduh RT.01/RW.02 | Ni Luh |
      | 2 | | Ni Made Sriani | 5171034101759002 | | |
      | 3 | | Agus Wibowo | 5171030203809003 | | |
      `,
      { merges: ['B2:B4', 'E2:E3', 'F2:F4'] },
    );
    expect(valuesOf(sheet, 'nomorKk')).toBe(
      '5171010102039001 · 5171010102039001 · 5171010102039001',
    );
    expect(valuesOf(sheet, 'dusun')).toBe('Gaduh · Gaduh · (none)');
    expect(valuesOf(sheet, 'rt')).toBe('01 · 01 · (none)');
    // A mother is not shared by merging: each person's own is asked.
    expect(valuesOf(sheet, 'namaIbuKandung')).toBe('Ni Luh · - · -');
  });

  test('ditto marks count in places, banjar and work; in names and dates they are a fault', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tempat Lahir | Banjar | Pekerjaan | Tgl Lahir |
      | 1 | 5171031708709001 | I Made Sudarma | Denpasar | Gaduh | petani | 17-08-1970 |
      | 2 | 5171034101759002 | Ni Made Sriani | sda | " | s.d.a | 01-01-1975 |
      | 3 | 5171030203809003 | sda | idem | -"- | idem | sda |
    `);
    expect(valuesOf(sheet, 'tempatLahir')).toBe('Denpasar · Denpasar · Denpasar');
    expect(valuesOf(sheet, 'dusun')).toBe('Gaduh · Gaduh · Gaduh');
    expect(valuesOf(sheet, 'pekerjaan')).toBe('petani · petani · petani');
    expect(valuesOf(sheet, 'nama')).toBe('I Made Sudarma · Ni Made Sriani · !nama-missing');
    expect(valuesOf(sheet, 'tanggalLahir')).toBe(
      '1970-08-17 · 1975-01-01 · !tanggal-lahir-unreadable',
    );
  });
});

test('families headed by a line of their own in a hand-made list', () => {
  const sheet = readSheet(`
    | DATA KELUARGA RENTAN |
    | No | Nama | NIK | Hub. Keluarga | Tgl Lahir |
    | KK 5171010102039001 - I Made Sudarma - Br. Gaduh |
    | 1 | I Made Sudarma | 5171031708709001 | Kepala Keluarga | 17-08-1970 |
    | 2 | Ni Made Sriani | 5171034101759002 | Istri | 01-01-1975 |
    | KK 5171010102039002 - Agus Wibowo - Br. Binoh |
    | 3 | Agus Wibowo | 5171030203809003 | Kepala Keluarga | 02-03-1980 |`);
  expect(statesOf(sheet)).toBe('title, heading, section, person, person, section, person');
  expect(valuesOf(sheet, 'nomorKk')).toBe('5171010102039001 · 5171010102039001 · 5171010102039002');
  expect(valuesOf(sheet, 'dusun')).toBe('Gaduh · Gaduh · Binoh');
});

test('the second line of a person whose NIK is merged over both is no further person', () => {
  const sheet = readSheet(
    `
    | No | Nama | NIK | Tgl Lahir | Alamat |
    | 1 | I Made Sudarma | 5171031708709001 | 17-08-1970 | Jl. Noja |
    | | | | 17-08-1970 | Br. Gaduh |`,
    { merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
  );
  expect(statesOf(sheet)).toBe('heading, person, note');
});

test('who was present at the meeting is not nominated', () => {
  const sheet = readSheet(`
    | No | Nama | NIK | Alamat |
    | 1 | I Made Sudarma | 5171031708709001 | Jl. A |
    | Demikian berita acara ini dibuat dengan sebenarnya. |
    | Peserta musyawarah: |
    | No | Nama | Jabatan | Tanda Tangan |
    | 1 | I Ketut A | Perbekel | 1........ |
    | 2 | I Wayan B | Ketua BPD | 2........ |`);
  expect(sheet.nominees.map(({ row }) => row)).toEqual([2]);
});

test('a banjar column that holds RT and RW too gives all three', () => {
  const sheet = readSheet(`
    | No | NIK | Nama | Banjar |
    | 1 | 5171031708709001 | I Made A | Br. Gaduh, RT.002/RW.003 |
    | 2 | 5171031708709002 | I Made B | Binoh |`);
  expect(valuesOf(sheet, 'dusun')).toBe('Gaduh · Binoh');
  expect(valuesOf(sheet, 'rt')).toBe('002 · (none)');
  expect(valuesOf(sheet, 'rw')).toBe('003 · (none)');
});

describe('villages of one sheet', () => {
  const desaOf = (table: string): string =>
    readSheet(table)
      .nominees.map(({ kodeDesa }) => kodeDesa ?? '-')
      .join(' ');

  test('a line with its number in a cell of its own', () => {
    const table = `
      | No | NIK | Nama | Tgl Lahir |
      | I | Desa Tegal Harum | | |
      | 1 | 5171031708709001 | I Made A | 17-08-1970 |
      | II | Desa Pemogan | | |
      | 1 | 5171034101759002 | Ni Made B | 01-01-1975 |`;
    expect(desaOf(table)).toBe('51.71.03.2008 51.71.01.2008');
  });

  const inColumn = (second: string, third: string, fourth: string): string => `
    | Desa | No | NIK | Nama | Tgl Lahir |
    | Tegal Harum | 1 | 5171031708709001 | I Made A | 17-08-1970 |
    | ${second} | 5171031708709003 | I Made C | 17-08-1970 |
    | ${third} | 5171034101759002 | Ni Made B | 01-01-1975 |
    | ${fourth} | 5171034101759004 | Ni Made D | 01-01-1975 |`;
  const HARUM = '51.71.03.2008';
  const PEMOGAN = '51.71.01.2008';

  test.each([
    ['once, with the numbers anew', '| 2', 'Pemogan | 1', '| 2', [HARUM, HARUM, PEMOGAN, PEMOGAN]],
    ['once, with the numbers going on', '| 2', 'Pemogan | 3', '| 4', [HARUM, '-', PEMOGAN, '-']],
    ['of one person only', '| 2', 'Pemogan | 3', '| 1', [HARUM, '-', PEMOGAN, '-']],
    ['twice', '| 2', 'Tegal Harum | 1', 'Pemogan | 1', [HARUM, '-', HARUM, PEMOGAN]],
  ])('named in a column %s', (_, second, third, fourth, desa) => {
    const sheet = readSheet(inColumn(second, third, fourth));
    expect(sheet.nominees.map(({ kodeDesa }) => kodeDesa ?? '-')).toEqual(desa);
    expect(factsOf(sheet).includes('desa-written-once')).toBe(desa[1] !== '-');
  });
});

describe('titles of lists beside each other', () => {
  const both = (titles: string): string => `
    | DAFTAR PEKERJA RENTAN DESA TEGAL HARUM |
    ${titles}
    | No | NIK | Nama | Tgl Lahir | L/P | | No | NIK | Nama | Tgl Lahir | L/P |
    | 1 | 5171031708709001 | I Made A | 17-08-1970 | L | | 1 | 5171034101759002 | Ni Made B | 01-01-1975 | P |
    | 2 | 5171031708709003 | I Made C | 17-08-1970 | L | | | | | | |`;

  test.each([
    ['DIUSULKAN | | | | | | TIDAK DIUSULKAN | | | |', '(none) · tidak · (none)'],
    ['DAFTAR CALON | | | | | | YANG MENINGGAL | | | |', '(none) · tidak · (none)'],
    ['YANG MENINGGAL | | | | | | DAFTAR CALON | | | |', 'tidak · (none) · tidak'],
    ['| | DAFTAR CALON | | | | | | CADANGAN | |', '(none) · cadangan · (none)'],
    ['| | | | | | TIDAK LAYAK | | | |', '(none) · tidak · (none)'],
    ['| | | DAFTAR PESERTA YANG MENINGGAL | | | | | | |', 'tidak · tidak · tidak'],
    ['| | | | DAFTAR PESERTA | | | | | | |', '(none) · (none) · (none)'],
    ['DAFTAR CALON | | | | | | DAFTAR CALON | | | |', '(none) · (none) · (none)'],
  ])('%s', (titles, says) => {
    expect(valuesOf(readSheet(both(`| ${titles} |`)), 'keputusan')).toBe(says);
  });

  test('each has its own banjar', () => {
    const sheet = readSheet(both('| BANJAR BUANA | | | | | | BANJAR SARI | | | | |'));
    expect(valuesOf(sheet, 'dusun')).toBe('Buana · Sari · Buana'.toUpperCase());
    expect(sheet.desa?.nama).toBe('Tegal Harum');
  });
});

describe('lines that look like people', () => {
  const head = '| No | NIK | Nama | Pekerjaan |';
  const one = '| 1 | 5171031708709001 | I Made Sudarma | petani |';

  test.each([
    ['numbered remarks', ['| Catatan: |', '| 1 | Data sesuai KTP |', '| 2 | Usia maksimal |'], []],
    ['a sum carried over', ['| Pindahan dari halaman 1 | 3 |', '| Dipindahkan | 3 |'], []],
    ['a group in the column of names', ['| | | A. KELOMPOK TANI MAKMUR | |'], [one]],
    ['a jorong in the column of names', ['| | | JORONG PASAR | |'], [one]],
    ['a neighbourhood in the column of names', ['| | | Warga RW 03 | |'], [one]],
  ])('%s', (_, lines, after) => {
    const more = after.map((line) => line.replace('9001', '9002'));
    const sheet = readSheet([head, one, ...lines, ...more].join('\n'));
    expect(valuesOf(sheet, 'nik')).toBe(
      ['5171031708709001', '5171031708709002'].slice(0, 1 + after.length).join(' · '),
    );
  });

  test('who came to the musyawarah is not nominated by the attendance list', () => {
    const sheet = readSheet(`
      ${head}
      ${one}
      |
      | DAFTAR HADIR MUSYAWARAH |
      | No | Nama | Alamat | Unsur | Tanda Tangan |
      | 1 | Ketut Rai | Br. Kaja | BPD | |
      | 2 | Wayan Sari | Br. Kelod | Tokoh | |`);
    expect(valuesOf(sheet, 'nama')).toBe('I Made Sudarma');
  });
});
