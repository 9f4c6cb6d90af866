import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbooks } from '../../src/sheets/open.ts';
import { type ReadAnswer, readAnswer } from '../../src/trail/registry-answers.ts';

const A = '5171030101709001';
const B = '5171030201709002';

type Grid = readonly (readonly (string | number | undefined)[])[];

/** A workbook or CSV of these cells, read as an answer. */
async function readGrid(
  grid: Grid,
  layout?: Parameters<typeof readAnswer>[1],
): Promise<ReadAnswer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid.map((row) => [...row])), 'Sheet1');
  const [workbook] = await openWorkbooks(
    'hasil.xlsx',
    write(book, { type: 'buffer', bookType: 'xlsx' }),
  );
  if (workbook === undefined) throw new Error('not opened');
  return readAnswer(workbook, layout);
}
const rowsOf = async (grid: Grid, layout?: Parameters<typeof readAnswer>[1]) => {
  const read = await readGrid(grid, layout);
  return read.is === 'answer' ? read.answer.rows : read.is;
};

const SHORT = ['Status', 'Keterangan Status Data', 'Nomor Identitas', 'Nama Lengkap'];

describe('an answer is read by its headings', () => {
  const expected = [
    { row: 2, nik: A, nama: 'I WAYAN', status: 'Y' },
    { row: 3, nik: B, nama: 'NI MADE', status: 'T', reason: 'Data ganda' },
  ];

  it.each<[what: string, head: string[]]>([
    ['four columns, as seen in 2026', SHORT],
    [
      'with the asterisk of the upload',
      ['Status', 'Keterangan Status Data', 'Nomor Identitas*', 'Nama Lengkap*'],
    ],
    [
      'in capitals with underscores',
      ['STATUS', 'KETERANGAN_STATUS_DATA', 'NOMOR_IDENTITAS', 'NAMA_LENGKAP'],
    ],
    ['in short words', ['Status', 'Keterangan', 'NIK', 'Nama']],
  ])('%s', async (_, head) => {
    expect(
      await rowsOf([head, ['Y', undefined, A, 'I WAYAN'], ['T', 'Data ganda', B, 'NI MADE']]),
    ).toEqual(expected);
  });

  it('thirteen columns, in any order, below a title', async () => {
    const head = [
      'No',
      'Nomor Identitas*',
      'Nama Lengkap*',
      'Tgl. Lahir*',
      'Handphone*',
      'Email',
      'Jenis Pekerjaan 1*',
      'Jenis Pekerjaan 2',
      'Lokasi Pekerjaan*',
      'Upah*',
      'Kode Paket*',
      'Bulan Iuran*',
      'Keterangan Status Data',
      'Status',
    ];
    const line = (nik: string, nama: string, why: string | undefined, status: string) => [
      1,
      nik,
      nama,
      '01-01-1970',
      '0812345678',
      undefined,
      'P001',
      undefined,
      '5171',
      1_000_000,
      'T',
      12,
      why,
      status,
    ];
    const rows = await rowsOf([
      ['Hasil verifikasi'],
      [],
      head,
      line(A, 'I WAYAN', undefined, 'Y'),
      line(B, 'NI MADE', 'Data ganda', 'T'),
    ]);
    expect(rows).toEqual(expected.map((row) => ({ ...row, row: row.row + 2 })));
  });

  it('where a profile names headings or letters of its own', async () => {
    const layout = {
      sheet: 'first',
      headerRow: 'auto',
      key: 'nik',
      keyHeader: 'ID',
      status: { column: 'A', accepted: ['OK'], rejected: ['GAGAL'] },
      reason: 'Pesan',
    } as const;
    const read = await readGrid(
      [
        ['Hasil Cek', 'ID', 'Pesan'],
        ['OK', A, undefined],
        ['GAGAL', B, 'x'],
      ],
      {
        ...layout,
        status: {
          ...layout.status,
          accepted: [...layout.status.accepted],
          rejected: [...layout.status.rejected],
        },
      },
    );
    expect(read).toMatchObject({
      is: 'answer',
      answer: {
        accepted: ['OK'],
        rejected: ['GAGAL'],
        rows: [
          { nik: A, status: 'OK' },
          { nik: B, status: 'GAGAL', reason: 'x' },
        ],
      },
    });
  });

  it('a later list with KPJ', async () => {
    const read = await readGrid([
      ['No', 'NIK', 'Nama', 'No. KPJ'],
      [1, A, 'I WAYAN', '19000009001'],
      [2, B, 'NI MADE', undefined],
    ]);
    expect(read).toMatchObject({
      is: 'answer',
      answer: { form: 'kpj', rows: [{ nik: A, kpj: '19000009001' }, { nik: B }] },
    });
  });

  it('CSV with semicolons', async () => {
    const text = `Status;Keterangan Status Data;Nomor Identitas;Nama Lengkap\nY;;${A};I WAYAN\n`;
    const [workbook] = await openWorkbooks('hasil.csv', Buffer.from(text));
    expect(workbook && readAnswer(workbook)).toMatchObject({
      is: 'answer',
      answer: { rows: [{ nik: A, status: 'Y' }] },
    });
  });
});

describe('a NIK in an answer', () => {
  it.each<[what: string, cell: string | number, nik: string | undefined]>([
    ['as text', A, A],
    ['with a stray apostrophe and blanks', `'5171 0301 0170 9001`, A],
    ['as a number has lost its last digit', Number(A), undefined],
    ['of 15 digits', A.slice(1), undefined],
    ['masked', '517103**********', undefined],
  ])('%s', async (_, cell, nik) => {
    const [row] = (await rowsOf([SHORT, ['Y', undefined, cell, 'I WAYAN']])) as readonly {
      nik?: string;
    }[];
    expect(row?.nik).toBe(nik);
  });

  it('is not looked for in totals and signatures', async () => {
    expect(
      await rowsOf([
        SHORT,
        ['Y', undefined, A, 'I WAYAN'],
        [undefined, undefined, 'Jumlah', '1'],
        [],
        [undefined, 'Denpasar, 1 Februari 2026'],
      ]),
    ).toHaveLength(1);
  });
});

describe('what is no answer is said so', () => {
  it.each<[what: string, grid: Grid]>([
    [
      'our own upload file',
      [[], ['Nomor Identitas*', 'Nama Lengkap*', 'Tgl. Lahir*'], [A, 'I WAYAN', '01-01-1970']],
    ],
    ['a letter', [['Yth. Bapak Perbekel'], ['dengan hormat']]],
    ['an empty sheet', [['']]],
  ])('%s', async (_, grid) => {
    expect((await readGrid(grid)).is).toBe('unreadable');
  });

  it('a file that is no workbook', async () => {
    const [workbook] = await openWorkbooks('hasil.xlsx', Buffer.from('PK\x03\x04 putus di tengah'));
    expect(workbook && readAnswer(workbook)).toMatchObject({
      is: 'unreadable',
      why: { en: expect.stringMatching(/cannot be read/) },
    });
  });
});

describe('decisions', () => {
  const HEAD = ['nik', 'keputusan', 'oleh', 'tanggal', 'catatan'];

  it('name who decided, and when', async () => {
    const read = await readGrid([
      HEAD,
      [A, 'Diterima', 'Ni Luh Contoh', '01-02-2026', undefined],
      [B, 'kirim ulang', 'Ni Luh Contoh', '2026-02-01', 'berkas hilang'],
    ]);
    expect(read).toMatchObject({
      is: 'decisions',
      decisions: [
        { nik: A, decision: 'accepted', by: 'Ni Luh Contoh', when: '2026-02-01' },
        { nik: B, decision: 'resend', note: 'berkas hilang' },
      ],
    });
  });

  it.each<[what: string, row: (string | number)[]]>([
    ['a name', [A, 'diterima', '', '2026-02-01']],
    ['a day', [A, 'diterima', 'Ni Luh Contoh', 'kemarin']],
    ['a word we know', [A, 'mungkin', 'Ni Luh Contoh', '2026-02-01']],
    ['a NIK as text', [Number(A), 'diterima', 'Ni Luh Contoh', '2026-02-01']],
  ])('without %s none of the file counts', async (_, row) => {
    const read = await readGrid([HEAD, [B, 'diterima', 'Ni Luh Contoh', '2026-02-01'], row]);
    expect(read).toMatchObject({ is: 'unreadable', why: { en: expect.stringMatching(/row 3/) } });
  });
});
