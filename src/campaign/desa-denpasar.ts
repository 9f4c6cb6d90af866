import { isKelurahan, type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';

/** A desa or kelurahan of Kota Denpasar; a kelurahan has no Dana Desa. */
export interface DesaDenpasar {
  readonly kode: KodeDesa;
  readonly nama: string;
  readonly kecamatan: string;
  readonly jenis: 'desa' | 'kelurahan';
  /** Other spellings that are met. Never a shorter name: Sumerta is not Sumerta Kelod. */
  readonly aliases: readonly string[];
}

/**
 * Kode, kecamatan, nama and spellings. Codes and names: idn-area-data 4.0.1 (https://github.com/fityannugroho/idn-area-data),
 * Open Database License 1.0, after Kepmendagri 300.2.2-2138/2025. The spellings are our own.
 */
const ROWS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['51.71.01.1001', 'Denpasar Selatan', 'Serangan', []],
  ['51.71.01.1002', 'Denpasar Selatan', 'Pedungan', []],
  ['51.71.01.1003', 'Denpasar Selatan', 'Sesetan', []],
  ['51.71.01.1004', 'Denpasar Selatan', 'Panjer', []],
  ['51.71.01.1005', 'Denpasar Selatan', 'Renon', []],
  ['51.71.01.1006', 'Denpasar Selatan', 'Sanur', []],
  ['51.71.01.2007', 'Denpasar Selatan', 'Sidakarya', []],
  ['51.71.01.2008', 'Denpasar Selatan', 'Pemogan', []],
  ['51.71.01.2009', 'Denpasar Selatan', 'Sanur Kaja', []],
  ['51.71.01.2010', 'Denpasar Selatan', 'Sanur Kauh', []],
  ['51.71.02.1003', 'Denpasar Timur', 'Kesiman', []],
  ['51.71.02.1006', 'Denpasar Timur', 'Sumerta', []],
  ['51.71.02.1010', 'Denpasar Timur', 'Dangin Puri', []],
  ['51.71.02.1014', 'Denpasar Timur', 'Penatih', []],
  ['51.71.02.2001', 'Denpasar Timur', 'Dangin Puri Kelod', ['Dangin Puri Klod']],
  ['51.71.02.2002', 'Denpasar Timur', 'Sumerta Kelod', ['Sumerta Klod']],
  ['51.71.02.2004', 'Denpasar Timur', 'Kesiman Petilan', []],
  ['51.71.02.2005', 'Denpasar Timur', 'Kesiman Kertalangu', ['Kesiman Kerthalangu']],
  ['51.71.02.2007', 'Denpasar Timur', 'Sumerta Kaja', []],
  ['51.71.02.2008', 'Denpasar Timur', 'Sumerta Kauh', []],
  ['51.71.02.2015', 'Denpasar Timur', 'Penatih Dangin Puri', []],
  ['51.71.03.1005', 'Denpasar Barat', 'Dauh Puri', []],
  ['51.71.03.1007', 'Denpasar Barat', 'Pemecutan', []],
  ['51.71.03.1010', 'Denpasar Barat', 'Padangsambian', ['Padang Sambian']],
  [
    '51.71.03.2001',
    'Denpasar Barat',
    'Padangsambian Kelod',
    ['Padang Sambian Kelod', 'Padangsambian Klod'],
  ],
  ['51.71.03.2002', 'Denpasar Barat', 'Pemecutan Kelod', ['Pemecutan Klod']],
  ['51.71.03.2003', 'Denpasar Barat', 'Dauh Puri Kauh', []],
  ['51.71.03.2004', 'Denpasar Barat', 'Dauh Puri Kelod', ['Dauh Puri Klod']],
  ['51.71.03.2006', 'Denpasar Barat', 'Dauh Puri Kangin', []],
  ['51.71.03.2008', 'Denpasar Barat', 'Tegal Harum', ['Tegalharum']],
  ['51.71.03.2009', 'Denpasar Barat', 'Tegal Kertha', ['Tegal Kerta', 'Tegalkertha', 'Tegalkerta']],
  ['51.71.03.2011', 'Denpasar Barat', 'Padang Sambian Kaja', ['Padangsambian Kaja']],
  ['51.71.04.1004', 'Denpasar Utara', 'Tonja', []],
  ['51.71.04.1007', 'Denpasar Utara', 'Ubung', []],
  ['51.71.04.1009', 'Denpasar Utara', 'Peguyangan', []],
  ['51.71.04.2001', 'Denpasar Utara', 'Dangin Puri Kangin', []],
  ['51.71.04.2002', 'Denpasar Utara', 'Dangin Puri Kauh', []],
  ['51.71.04.2003', 'Denpasar Utara', 'Dangin Puri Kaja', []],
  ['51.71.04.2005', 'Denpasar Utara', 'Pemecutan Kaja', []],
  ['51.71.04.2006', 'Denpasar Utara', 'Dauh Puri Kaja', []],
  ['51.71.04.2008', 'Denpasar Utara', 'Ubung Kaja', []],
  ['51.71.04.2010', 'Denpasar Utara', 'Peguyangan Kaja', []],
  ['51.71.04.2011', 'Denpasar Utara', 'Peguyangan Kangin', []],
];

/** The 27 desa and 16 kelurahan of Kota Denpasar, by kode. */
export const DESA_DENPASAR: readonly DesaDenpasar[] = ROWS.flatMap(
  ([text, kecamatan, nama, aliases]) => {
    const kode = parseKodeDesa(text);
    if (kode === undefined) return [];
    return [{ kode, nama, kecamatan, jenis: isKelurahan(kode) ? 'kelurahan' : 'desa', aliases }];
  },
);
