/** For whom an own file can be opened, who has one, and how it stands. */
import { findLevel } from "../../domain/ladder/ladder";
import { notProductManager } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { isFilled } from "../../domain/rating/ownEntry";
import { gradesAndLevels } from "../../workbook/tables/ladderRows";
import type { Context } from "../context";
import { isSharedAsMeant, strangersIn } from "../madeFiles/access";
import { done, type Outcome } from "../outcome";
import { isAnothers } from "../packets/otherMaker";
import { ownFileContents } from "./ownFileContents";

export interface OwnFileList {
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly level: string;
    readonly file: {
      readonly url: string;
      /** The HR account that made it, where that is another one: this one can't read it. */
      readonly madeBy: string;
    } | null;
    /** Links of files made by another account, which the person can still open. */
    readonly oldFiles: readonly string[];
    /** Why nobody can open it; blank when its person can. */
    readonly whyClosed: string;
    readonly needsUpdate: boolean;
    /** Addresses that can open it now and can't after the next update. */
    readonly closesTo: readonly string[];
    /** ISO instant; blank before. */
    readonly collectedAt: string;
    /** Entries collected so far. */
    readonly entries: number;
  }[];
  readonly problems: readonly Problem[];
}

export function ownFiles(context: Context): Outcome<OwnFileList> {
  const { files, settings, email: caller } = context;
  const contents = ownFileContents(context);
  const made = files.list("person's file");
  const isOpened = new Set(contents.files.filter(({ file }) => file).map(({ person }) => person));
  const rated = contents.people.filter(
    ({ id, level, unrated }) =>
      isOpened.has(id) ||
      (unrated !== "left" &&
        unrated !== notProductManager &&
        findLevel(gradesAndLevels(contents.of(id).ladder), level)),
  );
  const gone = [...isOpened].filter((id) => !contents.people.some((one) => one.id === id));
  const ids = [...rated.map(({ id }) => id), ...gone];
  return done({
    people: ids.map((id) => {
      const { person, readers, entries } = contents.of(id);
      const { file, holds, madeBy, collectedAt, oldFiles } = contents.rowOf(id);
      const known = made.find((one) => one.id === file);
      return {
        person: id,
        name: person.name,
        level: person.level,
        file: file
          ? {
              url: files.linkTo(file),
              madeBy: isAnothers({ packet: file, packetBy: madeBy }, made, caller) ? madeBy : "",
            }
          : null,
        oldFiles: oldFiles.map((one) => files.linkTo(one)),
        whyClosed: gone.includes(id) ? "Is not on People any more." : contents.whyClosed(person),
        needsUpdate:
          file !== "" &&
          (holds !== contents.fingerprintOf(id) ||
            (known !== undefined && !isSharedAsMeant(known, settings, readers))),
        closesTo: known ? strangersIn(known, settings, readers) : [],
        collectedAt,
        entries: entries.filter(isFilled).length,
      };
    }),
    problems: contents.problems,
  });
}
