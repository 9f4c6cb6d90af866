import { describe, expect, it } from 'vitest';
import { type PlanOptions, uploadPlan } from '../../../src/outputs/uploads/plan.ts';
import type { Profile } from '../../../src/outputs/uploads/profile.ts';
import { bpuTkBaru2020 } from '../../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { PROFILES } from '../../../src/outputs/uploads/profiles/index.ts';
import { monthSplit } from '../../../src/outputs/uploads/settle.ts';
import type { Occupation } from '../../../src/records/field.ts';
import { type CampaignShape, campaign, error, type Person, type Village } from './village.ts';

const planOf = (shape: CampaignShape, options?: PlanOptions) =>
  uploadPlan(campaign(shape), options);

/** One village of one person: what it is waiting for, or the texts of the row. */
function one(person: Person, village: Omit<Village, 'people'> = {}, rest: CampaignShape = {}) {
  const [desa] = planOf({ ...rest, desa: [{ ...village, people: [person] }] }).desa;
  const row = desa?.people[0]?.cells.map((cell) =>
    cell === undefined
      ? ''
      : cell.kind === 'number'
        ? cell.number
        : cell.kind === 'date'
          ? cell.date
          : cell.text,
  );
  return { row, waits: desa?.pending[0]?.reasons.map(({ code }) => code) ?? [], desa };
}

const ask: Occupation = { text: 'buruh pabrik', verdict: 'ask', code: 'P005', group: 'employee' };
const unmapped: Occupation = { text: 'tukang ukir', verdict: 'unmapped' };

describe('who goes into the upload file', () => {
  it('writes a complete person as the layout of 2020 has it', () => {
    const { row, waits } = one({
      nik: '5171031708809001',
      nama: 'I MADE  CONTOH ',
      lahir: '1980-08-17',
      hp: '081234500001',
    });
    expect(waits).toEqual([]);
    expect(row).toEqual([
      '5171031708809001',
      'I MADE CONTOH',
      '1980-08-17',
      '081234500001',
      '',
      'P001',
      '',
      '5171',
      1_000_000,
      'T',
      12,
    ]);
  });

  it.each<[what: string, person: Person, waits: string[]]>([
    ['complete', {}, []],
    ['no phone', { hp: null }, ['handphone-missing']],
    ['an occupation without a code', { kerja: unmapped }, ['pekerjaan-unmapped']],
    ['an occupation that a person must look at', { kerja: ask }, ['pekerjaan-needs-look']],
    ['no occupation at all', { kerja: null }, ['pekerjaan-missing']],
    [
      'neither phone nor code',
      { hp: null, kerja: unmapped },
      ['handphone-missing', 'pekerjaan-unmapped'],
    ],
    ['a name of 51 letters is a remark only', { nama: 'A'.repeat(51) }, []],
    [
      'a code that is in no list',
      { kerja: { text: 'x', verdict: 'map', code: 'P500' } },
      ['pekerjaan-needs-look'],
    ],
    ['a phone of 8 digits', { hp: '08123456' }, ['upload-field-malformed']],
    ['a second job that is not certain is left out', { kerja2: unmapped }, []],
  ])('%s', (_, person, waits) => {
    expect(one(person).waits).toEqual(waits);
  });

  it('never invents what is missing', () => {
    const { desa } = one({ hp: null });
    expect(desa?.people).toEqual([]);
    expect(desa?.pending[0]?.reasons[0]?.fix.id).toContain('tidak dikarang');
  });

  it('takes a code that a person has decided on, by any spelling of the same words', () => {
    const upload = { occupations: { 'Tukang  Ukir': 'P013' } };
    expect(one({ kerja: unmapped }, {}, { upload }).row?.[5]).toBe('P013');
  });

  it('writes the second job only where it is another one', () => {
    const kerja2: Occupation = { text: 'nelayan', verdict: 'map', code: 'P003' };
    expect(one({ kerja2 }).row?.[6]).toBe('P003');
    expect(one({ kerja2: { text: 'tani', verdict: 'map', code: 'P001' } }).row?.[6]).toBe('');
  });

  it('keeps somebody out of a CSV layout whose value reads as a formula, and lets them into a workbook', () => {
    const csv: Profile = { ...bpuTkBaru2020, file: { ...bpuTkBaru2020.file, type: 'csv' } };
    const shape = { desa: [{ people: [{ nama: '=I MADE' }] }] };
    expect(planOf(shape, { profile: csv }).desa[0]?.pending[0]?.reasons[0]?.code).toBe(
      'formula-like-text',
    );
    expect(planOf(shape).desa[0]?.people[0]?.cells[1]).toEqual({ kind: 'text', text: '=I MADE' });
  });
});

describe('the place of work', () => {
  it.each([
    ['51.71.03.2008', '5171'],
    ['11.01.01.2001', '1101'],
    ['93.01.01.2001', '9101'],
    ['96.71.01.2001', '9271'],
  ])('of a village %s is %s', (kode, place) => {
    expect(one({}, { kode }).row?.[7]).toBe(place);
  });

  it('of a village that is not known is not guessed', () => {
    expect(one({}, { kode: '00.00.00.0001' }).waits).toEqual(['desa-unknown']);
  });
});

describe('months and package', () => {
  it.each<[months: number, firstMonths: number | undefined, written: number | string]>([
    [12, undefined, 12],
    [12, 6, 12],
    [6, undefined, 6],
    [11, undefined, 'upload-months-not-listed'],
    [11, 6, 6],
    [11, 12, 'upload-months-not-listed'],
    [11, 5, 'upload-months-not-listed'],
    [2, undefined, 'upload-months-not-listed'],
    [2, 1, 1],
  ])('%i months with firstMonths %s: %s', (months, firstMonths, written) => {
    const { row, waits } = one({}, { months }, { upload: { firstMonths } });
    expect(row?.[10] ?? waits[0]).toBe(written);
  });

  it('shows the split and names the setting', () => {
    const { desa } = one({}, { months: 11 });
    expect(desa?.blocked[0]?.message.id).toContain('11 = 6 + 3 + 1 + 1');
    expect(desa?.blocked[0]?.fix.id).toContain('upload.firstMonths');
  });

  it.each([
    [11, [6, 3, 1, 1]],
    [8, [6, 1, 1]],
    [12, [12]],
    [1, [1]],
  ])('%i months are %j', (months, parts) => {
    expect(monthSplit(months, [1, 3, 6, 12])).toEqual(parts);
  });

  it('bills only the months that the file asks for', () => {
    const { desa } = one({}, { months: 11 }, { upload: { firstMonths: 6 } });
    expect(desa?.people[0]).toMatchObject({ rupiah: 6 * 16_800, months: 6 });
  });

  it('refuses a package with JHT until its code is set, and only in that village', () => {
    const programs = ['jkk', 'jkm', 'jht'] as const;
    const { desa } = planOf({ desa: [{ programs }, {}] });
    expect(
      desa.map(({ people, blocked }) => [people.length, blocked.map(({ code }) => code)]),
    ).toEqual([
      [0, ['upload-package-code-open']],
      [3, []],
    ]);
    expect(one({}, { programs }, { upload: { packageJht: 'L' } }).row?.[9]).toBe('L');
  });
});

describe('a village', () => {
  it('with an error about its plan is not written; the others are', () => {
    const { desa } = planOf({ desa: [{ findings: [error('iuran-over-budget')] }, {}] });
    expect(desa.map(({ people }) => people.length)).toEqual([0, 3]);
    expect(desa[0]?.pending).toHaveLength(3);
  });

  it('is written although a row of it has an error: that row is not selected anyway', () => {
    const { desa } = planOf({ desa: [{ findings: [error('nik-malformed')] }] });
    expect(desa[0]?.people).toHaveLength(3);
  });
});

describe('the layout', () => {
  it('names the file NPP-BELUM-DIISI while the NPP is not known, and is not ready', () => {
    const open = planOf({ upload: { npp: '' } });
    expect([open.fileName, open.ready]).toEqual([
      'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_NPP-BELUM-DIISI_000.xls',
      false,
    ]);
    const known = planOf({});
    expect([known.fileName, known.ready]).toEqual([
      'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls',
      true,
    ]);
  });

  it('that nobody knows is refused with those that there are', () => {
    expect(() => planOf({ upload: { profile: 'bpu-2031' } })).toThrow(/bpu-tk-baru-2020/);
  });

  it.each(PROFILES.filter(({ status }) => status === 'superseded').map(({ id }) => [id]))(
    '%s is never written',
    (id) => {
      const { desa } = planOf({ upload: { profile: id } });
      expect(desa[0]?.people).toEqual([]);
      expect(desa[0]?.blocked[0]?.code).toBe('upload-layout-superseded');
    },
  );

  it('of SIPP is not written without its downloaded template', () => {
    const { desa } = planOf({ upload: { profile: 'sipp-tk-baru-2025' } });
    expect(desa[0]?.blocked.map(({ code }) => code)).toContain('upload-template-missing');
  });
});
