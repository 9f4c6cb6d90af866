import { formatRupiah } from '../../domain/rupiah.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import type { Ranked } from '../../selection/selection.ts';
import { SOURCE_WORDS } from '../reports/words.ts';
import { counted, dots, span } from './facts.ts';
import { keputusanContent, lampiranList } from './lists.ts';
import type { Block, Paper, Part } from './paper.ts';
import { paperCode } from './paper-code.ts';
import { accountOf, letterhead, type PaperVillage, signedByKepala } from './village.ts';

const SUBJECT = 'PENETAPAN PEKERJA RENTAN PESERTA JAMINAN SOSIAL KETENAGAKERJAAN';

/** The perbekel's decision that fixes the list, with its lampiran. What only a jurist may cite is a dotted line. */
export function keputusan(village: PaperVillage): Paper {
  const { facts, selected, reserve } = village;
  const { desa } = facts;
  return {
    kind: 'keputusan',
    name: `4 Keputusan ${facts.kepala}`,
    title: `Keputusan ${facts.kepala} ${desa.nama}`,
    code: paperCode('keputusan', desa.kode, keputusanContent(village)),
    rows: selected.length + reserve.length,
    parts: [
      { kind: 'flow', blocks: body(village) },
      lampiran(village, selected, 'selected', 1),
      // The pages of the second lampiran are numbered apart, from 101, so that no two pages share a number.
      ...(reserve.length > 0 ? [lampiran(village, reserve, 'reserve', 101)] : []),
    ],
  };
}

function body(village: PaperVillage): readonly Block[] {
  const { facts } = village;
  const { desa } = facts;
  const kepala = facts.kepala.toUpperCase();
  return [
    letterhead(village),
    {
      kind: 'title',
      lines: [
        `KEPUTUSAN ${kepala} ${desa.nama.toUpperCase()}`,
        `NOMOR ${facts.fact('nomor_keputusan', 24)} TAHUN ${village.year}`,
        'TENTANG',
        SUBJECT,
        `DESA ${desa.nama.toUpperCase()} TAHUN ANGGARAN ${village.year}`,
        `${kepala} ${desa.nama.toUpperCase()},`,
      ],
    },
    {
      kind: 'clauses',
      label: 'Menimbang',
      marks: 'a',
      items: [
        `bahwa pekerja rentan di Desa ${desa.nama} menghadapi risiko kecelakaan kerja dan kematian yang dapat menjatuhkan keluarganya ke dalam kemiskinan;`,
        `bahwa Musyawarah Desa tanggal ${facts.day('tanggal_musyawarah', 24)} telah menyepakati daftar pekerja rentan yang iurannya dibayar oleh desa;`,
        `bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan ${facts.kepala} tentang penetapan pekerja rentan peserta jaminan sosial ketenagakerjaan;`,
      ],
    },
    {
      kind: 'clauses',
      label: 'Mengingat',
      marks: '1',
      items: [`${dots(70)};`, `${dots(70)};`, `${dots(70)};`],
    },
    {
      kind: 'clauses',
      label: 'Memperhatikan',
      marks: '1',
      items: [
        `Berita Acara Musyawarah Desa Nomor ${facts.fact('nomor_berita_acara', 20)} tanggal ${facts.day('tanggal_musyawarah', 20)};`,
        `Perjanjian kerja sama dengan BPJS Ketenagakerjaan Nomor ${facts.fact('nomor_pks', 20)} tanggal ${facts.day('tanggal_pks', 20)}.`,
      ],
    },
    { kind: 'text', text: 'MEMUTUSKAN:', align: 'center', bold: true },
    ...dictum(village),
    { kind: 'space', points: 4 },
    {
      kind: 'signatures',
      signatures: [
        signedByKepala(
          village,
          `Ditetapkan di ${facts.fact('tempat_keputusan', 22)}\npada tanggal ${facts.day('tanggal_keputusan', 24)}`,
        ),
      ],
    },
    {
      kind: 'text',
      small: true,
      align: 'left',
      text: `Tembusan:\n1. Camat ${facts.kecamatan}\n2. Ketua BPD Desa ${desa.nama}\n3. Kepala Kantor Cabang BPJS Ketenagakerjaan\n4. Arsip`,
    },
    ...(village.basis === undefined
      ? []
      : [{ kind: 'text' as const, text: `Catatan: ${village.basis}`, small: true as const }]),
  ];
}

function dictum(village: PaperVillage): readonly Block[] {
  const { facts, result, selected, reserve } = village;
  const { iuran } = result;
  const lines = iuran.funding.map(
    (one) =>
      `${SOURCE_WORDS[one.line.source].id}, kode rekening ${accountOf(one)}, sebesar ${formatRupiah(one.need)}`,
  );
  const clauses = [
    `Menetapkan ${counted(selected.length)} pekerja rentan Desa ${facts.desa.nama} sebagaimana tercantum dalam Lampiran I sebagai calon peserta jaminan sosial ketenagakerjaan segmen bukan penerima upah tahun ${village.year}.`,
    ...(reserve.length > 0
      ? [
          `Menetapkan ${counted(reserve.length)} orang cadangan sebagaimana tercantum dalam Lampiran II, yang menggantikan menurut nomor urutnya bila peserta meninggal, pindah, atau telah dibayar pihak lain.`,
        ]
      : []),
    `Iuran program ${iuran.programs.map((one) => one.toUpperCase()).join(' dan ')} untuk ${span(iuran.months)} (${counted(iuran.months.length)} bulan) berjumlah ${formatRupiah(iuran.total)} (${terbilangRupiah(iuran.total)}).`,
    `Biaya tersebut dibebankan pada APBDes Desa ${facts.desa.nama} tahun anggaran ${village.year}${lines.length > 0 ? `: ${lines.join('; ')}` : `, kode rekening ${dots(24)}`}.`,
    'Kepesertaan dan manfaatnya mulai berlaku setelah iuran dibayar dan pembayarannya dikonfirmasi oleh BPJS Ketenagakerjaan.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ];
  const labels = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM'];
  return [
    {
      kind: 'clauses',
      label: 'Menetapkan',
      marks: 'none',
      items: [`KEPUTUSAN ${facts.kepala.toUpperCase()} TENTANG ${SUBJECT}.`],
    },
    ...clauses.map(
      (text, index): Block => ({
        kind: 'clauses',
        label: labels[index] ?? '',
        marks: 'none',
        items: [text],
        ...(index >= clauses.length - 2 ? { keep: 230 - 40 * (index - clauses.length + 2) } : {}),
      }),
    ),
  ];
}

function lampiran(
  village: PaperVillage,
  people: readonly Ranked[],
  which: 'selected' | 'reserve',
  firstPage: number,
): Extract<Part, { readonly kind: 'list' }> {
  const { facts } = village;
  const head = which === 'selected' ? 'LAMPIRAN I' : 'LAMPIRAN II';
  const what = which === 'selected' ? 'DAFTAR PESERTA' : 'DAFTAR CADANGAN';
  return {
    kind: 'list',
    landscape: true,
    above: [
      {
        kind: 'text',
        align: 'left',
        small: true,
        indent: 480,
        text: `${head}\nKEPUTUSAN ${facts.kepala.toUpperCase()} ${facts.desa.nama.toUpperCase()}\nNOMOR ${facts.fact('nomor_keputusan', 22)} TAHUN ${village.year}\nTANGGAL ${facts.day('tanggal_keputusan', 24)}`,
      },
      {
        kind: 'title',
        lines: [
          `${what} PEKERJA RENTAN DESA ${facts.desa.nama.toUpperCase()} TAHUN ANGGARAN ${village.year}`,
        ],
      },
    ],
    aboveHeight: 88,
    below: [{ kind: 'signatures', signatures: [signedByKepala(village, '')] }],
    belowHeight: 112,
    list: lampiranList(village, people, which, firstPage),
  };
}
