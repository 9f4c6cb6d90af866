import { Refusal } from '../../domain/refusal.ts';
import type { Cells } from './layout-table.ts';
import type { Profile } from './profile.ts';

/** Fills the file downloaded from BPJS by its headings; its other sheets, styles, lists and name stay. */
export async function fillTemplate(
  profile: Profile,
  _template: Uint8Array,
  _people: readonly Cells[],
): Promise<Uint8Array> {
  throw new Refusal('template-not-fillable', {
    id: `Templat untuk ${profile.id} belum dapat diisi.`,
    en: `The template of ${profile.id} cannot be filled yet.`,
  });
}
