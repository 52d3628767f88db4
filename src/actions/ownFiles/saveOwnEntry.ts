/** Writes one entry in the own file; an empty text takes it back. */
import { criteriaAt } from "../../domain/ladder/ladder";
import { found, type Problem } from "../../domain/problem";
import {
  checkOwnWords,
  isFilled,
  isKept,
  type OwnEntry,
  type OwnWords,
  sameWords,
} from "../../domain/rating/ownEntry";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { ownEntriesTable } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

export interface OwnEntryToSave extends OwnWords {
  /** Of the row it is written in; blank for a new row, whose id is the request's, so that a repeated one adds no second. */
  readonly id: string;
  /** As it was on the screen; a row that waits to be written in was blank. */
  readonly seen: OwnWords | null;
  readonly request: string;
}

export function saveOwnEntry(context: Context, input: OwnEntryToSave): Outcome<{ readonly id: string }> {
  const { people, criteria } = readTables(context.seen, ["people", "criteria"]).tables;
  const [person] = people.rows;
  if (!person) return refuse(nobodys);
  const { seen, request, kind, date, criterion, link } = input;
  const text = input.text.trim();
  if (!text && !seen) return refuse(nothingWritten);
  const id = input.id || `${person.id}/${request}`;
  const words: OwnWords = text ? { kind, date, criterion, text, link: link.trim() } : { ...blank, kind };
  const names = criteriaAt(criteria.rows, person.level).map(({ name }) => name);
  const refused = text ? checkOwnWords(words, names, todayIn(context)) : [];
  if (refused.length) return refuse(...refused);
  return saveRow(context.store, ownEntriesTable, ({ rows }) => {
    const before = rows.find((one) => one.id === id) ?? null;
    const answer = { id };
    if (before && sameWords(before, words)) return { changes: [], answer };
    if (before && isKept(before)) return refuse(kept(before));
    if (before && !sameWords(before, seen ?? blank)) return refuse(otherwise(before));
    const first = { id, person: person.id, name: person.name, cycle: "" };
    const after = { ...(before ?? first), ...words, collected: "", notCollected: "", request };
    return { changes: changesOf(ownEntriesTable, [], before, after), answer };
  });
}

const blank: OwnWords = { kind: "", date: "", criterion: "", text: "", link: "" };

const nobodys: Problem = {
  code: "own.nobodys",
  message:
    'Sheet "People": expected your own row, found none. Ask HR to update this file; what you wrote stays.',
};

const nothingWritten: Problem = {
  code: "own.empty",
  message: "Your entry: nothing written yet. Write what happened, then save.",
};

const kept = ({ collected }: OwnEntry): Problem => ({
  code: "own.kept",
  message: `This answer was collected on ${collected} and is kept as it was. Write another one instead.`,
});

const otherwise = (before: OwnEntry): Problem => ({
  code: "own.savedElsewhere",
  message: `This entry was changed meanwhile and now says ${isFilled(before) ? found(before.text) : "nothing: it was taken back"}. Yours was not saved; open the page again and compare.`,
});
