import type { Desa } from '../campaign/campaign.ts';
import type { LawTrial } from '../law/trial.ts';
import type { DesaIuran } from './iuran.ts';

interface Village {
  readonly desa: Desa;
  readonly iuran: DesaIuran;
}

/** Puts the same villages under today's law and under a proposed one side by side; matched by their code. */
export function lawTrial(
  title: string,
  before: readonly Village[],
  after: readonly Village[],
): LawTrial {
  const later = new Map(after.map((village) => [village.desa.kode, village]));
  const costs = (village: Village | undefined) => ({
    people: village?.iuran.workers.size ?? 0,
    total: village?.iuran.total ?? 0,
  });
  const sum = (villages: readonly Village[]) => ({
    people: villages.reduce((people, { iuran }) => people + iuran.workers.size, 0),
    total: villages.reduce((total, { iuran }) => total + iuran.total, 0),
  });
  return {
    title,
    desa: before.map((village) => ({
      kode: village.desa.kode,
      nama: village.desa.nama,
      before: costs(village),
      after: costs(later.get(village.desa.kode)),
    })),
    before: sum(before),
    after: sum(after),
  };
}
