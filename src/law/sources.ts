import type { Bilingual } from '../domain/bilingual.ts';

/** `regulation` is known by report unless the proof of a value says `text`; `proposal` is never shipped. */
export interface Source {
  readonly kind:
    | 'regulation'
    | 'manual'
    | 'public-information'
    | 'press'
    | 'reasoning'
    | 'proposal';
  readonly name: Bilingual;
}

const source = (kind: Source['kind'], id: string, en: string): Source => ({
  kind,
  name: { id, en },
});

/** Every regulation and report once; parameters cite them by key, so a misspelt one does not compile. */
export const sources = {
  'pp44-2015': source(
    'regulation',
    'PP 44/2015 (JKK dan JKM), Lampiran II',
    'PP 44/2015 (JKK and JKM), Lampiran II',
  ),
  'pp46-2015': source(
    'regulation',
    'PP 46/2015 (JHT), Lampiran; bunyi Pasal 4 diketahui kata demi kata',
    'PP 46/2015 (JHT), Lampiran; Pasal 4 known word for word',
  ),
  'pp60-2015': source(
    'regulation',
    'PP 60/2015, perubahan PP 46/2015',
    'PP 60/2015, amends PP 46/2015',
  ),
  'pp82-2019': source(
    'regulation',
    'PP 82/2019, perubahan PP 44/2015: manfaat dinaikkan',
    'PP 82/2019, amends PP 44/2015: benefits raised',
  ),
  'pp49-2020': source(
    'regulation',
    'PP 49/2020, keringanan selama bencana Covid-19; bunyi Pasal 9 diketahui kata demi kata',
    'PP 49/2020, relief in the Covid-19 disaster; Pasal 9 known word for word',
  ),
  'pp49-2023': source(
    'regulation',
    'PP 49/2023, perubahan PP 44/2015; bunyi Pasal 5 ayat (3) diketahui kata demi kata',
    'PP 49/2023, amends PP 44/2015; Pasal 5(3) known word for word',
  ),
  'pp6-2025': source(
    'regulation',
    'PP 6/2025 (JKP), bagian rekomposisi JKK diketahui kata demi kata',
    'PP 6/2025 (JKP), passage on the JKK recomposition known word for word',
  ),
  'pp50-2025': source(
    'regulation',
    'PP 50/2025, penyesuaian iuran JKK dan JKM bagi BPU, 22 Desember 2025',
    'PP 50/2025, adjustment of JKK and JKM iuran for BPU, 22 December 2025',
  ),
  'permenaker5-2021': source(
    'regulation',
    'Permenaker 5/2021, Pasal 31-32',
    'Permenaker 5/2021, Pasal 31-32',
  ),
  'permenaker1-2025': source(
    'regulation',
    'Permenaker 1/2025, 24 Februari 2025',
    'Permenaker 1/2025, 24 February 2025',
  ),
  'brosur-bpu-2026': source(
    'public-information',
    'tulisan informasi BPU yang memuat ulang Brosur BPU 2026 dan situs resmi BPJS Ketenagakerjaan, September 2026',
    "BPU information text that restates BPJS Ketenagakerjaan's Brosur BPU 2026 and official site, September 2026",
  ),
  'jaga-pekerja': source(
    'public-information',
    'Jaga Pekerja, laman informasi publik untuk pekerja; daftar peraturannya terakhir dipastikan 24 September 2026',
    'Jaga Pekerja, public information pages for workers; list of regulations last confirmed 24 September 2026',
  ),
  simulator: source(
    'public-information',
    'simulator manfaat BPU yang terbuka untuk umum',
    'public BPU benefit simulator',
  ),
  'cnbc-2026-02-04': source(
    'press',
    'CNBC Indonesia, 4 Februari 2026',
    'CNBC Indonesia, 4 February 2026',
  ),
  'babe-2026': source(
    'press',
    'Babe Indonesia, 2026, mengutip PP 50/2025',
    'Babe Indonesia, 2026, quoting PP 50/2025',
  ),
  'antara-jateng-2026': source('press', 'Antara Jawa Tengah, 2026', 'Antara Jawa Tengah, 2026'),
  'kemnaker-2026': source(
    'press',
    'pernyataan pejabat Kementerian Ketenagakerjaan, 2026',
    'statement of a Kementerian Ketenagakerjaan official, 2026',
  ),
  ipol: source('press', 'ipol.id', 'ipol.id'),
  infotuntas: source('press', 'Infotuntas Balikpapan', 'Infotuntas Balikpapan'),
  'malangtimes-2026': source(
    'press',
    'Malang Times, 23 Januari 2026',
    'Malang Times, 23 January 2026',
  ),
  'bursakota-2025': source(
    'press',
    'Bursa Kota, 5 Agustus 2025, BPJS Ketenagakerjaan cabang Meulaboh',
    'Bursa Kota, 5 August 2025, BPJS Ketenagakerjaan branch Meulaboh',
  ),
  'perisai-blora-2023': source(
    'public-information',
    'Perisai Blora, tanya jawab, April 2023',
    'Perisai Blora, FAQ, April 2023',
  ),
  'grid-star': source('press', 'Grid Star, tunggakan BPU', 'Grid Star, BPU arrears'),
  parapuan: source('press', 'Parapuan, cara mendaftar BPU', 'Parapuan, how to register as BPU'),
  'probis-a': source(
    'manual',
    'pedoman proses BPJS Ketenagakerjaan 908 PROBIS KEPESERTAAN, halaman 59; merujuk Perdir 22/PERDIR.02/072022; mungkin sudah diganti',
    'BPJS Ketenagakerjaan process manual 908 PROBIS KEPESERTAAN, page 59; cites Perdir 22/PERDIR.02/072022; may be superseded',
  ),
  'probis-b': source(
    'manual',
    'pedoman proses BPJS Ketenagakerjaan 908 PROBIS KEPESERTAAN (edisi kedua), halaman 19 dan 67; mungkin sudah diganti',
    'BPJS Ketenagakerjaan process manual 908 PROBIS KEPESERTAAN (second edition), pages 19 and 67; may be superseded',
  ),
  'radarjogja-2017': source(
    'press',
    'Radar Jogja, 23 Januari 2017',
    'Radar Jogja, 23 January 2017',
  ),
  'bisnis-2018': source(
    'press',
    'Bisnis Indonesia, 18 November 2018',
    'Bisnis Indonesia, 18 November 2018',
  ),
  'lampost-2017': source(
    'press',
    'Lampung Post, Desember 2017, GN Lingkaran',
    'Lampung Post, December 2017, GN Lingkaran',
  ),
  'suarakarya-2022': source(
    'press',
    'Suara Karya, Mei 2022, GN Lingkaran',
    'Suara Karya, May 2022, GN Lingkaran',
  ),
  'pangkep-2025': source(
    'press',
    'Notula Daily, 30 September 2025, Pangkep',
    'Notula Daily, 30 September 2025, Pangkep',
  ),
  cilacap: source(
    'press',
    'Pikiran Rakyat Cilacap, iuran perangkat desa',
    'Pikiran Rakyat Cilacap, iuran of village officials',
  ),
  garut: source('press', 'Media Seruni, DBHCHT Garut', 'Media Seruni, DBHCHT Garut'),
  'ppu-2025': source(
    'press',
    'Media Masa, 18 November 2025, Penajam Paser Utara',
    'Media Masa, 18 November 2025, Penajam Paser Utara',
  ),
  'bontang-2023': source(
    'regulation',
    'Perwali Bontang 23/2023, sebagaimana diberitakan Pranala dan IKN News',
    'Perwali Bontang 23/2023, as reported by Pranala and IKN News',
  ),
  detik: source(
    'press',
    'detikFinance, manfaat BPJS Ketenagakerjaan',
    'detikFinance, benefits of BPJS Ketenagakerjaan',
  ),
  'kliping-2019': source(
    'press',
    'kliping pers, 10 Desember 2019',
    'press clipping, 10 December 2019',
  ),
  'form-3-kk1': source(
    'public-information',
    'Formulir 3 KK1, laporan kecelakaan',
    'Formulir 3 KK1, accident report',
  ),
  'siplawfirm-2025': source(
    'public-information',
    'SIP Law Firm, perbandingan Permenaker 1/2025',
    'SIP Law Firm, comparison of Permenaker 1/2025',
  ),
  'okezone-2025': source('press', 'Okezone Economy, 9 Maret 2025', 'Okezone Economy, 9 March 2025'),
  desamerdeka: source(
    'press',
    'Desa Merdeka, rencana Kemenko PMK dan Kemendagri: 100 per desa',
    'Desa Merdeka, plan of Kemenko PMK and Kemendagri: 100 per village',
  ),
  'suararakyat-2023': source(
    'press',
    'Suara Rakyat, 25 Februari 2023',
    'Suara Rakyat, 25 February 2023',
  ),
  'dd-guide-2018': source(
    'public-information',
    'panduan Dana Desa, 2018',
    'guide to Dana Desa, 2018',
  ),
  'lahatpos-2024': source('press', 'Lahat Pos, 30 Juni 2024', 'Lahat Pos, 30 June 2024'),
  'permendes8-2022': source(
    'regulation',
    'Permendes PDTT 8/2022, prioritas penggunaan Dana Desa 2023',
    'Permendes PDTT 8/2022, use of Dana Desa 2023',
  ),
  'permendes7-2023': source(
    'regulation',
    'Permendes PDTT 7/2023, rincian prioritas penggunaan Dana Desa 2024',
    'Permendes PDTT 7/2023, use of Dana Desa 2024',
  ),
  'permendes2-2024': source(
    'regulation',
    'Permendes PDT 2/2024, penggunaan Dana Desa 2025',
    'Permendes PDT 2/2024, use of Dana Desa 2025',
  ),
  'permendes16-2025': source(
    'regulation',
    'Permendes PDT 16/2025, penggunaan Dana Desa 2026',
    'Permendes PDT 16/2025, use of Dana Desa 2026',
  ),
  'pmk201-2022': source(
    'regulation',
    'PMK 201/PMK.07/2022, pengelolaan Dana Desa 2023',
    'PMK 201/PMK.07/2022, money of Dana Desa 2023',
  ),
  'pmk145-2023': source(
    'regulation',
    'PMK 145/2023 dan PMK 146/2023, pengelolaan Dana Desa 2024',
    'PMK 145/2023 and PMK 146/2023, money of Dana Desa 2024',
  ),
  'pmk108-2024': source(
    'regulation',
    'PMK 108/2024, diubah dengan PMK 81/2025, pengelolaan Dana Desa 2025',
    'PMK 108/2024, changed by PMK 81/2025, money of Dana Desa 2025',
  ),
  'pmk7-2026': source(
    'regulation',
    'PMK 7/2026, 12 Februari 2026, pengelolaan Dana Desa 2026',
    'PMK 7/2026, 12 February 2026, money of Dana Desa 2026',
  ),
  updesa: source('public-information', 'Updesa', 'Updesa'),
  'semono-bagelen-2023': source(
    'public-information',
    'semono-bagelen.id, 20 Maret 2023',
    'semono-bagelen.id, 20 March 2023',
  ),
  'balipost-2024-10-07': source('press', 'Bali Post, 7 Oktober 2024', 'Bali Post, 7 October 2024'),
  'semarak-news': source('press', 'Semarak News', 'Semarak News'),
  'sidorejo-2024': source(
    'public-information',
    'sidorejo.id, 30 Desember 2024',
    'sidorejo.id, 30 December 2024',
  ),
  'aceh-global-news': source('press', 'Aceh Global News', 'Aceh Global News'),
  mu4: source('press', 'mu4.co.id', 'mu4.co.id'),
  'kampungbaru-2025': source(
    'public-information',
    'kampungbaru.go.id, 31 Desember 2025',
    'kampungbaru.go.id, 31 December 2025',
  ),
  'okezone-2026-02-16': source('press', 'Okezone, 16 Februari 2026', 'Okezone, 16 February 2026'),
  'larangan-dd-2026': source(
    'public-information',
    '"8 Larangan Penggunaan Dana Desa Tahun 2026", tosari.kendalkab.go.id',
    '"8 Larangan Penggunaan Dana Desa Tahun 2026", tosari.kendalkab.go.id',
  ),
  'rekening-opensid': source(
    'public-information',
    'daftar rekening OpenSID; daftar rekening Permendagri 20/2018',
    'OpenSID account list; Permendagri 20/2018 account list',
  ),
  reasoning: source(
    'reasoning',
    'penalaran atau hitungan; tidak ada sumber yang diketahui',
    'reasoning or arithmetic; no source is known',
  ),
  proposal: source(
    'proposal',
    'usulan perubahan dari pengguna; belum berlaku',
    'a change proposed by the user; not in force',
  ),
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof sources;
