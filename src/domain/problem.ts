/** A problem the person can mend: what is wrong, where, and what was expected. */
export interface Problem {
  /** Stable, for programs: "mark.outOfScale". */
  readonly code: string;
  /** For people: place, expected, found, and the way out. */
  readonly message: string;
  readonly where?: { readonly sheet?: string; readonly row?: number; readonly column?: string };
}
