/** What a person reads in the own file: whose it is, what is expected, own entries and letters. */

import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Problem } from "../../domain/problem";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { isFilled, isKept, type OwnEntry, type OwnWords } from "../../domain/rating/ownEntry";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";

export interface OwnFilePage {
  readonly person: { readonly name: string; readonly level: string };
  readonly collectedAt: string;
  /** The day raters should be done by; blank where HR set none. */
  readonly due: string;
  /** Link to the published ladder; blank where HR published none. */
  readonly published: string;
  /** Of the person's level, of every next step, and of the levels of letters. */
  readonly texts: Omit<WholeLadder, "scale">;
  /** Those that say something, the latest first. */
  readonly entries: readonly (OwnWords &
    Pick<OwnEntry, "id" | "collected" | "notCollected"> & {
      /** Whether it can still be changed. */
      readonly isOpen: boolean;
    })[];
  /** Ids of rows that wait to be written in. */
  readonly ready: readonly string[];
  readonly letters: readonly PersonLetter[];
  /** The cycle that was opened again, whose letter may still change; blank otherwise. */
  readonly openAgain: string;
  readonly problems: readonly Problem[];
}

export function openOwnFile({ seen, settings, files }: Context): Outcome<OwnFilePage> {
  const { problems: ofLadder, ...ladder } = readLadder(seen);
  const keys = ["people", "ownEntries", "expectations", "benchmarks", "letters"] as const;
  const { tables, problems } = readTables(seen, keys);
  const [person] = tables.people.rows;
  const { rows } = tables.ownEntries;
  return done({
    person: { name: person?.name ?? "", level: person?.level ?? "" },
    collectedAt: settings.collectedAt,
    due: settings.due,
    published: settings.publishedLadder && files.linkTo(settings.publishedLadder),
    texts: { ...ladder, cells: tables.expectations.rows, benchmarks: tables.benchmarks.rows },
    entries: rows
      .filter(isFilled)
      .map(({ id, kind, date, criterion, text, link, collected, notCollected }) => ({
        id,
        kind,
        date,
        criterion,
        text,
        link,
        collected,
        notCollected,
        isOpen: !isKept({ kind, collected }),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    ready: rows.filter((one) => !isFilled(one)).map(({ id }) => id),
    letters: tables.letters.rows,
    openAgain: settings.cycle?.name ?? "",
    problems: [...ofLadder, ...problems],
  });
}
