/** Evidence that comes up in the meeting: written beside the manager's rating, with who or what it comes from. */

import { saysSomething } from "../../domain/checkText";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { checkEvidence, type EvidenceEntry } from "../../domain/rating/evidence";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { evidenceTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { otherEntry } from "../rating/saveEvidence";
import { saveRow } from "../saveRow";
import { decidable } from "./decidable";

export interface EvidenceToAdd {
  /** Id of the rating. */
  readonly rating: string;
  readonly criterion: string;
  readonly text: string;
  /** Who says so, or where it stands. */
  readonly source: string;
  readonly request: string;
}

export function addEvidence(context: Context, input: EvidenceToAdd): Outcome<{ id: string }> {
  const about = decidableRating(context, input.rating);
  if ("problems" in about) return about;
  const { rating } = about;
  if (!saysSomething(input.text)) return refuse(noText);
  if (!saysSomething(input.source)) return refuse(noSource);
  const entry: EvidenceEntry = {
    id: meetingEntry(input.request),
    rating: rating.id,
    name: rating.name,
    criterion: input.criterion,
    text: `${input.text.trim()} (${input.source.trim()})`,
    date: "",
    kind: "",
    link: "",
    request: input.request,
  };
  const problems = checkEvidence(entry, about.criteria);
  if (problems.length) return refuse(...problems);
  return saveRow(context.store, evidenceTable, (read) => {
    const there = read.rows.find(({ id }) => id === entry.id) ?? null;
    const changes = changesOf(evidenceTable, [], there, entry);
    return there && changes.length ? refuse(otherEntry(there)) : { changes, answer: { id: entry.id } };
  });
}

/** The id of what a meeting adds, by the request: no manager's entry has such a one. */
export const meetingEntry = (request: string): string => `meeting/${request}`;

/** The rating that the meeting talks about, and the criteria of its person. */
export function decidableRating(context: Context, id: string) {
  const { seen, settings } = context;
  const state = settings.cycle?.state ?? "Draft";
  if (!mayDecide(state)) return refuse({ code: "cycle.notLive", message: whyNot("decide", state) });
  const rating = readTables(seen, ["ratings"]).tables.ratings.rows.find((one) => one.id === id);
  if (!rating) return refuse(unknownRating);
  const about = decidable(context, rating.person);
  return "problems" in about ? about : { rating, criteria: about.criteria };
}

const unknownRating = {
  code: "evidence.unknownRating",
  message: "This person's rating is no longer on the sheet Ratings. Open the room again.",
};

const noText = {
  code: "evidence.missing",
  message: "New evidence: no text yet. Write what happened, and what came of it.",
};

const noSource = {
  code: "evidence.sourceMissing",
  message: "Source: nothing written yet. Say who told it, or where it can be read.",
};
