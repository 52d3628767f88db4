/** A column that is blank in every row says nothing: it would only empty what the workbook holds. */

import type { RosterField } from "./headerWords";
import type { Notice } from "./question";
import type { RosterMapping } from "./rosterField";
import type { RosterPerson } from "./rosterPerson";

const fields: readonly (readonly [keyof RosterPerson, RosterField])[] = [
  ["email", "email"],
  ["managerId", "manager"],
  ["title", "title"],
  ["hired", "hired"],
  ["levelSince", "levelSince"],
  ["gradeSince", "gradeSince"],
  ["department", "department"],
  ["location", "location"],
];

export function keepWhatABlankColumnWouldEmpty(
  people: readonly RosterPerson[],
  known: readonly RosterPerson[],
  mapping: RosterMapping,
): { readonly people: readonly RosterPerson[]; readonly notices: readonly Notice[] } {
  const before = new Map(known.map((person) => [person.id, person]));
  const blank = fields.filter(
    ([key]) =>
      people.some((person) => person[key] === null && before.get(person.id)?.[key]) &&
      people.every((person) => (person[key] ?? null) === null),
  );
  if (blank.length === 0) return { people, notices: [] };
  const unsaid = Object.fromEntries(blank.map(([key]) => [key, undefined]));
  return {
    people: people.map((person) => ({ ...person, ...unsaid })),
    notices: blank.map(([, field]) => ({
      code: "roster.blankColumn",
      message: `${mapping[field] ?? field} is blank in every row, so what the workbook holds stays.`,
    })),
  };
}
