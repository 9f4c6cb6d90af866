import { normalise } from './heading-text.ts';

/** What a layout is known by: headings that must all be there, or words of the title or sheet name. */
interface Layout {
  readonly id: string;
  readonly headings: readonly string[];
  readonly title?: RegExp;
  /** One heading as it is written, where only that tells two layouts apart. */
  readonly written?: string;
}

/** Known layouts (inputs.md 3, upload.md 3 to 7, 11), the more particular first. */
const KNOWN: readonly Layout[] = [
  {
    id: 'opensid-ekspor',
    headings: [
      'alamat',
      'dusun',
      'rw',
      'rt',
      'nama',
      'no_kk',
      'nik',
      'sex',
      'tempatlahir',
      'tanggallahir',
    ],
  },
  { id: 'opensid-unduh-peserta-bantuan', headings: ['Identitas di Kartu Peserta'] },
  { id: 'opensid-bantuan-peserta', headings: ['Peserta', 'No. Peserta', 'NIK', 'Nama'] },
  { id: 'opensid-unduh-penduduk', headings: ['No. KK', 'NIK', 'Tag Id Card', 'Nama'] },
  { id: 'opensid-unduh-keluarga', headings: ['Kepala Keluarga', 'NIK', 'Jumlah Anggota'] },
  { id: 'opensid-log-penduduk', headings: ['Status Menjadi', 'Tanggal Peristiwa'] },
  {
    id: 'siak-export',
    headings: ['Nomor KK', 'NIK', 'Nama Penduduk', 'SHDK', 'Petugas Registrasi'],
  },
  { id: 'buku-induk-desa', headings: ['Nama Lengkap / Panggilan', 'Dapat Membaca Huruf'] },
  { id: 'dukcapil-fields', headings: ['NAMA_LGKP', 'JENIS_KLMIN'] },
  { id: 'bip-ektp', headings: ['Wjb KTP', 'KTP-eL', 'Stat Rkm'] },
  { id: 'bip-2016', headings: ['SHDK', 'NIK', 'Nama Lengkap'], title: /buku induk penduduk wni/i },
  { id: 'bip-2016-daftar-keluarga', headings: ['G.DRH', 'HUB.KEL', 'KET'] },
  {
    id: 'bip-2016-daftar-keluarga',
    headings: ['NIK', 'HUB.KEL', 'KET'],
    title: /daftar\s+keluarga/i,
  },
  { id: 'bip-2012', headings: ['KTPEL', 'HUB. KEL', 'TMPT LHR'] },
  { id: 'bip-2012', headings: ['NIK', 'HUB. KEL', 'NAMA IBU'], title: /no\.? ?kk.*nama\.? ?kk/i },
  { id: 'bpjs-answer', headings: ['Status', 'Keterangan Status Data', 'Nomor Identitas'] },
  {
    id: 'nomination-template',
    headings: ['NIK', 'Nama Sesuai KTP', 'Banjar/Dusun', 'Pekerjaan', 'Nomor HP', 'Prioritas'],
    title: /daftar calon peserta bpjs ketenagakerjaan pekerja rentan/i,
  },
  {
    id: 'bpu-tk-baru-snake-2026',
    headings: ['NOMOR_IDENTITAS', 'KODE_PAKET', 'BULAN_IURAN'],
    written: 'NOMOR_IDENTITAS',
  },
  {
    id: 'bpu-tk-baru-2020',
    headings: ['Nomor Identitas', 'Jenis Pekerjaan 1', 'Kode Paket', 'Bulan Iuran', 'Tgl. Lahir'],
  },
  {
    id: 'sipp-tk-baru-2025',
    headings: ['NOMOR_IDENTITAS', 'MASA_LAKU_IDENTITAS', 'STATUS_PEGAWAI'],
  },
  { id: 'sipp-tk-lanjutan', headings: ['NOMOR_IDENTITAS_KPJ', 'STATUS_PEGAWAI'] },
  {
    id: 'sipp-koreksi-2025',
    headings: ['NOMOR_IDENTITAS', 'NAMA_TENAGA_KERJA', 'ALAMAT_LENGKAP_DOMISILI'],
  },
  { id: 'sipp-upah-2025', headings: ['NIK', 'KPJ', 'KODE_TK', 'RAPEL'] },
  { id: 'sipp-tk-nonaktif-2025', headings: ['KPJ', 'SEBAB_NA'] },
  { id: 'form-portal-rentan-2026', headings: ['nik', 'pekerjaan_1', 'persetujuan_data'] },
  { id: 'form-usulan-kabupaten', headings: ['NIK (16 Digit)', 'No HP Pekerja (Opsional)'] },
];

const LAYOUTS = KNOWN.map((layout) => ({ ...layout, headings: layout.headings.map(normalise) }));

export const HAND_MADE = 'hand-made';

/** Two columns, NIK and name, perhaps with a number in front and a desil behind. */
function isBnba(fields: ReadonlySet<string>, headings: number): boolean {
  const extra = [...fields].filter(
    (field) => !['nik', 'nama', 'desil', 'nomorUrut'].includes(field),
  );
  return fields.has('nik') && fields.has('nama') && extra.length === 0 && headings === fields.size;
}

/** Id of the layout a table has, by its headings and the text above it. */
export function layoutOf(
  headings: readonly string[],
  above: string,
  fields: ReadonlySet<string>,
): string {
  const has = new Set(headings.map(normalise));
  for (const layout of LAYOUTS) {
    if (layout.title && !layout.title.test(above)) continue;
    if (layout.written !== undefined && !headings.includes(layout.written)) continue;
    if (layout.headings.every((heading) => has.has(heading))) return layout.id;
  }
  return isBnba(fields, headings.length) ? 'bnba-two-columns' : HAND_MADE;
}

/** The sheet `Program` of an OpenSID aid workbook: labels in A, values in B, nobody in it. */
export function isBantuanProgram(labels: readonly string[]): boolean {
  const has = new Set(labels.map(normalise));
  return has.has('nama program') && has.has('sasaran program');
}
