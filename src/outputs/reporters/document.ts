import { z } from 'zod';
import { premiumSchema } from './premium-document.ts';

/** The one JSON document of every command (product.md 7). `schema` prints its JSON Schema from these shapes. */

const bilingual = z.object({ id: z.string(), en: z.string() });
const rupiah = z.number().int();
const month = z.string().regex(/^\d{4}-\d{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().nonnegative();
const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const place = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  row: count.nullable(),
  column: z.string().nullable(),
});
const byProgram = z.object({ jkk: rupiah, jkm: rupiah, jht: rupiah });

const sheet = z.object({
  sheet: z.string().nullable(),
  hidden: z.boolean(),
  used: z.boolean(),
  layout: z.string(),
  headerRows: z.array(count),
  rows: count,
  selected: count,
  reserve: count,
  rejected: count,
  ignored: count,
  ignoredByReason: z.record(z.string(), count),
  columns: z.array(
    z.object({
      column: z.string(),
      heading: z.string(),
      field: z.string().nullable(),
      confidence: z.number().min(0).max(1),
    }),
  ),
});

const file = z.object({
  file: z.string(),
  kind: z.string().nullable(),
  sha256: z.string(),
  kodeDesa: z.string().nullable(),
  sheets: z.array(sheet),
});

const desa = z.object({
  kode: z.string().nullable(),
  nama: z.string(),
  kecamatan: z.string().nullable(),
  sent: z.boolean(),
  quota: count,
  selected: count,
  reserve: count,
  rejected: count,
  seed: z.string(),
  order: z.enum(['musyawarah', 'criteria', 'draw']),
  iuran: z.object({ perMonth: rupiah, total: rupiah, months: count, byProgram }),
  funding: z.array(
    z.object({
      source: z.string(),
      pagu: rupiah.nullable(),
      allocated: rupiah.nullable(),
      need: rupiah,
      left: rupiah.nullable(),
      shareOfPaguPpm: count.nullable(),
      kodeRekening: z.string().nullable(),
    }),
  ),
  affordable: z.object({ people: count, months: count }).nullable(),
});

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  where: place,
  also: z.array(place),
  message: bilingual,
  fix: bilingual,
  data: facts,
  kodeDesa: z.string().nullable(),
  confirmed: z.object({ by: z.string(), when: z.string() }).nullable(),
  oversight: z.boolean(),
});

const person = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: count,
  kodeDesa: z.string().nullable(),
  nik: z.string().nullable(),
  state: z.enum(['selected', 'reserve', 'rejected']),
  reasons: z.array(z.string()),
  rank: count.nullable(),
  iuran: z.object({ total: rupiah, byProgram }).nullable(),
});

/** What `export --json` says beside it; `nikTails` is a control sum, untold of too few people. */
const upload = z.object({
  ready: z.boolean(),
  totals: z.object({ people: count, rupiah, nikTails: count.nullable() }),
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.string(),
      desa: z.array(z.string()),
      people: count,
      rupiah,
      nikTails: count.nullable(),
      sha256: z.string(),
      size: count,
    }),
  ),
  pending: count,
  held: z.record(z.string(), count),
  blocked: z.array(z.object({ desa: z.string(), codes: z.array(z.string()) })),
  checked: z.array(z.object({ path: z.string(), people: count, passed: z.boolean() })),
});

export const documentSchema = z.object({
  tool: z.literal('desa-enroll'),
  version: z.string(),
  schemaVersion: z.number().int(),
  command: z.string(),
  on: day,
  summary: z.object({
    files: count,
    desa: count,
    rows: count,
    selected: count,
    reserve: count,
    rejected: count,
    ignored: count,
    errors: count,
    warnings: count,
    notes: count,
    iuran: z.object({
      perMonth: rupiah,
      total: rupiah,
      months: count,
      startMonth: month.nullable(),
    }),
  }),
  files: z.array(file),
  desa: z.array(desa),
  findings: z.array(finding),
  people: z.array(person),
  outputs: z.array(
    z.object({ path: z.string(), kind: z.string(), sha256: z.string(), rows: count }),
  ),
  assumptions: z.array(z.object({ code: z.string(), message: bilingual })),
  /** Only of `run` over a campaign in parts: folder, how it came to stand, files in it, and what it comes to. */
  parts: z
    .array(
      z.object({
        path: z.string(),
        origin: z.enum(['made', 'resumed', 'taken-over']),
        files: count,
        summary: z.object({
          desa: count,
          sent: count,
          clean: count,
          quota: count,
          files: count,
          rows: count,
          ignored: count,
          people: count,
          selected: count,
          reserve: count,
          rejected: count,
          iuran: rupiah,
          perMonth: rupiah,
          short: rupiah,
          shortDesa: count,
          errors: count,
          warnings: count,
          notes: count,
        }),
      }),
    )
    .optional(),
  findingsByCode: z.record(z.string(), count).optional(),
  /** Only of `export`. */
  upload: upload.optional(),
  /** Only of `premium`. */
  premium: premiumSchema.optional(),
});

export type Document = z.infer<typeof documentSchema>;
