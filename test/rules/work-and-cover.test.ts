import { describe, expect, it } from 'vitest';
import { alreadyCovered } from '../../src/rules/already-covered.ts';
import { emailMalformed } from '../../src/rules/email-malformed.ts';
import { handphoneMalformed } from '../../src/rules/handphone-malformed.ts';
import { handphoneMissing } from '../../src/rules/handphone-missing.ts';
import { kpjPresent } from '../../src/rules/kpj-present.ts';
import { nomorKkMalformed } from '../../src/rules/nomor-kk-malformed.ts';
import { pekerjaanEmploysOthers } from '../../src/rules/pekerjaan-employs-others.ts';
import { pekerjaanExcluded } from '../../src/rules/pekerjaan-excluded.ts';
import { pekerjaanMissing } from '../../src/rules/pekerjaan-missing.ts';
import { pekerjaanNeedsLook } from '../../src/rules/pekerjaan-needs-look.ts';
import { pekerjaanNotWorking } from '../../src/rules/pekerjaan-not-working.ts';
import { pekerjaanTooMany } from '../../src/rules/pekerjaan-too-many.ts';
import { pekerjaanUnmapped } from '../../src/rules/pekerjaan-unmapped.ts';
import { penghasilanUnreadable } from '../../src/rules/penghasilan-unreadable.ts';
import { rankingValueUnreadable } from '../../src/rules/ranking-value-unreadable.ts';
import { findingsOf, ruleTest } from '../support/rule-test.ts';

const column = (heading: string, ...values: readonly string[]): string =>
  [
    `| NIK | Nama | Tanggal Lahir | ${heading} |`,
    ...values.map(
      (value, index) => `| 517103170880${9001 + index} | Budi | 17-08-1980 | ${value} |`,
    ),
  ].join('\n');
const work = (...values: readonly string[]): string => column('Pekerjaan', ...values);
const twoJobs = (...rows: readonly (readonly [string, string])[]): string =>
  [
    '| NIK | Nama | Tanggal Lahir | Pekerjaan Sesuai KTP | Pekerjaan Nyata |',
    ...rows.map(
      ([ktp, real], index) =>
        `| 517103170880${9001 + index} | Budi | 17-08-1980 | ${ktp} | ${real} |`,
    ),
  ].join('\n');
const people = `| NIK              | Nama | Jabatan       |
                | 5171031708809001 | Budi | Kasi Pelayanan |`;

const UPLOAD = {
  profile: 'bpu-tk-baru-2020',
  npp: '',
  div: '000',
  firstMonths: undefined,
  packageJht: undefined,
};

ruleTest(pekerjaanMissing, {
  valid: {
    'a job': work('petani'),
    'only the job on the KTP': column('Pekerjaan Sesuai KTP', 'petani'),
  },
  invalid: {
    'an empty cell and a dash': [work('petani', '', '-'), 'D3', 'D4'],
    'no column at all': [
      `| NIK              | Nama | Tanggal Lahir |
       | 5171031708809001 | Budi | 17-08-1980    |`,
      '2',
    ],
  },
});

ruleTest(pekerjaanExcluded, {
  valid: {
    'informal work': work('petani', 'nelayan', 'buruh harian lepas', 'dagang canang'),
    'kelian adat is another office than kelian dinas': work('kelian adat', 'pecalang'),
    'a former official asks, and is not refused': work('mantan perbekel'),
    'a pensioner whom the policy accepts': {
      list: work('pensiunan'),
      policy: { pekerjaanAccepted: ['Pensiunan'] },
    },
  },
  invalid: {
    'civil servants, forces, police, their pensioners': [
      work('PNS', 'TNI', 'Polri', 'pensiunan', 'petani'),
      'D2',
      'D3',
      'D4',
      'D5',
    ],
    'village officials, BPD, the perbekel': [
      work('Kaur Umum', 'Kelian Banjar Dinas', 'BPD', 'Perbekel'),
      'D2',
      'D3',
      'D4',
      'D5',
    ],
    'refused by the policy of the village': [
      {
        list: work('karyawan swasta', 'petani'),
        policy: { pekerjaanRefused: ['Karyawan Swasta'] },
      },
      'D2',
    ],
    'no policy lets an official in': [
      { list: work('Kaur Umum'), policy: { pekerjaanAccepted: ['Kaur Umum'] } },
      'D2',
    ],
    'an official by the list of officials, whatever work is written': [
      { list: work('petani', 'petani'), references: { 'perangkat desa': ['officials', people] } },
      'A2',
    ],
  },
});

ruleTest(pekerjaanNotWorking, {
  valid: {
    'a job': work('petani'),
    'the real job beats a stale KTP': twoJobs(['Mengurus Rumah Tangga', 'dagang canang']),
    'keeping house beside a job is that job': work('IRT, dagang canang'),
  },
  invalid: {
    'keeping house, no work, a student': [
      work('IRT', 'Belum/Tidak Bekerja', 'pelajar', 'petani'),
      'D2',
      'D3',
      'D4',
    ],
    'the KTP is all there is': [twoJobs(['Mengurus Rumah Tangga', ''], ['Petani', 'petani']), 'D2'],
    confirmed: [
      {
        list: work('IRT', 'petani'),
        confirmations: [{ nik: '5171031708809001', code: 'pekerjaan-not-working' }],
      },
      'D2 note',
    ],
    'kept out by a policy that says so': [
      { list: work('IRT', 'petani'), policy: { rejectOn: ['pekerjaan-not-working'] } },
      'D2 error',
    ],
  },
});

ruleTest(pekerjaanNeedsLook, {
  valid: {
    'a job with a code': work('petani', 'tukang kayu'),
    'a code settled in the settings': {
      list: work('pemangku'),
      campaign: { upload: { ...UPLOAD, occupations: { pemangku: 'P105' } } },
    },
    'accepted by the policy': {
      list: work('pemangku'),
      policy: { pekerjaanAccepted: ['Pemangku'] },
    },
  },
  invalid: {
    'several meanings, no certain code': [
      work('serabutan', 'pemangku', 'tukang bangunan', 'petani'),
      'D2',
      'D3',
      'D4',
    ],
    'an employee is usually covered already': [work('karyawan swasta'), 'D2'],
    'an office on the KTP beside real work': [
      twoJobs(['PNS', 'petani'], ['Petani', 'petani']),
      'D2',
    ],
  },
});

ruleTest(pekerjaanUnmapped, {
  valid: {
    'a job with a code': work('nelayan'),
    'a job to be asked about is another matter': work('serabutan'),
    'a code settled once for this spelling': {
      list: work('peniti benang layangan'),
      campaign: { upload: { ...UPLOAD, occupations: { 'Peniti benang layangan': 'P022' } } },
    },
  },
  invalid: {
    'nothing like it in the codes': [work('peniti benang layangan', 'petani'), 'D2'],
    'letters without meaning': [work('petani', 'xyzzy qwert'), 'D3'],
  },
});

ruleTest(pekerjaanTooMany, {
  valid: {
    'two jobs': work('petani, pedagang'),
    'a name with a slash is one': work('Petani/Pekebun dan pedagang'),
  },
  invalid: {
    'three jobs': [work('petani, pedagang dan ojek', 'petani'), 'D2'],
    'three over two columns': [
      `| NIK              | Nama | Tanggal Lahir | Pekerjaan 1        | Pekerjaan 2 |
       | 5171031708809001 | Budi | 17-08-1980    | petani dan nelayan | pedagang    |`,
      'D2',
    ],
  },
});

ruleTest(pekerjaanEmploysOthers, {
  valid: {
    'works alone': work('pedagang', 'tukang kayu'),
    'the package has JHT': {
      list: work('pemilik toko'),
      desa: { programs: ['jkk', 'jkm', 'jht'] },
    },
  },
  invalid: {
    'an owner': [work('pemilik warung', 'petani'), 'D2'],
    'an employer, and confirmed as working alone': [
      {
        list: work('pengusaha tempe', 'juragan kapal'),
        confirmations: [{ nik: '5171031708809001', code: 'pekerjaan-employs-others' }],
      },
      'D2 note',
      'D3',
    ],
  },
});

ruleTest(penghasilanUnreadable, {
  valid: {
    amounts: column('Penghasilan', '1.000.000', 'Rp 1.500.000,-', '1,5 jt', '500rb'),
    empty: column('Penghasilan', '1000000', ''),
  },
  invalid: {
    'by the day, a range, words': [
      column('Penghasilan', '50.000/hari', '500rb-1jt', 'tidak menentu', '1000000'),
      'D2',
      'D3',
      'D4',
    ],
    'an estimate': [column('Penghasilan', '< 1 juta', '2 juta'), 'D2'],
  },
});

ruleTest(rankingValueUnreadable, {
  valid: {
    numbers: column('Prioritas', '1', '2', '12'),
    nothing: column('Desil', '1', ''),
  },
  invalid: {
    'words in a priority column': [column('Prioritas', '1', 'utama', '3'), 'D3'],
    'a range in a desil column': [column('Desil', '1', '2-3', '4'), 'D3'],
  },
});

ruleTest(alreadyCovered, {
  valid: {
    'in no list': {
      list: work('petani'),
      references: { apbd: ['covered-apbd', column('Nomor', '1').replace('9001', '9099')] },
    },
    'a list of last year excludes only where the policy says so': {
      list: work('petani'),
      references: { 'daftar 2025': ['last-year', people] },
    },
    'wage earners, where the policy leaves them out': {
      list: work('petani'),
      policy: { excludingLists: ['covered-apbd', 'officials'] },
      references: { pu: ['covered-pu', people] },
    },
  },
  invalid: {
    'paid by the city': [
      {
        list: work('petani', 'petani'),
        references: { 'Kepesertaan APBD': ['covered-apbd', people] },
      },
      'A2',
    ],
    'in a list of participants, but not active there: told, and no reason to refuse': [
      {
        list: work('petani', 'petani', 'petani'),
        references: {
          'peserta BPJS TK': [
            'covered-other',
            column('Status Kepesertaan', 'Aktif', 'Non Aktif', 'Tidak Aktif'),
          ],
        },
      },
      ...['A2', 'A3 note', 'A4 note'],
    ],
    'two lists, each under its own name': [
      {
        list: work('petani'),
        references: { apbd: ['covered-apbd', people], pu: ['covered-pu', people] },
      },
      'A2',
      'A2',
    ],
    'no confirmation lifts it': [
      {
        list: work('petani'),
        references: { apbd: ['covered-apbd', people] },
        confirmations: [{ nik: '5171031708809001', code: 'already-covered' }],
      },
      'A2',
    ],
  },
});

describe('already-covered', () => {
  it('names the list and nothing else of that record; says when a confirmation is of no use', () => {
    const [finding] = findingsOf(alreadyCovered, {
      list: work('petani'),
      references: { 'Kepesertaan APBD': ['covered-apbd', people] },
      confirmations: [{ nik: '5171031708809001', code: 'already-covered' }],
    });
    expect(finding?.message.id).toContain('Kepesertaan APBD');
    expect(finding?.message.id).not.toContain('Kasi');
    expect(finding?.fix.id).toContain('Konfirmasi tidak dapat mencabut');
    expect(finding?.confirmed).toBeUndefined();
  });
});

ruleTest(kpjPresent, {
  valid: {
    'no number': column('KPJ', ''),
    'no column': work('petani'),
  },
  invalid: {
    'a KPJ': [column('KPJ', '12345678901', ''), 'D2'],
    'a card of BPJS Kesehatan': [column('No KPJ', '0001234567890', ''), 'D2'],
  },
});

ruleTest(nomorKkMalformed, {
  valid: {
    '16 digits': column('No KK', '5171030101109001'),
    empty: column('No KK', '5171030101109001', ''),
  },
  invalid: {
    'too short, masked': [
      column('No KK', '517103010110', '51710301XXXXXXXX', '5171030101109001'),
      'D2',
      'D3',
    ],
    'a number cell': [column('No KK', '`5171030101109010`', '5171030101109001'), 'D2'],
  },
});

ruleTest(handphoneMissing, {
  valid: {
    'a number': column('No HP', '081234567001'),
    'one that cannot be read is another matter': column('No HP', '0361234567'),
  },
  invalid: {
    'empty, a dash, a 0': [column('No HP', '081234567001', '', '-', '0'), 'D3', 'D4', 'D5'],
    'no column': [work('petani'), '2'],
  },
});

ruleTest(handphoneMalformed, {
  valid: {
    'forms of one number': column(
      'No HP',
      '081234567001',
      '+62 812-3456-7002',
      '81234567003',
      '`81234567004`',
    ),
    'the first of two': column('No HP', '081234567001 / 081234567002'),
  },
  invalid: {
    'a landline, too short, letters': [
      column('No HP', '0361234567', '08123', 'tanya Budi', '081234567001'),
      'D2',
      'D3',
      'D4',
    ],
    placeholders: [column('No HP', '081234567890', '08xxxxxxxxxx', '081234567001'), 'D2', 'D3'],
  },
});

ruleTest(emailMalformed, {
  valid: {
    'an address': column('Email', 'Budi@Contoh.invalid'),
    'a dash is empty': column('Email', '-', 'siti@contoh.invalid'),
  },
  invalid: {
    'no at sign': [column('Email', 'budi.contoh.invalid', 'siti@contoh.invalid'), 'D2'],
    'no domain': [column('Email', 'budi@', 'siti@contoh.invalid'), 'D2'],
  },
});
