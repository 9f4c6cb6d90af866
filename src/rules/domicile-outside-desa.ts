import { isUnknownDesa } from '../domain/wilayah.ts';
import { quote } from '../findings/mask.ts';
import { addressParts } from '../records/values/address.ts';
import { at, defineRule, NONE } from './rule.ts';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:desa|kelurahan|dinas)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '');

export const domicileOutsideDesa = defineRule({
  code: 'domicile-outside-desa',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Alamat menyebut desa lain', en: 'Address names another village' },
  why: {
    id: 'Uang desa melindungi warga desa itu. Tempat tinggal dilihat dari alamat, bukan dari awalan NIK, karena orang berpindah.',
    en: 'Village money protects the people of that village. Where they live is judged by the address, not by the NIK, since people move.',
  },
  source: 'inputs.md 9; dana-desa.md 7',
  message: ({ other, desa }: { other: string; desa: string }) => ({
    id: `Alamatnya menyebut desa "${other}", sedangkan daftar ini milik desa ${desa}.`,
    en: `The address names the village "${other}", while this list belongs to ${desa}.`,
  }),
  fix: {
    id: 'Pastikan orangnya tinggal di desa ini; bila ya, betulkan alamatnya, bila tidak, serahkan kepada desanya.',
    en: 'Make sure that the person lives in this village; if so, mend the address, if not, leave it to the other village.',
  },
  example: { other: 'Pemogan', desa: 'Tegal Harum' },
  check: (row, { desa }) => {
    if (isUnknownDesa(desa.kode)) return NONE;
    const { alamat, alamatDomisili } = row.readings;
    const reading = alamatDomisili?.value === undefined ? alamat : alamatDomisili;
    const other = reading?.value === undefined ? undefined : addressParts(reading.value).desa;
    if (other === undefined) return NONE;
    const [there, here] = [fold(other), fold(desa.nama)];
    // "Desa Pemogan Denpasar Selatan": what follows the name is no other village.
    if (there === '' || here === '' || there.startsWith(here)) return NONE;
    return [at(row, reading, { other: quote(other), desa: desa.nama })];
  },
});
