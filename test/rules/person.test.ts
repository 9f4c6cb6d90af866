import { domicileOutsideDesa } from '../../src/rules/domicile-outside-desa.ts';
import { jenisKelaminUnreadable } from '../../src/rules/jenis-kelamin-unreadable.ts';
import { namaAbbreviated } from '../../src/rules/nama-abbreviated.ts';
import { namaDiffersFromRegister } from '../../src/rules/nama-differs-from-register.ts';
import { namaForeignLetters } from '../../src/rules/nama-foreign-letters.ts';
import { namaHasAddition } from '../../src/rules/nama-has-addition.ts';
import { namaHasAlias } from '../../src/rules/nama-has-alias.ts';
import { namaHasTitle } from '../../src/rules/nama-has-title.ts';
import { namaMissing } from '../../src/rules/nama-missing.ts';
import { namaPerhapsCut } from '../../src/rules/nama-perhaps-cut.ts';
import { namaSignForLetter } from '../../src/rules/nama-sign-for-letter.ts';
import { residentRecordInvalid } from '../../src/rules/resident-record-invalid.ts';
import { statusDasarColumnUnreadable } from '../../src/rules/status-dasar-column-unreadable.ts';
import { statusDasarUnreadable } from '../../src/rules/status-dasar-unreadable.ts';
import { uploadFieldTooLong } from '../../src/rules/upload-field-too-long.ts';
import { workerDeceased } from '../../src/rules/worker-deceased.ts';
import { workerMovedAway } from '../../src/rules/worker-moved-away.ts';
import { ruleTest } from '../support/rule-test.ts';

const list = (...names: readonly string[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir |',
    ...names.map((nama, index) => `| 517103170880${9001 + index} | ${nama} | 17-08-1980 |`),
  ].join('\n');

ruleTest(namaMissing, {
  valid: {
    'a name': list('Budi Santoso'),
    'one word and a small one': list('Suparman', 'I Made Rai'),
  },
  invalid: {
    'an empty cell': [list('Budi', ''), 'B3'],
    'only signs, or "same as above"': [list('Budi', '...', '"'), 'B3', 'B4'],
  },
});

ruleTest(namaHasTitle, {
  valid: {
    'Balinese words are no titles': list(
      'I Gusti Ngurah Rai',
      'Ida Ayu Sari',
      'Anak Agung Gede Putra',
      'Jero Mangku Sena',
    ),
    'a name that begins like a title': list('Irwan', 'Drajat'),
  },
  invalid: {
    'before the name': [list('Drs. Made Putra', 'Ir. Budi', 'H. Ahmad'), 'B2', 'B3', 'B4'],
    'behind the name': [list('Budi Santoso, S.Pd', 'Siti, SE'), 'B2', 'B3'],
  },
});

ruleTest(namaHasAlias, {
  valid: {
    'one name': list('I Made Putra', 'Alias Putra'),
    'a name that begins like the word': list('Made Alsa Dewi', 'Putu Aliasih'),
  },
  invalid: {
    'the word, whole or short': [
      list('I Made Putra alias Dek Tra', 'Ketut Rai als. Cerik'),
      'B2',
      'B3',
    ],
    'in brackets, or behind a sign': [list('Ni Sari (alias Men Tu)', 'Budi @ Bejo'), 'B2', 'B3'],
  },
});

ruleTest(namaHasAddition, {
  valid: {
    'what turns the person down does not stay in the name': list('I Made Oka - batal'),
    'one name, also with a hyphen': list('I Made Putra', 'Siti Nur-Aini', 'Ni Made Sari -'),
    'what other rules tell: sex, second name, title, death': list(
      'Partini Sari (P)',
      'Ni Sari (alias Men Tu)',
      'Siti, S.E.',
      'I Made Oka (Alm)',
    ),
  },
  invalid: {
    'a relative or a work in brackets': [
      list('Ni Made Sari (istri I Made Oka)', 'I Ketut Rai (sopir'),
      'B2',
      'B3',
    ],
    'a place behind a dash, another name behind a slash': [
      list('I Made Oka - Br. Sari', 'Budi Santoso/Bejo'),
      'B2',
      'B3',
    ],
    'a phone number': [list('I Made Oka (084012345678)', 'I Made Oka 0840 1234 5678'), 'B2', 'B3'],
  },
});

ruleTest(namaAbbreviated, {
  valid: {
    'the whole name': list('I Wayan Sudarma', 'Ni Kadek Sari'),
    'I and Gde are no short forms': list('I Gde Putra'),
  },
  invalid: {
    'Balinese short forms': [
      list('I Wyn Sudarma', 'Ni Kt. Sari', 'I Gst. Ngr. Rai'),
      'B2',
      'B3',
      'B4',
    ],
    'an initial': [list('Budi S.'), 'B2'],
  },
});

const NUMBERED = '| No | Nama | NIK | Tanggal Lahir |';
const BUDI = '| 1 | I Putu Budi | 5171031708709001 | 17-08-1970 |';
const SARI = '| 2 | Ni Made Ayu Sari | 5171034101759002 | 01-01-1975 |';

ruleTest(namaPerhapsCut, {
  valid: {
    'nothing between the people': [NUMBERED, BUDI, SARI].join('\n'),
    'the name of a group': [NUMBERED, BUDI, '| | Kelompok Tani | | |', SARI].join('\n'),
    'somebody whose number follows': [
      NUMBERED,
      BUDI,
      '| | Yasa | | |',
      SARI.replace('2', '3'),
    ].join('\n'),
  },
  invalid: {
    'a word that had room above': [[NUMBERED, BUDI, '| | Yasa | | |', SARI].join('\n'), 'B2'],
    'below the second': [
      [
        NUMBERED,
        SARI.replaceAll('2', '1'),
        BUDI.replace('1', '2'),
        '| | Yasa | | |',
        SARI.replaceAll('2', '3'),
      ].join('\n'),
      'B3',
    ],
  },
});

ruleTest(namaSignForLetter, {
  valid: {
    'I Made': list('I Made Sudarma'),
    'no digit at all': list('Ni Luh Sari', 'Budi'),
  },
  invalid: {
    'a digit for the I': [list('1 Made Sudarma'), 'B2'],
    'a small l for the I': [list('Budi', 'l Wayan Rai'), 'B3'],
  },
});

ruleTest(namaForeignLetters, {
  valid: {
    'accents and apostrophes': list('André Sutama', "Ma'ruf", 'Ni Luh Déwi'),
    'plain letters': list('I Wayan Suta'),
  },
  invalid: {
    'Cyrillic letters that look Latin': [list('W\u0430y\u0430n Suta', 'Budi'), 'B2'],
    'a picture': [list('Ketut \u{1F600} Rai', 'Budi'), 'B2'],
  },
});

ruleTest(uploadFieldTooLong, {
  valid: {
    'fifty characters': list(`${'A'.repeat(25)} ${'B'.repeat(24)}`),
    'a long Balinese name': list('Anak Agung Ayu Istri Agung Putri Kusuma Dewi'),
  },
  invalid: {
    'fifty-one': [list(`${'A'.repeat(25)} ${'B'.repeat(25)}`), 'B2'],
    'eighty, beside a short one': [list('Budi', `${'Panjang '.repeat(9)}Sekaliii`), 'B3'],
  },
});

ruleTest(namaDiffersFromRegister, {
  valid: {
    'no register': list('Budi Santoso'),
    'short forms, titles and word order do not count': {
      list: list('Wyn. Sudarma I', 'Ir. Budi'),
      references: {
        penduduk: ['residents', list('I Wayan Sudarma', 'Budi')],
      },
    },
    'another kind of list is no register': {
      list: list('Budi'),
      references: { 'perangkat desa': ['officials', list('Joko')] },
    },
  },
  invalid: {
    'another name under the same NIK': [
      {
        list: list('Budi Santoso', 'Siti'),
        references: { penduduk: ['residents', list('Joko Widodo', 'Siti')] },
      },
      'B2',
    ],
    'two registers, none of which has the name': [
      {
        list: list('Budi'),
        references: { lama: ['residents', list('Joko')], baru: ['residents', list('Dewa')] },
      },
      'B2',
    ],
  },
});

ruleTest(jenisKelaminUnreadable, {
  valid: {
    'letters, words and codes': `| NIK              | Nama | Jenis Kelamin |
                                 | 5171031708809001 | Budi | L             |
                                 | 5171035708809002 | Siti | Perempuan     |
                                 | 5171031708809003 | Joko | 1             |`,
    empty: `| NIK              | Nama | Jenis Kelamin |
              | 5171031708809001 | Budi |               |
              | 5171035708809002 | Siti | P             |`,
  },
  invalid: {
    'a letter that is neither': [
      `| NIK              | Nama | Jenis Kelamin |
       | 5171031708809001 | Budi | B             |
       | 5171035708809002 | Siti | P             |`,
      'C2',
    ],
    words: [
      `| NIK              | Nama | Jenis Kelamin |
       | 5171031708809001 | Budi | Lelaki jantan |
       | 5171035708809002 | Siti | P             |
       | 5171035708809003 | Sari | ibu-ibu       |`,
      'C2',
      'C4',
    ],
  },
});

const withStatus = (...rows: readonly (readonly [string, string])[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir | Status Dasar |',
    ...rows.map(
      ([nama, status], index) =>
        `| 517103170880${9001 + index} | ${nama} | 17-08-1980 | ${status} |`,
    ),
  ].join('\n');

ruleTest(workerDeceased, {
  valid: {
    'alive by the list': withStatus(['Budi', 'HIDUP'], ['Joko', '1']),
    "a parent's mark says nothing": `| NIK              | Nama | Tanggal Lahir | Nama Ayah       |
                                     | 5171031708809001 | Budi | 17-08-1980    | (Alm) Joko      |`,
    'Md without brackets is Made': list('I Md Sudarma'),
    'alive by the register': {
      list: list('Budi'),
      references: { penduduk: ['residents', withStatus(['Budi', 'HIDUP'])] },
    },
  },
  invalid: {
    'a mark at the name': [list('Budi (Alm)', 'Almh. Siti', 'Joko'), 'B2', 'B3'],
    'status MATI, or code 2': [
      withStatus(['Budi', 'MATI'], ['Joko', '2'], ['Dewa', '1']),
      'D2',
      'D3',
    ],
    'dead by the register': [
      {
        list: list('Budi', 'Joko'),
        references: { penduduk: ['residents', withStatus(['Budi', 'MATI'], ['Joko', 'HIDUP'])] },
      },
      '2',
    ],
    'a list of deaths that holds only NIKs and names': [
      {
        list: list('Budi', 'Joko'),
        references: { 'daftar kematian 2025': ['deaths-and-moves', list('Budi')] },
      },
      '2',
    ],
  },
});

ruleTest(workerMovedAway, {
  valid: {
    'lives here': withStatus(['Budi', 'HIDUP'], ['Joko', 'HIDUP']),
    'moved out of one register and lives in another': {
      list: list('Budi'),
      references: {
        lama: ['residents', withStatus(['Budi', 'PINDAH'])],
        baru: ['residents', withStatus(['Budi', 'HIDUP'])],
      },
    },
  },
  invalid: {
    'moved, left, missing': [
      withStatus(['Budi', 'PINDAH'], ['Joko', '6'], ['Dewa', 'HILANG'], ['Edi', '1']),
      'D2',
      'D3',
      'D4',
    ],
    'a list of moves': [
      {
        list: list('Budi', 'Joko'),
        references: { 'daftar pindah': ['deaths-and-moves', list('Budi')] },
      },
      '2',
    ],
    'confirmed: still lives here': [
      {
        list: withStatus(['Budi', 'PINDAH'], ['Joko', 'HIDUP']),
        confirmations: [{ nik: '5171031708809001', code: 'worker-moved-away' }],
      },
      'D2 note',
    ],
  },
});

ruleTest(residentRecordInvalid, {
  valid: {
    'a valid record': withStatus(['Budi', 'HIDUP'], ['Joko', '1']),
    'the living row counts': {
      list: list('Budi'),
      references: {
        penduduk: [
          'residents',
          `| NIK              | Nama | Tanggal Lahir | Status Dasar |
           | 5171031708809001 | Budi | 17-08-1980    | TIDAK VALID  |
           | 5171031708809001 | Budi | 17-08-1980    | HIDUP        |`,
        ],
      },
    },
  },
  invalid: {
    'by the list itself': [withStatus(['Budi', 'TIDAK VALID'], ['Joko', 'HIDUP']), 'D2'],
    'by the register': [
      { list: list('Budi'), references: { penduduk: ['residents', withStatus(['Budi', '9'])] } },
      '2',
    ],
  },
});

ruleTest(statusDasarUnreadable, {
  valid: {
    codes: withStatus(['Budi', '1'], ['Joko', '2']),
    'TETAP is told for the column, not for each': withStatus(['Budi', 'TETAP'], ['Joko', 'TETAP']),
  },
  invalid: {
    'TIDAK TETAP hides MATI': [withStatus(['Budi', 'TIDAK TETAP'], ['Joko', 'TETAP']), 'D2'],
    'two of them': [
      withStatus(['Budi', 'TETAP'], ['Joko', 'TIDAK TETAP'], ['Dewa', 'Tidak Tetap']),
      'D3',
      'D4',
    ],
  },
});

ruleTest(statusDasarColumnUnreadable, {
  valid: {
    codes: withStatus(['Budi', '1'], ['Joko', '3']),
    words: withStatus(['Budi', 'HIDUP'], ['Joko', 'HIDUP']),
  },
  invalid: {
    'one finding for all': [
      withStatus(['Budi', 'TETAP'], ['Joko', 'TETAP'], ['Dewa', 'PENDATANG']),
      'D2',
    ],
    'with TIDAK TETAP among them': [withStatus(['Budi', 'TETAP'], ['Joko', 'TIDAK TETAP']), 'D2'],
  },
});

const withAddress = (...addresses: readonly string[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir | Alamat |',
    ...addresses.map(
      (alamat, index) => `| 517103170880${9001 + index} | Budi | 17-08-1980 | ${alamat} |`,
    ),
  ].join('\n');

ruleTest(domicileOutsideDesa, {
  valid: {
    'a street': withAddress('Jl. Gunung Agung No. 5'),
    'its own village, with what follows': withAddress(
      'Br. Contoh, Desa Tegal Harum, Denpasar Barat',
      'Ds. Tegal Harum Kec. Denpasar Barat',
    ),
    'a list whose village is not known': {
      list: withAddress('Desa Pemogan'),
      desa: { kode: '00.00.00.0001' },
      bare: true,
    },
  },
  invalid: {
    'another village': [withAddress('Jl. Raya 1', 'Br. Contoh, Desa Pemogan'), 'D3'],
    'a kelurahan whose name begins alike': [
      {
        list: withAddress('Kel. Sumerta, Denpasar', 'Desa Sumerta Kelod'),
        desa: { nama: 'Sumerta Kelod' },
      },
      'D2',
    ],
  },
});
