import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personSchema } from '../../src/outputs/reporters/person-document.ts';
import { rulesSchema } from '../../src/outputs/reporters/rules-document.ts';
import { rules as catalogue } from '../../src/rules/index.ts';
import { runMain } from '../support/run-main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
  writeFileSync(
    path.join(folder, 'daftar.csv'),
    [
      'NIK,Nama,Tempat Lahir,Tanggal Lahir,L/P,Pekerjaan,No HP,Nama Ibu Kandung',
      "'5171.0317.0880.9001,Budi Santoso,Denpasar,17 Agustus 1980,L,dagang canang,+62 812-3456-7001,Ni Luh Rahasia",
      '5171035808809002,Siti Aminah,Denpasar,18-08-1955,P,petani,081234567002,Ni Made Rahasia',
      '517103570880900,Sari,Denpasar,17-08-1980,P,petani,081234567003,',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command line that is carried out; gives what it printed. */
async function said(...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runMain(words, { cwd: folder, today: '2026-01-05' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('rules', () => {
  it('lists every rule, in either language', async () => {
    for (const lang of ['id', 'en'] as const) {
      const text = await said('rules', '--lang', lang);
      for (const { code, title } of catalogue) {
        expect(text).toContain(code);
        expect(text).toContain(title[lang]);
      }
    }
  });

  it('prints them as one document', async () => {
    const document = rulesSchema.parse(JSON.parse(await said('aturan', '--json')));
    expect(document.rules.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code));
  });
});

describe('explain', () => {
  it.each(catalogue.map((rule) => [rule.code, rule] as const))(
    'the rule %s',
    async (code, rule) => {
      const text = (await said('explain', code)).replace(/\s+/g, ' ');
      expect(text).toContain(rule.title.id);
      expect(text).toContain(rule.why.id.replace(/\s+/g, ' '));
      expect(text).toContain(rule.message(rule.example).id);
      expect(text, 'sources by their names, not by file').not.toMatch(/\.md/);
    },
  );

  it('a rule says what a confirmation can do', async () => {
    expect(await said('explain', 'nik-sex-mismatch')).toContain('Dapat dikonfirmasi');
    expect(await said('explain', 'nik-malformed')).toContain('Tidak dapat dicabut');
    expect(await said('explain', 'nik-in-series')).toContain('pengawas kota');
  });

  it('a value of the law, with its sources', async () => {
    expect(await said('explain', 'jkm-amount')).toMatch(/Rp6\.800[\s\S]*PP 44\/2015/);
  });

  it('a misspelt word is refused with the nearest one', async () => {
    const { status, stderr } = await runMain(['explain', 'nik-malfromed'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('Mungkin maksudnya "nik-malformed"?');
  });
});

describe('explain of a person', () => {
  const budi = ['explain', '5171031708809001', 'daftar.csv'] as const;

  it('cells, steps, place, and every rupiah with its article', async () => {
    const text = await said(...budi);
    expect(text).toContain('Budi Santoso · NIK 517103••••••••••');
    expect(text).toContain(
      'Tanggal Lahir: 1980-08-17 ← "17 Agustus 1980" (bulan ditulis dengan kata)',
    );
    expect(text).toContain('terpilih · urutan 1, kuota 100');
    expect(text).toMatch(/JKK Rp10\.000 \(.*jkk-rate: PP 44\/2015/s);
    expect(text).toMatch(/2 × Rp16\.800[\s\S]*9 × Rp16\.800/);
  });

  it('shows neither the whole NIK nor phone nor mother, unless asked', async () => {
    expect(await said(...budi)).not.toMatch(/9001|7001|Rahasia/);
    expect(await said(...budi, '--show-nik')).toContain('5171031708809001');
  });

  it('every reason of a rejection, and what would have changed it', async () => {
    const text = await said('explain', '5171035808809002', 'daftar.csv');
    expect(text).toContain('ditolak: nik-birth-date-mismatch, worker-too-old');
    expect(text).not.toContain('Rp16.800');
  });

  it('finds a row whose NIK could not be taken by what stands in it', async () => {
    expect(await said('explain', '517103570880900', 'daftar.csv')).toContain('nik-malformed');
  });

  it('as one document', async () => {
    const { rows } = personSchema.parse(JSON.parse(await said(...budi, '--json')));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      file: 'daftar.csv',
      row: 2,
      state: 'selected',
      nik: '517103••••••••••',
    });
    expect(rows[0]?.iuran?.months).toHaveLength(11);
    expect(JSON.stringify(rows)).not.toMatch(/8809001|4567001|Rahasia/);
  });

  it('somebody who is in no file', async () => {
    const { status, stderr } = await runMain(['explain', '5171031708809999', 'daftar.csv'], {
      cwd: folder,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^NIK 517103•+ tidak ada di berkas/);
  });
});
