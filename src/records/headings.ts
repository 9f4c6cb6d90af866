import type { ColumnField } from './field.ts';

const list = (headings: string): readonly string[] =>
  headings.split('·').map((heading) => heading.trim());

/**
 * What columns are called (inputs.md 5), with English headings and the variants met since. Compared
 * without blanks, marks and case; see `heading-text.ts`.
 */
export const HEADINGS: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  nomorUrut: list(`No · No Urut · Number · Nomor · Urut · S/N · No Baris`),
  nik: list(`
    NIK · No NIK · NIK KTP · No KTP · No e-KTP · No KTP-el · NIK/No KTP · KTP ·
    Nomor Induk Kependudukan · No Induk Kependudukan · No Induk · NIK (16 Digit) · NIK Sesuai KTP ·
    NIK Peserta · NIK Penduduk · No Identitas · No ID · ID Number · Nomor Induk Kependudukan (NIK) ·
    Induk Kependudukan · No Induk Penduduk · ID Card · National ID · National ID Number ·
    Identity Number · ID Card Number · ID No · Nomer KTP · No Kartu Tanda Penduduk ·
    Kartu Tanda Penduduk · Nomor Kependudukan · ID KTP · NIK Padan · NIK Hasil Padan · NIK Hasil Padan Dukcapil ·
    NIK Hasil Pemadanan · NIK Dukcapil`),
  nomorKk: list(`
    No KK · NOKK · NKK · KK · Kartu Keluarga · No Kartu Keluarga · No KSK · KSK · Family Card ·
    Family Card Number · Family Card No · No Keluarga · KK Number · ID Keluarga ·
    Nomor Kartu Keluarga (KK) · No KK/KSK · No Induk Keluarga`),
  nama: list(`
    Nama · Nama Lengkap · NAMA_LGKP · Nama Lengkap / Panggilan · Nama Penduduk · Name ·
    Nama Peserta · Nama Calon Peserta · Nama Pekerja · Nama Calon Pekerja Rentan · Nama TK ·
    Nama Tenaga Kerja · Nama Warga · Nama Sesuai KTP · Nama Lengkap Sesuai KTP · Nama KTP ·
    Nama Penerima · Nama Penerima Manfaat · Nama Anggota Keluarga · Full Name · Worker Name ·
    Nama Pekerja Rentan · Nama Calon · Nama Calon Penerima · Nama Pemohon · Nama Anggota ·
    Nama Nelayan · Nama Petani · Nama Orang · Nama Lengkap Pekerja · Name of Worker ·
    Complete Name · Nama Depan · First Name · Given Name`),
  namaBelakang: list(`Nama Belakang · Last Name · Surname · Marga · Nama Marga · Family Name`),
  tempatLahir: list(`
    Tempat Lahir · Tempat Kelahiran · Kota Lahir · Place of Birth · Birth Place · POB ·
    Tempat Lahir Sesuai KTP · Kabupaten Lahir · Kota Kelahiran · Lahir di · Tempat`),
  tanggalLahir: list(`
    Tanggal Lahir · Tgl/Bln/Th · Tgl/Bln/Thn · Tanggal Kelahiran · TGL · Lahir · DOB ·
    Date of Birth · Birth Date · Birthday · Tgl Bln Thn Lahir · Tanggal Bulan Tahun Lahir ·
    Tanggal Lahir/Umur · Tanggal Lahir/Usia · Tanggal Lahir dan Umur · Lahir Tanggal · Hari Lahir · Born · Tanggal/Bulan/Tahun · Tgl Lahir Sesuai KTP`),
  tempatTanggalLahir: list(`
    Tempat Tanggal Lahir · Tempat dan Tanggal Lahir · TTL · Kelahiran · Tempat/Tgl/Bln/Thn Lahir ·
    Place and Date of Birth · Place Date of Birth · Tempat Tgl Bln Thn Lahir ·
    Tanggal Tempat Lahir · Tempat Lahir Tanggal Lahir · Tempat Lahir dan Tanggal Lahir ·
    Tpt Tgl Lhr · Place/Date of Birth · Birth Place and Date · Tempat Tanggal ·
    Tempat Tanggal Bulan Tahun Lahir · TTL/Umur · TTL/Usia · Tempat Tanggal Lahir/Umur ·
    Tempat Tanggal Lahir/Usia`),
  jenisKelamin: list(`
    Jenis Kelamin · JENIS_KLMIN · Jns Kel · Kelamin · JK · L/P · P/L · Lk/Pr · Pr/Lk · Sex ·
    Gender · Jenkel · J Kelamin · Jen Kel · Jenis Kel · Laki-laki/Perempuan · Laki/Perempuan · Pria/Wanita ·
    J Kel · M/F · JnsKlm · Jenis Kelamin L/P · JK L/P · Kelamin L/P · Lk/Pr/L/P · Sex M/F`),
  jenisKelaminL: list(`L · LK · Laki-laki · Laki · Pria · Male · Lki`),
  jenisKelaminP: list(`P · PR · Perempuan · Prp · Wanita · Female`),
  alamat: list(`
    Alamat · Alamat Lengkap · Alamat KTP · Alamat Sesuai KTP · Alamat Rumah · Alamat Tinggal ·
    Tempat Tinggal · Jalan · Address · Home Address · Alamat Tempat Tinggal · Alamat Jalan ·
    Alamat KK · Nama Jalan · Jalan/Gang · Alamat Asal · Street · Street Address · Full Address`),
  alamatDomisili: list(`
    Alamat Domisili · Alamat Sekarang · ALAMAT_LENGKAP_DOMISILI · Domisili · Current Address ·
    Alamat Tinggal Sekarang · Alamat Tempat Tinggal Sekarang · Tempat Tinggal Sekarang · Residence`),
  dusun: list(`
    Dusun · Nama Dusun · Nama Banjar Dinas · Nama Banjar Adat · Banjar · Nama Banjar · Br · Banjar Dinas · Br Dinas · Banjar Adat ·
    Lingkungan · Lingk · Link · Banjar/Dusun · Banjar/Lingkungan · Banjar Dinas/Lingkungan ·
    Kampung · Hamlet · Nama Lingkungan · Alamat Banjar · Alamat Dusun · Asal Banjar · Tempekan ·
    Banjar Asal · Neighborhood · Neighbourhood · Nama Kampung · Sub Village · Jorong · Korong · Padukuhan · Pedukuhan · Dukuh · Nama Dukuh`),
  rt: list(`RT · No RT · Rukun Tetangga`),
  rw: list(`RW · No RW · Rukun Warga`),
  rtRw: list(`RT/RW · No RT/RW · Rukun Tetangga/Rukun Warga`),
  desa: list(`
    Desa · Nama Desa · Desa/Kel · Desa/Kelurahan · Kel/Desa · Kelurahan · Kelurahan/Desa ·
    KEL_NAME · Kel · Gampong · Nama Gampong · Nagari · Nama Nagari · Pekon · Nama Pekon · Tiyuh · Village · Nama Kelurahan · Desa Asal · Nama Desa/Kelurahan · Village Name`),
  kodeDesa: list(`
    Kode Desa · Kode Wilayah · Kode Desa/Kelurahan · Kode Kelurahan · Village Code ·
    Kode Kemendagri · Kode Wilayah Desa · Kode Desa/Kel · Kode Kel/Desa`),
  kecamatan: list(`Kecamatan · Kec · KEC_NAME · Nama Kecamatan · Subdistrict · District`),
  kabupaten: list(`
    Kabupaten · Kab · Kab/Kota · Kabupaten/Kota · Kota · KAB_NAME · Regency · City ·
    Nama Kabupaten · Kota/Kabupaten · Regency/City · Nama Kabupaten/Kota`),
  provinsi: list(`Provinsi · Prov · PROP_NAME · Propinsi · Province · Nama Provinsi`),
  pekerjaan: list(`
    Pekerjaan · pekerjaan_id · Pekerjaan 1 · Pekerjaan Utama · Pekerjaan Sekarang · Occupation ·
    Pekerjaan Nyata · Jenis Pekerjaan · Jenis Pekerjaan 1 · JENIS_PKRJN · Pkrjn · Job · Work ·
    Mata Pencaharian · Mata Pencaharian Utama · Profesi · Jenis Usaha · Bidang Pekerjaan · Pekerjaan Sehari-hari ·
    Pekerjaan Saat Ini · Pekerjaan/Usaha · Jenis Pekerjaan/Usaha · Bidang Usaha · Usaha ·
    Profession · Pekerjaan/Profesi · Pekerjaan Riil · Sektor Pekerjaan · Jenis Kegiatan Usaha ·
    Kode Pekerjaan · Pekerjaan Pokok · Pekerjaan Aktual · Mata Pencarian · Occupation/Job ·
    Type of Work · Main Job · Bidang Pekerjaan/Usaha · Pekerjaan Rentan · Kerja`),
  pekerjaanKtp: list(`
    Pekerjaan KTP · Pekerjaan Sesuai KTP · Pekerjaan di KTP · Pekerjaan di KK · Pekerjaan KK ·
    Pekerjaan Sesuai KK · Pekerjaan Menurut KTP · Pekerjaan pada KTP · Pekerjaan dalam KTP`),
  pekerjaan2: list(`
    Pekerjaan 2 · Jenis Pekerjaan 2 · Pekerjaan Sampingan · Pekerjaan Tambahan ·
    Deskripsi Pekerjaan · Pekerjaan Kedua · Side Job · Second Job · Pekerjaan Lain ·
    Usaha Sampingan`),
  penghasilan: list(`
    Penghasilan · Penghasilan/Bulan · Penghasilan per Bulan · Penghasilan Rp · Pendapatan ·
    Rata-rata Penghasilan · Pendapatan/Bln · Pendapatan per Bulan · Upah · Nominal Upah · Gaji ·
    Rata-rata Penghasilan per Bulan · Penghasilan Rata-rata · Rata-rata Pendapatan · Income · Wage ·
    Monthly Income · Penghasilan Rata-rata per Bulan · Penghasilan Bulanan · Upah per Bulan ·
    Salary · Jumlah Penghasilan · Income per Month · Rata-rata Pendapatan per Bulan ·
    Besar Penghasilan · Pendapatan Bulanan · Upah/Bulan · Gaji/Bulan · Rata2 Penghasilan ·
    Rata2 Pendapatan`),
  handphone: list(`
    HP · No HP · No HP/WA · Kontak HP · No Kontak HP · HP WA · WA HP · HP Telp · Telp HP · No Telp HP · No HP Telp · No HP Pekerja · Handphone · No Handphone · Telp · No Telp · No Telepon ·
    WA · No WA · Whatsapp · Kontak · No Kontak · Telepon · Telpon · Ponsel · No Ponsel ·
    No Whatsapp · Phone · Phone Number · Phone No · Mobile · Mobile Phone · Cell Phone ·
    Mobile Number · Contact · Contact Number · HP Aktif · No HP Aktif · No HP yang bisa dihubungi ·
    Kontak Person · No Seluler · No Tlp/HP · Telephone · Telp/HP/WA · Contact No · Nomor Hape ·
    Hape`),
  email: list(`
    Email · E-mail · Alamat Email · Surel · Email Address · Alamat Surel · Alamat E-mail`),
  namaIbuKandung: list(`
    Nama Ibu Kandung · Ibu Kandung · Nama Gadis Ibu Kandung · Nama Ibu · NAMA_LGKP_IBU · Ibu ·
    Nama Gadis Ibu · Mother · Mother Name · Mother's Name · Nama Lengkap Ibu · Nama Orang Tua Ibu ·
    Mother's Maiden Name · Nama Lengkap Ibu Kandung`),
  namaAyah: list(`
    Nama Ayah · NAMA_LGKP_AYAH · Ayah · Nama Bapak · Father · Father Name · Father's Name ·
    Ayah Kandung · Nama Ayah Kandung · Nama Lengkap Ayah · Bapak`),
  ahliWaris: list(`
    Ahli Waris · Nama Ahli Waris · Heir · Heir Name · Beneficiary · Nama Ahliwaris ·
    Penerima Waris · Beneficiary Name · Name of Heir · Name of Beneficiary · Calon Ahli Waris`),
  hubunganAhliWaris: list(`
    Hubungan Ahli Waris · Hub Ahli Waris · Hubungan dengan Ahli Waris · Hubungan · Hub ·
    Hubungan dg Ahli Waris · Relationship · Hub dgn Ahli Waris · Relation · Hubungan Waris ·
    Heir Relationship · Relationship to Heir · Hubungan dengan Peserta · Hubungan dengan Pekerja`),
  hubunganKeluarga: list(`
    SHDK · Hub Keluarga · HUB KEL · kk_level · STAT_HBKEL · Kedudukan dlm Keluarga ·
    Status Hubungan Dalam Keluarga · Hubungan Keluarga · Hubungan dalam Keluarga · Status dalam KK ·
    Status Hub Keluarga · Stat Hub Kel · Status Keluarga · Hub dlm Keluarga · SHDRT · Stts Hub Klg ·
    Hubungan dengan Kepala Keluarga · Status Hubungan Keluarga · Family Relationship · Hubungan KK ·
    Kedudukan dalam Keluarga · Status dalam Keluarga · Hub dgn KK · Hubungan dgn Kepala Keluarga`),
  statusKawin: list(`
    Status Kawin · Stat Kwn · Kawin · Status Perkawinan · Status Pernikahan · Marital Status ·
    Sts Kawin · Perkawinan · Status Nikah · Nikah · Stat Kawin · Marital`),
  golonganDarah: list(`
    Gol Darah · Gol Drh · G DRH · golongan_darah_id · Golongan Darah · Goldar · Blood Type`),
  umur: list(`
    Umur · Usia · Age · Umur (Tahun) · Usia (Tahun) · Umur Thn · Usia Thn · Usia Saat Ini`),
  desil: list(`
    Desil · Desil DTSEN · Desil P3KE · Desil Nasional · Kelompok Desil · Peringkat Desil ·
    Desil Kesejahteraan · Decile · Desil DTKS · Desil Regsosek`),
  prioritas: list(`
    Prioritas · No Prioritas · Urutan Prioritas · No Urut Prioritas · Ranking · Rangking ·
    Peringkat · Urutan · Skala Prioritas · Priority · Rank · Prioritas Ke · Urutan Musyawarah`),
  statusDasar: list(`
    Status Dasar · Status Hidup · Status Kependudukan · Status Menjadi · Hidup/Mati · Hidup/Meninggal ·
    Status Hidup/Meninggal · Masih Hidup · Masih Hidup/Meninggal · Jenis Peristiwa · Peristiwa · Jenis Mutasi`),
  status: list(`
    Status · Status Penduduk · Kondisi · Kondisi Saat Ini · Keadaan · Ket · Keterangan · Remarks · Remark · Note · Notes · Catatan ·
    Keterangan Lain · Ket Lain · Keterangan Tambahan · Catatan Petugas · Ket Petugas · Keterangan Petugas ·
    Catatan Verifikator · Catatan Verifikasi · Ket Verifikasi · Keterangan Verifikasi · Catatan Desa ·
    Ket Kadus · Keterangan Kadus · Ket Kelian · Keterangan Kelian · Ket RT · Ket Desa · Keterangan Desa · Catatan Kelian · Catatan Kadus · Catatan Operator · Catatan Pendata · Catatan Hasil Verifikasi ·
    Mutasi · Perubahan · Status Perubahan · Ket Perubahan · Aksi · Tindakan · Tindak Lanjut · Hasil Pengecekan · Hasil Cek · Keterangan Hasil · Temuan · Permasalahan · Kendala · Catatan BPJS · Ket Padan`),
  kpj: list(`
    KPJ · No KPJ · No KPJ BPJS TK · No KPJ BPJS Ketenagakerjaan · No Kepesertaan BPJSTK · No Kepesertaan BPJS Ketenagakerjaan · No Peserta · No Kartu Peserta · No BPJS Ketenagakerjaan · No BPJSTK ·
    No Kartu BPJS TK · No Kepesertaan · BPJS Ketenagakerjaan · No Kartu BPJS Ketenagakerjaan ·
    No BPJS TK · No BPJamsostek · NOMOR_IDENTITAS_KPJ · KPJ Number · No Jamsostek`),
  keputusan: list(`
    Keputusan · Keputusan Musdes · Keputusan Musyawarah · Hasil Musdes · Hasil Musyawarah · Hasil Verifikasi ·
    Hasil Verval · Hasil Verifikasi dan Validasi · Status Verifikasi · Verifikasi · Memenuhi Syarat ·
    Memenuhi Syarat Ya/Tidak · MS/TMS · Kelayakan · Status Kelayakan · Layak/Tidak Layak · Layak/Tidak ·
    Hasil Seleksi · Rekomendasi · Disetujui · Disetujui/Ditolak · Diterima/Ditolak · Status Usulan ·
    Diusulkan · Diusulkan Ya/Tidak · Dicalonkan · Dicalonkan Ya/Tidak · Terpilih · Terpilih Ya/Tidak · Dipilih ·
    Calon Terpilih · Lolos · Lolos/Tidak · Lolos/Tidak Lolos · Lulus/Tidak Lulus · Layak · Layak Ya/Tidak ·
    Disetujui Ya/Tidak · Diterima · Ditetapkan · Penetapan · Hasil Penetapan · Hasil Akhir · Didaftarkan ·
    Didaftarkan Ya/Tidak · Diikutkan · Diikutsertakan · Ikut Ya/Tidak · Bersedia · Bersedia Ya/Tidak ·
    Bersedia/Tidak · Bersedia/Tidak Bersedia · Kesediaan · MS · Status MS/TMS · Hasil Kelayakan · Setuju ·
    Keputusan Desa · Keputusan Kades · Keputusan Perbekel · Hasil Rapat · Hasil Rapat Desa · Hasil Keputusan ·
    ACC · ACC Kades · ACC Perbekel · Verifikasi Kades · Verifikasi Perbekel · Verifikasi Desa · Verifikasi Kadus ·
    Verifikasi Lapangan · Persetujuan · Persetujuan Kades · Persetujuan Perbekel · Rekomendasi Kades ·
    Rekomendasi Perbekel · Rekomendasi Desa · Rekomendasi Kadus · Rekomendasi Kelian · Rekomendasi Ya/Tidak ·
    Aktif · Aktif/Tidak Aktif · Status Aktif · Status Keaktifan · Usulan · Meninggal · Sudah Meninggal ·
    Meninggal Dunia · Tanggal Meninggal · Tanggal Kematian · Tanggal Wafat · Pindah · Sudah Pindah · Pindah Domisili · Status Calon · Lanjut · Lanjut/Tidak · Coret · Dicoret · Hapus · Dihapus ·
    Tidak Layak · TMS · Tidak Memenuhi Syarat · Tidak Setuju · Tidak Disetujui · Tidak Lolos · Tidak Lulus ·
    Pilih · Pilihan · Pilih Ya/Tidak · Tanggal Meninggal · Tanggal Wafat · Tanggal Kematian · ASN · PNS · ASN/TNI/POLRI · PNS/TNI/POLRI ·
    TNI/POLRI · ASN/Non ASN · PNS/Non PNS · Status ASN · Status PNS · ASN/PNS/TNI/POLRI · ASN/PPPK · ASN/PPPK/TNI/POLRI ·
    Tidak Diusulkan · Tidak Terpilih · Tidak Bersedia · Ditolak · Gugur · Batal · Dibatalkan · Dikeluarkan ·
    Alasan Dikeluarkan · Alasan Keluar · Alasan Ditolak · Alasan Penolakan · Alasan Batal · Alasan Dibatalkan ·
    Alasan Pembatalan · Alasan Gugur · Alasan Tidak Layak · Alasan Tidak Memenuhi Syarat · Alasan TMS ·
    Alasan Dihapus · Alasan Penghapusan · Alasan Dicoret · Alasan Mundur · Alasan Tidak Diusulkan`),
  kepesertaan: list(`
    Kepesertaan · Status Kepesertaan · Kepesertaan Ya/Tidak · Kepesertaan BPJS TK · Status BPJS TK · Sudah BPJS TK ·
    Sudah Terdaftar BPJS TK · Terdaftar BPJS TK · Peserta BPJS TK · Peserta BPJS TK Ya/Tidak · Sudah Peserta ·
    Sudah Terdaftar · Status Kepesertaan BPJS TK · Sudah Jadi Peserta · Sudah Punya BPJS TK · Punya BPJS TK ·
    Peserta BPJS Ketenagakerjaan · Sudah Punya BPJS Ketenagakerjaan`),
};

/** Known and not needed: no field, and nothing to tell about it. */
export const NOT_NEEDED: readonly string[] = [
  ...list(`
    Agama · Pendidikan · Pendidikan Terakhir · Tanda Tangan · TTD · Paraf · Foto KTP · Foto ·
    Nama KK · Nama Kepala Keluarga · Kepala Keluarga · NIK Ayah · NIK Ibu · NIK Kepala Keluarga`),
  // OpenSID export and printed lists
  ...list(`
    agama_id · pendidikan_kk_id · pendidikan_sedang_id · warganegara_id · ayah_nik · ibu_nik ·
    akta_lahir · dokumen_pasport · tanggal_akhir_paspor · dokumen_kitas · akta_perkawinan ·
    tanggalperkawinan · akta_perceraian · tanggalperceraian · cacat_id · cara_kb_id · hamil ·
    ktp_el · status_rekam · suku · tag_id_card · id_asuransi · no_asuransi · lat · lng ·
    Pendidikan (dlm KK) · Jumlah Anggota · Tanggal Terdaftar · Tanggal Cetak KK · config_id ·
    Tanggal Peristiwa · Tanggal Rekam · Catatan Peristiwa · No. KK / Nama KK`),
  // SIAK, BIP, Dukcapil, Buku Induk
  ...list(`
    Cacat · Cetak KTP · Ganti KTP · KTP Berakhir · Nomor Paspor · Nomor Akta Lahir · No Akta ·
    Nomor Akta Kawin · Tanggal Kwn · Nomor Akta Cerai · Tgl Cerai · Petugas Registrasi · Tgl Ubah ·
    Petugas Entri · Tgl Entri · KTPEL · KTP-eL · No Akte Lahir · Wjb KTP · Stat Rkm · PDDK_AKH ·
    NO_KEL · NO_KEC · NO_KAB · NO_PROP · Dapat Membaca Huruf · Kewarganegaraan · Pddk Akhir · Pddk ·
    Wajib KTP · Status Rekam · Kode Pos · Kodepos · No Paspor · WNI`),
  // BPJS upload layouts
  ...list(`
    Lokasi Pekerjaan · Kode Paket · Bulan Iuran · Gelar · NPWP · Kode Negara · Jenis Identitas ·
    Masa Laku Identitas · Surat Menyurat Ke · Tanggal Kepesertaan · Status Pegawai · No Pegawai ·
    Tgl Awal Bekerja · Tgl Akhir Kontrak · Telepon Area Rumah · Telepon Rumah · Telepon Kantor ·
    Telepon Area Kantor · Telepon Ext Kantor · ID Pegawai · Kode TK · Rapel · BLTH · NPP · Kode ·
    Sebab NA · Tgl Kejadian · Keterangan Status Data · Lokasi Kerja · Jam Kerja · Tempat Kerja ·
    Nama Bank · Kode Bank · Nomor Rekening · Nama Rekening · Rekening · Bank · No Rek`),
  // the columns of the returned workbook, read apart from the fields
  ...list(`
    Sudah dicek (kode) · Dicek oleh · Tanggal dicek · Konfirmasi`),
  // hand-made lists
  ...list(`
    Sudah · Belum · Foto KK · Upload Foto KTP · Upload KTP · Unggah KTP · Foto Diri · Scan KTP · File KTP · Persetujuan Data · Timestamp · Cap Waktu ·
    Nama Suami · Nama Istri · Nama Suami/Istri · Nama Pasangan · Suami · Istri · NIK Suami ·
    NIK Istri · NIK Pasangan · NIK Ahli Waris · No KTP Ahli Waris · No HP Ahli Waris · Jabatan ·
    Alamat Ahli Waris · Tanggal Lahir Ahli Waris · TTL Ahli Waris · Tgl Lahir Ahli Waris ·
    Jumlah Tanggungan · Tanggungan · Jumlah Anak · Jumlah Keluarga · Jml Tanggungan · Disabilitas ·
    Nama Usaha · Alamat Usaha · Tempat Usaha · Lama Usaha · Nama Perusahaan · Nama Pemberi Kerja ·
    Segmen · Sumber Pembiayaan · Sumber Dana · Program · Iuran · Jumlah Iuran · Masa Berlaku ·
    Religion · Education · Signature · Photo · Nationality · Citizenship · Position · Postal Code ·
    BPJS Kesehatan · No BPJS Kesehatan · No JKN · JKN · KIS · No KIS · Faskes · Kelas · DTKS ·
    ID DTKS · ID DTSEN · ID BDT · IDBDT · No PKH · PKH · Jenis Bantuan · Nama Kelompok · Kelompok ·
    Tanggal Daftar · Tanggal Usulan · Tgl Usulan · Tanggal Input · Petugas · Nama Petugas ·
    Pengusul · Tahun · Bulan · Suku Bangsa · Bangsa · Akta Lahir · Bukti ·
    Lampiran · Alamat Kerja · Alamat Tempat Kerja · Alamat Tempat Usaha · Lama Bekerja · Jumlah ·
    Total · Nama Panggilan · Alias · Nama Alias · No Reg · No Registrasi · Skor · Nilai · Kelian · Kelian Banjar · Kelian Dinas · Nama Kelian · Tinggi Badan · Berat Badan · Ukuran Baju · No Polisi · No SIM · Merk ·
    Pendidikan Akhir`),
];

/** Short forms and slips of single words in headings; `kel` is left out: kelamin, keluarga or kelurahan. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    no: 'nomor nmr nomer num nmer nr',
    tanggal: 'tgl tggl tg tangal tnggl',
    lahir: 'lhr lhir lahr',
    tempat: 'tmp tpt tmpt tp tempt',
    nama: 'nm nma',
    lengkap: 'lkp lgkp lngkp lngkap lkap',
    jenis: 'jns jenisnya',
    kelamin: 'klmn klmin klm kelm klamin',
    alamat: 'almt alt',
    pekerjaan: 'pekerjan pekerj pkrj pkj pek pkrjn pekerjn kerjaan pekrjaan pkerjaan',
    telp: 'tlp tlpn telpn telepon telpon tel telephone telefon',
    hp: 'hape handphone hanphone handpone ponsel hand phone',
    wa: 'whatsapp whatsap wahtsapp',
    dusun: 'dsn',
    banjar: 'bjr bnjr',
    lingkungan: 'lingk lingkgn',
    desa: 'ds',
    kecamatan: 'kec',
    kabupaten: 'kab',
    provinsi: 'prov propinsi',
    keluarga: 'klg kelg klrg',
    keterangan: 'ket ktr ketr',
    status: 'stat sts stts',
    kawin: 'kwn',
    penghasilan: 'penghsln pnghsln penghslan',
    pendapatan: 'pendptn',
    bulan: 'bln',
    tahun: 'thn th',
    prioritas: 'prioritass',
    'ahli waris': 'ahliwaris',
    waris: 'wrs',
    golongan: 'gol',
    darah: 'drh',
    hubungan: 'hub hubngan',
    dalam: 'dlm',
    dengan: 'dg dgn',
    'sesuai ktp': 'sesuaiktp',
    kependudukan: 'kependdkan',
    pendidikan: 'pendidkan pddkn',
    'ibu kandung': 'ibukandung',
    kelurahan: 'kelurhan',
    identitas: 'identits',
  }).flatMap(([word, shorts]) => shorts.split(' ').map((short) => [short, word] as const)),
);

/** Words that say whose column it is and change nothing: "NIK Calon Peserta" is the NIK. */
export const FILLERS: ReadonlySet<string> = new Set(
  `calon peserta pekerja rentan tenaga kerja penerima manfaat warga anggota
  penduduk sesuai dengan ktp el e kk pada di dalam lengkap aktif wajib
  diisi opsional yang masyarakat pemohon bantuan iuran usulan digit 16 rp
  tahun dd mm yyyy hh bb tttt format teks text orang of the required
  optional worker dapat bisa dihubungi asli menurut data saat ini bpjs
  ketenagakerjaan contoh per bulan l p anda saudara apa sdr nomer your please
  perlindungan sosial jaminan dilakukan digeluti ditekuni`.split(/\s+/),
);

const FIELDS: ReadonlySet<string> = new Set(Object.keys(HEADINGS));

/** Is it the name of a field that a column may have? Settings name them. */
export function isColumnField(name: string): name is ColumnField {
  return FIELDS.has(name);
}
