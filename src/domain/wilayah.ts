/** Kode wilayah of a village as `51.71.03.2008`. */
export type KodeDesa = string & { readonly __brand: 'KodeDesa' };

/** Reads `51.71.03.2008` or `5171032008`; undefined for anything else. */
export function parseKodeDesa(text: string): KodeDesa | undefined {
  const match = /^(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})$/.exec(text.trim());
  return match ? (`${match[1]}.${match[2]}.${match[3]}.${match[4]}` as KodeDesa) : undefined;
}

/** Village part 1xxx is a kelurahan (no Dana Desa), 2xxx a desa, 3xxx a desa adat. */
export function isKelurahan(kode: KodeDesa): boolean {
  return kode[9] === '1';
}

/**
 * Stand-in for a village that could not be recognised: a number in province 00, which does not exist. Each
 * list without a village gets its own, so that lists never mix.
 */
export function unknownDesa(number: number): KodeDesa {
  return `00.00.00.${String(number).padStart(4, '0')}` as KodeDesa;
}

export function isUnknownDesa(kode: KodeDesa): boolean {
  return kode.startsWith('00.');
}
