import type { Nominee } from '../records/reading.ts';
import { defineRule, NONE, placeOf } from './rule.ts';
import { hasCode, workOf } from './work.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly people: number;
  readonly selected: number;
  readonly phone: number;
  readonly work: number;
}

/** Places named; the message says how many there are. */
const MOST = 20;

const lacksPhone = (row: Nominee): boolean => row.readings.handphone?.value === undefined;

export const uploadFieldMissing = defineRule({
  code: 'upload-field-missing',
  scope: 'plan',
  severity: 'warning',
  title: {
    id: 'Terpilih, tetapi belum lengkap untuk diunggah',
    en: 'Selected, but not complete for upload',
  },
  why: {
    id: 'Berkas unggah mewajibkan nomor HP dan kode pekerjaan yang pasti. Yang belum punya tidak kehilangan tempatnya, tetapi menunggu di luar berkas unggah sampai dilengkapi.',
    en: 'The upload file requires a phone number and a certain occupation code. Who lacks them keeps the place, but waits outside the upload file until they are filled in.',
  },
  source: 'upload.md 3, 5; product.md 8',
  message: ({ people, selected, phone, work }: Facts) => ({
    id: `${people} dari ${selected} orang terpilih belum dapat masuk berkas unggah: ${phone} tanpa nomor HP, ${work} tanpa kode pekerjaan yang pasti.`,
    en: `${people} of ${selected} selected people cannot enter the upload file yet: ${phone} without a phone number, ${work} without a certain occupation code.`,
  }),
  fix: {
    id: 'Lengkapi nomor HP dan pekerjaannya di daftar, lalu jalankan lagi.',
    en: 'Fill in their phone numbers and occupations in the list, then run again.',
  },
  example: { people: 16, selected: 100, phone: 12, work: 5 },
  check: ({ selection }, { campaign }) => {
    const lacksWork = (row: Nominee): boolean => !hasCode(workOf(row)?.value, campaign);
    const selected = selection.ranked.filter(({ state }) => state === 'selected');
    const pending = selected.flatMap(({ nominee }) =>
      lacksPhone(nominee) || lacksWork(nominee) ? [nominee] : [],
    );
    const [first, ...others] = pending;
    if (first === undefined) return NONE;
    const data: Facts = {
      people: pending.length,
      selected: selected.length,
      phone: pending.filter(lacksPhone).length,
      work: pending.filter(lacksWork).length,
    };
    const { file, sheet } = placeOf(first);
    const also = others.slice(0, MOST).map((row) => placeOf(row));
    return [
      {
        where: sheet === undefined ? { file } : { file, sheet },
        also: [placeOf(first), ...also],
        data,
      },
    ];
  },
});
