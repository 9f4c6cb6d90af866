import path from 'node:path';
import { z } from 'zod';
import { desaFor } from '../campaign/build.ts';
import { DESA_DENPASAR } from '../campaign/desa-denpasar.ts';
import { Refusal } from '../domain/refusal.ts';
import { isUnknownDesa, parseKodeDesa } from '../domain/wilayah.ts';
import { readSettledCampaign } from '../intake/campaign.ts';
import { computeDesaIuran } from '../iuran/desa.ts';
import { writeNew } from '../outputs/disk.ts';
import { safeStem } from '../outputs/names.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { templateWorkbook } from '../outputs/workbooks/template.ts';
import { OCCUPATION_HINTS } from '../records/values/occupation-table.ts';
import { defineCommand } from './command.ts';
import { lineRequest, resolveFrom, sharedInput } from './shared.ts';

export const template = defineCommand({
  name: 'template',
  alias: 'templat',
  summary: {
    id: 'Buat berkas isian calon peserta yang mencegah salah ketik.',
    en: 'Make the nomination workbook that prevents errors while typing.',
  },
  example: 'desa-enroll templat "Tegal Harum"',
  declare: (command, say) =>
    command
      .argument('[desa]', say({ id: 'nama atau kode desa', en: 'name or code of a village' }))
      .option('--campaign <folder>', say({ id: 'folder kampanye', en: 'campaign folder' }), '.'),
  input: sharedInput.extend({ desa: z.string().optional(), campaign: z.string() }),
  async run(input, io) {
    const request = lineRequest([input.campaign], input, io);
    const campaign = await readSettledCampaign({ ...request, cwd: io.cwd });
    const desa = desaFor(
      campaign,
      input.desa === undefined ? undefined : kodeOf(input.desa, campaign.desa.values()),
    );
    const nobody = { file: '', sheet: null, row: 1, kodeDesa: undefined, readings: {} };
    const bytes = templateWorkbook({
      desa: isUnknownDesa(desa.kode) ? undefined : desa,
      year: campaign.year,
      quota: desa.quota,
      months: desa.months,
      perWorker: computeDesaIuran(desa, [{ nominee: nobody }]).total,
      occupations: occupationNames(),
    });
    const name = isUnknownDesa(desa.kode) ? 'Desa' : `Desa ${desa.nama}`;
    const file = `${safeStem(`Calon Peserta ${name} ${campaign.year}.xlsx`)}.xlsx`;
    const at = path.join(input.out === undefined ? io.cwd : resolveFrom(io, input.out), file);
    if (!writeNew(at, bytes))
      throw new Refusal('file-exists', {
        id: `${file} sudah ada dan tidak ditimpa. Pindahkan dulu, atau pilih folder lain dengan --out.`,
        en: `${file} is there already and is not overwritten. Move it, or choose another folder with --out.`,
      });
    if (input.json)
      io.print(JSON.stringify(answerOf('template', { folder: path.dirname(at), made: [file] })));
    else io.print(io.lang === 'id' ? `Siap diisi: ${at}` : `Ready to fill in: ${at}`);
    return 0;
  },
});

/** A village by its code or whole name; likeness never decides. */
function kodeOf(given: string, listed: Iterable<{ readonly kode: string; readonly nama: string }>) {
  const fold = (text: string): string =>
    text
      .trim()
      .toUpperCase()
      .replace(/^DESA\s+/, '');
  const known = [...listed, ...DESA_DENPASAR].find((one) => fold(one.nama) === fold(given));
  const kode = parseKodeDesa(known?.kode ?? given);
  if (kode !== undefined) return kode;
  throw new Refusal('desa-unknown', {
    id: `Desa "${given}" tidak dikenal. Tulis nama lengkapnya, atau kodenya seperti 51.71.03.2008.`,
    en: `The village "${given}" is unknown. Give its whole name, or its code like 51.71.03.2008.`,
  });
}

/** Occupations that go into an upload file without a question, one name each, in the order of their codes. */
function occupationNames(): readonly string[] {
  return OCCUPATION_HINTS.filter(({ verdict }) => verdict === 'map').flatMap(({ variants }) => {
    const [first] = variants;
    return first === undefined ? [] : [first.charAt(0).toUpperCase() + first.slice(1)];
  });
}
