/** Runs of digits and of letters in a text, with where they stand; everything else separates. */
export interface DateToken {
  readonly text: string;
  readonly isNumber: boolean;
  readonly start: number;
  readonly end: number;
}

export function dateTokens(text: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(/\d+|\p{L}+/gu)) {
    const [run] = match;
    const first = run.charCodeAt(0);
    tokens.push({
      text: run,
      isNumber: first >= 0x30 && first <= 0x39,
      start: match.index,
      end: match.index + run.length,
    });
  }
  return tokens;
}
