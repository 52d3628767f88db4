/** The fields a roster column can hold, and which header stands for which. */
import { headerKey } from "../../headerKey";
import { type RosterField, usualHeaders } from "./headerWords";
import { systemHeaders } from "./systemHeaders";

export type DateField = "hired" | "levelSince" | "gradeSince" | "ended";

/** Field to header; `null` says that the file has no such column, and ends the search for it. */
export type RosterMapping = Partial<Record<RosterField, string | null>>;

export const rosterFields = Object.keys(usualHeaders) as RosterField[];

/** Said in a question: "Which column holds …?" */
export const fieldNames: Readonly<Record<RosterField, string>> = {
  id: "the employee ID",
  name: "the full name",
  first: "the first name",
  last: "the last name",
  preferred: "the preferred first name",
  email: "the work e-mail",
  manager: "the manager (ID, e-mail or name)",
  title: "the job title",
  track: "the track",
  grade: "the grade",
  level: "the level",
  hired: "the hire date",
  levelSince: "the date since when the level is held",
  gradeSince: "the date since when the grade is held",
  ended: "the last day of work",
  department: "the department",
  location: "the location",
  status: "the employment status",
  works: "the share of full time",
  onLeave: "the days on leave in this cycle",
};

type Ranks = Map<RosterField, number>;
const ranksByHeader = new Map<string, Ranks>();
const add = (header: string, field: RosterField, rank: number): void => {
  const ranks: Ranks = ranksByHeader.get(headerKey(header)) ?? new Map();
  if (!ranks.has(field)) ranks.set(field, rank);
  ranksByHeader.set(headerKey(header), ranks);
};
for (const field of rosterFields)
  usualHeaders[field].forEach((group, rank) => {
    for (const header of group) add(header, field, rank);
  });
for (const [, words] of systemHeaders)
  for (const [field, list] of Object.entries(words) as [RosterField, string][])
    list.split(" > ").forEach((header, rank) => {
      // A little after the usual words of the same rank.
      add(header, field, rank + 0.5);
    });

const none: Ranks = new Map();

/**
 * The fields a header may stand for, each with its rank (0 is the most telling); empty for an unknown header. What
 * stands in brackets does not count ("Email Address [Required]", "Manager (2)", "Hire date (dd/mm/yyyy)"), nor the
 * group some systems write before the name ("Work: Title").
 */
export function fieldsOfHeader(header: string): ReadonlyMap<RosterField, number> {
  const known = (text: string): Ranks | undefined => ranksByHeader.get(headerKey(text));
  const bare = header.replace(/\s*(\[[^\]]*\]|\([^)]*\))\s*/g, " ");
  return (
    known(header) ??
    known(bare) ??
    known(bare.slice(Math.max(bare.indexOf(":"), bare.indexOf("/")) + 1)) ??
    none
  );
}
