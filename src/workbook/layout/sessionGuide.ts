/** The first sheet of a session file: which meeting this is, how to run it, and who sees what. */

import type { Session } from "../../domain/calibration/session";
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { howTo } from "../views/guideTexts";
import { plainView } from "./plainView";

export const sessionGuideSheet = "Guide";

export function sessionGuide(
  { name, date, minutes }: Pick<Session, "name" | "date" | "minutes">,
  participants: readonly string[],
  people: number,
): Drawing {
  const lines: readonly (readonly [string, string])[] = [
    [name, ""],
    [`${people} people in ${minutes} minutes${date ? ` on ${date}` : ""}`, ""],
    ["", ""],
    ["Take part", participants.join(", ")],
    [
      "Begin",
      "Choose Extensions ▸ Plumbline ▸ Calibrate ▸ Open the room. Everything for the meeting is in this file; nothing else needs to be open.",
    ],
    ["Decisions", "They stand on the sheet Decisions and hold once HR has collected them."],
    [
      "Who sees this",
      "You and HR. Participants have their pre-read in their own files; nobody's own row is in here.",
    ],
    [
      "If the plan changes",
      "HR changes the session in the HR workbook and updates this file. Decisions stay.",
    ],
    ["How to", howTo],
  ];
  return {
    ...plainView,
    basis: plainView,
    sheet: sessionGuideSheet,
    widths: [170, 560],
    values: lines.map((cells) => cells.map(guarded)),
    looks: [
      { area: { row: 4, column: 1, rows: lines.length - 3, columns: 1 }, look: { bold: true } },
      { area: { row: 4, column: 2, rows: lines.length - 3, columns: 1 }, look: { wrap: "wrap" } },
    ],
  };
}
