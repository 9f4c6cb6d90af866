import type { Bilingual } from '../domain/bilingual.ts';
import { formatRupiah } from '../domain/rupiah.ts';

/** An open question and the reading applied, ready for `assumptions` of every output. */
export interface AssumptionText {
  readonly code: string;
  readonly message: Bilingual;
}

interface DocumentNamed {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
}

/**
 * Every open question of law.md 10 and dana-desa.md 10, with the sentence that goes into reports. Those that
 * depend on the case take its facts; nothing here decides when one applies.
 */
export const assumptions = {
  /** `atStake`: rupiah less if the APBDes were not excluded (L16). */
  'apbdes-discount-open': (atStake: number): Bilingual => ({
    id:
      'Dihitung dengan iuran penuh. PP 50/2025 memotong 50 % iuran JKK dan JKM, kecuali yang dibayar melalui APBN ' +
      'atau APBD. Belum ada ketegasan apakah APBDes/Dana Desa termasuk. Bila tidak, kebutuhan berkurang ' +
      `${formatRupiah(atStake)}. Mintalah surat Kantor Cabang.`,
    en:
      'Computed at the full iuran. PP 50/2025 halves JKK and JKM except where APBN or APBD pays. Whether the ' +
      'APBDes/Dana Desa is caught is open. If it is not, the need falls by ' +
      `${formatRupiah(atStake)}. Ask the BPJS Ketenagakerjaan branch for a letter.`,
  }),
  'apbdes-discount-by-document': ({ number, date, issuer }: DocumentNamed): Bilingual => ({
    id: `Dihitung dengan separuh iuran JKK dan JKM (PP 50/2025) atas dasar surat ${issuer} nomor ${number} tanggal ${date}.`,
    en: `Computed at half of JKK and JKM (PP 50/2025) on the strength of letter ${number} of ${date} from ${issuer}.`,
  }),
  'csr-discount-inferred': (): Bilingual => ({
    id: 'Uang CSR atau donatur dihitung dengan separuh iuran JKK dan JKM (PP 50/2025), karena bukan APBN maupun APBD; ini kesimpulan, belum ada naskah yang menyebutnya.',
    en: 'CSR or donor money is computed at half of JKK and JKM (PP 50/2025), being neither APBN nor APBD; this is inferred, no text says so.',
  }),
  'transport-classification-inferred': (): Bilingual => ({
    id: 'Golongan pengemudi dan kurir ditentukan dari kata dalam kolom pekerjaan; yang tidak jelas dihitung sebagai pekerjaan lain, dengan masa potongan yang lebih pendek.',
    en: 'Who counts as driver or courier is read from the words of the occupation; what is unclear counts as other, with the shorter window.',
  }),
  'pp49-2020-unproven': (): Bilingual => ({
    id: 'Iuran Agustus 2020 sampai Januari 2021 dihitung dengan keringanan PP 49/2020 (1 %); bahwa BPU termasuk belum terbukti. Jangan dijadikan dasar anggaran.',
    en: 'Iuran of August 2020 to January 2021 is computed with the relief of PP 49/2020 (1 %); that BPU are covered is not proven. No budget may rest on it.',
  }),
  /** `reviewed`: the last day on which the law was confirmed. */
  'law-not-confirmed': (reviewed: string): Bilingual => ({
    id: `Sebagian bulan lebih baru daripada pemeriksaan hukum terakhir (${reviewed}); dipakai hukum terakhir yang diketahui.`,
    en: `Some months are later than the last check of the law (${reviewed}); the last known law is applied.`,
  }),
  'law-not-text': (): Bilingual => ({
    id: 'Tarif iuran diketahui dari laporan, bukan dari naskah peraturannya. Sebelum dipakai resmi, cocokkan dengan Lampiran II PP 44/2015 dalam Lembaran Negara.',
    en: 'The rates are known by report, not from the text itself. Before official use, compare them with Lampiran II of PP 44/2015 in the Lembaran Negara.',
  }),
  'bracket-gap-reading': (people: number): Bilingual => ({
    id: `Penghasilan ${people} orang jatuh di celah antara dua lapisan tercetak; dipakai lapisan di bawahnya.`,
    en: `The income of ${people} ${plural(people)} lies between two printed rows; the lower row is applied.`,
  }),
  'base-lowest-row': (people: number): Bilingual => ({
    id: `Dasar iuran baku dipakai untuk semua, walaupun ${people} orang menyebut penghasilan di lapisan yang lebih tinggi; penghasilan yang didaftarkan dipilih peserta.`,
    en: `The default base is used for all, although ${people} ${plural(people)} stated an income in a higher row; the registered income is the participant's choice.`,
  }),
  'due-date-employer-text': (): Bilingual => ({
    id: 'Jatuh tempo tanggal 15 bulan berikutnya berasal dari ketentuan bagi pemberi kerja; untuk BPU ini kesimpulan. Hari Sabtu dan Minggu digeser, hari libur nasional tidak. Bayarlah sebelum bulan iuran dimulai.',
    en: 'The due day (the 15th of the following month) comes from a text for employers; for BPU it is inferred. Weekends are moved, public holidays are not. Pay before the contribution month begins.',
  }),
  'arrears-limit-reading': (): Bilingual => ({
    id: 'Hari terakhir membayar dibaca sebagai akhir bulan ketiga yang belum dibayar; selama menunggak perlindungan tidak terjamin, dan setelah putus hitungan 3 bulan JKM dimulai lagi.',
    en: 'The last day to pay is read as the end of the third unpaid month; while months are unpaid protection is not assured, and after a lapse the 3 months of JKM begin again.',
  }),
  'cover-start-inferred': (): Bilingual => ({
    id: 'Hari pertama perlindungan dalam wadah desa tidak pasti; tidak dihitung sebelum pembayaran dipastikan BPJS Ketenagakerjaan.',
    en: 'The first day of cover in a village wadah is not certain; it is not counted before BPJS Ketenagakerjaan confirms the payment.',
  }),
  'age-limit-brochure': (): Bilingual => ({
    id: 'Batas usia dibaca dari Brosur BPU 2026: belum mencapai 65 tahun saat pendaftaran.',
    en: 'The age limit is read from the Brosur BPU 2026: not yet 65 at registration.',
  }),
  'age-minimum-local': (): Bilingual => ({
    id: 'Usia terendah 18 tahun mengikuti peraturan daerah lain; angka nasional tidak diketahui.',
    en: 'The lowest age of 18 follows local rules elsewhere; no national number is known.',
  }),
  'single-payer-inferred': (): Bilingual => ({
    id: 'Satu NIK dibayar satu pihak untuk satu bulan iuran; larangan nasional tidak diketahui, beberapa daerah melarang rangkap.',
    en: 'One payer per NIK and contribution month; no national ban is known, some regions forbid doubles.',
  }),
  'jkm-first-months': (): Bilingual => ({
    id: 'Tiga bulan pertama dihitung menurut kalender walaupun iuran dibayar di muka, dan 36 bulan untuk beasiswa JKM dianggap tidak boleh terputus.',
    en: 'The first three months are counted by the calendar even when prepaid, and the 36 months for the JKM scholarship are taken as unbroken.',
  }),
  'jkk-death-indicative': (): Bilingual => ({
    id: 'Jumlah santunan meninggal karena kecelakaan kerja indikatif: satu sumber menulis santunan berkala sebagai pilihan, bukan tambahan.',
    en: 'The total for death by work accident is indicative: one source writes the periodic part as an alternative, not an addition.',
  }),
  'quota-not-law': (): Bilingual => ({
    id: 'Kuota per desa adalah pengaturan program, bukan angka peraturan.',
    en: 'The number of places per village is a setting of the programme, not a number of the law.',
  }),
  'dana-desa-basis-musdes': (): Bilingual => ({
    id: 'Dasar pembayaran dari Dana Desa: prioritas penanggulangan kemiskinan, kewenangan desa dan musyawarah desa; tidak diketahui pasal yang menyebut pekerja rentan.',
    en: 'Basis for paying from Dana Desa: priority of poverty reduction, the village\u2019s authority and the musyawarah desa; no article that names pekerja rentan is known.',
  }),
  'pagu-net-or-gross': (): Bilingual => ({
    id: 'Pagu Dana Desa 2026 dipakai seperti yang dimasukkan; belum pasti apakah bagian Koperasi Desa Merah Putih sudah dikurangkan.',
    en: 'The Dana Desa pagu of 2026 is used as entered; whether the share of Koperasi Desa Merah Putih is already out is open.',
  }),
  'budget-year-months': (): Bilingual => ({
    id: 'Dana Desa dianggap tidak boleh membayar bulan di luar tahun anggarannya.',
    en: 'Dana Desa is taken not to pay months outside its budget year.',
  }),
  'account-code-local': (): Bilingual => ({
    id: 'Kode rekening dipakai seperti yang dimasukkan; kode untuk program ini ditetapkan kabupaten/kota.',
    en: 'The account code is used as entered; the code for this programme is set by the kabupaten/kota.',
  }),
  'law-proposed': (title: string): Bilingual => ({
    id: `Angka ini memakai perubahan yang belum berlaku: ${title}. Bukan dasar pembayaran.`,
    en: `These figures use a change that is not in force: ${title}. They are no basis for payment.`,
  }),
} as const;

export type AssumptionCode = keyof typeof assumptions;

function plural(people: number): string {
  return people === 1 ? 'person' : 'people';
}

type Facts = { readonly [Code in AssumptionCode]: Parameters<(typeof assumptions)[Code]> };

const sentences: { readonly [Code in AssumptionCode]: (...facts: Facts[Code]) => Bilingual } =
  assumptions;

/** The assumption with its sentence; the facts are those its sentence needs. */
export function assumption<Code extends AssumptionCode>(
  code: Code,
  ...facts: Facts[Code]
): AssumptionText {
  return { code, message: sentences[code](...facts) };
}

/** Which open questions a finding rests on, by its code. */
const BEHIND_FINDINGS: Readonly<
  Record<
    string,
    | 'age-limit-brochure'
    | 'age-minimum-local'
    | 'single-payer-inferred'
    | 'quota-not-law'
    | 'budget-year-months'
  >
> = {
  'worker-too-old': 'age-limit-brochure',
  'worker-near-age-limit': 'age-limit-brochure',
  'worker-too-young': 'age-minimum-local',
  'already-covered': 'single-payer-inferred',
  'nik-duplicate-across-desa': 'single-payer-inferred',
  'quota-exceeded': 'quota-not-law',
  'quota-unfilled': 'quota-not-law',
  'month-outside-budget-year': 'budget-year-months',
};

/** The open questions that findings rest on, each once, in the order of this file. */
export function assumptionsBehind(findingCodes: Iterable<string>): readonly AssumptionText[] {
  const found = new Set<string>();
  for (const code of findingCodes) {
    const behind = BEHIND_FINDINGS[code];
    if (behind) found.add(behind);
  }
  return [...new Set(Object.values(BEHIND_FINDINGS))]
    .filter((code) => found.has(code))
    .map((code) => assumption(code));
}
