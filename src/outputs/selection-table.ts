import { maskNik } from '../domain/nik.ts';
import { nomineeKey } from '../selection/selection.ts';
import { csvTable } from './csv.ts';
import { desaFolder } from './names.ts';
import type { DesaResult, OutputFile } from './result.ts';

const HEADING = [
  'urutan',
  'keadaan',
  'nik',
  'nama',
  'berkas',
  'lembar',
  'baris',
  'alasan',
  'yang_mengubah',
  'dasar_urutan',
  'iuran',
];

/**
 * Who of a village is in, who waits, who is out and why. Without the draws: with the announced seed a SHA-256
 * gives its NIK away, and NIKs are masked here.
 */
export function selectionTable(result: DesaResult): OutputFile {
  const { desa, selection, iuran } = result;
  const ranked = selection.ranked.map((entry) => {
    const key = nomineeKey(entry.nominee);
    const reserve = entry.reserve === undefined ? 'terpilih' : `cadangan ${entry.reserve}`;
    return [
      entry.rank,
      reserve,
      maskNik(entry.nik),
      ...placeOf(entry.nominee),
      '',
      selection.whatWouldChange.get(key)?.id ?? '',
      entry.keys.map(({ name, value }) => `${name}=${value}`).join('; '),
      iuran.workers.get(key)?.total ?? null,
    ];
  });
  const rejected = selection.rejected.map(({ nominee, reasons }) => [
    null,
    'ditolak',
    maskNik(nominee.readings.nik?.value ?? nominee.readings.nik?.text ?? ''),
    ...placeOf(nominee),
    reasons.join('; '),
    selection.whatWouldChange.get(nomineeKey(nominee))?.id ?? '',
    '',
    null,
  ]);
  const rows = [...ranked, ...rejected];
  return {
    path: `desa/${desaFolder(desa)}/seleksi.csv`,
    kind: 'selection',
    bytes: csvTable(HEADING, rows),
    rows: rows.length,
  };
}

function placeOf(nominee: DesaResult['nominees'][number]): readonly (string | number)[] {
  return [nominee.readings.nama?.value ?? '', nominee.file, nominee.sheet ?? '', nominee.row];
}
