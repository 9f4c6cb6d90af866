import { rules } from './index.ts';

/** Every rule as a Markdown table: code, severity, scope and the title in both languages. */
export function rulesTable(): string {
  const rows = rules.map(
    ({ code, severity, scope, title }) =>
      `| \`${code}\` | ${severity} | ${scope} | ${title.id} | ${title.en} |`,
  );
  return ['| Code | Severity | Scope | Judul | Title |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}
