import path from 'node:path';
import { z } from 'zod';
import { addMonths, monthOf } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import { rupiah } from '../domain/rupiah.ts';
import { runLine } from '../flow.ts';
import { affordableCity } from '../iuran/affordable.ts';
import { compareCity } from '../iuran/compare.ts';
import { planFor } from '../iuran/planning.ts';
import { askedScenarios, usualScenarios } from '../iuran/scenarios.ts';
import { lawOn, publishedLaw } from '../law/law.ts';
import { manifestHead } from '../outputs/manifest.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { planningText, premiumText } from '../outputs/reporters/premium.ts';
import { premiumJson } from '../outputs/reporters/premium-json.ts';
import { villageNeed } from '../outputs/result.ts';
import { premiumOutputs } from '../outputs/workbooks/premium.ts';
import { prepareFolder, replaceFolder } from '../outputs/write.ts';
import type { WrittenFile } from '../outputs/written.ts';
import { defineCommand, type ExitStatus, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { exitStatus, lineRequest, resolveFrom, sharedInput } from './shared.ts';

const whole = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional();
const input = sharedInput.extend({
  paths: z.array(z.string()).default([]),
  compare: z.union([z.boolean(), z.string()]).optional(),
  xlsx: z.boolean().default(false),
  csv: z.boolean().default(false),
  paper: z.enum(['A4', 'F4']).default('A4'),
  money: whole,
  people: whole,
  period: whole.refine((months) => months !== 0),
});
type Input = z.output<typeof input>;

export const premium = defineCommand({
  name: 'premium',
  alias: 'iuran',
  summary: {
    id: 'Hitung iuran tiap desa terhadap anggarannya, dan apa yang cukup dibayar.',
    en: 'Work out the iuran of each village against its budget, and what the money buys.',
  },
  example: 'desa-enroll iuran contoh-denpasar --compare',
  declare: (command, say) =>
    command
      .argument(
        '[paths...]',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      )
      .option(
        '--compare [apa]',
        say({
          id: 'bandingkan: program,dasar,bacaan,bulan=6,mulai=2026-04,orang=50+75',
          en: 'compare: programs,base,reading,months=6,start=2026-04,people=50+75',
        }),
      )
      .option(
        '--xlsx',
        say({
          id: 'tulis buku kerja dengan rumus ke --out',
          en: 'write a workbook with formulas to --out',
        }),
      )
      .option('--csv', say({ id: 'tulis tabel CSV ke --out', en: 'write CSV tables to --out' }))
      .option('--paper <A4|F4>', say({ id: 'kertas untuk mencetak', en: 'paper to print on' }))
      .option(
        '--money <rupiah>',
        say({
          id: 'tanpa berkas: apa yang cukup dengan uang ini',
          en: 'without files: what this sum buys',
        }),
      )
      .option(
        '--period <n>',
        say({ id: 'pembayaran terpanjang, dalam bulan', en: 'longest payment, in months' }),
      )
      .option('--people <n>', say({ id: 'banyak orang untuk --money', en: 'people for --money' })),
  input,
  async run(given, io) {
    if (given.paths.length === 0) return plan(given, io);
    const bar = await progressBar(io);
    const request = lineRequest(given.paths, given, io);
    const result = await runLine(request, { ...io, ...bar }).finally(bar.stop);
    const villages = result.desa.map(villageNeed);
    const terms =
      villages.length === 1
        ? (villages[0]?.desa ?? result.campaign.defaults)
        : result.campaign.defaults;
    const scenarios =
      given.compare === undefined || given.compare === false
        ? []
        : given.compare === true
          ? usualScenarios(terms, publishedLaw)
          : askedScenarios(given.compare, terms, publishedLaw);
    const money = {
      law: lawOn(result.on),
      longest: given.period,
      pooled: villages.length > 1 ? affordableCity(villages) : undefined,
      comparisons: scenarios.length === 0 ? [] : compareCity(villages, scenarios),
    };
    const written = given.xlsx || given.csv ? await write(given, result, io) : [];
    if (given.json) {
      const options = { showNik: given.showNik, outputs: written };
      io.print(JSON.stringify(premiumJson(result, money, options)));
    } else io.print(premiumText(result, money, io));
    return exitStatus(result);
  },
});

/** The answer for a sum without any list: months from the next one to December, as for bare files. */
function plan(given: Input, io: Io): ExitStatus {
  if (given.money === undefined)
    throw new Refusal('paths-missing', {
      id: 'Sebutkan folder kampanye atau berkas desa, atau tanyakan satu jumlah uang dengan --money 18500000.',
      en: 'Name a campaign folder or files, or ask about a sum with --money 18500000.',
    });
  const { on } = lineRequest([], given, io);
  const startMonth = addMonths(monthOf(on), 1);
  const programs = ['jkk', 'jkm'] as const;
  const question = {
    money: rupiah(given.money),
    people: given.people ?? lawOn(on).quotaDesa,
    startMonth,
    months: 13 - Number(startMonth.slice(5, 7)),
    programs,
  };
  const answer = planFor(question);
  io.print(
    given.json
      ? JSON.stringify(answerOf('premium', { on, question, answer }))
      : planningText(answer, programs, io),
  );
  return 0;
}

async function write(
  given: Input,
  result: Parameters<typeof premiumOutputs>[0],
  io: Io,
): Promise<readonly WrittenFile[]> {
  const out = resolveFrom(io, given.out ?? 'iuran');
  prepareFolder(out);
  const outputs = premiumOutputs(result, { ...given, longest: given.period, lang: io.lang });
  const { files } = await replaceFolder(out, outputs, manifestHead(result));
  for (const file of files) io.warn(`→ ${path.join(given.out ?? 'iuran', file.path)}`);
  return files;
}
