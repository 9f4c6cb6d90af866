/** A reason for which the portal refuses a file, or a row of it, and how well that is known for each segment. */
export interface PortalRule {
  readonly id: string;
  /** A file rule refuses the whole file; a row rule returns the row and keeps the others. */
  readonly level: 'file' | 'row';
  readonly rule: string;
  /** Invented but for the two quoted in upload.md 11: the portal's own words are not known. */
  readonly message: string;
  /** Grade of proof by segment; a segment that is absent has no such rule. */
  readonly basis: { readonly PU?: 'A' | 'B' | 'C' | 'D'; readonly BPU?: 'A' | 'B' | 'C' | 'D' };
}

/** Every refusal rule known (upload.md 10), in the order in which they are tried. */
export const PORTAL_RULES = [
  {
    id: 'file-name',
    level: 'file',
    rule: 'name equals namePattern with npp and div filled in, letter for letter; no suffix such as (1), _1 or - Copy',
    message: 'Nama file tidak sesuai template',
    basis: { PU: 'C', BPU: 'D' },
  },
  {
    id: 'file-type',
    level: 'file',
    rule: 'extension and content agree: PU .xls or .xlsx, BPU .xls',
    message: 'Tipe file tidak didukung',
    basis: { PU: 'C', BPU: 'B' },
  },
  {
    id: 'from-template',
    level: 'file',
    rule: 'all sheets of the downloaded template are still there',
    message: 'Gunakan template hasil unduhan',
    basis: { PU: 'C' },
  },
  {
    id: 'sheet',
    level: 'file',
    rule: 'a data sheet with the exact name',
    message: 'Sheet data tidak ditemukan',
    basis: { PU: 'D', BPU: 'D' },
  },
  {
    id: 'headings',
    level: 'file',
    rule: 'headings exact and in order, in the heading row',
    message: 'Judul kolom tidak sesuai template',
    basis: { PU: 'D', BPU: 'D' },
  },
  {
    id: 'rows-none',
    level: 'file',
    rule: 'at least one data row',
    message: 'Tidak ada data',
    basis: { PU: 'D', BPU: 'D' },
  },
  {
    id: 'rows-max',
    level: 'file',
    rule: 'at most 10000 data rows (koreksi 10001)',
    message: 'Jumlah data melebihi 10.000 baris',
    basis: { PU: 'C', BPU: 'D' },
  },
  {
    id: 'formula',
    level: 'file',
    rule: 'no formula, no error value, no merged cell in the data range',
    message: 'Sel berisi rumus',
    basis: { PU: 'D', BPU: 'D' },
  },
  {
    id: 'cell-text',
    level: 'row',
    rule: 'PU: every filled data cell is a text cell. BPU: Nomor Identitas, Nama Lengkap, Handphone, Email and codes are text cells; Tgl. Lahir a date cell (or text DD-MM-YYYY when the profile says so); Upah and Bulan Iuran whole numbers',
    message: 'Format sel tidak sesuai',
    basis: { PU: 'C', BPU: 'B' },
  },
  {
    id: 'required',
    level: 'row',
    rule: 'every required column is filled',
    message: 'Kolom wajib belum diisi',
    basis: { PU: 'A', BPU: 'B' },
  },
  {
    id: 'nik',
    level: 'row',
    rule: '16 digits',
    message: 'Nomor Identitas harus 16 digit',
    basis: { PU: 'A', BPU: 'B' },
  },
  {
    id: 'date',
    level: 'row',
    rule: 'a real calendar day, DD-MM-YYYY',
    message: 'Format tanggal DD-MM-YYYY',
    basis: { PU: 'A', BPU: 'B' },
  },
  {
    id: 'phone',
    level: 'row',
    rule: 'filled: 9 to 14 digits, starts with 08 (PU also 628)',
    message: 'Nomor HP 9 s/d 14 digit, diawali 08',
    basis: { PU: 'A', BPU: 'D' },
  },
  {
    id: 'email',
    level: 'row',
    rule: 'empty, or name@domain.tld',
    message: 'Format email tidak sesuai',
    basis: { PU: 'A', BPU: 'D' },
  },
  {
    id: 'code',
    level: 'row',
    rule: 'the value is in the code list of the profile',
    message: 'Kode tidak terdaftar',
    basis: { PU: 'A', BPU: 'B' },
  },
  {
    id: 'income',
    level: 'row',
    rule: 'whole rupiah, above 0',
    message: 'Upah harus lebih dari 0',
    basis: { BPU: 'B' },
  },
  {
    id: 'nik-twice',
    level: 'row',
    rule: 'a NIK occurs once in the file; otherwise every occurrence is rejected',
    message: 'Data ganda dalam file',
    basis: { PU: 'D', BPU: 'D' },
  },
  {
    id: 'adminduk',
    level: 'row',
    rule: 'against a simulated register: NIK known, name and birth date equal',
    message: 'NIK tidak ditemukan pada data Adminduk',
    basis: { PU: 'A', BPU: 'B' },
  },
  {
    id: 'already',
    level: 'row',
    rule: 'against a simulated list of active participants',
    message: 'NIK terdaftar sebagai peserta BPJS Ketenagakerjaan',
    basis: { PU: 'C', BPU: 'D' },
  },
  {
    id: 'age',
    level: 'row',
    rule: 'age limits of the profile on the day of upload',
    message: 'Usia melebihi batas',
    basis: { BPU: 'C' },
  },
] as const satisfies readonly PortalRule[];

export type PortalRuleId = (typeof PORTAL_RULES)[number]['id'];
