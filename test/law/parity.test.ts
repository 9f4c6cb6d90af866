import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parameters } from '../../src/law/index.ts';
import { sources } from '../../src/law/sources.ts';

const folder = new URL('../../src/law/parameters/', import.meta.url);

it('every file is listed under its own name, and the list has no other', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(parameters).toSorted()).toEqual(files.toSorted());
  for (const [key, parameter] of Object.entries(parameters)) expect(parameter.name).toBe(key);
});

it.each(Object.values(parameters).map((p) => [p.name, p] as const))(
  '%s: label in both languages, values with source, proof and ordered dates',
  (_, parameter) => {
    expect(parameter.label.id.trim()).not.toBe('');
    expect(parameter.label.en.trim()).not.toBe('');
    expect(parameter.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(parameter.values.length).toBeGreaterThan(0);
    const shape = {
      'contribution-month': /^\d{4}-\d{2}$/,
      day: /^\d{4}-\d{2}-\d{2}$/,
      'budget-year': /^\d{4}$/,
    };
    let previousEnd: string | undefined;
    for (const [at, entry] of parameter.values.entries()) {
      for (const date of [entry.from, entry.to])
        if (date !== null && date !== undefined) expect(date).toMatch(shape[parameter.clock]);
      if (at > 0) expect(entry.from).not.toBeNull();
      if (previousEnd !== undefined) expect(entry.from! > previousEnd).toBe(true);
      if (entry.to !== undefined && entry.from !== null) expect(entry.to >= entry.from).toBe(true);
      previousEnd = entry.to ?? entry.from ?? undefined;
      expect(entry.source.length).toBeGreaterThan(0);
      for (const [key] of entry.source) expect(Object.keys(sources)).toContain(key);
      expect(entry.source.map(([key]) => key)).not.toContain('proposal');
      if (entry.proof === 'secondary') expect(entry.reports).toBeGreaterThan(0);
    }
  },
);

it('every source is named in both languages', () => {
  for (const { name } of Object.values(sources)) {
    expect(name.id.trim()).not.toBe('');
    expect(name.en.trim()).not.toBe('');
  }
});
