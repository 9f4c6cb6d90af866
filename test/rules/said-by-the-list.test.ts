import { describe, expect, it } from 'vitest';
import { commentNotUnderstood } from '../../src/rules/comment-not-understood.ts';
import { nomineeReplaced } from '../../src/rules/nominee-replaced.ts';
import { nomineeTurnedDown } from '../../src/rules/nominee-turned-down.ts';
import { noteCallsOff } from '../../src/rules/note-calls-off.ts';
import { remarkNeedsLook } from '../../src/rules/remark-needs-look.ts';
import { saidToBeCovered } from '../../src/rules/said-to-be-covered.ts';
import { workerDeceased } from '../../src/rules/worker-deceased.ts';
import { workerMovedAway } from '../../src/rules/worker-moved-away.ts';
import { findingsOf, rejectedRows, ruleTest } from '../support/rule-test.ts';

const person = (serial: number, more = ''): string =>
  `| 517103170880${9000 + serial} | Budi | 17-08-1980 | ${more} |`;
const column = (heading: string, ...values: readonly string[]): string =>
  [
    `| NIK | Nama | Tanggal Lahir | ${heading} |`,
    ...values.map((value, index) => person(index + 1, value)),
  ].join('\n');
const remarks = (...values: readonly string[]): string => column('Keterangan', ...values);

/** People with lines between them, as a village writes them below each other. */
const sections = (...lines: readonly string[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir | Pekerjaan |',
    ...lines.map((line, index) => (line === '' ? person(index + 1, 'petani') : `| ${line} |`)),
  ].join('\n');

ruleTest(nomineeTurnedDown, {
  valid: {
    'a comment on somebody else': {
      list: column('Nama Ibu Kandung | No HP', 'Wati | 081234567001'),
      sheet: { comments: { D2: 'batal', E2: 'tidak aktif', A1: 'batal' } },
    },
    'a birth date struck out': { list: remarks('', ''), sheet: { struckCells: ['C2'] } },
    'remarks that say nothing of it': remarks('', '-', 'lanjutan 2025', 'KTP baru', 'ikut musdes'),
    'a reason beside a decision for them': column('Hasil Verifikasi | Alasan', 'Layak | miskin'),
    'who takes the place of somebody else': remarks(
      'pengganti I Made Rai',
      'menggantikan istrinya',
    ),
    'a house, not a person, is not fit': remarks('rumah tidak layak huni', 'tidak layak huni'),
    'decisions for them': column('Hasil Verifikasi', 'Layak', 'memenuhi syarat', 'OK', 'v'),
    'a decision in words of its own': column('Keputusan Musdes', 'usulan banjar', ''),
    'titles of banjar and work': sections('BANJAR KAJA', '', 'KELOMPOK TANI', ''),
    'a title of a list from which they are gone': sections(
      'DAFTAR CALON REVISI (MENINGGAL DIKELUARKAN)',
      '',
      'PESERTA, YANG MENINGGAL SUDAH DIHAPUS',
      '',
      'PESERTA AKTIF DAN NON AKTIF',
      '',
    ),
    'a family is not a leave': sections('DAFTAR KELUARGA', '', 'PESERTA SEKELUARGA', ''),
    'a title of those who take a place': sections('', 'PENGGANTI PESERTA MENINGGAL', ''),
    'titles of nominees that hold such words': sections(
      'DAFTAR PESERTA BPJS KETENAGAKERJAAN',
      '',
      'WARGA YANG BELUM TERDAFTAR BPJS TK',
      '',
      'PEKERJA YANG BERHENTI KERJA DI HOTEL',
      '',
      'PESERTA YANG SUDAH TERDAFTAR DI DTKS',
      '',
      'PESERTA YANG SUDAH PUNYA BPJS KESEHATAN',
      '',
    ),
    'what a form says below its title': `| USULAN BARU / PERPANJANGAN |\n| *) Coret salah satu |\n${sections('')}`,
    'those who are covered already, where the list has nobody else': `| DAFTAR PEKERJA YANG SUDAH TERDAFTAR BPJS TK |\n${sections('', '')}`,
  },
  invalid: {
    'who died or moved, where one column asks for both': [
      column('Meninggal/Pindah', '', 'v', ''),
      'D3',
    ],
    'who holds an office': [column('ASN/TNI/POLRI', 'Tidak', 'Ya', 'bukan', 'PNS'), 'D3', 'D5'],
    'not ticked as the others below a heading of nominees': [
      column('Calon Peserta BPJS', 'v', '', 'v'),
      'D3',
    ],
    'boxes that are not checked': [column('Pilih', 'TRUE', 'FALSE', 'TRUE'), 'D3'],
    'a question that is denied': [column('Bersedia ikut?', 'Ya', 'Tidak'), 'D3'],
    'remarks that call it off': [
      remarks('batal', 'Mengundurkan diri', 'DICORET', 'sudah mundur', 'baru', 'gugur'),
      ...['D2', 'D3', 'D4', 'D5', 'D7'],
    ],
    'remarks that refuse': [
      remarks('tidak layak', 'TMS', 'tdk memenuhi syarat', 'tidak bersedia', 'menolak', 'ditolak'),
      ...['D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
    ],
    'a column of results': [
      column('Hasil Verifikasi', 'Layak', 'Tidak Layak', 'Belum Layak'),
      ...['D3', 'D4'],
    ],
    'a column of yes and no': [
      column('Memenuhi Syarat (Ya/Tidak)', 'Ya', 'Tidak', 'T'),
      'D3',
      'D4',
    ],
    'a decision of the musdes': [column('Keputusan Musdes', 'Disetujui', 'Ditolak'), 'D3'],
    'a column of those who are proposed': [column('Diusulkan', 'Ya', 'Tidak', 'ya'), 'D3'],
    'ticks for those who are chosen': [column('Terpilih', 'v', '', 'v', ''), 'D3', 'D5'],
    'the gravest of several columns and the remark': [
      column('Verifikasi | Lolos | Ket', 'v | v | batal', 'v |  | ', 'v | v | baru'),
      ...['F2', 'E3'],
    ],
    'a column of each answer': [column('Layak | Tidak Layak', 'v | ', ' | v', 'v | '), 'D3'],
    'short words for it': [column('MS | TMS', '√ | ', ' | √'), 'E3'],
    'titles that call everybody below them off': [
      sections('', 'Tidak diusulkan lagi:', '', 'Peserta yang berhenti', '', 'CORET', ''),
      ...['B4', 'B6', 'B8'],
    ],
    'those who are covered already, beside the nominees': [
      sections('', 'Sudah terdaftar BPJS TK :', '', 'Sudah BPJS', ''),
      ...['B4', 'B6'],
    ],
    'a reason to leave': [column('Alasan Dikeluarkan', '', 'kerja di hotel', '-'), 'D3'],
    'the same word again, a reason, a one, in a column that says no': [
      column('Tidak Layak', '', 'TMS', 'usia', '1', 'tidak', '0', '-'),
      ...['D3', 'D4', 'D5'],
    ],
    'those who moved, in a column of their own': [column('Pindah', 'Tidak', '', 'v'), 'D4'],
    'ones for those who are chosen': [column('Terpilih', '1', '', '1'), 'D3'],
    'ones and noughts': [column('Layak (1=ya, 0=tidak)', '1', '0', '1'), 'D3'],
    'either of two in one heading': [column('Lanjut/Tidak', 'Lanjut', 'Tidak'), 'D3'],
    'what becomes of them': [column('Mutasi', 'Keluar', 'Masuk'), 'D2'],
    'a mark for those who are to go': [column('Coret', 'x', ''), 'D2'],
    'a status': [column('Status', 'baru', 'Keluar', 'lanjutan'), 'D3'],
    'a title of those who leave, until the next one': [
      sections('A. PESERTA BARU', '', 'B. PESERTA YANG DIKELUARKAN', '', '', 'C. PESERTA LAMA', ''),
      ...['B5', 'B6'],
    ],
    'a title of the dead, over the banjar below it': [
      sections('', 'DATA YANG SUDAH MENINGGAL', 'BANJAR KAJA', ''),
      'B5',
    ],
    'a sheet of those who leave': [
      { sheets: { Calon: remarks('baru'), 'Tidak Layak': remarks('', '') } },
      ...['B2', 'B3'],
    ],
    'a NIK or a name struck out': [
      { list: remarks('', '', ''), sheet: { struckCells: ['A2', 'B4'] } },
      ...['A2', 'B4'],
    ],
    'a comment on a cell': [
      { list: remarks('', '', ''), sheet: { comments: { B2: 'BATAL, diganti', A4: 'ok' } } },
      'B2',
    ],
    'a row struck out': [{ list: remarks('baru', '', 'baru'), sheet: { struckRows: [3] } }, 'B3'],
    'confirmed by hand': [
      {
        list: remarks('batal'),
        confirmations: [{ nik: '5171031708809001', code: 'nominee-turned-down' }],
      },
      'D2 note',
    ],
  },
});

/** A list, and a list of replacements beside it: old name, old NIK, and Sari who comes with a NIK of her own. */
const replaced = (...gone: readonly (readonly [nama: string, nik: string])[]) => ({
  sheets: {
    Daftar: ['| NIK | Nama | Tanggal Lahir |', person(1), person(2), person(3)].join('\n'),
    Penggantian: [
      '| No | Nama Lama | NIK Lama | Alasan | Nama Pengganti | NIK Pengganti | Tgl Lahir | L/P |',
      ...gone.map(
        ([nama, nik], at) =>
          `| ${at + 1} | ${nama} | ${nik} | Meninggal | Sari | 517103570880910${at} | 17-08-1980 | P |`,
      ),
    ].join('\n'),
  },
});
/** A list in which NIKs were mended: the old one, and the new one. */
const mended = (...niks: readonly (readonly [old: string, now: string])[]): string =>
  [
    '| No | NIK Lama | NIK Baru | Nama | Tgl Lahir | L/P |',
    ...niks.map(([old, now], at) => `| ${at + 1} | ${old} | ${now} | Budi | 17-08-1980 | L |`),
  ].join('\n');

ruleTest(nomineeReplaced, {
  valid: {
    'who goes is in no list': replaced(['Wati', '5171031708809999']),
    'an old NIK of the same person': mended(['5171031708809001', '5171031708809002']),
    'how long somebody works': column('Lama Usaha | Nama Usaha', '5 tahun | Budi'),
  },
  invalid: {
    'by name and NIK': [replaced(['Budi', '5171031708809002'], ['Joko', '5171031708809999']), 'A3'],
    'the NIK is that of another name': [replaced(['Wati', '5171031708809003']), 'A4 warning'],
    'a name alone may be that of several': [
      replaced(['Budi', '']),
      ...['A2 warning', 'A3 warning', 'A4 warning'],
    ],
    'the stale row of a mended NIK': [
      mended(['-', '5171031708809001'], ['5171031708809001', '5171031708809002']),
      'C2',
    ],
  },
});

/** Budi, Joko and Sari, numbered, with lines below them. */
const footed = (...lines: readonly string[]): string =>
  [
    '| No | NIK | Nama | Tanggal Lahir |',
    '| 1 | 5171031708809001 | I Made Budi | 17-08-1980 |',
    '| 2 | 5171031708809002 | I Made Budi Joko | 17-08-1980 |',
    '| 3 | 5171035708809003 | Ni Luh Sari | 17-08-1980 |',
    '| |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');

ruleTest(noteCallsOff, {
  valid: {
    'what forms and the cover say': footed(
      '*) Coret yang tidak perlu',
      'Catatan: santunan dibayar bila peserta meninggal dunia',
      'Berita Acara No. 3 tentang peserta yang meninggal dan pindah',
    ),
    'the list was mended already': footed('NB: yang sudah meninggal sudah dikeluarkan dari daftar'),
    'a section of those who died': sections('', 'YANG SUDAH MENINGGAL', ''),
  },
  invalid: {
    'by number': [footed('Catatan: No. 1 dan 3 sudah meninggal, mohon dikeluarkan'), 'A6'],
    'by name': [footed('NB :', '- a.n. Ni Luh Sari batal diusulkan'), 'A7'],
    'what a colour stands for': [footed('Keterangan warna:', 'Kuning = pindah'), 'A7'],
    'nobody by name': [footed('Catatan: yang bertanda merah sudah meninggal'), 'A6'],
    'in brackets below the person': [
      `${footed()}\n| 4 | 5171031708809004 | Wawan | 17-08-1980 |\n| | | (sudah meninggal, diganti) |\n| 5 | 5171031708809005 | Dodi | 17-08-1980 |`,
      'C7',
    ],
  },
});

describe('whom a note calls off', () => {
  it.each([
    ['by their numbers', 'Catatan: No. 1 dan 3 sudah meninggal', [2, 4]],
    ['from one number to another', 'NB: nomor 1 s/d 3 batal', [2, 3, 4]],
    ['by a whole name, not by one inside it', 'a.n. I Made Budi Joko pindah ke Badung', [3]],
    ['not who comes instead', 'NB: I Made Budi Joko meninggal diganti Ni Luh Sari', [3]],
    ['not by the number of a paper', 'Sesuai SK No. 3 peserta meninggal dikeluarkan', []],
    ['not where it may be settled', 'NB: No. 3 pengganti yang sudah meninggal', []],
    ['not the widow', 'NB: No. 3 suaminya sudah meninggal', []],
    ['not whose number changed', 'NB: No. HP no. 3 diganti', []],
    ['not who moved within the village', 'NB: No. 3 pindah ke Banjar Kaja', []],
    ['not a number that no row has', 'NB: No. 17 sudah meninggal', []],
  ])('%s', (_, note, rows) => {
    expect(rejectedRows(nomineeTurnedDown, footed(note))).toEqual(rows);
  });

  it('only raises a doubt where the note speaks of who comes', () => {
    const [found] = findingsOf(remarkNeedsLook, footed('NB: No. 3 pengganti yang sudah meninggal'));
    expect(found?.where.row).toBe(4);
    expect(found?.message.id).toContain('No. 3 pengganti');
  });
});

describe('what is noted of a person in cells that are for something else', () => {
  const whole = `
    | No | NIK | Nama | Tgl Lahir | Alamat | Pekerjaan | No HP |
    | 1 | 5171031708809001 | Budi | 17-08-1980 | Jl. Batur 1 | Petani | 084012345671 |`;
  it.each([
    ['behind the name', '| 2 | 5171031708809002 | Joko - BATAL | 17-08-1980 | | Petani | |', [3]],
    ['for a number', '| batal | 5171031708809002 | Joko | 17-08-1980 | | Petani | |', [3]],
    ['beside the row', '| 2 | 5171031708809002 | Joko | 17-08-1980 | | Petani | | di coret |', [3]],
    [
      'not a legend or a sum farther off',
      '| 2 | 5171031708809002 | Joko | 17-08-1980 | | Petani | | | | Batal : merah |',
      [],
    ],
    [
      'not a hamlet that is called so',
      '| 2 | 5171031708809002 | Joko | 17-08-1980 | Gugur Sari | Petani | |',
      [],
    ],
    [
      'not a place or a work that only begins so',
      '| 2 | 5171031708809002 | Joko | 17-08-1980 | Jl. Keluar Masuk | Tukang coret | |',
      [],
    ],
  ])('%s', (_, line, rows) => {
    expect(rejectedRows(nomineeTurnedDown, `${whole}\n${line}`)).toEqual(rows);
  });

  it.each([
    ['behind the name', '| 2 | 5171031708809002 | Joko (meninggal) | 17-08-1980 | | Petani | |'],
    [
      'behind the name without a sign',
      '| 2 | 5171031708809002 | Joko sdh meninggal | 17-08-1980 | | | |',
    ],
    ['for a work', '| 2 | 5171031708809002 | Joko | 17-08-1980 | | Meninggal dunia | |'],
    ['for a phone', '| 2 | 5171031708809002 | Joko | 17-08-1980 | | Petani | sudah meninggal |'],
    ['beside the row', '| 2 | 5171031708809002 | Joko | 17-08-1980 | | Petani | | sdh mati |'],
  ])('that somebody died: %s', (_, line) => {
    expect(rejectedRows(workerDeceased, `${whole}\n${line}`)).toEqual([3]);
  });

  it('of both, in one cell merged over two', () => {
    const list = remarks('', 'Meninggal', '', '');
    expect(rejectedRows(workerDeceased, { list, sheet: { merges: ['D3:D4'] } })).toEqual([3, 4]);
  });

  it.each(['Meninggal', 'Tgl Meninggal'])(
    'that somebody died: in a column headed %s',
    (heading) => {
      const table = column(heading, '', heading === 'Meninggal' ? 'v' : '12-03-2025', '');
      expect(rejectedRows(workerDeceased, table)).toEqual([3]);
    },
  );

  it('that somebody moved, for an address', () => {
    const line = '| 2 | 5171031708809002 | Joko | 17-08-1980 | PINDAH KE BADUNG | Petani | |';
    expect(rejectedRows(workerMovedAway, `${whole}\n${line}`)).toEqual([3]);
  });
});

ruleTest(commentNotUnderstood, {
  valid: {
    'on a heading': { list: remarks('', ''), sheet: { comments: { A1: 'isi 16 digit' } } },
    'what is plain is counted': { list: remarks(''), sheet: { comments: { B2: 'sudah pindah' } } },
    'no comments': remarks('', ''),
  },
  invalid: {
    'words of their own': [
      { list: remarks('', ''), sheet: { comments: { B3: 'tanya pak kadus', C2: 'cek lagi' } } },
      'C2',
    ],
    'beside plain ones': [
      { list: remarks('', ''), sheet: { comments: { B2: 'batal', B3: 'kata bu RT ada di Jawa' } } },
      'B3',
    ],
  },
});

ruleTest(remarkNeedsLook, {
  valid: {
    'remarks that say nothing of it': remarks('', 'aktif di banjar', 'asli Denpasar', 'janda'),
    'what is refused is told by another rule': remarks('batal', 'dicoret'),
    'an insurance that is not active': column('JKN-KIS', 'Tidak Aktif', 'Aktif', 'Non Aktif'),
    widows: column('Xyz', 'Cerai Mati', 'Cerai Hidup', 'Janda'),
    'nobody is ticked yet': column('Terpilih', '', ''),
    'everybody is ticked': column('Verifikasi', 'v', 'v'),
    'one tick for all, in a merged cell': {
      list: column('Verifikasi', 'v', '', ''),
      sheet: { merges: ['D2:D4'] },
    },
  },
  invalid: {
    'away, twice in the list, a card of elsewhere': [
      remarks('TKI di Malaysia', 'merantau', 'data ganda', 'KTP luar desa', 'NIK tidak valid'),
      ...['D2', 'D3', 'D4', 'D5', 'D6'],
    ],
    'ticks of something else than a choice': [column('Verifikasi', 'v', '', 'v'), 'D3'],
    'a no of its own kind': [
      column('Hasil Verifikasi Lapangan', 'Sesuai', 'Tidak Sesuai', 'Belum dicek'),
      ...['D3', 'D4'],
    ],
    'who is not active': [column('Aktif', 'v', '', 'v'), 'D3'],
    'a column whose heading nobody understands': [column('Xyz', 'Ditolak', 'baik'), 'D2'],
    'a public office': [remarks('PNS', 'petani'), 'D2'],
    'a name of which a part is struck out': [
      { list: remarks('', ''), sheet: { mendedCells: ['B3', 'D2'] } },
      'B3',
    ],
    'on the list’s own reserve': [remarks('cadangan', 'Cadangan 2', 'utama'), 'D2', 'D3'],
    'below the title of the reserve': [sections('', 'DAFTAR CADANGAN', '', ''), 'B4', 'B5'],
  },
});

ruleTest(saidToBeCovered, {
  valid: {
    'not yet, no longer, or about to be': remarks(
      ...['belum terdaftar BPJS TK', 'BPJS TK non aktif', 'calon peserta BPJS Ketenagakerjaan'],
      ...['bersedia ikut BPJS TK', 'peserta baru BPJSTK'],
    ),
    'the other body': remarks('punya BPJS Kesehatan', 'sudah ada KIS'),
    'a column of no': column('Kepesertaan BPJS Ketenagakerjaan (Ya/Tidak)', 'Tidak', 'belum', ''),
  },
  invalid: {
    'a question, and words where a number would stand': [
      column(
        'Apakah sudah terdaftar BPJS Ketenagakerjaan? | BPJS Ketenagakerjaan',
        'Ya | Belum',
        'Belum | Sudah',
        'Belum | Belum',
      ),
      'D2',
      'E3',
    ],
    remarks: [
      remarks(
        ...['sudah terdaftar BPJS TK', 'Peserta BPJSTK aktif', 'sudah punya BPJS Ketenagakerjaan'],
        ...['BPJS TK aktif dari PT', 'petani'],
      ),
      ...['D2', 'D3', 'D4', 'D5'],
    ],
    'a column that asks': [
      column('Kepesertaan BPJS Ketenagakerjaan (Ya/Tidak)', 'Tidak', 'Ya', 'Sudah'),
      ...['D3', 'D4'],
    ],
    'two remarks': [
      column('Keterangan | Catatan Petugas', 'baru | ', ' | sudah terdaftar BPJS TK'),
      'E3',
    ],
    'ticks below Sudah and Belum': [
      {
        list: `| NIK | Nama | Tanggal Lahir | Terdaftar BPJS TK | |
               | | | | Sudah | Belum |
               ${person(1, ' | v')}
               ${person(2, 'v | ')}`,
        sheet: { merges: ['D1:E1'] },
      },
      'D4',
    ],
    'a column of status': [column('Status Kepesertaan', 'Sudah terdaftar', 'Belum'), 'D2'],
    'the title of a list that has nobody else': [
      `| DAFTAR PEKERJA RENTAN YANG SUDAH TERDAFTAR BPJS KETENAGAKERJAAN |\n${sections('', '')}`,
      ...['B3', 'B4'],
    ],
  },
});
