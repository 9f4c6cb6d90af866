import { rulesList } from '../outputs/reporters/rules.ts';
import { rulesDocument } from '../outputs/reporters/rules-document.ts';
import { rules as catalogue } from '../rules/index.ts';
import { defineCommand } from './command.ts';
import { sharedInput } from './shared.ts';

export const rules = defineCommand({
  name: 'rules',
  alias: 'aturan',
  summary: {
    id: 'Daftar semua aturan pemeriksaan.',
    en: 'List every rule of the checks.',
  },
  example: 'desa-enroll aturan',
  declare: (command) => command,
  input: sharedInput,
  async run(input, io) {
    io.print(input.json ? JSON.stringify(rulesDocument('rules', catalogue)) : rulesList(io));
    return 0;
  },
});
