/** What importing a roster would change. */

import { type MovedRater, movedRaters } from "../../domain/people/movedRaters";
import type { Person } from "../../domain/people/person";
import type { FieldChange, RosterComparison } from "../../domain/people/roster/compareRoster";
import type { WorkingTimeChange } from "../../domain/people/roster/compareWorkingTime";
import { readTables } from "../../workbook/tables/readTables";
import { peopleTable, workingTimeTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { planImport, type RosterSlice } from "./planImport";

/** In the words of the sheet People; a blank after is a loss. */
interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ImportPreview {
  /** With the level's code and the manager's name; blank where there is none. */
  readonly added: readonly {
    readonly id: string;
    readonly name: string;
    readonly level: string;
    readonly manager: string;
  }[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly ShownChange[];
    readonly hasLeft: boolean;
  }[];
  readonly same: number;
  /** Raters with another address: their packet is not open to it yet. */
  readonly moved: readonly MovedRater[];
  readonly notices: readonly string[];
  /** Of everything that would be written; send it back to import exactly this. */
  readonly fingerprint: string;
}

export function previewImport(context: Context, slice: RosterSlice): Outcome<ImportPreview> {
  const plan = planImport(context, slice);
  if ("problems" in plan) return refuse(...plan.problems);
  const { comparison, current, workingTime } = plan;
  const names = new Map([...current, ...slice.people].map(({ id, name }) => [id, name] as const));
  const inWords = ({ field, before, after }: FieldChange): ShownChange => {
    const say = (value: string) =>
      field === "manager" && names.get(value) ? `${names.get(value)} (${value})` : value;
    return { field: headers[field], before: say(before), after: say(after) };
  };
  const times = new Map(workingTime.map((change) => [change.after.person, timesInWords(change)]));
  const known = [
    ...comparison.changed.map(({ after, fields }) => ({ after, fields: fields.map(inWords) })),
    ...comparison.same.filter(({ id }) => times.has(id)).map((after) => ({ after, fields: [] })),
  ];
  return done({
    added: comparison.added.map((after) => ({
      ...named(after),
      level: after.level,
      manager: names.get(after.manager) ?? after.manager,
    })),
    changed: known.map(({ after, fields }) => ({
      ...named(after),
      hasLeft: after.unrated === "left" && fields.some(({ field }) => field === headers.unrated),
      fields: [...fields, ...(times.get(after.id) ?? [])],
    })),
    same: comparison.changed.length + comparison.same.length - known.length,
    moved: movedIn(context, comparison),
    notices: [...comparison.notices, ...plan.notices].map(({ message }) => message),
    fingerprint: plan.fingerprint,
  });
}

const timesInWords = ({ before, after }: WorkingTimeChange): ShownChange[] =>
  (["works", "onLeave"] as const)
    .filter((field) => (before?.[field] ?? null) !== after[field])
    .map((field) => ({
      field: workingTimeTable.fields[field].header,
      before: String(before?.[field] ?? ""),
      after: String(after[field] ?? ""),
    }));

/** Asks for the raters only where an address changes. */
const movedIn = ({ seen }: Context, { changed }: RosterComparison): readonly MovedRater[] => {
  const addressed = changed.filter(({ before, after }) => before.email !== after.email);
  return addressed.length ? movedRaters(addressed, readTables(seen, ["raters"]).tables.raters.rows) : [];
};

const named = ({ id, name }: Person) => ({ id, name });

/** What the sheet calls each field; a manager is shown by name. */
const headers: Readonly<Record<keyof Person, string>> = {
  ...(Object.fromEntries(
    (Object.keys(peopleTable.fields) as (keyof Person)[]).map((field) => [
      field,
      peopleTable.fields[field].header,
    ]),
  ) as Record<keyof Person, string>),
  manager: "Manager",
};
