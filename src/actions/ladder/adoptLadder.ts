/** Adopting what stands in the ladder's sheets as the next version of the rubric (R13). */
import { checkText } from "../../domain/checkText";
import { mayRate, whyNot } from "../../domain/cycle/cycle";
import { type ChangedTexts, changedTexts, rubricFingerprint } from "../../domain/ladder/rubricFingerprint";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Problem } from "../../domain/problem";
import type { Change } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { drawAdopted } from "./drawAdopted";
import { addMissingPlaces } from "./missingPlaces";
import { readWholeLadder } from "./readWholeLadder";

/** What adopting would do, for those who have more to write at the same time. */
export interface Adoption {
  readonly version: string;
  readonly changes: readonly Change[];
}

/** The version stays where no text changed. */
export function adoptionOf({ seen, settings }: Context, whole: WholeLadder): Adoption {
  if (!changedTexts(settings.rubricFingerprint, whole))
    return { version: settings.rubricVersion, changes: [] };
  const version = String((Number.parseInt(settings.rubricVersion, 10) || 0) + 1);
  const { rows } = readTables(seen, ["settings"]).tables.settings;
  const values = { rubricVersion: version, rubricFingerprint: rubricFingerprint(whole) };
  return { version, changes: settingChanges(rows, values) };
}

/** A ladder of which something can't be read is not adopted: what can't be read would count as missing. */
export function adoptLadder(
  context: Context,
  { fingerprint, reason, request }: { fingerprint: string; reason: string; request: string },
): Outcome<{ version: string; added: readonly string[] }> {
  const { settings } = context;
  const state = settings.cycle?.state ?? "Draft";
  const notNow = whyNot("adopt", state);
  if (notNow) return refuse({ code: "ladder.notNow", message: notNow });
  if (mayRate(state) && reason.trim() === "") return refuse(reasonMissing);
  // Longer, it would leave no room for the places behind it.
  const odd = checkText(reason, "Reason", 500);
  if (odd.length) return refuse(...odd);
  const whole = readWholeLadder(context);
  const unreadable = whole.problems.filter(blocksAdoption);
  if (unreadable.length) return refuse(...unreadable);
  const adoption = adoptionOf(context, whole);
  if (adoption.changes.length && rubricFingerprint(whole) !== fingerprint) return refuse(changedSince);
  const added = addMissingPlaces(context, whole);
  const because = reason.trim() ? `, because ${reason.trim()}` : "";
  const places = placesOf(changedTexts(settings.rubricFingerprint, whole));
  const recorded = record(context, {
    request,
    what: `${adoptedAs}${adoption.version}${because}${places}`,
    changes: adoption.changes,
    answer: { version: adoption.version, added },
  });
  if ("value" in recorded) drawAdopted(context, whole, recorded.value.version);
  return recorded;
}

const adoptedAs = "Adopt the ladder as version ";
const changedAre = ". Changed: ";
/** Shorter than a cell of the log may be. */
const mostOfPlaces = 3000;

/** So that the log tells later what an older rating was not made against. */
function placesOf(changes: ChangedTexts | null): string {
  const places = [...(changes?.changed ?? []), ...(changes?.added ?? [])].join("; ");
  return places && changedAre + places.slice(0, mostOfPlaces);
}

/**
 * Whether what was rated at a level, against an older version, is concerned by what changed since: a text of the level, or of
 * a criterion or mark. What the log does not say may be anything.
 * @param logged what the log says was done
 */
export function changesIn(logged: readonly string[], now: string): (level: string, since: string) => boolean {
  const adopted = logged.filter((what) => what.startsWith(adoptedAs));
  const placesAt = new Map(
    adopted.map((what) => [Number.parseInt(what.slice(adoptedAs.length), 10), what.split(changedAre).pop()!]),
  );
  return (level, since) => {
    const from = Number(since) + 1;
    const places = Array.from({ length: Number(now) - from + 1 }, (_, at) => placesAt.get(from + at));
    return places.some(
      (said) =>
        said === undefined ||
        said.startsWith(adoptedAs) ||
        said.length >= mostOfPlaces ||
        said.split("; ").some((place) => place.endsWith(`, ${level}`) || /^(Criterion|Mark) /.test(place)),
    );
  };
}

/** A level without its column in the rubric may be a new one: adopting adds the column. */
export const blocksAdoption = ({ code }: Problem): boolean => code !== "rubric.levelMissing";

const reasonMissing: Problem = {
  code: "ladder.reasonMissing",
  message: "Raters are at work. Say in one sentence why the ladder changes now; the log keeps it.",
};

const changedSince: Problem = {
  code: "ladder.changedSince",
  message:
    "The ladder was changed again meanwhile. Nothing was adopted; look at the list of changes once more.",
};
