/** What stands in a hiring file, and what belongs into each interviewer's kit. */
import { groupedBy } from "../../domain/groupedBy";
import type { Candidate, Interviewer } from "../../domain/hiring/candidate";
import { anyScenario } from "../../domain/hiring/scenario";
import { cardId, type Scorecard } from "../../domain/hiring/scorecard";
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { attributesOf } from "../../workbook/layout/hiringDrawings";
import { type KitContent, kitDrawings } from "../../workbook/layout/kitDrawings";
import { readTables } from "../../workbook/tables/readTables";
import { schema } from "../../workbook/tables/versions";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";

const keys = ["candidates", "interviewers", "scenarios", "anchors", "scorecards"] as const;

/** Reads the hiring file once; refuses where a sheet or column it rests on is missing. */
export function readOpening(context: Context) {
  const { seen, settings } = context;
  if (!settings.hiring) return refuse(noOpening);
  const { tables, problems } = readTables(seen, keys);
  if (keys.some((key) => tables[key].isBroken)) return refuse(...problems);
  const attributes = attributesOf(tables.anchors.rows);
  const unknown = attributes.filter((name) => !tables.scorecards.criteria.includes(name));
  if (unknown.length || !attributes.length)
    return refuse(renamed(unknown[0] ?? "", tables.scorecards.criteria));
  const opening = {
    hiring: settings.hiring,
    candidates: tables.candidates.rows,
    interviewers: tables.interviewers.rows,
    scenarios: tables.scenarios.rows,
    anchors: tables.anchors.rows,
    scorecards: tables.scorecards,
    attributes,
    problems,
  };
  return done(opening);
}

type Answered<T> = T extends { readonly value: infer V } ? V : never;
export type OpenOpening = Answered<ReturnType<typeof readOpening>>;

/** How the debrief calls somebody. */
export const interviewerName = (email: string, interviewers: readonly Interviewer[]): string =>
  interviewers.find((one) => one.email === email)?.name || email;

/** Contents of kits by interviewer, also of those who have no candidate any more; whoever is left out is taken from all. */
export function kitContents(
  { hiring, candidates, interviewers, scenarios, anchors }: OpenOpening,
  guide: KitContent["guide"],
): (interviewer: string) => KitContent {
  const byInterviewer = groupedBy(
    candidates.flatMap((candidate) =>
      candidate.interviewers.map((one) => ({ interviewer: normalEmail(one), candidate })),
    ),
    ({ interviewer }) => interviewer,
  );
  return (interviewer) => {
    const own = (byInterviewer.get(interviewer) ?? []).map(({ candidate }) => candidate);
    const used = new Set(own.map(({ scenario }) => scenario));
    return {
      hiring,
      interviewer,
      called: interviewerName(interviewer, interviewers),
      cards: own.map((candidate) => openCard(candidate, interviewer)),
      scenarios: scenarios.filter(({ id }) => used.has(id)).map((one) => ({ ...one, used: 0 })),
      anchors: anchors.filter(({ scenario }) => scenario === anyScenario || used.has(scenario)),
      guide,
    };
  };
}

/** A scorecard as a kit gets it. */
export const openCard = (
  { id, name, on, scenario, adjustments }: Candidate,
  interviewer: string,
): Scorecard => ({
  id: cardId(id, interviewer),
  name,
  on,
  scenario,
  adjustments,
  status: "open",
  marks: {},
  canDo: "",
  why: "",
  notes: "",
  startedAt: "",
  endedAt: "",
  ranOut: "",
  steps: [],
  stumbles: [],
  additions: [],
  savedAt: "",
  request: "",
});

/** Changes whenever a kit would; what its interviewer wrote does not count, nor how the guide is worded. */
export function kitFingerprint({ store }: Pick<Context, "store">, content: KitContent): string {
  const drawn = kitDrawings({ ...content, guide: [] }).map(({ sheet, values }) => [sheet, values]);
  return `${schema}.${store.digest(JSON.stringify(drawn)).slice(0, 16)}`;
}

const noOpening: Problem = {
  code: "opening.none",
  message: 'Sheet "Settings": expected a value beside "Opening", found none. Type what this file hires for.',
  where: { sheet: "Settings" },
};

const renamed = (unknown: string, known: readonly string[]): Problem => ({
  code: "anchors.renamed",
  message: `Sheet "Anchors", column "Attribute": expected the attributes ${known.join(", ")}, found ${unknown ? `"${unknown}"` : "none"}. Put the names back; the words beside them may be changed.`,
  where: { sheet: "Anchors", column: "Attribute" },
});

export const unknownCandidate: Problem = {
  code: "candidate.unknown",
  message: "This candidate is not on the sheet Candidates any more. Look at the list again.",
};

/** The candidate of an id, with everything else of the opening. */
export function openCandidate(
  context: Context,
  id: string,
): Outcome<{ readonly opening: OpenOpening; readonly candidate: Candidate }> {
  const read = readOpening(context);
  if ("problems" in read) return read;
  const candidate = read.value.candidates.find((one) => one.id === id);
  return candidate ? done({ opening: read.value, candidate }) : refuse(unknownCandidate);
}
