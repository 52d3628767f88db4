/** A rating: one rater's marks for one person in one cycle, each with a line of evidence. */

/** Whole number 1–5 relative to the person's own level (R6), or not observed. Null: nothing said yet. */
export type Mark = 1 | 2 | 3 | 4 | 5;
export const notObserved = "not observed";
export type MarkOrNot = Mark | typeof notObserved | null;

/** What one rater says on one criterion. For "not observed" the evidence line holds the reason. */
export interface Assessment {
  readonly mark: MarkOrNot;
  readonly evidence: string;
}

/** Former rater: HR gave the task to somebody else (R11). */
export const ratingRoles = ["manager", "second rater", "vignette", "former rater"] as const;
export type RatingRole = (typeof ratingRoles)[number];

/** Whether the role asks for a rating of a person. */
export const isAsked = (role: RatingRole): role is "manager" | "second rater" =>
  role === "manager" || role === "second rater";
export const ratingStatuses = ["open", "draft", "submitted", "returned"] as const;
export type RatingStatus = (typeof ratingStatuses)[number];

/** How far a rating is that HR does not have yet. */
export const ratingInWords = (status: RatingStatus): string =>
  ({ open: "not begun", draft: "draft", submitted: "submitted, not collected", returned: "returned" })[
    status
  ];

export interface Rating {
  /** cycle/person/rater, so that the same task is the same row in hub and packet. */
  readonly id: string;
  readonly cycle: string;
  /** Employee id, or the vignette's id. */
  readonly person: string;
  /** What the sheet shows beside the id: the name when the row was made. */
  readonly name: string;
  /** E-mail, lower case. */
  readonly rater: string;
  readonly role: RatingRole;
  /** Code of the level the marks are relative to. */
  readonly level: string;
  readonly rubricVersion: string;
  readonly status: RatingStatus;
  /** By criterion name, in the ladder's order. */
  readonly assessments: Readonly<Record<string, Assessment>>;
  /** ISO instant of the last save; empty before the first. */
  readonly savedAt: string;
  /** Who wrote the row: the rater, or HR on the rater's behalf. */
  readonly recordedBy: string;
  /** HR's reason when a submitted rating was returned. */
  readonly returnedBecause: string;
  /** To whom the task was given in this cycle, or from whom, and why; blank where it always was this rater's (R11). */
  readonly givenOver?: string;
  /** Id of the request that wrote the row last, so that a repeated request is answered, not redone. */
  readonly request: string;
}

/**
 * Whether a rater may see the marks that a shared profile is meant to get: once all reports asked for are submitted, and
 * that profile is. Shown before, they would train those they are to measure (R21).
 * @param own all ratings of the rater in this cycle
 * @param profile id of the shared profile
 */
export const maySeeIntended = (
  own: readonly Pick<Rating, "person" | "role" | "status">[],
  profile: string,
): boolean => {
  const reports = own.filter(({ role }) => isAsked(role));
  const isSubmitted = ({ status }: Pick<Rating, "status">) => status === "submitted";
  return (
    reports.length > 0 &&
    reports.every(isSubmitted) &&
    own.some((one) => one.role === "vignette" && one.person === profile && isSubmitted(one))
  );
};

/** Stand for the request that typing into the sheet has none of, in a rating that was collected as it was typed. */
export const collectedAsTyped = "collected";
export const collectedAsChanged = "changed after submitting";

/** What stands beside a rating that HR could not collect, in place of why it was returned (R34). */
export const notCollectedBecause = (reason: string): string => `Not collected: ${reason}`;

/** Whether that is what a text beside a rating says. */
export const notCollected = (because: string): boolean => because.startsWith(notCollectedBecause(""));

/** Longest line of evidence, in characters. */
export const longestEvidence = 2000;

export const ratingId = (cycle: string, person: string, rater: string): string =>
  `${cycle}/${person}/${rater}`;

/** Marks by criterion name; a criterion that is absent has no mark. */
export type Marks = Readonly<Record<string, MarkOrNot>>;

/** Whether a value is a mark of the scale: a whole number from 1 to 5 (R6). */
export const isMark = (value: unknown): value is Mark =>
  value === 1 || value === 2 || value === 3 || value === 4 || value === 5;

/** The marks of a rating without their evidence. */
export const marksOf = (assessments: Readonly<Record<string, Pick<Assessment, "mark">>>): Marks =>
  Object.fromEntries(Object.entries(assessments).map(([criterion, { mark }]) => [criterion, mark]));
