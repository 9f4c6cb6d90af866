/** Regencies of each province by the codes BPJS uses: those of Kemendagri before Papua was split in 2022 (514, upload.md 5). */
const BY_PROVINCE: Readonly<Record<string, string>> = {
  '11': '01-18 71-75',
  '12': '01-25 71-78',
  '13': '01-12 71-77',
  '14': '01-10 71-72',
  '15': '01-09 71-72',
  '16': '01-13 71-74',
  '17': '01-09 71',
  '18': '01-13 71-72',
  '19': '01-06 71',
  '21': '01-05 71-72',
  '31': '01 71-75',
  '32': '01-18 71-79',
  '33': '01-29 71-76',
  '34': '01-04 71',
  '35': '01-29 71-79',
  '36': '01-04 71-74',
  '51': '01-08 71',
  '52': '01-08 71-72',
  '53': '01-21 71',
  '61': '01-12 71-72',
  '62': '01-13 71',
  '63': '01-11 71-72',
  '64': '01-03 07-09 11 71-72 74',
  '65': '01-04 71',
  '71': '01-11 71-74',
  '72': '01-12 71',
  '73': '01-18 22 24 26 71-73',
  '74': '01-15 71-72',
  '75': '01-05 71',
  '76': '01-06',
  '81': '01-09 71-72',
  '82': '01-08 71-72',
  '91': '01-28 71',
  '92': '01-12 71',
};

/** Today's code of a regency in the six Papua provinces to the one BPJS uses; matched by name (grade D). */
const BEFORE_2022: Readonly<Record<string, string>> = {
  '9301': '9101',
  '9302': '9116',
  '9303': '9117',
  '9304': '9118',
  '9401': '9104',
  '9402': '9107',
  '9403': '9108',
  '9404': '9109',
  '9405': '9125',
  '9406': '9126',
  '9407': '9127',
  '9408': '9128',
  '9501': '9102',
  '9502': '9112',
  '9503': '9113',
  '9504': '9114',
  '9505': '9121',
  '9506': '9122',
  '9507': '9123',
  '9508': '9124',
  '9601': '9201',
  '9602': '9204',
  '9603': '9205',
  '9604': '9209',
  '9605': '9210',
  '9671': '9271',
};

function* spread(): Generator<string> {
  for (const [province, parts] of Object.entries(BY_PROVINCE))
    for (const part of parts.split(' ')) {
      const [from = '', to = from] = part.split('-');
      for (let number = Number(from); number <= Number(to); number += 1)
        yield province + String(number).padStart(2, '0');
    }
}

/** The 514 codes of the place of work. Codes are compared, never names: BPJS's names differ here and there. */
export const WORK_LOCATIONS: ReadonlySet<string> = new Set(spread());

/**
 * Place of work of people of a village: the first four digits of its code, in Papua turned back to the code before
 * 2022. Undefined for a village that is not known. Never from the NIK, which tells where the card was first issued.
 */
export function workLocationOf(kodeDesa: string): string | undefined {
  const regency = kodeDesa.replaceAll('.', '').slice(0, 4);
  const code = BEFORE_2022[regency] ?? regency;
  return WORK_LOCATIONS.has(code) ? code : undefined;
}

/** In the six Papua provinces it is open whether the new codes are in use (`upload-papua-codes-open`). */
export function isPapua(kodeDesa: string): boolean {
  return /^9[1-6]/.test(kodeDesa);
}
