/** The page of whoever looks after the ladder: its version, what changed, what is amiss, and where it is published. */
import { mayRate, whyNot } from "../../domain/cycle/cycle";
import { isAdvice } from "../../domain/ladder/ladderCheck";
import { neutralityInWords, type ProgressionWords } from "../../domain/ladder/progression";
import {
  changedTexts,
  rubricFingerprint,
  type TextBeside,
  textsBeside,
} from "../../domain/ladder/rubricFingerprint";
import { textsOf, type WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Problem } from "../../domain/problem";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { blocksAdoption, changesIn } from "./adoptLadder";
import { ladderProblems } from "./ladderProblems";
import { missingPlaces, placesInWords } from "./missingPlaces";
import { readWholeLadder } from "./readWholeLadder";

export interface LadderPage {
  /** Of the texts adopted last. */
  readonly version: string;
  /** How the sheets differ from that version; null when they do not. */
  readonly changes: {
    readonly texts: readonly TextBeside[];
    /** Places gone of which nobody knows the name any more. */
    readonly unnamed: number;
  } | null;
  /** Columns and rows that adopting will add: "Ratings: Craft". */
  readonly lacking: readonly string[];
  /** To be mended: something is not read, or goes astray. */
  readonly problems: readonly Problem[];
  /** To be thought about. */
  readonly advice: readonly Problem[];
  /** Why the changes can't be adopted or a ladder imported now; blank when they can. */
  readonly whyNotAdopt: string;
  readonly whyNotImport: string;
  readonly needsReason: boolean;
  /** Of the texts as they stand; send it back to adopt exactly these. */
  readonly fingerprint: string;
  /** Ratings of this cycle last saved before texts changed that concern their level; a person with the level rated. */
  readonly older: readonly { readonly person: string; readonly rater: string; readonly version: string }[];
  /** Link to the published ladder; blank before it is published. */
  readonly published: string;
  /** What is published of pay and of the check for gender neutrality, and that check in a sentence. */
  readonly progression: ProgressionWords;
  readonly neutrality: string;
}

export function checkLadder(context: Context): Outcome<LadderPage> {
  const { settings, files } = context;
  const read = readWholeLadder(context);
  const problems = ladderProblems(context, read);
  const state = settings.cycle?.state ?? "Draft";
  // As it is sent back to be published: the version that was checked is not for the page to say.
  const { checkedVersion: _, ...progression } = settings.progression;
  return done({
    version: settings.rubricVersion,
    changes: read.isBroken ? null : changesOf(context, read),
    lacking: read.isBroken ? [] : placesInWords(missingPlaces(context, read)),
    problems: problems.filter((problem) => !isAdvice(problem)),
    advice: problems.filter(isAdvice),
    whyNotAdopt: read.problems.some(blocksAdoption) ? unreadable : whyNot("adopt", state),
    whyNotImport: whyNot("edit", state),
    needsReason: mayRate(state),
    fingerprint: rubricFingerprint(read),
    older: olderRatings(context),
    progression,
    neutrality: neutralityInWords(settings.progression, settings.rubricVersion),
    published: settings.publishedLadder ? files.linkTo(settings.publishedLadder) : "",
  });
}

/** Until HR first adopts a ladder of its own, the texts adopted are those shipped. */
function changesOf({ seen, settings, shipped }: Context, read: WholeLadder): LadderPage["changes"] {
  const changed = changedTexts(settings.rubricFingerprint, read);
  if (!changed) return null;
  const kept = [...textsOf(shipped().whole), ...readIfThere(seen, "adoptedTexts").rows];
  const texts = textsBeside(settings.rubricFingerprint, read, kept);
  const gone = texts.filter(({ after }) => after === "");
  return { texts, unnamed: changed.removed - gone.length };
}

const unreadable = "Some of it can't be read; mend that first.";

/** What was saved before the version changed; tasks that nobody opened yet take the new version with the first save. */
function olderRatings({ seen, settings }: Context): LadderPage["older"] {
  const { tables } = readTables(seen, ["ratings", "people"]);
  const names = new Map(tables.people.rows.map(({ id, name }) => [id, name] as const));
  const older = tables.ratings.rows.filter(
    ({ cycle, savedAt, rubricVersion }) =>
      cycle === settings.cycle?.name && savedAt !== "" && rubricVersion !== settings.rubricVersion,
  );
  // The log grows with every save: it is read only where it has something to say.
  if (!older.length) return [];
  const logged = readTables(seen, ["log"]).tables.log.rows.filter(({ part }) => part === 1);
  const concerns = changesIn(
    logged.map(({ what }) => what),
    settings.rubricVersion,
  );
  return older
    .filter(({ level, rubricVersion }) => concerns(level, rubricVersion))
    .map(({ person, rater, level, rubricVersion }) => ({
      person: `${names.get(person) ?? person} (${level})`,
      rater,
      version: rubricVersion,
    }));
}
