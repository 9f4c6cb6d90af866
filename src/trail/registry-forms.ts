import type { OutputFile } from '../outputs/result.ts';
import { UPLOADS } from '../outputs/uploads/batches.ts';
import { text as textCell } from '../outputs/uploads/table.ts';
import { writeXlsx } from '../outputs/uploads/xlsx.ts';
import { adviceFor, byPerson } from './registry-report.ts';
import type { KnownPerson, Registry } from './registry-state.ts';
import { stateWords } from './registry-view.ts';

const FORM = ['nik', 'nama', 'keadaan', 'sebab', 'keputusan', 'oleh', 'tanggal', 'catatan'];
const WORDS = 'diterima, ditolak, kirim ulang, berhenti, abaikan';

/**
 * A form for the decisions that people have to make, to be filled in and given to `reconcile`. It holds the full NIK,
 * which is its purpose. Undefined when nothing is to be decided. `gone`: people who were sent and vanished.
 */
export function decisionForm(
  registry: Registry,
  gone: readonly KnownPerson[] = [],
): OutputFile | undefined {
  const doubtful = [...registry.people.values()].filter(({ state }) => state === 'suspense');
  const known = [...new Set([...doubtful, ...gone])].sort(byPerson);
  const lines = [
    ...known.map((person) => [
      person.nik,
      person.nama,
      stateWords(person.state).id,
      person.state === 'suspense' ? adviceFor(person).id : 'tidak ada lagi di antara yang terpilih',
    ]),
    ...registry.strays.flatMap((stray) =>
      stray.nik === undefined
        ? []
        : [[stray.nik, stray.nama ?? '', 'tidak dikenal', `${stray.file} baris ${stray.row}`]],
    ),
  ];
  if (lines.length === 0) return undefined;
  const head = FORM.map((value) => ({ kind: 'heading' as const, text: value }));
  const rows = lines.map((line) =>
    line.map((value) => (value === '' ? undefined : textCell(value))),
  );
  const sheet = {
    name: 'Keputusan',
    rows: [
      [
        textCell(
          `Isi kolom keputusan dengan: ${WORDS}. Lalu: desa-enroll reconcile keputusan.xlsx`,
        ),
      ],
      head,
      ...rows,
    ],
    columns: FORM.map(() => ({ width: 22, text: true })),
  };
  return {
    path: 'keputusan.xlsx',
    kind: 'decision-form',
    bytes: writeXlsx([sheet]),
    rows: lines.length,
  };
}

/** Those who are to end, for the branch; full NIK, since that is its purpose. Undefined when there is nobody. */
export function endedList(registry: Registry): OutputFile | undefined {
  const ended = [...registry.people.values()]
    .filter(({ state }) => state === 'ended')
    .sort(byPerson);
  if (ended.length === 0) return undefined;
  const head = [
    'NIK',
    'Nama Lengkap',
    'KPJ',
    'Kode Desa',
    'Diputuskan Oleh',
    'Tanggal Keputusan',
    'Alasan',
  ];
  const rows = ended.map(({ nik, nama, kpj, desa, decided }) =>
    [nik, nama, kpj ?? '', desa, decided?.by ?? '', decided?.when ?? '', decided?.note ?? ''].map(
      (value) => (value === '' ? undefined : textCell(value)),
    ),
  );
  const sheet = {
    name: 'Berhenti',
    rows: [head.map((value) => ({ kind: 'heading' as const, text: value })), ...rows],
    columns: head.map(() => ({ width: 22, text: true })),
  };
  return {
    path: `${UPLOADS}/berhenti.xlsx`,
    kind: 'upload-ended',
    bytes: writeXlsx([sheet]),
    rows: ended.length,
  };
}
