import type { Profile } from '../profile.ts';
import { bpuTkBaru2020 } from './bpu-tk-baru-2020.ts';
import { bpuTkBaruSnake2026 } from './bpu-tk-baru-snake-2026.ts';
import { sippKoreksi2025 } from './sipp-koreksi-2025.ts';
import { sippTkBaru29col } from './sipp-tk-baru-29col.ts';
import { sippTkBaru32col } from './sipp-tk-baru-32col.ts';
import { sippTkBaru50col } from './sipp-tk-baru-50col.ts';
import { sippTkBaru2025 } from './sipp-tk-baru-2025.ts';
import { sippTkLanjutan } from './sipp-tk-lanjutan.ts';
import { sippTkNonaktif2025 } from './sipp-tk-nonaktif-2025.ts';
import { sippUpah2025 } from './sipp-upah-2025.ts';

/** Every layout we know, BPU first; the first one is the default. */
export const PROFILES: readonly Profile[] = [
  bpuTkBaru2020,
  bpuTkBaruSnake2026,
  sippTkBaru2025,
  sippTkLanjutan,
  sippTkNonaktif2025,
  sippUpah2025,
  sippKoreksi2025,
  sippTkBaru32col,
  sippTkBaru29col,
  sippTkBaru50col,
];
