import type { Lang } from '../domain/bilingual.ts';
import { byText, groupBy } from '../domain/order.ts';
import { cellOf, type Place } from '../domain/place.ts';
import type { Finding } from '../findings/finding.ts';
import { ruleOf } from '../rules/index.ts';
import { desaFolder } from './names.ts';
import { dayInWords } from './reports/words.ts';
import type { DesaResult, OutputFile, Result } from './result.ts';

/** A message stays short enough to be read on a telephone. */
const MOST_KINDS = 8;
const MOST_CELLS = 5;

/** For every village a message ready to send: what came, what must be mended and by when, or a reminder. */
export function messages(result: Result, lang: Lang): readonly OutputFile[] {
  return result.desa.map((village) => ({
    path: `desa/${desaFolder(village.desa)}/pesan.txt`,
    kind: 'message',
    bytes: Buffer.from(`${messageTo(village, result, lang)}\n`),
    rows: 0,
  }));
}

function messageTo(village: DesaResult, result: Result, lang: Lang): string {
  const by = result.campaign.sendBy;
  const deadline = by === undefined ? undefined : dayInWords(by, lang);
  const { nama } = village.desa;
  if (village.files.length === 0) return reminder(village, deadline, lang);
  const errors = village.findings.filter(
    (finding) => finding.severity === 'error' && finding.oversight !== true,
  );
  const selected = village.selection.ranked.filter(({ state }) => state === 'selected').length;
  const reserve = village.selection.ranked.length - selected;
  const people = village.nominees.length;
  if (lang === 'en')
    return [
      `Good day, Desa ${nama}. Thank you, your list of ${people} people has arrived.`,
      `So far ${selected} have a place (of ${village.desa.quota}), ${reserve} are in reserve.`,
      ...(errors.length === 0
        ? ['Nothing has to be mended.']
        : [
            `${errors.length} things must be mended${deadline ? ` by ${deadline}` : ''}:`,
            ...lines(errors, lang),
            'Your own file with the cells marked is attached. Please mend it there and send it back.',
          ]),
    ].join('\n');
  return [
    `${greeting(village)}, Desa ${nama}. Terima kasih, daftar ${people} orang sudah kami terima.`,
    `Sementara ini ${selected} orang mendapat tempat (dari ${village.desa.quota})${reserve > 0 ? ` dan ${reserve} orang menjadi cadangan` : ''}.`,
    ...(errors.length === 0
      ? ['Tidak ada yang wajib diperbaiki.']
      : [
          `Ada ${errors.length} hal yang perlu diperbaiki${deadline ? ` paling lambat ${deadline}` : ''}:`,
          ...lines(errors, lang),
          'Berkas desa sendiri dengan sel yang sudah ditandai kami lampirkan. Mohon diperbaiki di berkas itu lalu dikirim kembali. Terima kasih.',
        ]),
  ].join('\n');
}

function reminder(village: DesaResult, deadline: string | undefined, lang: Lang): string {
  const { nama } = village.desa;
  return lang === 'en'
    ? `Good day, Desa ${nama}. We have not received your list of pekerja rentan yet. Please send it${deadline ? ` by ${deadline}` : ''}, in whatever form you have it.`
    : `${greeting(village)}, Desa ${nama}. Daftar calon peserta pekerja rentan belum kami terima. Mohon dikirim${deadline ? ` paling lambat ${deadline}` : ''}, dalam bentuk apa pun yang sudah ada. Terima kasih.`;
}

/** Bali greets in its own way. */
function greeting(village: DesaResult): string {
  return village.desa.kode.startsWith('51.') ? 'Om Swastiastu' : 'Selamat pagi';
}

/** One line a kind of fault with its first cells; most frequent first, the rest counted. */
function lines(errors: readonly Finding[], lang: Lang): readonly string[] {
  const kinds = [...groupBy(errors, (finding) => finding.code)].sort(
    ([codeA, a], [codeB, b]) => b.length - a.length || byText(codeA, codeB),
  );
  const shown = kinds.slice(0, MOST_KINDS).map(([code, findings]) => {
    const places = placesIn(
      findings.slice(0, MOST_CELLS).map((finding) => finding.where),
      lang,
    );
    const more = findings.length > MOST_CELLS ? ', …' : '';
    const where = places === '' ? '' : ` (${places}${more})`;
    return `- ${findings.length}× ${ruleOf(code)?.title[lang] ?? code}${where}`;
  });
  const rest = kinds.slice(MOST_KINDS).reduce((total, [, findings]) => total + findings.length, 0);
  if (rest === 0) return shown;
  return [
    ...shown,
    lang === 'id' ? `- dan ${rest} hal lain, lihat berkasnya` : `- and ${rest} more, see the file`,
  ];
}

/** `sel C14, C20; baris 7`: where the column is missing there is only the row. */
function placesIn(places: readonly Place[], lang: Lang): string {
  const [cells, rows] = [true, false].map((hasColumn) =>
    places
      .filter(({ column }) => (column !== undefined) === hasColumn)
      .flatMap((place) => cellOf(place) ?? [])
      .join(', '),
  );
  const named = lang === 'id' ? { sel: cells, baris: rows } : { cells, rows };
  return Object.entries(named)
    .flatMap(([kind, list]) => (list ? [`${kind} ${list}`] : []))
    .join('; ');
}
