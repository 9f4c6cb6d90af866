import type { Program } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { formatRupiah } from '../domain/rupiah.ts';
import type { Affordable } from './iuran.ts';
import type { Rest } from './rest.ts';

type Option = Affordable['options'][number];

/**
 * "Rp18.500.000: 91 orang 12 bulan, atau 100 orang 11 bulan, atau 41 orang dengan JHT": the answer a perbekel
 * waits for. `programs` are the campaign's own; another package is named by what it adds or leaves out.
 */
export function affordableSentence(found: Affordable, programs: readonly Program[]): Bilingual {
  const money = formatRupiah(found.money ?? 0);
  if (found.options.length === 0)
    return {
      id: `${money}: belum cukup untuk satu orang selama satu bulan`,
      en: `${money}: not enough for one person for one month`,
    };
  const own = found.options.filter((option) => option.programs.join() === programs.join());
  const longest = own[0]?.months ?? 0;
  return {
    id: `${money}: ${found.options.map((option) => optionId(option, programs, longest)).join(', atau ')}`,
    en: `${money}: ${found.options.map((option) => optionEn(option, programs, longest)).join(', or ')}`,
  };
}

function optionId(option: Option, own: readonly Program[], longest: number): string {
  const people = `${option.people} orang${option.inOrder === undefined ? '' : ` (${option.inOrder} menurut urutan)`}`;
  const other = difference(option.programs, own);
  if (other === undefined) return `${people} ${option.months} bulan`;
  const months = option.months === longest ? '' : ` ${option.months} bulan`;
  return `${people}${months} ${other.added ? 'dengan' : 'tanpa'} ${other.names}`;
}

function optionEn(option: Option, own: readonly Program[], longest: number): string {
  const noun = option.people === 1 ? 'person' : 'people';
  const people = `${option.people} ${noun}${option.inOrder === undefined ? '' : ` (${option.inOrder} in the order of the list)`}`;
  const other = difference(option.programs, own);
  const span = option.months === 1 ? '1 month' : `${option.months} months`;
  if (other === undefined) return `${people} for ${span}`;
  const months = option.months === longest ? '' : ` for ${span}`;
  return `${people}${months} ${other.added ? 'with' : 'without'} ${other.names}`;
}

function difference(
  programs: readonly Program[],
  own: readonly Program[],
): { readonly added: boolean; readonly names: string } | undefined {
  const name = (list: readonly Program[]): string => list.join(' + ').toUpperCase();
  const added = programs.filter((program) => !own.includes(program));
  if (added.length > 0) return { added: true, names: name(added) };
  const dropped = own.filter((program) => !programs.includes(program));
  return dropped.length > 0 ? { added: false, names: name(dropped) } : undefined;
}

/** How many more the half rate would reach. */
export function halfSentence(more: number): Bilingual {
  return {
    id: `Bila surat BPJS membolehkan separuh iuran, uang yang sama cukup untuk ${more} orang lagi.`,
    en: `If a BPJS letter allows the half iuran, the same money reaches ${more} more ${more === 1 ? 'person' : 'people'}.`,
  };
}

/** What the rest buys, or undefined when nothing is left that buys anything. */
export function restSentence(rest: Rest): Bilingual | undefined {
  if (rest.months === 0 && rest.people === 0) return undefined;
  const id = [
    ...(rest.months > 0 ? [`${rest.months} bulan lagi untuk semua`] : []),
    ...(rest.people > 0 ? [`${rest.people} orang lagi sampai kuota`] : []),
  ];
  const en = [
    ...(rest.months > 0 ? [`${rest.months} more months for everyone`] : []),
    ...(rest.people > 0 ? [`${rest.people} more people up to the quota`] : []),
  ];
  const left = formatRupiah(rest.left);
  return {
    id: `Sisa ${left} masih cukup untuk ${id.join(', lalu ')}.`,
    en: `The rest of ${left} still pays for ${en.join(', then ')}.`,
  };
}
