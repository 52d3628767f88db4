/** Removes a person or a past cycle from the hub, then from packets and session files (R15). */
import type { Person } from "../../domain/people/person";
import { othersTakenOut } from "../../domain/people/redact";
import { type Grid, headersOf } from "../../workbook/cells/cell";
import { changesOf } from "../../workbook/cells/change";
import { emptied, erase, erasedRows, type IsErased, logOnly } from "../../workbook/cells/erasure";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { missingColumn } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { lockedCyclesTable, sessionsTable } from "../../workbook/tables/tables";
import { type Context, clockOf, todayIn } from "../context";
import { exportedWith, readLocked } from "../history/readLocked";
import { settleAccess } from "../madeFiles/access";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { filesToLookInto, planErasure } from "./previewErasure";
import { rowsAbout, type Scope } from "./rowsAbout";

export interface Erased {
  /** Rows by sheet. */
  readonly erased: Readonly<Record<string, number>>;
}

export function eraseData(
  context: Context,
  { scope, request }: { scope: Scope; request: string },
): Outcome<Erased> {
  const planned = planErasure(context, scope);
  if ("problems" in planned) return planned;
  const { person, sheets } = planned;
  const left = person ? leaveSessions(context, person.id, request) : done(null);
  if ("problems" in left) return left;
  const noted = person ? noteForWarehouse(context, person.id, request) : done(null);
  if ("problems" in noted) return noted;
  const what = "cycle" in scope ? `The cycle ${scope.cycle} was removed` : "A person was removed";
  const erased = erase(context.store, sheets, entryOf(context, request, what), forgotten(scope, person));
  return "problems" in erased ? refuse(...erased.problems) : done(erased);
}

/** What Log says of a row that goes may quote it, such as why a rating was returned. */
function forgotten(scope: Scope, person: Person | undefined): (said: string) => string {
  const takenOut = person && othersTakenOut([person], { id: "", name: "", email: "" });
  const isAbout = (said: string) =>
    "cycle" in scope
      ? said.includes(`${scope.cycle}/`) || said.startsWith(`${scope.cycle}: `)
      : said.includes(`/${scope.person}/`);
  return (said) => (isAbout(said) ? "About what was removed since" : (takenOut?.("", said).text ?? said));
}

const entryOf = (context: Context, id: string, what: string) => ({
  id,
  who: context.email,
  asked: context.store.digest(context.asked),
  when: clockOf(context),
  what,
});

/** Sessions name people by their ids. */
function leaveSessions(context: Context, person: string, request: string): Outcome<null> {
  const { sessions } = readTables(context.seen, ["sessions"]).tables;
  const about = sessions.rows.filter(({ people }) => people.includes(person));
  return record(context, {
    request: `${request}/sessions`,
    what: "A person leaves the sessions",
    changes: about.flatMap((one) =>
      changesOf(sessionsTable, [], one, { ...one, people: one.people.filter((id) => id !== person) }),
    ),
    answer: null,
  });
}

/** Where a history that went out holds them, the next one says that they are to be hidden. */
function noteForWarehouse(context: Context, person: string, request: string): Outcome<null> {
  const line = `${todayIn(context)} ${person}`;
  return record(context, {
    request: `${request}/history`,
    what: "The next history that goes out names somebody to hide",
    changes: exportedWith(readLocked(context), person)
      .filter(({ removed }) => !removed.some((one) => one.endsWith(` ${person}`)))
      .flatMap((one) => changesOf(lockedCyclesTable, [], one, { ...one, removed: [...one.removed, line] })),
    answer: null,
  });
}

export interface ErasedInFile {
  readonly id: string;
  readonly rows: number;
  /** Why it could not be done; blank when it was. */
  readonly message: string;
}

/** Each file is one look, and one write where it holds something. */
export function eraseInFiles(
  context: Context,
  { scope, files: wanted, request }: { scope: Scope; files: readonly string[]; request: string },
): Outcome<{ files: readonly ErasedInFile[] }> {
  const made = filesToLookInto(context, scope).filter(({ id }) => wanted.includes(id));
  const results = made.map((file) =>
    isOwnFileOf(scope, file) ? binned(context, file) : eraseInFile(context, scope, file.id),
  );
  const rows = results.reduce((sum, one) => sum + one.rows, 0);
  if (rows) {
    const what = `${rows} rows removed from ${results.filter((one) => one.rows).length} files`;
    logOnly(context.store, { ...entryOf(context, request, what), answer: { files: results } });
  }
  return done({ files: results });
}

const isOwnFileOf = (scope: Scope, { kind, madeFor }: MadeFile): boolean =>
  "person" in scope && kind === "person's file" && madeFor === scope.person;

/** The whole file is about the person: first nobody can open it any more, then it is gone. */
function binned(context: Context, file: MadeFile): ErasedInFile {
  try {
    settleAccess(context, file.id, file, []);
    context.files.discard(file.id);
    return { id: file.id, rows: 1, message: "" };
  } catch (error) {
    return { id: file.id, rows: 0, message: `Google did not answer: ${String((error as Error).message)}` };
  }
}

function eraseInFile({ files }: Pick<Context, "files">, scope: Scope, id: string): ErasedInFile {
  const sheets = rowsAbout(scope);
  try {
    const grids = files.read(
      id,
      sheets.map(([sheet]) => sheet),
    );
    const lacking = sheets.flatMap(([sheet, isErased], at) =>
      headingsLacking(sheet, grids[at] ?? [], isErased),
    );
    if (lacking.length) return { id, rows: 0, message: lacking.join(" ") };
    const going = sheets.flatMap(([sheet, isErased], at) => {
      const grid = grids[at];
      return grid ? [{ sheet, grid, rows: erasedRows(grid, isErased) }] : [];
    });
    const rows = going.reduce((sum, one) => sum + one.rows.length, 0);
    if (rows)
      files.write(
        id,
        going.flatMap((one) => emptied(one.sheet, one.grid, one.rows)),
      );
    return { id, rows, message: "" };
  } catch (error) {
    return { id, rows: 0, message: `Google did not answer: ${String((error as Error).message)}` };
  }
}

/** Without a heading that tells whose a row is, rows would stay without a word. */
function headingsLacking(sheet: string, grid: Grid, isErased: IsErased): readonly string[] {
  const asked = new Set<string>();
  isErased((header) => {
    asked.add(header);
    return "";
  });
  const headers = headersOf(grid);
  return [...asked]
    .filter((header) => grid.length > 1 && !headers.includes(header))
    .map((header) => missingColumn(sheet, header, headers).message);
}
