/** The sheets of a kit: one interviewer's own scorecards and what the exercise needs, and nobody else's word (R36). */
import type { Anchor, Scenario } from "../../domain/hiring/scenario";
import type { Scorecard } from "../../domain/hiring/scorecard";
import type { GuideSentences } from "../../domain/hiring/shippedHiring";
import type { Drawing } from "../ports/drawing";
import type { HiringSettings } from "../tables/settings";
import { tables } from "../tables/tables";
import { attributesOf } from "./hiringDrawings";
import { labelledGuide } from "./labelledGuide";
import { settingsDrawing } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

export interface KitContent {
  readonly hiring: HiringSettings;
  readonly interviewer: string;
  /** The interviewer's name, where HR gave one. */
  readonly called: string;
  /** Of this interviewer's candidates, as the hiring file plans them. */
  readonly cards: readonly Scorecard[];
  readonly scenarios: readonly Scenario[];
  readonly anchors: readonly Anchor[];
  readonly guide: GuideSentences;
}

/** Nothing is typed into its sheets: everything is written in the sidebar. */
export function kitDrawings({
  hiring,
  interviewer,
  cards,
  scenarios,
  anchors,
  guide,
}: KitContent): Drawing[] {
  const { opening, level, thinkMinutes } = hiring;
  const records = <Row>(rows: readonly Row[], criteria: readonly string[] = []) => ({
    criteria,
    rows,
    kind: "hr" as const,
  });
  return [
    labelledGuide(opening, [level, "Your interviews"].filter(Boolean).join(" · "), guide),
    tableDrawing(tables.scorecards, records(cards, attributesOf(anchors))),
    tableDrawing(tables.scenarios, records(scenarios)),
    tableDrawing(tables.anchors, records(anchors)),
    settingsDrawing({
      kind: "kit",
      opening,
      openingLevel: level,
      thinkMinutes: String(thinkMinutes),
      interviewer,
    }),
  ];
}
