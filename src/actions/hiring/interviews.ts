/** In a kit: the interviewer's own candidates with their scorecards, the scenarios, and what good looks like. */
import type { Anchor, Scenario } from "../../domain/hiring/scenario";
import type { Scorecard } from "../../domain/hiring/scorecard";
import type { Problem } from "../../domain/problem";
import { attributesOf } from "../../workbook/layout/hiringDrawings";
import { readTables } from "../../workbook/tables/readTables";
import type { HiringSettings } from "../../workbook/tables/settings";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";

export interface Scenarios {
  readonly scenarios: readonly Scenario[];
  readonly anchors: readonly Anchor[];
  readonly attributes: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Interviews extends Scenarios, Pick<HiringSettings, "opening" | "level" | "thinkMinutes"> {
  readonly cards: readonly (Omit<Scorecard, "request"> & {
    /** Whether somebody typed into its row since it was saved: it is not collected before it is submitted again. */
    readonly isTypedOver: boolean;
  })[];
}

export function scenarios({ seen }: Pick<Context, "seen">): Outcome<Scenarios> {
  const { tables, problems } = readTables(seen, ["scenarios", "anchors"]);
  if (tables.scenarios.isBroken || tables.anchors.isBroken) return refuse(...problems);
  const { rows } = tables.anchors;
  return done({ scenarios: tables.scenarios.rows, anchors: rows, attributes: attributesOf(rows), problems });
}

export function interviews(context: Context): Outcome<Interviews> {
  const read = scenarios(context);
  if ("problems" in read) return read;
  const { tables, problems } = readTables(context.seen, ["scorecards"]);
  const { rows, isBroken, typedOver } = tables.scorecards;
  if (isBroken) return refuse(...problems);
  const { opening = "", level = "", thinkMinutes = 0 } = context.settings.hiring ?? {};
  return done({
    ...read.value,
    opening,
    level,
    thinkMinutes,
    // Typed into since, it is not what was submitted: it is open again, to be read and submitted.
    cards: rows.map(({ request, ...card }) => {
      // As the plan made it, a card has no seal yet: nobody has saved it.
      const isTypedOver = typedOver.has(card.id) && (card.savedAt !== "" || card.status !== "open");
      const status = isTypedOver && card.status === "submitted" ? "draft" : card.status;
      return { ...card, status, isTypedOver };
    }),
    problems: [...read.value.problems, ...problems],
  });
}
