import { groupDigits } from '../reports/words.ts';
import { stableZip } from '../stable-zip.ts';
import { childrenOf } from './docx.ts';
import type { Facts } from './facts.ts';
import { type Paper, type PaperSize, paperCode } from './paper.ts';

/**
 * What a village may write into its own Word template between double braces, such as `{{desa}}`; keys of the
 * papers (`{{nama_perbekel}}`, ...) work too, and `{{daftar}}` becomes the list of the paper.
 */
export const PLACEHOLDERS: Readonly<Record<string, (facts: Facts) => string>> = {
  desa: (facts) => facts.desa,
  kode: (facts) => facts.kode,
  kecamatan: (facts) => facts.kecamatan,
  kota: (facts) => facts.kota,
  tahun: (facts) => String(facts.year),
  bulan: (facts) => facts.months,
  program: (facts) => facts.programs,
  kuota: (facts) => String(facts.quota),
  jumlah: (facts) => groupDigits(facts.selected.length, 'id'),
  cadangan: (facts) => groupDigits(facts.reserve.length, 'id'),
  total: (facts) => facts.total,
  terbilang: (facts) => facts.terbilang,
};

/** A village's own template filled in: its wording, our facts, list and code. */
export async function fillTemplate(
  template: Uint8Array,
  paper: Paper,
  facts: Facts,
  keys: readonly string[],
  size: PaperSize,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const list = paper.blocks.filter((block) => block.kind === 'table');
  const text = (value: string) => ({
    type: docx.PatchType.PARAGRAPH,
    children: [new docx.TextRun(value)],
  });
  const patches = Object.fromEntries([
    ...Object.entries(PLACEHOLDERS).map(([key, of]) => [key, text(of(facts))] as const),
    ...keys.map((key) => [key, text(facts.known(key))] as const),
    ['kode_cocok', text(paperCode(paper))] as const,
    [
      'daftar',
      {
        type: docx.PatchType.DOCUMENT,
        children: list.flatMap((block) => childrenOf(docx, block, paper, size)),
      },
    ] as const,
  ]);
  const filled = await docx.patchDocument({
    outputType: 'uint8array',
    data: template,
    patches,
    keepOriginalStyles: true,
  });
  return stableZip(filled);
}
