import type { Bilingual } from './bilingual.ts';

/**
 * The single error class: the tool cannot do what was asked (`call`, exit 2), or the system will not
 * let it (`system`, exit 3). Faults in the data are findings, never a Refusal; any other error is a bug.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly sentence: Bilingual;
  readonly kind: 'call' | 'system';

  constructor(code: string, sentence: Bilingual, kind: 'call' | 'system' = 'call') {
    super(sentence.en);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
    this.kind = kind;
  }
}
