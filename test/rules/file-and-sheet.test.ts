import { describe, expect, it } from 'vitest';
import { columnDuplicated } from '../../src/rules/column-duplicated.ts';
import { columnMissing } from '../../src/rules/column-missing.ts';
import { columnMonthFirst } from '../../src/rules/column-month-first.ts';
import { columnsByContent } from '../../src/rules/columns-by-content.ts';
import { columnsSwapped } from '../../src/rules/columns-swapped.ts';
import { csvQuoteUnclosed } from '../../src/rules/csv-quote-unclosed.ts';
import { desaWrittenOnce } from '../../src/rules/desa-written-once.ts';
import { encodingGuessed } from '../../src/rules/encoding-guessed.ts';
import { fileChangedWhileReading } from '../../src/rules/file-changed-while-reading.ts';
import { fileEncrypted } from '../../src/rules/file-encrypted.ts';
import { fileHasMacros } from '../../src/rules/file-has-macros.ts';
import { fileNameInDoubt } from '../../src/rules/file-name-in-doubt.ts';
import { fileNotRegular } from '../../src/rules/file-not-regular.ts';
import { fileOpenElsewhere } from '../../src/rules/file-open-elsewhere.ts';
import { fileRepeated } from '../../src/rules/file-repeated.ts';
import { fileTooLarge } from '../../src/rules/file-too-large.ts';
import { fileTypeDiffersFromName } from '../../src/rules/file-type-differs-from-name.ts';
import { fileTypeUnsupported } from '../../src/rules/file-type-unsupported.ts';
import { fileUnreadable } from '../../src/rules/file-unreadable.ts';
import { fileUnsafe } from '../../src/rules/file-unsafe.ts';
import { headerNotFound } from '../../src/rules/header-not-found.ts';
import { linkNotFollowed } from '../../src/rules/link-not-followed.ts';
import { listOutsideNominations } from '../../src/rules/list-outside-nominations.ts';
import { listRepeated } from '../../src/rules/list-repeated.ts';
import { nikColumnAllZero } from '../../src/rules/nik-column-all-zero.ts';
import { nikOutsideList } from '../../src/rules/nik-outside-list.ts';
import { noListFound } from '../../src/rules/no-list-found.ts';
import { noPeopleFound } from '../../src/rules/no-people-found.ts';
import { ownOutputNotRead } from '../../src/rules/own-output-not-read.ts';
import { rowHidden } from '../../src/rules/row-hidden.ts';
import { rowsJoined } from '../../src/rules/rows-joined.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { sheetAskedForMissing } from '../../src/rules/sheet-asked-for-missing.ts';
import { sheetHidden } from '../../src/rules/sheet-hidden.ts';
import { sheetNotUsed } from '../../src/rules/sheet-not-used.ts';
import { sheetOfOlderYear } from '../../src/rules/sheet-of-older-year.ts';
import { titleInDoubt } from '../../src/rules/title-in-doubt.ts';
import { findingsOf, ruleTest } from '../support/rule-test.ts';

const PEOPLE = `| NIK              | Nama | Tanggal Lahir |
                | 5171031708809001 | Budi | 17-08-1980    |
                | 5171031808809002 | Joko | 18-08-1980    |`;

/** A fact that the reading of a file came upon, told once at the file; other facts are not this rule's. */
function factTest(
  rule: Rule,
  ...datas: readonly [
    Readonly<Record<string, string | number>>,
    ...Readonly<Record<string, string | number>>[],
  ]
): void {
  const [first, second = first] = datas;
  const other = { code: 'some-other-fact', data: {} };
  ruleTest(rule, {
    valid: { 'a sound file': PEOPLE, 'another fact': { list: PEOPLE, facts: [other] } },
    invalid: {
      'the fact alone': [{ list: '', facts: [{ code: rule.code, data: first }] }, 'berkas'],
      'the fact among others': [
        { list: PEOPLE, facts: [other, { code: rule.code, data: second }] },
        'berkas',
      ],
    },
  });
}

factTest(fileUnreadable, { reason: 'empty' }, { reason: 'a reason not known' });
factTest(fileEncrypted, {});
factTest(fileTooLarge, { limit: 'rows', max: 200_000 }, { limit: 'ratio', max: 200 });
factTest(fileTypeUnsupported, { kind: 'pdf' });
factTest(fileUnsafe, { reason: 'doctype' });
factTest(fileNotRegular, {});
factTest(linkNotFollowed, {});
factTest(fileChangedWhileReading, {});
factTest(noListFound, {});
factTest(listOutsideNominations, { lists: 0 }, { lists: 4 });
factTest(fileTypeDiffersFromName, { kind: 'html' });
factTest(fileHasMacros, {});
factTest(fileOpenElsewhere, {});
factTest(fileRepeated, { first: 'nominasi/tegal-harum.xlsx' });
factTest(ownOutputNotRead, { files: 1 }, { files: 12 });
factTest(sheetAskedForMissing, { asked: 'Dafatr', near: 'Daftar' }, { asked: 'Data', near: '' });
factTest(encodingGuessed, { encoding: 'windows-1252' });
factTest(csvQuoteUnclosed, { line: 3 });

describe('file-unreadable', () => {
  it.each([
    ['empty', 'kosong', 'Simpan Sebagai'],
    ['cut', 'terputus', 'Salin ulang'],
    ['permission', 'tidak diizinkan', 'minta izin'],
    ['no-sheets', 'tidak ada satu lembar', 'lembar baru'],
    ['no-table', 'tanpa tabel', 'ekspor ulang'],
    ['io', 'flashdisk', 'sambungkan lagi'],
    ['reader-died', 'berhenti mendadak', '--jobs 1'],
    ['reader-failed', 'kekurangannya di program', 'tempel nilai'],
  ])('%s has its own reason and its own remedy', (reason, why, fix) => {
    const [finding] = findingsOf(fileUnreadable, {
      list: '',
      facts: [{ code: 'file-unreadable', data: { reason } }],
    });
    expect(finding?.message.id).toContain(why);
    expect(finding?.fix.id.toLowerCase()).toContain(fix.toLowerCase());
  });
});

ruleTest(headerNotFound, {
  valid: {
    'a list': PEOPLE,
    'instructions beside a list': {
      sheets: { Petunjuk: '| Cara mengisi daftar ini dijelaskan di bawah |', Usulan: PEOPLE },
    },
  },
  invalid: {
    'words without any list': ['| Mohon segera dikirim |\n| Terima kasih |', 'Sheet1'],
    'numbers without names': ['| 1 | 2 | 3 |\n| 4 | 5 | 6 |', 'Sheet1'],
  },
});

ruleTest(noPeopleFound, {
  valid: {
    'a list': PEOPLE,
    'an empty sheet beside a list': {
      sheets: { Kosong: '| NIK | Nama | Tanggal Lahir |', Usulan: PEOPLE },
    },
  },
  invalid: {
    'a heading and nobody': ['| NIK | Nama | Tanggal Lahir | Pekerjaan |', '1'],
    'a workbook without a single value': [{ list: '', sheets: { Lembar1: '|  |  |' } }, 'Lembar1'],
  },
});

ruleTest(sheetHidden, {
  valid: {
    'a visible list': PEOPLE,
    'a hidden sheet without people': { list: '| Catatan |', sheet: { hidden: true } },
  },
  invalid: {
    'people on a hidden sheet': [{ list: PEOPLE, sheet: { hidden: true } }, 'Sheet1'],
    'under its own name': [
      { list: PEOPLE, sheet: { hidden: true, name: 'data 2025' } },
      'data 2025',
    ],
  },
});

ruleTest(sheetNotUsed, {
  valid: {
    'a list': PEOPLE,
    'a sheet of that name without people': { list: '| Catatan |', sheet: { name: 'Contoh' } },
  },
  invalid: {
    'people on a sample sheet': [{ list: PEOPLE, sheet: { name: 'Contoh' } }, 'Contoh'],
    'sample in a longer name': [
      { list: PEOPLE, sheet: { name: 'Contoh Pengisian' } },
      'Contoh Pengisian',
    ],
  },
});

ruleTest(sheetOfOlderYear, {
  valid: {
    'one list, whatever its year': { list: PEOPLE, sheet: { name: 'Data 2024' } },
    'two lists of one year': {
      sheets: { 'Banjar Kaja 2026': PEOPLE, 'Banjar Kelod 2026': PEOPLE },
    },
    'the year of a paper': {
      sheets: {
        Usulan: `| DAFTAR CALON PESERTA TAHUN 2026 |\n${PEOPLE}`,
        Lampiran: `| LAMPIRAN KEPUTUSAN PERBEKEL NOMOR 12 TAHUN 2025 |\n${PEOPLE}`,
      },
    },
    'a later sheet without people': {
      sheets: { 'Peserta 2025': PEOPLE, 'Rekap 2026': '| Catatan |' },
    },
  },
  invalid: {
    'last year beside this year': [
      { sheets: { 'Usulan 2026': PEOPLE, 'Peserta 2025': PEOPLE } },
      'Peserta 2025',
    ],
    'last year by its title': [
      {
        sheets: {
          Usulan: `| DAFTAR CALON PESERTA TAHUN 2026 |\n${PEOPLE}`,
          Peserta: `| DAFTAR PESERTA TAHUN 2025 |\n${PEOPLE}`,
        },
      },
      'Peserta',
    ],
    'two years back, in whatever order': [
      { sheets: { '2024': PEOPLE, '2026': PEOPLE, '2025': PEOPLE } },
      '2024',
      '2025',
    ],
  },
});

const BUDI = '| 5171031708809001 | Budi | 17-08-1980 |';
const JOKO = '| 5171031808809002 | Joko | 18-08-1980 |';
const HEADS = '| NIK | Nama | Tanggal Lahir |';
const more = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const day = String(from + at).padStart(2, '0');
    return `| 517103${day}018090${from + at + 10} | Orang ${String.fromCharCode(65 + from + at)} | ${day}-01-1980 |`;
  });
const rows = (...lines: readonly string[]): string => [HEADS, ...lines].join('\n');

ruleTest(listRepeated, {
  valid: {
    'two lists of different people': { sheets: { A: rows(BUDI), B: rows(JOKO) } },
    'one person on two sheets is a slip': { sheets: { A: rows(BUDI, JOKO), B: rows(BUDI) } },
    'one person twice in a list': rows(BUDI, JOKO, BUDI),
    'few of many': { sheets: { A: rows(BUDI, JOKO, ...more(1, 6)), B: rows(BUDI, ...more(7, 9)) } },
    'the other list calls them off': {
      sheets: {
        A: rows(BUDI, JOKO),
        B: `${HEADS} Keterangan |\n${BUDI} batal |\n${JOKO} meninggal |`,
      },
    },
    'the other list has other birth dates': {
      sheets: { A: rows(BUDI, JOKO), B: rows(BUDI, JOKO).replaceAll('1980 |', '1981 |') },
    },
  },
  invalid: {
    'a sheet of all beside one for each banjar': [
      { sheets: { Semua: rows(BUDI, JOKO), 'Br Kaja': rows(BUDI), 'Br Kelod': rows(JOKO) } },
      '2 note',
    ],
    'a list printed again below itself': [`${rows(BUDI, JOKO)}\n${rows(BUDI, JOKO)}`, '5 note'],
    'an old version and its revision': [
      { sheets: { Lama1: rows(...more(1, 6)), Baru: rows(...more(2, 7)) } },
      '2',
    ],
  },
});

ruleTest(titleInDoubt, {
  valid: {
    'a lone list, whatever its sheet is called': { list: PEOPLE, sheet: { name: 'Draft lama' } },
    'names of ordinary lists': {
      sheets: { 'Banjar Lama': PEOPLE, Baru: PEOPLE, 'Non PNS': PEOPLE, 'Usulan final': PEOPLE },
    },
    'former participants who go on': {
      sheets: {
        'Peserta Baru': PEOPLE,
        'Peserta Lama': `| DAFTAR PESERTA LANJUTAN TAHUN 2026 |\n${PEOPLE}`,
      },
    },
    'titles of ordinary lists': {
      sheets: {
        A: `| DAFTAR CALON PESERTA PENERIMA BLT YANG DIUSULKAN |\n${PEOPLE}`,
        B: `| DRAFT DAFTAR PEKERJA RENTAN |\n${PEOPLE}`,
        C: `| DATA PEKERJA RENTAN DESA LAMA JAYA |\n${PEOPLE}`,
      },
    },
  },
  invalid: {
    'sheets beside the list': [
      { sheets: { Usulan: PEOPLE, Arsip: PEOPLE, 'Data peserta lama': PEOPLE, PNS: PEOPLE } },
      ...['Arsip', 'Data peserta lama', 'PNS'],
    ],
    'a title over the only list': [`| DAFTAR PESERTA TAHUN 2024 (LAMA) |\n${PEOPLE}`, '1'],
    'lists kept for something else': [
      {
        sheets: {
          A: `| DAFTAR PERANGKAT DESA TEGAL HARUM |\n${PEOPLE}`,
          B: `| DAFTAR PENERIMA BLT DANA DESA TAHUN 2025 |\n${PEOPLE}`,
        },
      },
      ...['1', '1'],
    ],
  },
});

const named = (data: Readonly<Record<string, string | number>>) => [
  { code: 'file-name-in-doubt', data },
];

ruleTest(fileNameInDoubt, {
  valid: {
    'an ordinary name': PEOPLE,
    'an archive without people': { list: '', facts: named({ says: 'arsip' }) },
    "the folder of the campaign's year": {
      list: PEOPLE,
      facts: named({ says: '2026', year: 2026 }),
    },
  },
  invalid: {
    'an archive': [{ list: PEOPLE, facts: named({ says: 'arsip' }) }, 'berkas'],
    'the folder of an earlier year': [
      { list: PEOPLE, facts: named({ says: 'Tahun 2025', year: 2025 }) },
      'berkas',
    ],
  },
});

ruleTest(rowHidden, {
  valid: {
    'all rows are seen': PEOPLE,
    'a hidden row without a person': { list: `${PEOPLE}\n|  |  |  |`, sheet: { hiddenRows: [4] } },
  },
  invalid: {
    'one person': [{ list: PEOPLE, sheet: { hiddenRows: [3] } }, '3'],
    'two people, one finding': [{ list: PEOPLE, sheet: { hiddenRows: [2, 3] } }, '2'],
  },
});

const NUMBERED = `| No | NIK              | Nama | Tanggal Lahir |
                  | 1  | 5171031708809001 | Budi | 17-08-1980    |`;

ruleTest(rowsJoined, {
  valid: {
    'one row a person': PEOPLE,
    'a name without number at the end': `${NUMBERED}\n|  |  | Joko |  |`,
  },
  invalid: {
    'two names go on': [
      `${NUMBERED}\n|  |  | Santoso |  |\n| 2 | 5171031808809002 | Joko | 18-08-1980 |\n|  |  | Wahono |  |`,
      '3',
    ],
    'a name goes on below': [
      `${NUMBERED}\n|  |  | Santoso |  |\n| 2 | 5171031808809002 | Joko | 18-08-1980 |`,
      '3',
    ],
  },
});

const VILLAGES = '| Desa | No | NIK | Nama | Tanggal Lahir |';

ruleTest(desaWrittenOnce, {
  valid: {
    'a village in every row': `${VILLAGES}
      | Pemogan | 1 | 5171031708809001 | Budi | 17-08-1980 |
      | Sesetan | 1 | 5171031808809002 | Joko | 18-08-1980 |`,
    'numbers that go on': `${VILLAGES}
      | Pemogan | 1 | 5171031708809001 | Budi | 17-08-1980 |
      | | 2 | 5171031808809002 | Joko | 18-08-1980 |
      | Sesetan | 3 | 5171031908809003 | Tono | 19-08-1980 |`,
  },
  invalid: {
    'two villages': [
      `${VILLAGES}
      | Pemogan | 1 | 5171031708809001 | Budi | 17-08-1980 |
      | | 2 | 5171031808809002 | Joko | 18-08-1980 |
      | Sesetan | 1 | 5171031908809003 | Tono | 19-08-1980 |`,
      'A2',
    ],
    'the second with people below it too': [
      `${VILLAGES}
      | Pemogan | 1 | 5171031708809001 | Budi | 17-08-1980 |
      | Sesetan | 1 | 5171031808809002 | Joko | 18-08-1980 |
      | | 2 | 5171031908809003 | Tono | 19-08-1980 |`,
      'A3',
    ],
  },
});

ruleTest(nikOutsideList, {
  valid: {
    'nobody but the people': PEOPLE,
    'a note that repeats the NIK of one of them': `${PEOPLE}\n| Catatan: 5171031708809001 sudah punya kartu |`,
    'the number of those who sign': `${PEOPLE}\n| NIP. 197001011990031001 |`,
  },
  invalid: {
    'a NIK in a remark below': [`${PEOPLE}\n| Catatan: menyusul Made 5171031708709005 |`, '4'],
    'two rows, one finding': [
      `${PEOPLE}\n| Catatan: menyusul 5171031708709005 |\n| *) 5171031708709006 belum pasti |`,
      '4',
    ],
  },
});

ruleTest(columnMissing, {
  valid: {
    'all that is needed': PEOPLE,
    'place and date in one column': `| NIK              | Nama | Tempat, Tanggal Lahir |
                                     | 5171031708809001 | Budi | Denpasar, 17-08-1980  |
                                     | 5171031808809002 | Joko | Denpasar, 18-08-1980  |`,
  },
  invalid: {
    'no NIK': [
      `| Nama | Tanggal Lahir | Pekerjaan |
       | Budi | 17-08-1980    | petani    |`,
      '1',
    ],
    'no birth date': [
      `| NIK              | Nama | Pekerjaan |
       | 5171031708809001 | Budi | petani    |`,
      '1',
    ],
  },
});

ruleTest(columnDuplicated, {
  valid: {
    'one column each': PEOPLE,
    'No. KK beside NIK': `| No. KK           | NIK              | Nama | Tanggal Lahir |
                          | 5171030101109001 | 5171031708809001 | Budi | 17-08-1980    |
                          | 5171030101109001 | 5171031808809002 | Joko | 18-08-1980    |`,
  },
  invalid: {
    'two NIK columns, the first agrees with the birth dates': [
      `| NIK              | Nama | Tanggal Lahir | NIK              |
       | 5171031708809001 | Budi | 17-08-1980    | 5171030101909005 |
       | 5171031808809002 | Joko | 18-08-1980    | 5171030201909006 |`,
      'A1',
    ],
    'two columns of birth dates': [
      `| NIK              | Nama | Tanggal Lahir | Tgl Lahir  |
       | 5171031708809001 | Budi | 17-08-1980    | 17-08-1980 |
       | 5171031808809002 | Joko | 18-08-1980    | 19-08-1980 |`,
      'C1',
    ],
  },
});

ruleTest(columnsSwapped, {
  valid: {
    'headings that tell the truth': `| No. KK           | NIK              | Nama | Tanggal Lahir |
                                     | 5171030101109001 | 5171031708809001 | Budi | 17-08-1980    |
                                     | 5171030101109001 | 5171031808809002 | Joko | 18-08-1980    |`,
    'no family card': PEOPLE,
  },
  invalid: {
    'the NIKs stand under No. KK': [
      `| NIK              | No. KK           | Nama | Tanggal Lahir |
       | 5171030101109001 | 5171031708809001 | Budi | 17-08-1980    |
       | 5171030101109001 | 5171031808809002 | Joko | 18-08-1980    |
       | 5171030101109001 | 5171031908809003 | Dewa | 19-08-1980    |`,
      '1',
    ],
    'in the other order': [
      `| No. KK           | NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | 5171030101109001 | Budi | 17-08-1980    |
       | 5171031808809002 | 5171030101109001 | Joko | 18-08-1980    |
       | 5171031908809003 | 5171030101109001 | Dewa | 19-08-1980    |`,
      '1',
    ],
  },
});

ruleTest(columnsByContent, {
  valid: {
    'columns with headings': PEOPLE,
    'a column that nothing needs': `| NIK              | Nama | Tanggal Lahir | Agama |
                                    | 5171031708809001 | Budi | 17-08-1980    | Hindu |
                                    | 5171031808809002 | Joko | 18-08-1980    | Hindu |`,
  },
  invalid: {
    'no heading at all': [
      `| 1 | 5171031708809001 | I Wayan Budi   | 17-08-1980 |
       | 2 | 5171031808809002 | I Made Joko    | 18-08-1980 |
       | 3 | 5171031908809003 | I Nyoman Rai   | 19-08-1980 |
       | 4 | 5171032008809004 | I Ketut Suarta | 20-08-1980 |`,
      '1',
    ],
    'two people': [
      `| 5171031708809001 | I Wayan Budi | 17-08-1980 |
       | 5171031808809002 | I Made Joko  | 18-08-1980 |`,
      '1',
    ],
  },
});

const ending = (...last: readonly string[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir |',
    ...last.map((digit, index) => `| 51710317088090${index + 1}${digit} | Budi | 17-08-1980 |`),
  ].join('\n');

ruleTest(nikColumnAllZero, {
  valid: {
    'all kinds of digits': ending('1', '0', '3', '0', '5'),
    'two people': ending('0', '0'),
  },
  invalid: {
    'five that all end in 0': [ending('0', '0', '0', '0', '0'), 'A1'],
    'three may be chance': [ending('0', '0', '0'), 'A1'],
  },
});

ruleTest(columnMonthFirst, {
  valid: {
    'day first': PEOPLE,
    'either way, since nothing tells': `| NIK              | Nama | Tanggal Lahir |
                                        | 5171030506809001 | Budi | 05/06/1980    |
                                        | 5171030607809002 | Joko | 06/07/1980    |`,
  },
  invalid: {
    'a day in second place': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 08/17/1980    |
       | 5171030506809002 | Joko | 05/06/1980    |`,
      'C1',
    ],
    several: [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 8/17/1980     |
       | 5171031808809002 | Joko | 8/18/1980     |`,
      'C1',
    ],
  },
});
