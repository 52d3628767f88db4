/** Saves a letter, and releases it once it gives its own reasons; a released one stands as it was. */
import type { Problem } from "../../domain/problem";
import {
  checkLetterTexts,
  checkRelease,
  isOpenAgain,
  type LetterTexts,
  letterTextNames,
  type PersonLetter,
  textsIn,
  waitsForLocking,
} from "../../domain/promotion/personLetter";
import { changesOf } from "../../workbook/cells/change";
import { logOnly } from "../../workbook/cells/erasure";
import { readTables } from "../../workbook/tables/readTables";
import { lettersTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { isCaller } from "../isCaller";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { savedLetter } from "./letters";

export interface LetterToSave extends LetterTexts {
  readonly letter: string;
  /** When it was saved, as the form was read. */
  readonly seen: string;
  readonly release: boolean;
  readonly request: string;
}

export function saveLetter(context: Context, input: LetterToSave): Outcome<{ readonly savedAt: string }> {
  const { store, now, settings } = context;
  const people = readTables(context.seen, ["people"]).tables.people.rows;
  const { letter: id, seen, release, request } = input;
  const texts = textsIn(input);
  const result = saveRow(store, lettersTable, ({ rows, criteria, typedOver }) => {
    const before = rows.find((one) => one.id === id);
    if (!before || (settings.kind === "hub" && isCaller(context)(before.person))) return refuse(notYours);
    const isSaved = letterTextNames.every((name) => before[name] === texts[name]);
    const isReleased = before.status === "released";
    if (isSaved && (isReleased || (!release && before.request === request)))
      return { changes: [], answer: { savedAt: before.savedAt } };
    if (isReleased) return refuse(released);
    if (isOpenAgain(before, settings.cycle))
      return refuse({ code: "letter.waits", message: waitsForLocking(before.cycle) });
    if (!isSaved && savedLetter(before, typedOver) !== seen) return refuse(savedElsewhere);
    const others = people.filter((one) => one.id !== before.person && one.email !== before.writer);
    const wrong = release ? checkRelease({ ...before, ...texts }, rows, others) : checkLetterTexts(texts);
    if (wrong.length) return refuse(...wrong);
    const status = release ? ("released" as const) : ("draft" as const);
    const after: PersonLetter = { ...before, ...texts, status, savedAt: now, notCollected: "", request };
    return { changes: changesOf(lettersTable, criteria, before, after), answer: { savedAt: now } };
  });
  if ("value" in result && release && settings.kind === "hub") noteRelease(context, input);
  return result;
}

/** HR writes on a manager's behalf where somebody works in the hub alone: Log says so. */
function noteRelease(context: Context, { letter, request }: LetterToSave): void {
  const { store, email, asked } = context;
  const what = `Letter ${letter} released by HR for its manager`;
  logOnly(store, {
    id: request,
    who: email,
    asked: store.digest(asked),
    when: clockOf(context),
    what,
    answer: null,
  });
}

const notYours: Problem = {
  code: "letter.notYours",
  message: "This letter is not among yours. Go back to the list and look again.",
};

const released: Problem = {
  code: "letter.released",
  message: "This letter is released and stands as it was. If it must change, ask HR to open it again.",
};

const savedElsewhere: Problem = {
  code: "letter.savedElsewhere",
  message:
    "This letter was saved in another window or typed into on the sheet Letters meanwhile. Compare both, then go on.",
};
