import type { Package } from './packages.ts';

/** A published advisory about a package of the tree. */
export interface Advisory {
  readonly ids: readonly string[];
  readonly package: string;
  readonly what: string;
  /** First version with the mending, one for each line of versions that has one. */
  readonly fixed: readonly string[];
  /** Why it does not reach this program although the installed version is older. */
  readonly unreached?: string;
}

/** The day on which the sources were looked at; the README says which. */
export const LOOKED_AT = '2026-11-22';

export const advisories: readonly Advisory[] = [
  {
    ids: ['GHSA-4r6h-8v6p-xvw6', 'CVE-2023-30533'],
    package: '@e965/xlsx',
    what: 'SheetJS: prototype pollution oleh berkas yang dibaca',
    fixed: ['0.19.3'],
  },
  {
    ids: ['GHSA-5pgg-2g8v-p4x9', 'CVE-2024-22363'],
    package: '@e965/xlsx',
    what: 'SheetJS: ReDoS',
    fixed: ['0.20.2'],
  },
  {
    ids: ['GHSA-w5hq-g745-h8pq', 'CVE-2026-41907'],
    package: 'uuid',
    what: 'v3, v5, v6 menulis di luar penyangga',
    fixed: ['11.1.1', '12.0.1', '13.0.1', '14.0.0'],
  },
  {
    ids: ['GHSA-mwcw-c2x4-8c55', 'CVE-2024-55565'],
    package: 'nanoid',
    what: 'ukuran pecahan memberi nilai yang dapat ditebak',
    fixed: ['3.3.8'],
  },
  {
    ids: ['GHSA-2v37-7h3g-55p8', 'CVE-2026-67213'],
    package: 'nanoid',
    what: 'ukuran nol berputar tanpa akhir',
    fixed: ['3.3.18', '5.1.6'],
  },
  {
    ids: ['GHSA-xwg4-73v4-xw9w', 'CVE-2026-73086'],
    package: 'nanoid',
    what: 'ukuran yang terlalu besar membuat nilai berikutnya dapat ditebak',
    fixed: ['3.3.12', '5.1.11'],
  },
  {
    ids: ['GHSA-28wg-ghj8-5hjv', 'CVE-2026-67214'],
    package: 'nanoid',
    what: 'ukuran negatif berputar tanpa akhir',
    fixed: ['3.3.16', '5.1.16'],
  },
  {
    ids: ['GHSA-px8p-9vwx-vf98', 'CVE-2026-45820'],
    package: 'fflate',
    what: '`unzipSync` berputar tanpa akhir pada ZIP64 yang rusak',
    fixed: ['0.4.9', '0.7.5', '0.8.3'],
  },
  {
    ids: ['GHSA-8cw4-87c7-c6xx', 'CVE-2026-85063'],
    package: 'csv-parse',
    what: 'judul kolom `__proto__` yang kembar mengganti prototipe',
    fixed: ['7.0.2'],
  },
  {
    ids: ['GHSA-48c2-rrv3-qjmp', 'CVE-2026-33532'],
    package: 'yaml',
    what: 'YAML yang bersarang dalam menghabiskan tumpukan',
    fixed: ['1.10.3', '2.8.3'],
  },
  {
    ids: ['GHSA-52f5-9888-hmc6', 'CVE-2025-54798'],
    package: 'tmp',
    what: 'tautan simbolik membawa berkas sementara ke tempat lain',
    fixed: ['0.2.4'],
  },
  {
    ids: ['GHSA-ph9p-34f9-6g65', 'CVE-2026-44705'],
    package: 'tmp',
    what: 'awalan nama keluar dari folder',
    // The advisory names 0.2.6; a report on it and one scanner name 0.2.7.
    fixed: ['0.2.7'],
  },
  {
    ids: ['GHSA-v6h2-p8h4-qcjw', 'CVE-2025-5889'],
    package: 'brace-expansion',
    what: 'ReDoS',
    fixed: ['1.1.12', '2.0.3'],
  },
  {
    ids: ['GHSA-f886-m6hf-6m8v', 'CVE-2026-33750'],
    package: 'brace-expansion',
    what: 'langkah nol berputar tanpa akhir',
    fixed: ['1.1.13', '2.0.3'],
  },
  {
    ids: ['GHSA-3jxr-9vmj-r5cp', 'CVE-2026-13149'],
    package: 'brace-expansion',
    what: 'waktu eksponensial',
    fixed: ['1.1.16', '2.1.2'],
  },
  {
    ids: ['GHSA-mh99-v99m-4gvg', 'CVE-2026-14257', 'GHSA-rgw5-rvv9-x895'],
    package: 'brace-expansion',
    what: 'hasil tanpa batas menghabiskan memori, dan jalan memutarinya',
    fixed: ['1.1.18', '2.1.4'],
  },
  {
    ids: ['GHSA-3ppc-4f35-3m26', 'GHSA-7r86-cg39-jmmj', 'GHSA-23c5-xmqv-rm74'],
    package: 'minimatch',
    what: 'ReDoS oleh pola',
    fixed: ['3.1.4', '5.1.7'],
  },
  {
    ids: ['GHSA-5j98-mcp5-4vw2', 'CVE-2025-64756'],
    package: 'glob',
    what: 'perintah lewat nama berkas pada program `glob -c`',
    fixed: ['10.5.0'],
    unreached: 'hanya program baris perintah glob 10 dan 11; versi 7 tidak memilikinya',
  },
  {
    ids: ['SNYK-JS-INFLIGHT-6095116'],
    package: 'inflight',
    what: 'memori tidak dilepas; tanpa CVE, tidak akan diperbaiki',
    fixed: [],
    unreached: 'hanya pengembangan: dibawa exceljs, yang hanya dipakai pengujian',
  },
  {
    ids: ['GHSA-jg8v-48h5-wgxg', 'CVE-2021-23413', 'CVE-2022-48285'],
    package: 'jszip',
    what: 'prototype pollution; nama berkas yang keluar dari folder',
    fixed: ['3.8.0'],
  },
  {
    ids: ['GHSA-8cv5-p934-3hwp', 'CVE-2020-26256'],
    package: '@fast-csv/parse',
    what: 'ReDoS dengan `ignoreEmpty`',
    fixed: ['4.3.6'],
  },
  {
    ids: ['GHSA-qvjc-g5vr-mfgr', 'CVE-2020-36649'],
    package: 'papaparse',
    what: 'ReDoS',
    fixed: ['5.2.0'],
  },
  {
    ids: ['GHSA-xf7w-r453-m56c', 'CVE-2019-13173'],
    package: 'fstream',
    what: 'menimpa berkas lewat tautan di dalam tar',
    fixed: ['1.0.12'],
  },
  {
    ids: ['GHSA-xvch-5gv4-984h', 'CVE-2021-44906'],
    package: 'minimist',
    what: 'prototype pollution',
    fixed: ['0.2.4', '1.2.6'],
  },
  {
    ids: ['GHSA-fwr7-v2mv-hh25', 'CVE-2021-43138'],
    package: 'async',
    what: 'prototype pollution',
    fixed: ['2.6.4', '3.2.2'],
  },
  {
    ids: ['CVE-2021-3807'],
    package: 'ansi-regex',
    what: 'ReDoS',
    fixed: ['3.0.1', '4.1.1', '5.0.1', '6.0.1'],
  },
  {
    ids: ['chalk/chalk#656'],
    package: 'chalk',
    what: 'versi 5.6.1 (8 September 2025) berisi kode jahat',
    fixed: [],
    unreached: 'hanya versi 5.6.1 itu',
  },
  {
    ids: ['chalk/ansi-regex#63'],
    package: 'ansi-regex',
    what: 'versi 6.2.1 (8 September 2025) berisi kode jahat',
    fixed: [],
    unreached: 'hanya versi 6.2.1 itu',
  },
  {
    ids: ['GHSA-r28c-9q8g-f849', 'GHSA-fxqj-rqcc-2cmp', 'GHSA-qx2v-qp2m-jg93', 'CVE-2026-41305'],
    package: 'postcss',
    what: 'membaca berkas lain, dan keluar dari `<style>` (hanya pengembangan)',
    fixed: ['8.5.23'],
  },
  {
    ids: ['CVE-2026-39363', 'CVE-2026-39364', 'CVE-2026-39365'],
    package: 'vite',
    what: 'peladen pengembangan membuka berkas lain (hanya pengembangan)',
    fixed: ['7.3.2'],
  },
];

const numbers = (version: string): readonly number[] =>
  version.split('-')[0]!.split('.').map(Number);

function compare(a: string, b: string): number {
  const [one, other] = [numbers(a), numbers(b)];
  for (let at = 0; at < 3; at += 1)
    if (one[at] !== other[at]) return (one[at] ?? 0) - (other[at] ?? 0);
  return 0;
}

/** Whether a version holds the mending: that of its own line of versions, or the newest one. */
export function isMended(version: string, { fixed }: Pick<Advisory, 'fixed'>): boolean {
  const newest = [...fixed].sort(compare).at(-1);
  if (newest === undefined) return false;
  const major = numbers(version)[0];
  const own = fixed
    .filter((one) => numbers(one)[0] === major)
    .sort(compare)
    .at(-1);
  return compare(version, own ?? newest) >= 0;
}

/** Versions of a package that the lock file pins. */
export function versionsOf(name: string, packages: readonly Package[]): readonly string[] {
  const versions = packages.filter((one) => one.name === name).map(({ version }) => version);
  return [...new Set(versions)].sort(compare);
}

/** The README's list: each advisory with the version that is installed and why it does no harm. */
export function advisoriesTable(packages: readonly Package[]): string {
  const rows = advisories
    .map((one) => ({ ...one, installed: versionsOf(one.package, packages) }))
    .filter(({ installed }) => installed.length > 0)
    .map(({ ids, package: name, what, fixed, installed, unreached }) => {
      const why = installed.every((version) => isMended(version, { fixed }))
        ? 'sudah diperbaiki di versi ini'
        : `tidak sampai ke sini: ${unreached}`;
      const from = fixed.length > 0 ? fixed.join(', ') : '–';
      return `| ${ids.join(', ')} | ${name} ${installed.join(', ')} | ${what} | ${from} | ${why} |`;
    });
  return [
    '| Peringatan | Terpasang | Apa | Diperbaiki sejak | Di sini |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
