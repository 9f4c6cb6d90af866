import { PAPER_KEYS } from '../../campaign/paper-keys.ts';
import { formatRupiah } from '../../domain/rupiah.ts';
import { terbilang, terbilangRupiah } from '../../domain/terbilang.ts';
import { stableZip } from '../stable-zip.ts';
import { listChildren } from './docx.ts';
import { span } from './facts.ts';
import type { Paper, PaperSize } from './paper.ts';
import type { PaperVillage } from './village.ts';

/** What a village may write between double braces in its own Word template, and what comes in its place. */
export const PLACEHOLDERS: readonly (readonly [
  key: string,
  meaning: string,
  value: (village: PaperVillage) => string,
])[] = [
  ['desa', 'nama desa', ({ facts }) => facts.desa.nama],
  ['kode_desa', 'kode wilayah desa', ({ facts }) => facts.desa.kode],
  ['kecamatan', 'nama kecamatan', ({ facts }) => facts.kecamatan],
  ['kabupaten', 'nama kabupaten atau kota', ({ facts }) => facts.kabupaten],
  ['sebutan_kepala', 'Perbekel atau Kepala Desa', ({ facts }) => facts.kepala],
  ['tahun', 'tahun anggaran', ({ year }) => String(year)],
  ['kuota', 'tempat yang tersedia', ({ facts }) => String(facts.desa.quota)],
  ['jumlah', 'orang terpilih', ({ selected }) => String(selected.length)],
  ['jumlah_huruf', 'orang terpilih, dengan huruf', ({ selected }) => terbilang(selected.length)],
  ['cadangan', 'orang cadangan', ({ reserve }) => String(reserve.length)],
  ['bulan', 'masa iuran', ({ result }) => span(result.iuran.months)],
  ['jumlah_bulan', 'banyaknya bulan', ({ result }) => String(result.iuran.months.length)],
  [
    'program',
    'JKK dan JKM',
    ({ result }) => result.iuran.programs.map((one) => one.toUpperCase()).join(' dan '),
  ],
  ['total', 'jumlah iuran', ({ result }) => formatRupiah(result.iuran.total)],
  ['terbilang', 'jumlah iuran dengan huruf', ({ result }) => terbilangRupiah(result.iuran.total)],
  ['kata_undian', 'benih undian', ({ result }) => result.selection.seed],
];

/** Two placeholders that the paper itself fills: its code, and its list as tables. */
export const PAPER_PLACEHOLDERS: readonly (readonly [key: string, meaning: string])[] = [
  ['kode_naskah', 'kode untuk dicocokkan'],
  ['daftar', 'daftar surat itu, sebagai tabel; tulis sendirian dalam satu paragraf'],
];

/**
 * A village's own template: its wording, our facts, code and list. Keys of PAPER_KEYS (`{{nama_perbekel}}`) work
 * too; a key that is not known stays as it is, to be seen.
 */
export async function fillTemplate(
  template: Uint8Array,
  paper: Paper,
  village: PaperVillage,
  size: PaperSize,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const text = (value: string) => ({
    type: docx.PatchType.PARAGRAPH,
    children: [new docx.TextRun(value)],
  });
  const lists = paper.parts.filter((part) => part.kind === 'list');
  const filled = await docx.patchDocument({
    outputType: 'uint8array',
    data: template,
    keepOriginalStyles: true,
    patches: {
      ...Object.fromEntries(PAPER_KEYS.map((key) => [key, text(village.facts.fact(key))])),
      ...Object.fromEntries(PLACEHOLDERS.map(([key, , value]) => [key, text(value(village))])),
      kode_naskah: text(paper.code),
      daftar: {
        type: docx.PatchType.DOCUMENT,
        children: lists.flatMap((part) => listChildren(docx, part, size)),
      },
    },
  });
  return stableZip(filled);
}
