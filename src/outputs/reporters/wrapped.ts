import type { Screen } from './terminal.ts';

/** Breaks a line between words so that it fits the terminal; what follows is indented as it began. */
export function wrapped(sentence: string, screen: Pick<Screen, 'width'>): string {
  const indent = `${/^ */.exec(sentence)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.trimStart().split(' ')) {
    const start = lines.length === 0 ? indent.slice(2) : indent;
    const longer = line === '' ? `${start}${word}` : `${line} ${word}`;
    if (longer.length > screen.width && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
