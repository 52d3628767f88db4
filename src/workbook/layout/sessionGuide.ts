/** The first sheet of a session file: which meeting this is, how to run it, and who sees what. */

import type { Session } from "../../domain/calibration/session";
import type { Drawing } from "../ports/drawing";
import { howTo } from "../views/guideTexts";
import { labelledGuide } from "./labelledGuide";

export const sessionGuide = (
  { name, date, minutes }: Pick<Session, "name" | "date" | "minutes">,
  participants: readonly string[],
  people: number,
): Drawing =>
  labelledGuide(name, `${people} people in ${minutes} minutes${date ? ` on ${date}` : ""}`, [
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
    ["If the plan changes", "HR changes the session in the hub and updates this file. Decisions stay."],
    ["How to", howTo],
  ]);
