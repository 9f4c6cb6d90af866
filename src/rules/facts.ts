import type { Check, Found, FoundData } from './rule.ts';
import { NONE } from './rule.ts';

/** A check that tells every fact of a file with this code, at the file. */
export function fileFacts(code: string): Check<'file', FoundData> {
  return (file) => {
    if (file.facts.length === 0) return NONE;
    return file.facts
      .filter((fact) => fact.code === code)
      .map(({ data }): Found<FoundData> => ({ where: { file: file.file }, also: [], data }));
  };
}

/** A check that tells every fact of a sheet with this code, at the cell that the fact names. */
export function sheetFacts(code: string): Check<'sheet', FoundData> {
  return ({ file, sheet }) => {
    if (sheet.facts.length === 0) return NONE;
    return sheet.facts
      .filter((fact) => fact.code === code)
      .map(({ data, row, column }): Found<FoundData> => {
        const cell = {
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column }),
        };
        return { where: { file: file.file, sheet: sheet.sheet, ...cell }, also: [], data };
      });
  };
}

/** A word of a fact for a sentence; `-` where the fact does not say. */
export function word(data: FoundData, key: string): string {
  const value = data[key];
  return value === undefined || value === '' ? '-' : String(value);
}
