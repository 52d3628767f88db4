/** Where what a row lacks is to be filled in: a cell of Job codes, or the person's own row. */
import type { Facts } from "./facts";
import type { FormatColumn } from "./format";

export interface MissingPlace {
  /** The same for all rows that lack the same cell. */
  readonly key: string;
  readonly say: (rows: number) => string;
}

/** Facts that come from Job codes, and the heading of their column there. */
export const jobCodeHeadings = {
  "job code": "Job code",
  "job profile": "Job profile",
  title: "Title",
  "pay grade": "Pay grade",
  promotionReason: "Promotion: reason code",
  promotionTemplate: "Promotion: Workday template",
  changeReason: "Track change: reason code",
  changeTemplate: "Track change: Workday template",
} as const;

export function placeToMend(
  { from, heading }: Pick<FormatColumn, "from" | "heading">,
  facts: Facts,
): MissingPlace {
  const inJobCodes = jobCodePlace(from, facts);
  if (inJobCodes) {
    const { level, column } = inJobCodes;
    const place = `Job codes, level ${level}, column "${column}"`;
    return {
      key: place,
      say: (rows) =>
        `${place}: expected a value for "${heading}", found nothing. Fill it in; ${rows === 1 ? "1 row waits" : `${rows} rows wait`} for it.`,
    };
  }
  return {
    key: `${facts.who} ${heading}`,
    say: () =>
      `${facts.who}, "${heading}": expected the ${from}, found nothing. Correct the person's row, or let the column be blank in the format's sheet.`,
  };
}

function jobCodePlace(
  from: string,
  { of }: Facts,
): { readonly level: string; readonly column: string } | null {
  const [, when, name = ""] = /^(current|new) (.+)$/.exec(from) ?? [];
  const isMove = of.action === "TRACK_CHANGE";
  if (when && name in jobCodeHeadings)
    return { level: of[`${when} level`] ?? "", column: jobCodeHeadings[name as "job code"] };
  if (from === "reason code")
    return {
      level: of["new level"] ?? "",
      column: jobCodeHeadings[isMove ? "changeReason" : "promotionReason"],
    };
  if (from === "Workday template")
    return {
      level: of["new level"] ?? "",
      column: jobCodeHeadings[isMove ? "changeTemplate" : "promotionTemplate"],
    };
  return null;
}
