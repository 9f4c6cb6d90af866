import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildCampaign } from '../../src/campaign/build.ts';
import type { Campaign } from '../../src/campaign/campaign.ts';
import { parseSettings } from '../../src/campaign/settings.ts';
import type { Io } from '../../src/commands/command.ts';
import { runAsCountry } from '../../src/commands/run-country.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { publishedLaw } from '../../src/law/law.ts';

const on = parseLocalDate('2026-11-22')!;

/** A campaign with settings alone. */
export function bareCampaign(): Campaign {
  return buildCampaign({
    root: undefined,
    title: 'Contoh',
    on,
    settings: parseSettings('', 'desa-enroll.yaml', publishedLaw.on(on), undefined),
  });
}

const HEADING = 'NIK,Nama,Tanggal Lahir,Jenis Kelamin,Alamat,Pekerjaan,Handphone';

/** An invented person of a kecamatan; equal numbers are equal people. */
export function person(kecamatan: string, number: number, phone = number): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const serial = String(9000 + (number % 999));
  return `${kecamatan}${day}0180${serial},Contoh ${'ABCDEFGHIJ'[number % 10]}${'KLMNOPQRST'[Math.floor(number / 10) % 10]} Rekaan,${day}-01-1980,L,Jl. Contoh ${number},Petani,0812000${String(10000 + phone)}`;
}

export const VILLAGES = [
  '51.71.03.2008',
  '51.71.03.2009',
  '51.03.01.2001',
  '51.03.01.2002',
  '52.71.01.2001',
] as const;

/**
 * A campaign folder of five villages of three kabupaten: a person in two kabupaten, a phone on many people, a file
 * twice, a stray row, a list without a village, a file that is none.
 */
export function writeCampaign(root: string): void {
  const put = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  put('desa-enroll.yaml', 'title: Contoh\nyear: 2026\nstartMonth: 2026-12\nmonths: 1\n');
  put(
    'desa.csv',
    ['kode,nama,kuota,sumber,pagu,alokasi']
      .concat(VILLAGES.map((kode, at) => `${kode},Desa ${'ABCDE'[at]}wal,5,DDS,373456000,20160000`))
      .join('\n'),
  );
  for (const [at, kode] of VILLAGES.slice(0, 4).entries()) {
    const kecamatan = kode.slice(0, 8).replaceAll('.', '');
    const own = Array.from({ length: 6 }, (_, i) =>
      person(kecamatan, at * 10 + i, at === 0 ? 1 : i),
    );
    const rows = at === 1 || at === 2 ? [...own, person('517103', 77)] : own;
    put(`nominasi/${kode}.csv`, [HEADING, ...rows].join('\n'));
  }
  put(
    'nominasi/dua kali.csv',
    fs.readFileSync(path.join(root, 'nominasi/51.71.03.2008.csv'), 'utf8'),
  );
  put(
    'nominasi/campuran.csv',
    [`Kode Desa,${HEADING}`]
      .concat(
        [61, 62, 63].map((one) => `51.03.01.2002,${person('510301', one)}`),
        [`51.71.03.2008,${person('517103', 64)}`],
      )
      .join('\n'),
  );
  put('nominasi/entah.csv', [HEADING, person('517103', 91), person('517103', 92)].join('\n'));
  put('nominasi/rusak.xlsx', 'PK\u0003\u0004 rusak');
}

/** Runs the campaign in parts, however few villages it has. */
export async function runInParts(
  root: string,
  options: {
    readonly jobs?: number;
    readonly tables?: boolean;
    readonly most?: number;
    readonly json?: boolean;
    readonly showNik?: boolean;
  } = {},
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  const lines: string[] = [];
  const pieces: string[] = [];
  const io: Io = {
    today: on,
    lang: 'id',
    cwd: root,
    colour: false,
    width: 100,
    progress: false,
    interactive: false,
    stdin: async () => new Uint8Array(),
    print: (text) => void lines.push(text),
    write: async (text) => void pieces.push(text),
    warn: (text) => void lines.push(text),
    stderr: process.stderr,
  };
  const status = await runAsCountry(
    {
      root,
      out: path.join(root, 'hasil'),
      home: root,
      request: { paths: [root], on, config: undefined, jobs: options.jobs },
    },
    {
      json: options.json ?? false,
      quiet: true,
      showNik: options.showNik ?? false,
      tables: options.tables ?? false,
      most: options.most ?? 1,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    },
    io,
  );
  return { status, text: [pieces.join(''), ...lines].join(options.json ? '' : '\n').trim() };
}

/** Every file below a folder with the hash of its content, in the order of names. */
export function treeOf(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .map((name) => `${name} ${hashOf(path.join(folder, name))}`)
    .sort();
}

function hashOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
