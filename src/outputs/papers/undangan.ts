import { counted, dots } from './facts.ts';
import { attendanceList } from './lists.ts';
import type { Paper } from './paper.ts';
import { paperCode } from './paper-code.ts';
import { letterhead, type PaperVillage, placeAndDay } from './village.ts';

/** Lines of the attendance list; a village prints more if more people come. */
const SEATS = 50;

/** Invitation to the musyawarah, with the seed of the draw announced beforehand. The BPD chairs, the perbekel knows. */
export function undangan(village: PaperVillage): Paper {
  const { facts, result } = village;
  const { desa } = facts;
  const content = [desa.quota, result.selection.seed, result.iuran.months];
  return {
    kind: 'undangan',
    name: '1 Undangan musyawarah',
    title: `Undangan musyawarah Desa ${desa.nama}`,
    code: paperCode('undangan', desa.kode, content),
    rows: 0,
    parts: [
      {
        kind: 'flow',
        blocks: [
          letterhead(village),
          { kind: 'text', text: placeAndDay(village, 'tanggal_undangan'), align: 'right' },
          {
            kind: 'facts',
            rows: [
              ['Nomor', facts.fact('nomor_undangan', 30)],
              ['Sifat', 'Penting'],
              ['Lampiran', '-'],
              [
                'Hal',
                'Undangan Musyawarah Desa penetapan pekerja rentan peserta jaminan sosial ketenagakerjaan',
              ],
            ],
          },
          { kind: 'space', points: 6 },
          {
            kind: 'text',
            text: `Kepada Yth.\nBapak/Ibu ${dots(40)}\ndi ${desa.nama}`,
            align: 'left',
          },
          { kind: 'space', points: 6 },
          {
            kind: 'text',
            text: 'Dengan hormat, bersama ini kami mengundang Bapak/Ibu untuk hadir dalam Musyawarah Desa pada:',
          },
          {
            kind: 'facts',
            rows: [
              [
                'Hari, tanggal',
                `${facts.dayName('tanggal_musyawarah')}, ${facts.day('tanggal_musyawarah', 30)}`,
              ],
              ['Waktu', facts.fact('waktu_musyawarah', 30)],
              ['Tempat', facts.fact('tempat_musyawarah', 44)],
              [
                'Acara',
                `Penetapan ${counted(desa.quota)} pekerja rentan Desa ${desa.nama} yang didaftarkan sebagai peserta BPJS Ketenagakerjaan (bukan penerima upah) tahun ${village.year}, dan daftar cadangannya`,
              ],
            ],
          },
          {
            kind: 'text',
            text: `Bila urutan calon tidak disepakati dengan cara lain, urutan ditetapkan dengan undian yang dapat diulang oleh siapa pun. Kata undiannya diumumkan dengan undangan ini, sebelum musyawarah: "${result.selection.seed}".`,
          },
          {
            kind: 'text',
            text: 'Mengingat pentingnya acara tersebut, kami harapkan kehadiran Bapak/Ibu tepat pada waktunya. Atas perhatian dan kehadirannya kami ucapkan terima kasih.',
          },
          {
            kind: 'signatures',
            signatures: [
              {
                place: '',
                role: `Ketua BPD Desa ${desa.nama}`,
                name: facts.fact('nama_ketua_bpd', 34),
              },
              {
                place: 'Mengetahui,',
                role: `${facts.kepala} ${desa.nama}`,
                name: facts.fact('nama_perbekel', 34),
              },
            ],
          },
        ],
      },
    ],
  };
}

/** Attendance list of the musyawarah: empty lines to sign on. */
export function daftarHadir(village: PaperVillage): Paper {
  const { facts } = village;
  return {
    kind: 'daftar-hadir',
    name: '2 Daftar hadir musyawarah',
    title: `Daftar hadir musyawarah Desa ${facts.desa.nama}`,
    code: paperCode('daftar-hadir', facts.desa.kode, [SEATS]),
    rows: 0,
    parts: [
      {
        kind: 'list',
        landscape: false,
        above: [
          letterhead(village),
          { kind: 'title', lines: ['DAFTAR HADIR MUSYAWARAH DESA'] },
          {
            kind: 'facts',
            rows: [
              [
                'Hari, tanggal',
                `${facts.dayName('tanggal_musyawarah')}, ${facts.day('tanggal_musyawarah', 30)}`,
              ],
              ['Waktu', facts.fact('waktu_musyawarah', 30)],
              ['Tempat', facts.fact('tempat_musyawarah', 44)],
              ['Acara', 'Penetapan pekerja rentan peserta jaminan sosial ketenagakerjaan'],
            ],
          },
        ],
        aboveHeight: 205,
        below: [
          {
            kind: 'signatures',
            signatures: [
              {
                place: placeAndDay(village, 'tanggal_musyawarah'),
                role: `Ketua BPD Desa ${facts.desa.nama}`,
                name: facts.fact('nama_ketua_bpd', 34),
              },
            ],
          },
        ],
        belowHeight: 125,
        list: attendanceList(village, SEATS),
      },
    ],
  };
}
