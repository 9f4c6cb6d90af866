import { describe, expect, test } from 'vitest';
import { buildCampaign } from '../../src/campaign/build.ts';
import { parseConfirmations } from '../../src/campaign/confirmations.ts';
import { parseDesaTable } from '../../src/campaign/desa-list.ts';
import { parseSettings } from '../../src/campaign/settings.ts';
import { keysAt } from '../../src/campaign/settings-shape.ts';
import {
  CONFIRMATIONS_HEAD,
  DESA_TABLE_HEAD,
  settingsTemplate,
} from '../../src/campaign/settings-template.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { parseMonth } from '../../src/domain/month.ts';
import { csv } from './sheets.ts';

const LAW = { quotaDesa: 100, minAgeDefault: 18, maxAgeExclusive: 65 };
const values = { year: 2026, startMonth: parseMonth('2026-02')!, months: 11, law: LAW };
const campaign = (text: string) =>
  buildCampaign({
    root: undefined,
    title: '',
    on: parseLocalDate('2026-01-05')!,
    settings: parseSettings(text, 'desa-enroll.yaml', LAW),
  });

for (const lang of ['id', 'en'] as const)
  describe(`the settings that init writes (${lang})`, () => {
    const text = settingsTemplate(values, lang);

    test('say exactly what holds without a settings file', () => {
      expect(campaign(text)).toEqual(campaign(''));
    });

    test('show every key there is', () => {
      const groups = [[], ['pp50'], ['policy'], ['upload'], ['privacy']];
      for (const group of groups)
        for (const key of keysAt(group))
          if (key !== 'version') expect(text).toMatch(new RegExp(`^[ #]*${key}:`, 'm'));
      for (const key of [...keysAt(['files', 'x']), ...keysAt(['pp50', 'document'])])
        expect(text).toContain(`${key}:`);
      for (const key of keysAt(['papers'])) expect(text).toContain(key);
    });

    test('stay readable when every marked line is put in force, but for the blanks to fill', () => {
      const inForce = text
        .split('\n')
        .filter((line) => !/^# \S/.test(line))
        .map((line) => line.replace(/^( *)#/, '$1').replace('reading: full', 'reading: half'))
        .join('\n');
      const settings = parseSettings(inForce, 'desa-enroll.yaml', LAW);
      expect(settings.pp50.reading).toBe('half');
      expect(settings.policy.maxPerNomorKk).toBe(1);
      expect(settings.files['referensi/daftar.xlsx']).toEqual({ reference: 'covered-apbd' });
      expect(settings.desa.size).toBe(1);
      expect(settings.sendBy).toBe('2026-02-15');
    });
  });

test('the empty tables that init writes are read as empty', () => {
  expect(parseDesaTable(csv('desa.csv', DESA_TABLE_HEAD)).size).toBe(0);
  expect(parseConfirmations([csv('konfirmasi.csv', CONFIRMATIONS_HEAD)])).toEqual([]);
});
