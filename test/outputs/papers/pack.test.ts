import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desa } from '../../../src/campaign/campaign.ts';
import { PAPER_KEYS } from '../../../src/campaign/paper-keys.ts';
import { villagePapers } from '../../../src/outputs/papers/pack.ts';
import type { PaperKind } from '../../../src/outputs/papers/paper.ts';
import { KIND_LETTERS } from '../../../src/outputs/papers/paper-code.ts';
import { costLines } from '../../../src/outputs/papers/rab.ts';
import { PLACEHOLDERS } from '../../../src/outputs/papers/template.ts';
import { verifyCode } from '../../../src/outputs/papers/verify-code.ts';
import { paperVillage } from '../../../src/outputs/papers/village.ts';
import type { Result } from '../../../src/outputs/result.ts';
import { resultOf } from '../../support/result-of.ts';

const SOFFICE = '/usr/bin/soffice';
const hasPdfToText = existsSync('/usr/bin/pdftotext');
const scratch = mkdtempSync(path.join(tmpdir(), 'surat-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The fourth invented village alone: 133 nominees, so that 100 are selected and some wait. */
function oneVillage(extra: Readonly<Record<string, string>> = {}): Result {
  const all = resultOf({ desa: 4 });
  const village = all.desa[3]!;
  const desa: Desa = { ...village.desa, extra: new Map(Object.entries(extra)) };
  return { ...all, desa: [{ ...village, desa }] };
}

async function papersOf(
  result: Result,
  size: 'A4' | 'F4' = 'A4',
  template?: (kind: PaperKind) => Promise<Uint8Array | undefined>,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const file of villagePapers(result, { size, ...(template ? { template } : {}) }))
    files.set(path.basename(file.path), file.bytes);
  return files;
}

function wordText(bytes: Uint8Array | undefined): string {
  const parts = unzipSync(bytes!);
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) =>
      strFromU8(part)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n');
}

function pdfText(bytes: Uint8Array): string {
  const file = path.join(scratch, 'x.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

const KEYS = {
  nama_perbekel: 'I Contoh Perbekel',
  nomor_keputusan: '12',
  tanggal_keputusan: '15-01-2026',
  tanggal_musyawarah: '2026-01-12',
};

describe('the papers of a village', () => {
  const result = oneVillage(KEYS);
  const village = result.desa[0]!;
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = await papersOf(result);
  });
  const word = (name: string) => wordText(files.get(`${name}.docx`));

  test('are seven, as Word and as PDF', () => {
    const names = [...files.keys()].filter((name) => name.endsWith('.docx'));
    expect(names.map((name) => name.slice(0, -5))).toEqual([
      '1 Undangan musyawarah',
      '2 Daftar hadir musyawarah',
      '3 Berita acara musyawarah',
      '4 Keputusan Perbekel',
      '5 RAB',
      '6 Daftar serah terima kartu',
      '7 Pengumuman',
    ]);
    expect(files.size).toBe(15);
  });

  test('have the same bytes twice', async () => {
    const again = await papersOf(oneVillage(KEYS));
    for (const [name, bytes] of files)
      expect(Buffer.from(bytes).equals(Buffer.from(again.get(name)!)), name).toBe(true);
  });

  test('names, numbers and days come from desa.xlsx; what is not there is dots', () => {
    const text = word('4 Keputusan Perbekel');
    expect(text).toContain('NOMOR 12 TAHUN 2026');
    expect(text).toContain('pada tanggal 15 Januari 2026');
    expect(text).toContain('I Contoh Perbekel');
    expect(text).toMatch(/Ditetapkan di \.{10,}/);
    expect(word('3 Berita acara musyawarah')).toContain(
      'Pada hari ini Senin tanggal dua belas bulan Januari tahun dua ribu dua puluh enam',
    );
  });

  test('the Keputusan says people, rupiah and words; its lampiran every full NIK of the list', () => {
    const text = word('4 Keputusan Perbekel');
    expect(text).toContain('Menetapkan 100 (seratus) pekerja rentan');
    expect(text).toContain('Rp20.160.000 (dua puluh juta seratus enam puluh ribu rupiah)');
    expect(text).toContain('Jumlah seluruhnya: 100 orang');
    expect(village.selection.ranked.length).toBeGreaterThan(110);
    for (const { nik } of village.selection.ranked) expect(text).toContain(nik);
    for (const { nominee } of village.selection.rejected)
      expect(text).not.toContain(nominee.readings.nik!.text);
  });

  test('page totals of the lampiran add up to the total', () => {
    const sums = [
      ...word('4 Keputusan Perbekel').matchAll(
        /Jumlah halaman ini: (\d+) orang\n*Kode halaman SK\d{1,2}-\S+\n*([\d.]+)/g,
      ),
    ].map((match) => [Number(match[1]), Number(match[2]?.replaceAll('.', ''))] as const);
    expect(sums.length).toBeGreaterThan(3);
    expect(sums.reduce((all, [people]) => all + people, 0)).toBe(100);
    expect(sums.reduce((all, [, rupiah]) => all + rupiah, 0)).toBe(village.iuran.total);
  });

  test('the lines of the RAB add up to the total', () => {
    const lines = costLines(paperVillage(result, village));
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(village.iuran.total);
    expect(word('5 RAB')).toContain('Terbilang: dua puluh juta seratus enam puluh ribu rupiah');
  });

  test('the seed is announced with the invitation', () => {
    expect(word('1 Undangan musyawarah')).toContain(village.selection.seed);
  });

  test('no article of law is quoted for pekerja rentan; the basis is told as it is', () => {
    const text = word('4 Keputusan Perbekel');
    expect(text).not.toMatch(/Pasal \d|Permendes|PMK/);
    expect(text).toContain('musyawarah desa');
  });

  test('full NIKs stand in the lampiran only, in Word and in PDF', () => {
    for (const [name, bytes] of files) {
      if (name.startsWith('4 ')) continue;
      if (name.endsWith('.docx')) expect(wordText(bytes), name).not.toMatch(/\d{16}/);
      else if (name.endsWith('.pdf') && hasPdfToText)
        expect(pdfText(bytes), name).not.toMatch(/\d{16}/);
    }
    expect(word('7 Pengumuman')).toContain('••••••••••');
  });

  test('nobody is promised cover before a payment', () => {
    for (const [name, bytes] of files)
      if (name.endsWith('.docx'))
        expect(wordText(bytes), name).not.toMatch(/terlindungi|\baktif\b/i);
  });

  test('every code printed anywhere agrees with the result', () => {
    for (const [name, bytes] of files) {
      if (!name.endsWith('.docx')) continue;
      const codes = wordText(bytes).match(/(?:ND|DH|BA|SK|RAB|ST|PG)\d*-\d{10}-\w{4}-\w{5}/g);
      expect(codes?.length, name).toBeGreaterThan(0);
      for (const code of codes ?? [])
        expect(verifyCode(result, code).outcome, `${name} ${code}`).toBe('agrees');
    }
  });

  test.runIf(hasPdfToText)('every page of the PDF carries the code, and the heading again', () => {
    const pages = pdfText(files.get('4 Keputusan Perbekel.pdf')!).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(6);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/Kode SK-5171012010-\w{4}-\w{5}/);
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
      if (index > 1) expect(page).toContain('Tempat, tanggal lahir');
    }
  });
});

test('the guide names every placeholder and every paper', async () => {
  const guide = Buffer.from((await papersOf(oneVillage())).get('petunjuk.txt')!).toString();
  for (const [key] of PLACEHOLDERS) expect(guide).toContain(`{{${key}}}`);
  for (const key of PAPER_KEYS) expect(guide).toContain(key);
  for (const kind of Object.keys(KIND_LETTERS)) expect(guide).toContain(`${kind}.docx`);
});

describe('a village outside Bali', () => {
  test('has a Kepala Desa, and its own kabupaten', async () => {
    const result = oneVillage();
    const village = result.desa[0]!;
    const kode = '35.10.01.2001' as Desa['kode'];
    const desa: Desa = { ...village.desa, kode, nama: 'Contoh', kecamatan: 'Contoh' };
    const files = await papersOf({ ...result, desa: [{ ...village, desa }] });
    const text = wordText(files.get('4 Keputusan Kepala Desa.docx'));
    expect(text).toContain('KEPUTUSAN KEPALA DESA CONTOH');
    expect(text).toContain('PEMERINTAH KABUPATEN BANYUWANGI');
    expect(text).not.toMatch(/perbekel/i);
  });
});

describe('a village’s own template', () => {
  test('keeps its wording and gets facts, list and code; no PDF in other words beside it', async () => {
    const result = oneVillage({ nama_perbekel: 'I Contoh Perbekel' });
    const keys = PLACEHOLDERS.map(([key]) => `{{${key}}}`).join(' | ');
    const children = [
      new Paragraph('Surat kami: {{desa}}, {{jumlah}} orang, {{total}} ({{terbilang}})'),
      new Paragraph(`${keys} {{nama_perbekel}} {{kode_naskah}} {{tak_dikenal}}`),
      new Paragraph('{{daftar}}'),
    ];
    const own = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const files = await papersOf(result, 'A4', async (kind) =>
      kind === 'keputusan' ? new Uint8Array(own) : undefined,
    );
    const text = wordText(files.get('4 Keputusan Perbekel.docx'));
    expect(text).toContain('Surat kami: Sanur Kauh, 100 orang, Rp20.160.000 (dua puluh juta');
    expect(text).toContain('I Contoh Perbekel');
    expect(text).toContain('Jumlah seluruhnya: 100 orang');
    expect(text).toContain('{{tak_dikenal}}');
    expect(text.replace('{{tak_dikenal}}', '')).not.toContain('{{');
    expect(files.has('4 Keputusan Perbekel.pdf')).toBe(false);
    const [code = ''] = /SK-\d{10}-\w{4}-\w{5}/.exec(text) ?? [];
    expect(verifyCode(result, code).outcome).toBe('agrees');
  });
});

test('nobody selected, no papers', async () => {
  const result = oneVillage();
  const village = result.desa[0]!;
  const selection = { ...village.selection, ranked: [] };
  const files = await papersOf({ ...result, desa: [{ ...village, selection }] });
  expect([...files.keys()]).toEqual(['petunjuk.txt']);
});

test('long names and places stay within their row', async () => {
  const result = oneVillage();
  const village = result.desa[0]!;
  const long = 'NI LUH PUTU CONTOHWATI RENTANAYASA MERTAYOGA KARANGJATI PADMASARI '
    .repeat(2)
    .trim();
  const ranked = village.selection.ranked.map((one) => ({
    ...one,
    nominee: {
      ...one.nominee,
      readings: {
        ...one.nominee.readings,
        nama: { ...one.nominee.readings.nama!, value: long, text: long },
      },
    },
  }));
  const files = await papersOf({
    ...result,
    desa: [{ ...village, selection: { ...village.selection, ranked } }],
  });
  if (!hasPdfToText) return;
  const pages = (text: string) => text.split('\f').length;
  const plain = await papersOf(result);
  expect(pages(pdfText(files.get('4 Keputusan Perbekel.pdf')!))).toBe(
    pages(pdfText(plain.get('4 Keputusan Perbekel.pdf')!)),
  );
});

describe.skipIf(!existsSync(SOFFICE) || !hasPdfToText)('opened by LibreOffice', () => {
  test.each(['A4', 'F4'] as const)(
    'the Keputusan on %s has its totals, and its heading on every page',
    async (size) => {
      const files = await papersOf(oneVillage(KEYS), size);
      const name = '4 Keputusan Perbekel';
      const file = path.join(scratch, `${size}.docx`);
      writeFileSync(file, files.get(`${name}.docx`)!);
      execFileSync(
        SOFFICE,
        [
          `-env:UserInstallation=file://${scratch}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          scratch,
          file,
        ],
        { stdio: 'ignore', timeout: 110_000 },
      );
      const pages = pdfText(readFileSync(path.join(scratch, `${size}.pdf`)))
        .split('\f')
        .slice(0, -1);
      const lists = pages.filter((page) => page.includes('Jumlah halaman ini'));
      const ours = pdfText(files.get(`${name}.pdf`)!)
        .split('\f')
        .slice(0, -1);
      expect(lists.length).toBe(ours.filter((page) => page.includes('Jumlah halaman ini')).length);
      for (const page of lists) {
        expect(page).toContain('Tempat, tanggal lahir');
        expect(page).toMatch(/Kode SK-5171012010/);
      }
      expect(lists.join('\n')).toMatch(/Jumlah seluruhnya: 100 orang\s+20\.160\.000/);
    },
    120_000,
  );
});
