import { describe, expect, it } from 'vitest';
import { splitPlaceAndDate } from '../../../src/records/values/place-and-date.ts';

describe('place and date in one cell: the last date wins', () => {
  it.each([
    ['Denpasar, 17-08-1980', 'Denpasar', '17-08-1980'],
    ['Denpasar,17-08-1980', 'Denpasar', '17-08-1980'],
    ['Denpasar/17-08-1980', 'Denpasar', '17-08-1980'],
    ['Denpasar / 17 Agustus 1980', 'Denpasar', '17 Agustus 1980'],
    ['Denpasar 17 Agustus 1980', 'Denpasar', '17 Agustus 1980'],
    ['Denpasar - 17-08-1980', 'Denpasar', '17-08-1980'],
    ['Denpasar-17-08-1980', 'Denpasar', '17-08-1980'],
    ['Denpasar; 17.8.80', 'Denpasar', '17.8.80'],
    ['Denpasar 17081980', 'Denpasar', '17081980'],
    ['Br. X, Denpasar, 17-8-80', 'Br. X, Denpasar', '17-8-80'],
    ['Banjar 3, Denpasar, 17-08-1980', 'Banjar 3, Denpasar', '17-08-1980'],
    ['Denpasar, 1980-08-17', 'Denpasar', '1980-08-17'],
    ['Denpasar, Agustus 17, 1980', 'Denpasar', 'Agustus 17, 1980'],
    ['Denpasar, 17-VIII-1980', 'Denpasar', '17-VIII-1980'],
    ['Denpasar, Minggu 17 Agustus 1980', 'Denpasar', 'Minggu 17 Agustus 1980'],
    ['Denpasar, tgl. 17-08-1980', 'Denpasar', 'tgl. 17-08-1980'],
    ['Denpasar, 17 Agutsus 1980', 'Denpasar', '17 Agutsus 1980'],
    ['Denpasar, 31-06-1980', 'Denpasar', '31-06-1980'],
    ['Denpasar, 17-08-1980 (46 th)', 'Denpasar', '17-08-1980'],
    ['Blora, 16-06-1980 / 45', 'Blora', '16-06-1980'],
    ['Semarang, 16 November 1976 / 49 th', 'Semarang', '16 November 1976'],
    ['17-08-1980, Denpasar', 'Denpasar', '17-08-1980'],
    ['17 Agustus 1980 / Denpasar', 'Denpasar', '17 Agustus 1980'],
    ['17-08-1980', '', '17-08-1980'],
    ['Denpasar', 'Denpasar', ''],
    ['Denpasar, 1960', 'Denpasar', '1960'],
    ['Denpasar, umur 54', 'Denpasar', 'umur 54'],
    ['Denpasar, lupa', 'Denpasar', 'lupa'],
    ['Denpasar, 07-Jul', 'Denpasar', '07-Jul'],
    ['Br. Tegal, Denpasar', 'Br. Tegal, Denpasar', ''],
    [
      'Ds. Sidakarya, Denpasar Selatan, 5 Mei 1990',
      'Ds. Sidakarya, Denpasar Selatan',
      '5 Mei 1990',
    ],
    ['', '', ''],
  ])('%s', (text, place, dateText) => {
    expect(splitPlaceAndDate(text)).toEqual({ place, dateText });
  });
});
