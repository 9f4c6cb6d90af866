import path from 'node:path';
import type { Campaign } from '../campaign/campaign.ts';
import type { PoolOptions } from '../intake/pool.ts';
import { type Merged, mergePieces } from '../outputs/reporters/merged.ts';
import type { Held, Pieces } from '../outputs/reporters/pieces.ts';
import { tellParts } from './make-parts.ts';
import type { Planned } from './order.ts';
import { openSpool, type Spool } from './spool.ts';
import type { Making, WaitingPart } from './tasks.ts';

/** The JSON document of a country; `close` once it is printed. */
export interface Told {
  readonly merged: Merged;
  readonly close: () => void;
}

export interface Telling extends Pick<Planned, 'tasks' | 'loose' | 'files'> {
  readonly campaign: Campaign;
  readonly making: Making;
  readonly options: PoolOptions;
}

/**
 * Gathers what the JSON document says of a country from its parts: texts go to the disk as they come, places of
 * texts and sums stay here, so that the lists can be printed in the order of the whole.
 */
export async function tellCountry(telling: Telling): Promise<Told> {
  const { campaign, tasks, loose, making, options } = telling;
  const spool = openSpool(path.dirname(making.out));
  try {
    const byPart = new Map<WaitingPart, Pieces>();
    const onTold = (pieces: Pieces, task: WaitingPart) => {
      byPart.set(task, spooled(pieces, spool));
    };
    await tellParts(tasks, making, { ...options, onTold });
    const pieces = tasks.flatMap((task) => byPart.get(task) ?? []);
    const rest: Pieces = { files: [], findings: [], desa: [], loose };
    const shown = { as: 'json', showNik: making.showNik } as const;
    const merged = mergePieces(campaign, making.on, [...pieces, rest], shown);
    const places = new Map(telling.files.map((file, place) => [file, place]));
    const place = ({ file }: { readonly file: string }) => places.get(file) ?? 0;
    const files = [...merged.files].sort((a, b) => place(a) - place(b));
    return { merged: { ...merged, files }, close: spool.close };
  } catch (error) {
    spool.close();
    throw error;
  }
}

function spooled({ files, findings, desa, loose }: Pieces, spool: Spool): Pieces {
  const keep = (held: Held): Held => (typeof held === 'function' ? held : spool.keep(held));
  return {
    files: files.map((piece) => ({ ...piece, text: keep(piece.text) })),
    findings: findings.map((piece) => ({ ...piece, texts: piece.texts.map(keep) })),
    desa: desa.map((piece) => ({
      ...piece,
      text: keep(piece.text),
      people: piece.people.map(keep),
    })),
    loose,
  };
}
