const SATUAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

const BESAR: readonly (readonly [from: number, word: string])[] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
];

/** A whole amount in Indonesian words, "miliar" as the KBBI spells it: 20160000 → "dua puluh juta seratus enam puluh ribu". */
export function terbilang(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount: ${amount}`);
  if (amount < 0) return `minus ${terbilang(-amount)}`;
  const ones = SATUAN[amount];
  if (ones !== undefined) return ones;
  if (amount < 20) return `${SATUAN[amount - 10]} belas`;
  if (amount < 100) return joined(`${SATUAN[Math.floor(amount / 10)]} puluh`, amount % 10);
  const [unit, word] = BESAR.find(([from]) => amount >= from) ?? [100, 'ratus'];
  const count = Math.floor(amount / unit);
  const head = count === 1 && unit <= 1_000 ? `se${word}` : `${terbilang(count)} ${word}`;
  return joined(head, amount % unit);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${terbilang(rest)}`;
}

/** The same with the currency, as it stands under a total: "dua puluh juta seratus enam puluh ribu rupiah". */
export function terbilangRupiah(amount: number): string {
  return `${terbilang(amount)} rupiah`;
}
