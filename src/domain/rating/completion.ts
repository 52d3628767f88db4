/** How much of what a cycle asks for has been submitted: one figure, the same on every page. */
import type { Rating } from "./rating";

export interface Submitted {
  readonly submitted: number;
  readonly of: number;
}

/** Apart, because only own reports decide whether people have marks. */
export interface Completion {
  readonly reports: Submitted;
  readonly secondRatings: Submitted;
  readonly vignettes: Submitted;
}

/**
 * Ratings of former raters count nowhere.
 * @param unread of rows that can't be read: each task is asked for once, and not submitted
 */
export function completion(
  readable: readonly Pick<Rating, "role" | "status">[],
  unread: readonly { readonly id?: string; readonly role?: string }[] = [],
): Completion {
  const tasks = new Map(unread.map((one) => [one.id, one.role] as const));
  const ratings = [...readable, ...[...tasks.values()].map((role) => ({ role, status: "open" as const }))];
  const of = (role: Rating["role"]): Submitted => {
    const asked = ratings.filter((one) => one.role === role);
    return { submitted: asked.filter(({ status }) => status === "submitted").length, of: asked.length };
  };
  return { reports: of("manager"), secondRatings: of("second rater"), vignettes: of("vignette") };
}

/** Where own reports are said already, they are not said again. */
type WithoutReports = Omit<Completion, "reports"> & Partial<Completion>;

/**
 * What is asked for, in words; what nobody is asked for is left out.
 * @example completionInWords(completion([{ role: "manager", status: "open" }])) // "0 of 1 own report"
 */
export const completionInWords = ({ reports, secondRatings, vignettes }: WithoutReports): string =>
  [
    reports ? inWords(reports, "own report") : "",
    inWords(secondRatings, "second rating"),
    inWords(vignettes, "shared profile"),
  ]
    .filter(Boolean)
    .join(", ");

const inWords = ({ submitted, of }: Submitted, what: string): string =>
  of ? `${submitted} of ${of} ${what}${of === 1 ? "" : "s"}` : "";
