import { describe, expect, test } from 'vitest';
import { sheetOf } from '../support/sheet-of.ts';
import { fieldsOf, readFile, readSheet, statesOf, valuesOf } from './read-sheet.ts';

describe('OpenSID', () => {
  test('export: codes are translated, ### ends the template', () => {
    const sheet = readSheet(`
      | alamat | dusun | rw | rt | nama | no_kk | nik | sex | tempatlahir | tanggallahir | agama_id | pekerjaan_id | status_kawin | kk_level | golongan_darah_id | alamat_sekarang | status_dasar | suku |
      | JL A | DUSUN GADUH | 002 | '001 | I MADE A | 5171010102039001 | 5171011708709001 | 1 | DENPASAR | 1970-08-17 | 4 | 30 | 2 | 1 | 13 | | 1 | Bali |
      | JL A | GADUH | - | - | NI MADE B | 5171010102039001 | 0 | 2 | DENPASAR | 1975-01-01 | 4 | 84 | 2 | 3 | 1 | JL B | 2 | Bali |
      | | ### |
      | | petunjuk |
    `);
    expect(sheet.layout).toBe('opensid-ekspor');
    expect(fieldsOf(sheet)).toBe(
      'A alamat, B dusun, C rw, D rt, E nama, F nomorKk, G nik, H jenisKelamin, I tempatLahir, J tanggalLahir, K -, L pekerjaan, M statusKawin, N hubunganKeluarga, O golonganDarah, P alamatDomisili, Q statusDasar, R -',
    );
    expect(statesOf(sheet)).toBe('heading, person, person, after-marker, after-marker');
    expect(valuesOf(sheet, 'pekerjaan')).toBe('TUKANG JAHIT · PEDAGANG');
    expect(valuesOf(sheet, 'hubunganKeluarga')).toBe('KEPALA KELUARGA · ISTRI');
    expect(valuesOf(sheet, 'statusDasar')).toBe('hidup · mati');
    expect(valuesOf(sheet, 'nik')).toBe('5171011708709001 · !nik-missing');
    expect(valuesOf(sheet, 'rt')).toBe('001 · -');
  });

  test('export in words: TETAP says nothing about life, TIDAK TETAP is a fault', () => {
    const sheet = readSheet(`
      | alamat | dusun | rw | rt | nama | no_kk | nik | sex | tempatlahir | tanggallahir | status_dasar |
      | JL A | GADUH | 002 | 001 | I MADE A | 5171010102039001 | 5171011708709001 | LAKI-LAKI | DENPASAR | 1970-08-17 | TETAP |
      | JL A | GADUH | 002 | 001 | I MADE B | 5171010102039001 | 5171011708709002 | LAKI-LAKI | DENPASAR | 1970-08-17 | TIDAK TETAP |
    `);
    expect(valuesOf(sheet, 'statusDasar')).toBe('unknown · !status-dasar-unreadable');
  });

  test('aid workbook: labels of the programme, people of the participants', () => {
    const { sheets } = readFile([
      sheetOf(
        '| ID Program | |\n| config_id | 1 |\n| Nama Program | Rentan |\n| Sasaran Program | Penduduk |',
        { name: 'Program' },
      ),
      sheetOf(
        `
        | Peserta | No. Peserta | NIK | Nama | Tempat Lahir | Tanggal Lahir | Alamat |
        | 5171011708709001 | 19012345678 | 5171011708709001 | I MADE A | DENPASAR | 1970-08-17 | JL A |
        | 5171014101759002 | | 5171014101759002 | | | | |
        | ### | | | | | | |
        | isi NIK | | | | | | |`,
        { name: 'Peserta' },
      ),
    ]);
    expect(sheets.map(({ layout, used }) => `${layout} ${used}`)).toEqual([
      'opensid-bantuan-program false',
      'opensid-bantuan-peserta true',
    ]);
    const [, people] = sheets;
    expect(people && fieldsOf(people)).toBe(
      'A nik, B kpj, C nik, D nama, E tempatLahir, F tanggalLahir, G alamat',
    );
    expect(people && valuesOf(people, 'nik')).toBe('5171011708709001 · 5171014101759002');
  });

  test('printed participants: the columns of the resident count, not those of the card', () => {
    const sheet = readSheet(
      `
      | Daftar Peserta Program |
      | No | NIK | No. KK | Nama Penduduk | Identitas di Kartu Peserta | | | | | | |
      | | | | | No. Kartu Peserta | NIK | Nama | Tempat Lahir | Tanggal Lahir | Jenis Kelamin | Alamat |
      | 1 | 5171011708709001 | 5171010102039001 | I MADE A | 19012345678 | 5171011708709009 | I MADE X | DENPASAR | 17 Agustus 1970 | LAKI-LAKI | JL A |`,
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:K2'] },
    );
    expect(sheet.layout).toBe('opensid-unduh-peserta-bantuan');
    expect(fieldsOf(sheet)).toBe(
      'A nomorUrut, B nik, C nomorKk, D nama, E kpj, F -, G -, H -, I -, J -, K -',
    );
    expect(sheet.headerRows).toEqual([2, 3]);
  });

  test('printed residents: masked numbers stay masked, Tetap is a residence', () => {
    const sheet = readSheet(`
      | No | No. KK | NIK | Tag Id Card | Nama | Alamat | Banjar Dinas | RW | RT | Jenis Kelamin | Tempat Lahir | Tanggal Lahir | Umur | Agama | Pendidikan (dlm KK) | Pekerjaan | Kawin | Hub. Keluarga | Nama Ayah | Nama Ibu | Status |
      | 1 | 51710101XXXXXXXXX | 51710117XXXXXXXXX | | I MADE A | JL A | GADUH | 002 | 001 | LAKI-LAKI | DENPASAR | 17 Agustus 1970 | 55 | HINDU | SLTA | PETANI | KAWIN | KEPALA KELUARGA | I W | NI L | Tetap |`);
    expect(sheet.layout).toBe('opensid-unduh-penduduk');
    expect(valuesOf(sheet, 'nik')).toBe('!nik-masked');
    expect(fieldsOf(sheet)).toContain(
      'Q statusKawin, R hubunganKeluarga, S namaAyah, T namaIbuKandung, U status',
    );
  });
});

const BIP_2012 =
  'NO | NIK | NAMA | JK | TMPT LHR | TGL LHR | KTPEL | AGAMA | STATUS | HUB. KEL | PENDIDIKAN | PEKERJAAN | NAMA IBU | NAMA AYAH | NO.AKTE LAHIR';

describe('household blocks: the family line is a section, its card and address are the members’', () => {
  test('2012: values below the headings of the family', () => {
    const sheet = readSheet(`
      | BUKU INDUK KEPENDUDUKAN |
      | NO.KK | NAMA.KK | ALAMAT |
      | 5171010102039001 | I MADE A | DUSUN GADUH, RT:001, RW:002, Kodepos:80221,- |
      | ${BIP_2012} |
      | 1 | 5171011708709001 | I MADE A (ALM) | L | DENPASAR | 17-08-1970 | S | HINDU | K | KEPALA KELUARGA | SLTA | PETANI | NI LUH | I WAYAN | |
      | 2 | 5171014101759002 | NI MADE B | P | DENPASAR | 01-01-1975 | S | HINDU | K | ISTRI | SLTA | PETANI | NI LUH | I WAYAN | |
      |
      | NO.KK | NAMA.KK | ALAMAT |
      | 5171010102039005 | I KETUT C | DUSUN BINOH, RT:003, RW:000, Kodepos:80221,- |
      | ${BIP_2012} |
      | 1 | 5171010905809003 | I KETUT C | L | DENPASAR | 09-05-1980 | S | HINDU | BK | KEPALA KELUARGA | SLTA | PETANI | NI LUH | I WAYAN | |
    `);
    expect(sheet.layout).toBe('bip-2012');
    expect(statesOf(sheet)).toBe(
      'title, heading, section, heading, person, person, blank, heading, section, heading, person',
    );
    expect(valuesOf(sheet, 'nomorKk')).toBe(
      '5171010102039001 · 5171010102039001 · 5171010102039005',
    );
    expect(valuesOf(sheet, 'dusun')).toBe('GADUH · GADUH · BINOH');
    expect(valuesOf(sheet, 'statusKawin')).toBe('KAWIN · KAWIN · BELUM KAWIN');
  });

  test('2016: lines of labels, two heading rows, a row (-1)(-2)', () => {
    const sheet = readSheet(
      `
      | BUKU INDUK PENDUDUK WNI |
      | No. KK : 5171010102039001 |
      | Alamat : JL NANGKA, Nama Dusun : GADUH, RT/RW : 003/001 |
      | No | Nama Lengkap | NIK | Tempat dan Tanggal Lahir | | JK | SHDK | Agama | Pendidikan | Pekerjaan | Nama Orang Tua Kandung | |
      | | | | Tempat Lahir | Tgl/Bln/Th | | | | Terakhir | | Ibu | Ayah |
      | (-1) | (-2) | (-3) | (-4) | (-5) | (-6) | (-7) | (-8) | (-9) | (-10) | (-11) | (-12) |
      | 1 | I MADE A | 5171011708709001  | DENPASAR | 17-08-1970 | Lk | KEPALA KELUARGA | HINDU | SLTA | PETANI | NI LUH | I WAYAN |
      | No. KK : 5171010102039005 |
      | Alamat : JL NOJA, Nama Dusun : BINOH, RT/RW : 002/000 |
      | 1 | I KETUT C | 5171010905809003 | DENPASAR | 09-05-1980 | Lk | KEPALA KELUARGA | HINDU | SLTA | PETANI | NI LUH | I WAYAN |`,
      { merges: ['D4:E4', 'K4:L4'] },
    );
    expect(sheet.layout).toBe('bip-2016');
    expect(statesOf(sheet)).toBe(
      'title, section, section, heading, heading, numbering, person, section, section, person',
    );
    expect(fieldsOf(sheet)).toBe(
      'A nomorUrut, B nama, C nik, D tempatLahir, E tanggalLahir, F jenisKelamin, G hubunganKeluarga, H -, I -, J pekerjaan, K namaIbuKandung, L namaAyah',
    );
    expect(valuesOf(sheet, 'nomorKk')).toBe('5171010102039001 · 5171010102039005');
    expect(valuesOf(sheet, 'alamat')).toBe('JL NANGKA · JL NOJA');
    expect(valuesOf(sheet, 'rt')).toBe('003 · 002');
  });

  test('daftar keluarga: labels and values in cells of their own, KET tells deaths', () => {
    const sheet = readSheet(`
      | DAFTAR  KELUARGA |
      | NO. KK | : 5171010102039001 | | ALAMAT | : BR GADUH |
      | NAMA KK | : I MADE A | | RT / RW | : 001 / 002 |
      | NO | NIK | NAMA | JK | TMPT LHR | TGL LHR | G.DRH | AGAMA | STATUS | HUB.KEL | PENDIDIKAN | PEKERJAAN | NAMA IBU | NAMA AYAH | KET |
      | 1 | 5171011708709001 | I MADE A | L | DENPASAR | 17-08-1970 | A | HINDU | KAWIN | KEPALA KELUARGA | SLTA | PETANI | NI LUH | I WAYAN | MD |
      | 2 | 5171014101759002 | NI MADE B | P | DENPASAR | 01-01-1975 | A | HINDU | KAWIN | ISTRI | SLTA | PETANI | NI LUH | I WAYAN | |`);
    expect(sheet.layout).toBe('bip-2016-daftar-keluarga');
    expect(statesOf(sheet)).toBe('title, section, section, heading, person, person');
    expect(valuesOf(sheet, 'statusDasar')).toBe('mati · -');
    expect(valuesOf(sheet, 'nomorKk')).toBe('5171010102039001 · 5171010102039001');
    expect(valuesOf(sheet, 'rw')).toBe('002 · 002');
  });
});

/** Headings of one row, its layout, and the fields they get. */
const ONE_ROW: readonly (readonly [string, string, string])[] = [
  [
    'siak-export',
    'Nomor KK | NIK | Nama Penduduk | Status | Tempat Lahir | Tanggal Lahir | Kelamin | NIK Ayah | Ayah | NIK Ibu | Ibu | Status Kawin | SHDK | Agama | Kecamatan | Desa/Kel | Alamat | RW | RT | Pendidikan | Pekerjaan | Deskripsi Pekerjaan | Gol. Darah | Cacat | Cetak KTP | Ganti KTP | KTP Berakhir | Nomor Paspor | Nomor Akta Lahir | Nomor Akta Kawin | Tanggal Kwn | Nomor Akta Cerai | Tgl Cerai | Petugas Registrasi | Tgl Ubah | Petugas Entri | Tgl Entri',
    'nomorKk nik nama status tempatLahir tanggalLahir jenisKelamin - namaAyah - namaIbuKandung statusKawin hubunganKeluarga - kecamatan desa alamat rw rt - pekerjaan pekerjaan2 golonganDarah - - - - - - - - - - - - - -',
  ],
  [
    'dukcapil-fields',
    'NO_KK | NIK | NAMA_LGKP | JENIS_KLMIN | TMPT_LHR | TGL_LHR | STAT_HBKEL | STATUS_KAWIN | PDDK_AKH | JENIS_PKRJN | NAMA_LGKP_IBU | NAMA_LGKP_AYAH | ALAMAT | DUSUN | NO_RT | NO_RW | NO_KEL | KEL_NAME | NO_KEC | KEC_NAME | NO_KAB | KAB_NAME | NO_PROP | PROP_NAME',
    'nomorKk nik nama jenisKelamin tempatLahir tanggalLahir hubunganKeluarga statusKawin - pekerjaan namaIbuKandung namaAyah alamat dusun rt rw - desa - kecamatan - kabupaten - provinsi',
  ],
  [
    'buku-induk-desa',
    'NOMOR URUT | NAMA LENGKAP / PANGGILAN | JENIS KELAMIN | STATUS PERKAWINAN | TEMPAT LAHIR | TGL | AGAMA | PENDIDIKAN TERAKHIR | PEKERJAAN | DAPAT MEMBACA HURUF | KEWARGANEGARAAN | ALAMAT LENGKAP | KEDUDUKAN DLM KELUARGA | NIK | NOMOR KK | KET',
    'nomorUrut nama jenisKelamin statusKawin tempatLahir tanggalLahir - - pekerjaan - - alamat hubunganKeluarga nik nomorKk status',
  ],
  [
    'bip-ektp',
    'NO | Nama Lengkap | NIK | Tempat Lahir | Tgl Lahir | JK | Stat Kwn | Gol. Drh | SHDK | Agama | Pendidikan Terakhir | No Akta Lahir | Pekerjaan | Nama  Ibu | Nama Ayah | Wjb KTP | KTP-eL | Status | Stat Rkm',
    'nomorUrut nama nik tempatLahir tanggalLahir jenisKelamin statusKawin golonganDarah hubunganKeluarga - - - pekerjaan namaIbuKandung namaAyah - - status -',
  ],
  [
    'opensid-log-penduduk',
    'No | NIK | Nama | No. KK / Nama KK | Dusun | RW | RT | Umur | Status Menjadi | Tanggal Peristiwa | Tanggal Rekam | Catatan Peristiwa',
    'nomorUrut nik nama - dusun rw rt umur statusDasar - - -',
  ],
  [
    'opensid-unduh-keluarga',
    'No | Nomor KK | Kepala Keluarga | NIK | Jumlah Anggota | Jenis Kelamin | Alamat | Dusun | RW | RT | Tanggal Terdaftar | Tanggal Cetak KK',
    'nomorUrut nomorKk - nik - jenisKelamin alamat dusun rw rt - -',
  ],
  [
    'bpu-tk-baru-2020',
    'Nomor Identitas* | Nama Lengkap* | Tgl. Lahir* | Handphone* | Email | Jenis Pekerjaan 1* | Jenis Pekerjaan 2 | Lokasi Pekerjaan* | Upah* | Kode Paket* | Bulan Iuran*',
    'nik nama tanggalLahir handphone email pekerjaan pekerjaan2 - penghasilan - -',
  ],
  [
    'bpu-tk-baru-snake-2026',
    'NOMOR_IDENTITAS | NAMA_LENGKAP | TGL_LAHIR | HANDPHONE | EMAIL | JENIS_PEKERJAAN_1 | JENIS_PEKERJAAN_2 | LOKASI_PEKERJAAN | UPAH | KODE_PAKET | BULAN_IURAN',
    'nik nama tanggalLahir handphone email pekerjaan pekerjaan2 - penghasilan - -',
  ],
  [
    'bpjs-answer',
    'Status | Keterangan Status Data | Nomor Identitas | Nama Lengkap',
    'status - nik nama',
  ],
  [
    'form-usulan-kabupaten',
    'Nama Lengkap Sesuai KTP | NIK (16 Digit) | Jenis Kelamin | Tempat Lahir | Tanggal Lahir | Pekerjaan | No HP Pekerja (Opsional) | Foto KTP (Opsional)',
    'nama nik jenisKelamin tempatLahir tanggalLahir pekerjaan handphone -',
  ],
  ['bnba-two-columns', 'NIK | NAMA', 'nik nama'],
  ['bnba-two-columns', 'NIK | Nama | Desil', 'nik nama desil'],
  [
    'hand-made',
    'No | Full Name | ID Number | Family Card No | Place of Birth | Date of Birth | Sex | Address | Village | Phone | Occupation | Monthly Income | Marital Status | Remarks',
    'nomorUrut nama nik nomorKk tempatLahir tanggalLahir jenisKelamin alamat desa handphone pekerjaan penghasilan statusKawin status',
  ],
];

describe('known layouts by their headings', () => {
  test.each(ONE_ROW)('%s', (layout, headings, fields) => {
    const sheet = readSheet(`| ${headings} |`);
    expect(sheet.layout).toBe(layout);
    expect(sheet.columns.map(({ field }) => field ?? '-').join(' ')).toBe(fields);
  });

  test('an upload of ours is read back: codes become names, hints are no people', () => {
    const sheet = readSheet(`
      | | | Format: DD-MM-YYYY | FORMAT: Diawali '08' | | List Jenis Pekerjaan | List Jenis Pekerjaan | List Lokasi Pekerjaan | | List Kode Paket | List Bulan Iuran |
      | Nomor Identitas* | Nama Lengkap* | Tgl. Lahir* | Handphone* | Email | Jenis Pekerjaan 1* | Jenis Pekerjaan 2 | Lokasi Pekerjaan* | Upah* | Kode Paket* | Bulan Iuran* |
      | 5171011708709001 | I MADE A | <1970-08-17> | 084012345678 | | P016 | | 5171 | \`1000000\` | T | \`12\` |`);
    expect(statesOf(sheet)).toBe('note, heading, person');
    expect(valuesOf(sheet, 'pekerjaan')).toBe('TUKANG JAHIT');
    expect(valuesOf(sheet, 'penghasilan')).toBe('1000000');
  });

  test('code lists and attendance lists are no lists of people', () => {
    for (const table of [
      '| NAMA | KODE_LOKASI |\n| DENPASAR | 5171 |',
      '| No | Nama | Jabatan | Tanda Tangan |\n| 1 | I Made A | Ketua BPD | |',
    ])
      expect(readSheet(table).nominees).toEqual([]);
  });
});
