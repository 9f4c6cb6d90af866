/** `a.`, `b.` or `1.`, `2.` before an item. */
export function markOf(marks: 'a' | '1' | 'none', index: number): string {
  if (marks === 'none') return '';
  return marks === '1' ? `${index + 1}.` : `${String.fromCharCode(97 + index)}.`;
}
