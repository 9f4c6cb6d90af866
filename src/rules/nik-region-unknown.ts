import { maskNik } from '../domain/nik.ts';
import { isKnownRegion } from '../domain/region.ts';
import { at, defineRule, NONE } from './rule.ts';

export const nikRegionUnknown = defineRule({
  code: 'nik-region-unknown',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Kode wilayah NIK tidak dikenal', en: 'Region code of the NIK unknown' },
  why: {
    id: 'Enam digit pertama adalah kecamatan tempat NIK pertama terbit. Wilayah sering dimekarkan, jadi kode yang tidak dikenal hanya perlu dilihat, tidak ditolak.',
    en: 'The first six digits are the kecamatan of first issue. Regions get split, so an unknown code is only looked at, never refused.',
  },
  source: 'inputs.md 7, T4; dana-desa.md 7',
  message: ({ shown, region }: { shown: string; region: string }) => ({
    id: `NIK ${shown} berawalan ${region}, kode kecamatan yang tidak dikenal, sekarang maupun dahulu.`,
    en: `NIK ${shown} begins with ${region}, a kecamatan code unknown today and before.`,
  }),
  fix: {
    id: 'Cocokkan enam digit pertama NIK dengan KTP-el. Bila memang demikian, biarkan.',
    en: 'Compare the first six digits with the ID card. If they are right, leave them.',
  },
  example: { shown: '450101••••••••••', region: '450101' },
  check: (row) => {
    const nik = row.readings.nik?.value;
    if (nik === undefined || isKnownRegion(nik.slice(0, 6))) return NONE;
    return [at(row, row.readings.nik, { shown: maskNik(nik), region: nik.slice(0, 6) })];
  },
});
