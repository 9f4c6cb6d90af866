import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Month } from '../domain/month.ts';
import { PAPER_KEYS } from './paper-keys.ts';
import { defaultPolicy, type SettingsLaw } from './policy.ts';

export interface TemplateValues {
  readonly year: number;
  readonly startMonth: Month;
  readonly months: number;
  readonly law: SettingsLaw;
}

/** A line of the template and what is said of it; `''` is a blank line, a line that begins with `#` is not in force. */
type Line = readonly [yaml: string, about?: Bilingual];

/** The commented `desa-enroll.yaml` that `init` writes: every key, and what holds where it is left out. */
export function settingsTemplate(values: TemplateValues, lang: Lang): string {
  return `${linesOf(values)
    .map(([yaml, about]) => (about === undefined ? yaml : joined(yaml, about[lang])))
    .join('\n')}\n`;
}

const MARGIN = 34;

function joined(yaml: string, about: string): string {
  return yaml === '' ? `# ${about}` : `${yaml.padEnd(MARGIN)} # ${about}`;
}

function linesOf({ year, startMonth, months, law }: TemplateValues): readonly Line[] {
  const policy = defaultPolicy(law);
  return [
    [
      '',
      {
        id: 'Pengaturan kampanye. Kunci yang dihapus atau diberi tanda # memakai nilai bawaan.',
        en: 'Settings of the campaign. A key that is removed or marked with # has its default.',
      },
    ],
    [
      '#title: Kota Denpasar 2026',
      { id: 'nama kampanye di laporan', en: 'name of the campaign in reports' },
    ],
    [`year: ${year}`, { id: 'tahun anggaran', en: 'budget year' }],
    [`startMonth: ${startMonth}`, { id: 'bulan iuran pertama', en: 'first contribution month' }],
    [`months: ${months}`, { id: 'jumlah bulan iuran', en: 'number of contribution months' }],
    ['programs: [jkk, jkm]', { id: 'atau [jkk, jkm, jht]', en: 'or [jkk, jkm, jht]' }],
    [
      'base: default',
      {
        id: 'dasar iuran: default = golongan terendah untuk semua; by-income = menurut penghasilan',
        en: 'base: default = lowest bracket for all; by-income = by the stated income',
      },
    ],
    [`quota: ${law.quotaDesa}`, { id: 'tempat per desa', en: 'places per village' }],
    [
      '#seed: "undian 17 Agustus"',
      {
        id: 'benih undian, diumumkan sebelum daftar masuk; bawaan: kode desa + tahun',
        en: 'seed of the draw, announced before the lists come in; default: kode desa + year',
      },
    ],
    [
      '#sendBy: 2026-02-15',
      { id: 'desa mengirim perbaikan paling lambat', en: 'villages send their mended lists by' },
    ],
    [''],
    [
      'pp50:',
      {
        id: 'potongan 50 % PP 50/2025 bila iuran dibayar dari APBDes: belum ada ketegasan',
        en: 'the 50 % cut of PP 50/2025 where the APBDes pays: an open question',
      },
    ],
    [
      '  reading: full',
      {
        id: 'full = iuran penuh; half hanya dengan surat atau tagihan BPJS Ketenagakerjaan:',
        en: 'full = no cut; half only with a letter or a bill of BPJS Ketenagakerjaan:',
      },
    ],
    ['  #document: { number: "B/000/042026", date: 2026-04-10, issuer: "Kantor Cabang" }'],
    [''],
    ['policy:', { id: 'siapa yang boleh didaftarkan', en: 'who may be enrolled' }],
    [`  minAge: ${policy.minAge}`, { id: 'usia paling muda', en: 'lowest age' }],
    [
      `  maxAge: ${policy.maxAge}`,
      {
        id: `usia paling tua; tidak boleh lebih, karena pendaftaran BPU hanya sebelum usia ${law.maxAgeExclusive}`,
        en: `highest age; not higher, since BPU registration ends before ${law.maxAgeExclusive}`,
      },
    ],
    [
      '  rejectOn: []',
      {
        id: 'peringatan yang membuat orang tidak ikut, misalnya [pekerjaan-unmapped]',
        en: 'warnings that keep a person out, such as [pekerjaan-unmapped]',
      },
    ],
    [
      '  #maxPerNomorKk: 1',
      {
        id: 'paling banyak orang dari satu kartu keluarga',
        en: 'people of one family card at most',
      },
    ],
    [
      '  pekerjaanAccepted: []',
      { id: 'pekerjaan yang diterima walau meragukan', en: 'occupations accepted though in doubt' },
    ],
    [
      '  pekerjaanRefused: []',
      {
        id: 'pekerjaan yang ditolak di samping yang sudah diatur',
        en: 'occupations refused beside the known ones',
      },
    ],
    [
      '  ranking: [desil]',
      {
        id: 'urutan setelah prioritas musyawarah: desil, member-first, oldest-first, youngest-first, income-lowest-first; lalu undian',
        en: 'order after the musyawarah: desil, member-first, oldest-first, youngest-first, income-lowest-first; then the draw',
      },
    ],
    [
      `  excludingLists: [${policy.excludingLists.join(', ')}]`,
      {
        id: 'daftar di referensi/ yang membuat orang tidak ikut',
        en: 'lists of referensi/ that keep a person out',
      },
    ],
    [''],
    [
      'upload:',
      { id: 'berkas unggah BPJS Ketenagakerjaan', en: 'upload file for BPJS Ketenagakerjaan' },
    ],
    ['  profile: bpu-tk-baru-2020', { id: 'susunan kolom', en: 'layout' }],
    [
      '  npp: ""',
      { id: 'nomor wadah; tanyakan ke Kantor Cabang', en: 'number of the wadah; ask the branch' },
    ],
    ['  div: "000"', { id: 'divisi', en: 'division' }],
    [
      '  #firstMonths: 6',
      {
        id: 'bulan yang ditulis bila jumlah bulan tidak ada dalam pilihan BPJS',
        en: 'months to write where the number of months is not among those of BPJS',
      },
    ],
    [
      '  #packageJht: ""',
      {
        id: 'kode paket dengan JHT; tanyakan ke Kantor Cabang',
        en: 'code of the package with JHT; ask the branch',
      },
    ],
    [
      '  #occupations: { tukang ukir: P013 }',
      {
        id: 'kode yang Anda putuskan untuk pekerjaan yang belum punya kode pasti',
        en: 'codes that you settle for occupations without a certain one',
      },
    ],
    [''],
    [
      '#privacy:',
      {
        id: 'UU 27/2022; dicetak di manifes hasil',
        en: 'UU 27/2022; printed in the manifest of the results',
      },
    ],
    ['#  purpose: pendaftaran pekerja rentan sebagai peserta BPU', { id: 'tujuan', en: 'purpose' }],
    ['#  legalBasis: ""', { id: 'dasar hukum', en: 'legal basis' }],
    [
      '#  keepUntil: 2027-12-31',
      { id: 'data pribadi disimpan sampai', en: 'personal data kept until' },
    ],
    [''],
    [
      '#papers: { nama_perbekel: "", nomor_keputusan: "" }',
      {
        id: `isi surat untuk semua desa (per desa: kolom desa.csv): ${PAPER_KEYS.join(', ')}`,
        en: `contents of papers for all villages (for one: columns of desa.csv): ${PAPER_KEYS.join(', ')}`,
      },
    ],
    [
      '#files:',
      { id: 'meluruskan pembacaan satu berkas', en: 'overrules how one file was understood' },
    ],
    ['#  "nominasi/x.xlsx": { sheet: "Data", headerRow: 7, columns: { C: nik } }'],
    ['#  "nominasi/lama.xlsx": { skip: true }'],
    ['#  "nominasi/kaja.csv": { kodeDesa: "51.71.03.2008" }'],
    ['#  "referensi/daftar.xlsx": { reference: covered-apbd }'],
    ['#desa:', { id: 'pengaturan satu desa', en: 'settings of one village' }],
    ['#  "51.71.03.2008": { quota: 75, policy: { maxAge: 60 } }'],
  ];
}

/** First line of `desa.csv`. */
export const DESA_TABLE_HEAD =
  'kode,nama,kuota,sumber,pagu,alokasi,kode_rekening,bulan_mulai,bulan\r\n';

/** First line of `konfirmasi.csv`. */
export const CONFIRMATIONS_HEAD = 'nik,kode,oleh,tanggal,catatan\r\n';
