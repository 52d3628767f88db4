/** The first screen of the hub. */
import { sharedAddresses } from "../../domain/people/sharedAddresses";
import { completion, completionInWords } from "../../domain/rating/completion";
import { isAsked } from "../../domain/rating/rating";
import { views } from "../../domain/views";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { lastLocked } from "../cycle/lastLocked";
import { unknownPeople } from "../cycle/newTasks";
import { guardProblems } from "./guards";
import { lettersWritten } from "./lettersWritten";
import { type Stand, standing, step, type Whereabouts } from "./whereabouts";

export function hubHome(context: Context): Stand {
  const { tables, problems: read } = readTables(context.seen, [
    "people",
    "raters",
    "assignments",
    "ratings",
    "cases",
  ]);
  const { cycle } = context.settings;
  const problems = [
    ...context.settingsProblems,
    ...guardProblems(context),
    ...read,
    ...unknownPeople(tables, cycle?.name ?? ""),
    ...sharedAddresses(tables.people.rows),
  ];
  const ofCycle = tables.ratings.rows.filter((rating) => rating.cycle === cycle?.name);
  const { reports, ...others } = completion(
    ofCycle,
    tables.ratings.unread.map(({ text }) => text).filter((one) => one.cycle === cycle?.name),
  );
  const asked = new Set(ofCycle.filter(({ role }) => isAsked(role)).map(({ rater }) => rater));
  const withoutPacket = tables.raters.rows.filter(
    ({ packet, email }) => packet === "" && asked.has(email),
  ).length;
  const openCases = tables.cases.rows.filter(
    (one) => one.cycle === cycle?.name && one.status === "proposed",
  ).length;
  return {
    stands: cycle || tables.people.isBroken ? standing(context) : standsBefore(tables.people.rows.length),
    next: read.some(breaksTable)
      ? null
      : nextInHub(context, {
          people: tables.people.rows.length,
          withoutPacket,
          openCases,
          isToInvite: !reports.submitted && tables.raters.rows.every(({ invited }) => !invited),
        }),
    progress: reports.of ? reports : null,
    beside: alsoAsked(completionInWords(others)),
    lettersOut: lettersOut(context),
    problems,
  };
}

const alsoAsked = (others: string): string => others && `Also asked for: ${others}`;

/** Before the first cycle. */
const standsBefore = (people: number): string =>
  people
    ? "No cycle is open yet. Open one once its people and the ladder are as they should be."
    : "Nobody is in this workbook yet. Import people first; the ladder can be looked at meanwhile.";

/** Nobody else speaks of them once the next cycle is open. */
function lettersOut(context: Context): string {
  const last = lastLocked(context);
  if (!last || last.name === context.settings.cycle?.name) return "";
  const letters = readIfThere(context.seen, "letters").rows.filter(({ cycle }) => cycle === last.name);
  const released = letters.filter(({ status }) => status === "released").length;
  return released < letters.length
    ? `Letters of ${last.name}: ${released} of ${letters.length} are released and collected.`
    : "";
}

interface HubFigures {
  readonly people: number;
  readonly withoutPacket: number;
  readonly openCases: number;
  /** Nobody was invited, and nobody began all the same. */
  readonly isToInvite: boolean;
}

function nextInHub(
  context: Context,
  { people, withoutPacket, openCases, isToInvite }: HubFigures,
): Whereabouts["next"] {
  const state = context.settings.cycle?.state;
  if (!people) return step("importPeople");
  if (!state) return step("cycle", "Open the cycle");
  if (state === "Draft") return step("cycle", "Open for rating");
  if (state === "Rating" && withoutPacket) return step("packets");
  if (state === "Rating") return isToInvite ? step("whoIsWhere", "Invite the raters") : step("collect");
  if (state === "Pre-read") return step("build");
  if (state === "Live") return step("decide", "Record decisions");
  if (openCases) return step("cases");
  // Nobody hears what was decided before the letters are out.
  const letters = lettersWritten(context);
  return letters && letters.released === letters.of
    ? step("export")
    : step("letters", views.letters.inHub.label);
}
