/** The Agreement sheet: where raters read a criterion differently. The sheet Criteria is the ladder's own. */
import type { CriterionReport } from "../../domain/calibration/reports/criteriaReport";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { none } from "./standingCells";
import { builtFrom, onceBuilt, type ViewSource } from "./viewSource";

export const agreementSheet = "Agreement";

export const agreementHeaders = (): string[] => blockHeaders(columns, label);

const label = "Criterion";

/**
 * @param whole what can be said of all criteria together
 * @param nameOf a person's name by id
 */
export function agreementView(
  source: Omit<ViewSource, "ladder" | "people">,
  whole: string,
  report: readonly CriterionReport[],
  nameOf: (person: string) => string,
  kept: Kept,
): Drawing {
  return blockView({
    sheet: agreementSheet,
    stamp: builtFrom(
      source,
      `From marks of the same person by two raters, and of the shared profiles. It says where the rubric is read differently, not who reads it rightly.`,
    ),
    blocks: [{ title: "", colour: palette.text, label, columns, idWidth: 140, noteWidth: 160 }],
    rows: source.builtAt
      ? [
          [{ id: "All together", cells: [guarded(whole)] }],
          ...report.map((one) => [criterionRow(one, nameOf)]),
        ]
      : [],
    whenEmpty: onceBuilt(source, "The ladder has no criteria."),
    kept,
  });
}

const count: Look = { align: "center" };

const columns: readonly ViewColumn[] = [
  { header: "What can be said", width: 420, look: wrapped },
  { header: "People with two marks", width: 90, look: count },
  { header: "Same mark", width: 80, look: count, note: "Share of pairs; none where there are too few." },
  {
    header: "At most one apart",
    width: 80,
    look: count,
    note: "Share of pairs; none where there are too few.",
  },
  {
    header: "Two or more apart",
    width: 220,
    look: wrapped,
    note: "Worth a talk: the same person, seen differently.",
  },
  {
    header: "Shared profiles",
    width: 400,
    look: wrapped,
    note: "From the lowest to the highest mark given, and what was meant.",
  },
];

function criterionRow(one: CriterionReport, nameOf: (person: string) => string): ViewRow {
  const share = (value: number | null): Cell =>
    value === null ? none : guarded(`${Math.round(100 * value)}%`);
  return {
    id: one.criterion,
    cells: [
      guarded(one.sentence),
      one.people,
      share(one.same),
      share(one.withinOne),
      guarded(
        one.farApart.map(({ person, marks }) => `${nameOf(person)}: ${marks.join(" and ")}`).join("\n"),
      ),
      guarded(one.profiles.map(profileLine).join("\n")),
    ],
  };
}

function profileLine({ title, lowest, highest, meant, raters }: CriterionReport["profiles"][number]): string {
  const given = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
  const by = raters === 1 ? "1 rater" : `${raters} raters`;
  return `${title}: ${given} from ${by}${meant === null ? "" : `, meant ${meant}`}`;
}
