import type { Bilingual } from '../domain/bilingual.ts';
import type { Place } from '../domain/place.ts';

/** `error`: this cannot be sent. `warning`: can be sent, someone should look. `note`: for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault in the data, as a value: what, where, and what to do about it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Place;
  /** Related cells, such as the other half of a duplicate. */
  readonly also: readonly Place[];
  readonly message: Bilingual;
  readonly fix: Bilingual;
  /** Facts of the message, masked: no NIK, phone or mother's name in the clear. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Village whose list it concerns, perhaps a stand-in (`unknownDesa`); undefined for a whole file. */
  readonly kodeDesa?: string;
  /** A village checked it by hand: who, and on which day. It is a note then. */
  readonly confirmed?: { readonly by: string; readonly when: string };
  /** True when only the city sees it (oversight questions, the other village's side of a duplicate). */
  readonly oversight?: true;
}
