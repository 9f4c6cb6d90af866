import { formatDayFirst } from '../../../domain/local-date.ts';
import { formatRupiah } from '../../../domain/rupiah.ts';
import type { Ranked } from '../../../selection/selection.ts';
import { DOTS, type Facts } from '../facts.ts';
import type { Block, Signature, Table } from '../paper.ts';

/** The head of a village's letter. */
export function letterhead(facts: Facts): Block {
  const { kota, kecamatan, desa, alamatKantor } = facts;
  return {
    kind: 'letterhead',
    lines: [
      `PEMERINTAH ${kota}`,
      `KECAMATAN ${kecamatan.toUpperCase()}`,
      `DESA ${desa.toUpperCase()}`,
    ],
    address: alamatKantor === '' ? `Alamat: ${DOTS}${DOTS}` : `Alamat: ${alamatKantor}`,
  };
}

export function perbekel(facts: Facts, above: readonly string[] = []): Signature {
  const nip = facts.known('nip_perbekel');
  return {
    above: [...above, `Perbekel ${facts.desa},`],
    name: facts.known('nama_perbekel'),
    ...(nip === DOTS ? {} : { below: `NIP. ${nip}` }),
  };
}

type Person = {
  readonly [key in 'nik' | 'nama' | 'sex' | 'born' | 'banjar' | 'pekerjaan']: string;
};

/** A person as papers print them. */
export function personOf({ nominee, nik }: Ranked): Person {
  const { nama, jenisKelamin, tempatLahir, tanggalLahir, dusun, pekerjaan } = nominee.readings;
  const day = tanggalLahir?.value === undefined ? '' : formatDayFirst(tanggalLahir.value);
  return {
    nik,
    nama: nama?.value ?? '',
    sex: jenisKelamin?.value ?? '',
    born: [tempatLahir?.value ?? '', day].filter((part) => part !== '').join(', '),
    banjar: dusun?.value ?? '',
    pekerjaan: pekerjaan?.value?.text ?? '',
  };
}

/** The list that goes with the Keputusan: full NIK, since that is its purpose (product.md 3). */
export function fullList(facts: Facts): Table {
  const amounts = facts.selected.map(facts.perPerson);
  const sum = (from: number, to: number): number =>
    amounts.slice(from, to).reduce((total, amount) => total + amount, 0);
  const totals = (label: string, from: number, to: number): readonly string[] => [
    '',
    '',
    `${label}: ${to - from} orang`,
    '',
    '',
    '',
    '',
    formatRupiah(sum(from, to)),
  ];
  return {
    kind: 'table',
    columns: [
      { heading: 'No', width: 5, right: true },
      { heading: 'NIK', width: 18 },
      { heading: 'Nama', width: 26 },
      { heading: 'L/P', width: 5 },
      { heading: 'Tempat, tanggal lahir', width: 23 },
      { heading: 'Banjar', width: 16 },
      { heading: 'Pekerjaan', width: 18 },
      { heading: 'Iuran', width: 12, right: true },
    ],
    rows: facts.selected.map((ranked, index) => {
      const person = personOf(ranked);
      return [
        String(index + 1),
        person.nik,
        person.nama,
        person.sex,
        person.born,
        person.banjar,
        person.pekerjaan,
        formatRupiah(amounts[index] ?? 0),
      ];
    }),
    pageTotal: (from, to) => totals('Jumlah halaman ini', from, to),
    total: totals('Jumlah seluruhnya', 0, amounts.length),
  };
}

/** How the places were given out, in one sentence that the board and the minutes share. */
export function orderSentence(facts: Facts): string {
  const draw = `undian terbuka SHA-256 dari benih "${facts.seed}" dan NIK`;
  return {
    musyawarah: `Urutan mengikuti hasil musyawarah desa; yang urutannya sama ditentukan dengan ${draw}.`,
    criteria: `Urutan mengikuti kriteria yang disepakati; yang sama ditentukan dengan ${draw}.`,
    draw: `Urutan ditentukan dengan ${draw}, yang dapat dihitung ulang oleh siapa pun.`,
  }[facts.order];
}
