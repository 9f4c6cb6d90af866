import { cellOf, type Place } from '../../domain/place.ts';
import { byPlace } from '../../findings/order.ts';
import type { Nominee } from '../../records/reading.ts';
import { placeOf } from '../rule.ts';

/** More than this many places help nobody; the message says how many there are in all. */
export const MOST_PLACES = 50;

/** NIK cells of the other rows, in the order of places. */
export function otherPlaces(rows: readonly Nominee[], self: Nominee): readonly Place[] {
  const places: Place[] = [];
  for (const row of rows) {
    if (row === self) continue;
    places.push(placeOf(row, row.readings.nik));
    if (places.length === MOST_PLACES) break;
  }
  return places.sort(byPlace);
}

/** Cells named in a sentence; `also` holds them all. */
const NAMED = 5;

/** `C47`, `Lembar2!C47`, `lain.xlsx Data!C3`: as short as the reader of the first place needs. */
export function namesOf(places: readonly Place[], own: Place): string {
  const names = places.slice(0, NAMED).map((place) => {
    const cell = cellOf(place) ?? '';
    if (place.file === own.file && place.sheet === own.sheet) return cell;
    const sheet = place.sheet ? `${place.sheet}!${cell}` : cell;
    return place.file === own.file ? sheet : `${place.file} ${sheet}`;
  });
  return places.length > NAMED ? `${names.join(', ')}, …` : names.join(', ');
}

/** Rows in the order of their places, so that lists of them never depend on the order of input. */
export function inOrder(rows: readonly Nominee[]): readonly Nominee[] {
  return [...rows].sort((a, b) => byPlace(placeOf(a), placeOf(b)));
}
