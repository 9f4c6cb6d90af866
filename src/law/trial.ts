/** People and rupiah of a village, or of all, under one law. */
export interface Costs {
  readonly people: number;
  readonly total: number;
}

/** What a proposed law changes: before and after, village by village and together. */
export interface LawTrial {
  readonly title: string;
  readonly desa: readonly {
    readonly kode: string;
    readonly nama: string;
    readonly before: Costs;
    readonly after: Costs;
  }[];
  readonly before: Costs;
  readonly after: Costs;
}
