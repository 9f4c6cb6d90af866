import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAnswer } from '../../src/outputs/reporters/answer-documents.ts';
import { runMain } from '../support/run-main.ts';

const HEADING = 'NIK;Nama;Tempat Lahir;Tanggal Lahir;L/P;Banjar;Pekerjaan;No HP';
const ROWS = [
  '5171031708859001;I Wayan Contoh;Denpasar;17-08-1985;L;Kaja;Petani;081399900011',
  '5171035208909002;Ni Made Contoh;Denpasar;12-08-1990;P;Kelod;Petani;081399900012',
  '5171030201809004;I Ketut Contoh;Denpasar;02-01-1980;L;Kaja;Petani;081399900013',
];

let root: string;
const list = () => path.join(root, 'nominasi', 'Desa Tegal Harum.csv');
const papers = () => path.join(root, 'surat', 'desa', '51.71.03.2008-TEGAL-HARUM', 'surat');

function wordText(file: string): string {
  return Object.values(unzipSync(fs.readFileSync(file)))
    .map((part) => strFromU8(part).replace(/<[^>]+>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');
}

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'surat-perintah-'));
  fs.mkdirSync(path.join(root, 'nominasi'));
  fs.writeFileSync(list(), [HEADING, ...ROWS].join('\n'));
  fs.writeFileSync(
    path.join(root, 'desa.csv'),
    'kode,nama,kuota,sumber,pagu,alokasi,nama_perbekel\n51.71.03.2008,Tegal Harum,2,DDS,373456000,20160000,I Contoh\n',
  );
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('report', () => {
  test('writes reports into laporan/, without any full NIK', async () => {
    const { stdout } = await runMain(['report', root]);
    expect(stdout).toContain('ringkasan.html');
    const manifest = JSON.parse(
      fs.readFileSync(path.join(root, 'laporan', 'manifest.json'), 'utf8'),
    );
    expect(manifest.files.length).toBeGreaterThan(6);
    for (const { path: at } of manifest.files) {
      const bytes = fs.readFileSync(path.join(root, 'laporan', at));
      const text = at.endsWith('.xlsx')
        ? wordText(path.join(root, 'laporan', at))
        : bytes.toString('utf8');
      expect(text, at).not.toMatch(/5171\d{12}/);
    }
  });

  test('--papers writes surat/, and keeps what somebody edited in Word', async () => {
    const { status, stdout } = await runMain(['report', root, '--papers', 'F4']);
    expect(status).toBe(0);
    expect(stdout).toContain('15 berkas surat ada di');
    const edited = path.join(papers(), '4 Keputusan Perbekel.docx');
    fs.writeFileSync(edited, 'disunting');
    const again = await runMain(['report', root, '--papers']);
    expect(again.stdout).toContain('berkas Anda tetap');
    expect(fs.readFileSync(edited, 'utf8')).toBe('disunting');
  });

  test('a village’s own template in templat-surat/ is filled', async () => {
    const { Document, Packer, Paragraph } = await import('docx');
    const children = [new Paragraph('Kata kami {{desa}} {{jumlah}} {{nama_perbekel}}')];
    fs.mkdirSync(path.join(root, 'templat-surat'));
    fs.writeFileSync(
      path.join(root, 'templat-surat', 'rab.docx'),
      await Packer.toBuffer(new Document({ sections: [{ children }] })),
    );
    await runMain(['report', root, '--papers']);
    expect(wordText(path.join(papers(), '5 RAB.docx'))).toContain(
      'Kata kami Tegal Harum 2 I Contoh',
    );
  });

  test('another size of paper is refused', async () => {
    const { status, stderr } = await runMain(['report', root, '--papers', 'A5']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/papers/);
  });
});

describe('verify', () => {
  let code: string;
  beforeAll(async () => {
    await runMain(['report', root, '--papers', '--out', path.join(root, 'x')]);
    const paper = path.join(
      root,
      'x/desa/51.71.03.2008-TEGAL-HARUM/surat/4 Keputusan Perbekel.docx',
    );
    code = /SK-\d{10}-\w{4}-\w{5}/.exec(wordText(paper))?.[0] ?? '';
  });

  test('agrees with the unchanged file', async () => {
    const { status, stdout } = await runMain(['verify', code, root]);
    expect(status).toBe(0);
    expect(stdout).toContain('Cocok.');
    expect(stdout).toContain('Yang dijamin kode ini: NIK lengkap');
    const json = JSON.parse((await runMain(['cocokkan', code, root, '--json'])).stdout);
    expect(verifyAnswer.parse(json)).toEqual(json);
    expect(json).toMatchObject({ agrees: true, kind: 'keputusan', kodeDesa: '51.71.03.2008' });
  });

  test('says so when one digit of the file changed', async () => {
    const before = fs.readFileSync(list(), 'utf8');
    fs.writeFileSync(list(), before.replaceAll('9002', '9003').replaceAll('9001', '9005'));
    const { status, stdout } = await runMain(['verify', code, root]);
    fs.writeFileSync(list(), before);
    expect(status).toBe(1);
    expect(stdout).toContain('Tidak cocok.');
  });

  test('says so when one letter of the code is wrong, or the village is another', async () => {
    const other = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const wrong = await runMain(['verify', other, root]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('salah salin')]);
    const elsewhere = await runMain(['verify', 'SK-5171032009-0000-0000Z', root]);
    expect(elsewhere.status).toBe(2);
  });
});
