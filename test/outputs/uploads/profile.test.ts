import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bpuOccupation } from '../../../src/outputs/uploads/codes/bpu-occupation.ts';
import { codeListOf } from '../../../src/outputs/uploads/codes/index.ts';
import {
  WORK_LOCATIONS,
  workLocationOf,
} from '../../../src/outputs/uploads/codes/work-location.ts';
import { OPEN_QUESTIONS } from '../../../src/outputs/uploads/open-questions.ts';
import { PORTAL_RULES } from '../../../src/outputs/uploads/portal-rules.ts';
import { profileSchema } from '../../../src/outputs/uploads/profile.ts';
import { parseProfile, profileYaml } from '../../../src/outputs/uploads/profile-file.ts';
import { PROFILES } from '../../../src/outputs/uploads/profiles/index.ts';
import { REASONS, reasonOf } from '../../../src/outputs/uploads/reasons.ts';

const NOTE = '../shared/data/bpjs-layouts.json';
const byId = PROFILES.map((profile) => [profile.id, profile] as const);

describe('the built-in layouts', () => {
  it('are all there, BPU first', () => {
    expect(PROFILES.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'bpu-tk-baru-2020 current',
      'bpu-tk-baru-snake-2026 current',
      'sipp-tk-baru-2025 current',
      'sipp-tk-lanjutan current',
      'sipp-tk-nonaktif-2025 current',
      'sipp-upah-2025 current',
      'sipp-koreksi-2025 current',
      'sipp-tk-baru-32col superseded',
      'sipp-tk-baru-29col superseded',
      'sipp-tk-baru-50col superseded',
    ]);
  });

  it.each(byId)('%s is what an officer could have written', (_, profile) => {
    expect(profileSchema.parse(profile)).toEqual(profile);
  });

  it.each(byId)('%s comes back from the file that `profile show` prints', (_, profile) => {
    expect(parseProfile(profileYaml(profile), 'x.yaml')).toEqual(profile);
    expect(parseProfile(JSON.stringify(profile), 'x.json')).toEqual(profile);
  });

  it.each(byId)('%s names only code lists that there are', (_, profile) => {
    for (const { codeList } of profile.columns)
      if (codeList !== undefined) expect(codeListOf(profile, codeList), codeList).toBeDefined();
  });

  it('has the columns of 2020 as the note has them', () => {
    expect(
      PROFILES[0]?.columns.map(({ header, required }) => `${header}${required ? ' !' : ''}`),
    ).toEqual([
      'Nomor Identitas* !',
      'Nama Lengkap* !',
      'Tgl. Lahir* !',
      'Handphone* !',
      'Email',
      'Jenis Pekerjaan 1* !',
      'Jenis Pekerjaan 2',
      'Lokasi Pekerjaan* !',
      'Upah* !',
      'Kode Paket* !',
      'Bulan Iuran* !',
    ]);
  });
});

interface Note {
  readonly layouts: readonly {
    readonly id: string;
    readonly headers?: readonly string[];
    readonly columns?: readonly {
      readonly header: string;
      readonly type: string;
      readonly width?: number;
    }[];
    readonly headerRow: number;
    readonly sheets: readonly { readonly name: string | null; readonly role: string }[];
  }[];
  readonly codeLists: {
    readonly bpuOccupation: {
      readonly values: readonly { readonly code: string; readonly name: string }[];
    };
    readonly workLocation: { readonly remapNewPapuaToBpjs: Readonly<Record<string, string>> };
  };
  readonly portalRules: {
    readonly list: readonly { readonly id: string; readonly message: string }[];
  };
  readonly openQuestions: readonly { readonly code: string }[];
}

describe.skipIf(!existsSync(NOTE))('beside the note they were taken from', () => {
  const note: Note = existsSync(NOTE) ? JSON.parse(readFileSync(NOTE, 'utf8')) : undefined;

  it('no heading, sheet or row differs', () => {
    for (const layout of note.layouts) {
      const ours = PROFILES.find(({ id }) => id === layout.id);
      const headers = layout.headers ?? layout.columns?.map(({ header }) => header);
      expect(
        ours?.columns.map(({ header }) => header),
        layout.id,
      ).toEqual(headers);
      expect(ours?.sheet.headerRow).toBe(layout.headerRow);
      expect(ours?.sheet.name).toBe(layout.sheets.find(({ role }) => role === 'data')?.name);
    }
    expect(PROFILES).toHaveLength(note.layouts.length);
  });

  it('no code, rule or question is missing', () => {
    const { bpuOccupation: theirs, workLocation } = note.codeLists;
    expect(bpuOccupation.map(({ code, name }) => `${code} ${name}`)).toEqual(
      theirs.values.map(({ code, name }) => `${code} ${name}`),
    );
    for (const [today, bpjs] of Object.entries(workLocation.remapNewPapuaToBpjs))
      expect(workLocationOf(`${today.slice(0, 2)}.${today.slice(2)}.01.2001`)).toBe(bpjs);
    expect(PORTAL_RULES.map(({ id, message }) => `${id} ${message}`)).toEqual(
      note.portalRules.list.map(({ id, message }) => `${id} ${message}`),
    );
    expect(OPEN_QUESTIONS.map(({ code }) => code)).toEqual(
      note.openQuestions.map(({ code }) => code),
    );
  });
});

describe('the code lists', () => {
  it('hold 514 places of work and 100 occupations', () => {
    expect(WORK_LOCATIONS.size).toBe(514);
    expect(new Set(bpuOccupation.map(({ code }) => code)).size).toBe(100);
  });

  it.each([
    ['51.71.03.2008', '5171'],
    ['93.01.01.2001', '9101'],
    ['95.08.01.2001', '9124'],
    ['96.71.01.2001', '9271'],
    ['91.01.01.2001', '9101'],
    ['99.01.01.2001', undefined],
    ['51.72.01.2001', undefined],
    ['', undefined],
  ])('place of work of %s: %s', (kode, code) => {
    expect(workLocationOf(kode)).toBe(code);
  });
});

describe('reasons of the insurer', () => {
  it.each([
    ['Tenaga kerja sudah terdaftar', 'already-registered'],
    ['NIK terdaftar sebagai peserta BPJS Ketenagakerjaan', 'already-registered'],
    ['NIK belum terdaftar sebagai peserta', 'unknown'],
    ['NIK tidak terdaftar di Dukcapil', 'nik-not-in-adminduk'],
    ['NIK tidak terdaftar sebagai peserta', 'nik-not-in-adminduk'],
    ['Nama tidak sesuai dengan data Adminduk', 'name-or-birthdate-mismatch'],
    ['Tgl. Lahir tidak sesuai', 'name-or-birthdate-mismatch'],
    ['TANGGAL  LAHIR\n TIDAK COCOK', 'name-or-birthdate-mismatch'],
    ['Format tanggal lahir tidak sesuai', 'bad-format'],
    ['NIK harus 16 digit', 'bad-format'],
    ['Data ganda', 'duplicate-in-file'],
    ['Usia melebihi batas', 'age'],
    ['Kode lokasi tidak ditemukan', 'bad-code'],
    ['KPJ sudah tidak dapat digunakan', 'kpj-unusable'],
    ['Hubungi kantor cabang', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (words, reason) => {
    expect(reasonOf(words)).toBe(reason);
  });

  it('all say in both languages what to do', () => {
    for (const { title, advice } of REASONS)
      for (const words of [title.id, title.en, advice.id, advice.en]) expect(words).not.toBe('');
  });
});

/** The example of the note, with its columns written out. */
const OFFICER = `
id: bpu-cabang-2026
title: Templat BPU dari kantor cabang, Januari 2026
segment: BPU
asOf: 2026-01
mode: fill-template            # or generate
template: templat/TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls
settings:
  npp: A0200001
  div: "000"
  packages: { jkk-jkm: T, jkk-jkm-jht: null }
  months: [1, 3, 6, 12]
  firstMonths: null
  occupations: { tukang ukir: P013 }
file: { type: xls, renameAllowed: false, maxRows: null, softMaxRows: 10000, split: folders }
sheet: { name: Pendaftaran TK Baru BPU, hintRow: 1, headerRow: 2, firstDataRow: 3 }
dates: { format: DD-MM-YYYY, cell: excel-date }
columns:
  - { header: "Nomor Identitas*", field: nik, type: text, required: true, length: 16, numberFormat: "@" }
  - { header: "Nama Lengkap*", field: nama, type: text, required: true, maxLength: 50, onTooLong: warn, transform: [trim, collapse-spaces] }
  - { header: "Kode Paket*", field: kodePaket, type: code, codeList: bpuPackage, required: true }
codeLists: { bpuOccupation: kode-pekerjaan.csv }
response: { sheet: first, headerRow: auto, key: nik, keyHeader: Nomor Identitas, status: { column: Status, accepted: [Y], rejected: [T] }, reason: Keterangan Status Data, kpj: null }
`;

describe("an officer's own layout", () => {
  it('is read as it is meant', () => {
    const profile = parseProfile(OFFICER, 'profil/x.yaml');
    expect(profile).toMatchObject({
      id: 'bpu-cabang-2026',
      asOf: '2026-01',
      settings: {
        div: '000',
        packages: { 'jkk-jkm': 'T' },
        months: [1, 3, 6, 12],
        occupations: { 'tukang ukir': 'P013' },
      },
      file: { softMaxRows: 10_000, renameAllowed: false },
      sheet: { hintRow: 1, headerRow: 2, firstDataRow: 3 },
    });
    expect(profile.settings.packages['jkk-jkm-jht']).toBeUndefined();
    expect(profile.columns[0]).toMatchObject({ required: true, length: 16 });
  });

  it.each<[what: string, from: string, to: string, says: RegExp]>([
    ['a key that is misspelt', 'softMaxRows', 'softMaxRow', /line 15.*softMaxRow/],
    ['a type that there is not', 'type: code', 'type: kode', /line 21.*type/],
    ['a column twice', '"Nama Lengkap*"', '"Nomor Identitas*"', /line 20.*twice/],
    ['a number that is none', 'headerRow: 2', 'headerRow: dua', /headerRow/],
    ['headings below the data', 'firstDataRow: 3', 'firstDataRow: 2', /firstDataRow/],
    ['a pattern that cannot be read', 'length: 16', 'pattern: "["', /pattern/],
    ['no columns', OFFICER.slice(OFFICER.indexOf('columns:')), '', /columns/],
  ])('with %s is refused with its line', (_, from, to, says) => {
    expect(() => parseProfile(OFFICER.replace(from, to), 'profil/x.yaml')).toThrow(says);
  });
});
