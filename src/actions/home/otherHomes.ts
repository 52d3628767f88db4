/** The first screen of files in which no cycle goes on: of hiring, of getting into product, and a person's own. */
import { dayInWords } from "../../domain/dayInWords";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { type Stand, step } from "./whereabouts";

/** No cycle is open in what belongs to an opening. */
export function hiringHome({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["candidates"]);
  const { length } = tables.candidates.rows;
  const counted = length === 1 ? "1 candidate" : `${length} candidates`;
  const stands = [settings.hiring?.opening, counted].filter(Boolean).join(": ");
  const opening = settings.hiring?.opening;
  return {
    stands: `${stands}.`,
    next: step("candidates"),
    progress: null,
    problems,
    ...(opening && { opening }),
  };
}

export function kitHome({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["scorecards"]);
  const { rows } = tables.scorecards;
  const submitted = rows.filter(({ status }) => status === "submitted").length;
  return {
    stands: `Your interviews for ${settings.hiring?.opening ?? "an opening"}.`,
    next: rows.length ? step("interview") : null,
    progress: rows.length ? { submitted, of: rows.length } : null,
    problems,
  };
}

/** The file two people share, the notes of one of them, or what somebody was shown of it. */
export function readinessHome({ settings: { kind, readiness } }: Context): Stand {
  const { name = "", partnerName = "" } = readiness ?? {};
  const rest = { progress: null, problems: [] };
  if (kind === "readiness notes")
    return {
      ...rest,
      stands: `Your notes on ${partnerName ? name : "yourself"}. Nobody else can open them.`,
      next: step("myNotes"),
    };
  if (kind === "readiness plan")
    return { ...rest, stands: `${name} shows you what helps next, on the sheet Guide.`, next: null };
  return {
    ...rest,
    stands: `${name} on the way into product, with ${partnerName}.`,
    next: step("readiness"),
  };
}

export function ownFileHome({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["letters", "ownEntries"]);
  const hasLetter = tables.letters.rows.length > 0;
  const isAnswered = tables.ownEntries.rows.some(({ kind, text }) => kind === "answer" && text !== "");
  const collected = settings.collectedAt
    ? `HR last collected on ${dayInWords(settings.collectedAt.slice(0, 10))}.`
    : "HR has not collected from it yet.";
  return {
    stands: `This is your own file. You and HR can open it; your manager reads what you write in it once HR has collected it, and nobody else does. ${collected}${hasLetter ? " Your letter is here." : ""}`,
    progress: null,
    next: step(hasLetter && !isAnswered ? "ownLetter" : "ownEvidence"),
    problems,
  };
}
