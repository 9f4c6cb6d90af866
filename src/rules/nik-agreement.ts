import { type Nik, nikFitsBirthDate, nikSex } from '../domain/nik.ts';
import type { Nominee } from '../records/reading.ts';

/** Do birth date and sex of the row bear this NIK out? The birth date must be there; the sex may be missing. */
export function agrees(nik: Nik, { readings }: Nominee): boolean {
  const birth = readings.tanggalLahir?.value;
  const sex = readings.jenisKelamin?.value;
  if (birth === undefined || !nikFitsBirthDate(nik, birth)) return false;
  return sex === undefined || nikSex(nik) === sex;
}
