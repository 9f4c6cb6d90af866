import type { Bilingual } from '../../domain/bilingual.ts';
import type { Rupiah } from '../../domain/rupiah.ts';
import type { FieldName } from '../../records/field.ts';
import type { Nominee } from '../../records/reading.ts';
import { foldOccupation } from '../../records/values/occupation.ts';
import { titleOf } from '../../rules/index.ts';
import { workOf } from '../../rules/work.ts';
import { codeListOf } from './codes/index.ts';
import { workLocationOf } from './codes/work-location.ts';
import type { Settled } from './settle.ts';

/** Values of one person by field of the layout. What is not there is not known, and never made up. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

/** Why somebody stays out of the file for now: a code, what is missing, and how to mend it. */
export interface PendingReason {
  readonly code: string;
  /** Field of the layout it is about. */
  readonly field?: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** What the village's plan gives to each of its people. */
export interface PersonPlan {
  readonly kodeDesa: string;
  readonly nik: string;
  readonly base: Rupiah | undefined;
  readonly kodePaket: string | undefined;
  readonly bulanIuran: number | undefined;
}

/** Fields that are taken from the list as they are; the key is the layout's word, the value the record's. */
const AS_READ: Readonly<Record<string, FieldName>> = {
  nama: 'nama',
  tempatLahir: 'tempatLahir',
  jenisKelamin: 'jenisKelamin',
  handphone: 'handphone',
  email: 'email',
  alamat: 'alamat',
  namaIbuKandung: 'namaIbuKandung',
  golonganDarah: 'golonganDarah',
  kpj: 'kpj',
};

/** Everything known of a person in the words of a layout. */
export function fieldsOf(nominee: Nominee, plan: PersonPlan, settled: Settled): Fields {
  const { readings } = nominee;
  const fields: Record<string, string | number | undefined> = {
    nik: plan.nik,
    tanggalLahir: readings.tanggalLahir?.value,
    kodePekerjaan1: occupationCode(workOf(nominee)?.value, settled),
    kodePekerjaan2: secondCode(nominee, settled),
    lokasiPekerjaan: workLocationOf(plan.kodeDesa),
    upah: plan.base,
    kodePaket: plan.kodePaket,
    bulanIuran: plan.bulanIuran,
    statusKawin: maritalCode(readings.statusKawin?.value),
  };
  for (const [field, source] of Object.entries(AS_READ)) {
    const value = readings[source]?.value;
    if (typeof value === 'string') fields[field] = value;
  }
  return fields;
}

type Work = NonNullable<ReturnType<typeof workOf>>['value'];

/** A code on a certain reading, or on a person's decision about this spelling; a proposal is not enough. */
function occupationCode(work: Work, { occupations, profile }: Settled): string | undefined {
  if (work === undefined) return undefined;
  const decided = occupations.size > 0 ? occupations.get(foldOccupation(work.text)) : undefined;
  const code = decided ?? (work.verdict === 'map' ? work.code : undefined);
  if (code === undefined) return undefined;
  const list = codeListOf(profile, 'bpuOccupation');
  return list === undefined || list.has(code) ? code : undefined;
}

/** The second job is optional: what is not certain is left out. */
function secondCode(nominee: Nominee, settled: Settled): string | undefined {
  const second = occupationCode(nominee.readings.pekerjaan2?.value, settled);
  return second === occupationCode(workOf(nominee)?.value, settled) ? undefined : second;
}

/** Widowed and divorced have no code of their own: left empty, never guessed. */
function maritalCode(text: string | undefined): string | undefined {
  const word = text
    ?.toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (word === 'kawin' || word === 'menikah' || word === 'y') return 'Y';
  return word === 'belum kawin' || word === 'belum menikah' || word === 't' ? 'T' : undefined;
}

/** Why a required field of this person is empty, in the words of the rule that told the village. */
export function whyMissing(field: string, header: string, nominee: Nominee): PendingReason {
  if (field === 'handphone') return told(phoneCode(nominee), field, FIX.handphone);
  if (field === 'kodePekerjaan1') return told(workCode(nominee), field, FIX.pekerjaan);
  if (field === 'lokasiPekerjaan') return told('desa-unknown', field, FIX.desa);
  const name = header.replace(/\*+$/, '');
  return {
    code: 'upload-field-missing',
    field,
    message: { id: `Kolom ${name} belum terisi.`, en: `The column ${name} has no value.` },
    fix: {
      id: `Lengkapi ${name} di daftar desa, lalu jalankan lagi.`,
      en: `Fill in ${name} in the village's list, then run again.`,
    },
  };
}

function phoneCode({ readings }: Nominee): string {
  return readings.handphone?.fault === undefined ? 'handphone-missing' : 'handphone-malformed';
}

function workCode(nominee: Nominee): string {
  switch (workOf(nominee)?.value?.verdict) {
    case undefined:
      return 'pekerjaan-missing';
    case 'unmapped':
      return 'pekerjaan-unmapped';
    case 'excluded':
    case 'not-working':
    case 'ask':
    case 'map':
      return 'pekerjaan-needs-look';
  }
}

const FIX = {
  handphone: {
    id: 'Isi nomor HP yang dapat dihubungi, diawali 08. Nomor tidak dikarang dan tidak dipinjam dari orang lain.',
    en: 'Fill in a phone number that can be reached, beginning with 08. Numbers are never invented or borrowed.',
  },
  desa: {
    id: 'Tulis kode desanya di daftar, atau di files.<berkas>.kodeDesa pada desa-enroll.yaml.',
    en: 'Write the code of the village in the list, or as files.<file>.kodeDesa in desa-enroll.yaml.',
  },
  pekerjaan: {
    id: 'Tulis pekerjaan yang jelas, atau tetapkan kodenya sekali di upload.occupations (desa-enroll.yaml).',
    en: 'Write the work clearly, or settle its code once in upload.occupations (desa-enroll.yaml).',
  },
} as const;

function told(code: string, field: string, fix: Bilingual): PendingReason {
  const title = titleOf(code) ?? { id: code, en: code };
  return { code, field, message: title, fix };
}
