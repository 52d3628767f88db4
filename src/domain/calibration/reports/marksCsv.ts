/** The final marks beside the submitted ones, as a file: ids, no names; comments only where HR asks for them (R38). */
import { csvLine } from "../../csv";
import { type Criterion, criteriaAt } from "../../ladder/ladder";
import { parseMarks } from "../../rating/marksText";
import type { MarkOrNot } from "../../rating/rating";
import { type Decision, decisionsThatHold } from "../decision";
import type { Standing } from "../standing";

const headings = [
  "employee_id",
  "cycle",
  "level",
  "criterion",
  "mark_submitted",
  "submitted_at",
  "mark_final",
  "decision",
  "reason_code",
  "decided_at",
];

/** One row a person and criterion, in the order of People; those without a rating have none. */
export function marksCsv(
  people: readonly Standing[],
  criteria: readonly Pick<Criterion, "name" | "onlyFor">[],
  withComments: boolean,
): string {
  const rows = people.flatMap((one) =>
    one.rating
      ? criteriaAt(criteria, one.rating.level).map(({ name }) => rowOf(one, name, withComments))
      : [],
  );
  return [[...headings, ...(withComments ? ["comment"] : [])], ...rows].map(csvLine).join("");
}

function rowOf(one: Standing, criterion: string, withComments: boolean): string[] {
  const { person, rating, given, calibrated } = one;
  const decision = decisionOn(one, criterion);
  const [before, after] = [given[criterion] ?? null, calibrated[criterion] ?? null];
  return [
    person.id,
    rating?.cycle ?? "",
    rating?.level ?? person.level,
    criterion,
    inWords(before),
    rating?.savedAt ?? "",
    inWords(after),
    decision ? (before === after ? "kept" : "changed") : "",
    decision?.reasonCode ?? "",
    decision?.when ?? "",
    ...(withComments ? [decision?.comment ?? ""] : []),
  ];
}

/** The last decision that holds on this criterion. */
function decisionOn({ decisions }: Standing, criterion: string): Decision | undefined {
  const holding = decisionsThatHold(decisions.filter(({ kind }) => kind === "marks"));
  return [...holding].reverse().find(({ to }) => {
    const read = parseMarks(to);
    return "marks" in read && criterion in read.marks;
  });
}

const inWords = (mark: MarkOrNot): string => (mark === null ? "" : String(mark));
