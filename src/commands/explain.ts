import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { maskNumbers } from '../domain/nik.ts';
import { Refusal } from '../domain/refusal.ts';
import { runLine } from '../flow.ts';
import { publishedLaw } from '../law/law.ts';
import type { Parameter } from '../law/parameter.ts';
import { personOf } from '../outputs/person.ts';
import { lawHistory } from '../outputs/reporters/law.ts';
import { lawDocument } from '../outputs/reporters/law-document.ts';
import { personText } from '../outputs/reporters/person.ts';
import { personDocument } from '../outputs/reporters/person-document.ts';
import { ruleText } from '../outputs/reporters/rules.ts';
import { rulesDocument } from '../outputs/reporters/rules-document.ts';
import { ruleOf, rules } from '../rules/index.ts';
import { defineCommand, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { lineRequest, type SharedInput, sharedInput } from './shared.ts';

export const explain = defineCommand({
  name: 'explain',
  alias: 'jelaskan',
  summary: {
    id: 'Jelaskan satu aturan, satu nilai hukum, atau semua tentang satu orang.',
    en: 'Explain a rule, a value of the law, or everything about one person.',
  },
  example: 'desa-enroll jelaskan nik-stored-as-number',
  declare: (command, say) =>
    command
      .argument(
        '<apa>',
        say({
          id: 'kode aturan, nama nilai hukum, atau NIK',
          en: 'rule, value of the law, or NIK',
        }),
      )
      .argument(
        '[paths...]',
        say({ id: 'untuk NIK: folder kampanye atau berkas', en: 'for a NIK: folder or files' }),
      ),
  input: sharedInput.extend({ apa: z.string(), paths: z.array(z.string()).default([]) }),
  async run(input, io) {
    const digits = input.apa.replace(/[\s.\-']/g, '');
    if (/^\d{15,17}$/.test(digits)) return person(digits, input, io);
    const rule = ruleOf(input.apa);
    if (rule !== undefined) {
      io.print(input.json ? JSON.stringify(rulesDocument('explain', [rule])) : ruleText(rule, io));
      return 0;
    }
    const parameter = parameters().find(({ name }) => name === input.apa);
    if (parameter === undefined) throw unknownWord(input.apa);
    const { on } = lineRequest([], input, io);
    const document = () => lawDocument(on, { parameters: [parameter] });
    io.print(input.json ? JSON.stringify(document()) : lawHistory(parameter, io));
    return 0;
  },
});

async function person(
  nik: string,
  input: SharedInput & { readonly paths: readonly string[] },
  io: Io,
) {
  const bar = await progressBar(io);
  const paths = input.paths.length === 0 ? ['.'] : input.paths;
  const result = await runLine(lineRequest(paths, input, io), { ...io, ...bar }).finally(bar.stop);
  const found = personOf(result, nik);
  if (found.length === 0) throw nobody(nik);
  if (input.json) io.print(JSON.stringify(personDocument(found, result.on, input.showNik)));
  else io.print(found.map((one) => personText(one, io, input.showNik)).join('\n\n'));
  return 0 as const;
}

function parameters(): readonly Parameter[] {
  return Object.values<Parameter>(publishedLaw.parameters);
}

function unknownWord(word: string): Refusal {
  const known = [...rules.map(({ code }) => code), ...parameters().map(({ name }) => name)];
  const [nearest] = known.toSorted((a, b) => distance(word, a) - distance(word, b));
  const shown = maskNumbers(word);
  return new Refusal('explain-unknown', {
    id: `"${shown}" bukan kode aturan, nilai hukum, atau NIK. Mungkin maksudnya "${nearest}"? Daftarnya: desa-enroll aturan, desa-enroll hukum.`,
    en: `"${shown}" is no rule, value of the law or NIK. Did you mean "${nearest}"? The lists: desa-enroll rules, desa-enroll law.`,
  });
}

function nobody(nik: string): Refusal {
  return new Refusal('explain-nobody', {
    id: `NIK ${maskNumbers(nik)} tidak ada di berkas yang dibaca. Periksa digitnya, dan sebut folder atau berkasnya.`,
    en: `NIK ${maskNumbers(nik)} is in none of the files read. Check its digits, and name the folder or the files.`,
  });
}
