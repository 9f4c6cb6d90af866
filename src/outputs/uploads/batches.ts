import { isUnknownDesa } from '../../domain/wilayah.ts';
import { desaFolder } from '../names.ts';
import { roomOf } from './layout-table.ts';
import type { DesaUpload, UploadKind, UploadPerson, UploadPlan } from './plan.ts';

/** One upload file to be written: where, and who is in it. */
export interface UploadBatch {
  /** Relative to the output folder. The name itself may not change, so what tells files apart is the folder. */
  readonly path: string;
  readonly kind: UploadKind;
  /** Villages in it, in order. */
  readonly desa: readonly { readonly kode: string; readonly nama: string }[];
  readonly people: readonly UploadPerson[];
}

/** One file for each village, or one for all that a branch takes in. */
export type Batching = 'desa' | 'branch';

export const UPLOADS = 'unggah';

const KINDS: readonly (readonly [UploadKind, folder: string])[] = [
  ['regular', ''],
  ['supplementary', 'susulan'],
  ['revised', 'perbaikan'],
];

/** Files of one village. */
export function desaBatches(
  upload: DesaUpload,
  plan: Pick<UploadPlan, 'settled' | 'fileName'>,
): readonly UploadBatch[] {
  const { desa } = upload;
  const folder = isUnknownDesa(desa.kode) ? desaFolder({ kode: desa.kode, nama: '' }) : desa.kode;
  return batchesOf(folder, [upload], plan);
}

/** Files of all villages together. */
export function branchBatches(plan: UploadPlan): readonly UploadBatch[] {
  return batchesOf('gabungan', plan.desa, plan);
}

function batchesOf(
  folder: string,
  uploads: readonly DesaUpload[],
  { settled, fileName }: Pick<UploadPlan, 'settled' | 'fileName'>,
): readonly UploadBatch[] {
  const room = roomOf(settled.profile);
  const { file } = settled.profile;
  const suffix = file.split === 'suffix' && file.renameAllowed;
  return KINDS.flatMap(([kind, kindFolder]) => {
    const groups = uploads.flatMap((upload) => {
      const people = upload.people.filter((person) => person.kind === kind);
      return people.length > 0 ? [{ desa: upload.desa, people }] : [];
    });
    const parts = partsOf(groups, room);
    return parts.map((part, index) => {
      const number = parts.length > 1 ? String(index + 1).padStart(2, '0') : '';
      const folders = [UPLOADS, folder, kindFolder, suffix ? '' : number];
      const name =
        suffix && number !== '' ? fileName.replace(/(\.\w+)$/, `_${number}$1`) : fileName;
      return {
        path: [...folders.filter((one) => one !== ''), name].join('/'),
        kind,
        desa: part.map(({ desa }) => ({ kode: desa.kode, nama: desa.nama })),
        people: part.flatMap(({ people }) => people),
      };
    });
  });
}

interface Group {
  readonly desa: DesaUpload['desa'];
  readonly people: readonly UploadPerson[];
}

/** Fills files up to the limit; a village is cut in two only where it alone exceeds it (upload.md 8). */
function partsOf(groups: readonly Group[], room: number): readonly (readonly Group[])[] {
  const parts: Group[][] = [];
  let left = 0;
  for (const { desa, people } of groups)
    for (let from = 0; from < people.length; from += room) {
      const piece = { desa, people: people.slice(from, from + room) };
      const last = parts.at(-1);
      const fits = last !== undefined && from === 0 && piece.people.length <= left;
      if (fits) last.push(piece);
      else parts.push([piece]);
      left = (fits ? left : room) - piece.people.length;
    }
  return parts;
}
