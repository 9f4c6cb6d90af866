import { xmlText } from '../../returned/xml.ts';

/** What a range of cells takes while somebody types, and what is said to them. Formulas are those of its first cell. */
export interface Validation {
  /** Such as `A7:A256`. */
  readonly range: string;
  readonly kind: 'custom' | 'date' | 'list' | 'whole' | 'textLength';
  readonly operator?: 'greaterThan' | 'lessThanOrEqual';
  /** One, or two where the value lies between them. */
  readonly formulas: readonly string[];
  /** Other values are asked about, not refused. */
  readonly warnsOnly?: true;
  readonly title: string;
  /** Shown while a cell is selected. */
  readonly hint: string;
  readonly error: string;
}

/** A colour for the cells of a range that make the formula of its first cell true. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  /** ARGB. */
  readonly fill: string;
}

export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(one: Validation): string {
  const { range, kind, operator, formulas, warnsOnly, title, hint, error } = one;
  const attributes = {
    type: kind,
    ...(warnsOnly ? { errorStyle: 'warning' } : {}),
    ...(operator === undefined ? {} : { operator }),
    ...{ allowBlank: '1', showInputMessage: '1', showErrorMessage: '1' },
    ...{ errorTitle: title, error, promptTitle: title, prompt: hint, sqref: range },
  };
  const texts = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
  const inside = formulas.map((formula, at) => {
    const name = `formula${at + 1}`;
    return `<${name}>${xmlText(formula)}</${name}>`;
  });
  return `<dataValidation${texts.join('')}>${inside.join('')}</dataValidation>`;
}

/** `looks` collects the colours of a workbook's highlights: each goes by its place among them. */
export function highlightsXml(highlights: readonly Highlight[], looks: string[]): string {
  return highlights
    .map(({ range, formula, fill }, at) => {
      const look = looks.includes(fill) ? looks.indexOf(fill) : looks.push(fill) - 1;
      return `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${look}" priority="${at + 1}"><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}
