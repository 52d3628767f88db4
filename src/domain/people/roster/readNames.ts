/** Reads names, whichever way round the file writes them. */

import { counted } from "../../../statistics/points";
import { headerKey } from "../../headerKey";
import { isPlaceholder } from "./cleanCell";
import type { Notice } from "./question";
import type { EmploymentStatus } from "./rosterPerson";
import { quoted, type RosterRow, type RosterTable, rowsInWords } from "./rosterTable";
import { readStatusWord, withoutStatus } from "./statusWords";

export interface RosterName {
  /** Given name first; "" where the file has none that can be read. */
  readonly name: string;
  readonly first?: string;
  readonly last?: string;
  /** Further forms by which others may name this person, such as the legal name. */
  readonly also?: readonly string[];
  /** What the name itself says in brackets: "Ada Ng (On Leave)". */
  readonly status?: EmploymentStatus;
}

export interface NameReading {
  readonly values: readonly RosterName[];
  readonly notices: readonly Notice[];
}

/**
 * A name a row. "Last, First" is turned wherever it stands; suffixes and degrees behind a comma stay behind the name, a
 * full name without comma is never taken apart. A preferred first name takes the place of the legal one.
 */
export function readNames({ rows }: Pick<RosterTable, "rows">): NameReading {
  const read = rows.map((row) => ({ row, ...readName(row) }));
  const stripped = read.filter(({ bracket }) => bracket);
  return {
    values: read.map(({ name }) => name),
    notices: stripped.length ? [strippedNotice(stripped)] : [],
  };
}

function readName({ texts }: RosterRow): { name: RosterName; bracket?: string } {
  const said = (text = ""): string => (isPlaceholder(text) ? "" : text);
  const [first, preferred] = [said(texts.first), said(texts.preferred)];
  const [whole, family] = [withoutRemark(said(texts.name)), withoutRemark(said(texts.last))];
  const { rest } = whole;
  const last = family.rest;
  const bracket = whole.remark ?? family.remark;
  const full = turnName(rest);
  const legal = [first, last].filter(Boolean).join(" ");
  const parts = first && last ? { first: preferred || first, last } : {};
  const words = full.name.split(" ");
  const familyName = last || full.last || (words.length === 2 ? words[1]! : "");
  const name = nameFrom(preferred, familyName, full.name || legal, legal);
  const familyFirst = first && last ? `${last} ${first}` : "";
  const also = [full.name, legal, familyFirst].filter((form) => form && form !== name);
  const status = bracket ? readStatusWord(bracket) : undefined;
  return {
    name: {
      name,
      ...(full.first !== undefined && { first: full.first, last: full.last }),
      ...parts,
      ...(also.length && { also }),
      ...(status && { status }),
    },
    ...(bracket && { bracket }),
  };
}

function nameFrom(preferred: string, family: string, full: string, legal: string): string {
  if (!preferred) return full || legal;
  const turned = turnName(preferred).name;
  const hasFamily = family && headerKey(turned).includes(headerKey(family));
  if (hasFamily || (turned.includes(" ") && !family)) return turned;
  return family ? `${turned} ${family}` : full || turned;
}

const suffix =
  /^(jr|sr|ii|iii|iv|v|2nd|3rd|ph\.?\s?d|mba|m\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a|cfa|cpa|pmp|esq|dds|rn|mph|llm|jd|ma|ba|dipl\.?-?ing|prof|dr)\.?$/i;

/**
 * Puts the given name first; a name without a comma stays as it is.
 * @example turnName("D'Angelo, Nils") // { name: "Nils D'Angelo", first: "Nils", last: "D'Angelo" }
 * @example turnName("King, Martin, Jr.").name // "Martin King Jr."
 * @example turnName("Ada Bergström, PhD").name // "Ada Bergström PhD"
 */
export function turnName(text: string): Pick<RosterName, "name" | "first" | "last"> {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const behind = parts.filter((part, at) => at > 0 && suffix.test(part));
  const [last = "", ...given] = parts.filter((part) => !behind.includes(part));
  if (parts.length < 2 || /["=<>()]/.test(text)) return { name: text.replace(/,\s*$/, "") };
  if (given.length === 0) return { name: [last, ...behind].join(" ") };
  const words = given.join(" ").split(" ");
  const ending = words.length > 1 && suffix.test(words[words.length - 1]!) ? words.splice(-1) : [];
  const first = words.join(" ");
  return { name: [first, last, ...ending, ...behind].join(" "), first, last };
}

/** A remark that systems write behind a name: its state, its kind of contract, its number. */
function withoutRemark(text: string): { rest: string; remark?: string } {
  const status = withoutStatus(text);
  if (status.remark) return status;
  const found = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text);
  if (!found) return { rest: text };
  const [, rest = "", bracket = ""] = found;
  const isRemark =
    /\d/.test(bracket) ||
    /^(contractor|consultant|intern|temp|agency|external|extern|c|inherited|unfilled|new hire|manager|acting|interim)$/i.test(
      bracket,
    );
  return isRemark ? { rest, remark: bracket } : { rest: text };
}

function strippedNotice(stripped: readonly { row: RosterRow; bracket?: string }[]): Notice {
  const words = [...new Set(stripped.map(({ bracket = "" }) => bracket))]
    .slice(0, 3)
    .map((word) => quoted(`(${word})`));
  return {
    code: "roster.nameRemark",
    message: `${words.join(", ")} behind ${counted(stripped.length, "name")} (${rowsInWords(stripped.map(({ row }) => row.number))}) is not read as part of the name.`,
    where: { row: stripped[0]!.row.number },
  };
}
