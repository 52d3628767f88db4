/** A problem the person can mend: what is wrong, where, and what was expected. */
export interface Problem {
  /** Stable, for programs: "mark.outOfScale". */
  readonly code: string;
  /** For people: place, expected, found, and the way out. */
  readonly message: string;
  readonly where?: { readonly sheet?: string; readonly row?: number; readonly column?: string };
}

/**
 * What was found, for a message: short, on one line, in quotes; "nothing" when blank.
 * @example found("  ") // 'nothing'
 * @example found("Staff PM") // '"Staff PM"'
 */
export function found(value: unknown): string {
  const text = String(value ?? "")
    .replace(/\s+/g, " ")
    // What nobody sees is what is to be found. Persian and Indic names, and some emoji, are written with the joiners.
    .replace(/(?![\u200C\u200D])\p{C}/gu, "\uFFFD")
    .trim();
  if (text === "") return "nothing";
  return text.length > 60 ? `"${text.slice(0, 60)}…"` : `"${text}"`;
}
