import { maskNik } from '../domain/nik.ts';
import { defineRule, NONE } from './rule.ts';

export const confirmationInFuture = defineRule({
  code: 'confirmation-in-future',
  scope: 'batch',
  severity: 'warning',
  title: { id: 'Konfirmasi bertanggal nanti', en: 'Confirmation of a later day' },
  why: {
    id: 'Konfirmasi menyatakan bahwa sesuatu sudah dicek. Tanggal yang belum tiba biasanya salah tulis tahun atau bulannya, dan tidak dapat dipertanggungjawabkan bila ditanya kemudian.',
    en: 'A confirmation states that something was checked. A day that has not come is usually a slip in its year or month, and cannot be answered for when somebody asks later.',
  },
  source: 'product.md 5; reliability.md T19',
  message: ({
    shown,
    code,
    when,
    on,
  }: {
    shown: string;
    code: string;
    when: string;
    on: string;
  }) => ({
    id: `Konfirmasi ${code} untuk NIK ${shown} bertanggal ${when}, sesudah hari pemeriksaan ini (${on}); ia tetap dipakai.`,
    en: `The confirmation of ${code} for NIK ${shown} is dated ${when}, after the day of this check (${on}); it counts all the same.`,
  }),
  fix: {
    id: 'Betulkan kolom tanggal dengan hari KTP-nya benar-benar dicek.',
    en: 'Mend the column tanggal: the day the ID card was really checked.',
  },
  example: {
    shown: '517103••••••••••',
    code: 'nik-birth-date-mismatch',
    when: '2027-01-04',
    on: '2026-01-05',
  },
  check: (_, { campaign, on }) => {
    const later = campaign.confirmations.filter(({ when }) => when > on);
    if (later.length === 0) return NONE;
    return later.map(({ nik, code, when, file, row }) => ({
      where: { file, row },
      also: [],
      data: { shown: maskNik(nik), code, when, on },
    }));
  },
});
