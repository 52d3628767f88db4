/** Compares a roster file with the people of the workbook: what importing it would change. */
import { groupedBy } from "../../groupedBy";
import type { Notice } from "./question";
import type { RosterPerson } from "./rosterPerson";

/** Track and grade follow from the level. */
const comparedFields = [
  "name",
  "email",
  "managerId",
  "title",
  "levelCode",
  "aboveLadder",
  "hired",
  "levelSince",
  "department",
  "location",
  "status",
] as const;

export type ComparedField = (typeof comparedFields)[number];
export type FieldValue = string | number | boolean | null;

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface RosterComparison {
  readonly added: readonly RosterPerson[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly FieldChange[];
  }[];
  readonly same: readonly RosterPerson[];
  /** In the workbook and not in the file: for showing; an import never removes anybody. */
  readonly missing: readonly RosterPerson[];
  readonly notices: readonly Notice[];
}

/**
 * Matches people by id. Only what the file says counts: an absent field changes nothing, a blank one clears. A new level
 * without a new level start keeps the old one, and a notice says so (R12).
 * @param current people of the workbook
 * @param incoming people of the file
 * @param leftOut ids that the file has, but not in a readable row: these people are not missing
 */
export function compareRoster(
  current: readonly RosterPerson[],
  incoming: readonly RosterPerson[],
  leftOut: readonly string[] = [],
): RosterComparison {
  const before = new Map(current.map((person) => [person.id, person]));
  const inFile = new Set([...leftOut, ...incoming.map(({ id }) => id)]);
  const added = incoming.filter(({ id }) => !before.has(id));
  const missing = current.filter(({ id }) => !inFile.has(id));
  const compared = incoming
    .filter(({ id }) => before.has(id))
    .map((person) => ({ person, fields: changedFields(before.get(person.id) as RosterPerson, person) }));
  const changed = compared.filter(({ fields }) => fields.length > 0);
  return {
    added,
    changed: changed.map(({ person: { id, name }, fields }) => ({ id, name, fields })),
    same: compared.filter(({ fields }) => fields.length === 0).map(({ person }) => person),
    missing,
    notices: [
      ...changed
        .filter(({ fields }) => keepsOldStart(fields))
        .map(({ person }) => oldStart(before.get(person.id) as RosterPerson)),
      ...renumbered(added, missing),
    ],
  };
}

function changedFields(before: RosterPerson, after: RosterPerson): FieldChange[] {
  const saidOf = (person: RosterPerson, field: ComparedField): FieldValue => {
    const value = person[field];
    if (value !== undefined && value !== "") return value;
    // Somebody listed without a status is taken to be there.
    return field === "status" ? "active" : null;
  };
  const isSaid = (field: ComparedField): boolean =>
    field === "aboveLadder" ? after.levelCode !== undefined : after[field] !== undefined;
  return comparedFields
    .filter((field) => isSaid(field) && saidOf(before, field) !== saidOf(after, field))
    .map((field) => ({ field, before: saidOf(before, field), after: saidOf(after, field) }));
}

const keepsOldStart = (fields: readonly FieldChange[]): boolean =>
  fields.some(({ field, before }) => field === "levelCode" && before !== null) &&
  !fields.some(({ field }) => field === "levelSince");

const oldStart = ({ id, name, levelSince }: RosterPerson): Notice => ({
  code: "roster.oldLevelStart",
  message: `${name} (${id}) has a new level, but the file gives no new start for it: ${levelSince ? `${levelSince} stays` : "it stays blank"} until you change it.`,
});

/** New people with the e-mail of somebody missing: most likely ids that changed or lost their zeros in a spreadsheet. */
function renumbered(added: readonly RosterPerson[], missing: readonly RosterPerson[]): Notice[] {
  const missingByEmail = groupedBy(missing, ({ email }) => email ?? undefined);
  return added
    .map(({ id, name, email }) => ({ id, name, before: email ? missingByEmail.get(email)?.[0] : undefined }))
    .filter(({ before }) => before)
    .map(({ id, name, before }) => ({
      code: "roster.newId",
      message: `${name} is new as ${id}, but ${before?.id} in the workbook has the same e-mail. Compare the two IDs before you import; a spreadsheet may have dropped leading zeros.`,
    }));
}
