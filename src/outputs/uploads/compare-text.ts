import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { TemplateComparison } from './compare.ts';
import type { KnownLayout } from './layouts.ts';
import type { PortalAnswer } from './portal.ts';
import type { Profile } from './profile.ts';

const SHOWN = 15;

/** The layouts, one line each: how well each is known, and whether it may be written. */
export function layoutList(layouts: readonly KnownLayout[], lang: Lang): string {
  const width = Math.max(...layouts.map(({ profile }) => profile.id.length));
  return layouts
    .map(({ profile, file }) => {
      const { id, segment, grade, status, title } = profile;
      const remark =
        status === 'superseded'
          ? ` (${lang === 'id' ? 'sudah diganti, tidak ditulis' : 'superseded, never written'})`
          : file === undefined
            ? ''
            : ` ← ${file}`;
      return `${id.padEnd(width)}  ${segment.padEnd(3)}  ${grade ?? '-'}  ${title}${remark}`;
    })
    .join('\n');
}

/** What a downloaded template has that the layout lacks, in words. */
export function comparisonText(
  comparison: TemplateComparison,
  profile: Profile,
  lang: Lang,
): string {
  const say = (text: Bilingual) => text[lang];
  const { type, sheet, headerRow, missing, added, changed, moved, codes, nearest, same } =
    comparison;
  const lines = [
    same
      ? say({
          id: `Sama dengan tata letak ${profile.id}.`,
          en: `The same as the layout ${profile.id}.`,
        })
      : say({
          id: `Berbeda dari tata letak ${profile.id}:`,
          en: `Different from the layout ${profile.id}:`,
        }),
  ];
  const add = (text: Bilingual) => lines.push(`- ${say(text)}`);
  if (!type.same)
    add({
      id: `jenis berkas ${type.file}, seharusnya ${type.layout}`,
      en: `file type ${type.file}, expected ${type.layout}`,
    });
  if (sheet.file === null)
    add({
      id: 'tidak ada lembar dengan judul kolom yang dikenal',
      en: 'no sheet with headings that are known',
    });
  else if (sheet.file !== sheet.layout)
    add({
      id: `lembar data bernama "${sheet.file}", bukan "${sheet.layout}"`,
      en: `the data sheet is called "${sheet.file}", not "${sheet.layout}"`,
    });
  if (headerRow.file !== null && headerRow.file !== headerRow.layout)
    add({
      id: `judul kolom di baris ${headerRow.file}, bukan ${headerRow.layout}`,
      en: `headings in row ${headerRow.file}, not ${headerRow.layout}`,
    });
  for (const header of missing)
    add({ id: `kolom "${header}" tidak ada`, en: `the column "${header}" is missing` });
  for (const { header, column } of added)
    add({ id: `kolom ${column} "${header}" baru`, en: `column ${column} "${header}" is new` });
  for (const { from, to } of changed)
    add({ id: `"${from}" sekarang ditulis "${to}"`, en: `"${from}" is now written "${to}"` });
  for (const { header, from, to } of moved)
    add({
      id: `"${header}" pindah dari ${from} ke ${to}`,
      en: `"${header}" moved from ${from} to ${to}`,
    });
  for (const list of codes) lines.push(...codeLines(list, lang));
  const [best] = nearest;
  if (!same && best !== undefined && best.id !== profile.id)
    add({
      id: `paling mirip dengan ${best.id}${best.superseded ? ', bentuk lama yang sudah diganti' : ''}`,
      en: `most like ${best.id}${best.superseded ? ', an older form that was superseded' : ''}`,
    });
  return lines.join('\n');
}

function codeLines(
  { sheet, list, added, gone, renamed }: TemplateComparison['codes'][number],
  lang: Lang,
): readonly string[] {
  const words = (codes: readonly { readonly code: string; readonly name: string }[]) => {
    const shown = codes
      .slice(0, SHOWN)
      .map(({ code, name }) => (name === '' ? code : `${code} ${name}`));
    return shown.join(', ') + (codes.length > SHOWN ? ', …' : '');
  };
  const lines: string[] = [];
  const head =
    lang === 'id'
      ? `daftar kode ${list} (lembar "${sheet}")`
      : `code list ${list} (sheet "${sheet}")`;
  if (added.length > 0)
    lines.push(`- ${head}: ${added.length} ${lang === 'id' ? 'baru' : 'new'}: ${words(added)}`);
  if (gone.length > 0)
    lines.push(`- ${head}: ${gone.length} ${lang === 'id' ? 'hilang' : 'gone'}: ${words(gone)}`);
  if (renamed.length > 0)
    lines.push(
      `- ${head}: ${renamed.length} ${lang === 'id' ? 'berganti nama' : 'renamed'}: ${renamed
        .slice(0, SHOWN)
        .map(({ code, from, to }) => `${code} ${from} → ${to}`)
        .join(', ')}`,
    );
  return lines;
}

/** What the simulated portal says to a file that somebody handed in; no NIK is shown. */
export function portalText({ refused, rows, valid, invalid }: PortalAnswer, lang: Lang): string {
  if (refused !== undefined)
    return lang === 'id'
      ? `Tiruan portal menolak seluruh berkas: ${refused.message} (${refused.rule}) ${refused.detail}`
      : `The simulated portal refuses the whole file: ${refused.message} (${refused.rule}) ${refused.detail}`;
  const head =
    lang === 'id'
      ? `Tiruan portal: ${valid} baris diterima, ${invalid} ditolak.`
      : `Simulated portal: ${valid} rows accepted, ${invalid} refused.`;
  const faulty = rows.filter(({ status }) => status === 'T');
  const lines = faulty.slice(0, SHOWN).map(({ row, refused: why }) => {
    const reasons = why.map(({ message, detail }) =>
      detail === '' ? message : `${message} (${detail})`,
    );
    return `  ${lang === 'id' ? 'baris' : 'row'} ${row}: ${reasons.join('; ')}`;
  });
  return [head, ...lines, ...(faulty.length > SHOWN ? ['  …'] : [])].join('\n');
}
