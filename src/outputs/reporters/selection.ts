import { Chalk } from 'chalk';
import { maskNik } from '../../domain/nik.ts';
import type { Nominee } from '../../records/reading.ts';
import { drawBoundary, recheckCommand } from '../../selection/recompute.ts';
import { nomineeKey } from '../../selection/selection.ts';
import type { DesaResult } from '../result.ts';
import type { Screen } from './terminal.ts';

/** Who of a village is in, who waits, who is out and why, with what anyone needs to redo the order. */
export function selectionText(result: DesaResult, screen: Screen, showNik: boolean): string {
  const ink = new Chalk({ level: screen.colour ? 1 : 0 });
  const { desa, selection } = result;
  const id = screen.lang === 'id';
  const lines = [
    ink.bold(`${desa.nama} · ${desa.kode}`),
    `  ${orderText(result, id)}`,
    ...recheckLines(result, id),
  ];
  for (const ranked of selection.ranked) {
    const reserve = ranked.state === 'reserve';
    const state = reserve
      ? ink.yellow(`${id ? 'cadangan' : 'reserve'} ${ranked.reserve}`)
      : ink.green(id ? 'terpilih' : 'selected');
    const keys = ranked.keys.map(({ name, value }) => `${name}=${value.slice(0, 12)}`).join(' ');
    lines.push(
      `  ${String(ranked.rank).padStart(4)}  ${personText(ranked.nominee, showNik)}  ${state}  ${ink.dim(showNik ? `${keys} ${ranked.draw}`.trimStart() : keys)}`,
    );
    const change = selection.whatWouldChange.get(nomineeKey(ranked.nominee));
    if (reserve && change) lines.push(`        ${ink.dim(change[screen.lang])}`);
  }
  for (const { nominee, reasons } of selection.rejected) {
    lines.push(
      `     –  ${personText(nominee, showNik)}  ${ink.red(id ? 'ditolak' : 'rejected')}  ${reasons.join(', ')}`,
    );
    const change = selection.whatWouldChange.get(nomineeKey(nominee));
    if (change) lines.push(`        ${ink.dim(change[screen.lang])}`);
  }
  return `${lines.join('\n')}\n`;
}

function orderText({ selection, desa }: DesaResult, id: boolean): string {
  const draw = id
    ? `undian SHA-256 dari benih "${selection.seed}" + NIK`
    : `draw by SHA-256 of seed "${selection.seed}" + NIK`;
  const first = {
    musyawarah: id
      ? 'urutan musyawarah (kolom prioritas), lalu '
      : 'order of the musyawarah, then ',
    criteria: `${desa.policy.ranking.join(', ')}, ${id ? 'lalu ' : 'then '}`,
    draw: '',
  }[selection.order];
  return `${id ? 'Kuota' : 'Quota'} ${selection.quota} · ${id ? 'urutan' : 'order'}: ${first}${draw}`;
}

/** How anyone checks a draw. The draws themselves stand beside full NIKs only: they give a masked one away. */
function recheckLines({ selection }: DesaResult, id: boolean): readonly string[] {
  const boundary = drawBoundary(selection);
  const command = recheckCommand(selection.seed, 'NIK');
  return [
    `  ${id ? 'Periksa undian' : 'Check a draw'}: ${command}`,
    ...(boundary === undefined
      ? []
      : [
          id
            ? `  Batas undian ${boundary}: bila urutan lainnya sama, nilai di bawahnya terpilih.`
            : `  Boundary of the draw ${boundary}: where all else is equal, a value below it is selected.`,
        ]),
  ];
}

function personText(nominee: Nominee, showNik: boolean): string {
  const nik = nominee.readings.nik?.value ?? '';
  const nama = nominee.readings.nama?.value ?? '–';
  return `${(showNik ? nik : maskNik(nik)).padEnd(16)}  ${nama.slice(0, 28).padEnd(28)}`;
}
