/** Publishes the ladder as a file of its own, without people; publishing again updates the same file (R1). */

import { checkProgression, type Progression, type ProgressionWords } from "../../domain/ladder/progression";
import { changedTexts } from "../../domain/ladder/rubricFingerprint";
import type { Problem } from "../../domain/problem";
import { readingOnce } from "../../workbook/cells/readingOnce";
import { mayBeGone, publishedDrawings } from "../../workbook/layout/publishedDrawings";
import { readTables } from "../../workbook/tables/readTables";
import { readSettings } from "../../workbook/tables/settings";
import { type Context, todayIn } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { readWholeLadder } from "./readWholeLadder";

export interface Published {
  readonly url: string;
  readonly isNew: boolean;
}

/** Found by its mark, not by what Settings says, so that a file made just before an interruption is not made twice. */
export function publishLadder(
  context: Context,
  { request, ...words }: ProgressionWords & { readonly request: string },
): Outcome<Published> {
  const { store, settings, files } = context;
  const whole = readWholeLadder(context);
  if (whole.problems.length) return refuse(...whole.problems);
  if (changedTexts(settings.rubricFingerprint, whole)) return refuse(notAdopted("Publishing"));
  const refused = checkProgression(words, todayIn(context));
  if (refused.length) return refuse(...refused);
  const said = withVersion(words, settings.progression, settings.rubricVersion);
  return store.alone(() => {
    // Read anew: somebody else may have published while this waited.
    const { tables, problems } = readTables(readingOnce(store), ["settings"]);
    if (tables.settings.isBroken) return refuse(...problems);
    const recorded = readSettings(tables.settings.rows).settings.publishedLadder;
    const made = files.list("published ladder").map(({ id }) => id);
    const standing = made.find((id) => id === recorded) ?? made[0] ?? null;
    if (recorded && recorded !== standing && !files.isShown(recorded))
      return refuse(publishedByAnother(files.linkTo(recorded)));
    const id = standing ?? files.create({ kind: "published ladder", madeFor: "" }, "Product career ladder");
    files.redraw(id, publishedDrawings(whole, settings.rubricVersion, said, todayIn(context)), mayBeGone);
    return record(context, {
      request,
      what: `Publish the ladder, version ${settings.rubricVersion}`,
      changes: settingChanges(tables.settings.rows, { publishedLadder: id, ...said }),
      answer: { url: files.linkTo(id), isNew: standing === null },
    });
  });
}

/** One ladder, one link: the file is its maker's, and to everybody else's add-on Google does not show it. */
const publishedByAnother = (link: string): Problem => ({
  code: "ladder.publishedByAnother",
  message: `Another account published the ladder, and Google does not show its file to yours: ${link}. The sheet Log says who it was; ask them to update it. To publish another in its place, empty Published ladder on the sheet Settings first.`,
});

/** A check that is recorded anew was of the version now; one that stands keeps its version. */
function withVersion(words: ProgressionWords, before: Progression, version: string): Progression {
  const { checkedBy, checkedOn, checkedHow } = words;
  const isSame =
    checkedBy === before.checkedBy && checkedOn === before.checkedOn && checkedHow === before.checkedHow;
  return { ...words, checkedVersion: isSame ? before.checkedVersion : checkedBy && version };
}

/** @param what "Publishing", "Updating packets" */
export const notAdopted = (what: string): Problem => ({
  code: "ladder.notAdopted",
  message: `${what} waits: texts of the ladder changed since it was adopted. Adopt the change first (Check the ladder), or put the texts back.`,
});
