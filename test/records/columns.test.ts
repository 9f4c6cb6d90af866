import { describe, expect, test } from 'vitest';
import { factsOf, fieldsOf, readSheet, statesOf, valuesOf } from './read-sheet.ts';

const three = (
  line: (nik: string, nama: string, tgl: string, kk: string, n: number) => string,
): string =>
  [
    line('5171031708709001', 'I Made Sudarma', '17-08-1970', '5171010102039001', 1),
    line('5171034101759002', 'Ni Made Sriani', '01-01-1975', '5171010102039001', 2),
    line('5171030203809003', 'Agus Wibowo', '02-03-1980', '5171010203049004', 3),
  ].join('\n');

describe('values tell what a heading does not', () => {
  test('NIK and family card under each other’s heading', () => {
    const sheet = readSheet(`
      | No | NIK | No KK | Nama | Tgl Lahir |
      ${three((nik, nama, tgl, kk, n) => `| ${n} | ${kk} | ${nik} | ${nama} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nomorKk, C nik, D nama, E tanggalLahir');
    expect(factsOf(sheet)).toBe('columns-swapped {"nik":"C","nomorKk":"B"}');
  });

  test('NIK and family card where they belong', () => {
    const sheet = readSheet(`
      | No | NIK | No KK | Nama | Tgl Lahir |
      ${three((nik, nama, tgl, kk, n) => `| ${n} | ${nik} | ${kk} | ${nama} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nik, C nomorKk, D nama, E tanggalLahir');
    expect(factsOf(sheet)).toBe('');
  });

  test('headings of NIK and name exchanged', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tgl Lahir |
      ${three((nik, nama, tgl, _, n) => `| ${n} | ${nama} | ${nik} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nama, C nik, D tanggalLahir');
    expect(factsOf(sheet)).toBe('columns-by-content {"columns":"B nama, C nik"}');
  });

  test('two NIK columns: the one that carries the birth dates', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tgl Lahir | NIK |
      ${three((nik, nama, tgl, _, n) => `| ${n} | 517103010180900${n} | ${nama} | ${tgl} | ${nik} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B -, C nama, D tanggalLahir, E nik');
    expect(factsOf(sheet)).toBe('column-duplicated {"field":"nik","columns":"B, E","used":"E"}');
  });

  test('two NIK columns of which none carries the birth dates: nobody is used', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tgl Lahir | NIK |
      ${three((_nik, nama, tgl, _, n) => `| ${n} | 517103010180900${n} | ${nama} | ${tgl} | 517103020280900${n} |`)}`);
    expect(valuesOf(sheet, 'nik')).toBe('(none) · (none) · (none)');
    expect(factsOf(sheet)).toContain(
      'column-duplicated {"field":"nik","columns":"B, E","used":""}',
    );
    expect(factsOf(sheet)).toContain('column-missing {"field":"nik"}');
  });

  test('the same NIK twice in each row', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | No KTP |
      ${three((nik, nama, _t, _k, n) => `| ${n} | ${nik} | ${nama} | ${nik} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nik, C nama, D -');
  });

  test('place and date under one heading over two columns', () => {
    const rows = three((nik, nama, tgl, _, n) => `| ${n} | ${nik} | ${nama} | Denpasar | ${tgl} |`);
    const bare = readSheet(`| No | NIK | Nama | Tempat, Tgl Lahir | |\n${rows}`);
    expect(fieldsOf(bare)).toBe('A nomorUrut, B nik, C nama, D tempatLahir, E tanggalLahir');
    const merged = readSheet(`| No | NIK | Nama | TTL | |\n${rows}`, { merges: ['D1:E1'] });
    expect(fieldsOf(merged)).toBe('A nomorUrut, B nik, C nama, D tempatLahir, E tanggalLahir');
  });

  test('a birth date column that holds place and date', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tanggal Lahir |
      ${three((nik, nama, tgl, _, n) => `| ${n} | ${nik} | ${nama} | Denpasar, ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nik, C nama, D tempatTanggalLahir');
    expect(valuesOf(sheet, 'tempatLahir')).toBe('Denpasar · Denpasar · Denpasar');
  });

  test('no heading at all', () => {
    const sheet = readSheet(
      three(
        (nik, nama, tgl, kk, n) =>
          `| ${n} | ${kk} | ${nama} | ${nik} | Denpasar, ${tgl} | petani | 08401234567${n} |`,
      ),
    );
    expect(fieldsOf(sheet)).toBe(
      'A nomorUrut, B nomorKk, C nama, D nik, E tempatTanggalLahir, F pekerjaan, G handphone',
    );
    expect(sheet.headerRows).toEqual([]);
    expect(Math.max(...sheet.columns.map(({ confidence }) => confidence))).toBeLessThanOrEqual(0.5);
    expect(factsOf(sheet)).toContain('columns-by-content');
  });

  test('headings in words that nobody knows', () => {
    const sheet = readSheet(`
      | Nr | Kto | Kartu | Kiedy |
      ${three((nik, nama, tgl, _, n) => `| ${n} | ${nama} | ${nik} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nama, C nik, D tanggalLahir');
    expect(sheet.headerRows).toEqual([1]);
  });
});

describe('one heading, several meanings', () => {
  const status = (values: readonly string[], heading = 'Status'): string | null | undefined =>
    readSheet(
      `| No | NIK | Nama | ${heading} |\n${values
        .map((value, n) => `| ${n + 1} | 517103170870900${n + 1} | I Made Sudarma | ${value} |`)
        .join('\n')}`,
    ).columns[3]?.field;

  test.each([
    ['statusDasar', ['Hidup', 'Hidup', 'Mati']],
    ['statusDasar', ['', 'MD', 'PD']],
    ['statusKawin', ['K', 'BK', 'CM']],
    ['status', ['Tetap', 'Pendatang', 'Tetap']],
    ['status', ['lanjutan 2025', '', 'KTP baru']],
    ['status', ['', '', '']],
  ])('Status is %s by %j', (field, values) => {
    expect(status(values)).toBe(field);
    expect(status(values, 'Ket.')).toBe(field);
  });

  test('Hubungan is the heir’s only beside an heir', () => {
    const row = '| 1 | 5171031708709001 | I Made Sudarma |';
    const withHeir = readSheet(
      `| No | NIK | Nama | Ahli Waris | Hubungan |\n${row} Ni Luh | Istri |`,
    );
    expect(fieldsOf(withHeir)).toContain('D ahliWaris, E hubunganAhliWaris');
    const inFamily = readSheet(
      `| No | NIK | Nama | Alamat | Hubungan |\n${row} Jl. A | Kepala Keluarga |`,
    );
    expect(fieldsOf(inFamily)).toContain('E hubunganKeluarga');
    const neither = readSheet(`| No | NIK | Nama | Alamat | Hubungan |\n${row} Jl. A | baik |`);
    expect(fieldsOf(neither)).toContain('E -');
  });

  test('the real work beats the work on the card', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Pekerjaan | Pekerjaan Nyata |
      ${three((nik, nama, _t, _k, n) => `| ${n} | ${nik} | ${nama} | IRT | dagang canang |`)}`);
    expect(valuesOf(sheet, 'pekerjaan')).toBe('dagang canang · dagang canang · dagang canang');
    expect(valuesOf(sheet, 'pekerjaanKtp')).toBe('IRT · IRT · IRT');
    expect(factsOf(sheet)).not.toContain('column-duplicated');
  });

  test('an office is the work where a list names no other', () => {
    const row = '| 1 | 5171031708709001 | I Made Sudarma |';
    const alone = readSheet(`| No | NIK | Nama | Jabatan |\n${row} Kaur Umum |`);
    expect(fieldsOf(alone)).toContain('D pekerjaan');
    const beside = readSheet(
      `| No | NIK | Nama | Jabatan | Pekerjaan |\n${row} Anggota | petani |`,
    );
    expect(valuesOf(beside, 'pekerjaan')).toBe('petani');
  });

  test('a name in two columns is one name', () => {
    const row = '| 1 | 5171031708709001 | I Made |';
    for (const [first, last] of [
      ['Nama Depan', 'Nama Belakang'],
      ['First Name', 'Last Name'],
      ['Nama', 'Marga'],
    ]) {
      const sheet = readSheet(
        `| No | NIK | ${first} | ${last} |\n${row} Sudarma |\n${row.replace('9001', '9002')} - |`,
      );
      expect(valuesOf(sheet, 'nama')).toBe('I Made Sudarma · I Made');
    }
  });

  test('the sex in brackets behind the name, where no column says it', () => {
    const sheet = readSheet(`
      | No | NIK | Nama (L/P) |
      | 1 | 5171031708709001 | I Made Sudarma (L) |
      | 2 | 5171034101759002 | Ni Made Sriani (P) |`);
    expect(valuesOf(sheet, 'nama')).toBe('I Made Sudarma · Ni Made Sriani');
    expect(valuesOf(sheet, 'jenisKelamin')).toBe('L · P');
  });

  test('a list of replacements nominates those who come', () => {
    const old = '5171031708709001 | I Made Sudarma';
    const comes = '5171034101759002 | Ni Made Sriani';
    const grouped = readSheet(`
      | No | PESERTA LAMA | | PESERTA PENGGANTI | |
      | | NIK | Nama | NIK | Nama |
      | 1 | ${old} | ${comes} |
      | 2 | ${old.replace('9001', '9003')} | ${comes.replace('9002', '9004')} |`);
    expect(valuesOf(grouped, 'nik')).toBe('5171034101759002 · 5171034101759004');
    expect(valuesOf(grouped, 'nama')).toBe('Ni Made Sriani · Ni Made Sriani');
    const flat = readSheet(`
      | No | NIK Lama | Nama Lama | NIK Baru | Nama Baru |
      | 1 | ${old} | ${comes} |`);
    expect(valuesOf(flat, 'nama')).toBe('Ni Made Sriani');
    expect(valuesOf(flat, 'nik')).toBe('5171034101759002');
  });

  test('a second NIK, from the register, is told', () => {
    const sheet = readSheet(`
      | No | NIK KTP | Nama | NIK Hasil Padan Dukcapil |
      | 1 | 5171031708709001 | I Made Sudarma | 5171031708709003 |`);
    expect(factsOf(sheet)).toContain('column-duplicated {"field":"nik"');
  });

  test('villages by their other names', () => {
    for (const heading of ['Gampong', 'Nagari', 'Pekon'])
      expect(
        fieldsOf(readSheet(`| NIK | Nama | ${heading} |\n| 5171031708709001 | I Made | Pemogan |`)),
      ).toContain('C desa');
  });

  test('a second phone column fills what the first leaves empty', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | No HP | No WA |
      | 1 | 5171031708709001 | I Made Sudarma | 084012345678 | |
      | 2 | 5171034101759002 | Ni Made Sriani | | 084012345679 |`);
    expect(valuesOf(sheet, 'handphone')).toBe('084012345678 · 084012345679');
    expect(sheet.nominees[1]?.readings.handphone?.column).toBe('E');
    expect(factsOf(sheet)).toContain('column-duplicated {"field":"handphone"');
  });

  test('L and P as two columns to tick', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Jenis Kelamin | |
      | | | | L | P |
      | 1 | 5171031708709001 | I Made Sudarma | v | |
      | 2 | 5171034101759002 | Ni Made Sriani | - | √ |
      | 3 | 5171030203809003 | Agus Wibowo | 1 | 1 |
      | 4 | 5171030203809004 | Agus Salim | | |`);
    expect(valuesOf(sheet, 'jenisKelamin')).toBe('L · P · !jenis-kelamin-unreadable · -');
  });
});

describe('columns that are none', () => {
  test('a heading merged over an empty column counts once', () => {
    const sheet = readSheet(
      `
      | No | NAMA | | NIK | | ALAMAT |
      | 1 | I Made Sudarma | | 5171031708709001 | | Jl. A |
      | 2 | Ni Made Sriani | | 5171034101759002 | | Jl. A |`,
      { merges: ['B1:C1', 'D1:E1', 'B2:C2', 'D2:E2', 'B3:C3', 'D3:E3'] },
    );
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nama, D nik, F alamat');
    expect(factsOf(sheet)).not.toContain('column-duplicated');
  });

  test('names below a heading of those who are nominated', () => {
    const sheet = readSheet(`
      | No | NIK | Yang Diusulkan | Tgl Lahir |
      ${three((nik, nama, tgl, _k, n) => `| ${n} | ${nik} | ${nama} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nik, C nama, D tanggalLahir');
  });

  test('a heading of four rows, as forms print it', () => {
    const sheet = readSheet(
      `
      | NO | NIK | IDENTITAS CALON PESERTA | | | | PEKERJAAN |
      | | | NAMA DAN TEMPAT LAHIR | | TANGGAL LAHIR DAN KELAMIN | | |
      | | | | | TGL | L/P | |
      | | | NAMA | TEMPAT | (HH-BB-TTTT) | | |
      | 1 | 5171031708709001 | I Made Sudarma | Denpasar | 17-08-1970 | L | Petani |
      | 2 | 5171034101759002 | Ni Made Sriani | Gianyar | 01-01-1975 | P | Nelayan |`,
      { merges: ['A1:A4', 'B1:B4', 'C1:F1', 'C2:D3', 'E2:F2', 'G1:G4'] },
    );
    expect(sheet.headerRows).toEqual([1, 2, 3, 4]);
    expect(fieldsOf(sheet)).toBe(
      'A nomorUrut, B nik, C nama, D tempatLahir, E tanggalLahir, F jenisKelamin, G pekerjaan',
    );
    expect(valuesOf(sheet, 'nama')).toBe('I Made Sudarma · Ni Made Sriani');
  });

  test('other numbers, other days and other names are not taken for the person’s', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tgl Pendataan | No. Kartu BPJS | Norek | No KKS | Nama Pendata |
      ${three((nik, nama, _t, _k, n) => `| ${n} | ${nik} | ${nama} | 05-01-2026 | 000123456789${n} | 041234567890${n} | 603298123456789${n} | I Ketut X |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B nik, C nama, D -, E -, F -, G -, H -');
  });

  test('a card of another kind is no NIK, even where there is none', () => {
    const sheet = readSheet(`
      | No | No KKS | Nama | Tgl Lahir |
      ${three((_nik, nama, tgl, _k, n) => `| ${n} | 603298123456789${n} | ${nama} | ${tgl} |`)}`);
    expect(fieldsOf(sheet)).toBe('A nomorUrut, B -, C nama, D tanggalLahir');
    expect(factsOf(sheet)).toBe('column-missing {"field":"nik"}');
  });

  test('Y and T beside an explanation are an answer of BPJS', () => {
    const sheet = readSheet(`
      | NIK | Nama | Status | Keterangan |
      | 5171031708709001 | I Made Sudarma | Y | |
      | 5171034101759002 | Ni Made Sriani | T | NIK tidak valid |`);
    expect(sheet.layout).toBe('bpjs-answer');
  });
});

describe('lists of one column', () => {
  test.each([
    ['| NIK |\n', 'heading, person, person'],
    ['', 'person, person'],
  ])('with heading %j', (heading, states) => {
    const sheet = readSheet(`${heading}| 5171031708709001 |\n| 5171034101759002 |`);
    expect(statesOf(sheet)).toBe(states);
    expect(valuesOf(sheet, 'nik')).toBe('5171031708709001 · 5171034101759002');
  });

  test('an example in instructions is nobody', () => {
    const sheet = readSheet(`
      | PETUNJUK |
      | NIK | 5171031708709001 | 16 digit |
      | Tanggal lahir | 17-08-1970 | hari-bulan-tahun |
      | Kirim kembali sebelum tanggal 16 Januari 2026 |`);
    expect(sheet.nominees).toEqual([]);
    expect(statesOf(sheet)).toBe('note, note, note, note');
  });
});
