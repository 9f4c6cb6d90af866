/** Whole rupiah: a safe integer, not negative. Money is never a fraction and never floating point. */
export type Rupiah = number & { readonly __brand: 'Rupiah' };

/** Makes an amount; anything but a safe integer from 0 up is a bug of the caller. */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not rupiah: ${amount}`);
  return amount as Rupiah;
}

export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0;
  for (const amount of amounts) total += amount;
  return rupiah(total);
}

/** `Rp20.160.000`, in both languages: the amount must look like the one in the village's papers. */
export function formatRupiah(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}Rp${digits}`;
}
