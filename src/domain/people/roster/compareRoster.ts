/** Compares a roster file with the people of the workbook: what importing it would change. */
import { groupedBy } from "../../groupedBy";
import { mergedPerson } from "../mergedPerson";
import type { Person } from "../person";
import type { Notice } from "./question";
import type { RosterPerson } from "./rosterPerson";

export interface FieldChange {
  readonly field: keyof Person;
  /** "" is blank. */
  readonly before: string;
  readonly after: string;
}

export interface PersonChange {
  readonly before: Person;
  readonly after: Person;
  readonly fields: readonly FieldChange[];
}

export interface RosterComparison {
  readonly added: readonly Person[];
  readonly changed: readonly PersonChange[];
  readonly same: readonly Person[];
  readonly notices: readonly Notice[];
}

/**
 * Matches people by id. Only what the file says counts: an absent field changes nothing, a blank one clears. A new level
 * without a new level start keeps the old one, and a notice says so (R12).
 * @param current people of the workbook
 * @param incoming people of the file
 */
export function compareRoster(
  current: readonly Person[],
  incoming: readonly RosterPerson[],
): RosterComparison {
  const before = new Map(current.map((person) => [person.id, person]));
  const inFile = new Set(incoming.map(({ id }) => id));
  const added = incoming.filter(({ id }) => !before.has(id)).map((person) => mergedPerson(null, person));
  const missing = current.filter(({ id }) => !inFile.has(id));
  const compared = incoming
    .filter(({ id }) => before.has(id))
    .map((person) => changeOf(before.get(person.id)!, person));
  const changed = compared.filter(({ fields }) => fields.length > 0);
  return {
    added,
    changed,
    same: compared.filter(({ fields }) => fields.length === 0).map(({ after }) => after),
    notices: [...changed.filter(keepsOldStart).map(oldStart), ...renumbered(added, missing)],
  };
}

function changeOf(before: Person, incoming: RosterPerson): PersonChange {
  const after = mergedPerson(before, incoming);
  const fields = (Object.keys(after) as (keyof Person)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  return { before, after, fields };
}

const keepsOldStart = ({ fields }: PersonChange): boolean =>
  fields.some(({ field, before, after }) => field === "level" && before !== "" && after !== "") &&
  !fields.some(({ field }) => field === "levelSince");

const oldStart = ({ after: { id, name, levelSince } }: PersonChange): Notice => ({
  code: "roster.oldLevelStart",
  message: `${name} (${id}) has a new level, but the file gives no new start for it: ${levelSince ? `${levelSince} stays` : "it stays blank"} until you change it.`,
});

/** New people with the e-mail of somebody missing: most likely ids that changed. */
function renumbered(added: readonly Person[], missing: readonly Person[]): Notice[] {
  const missingByEmail = groupedBy(missing, ({ email }) => email || undefined);
  return added
    .map(({ id, name, email }) => ({ id, name, before: email ? missingByEmail.get(email)?.[0] : undefined }))
    .filter(({ before }) => before)
    .map(({ id, name, before }) => ({
      code: "roster.newId",
      message: `${name} is new as ${id}, but ${before?.id} in the workbook has the same e-mail. Compare the two IDs before you import.`,
    }));
}
