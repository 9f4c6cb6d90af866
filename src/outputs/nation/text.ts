import Table from 'cli-table3';
import { formatRupiah } from '../../domain/rupiah.ts';
import { LIGHT, type Screen } from '../reporters/terminal.ts';
import { type CountryView, provincesOf, type RegionSums } from './view.ts';

/** One line for each province, and the sum below; the kabupaten stand in `ringkasan.html`. */
export function countryText(view: CountryView, { lang }: Screen): string {
  const id = lang === 'id';
  const table = new Table({
    head: id
      ? ['Provinsi', 'Mengirim', 'Desa', 'Orang', 'Terpilih', 'Cadangan', 'Ditolak', 'Iuran']
      : ['Province', 'Sent', 'Villages', 'People', 'Selected', 'Reserve', 'Rejected', 'Premium'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
    chars: LIGHT,
  });
  const row = (name: string, sums: RegionSums) => [
    name,
    sums.sent,
    sums.desa,
    sums.people,
    sums.selected,
    sums.reserve,
    sums.rejected,
    formatRupiah(sums.iuran),
  ];
  for (const { nama, sums } of provincesOf(view)) table.push(row(nama, sums));
  const { total } = view;
  table.push(row(id ? 'Jumlah' : 'Sum', total));
  const counts = id
    ? `${total.errors} galat, ${total.warnings} perlu dilihat; rinciannya di folder setiap kabupaten.`
    : `${total.errors} errors, ${total.warnings} warnings; details in the folder of each kabupaten.`;
  return `${table.toString()}\n${counts}`;
}
