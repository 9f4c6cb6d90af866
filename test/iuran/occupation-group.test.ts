import { expect, it } from 'vitest';
import { nomineeGroup, occupationGroup } from '../../src/iuran/occupation-group.ts';
import { nominee } from './build.ts';

it.each([
  ['Ojek', 'transport'],
  ['TUKANG OJEK ONLINE', 'transport'],
  ['ojek pangkalan', 'transport'],
  ['Sopir angkot', 'transport'],
  ['Sopir Logistik', 'transport'],
  ['supir', 'transport'],
  ['Kurir paket', 'transport'],
  ['Becak/Bentor', 'transport'],
  ['kusir dokar', 'transport'],
  ['Pengemudi perahu', 'transport'],
  ['Taksi', 'transport'],
  ['Nelayan', 'other'],
  ['Nelayan (perahu sendiri)', 'other'],
  ['Petani', 'other'],
  ['Juru parkir', 'other'],
  // angkut is not angkot
  ['Kuli angkut', 'other'],
  ['buruh angkut barang', 'other'],
  ['tukang angkut', 'other'],
  ['Kernet', 'other'],
  ['Tambal ban', 'other'],
  ['Mekanik', 'other'],
  // never by likeness
  ['Sopiran', 'other'],
  ['Ojeker', 'other'],
  ['Pedagang keliling naik motor', 'other'],
  ['WIRASWASTA', 'other'],
  // the first occupation decides
  ['Petani / ojek', 'other'],
  ['Ojek, petani', 'transport'],
  ['tukang ojek dan petani', 'transport'],
  ['', 'other'],
] as const)('%s: %s', (text, expected) => {
  expect(occupationGroup({ text })).toBe(expected);
});

it('a BPJS code of transport decides where no word does', () => {
  expect(occupationGroup({ text: 'Driver', code: 'P047' })).toBe('transport');
  expect(occupationGroup({ text: 'Pramuwisata', code: 'P066' })).toBe('other');
  expect(occupationGroup({ text: 'Nelayan', code: 'P047' })).toBe('other');
});

it('a nominee without an occupation is other; the real one wins over that of the KTP', () => {
  expect(nomineeGroup(nominee(2))).toBe('other');
  const person = nominee(2, { pekerjaan: 'Petani' });
  const ktp = { ...person.readings.pekerjaan!, value: { text: 'Sopir', verdict: 'ask' as const } };
  expect(nomineeGroup({ ...person, readings: { ...person.readings, pekerjaanKtp: ktp } })).toBe(
    'other',
  );
  const { pekerjaan: _, ...rest } = person.readings;
  expect(nomineeGroup({ ...person, readings: { ...rest, pekerjaanKtp: ktp } })).toBe('transport');
});
