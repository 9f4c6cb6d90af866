import type { FundingResult } from '../../iuran/iuran.ts';
import { nomineeKey, type Ranked } from '../../selection/selection.ts';
import { namaOf } from '../reports/frame.ts';
import type { DesaResult, Result } from '../result.ts';
import { dots, factsOf, type PaperFacts } from './facts.ts';
import type { Block, Signature } from './paper.ts';

/** What the papers of one village are written from. */
export interface PaperVillage {
  readonly result: DesaResult;
  readonly facts: PaperFacts;
  readonly year: number;
  readonly selected: readonly Ranked[];
  readonly reserve: readonly Ranked[];
  /** Sentence on which payment from Dana Desa rests, when Dana Desa pays; no article is quoted. */
  readonly basis: string | undefined;
  readonly fullIuran: string | undefined;
}

export function paperVillage(result: Result, village: DesaResult): PaperVillage {
  const { ranked } = village.selection;
  const open = (code: string) =>
    village.iuran.assumptions.find((one) => one.code === code)?.message.id ??
    result.assumptions.find((one) => one.code === code)?.message.id;
  const paysDds = village.desa.funding.some(({ source }) => source === 'DDS');
  return {
    result: village,
    facts: factsOf(village.desa),
    year: result.campaign.year,
    selected: ranked.filter(({ state }) => state === 'selected'),
    reserve: ranked.filter(({ state }) => state === 'reserve'),
    basis: paysDds ? open('dana-desa-basis-musdes') : undefined,
    fullIuran: open('apbdes-discount-open'),
  };
}

/** Iuran of one selected worker over all months, whole rupiah. */
export function iuranOf(village: PaperVillage, ranked: Ranked): number {
  return village.result.iuran.workers.get(nomineeKey(ranked.nominee))?.total ?? 0;
}

export function perMonthOf(village: PaperVillage, ranked: Ranked): number {
  const worker = village.result.iuran.workers.get(nomineeKey(ranked.nominee));
  return worker?.months[0]?.total ?? 0;
}

export function letterhead({ facts }: PaperVillage): Block {
  return {
    kind: 'letterhead',
    lines: [
      `PEMERINTAH ${facts.kabupaten.toUpperCase()}`,
      `KECAMATAN ${facts.kecamatan.toUpperCase()}`,
      `DESA ${facts.desa.nama.toUpperCase()}`,
    ],
    address: `${facts.fact('alamat_kantor', 60)}${facts.desa.extra?.has('nomor_kontak') ? `  Telp. ${facts.fact('nomor_kontak')}` : ''}`,
  };
}

/** Signature of the perbekel, with place and day above it. */
export function signedByKepala({ facts }: PaperVillage, place: string): Signature {
  const nip = facts.desa.extra?.get('nip_perbekel');
  return {
    place,
    role: `${facts.kepala} ${facts.desa.nama}`,
    name: facts.fact('nama_perbekel', 34),
    ...(nip ? { nip } : {}),
  };
}

export function placeAndDay({ facts }: PaperVillage, key: string): string {
  return `${facts.desa.nama}, ${facts.day(key, 24)}`;
}

/** `Dana Desa (DDS)` and its account; the account is a setting, so a blank stays a blank. */
export function accountOf({ line }: FundingResult): string {
  return line.kodeRekening ?? dots(24);
}

export function upperName(ranked: Ranked): string {
  return namaOf(ranked.nominee).toUpperCase();
}

/** How the order came about, in the words of a berita acara. */
export function orderInWords({ result }: PaperVillage): string {
  const { order, seed } = result.selection;
  const draw = `undian dengan kata undian "${seed}" yang dapat diulang oleh siapa pun`;
  if (order === 'musyawarah')
    return `urutan yang disepakati musyawarah desa; urutan yang sama ditetapkan dengan ${draw}`;
  if (order === 'criteria')
    return `kriteria yang ditetapkan sebelumnya; urutan yang sama ditetapkan dengan ${draw}`;
  return draw;
}
