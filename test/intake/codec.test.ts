import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/intake/codec.ts';

describe('packing for the way between processes', () => {
  it('gives back what went in', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constantFrom(null, undefined, '__x', '\0'),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node')),
        fc.dictionary(fc.stringMatching(/^[a-z]{0,3}$/), tie('node'), { noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (data) => {
        expect(unpack(pack(data))).toStrictEqual(data);
      }),
    );
  });
});
