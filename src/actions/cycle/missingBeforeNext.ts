/** What the next cycle's opening would leave behind of the one that is locked, by name (R33). */
import { exportable } from "../../domain/promotion/exportable";
import { caseInBrief, isUndecided } from "../../domain/promotion/promotion";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { type Missing, said } from "./missingBefore";

/** Nothing unless a cycle is locked. */
export function missingBeforeNext({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const { cycle } = settings;
  if (cycle?.state !== "Locked") return [];
  const isOfCycle = (one: { readonly cycle: string }) => one.cycle === cycle.name;
  const { tables } = readTables(seen, ["ratings", "people", "cases"]);
  const letters = readIfThere(seen, "letters").rows.filter(isOfCycle);
  const opened = new Set(letters.map(({ person }) => person));
  const rated = tables.ratings.rows.filter(
    (one) => isOfCycle(one) && one.role === "manager" && one.status === "submitted",
  );
  const cases = tables.cases.rows.filter(isOfCycle);
  const approved = exportable(cases, tables.people.rows, readLadder(seen)).rows;
  return [
    ...said(
      cases.filter(({ status }) => isUndecided(status)).map(caseInBrief),
      "promotion case is not decided: it ends with this cycle and has to be proposed again",
      "promotion cases are not decided: they end with this cycle and have to be proposed again",
    ),
    ...said(
      rated.filter(({ person }) => !opened.has(person)).map(({ name }) => name),
      "person has no letter, and none can be opened for this cycle later",
      "people have no letter, and none can be opened for this cycle later",
    ),
    ...said(
      letters.filter(({ status }) => status !== "released").map(({ name }) => name),
      "letter is not released, or not collected: its manager can still release it, and Collect still takes it",
      "letters are not released, or not collected: their managers can still release them, and Collect still takes them",
    ),
    ...said(
      approved.filter((one) => !one.case.exportedOn).map((one) => caseInBrief(one.case)),
      "approved case was never exported: Export results keeps it under this cycle's name",
      "approved cases were never exported: Export results keeps them under this cycle's name",
    ),
  ];
}
