/** Codes of a block: how many bits each symbol takes, and the bits, turned round as deflate writes them. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/**
 * The shortest code for symbols of these counts that needs no more than `longest` bits. Equal counts give equal
 * codes on every machine: symbols of one count keep their order.
 */
export function codeFor(counts: Uint32Array, symbols: number, longest: number): Code {
  const lengths = new Uint8Array(symbols);
  const order: number[] = [];
  for (let symbol = 0; symbol < symbols; symbol += 1)
    if ((counts[symbol] ?? 0) > 0) order.push((counts[symbol] ?? 0) * 512 + symbol);
  const sorted = Float64Array.from(order).sort();
  const used = sorted.length;
  const depths = depthsOf(sorted.map((key) => Math.floor(key / 512)));
  const ofLength = limited(depths, longest);
  let next = used;
  for (let length = 1; length <= longest; length += 1)
    for (let count = ofLength[length] ?? 0; count > 0; count -= 1)
      lengths[(sorted[--next] ?? 0) % 512] = length;
  return { lengths, bits: bitsOf(lengths) };
}

/** Depth of each leaf in the tree of least total length; counts ascend (Moffat and Katajainen, in place). */
function depthsOf(work: Float64Array): Float64Array {
  const n = work.length;
  const at = (index: number): number => work[index] ?? 0;
  if (n === 1) work[0] = 1;
  if (n < 2) return work;
  work[0] = at(0) + at(1);
  let root = 0;
  let leaf = 2;
  const take = (next: number): number => {
    if (leaf >= n || (root < next && at(root) < at(leaf))) {
      const value = at(root);
      work[root++] = next;
      return value;
    }
    return at(leaf++);
  };
  for (let next = 1; next < n - 1; next += 1) {
    const one = take(next);
    work[next] = one;
    work[next] = one + take(next);
  }
  work[n - 2] = 0;
  for (let next = n - 3; next >= 0; next -= 1) work[next] = at(at(next)) + 1;
  let open = 1;
  let next = n - 1;
  root = n - 2;
  for (let depth = 0; open > 0; depth += 1) {
    let inner = 0;
    for (; root >= 0 && at(root) === depth; root -= 1) inner += 1;
    for (; open > inner; open -= 1) work[next--] = depth;
    open = 2 * inner;
  }
  return work;
}

/** How many codes have each length, none longer than allowed and the tree still full. */
function limited(depths: Float64Array, longest: number): Uint32Array {
  const ofLength = new Uint32Array(longest + 1);
  for (const depth of depths)
    ofLength[Math.min(depth, longest)] = (ofLength[Math.min(depth, longest)] ?? 0) + 1;
  if (depths.length < 2) return ofLength;
  let total = 0;
  for (let length = longest; length > 0; length -= 1)
    total += (ofLength[length] ?? 0) * 2 ** (longest - length);
  for (; total > 2 ** longest; total -= 1) {
    ofLength[longest] = (ofLength[longest] ?? 0) - 1;
    let length = longest - 1;
    while (length > 0 && ofLength[length] === 0) length -= 1;
    ofLength[length] = (ofLength[length] ?? 0) - 1;
    ofLength[length + 1] = (ofLength[length + 1] ?? 0) + 2;
  }
  return ofLength;
}

/** Canonical codes of these lengths (RFC 1951, 3.2.2). */
export function bitsOf(lengths: Uint8Array): Uint16Array {
  const first = new Uint16Array(17);
  const ofLength = new Uint16Array(17);
  for (const length of lengths) if (length > 0) ofLength[length] = (ofLength[length] ?? 0) + 1;
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    code = (code + (ofLength[length - 1] ?? 0)) << 1;
    first[length] = code;
  }
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const own = first[length] ?? 0;
    first[length] = own + 1;
    return turned(own, length);
  });
}

function turned(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result = (result << 1) | ((code >> bit) & 1);
  return result;
}
