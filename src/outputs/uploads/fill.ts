import type { Bilingual } from '../../domain/bilingual.ts';
import { Refusal } from '../../domain/refusal.ts';
import { openWorkbooks } from '../../sheets/open.ts';
import { type Sheet, textOf } from '../../sheets/sheet.ts';
import { xlsFiller } from './fill-xls.ts';
import { xlsxFiller } from './fill-xlsx.ts';
import type { Cells } from './layout-table.ts';
import type { Profile } from './profile.ts';

/** Puts people into the opened template and gives the file that is uploaded. */
export type Filler = (people: readonly Cells[]) => Uint8Array;

/** Where the data of a template belongs: 0-based columns in the order of the layout, -1 for one that it lacks. */
export interface TemplatePlace {
  readonly sheet: string;
  /** 1-based. */
  readonly firstDataRow: number;
  readonly columns: readonly number[];
}

/**
 * Opens the file downloaded from BPJS. Columns are found by their headings; its other sheets, styles, lists and
 * name stay. What does not fit the layout is refused before anything is written.
 */
export async function openTemplate(profile: Profile, bytes: Uint8Array): Promise<Filler> {
  const [workbook] = await openWorkbooks(profile.template ?? 'templat', bytes);
  const sheet = workbook?.sheets.find(({ name }) => name === profile.sheet.name);
  if (workbook === undefined || (workbook.kind !== 'xls' && workbook.kind !== 'xlsx'))
    throw unfit(profile, {
      id: 'bukan berkas Excel yang dapat dibaca',
      en: 'it is no Excel file that can be read',
    });
  if (workbook.kind !== profile.file.type)
    throw unfit(profile, {
      id: `isinya ${workbook.kind}, sedangkan tata letak ini ${profile.file.type}`,
      en: `its content is ${workbook.kind}, while this layout is ${profile.file.type}`,
    });
  if (sheet === undefined)
    throw unfit(profile, {
      id: `tidak ada lembar "${profile.sheet.name}"`,
      en: `there is no sheet "${profile.sheet.name}"`,
    });
  const place = placeIn(sheet, profile);
  return workbook.kind === 'xls' ? xlsFiller(bytes, place) : xlsxFiller(bytes, place);
}

function placeIn(sheet: Sheet, profile: Profile): TemplatePlace {
  const head = headingRow(sheet, profile);
  const headers = head.cells.map(textOf);
  const columns = profile.columns.map(({ header }) => headers.indexOf(header));
  const missing = profile.columns.find(({ required }, index) => required && columns[index] === -1);
  if (missing !== undefined)
    throw unfit(profile, {
      id: `judul kolom "${missing.header}" tidak ada di lembar "${sheet.name}"`,
      en: `the heading "${missing.header}" is not in the sheet "${sheet.name}"`,
    });
  const unknown = headers.find((text, index) => text !== '' && !columns.includes(index));
  if (unknown !== undefined)
    throw unfit(profile, {
      id: `kolom "${unknown}" tidak ada di tata letak; jalankan desa-enroll profile check`,
      en: `the column "${unknown}" is not in the layout; run desa-enroll profile check`,
    });
  const firstDataRow = head.row + profile.sheet.firstDataRow - profile.sheet.headerRow;
  const filled = sheet.rows.find(
    ({ row, cells }) => row >= firstDataRow && columns.some((at) => textOf(cells[at]) !== ''),
  );
  if (filled !== undefined)
    throw unfit(profile, {
      id: `baris ${filled.row} sudah berisi data; pakai templat yang masih kosong`,
      en: `row ${filled.row} holds data already; use an empty template`,
    });
  return { sheet: profile.sheet.name, firstDataRow, columns };
}

const LOOKED_AT = 30;

/** The row that bears most of the headings; the layout's own row when none bears any. */
function headingRow(sheet: Sheet, { columns, sheet: layout }: Profile): Sheet['rows'][number] {
  const wanted = new Set(columns.map(({ header }) => header));
  const score = (row: Sheet['rows'][number]) =>
    row.cells.filter((cell) => wanted.has(textOf(cell))).length;
  const [best] = sheet.rows
    .filter(({ row }) => row <= LOOKED_AT)
    .sort((a, b) => score(b) - score(a) || a.row - b.row);
  return best !== undefined && score(best) > 0 ? best : { row: layout.headerRow, cells: [] };
}

function unfit({ id, template }: Profile, why: Bilingual): Refusal {
  const file = template ?? '?';
  return new Refusal('template-unfit', {
    id: `Templat ${file} tidak cocok dengan tata letak ${id}: ${why.id}. Tidak ada yang ditulis.`,
    en: `The template ${file} does not fit the layout ${id}: ${why.en}. Nothing was written.`,
  });
}

/** The template that a profile names is not there. */
export function templateGone(file: string): Refusal {
  return new Refusal('template-missing', {
    id: `Templat ${file} tidak ada di folder kampanye. Unduh lagi dari portal, atau betulkan namanya di berkas profil.`,
    en: `The template ${file} is not in the campaign folder. Download it anew, or correct its name in the profile file.`,
  });
}
