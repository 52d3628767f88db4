/** SpreadsheetApp and Spreadsheet: which file, its name, its people, its changes. */
import { copyFile } from "../copyFile";
import type { Edit } from "../edits/edit";
import { GoogleError, noFile } from "../edits/refusals";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Caller } from "./caller";
import { type Service, type Services, service } from "./service";

/** A file by id, as far as the person who runs the script may open it. */
export function openFile(execution: Caller, fileId: string): SpreadsheetFile {
  const file = execution.world.files.get(fileId);
  if (!file?.roleOf(execution.user)) throw new GoogleError(noFile);
  return file;
}

/** Cells that travel: one look or rule for a whole range is one thing said, however large the range. */
const cellsOfEdit = (_fileId: string, edit: Edit) => {
  if (edit.kind === "append") return edit.row.length;
  return "rows" in edit && Array.isArray(edit.rows) ? edit.rows.length * (edit.rows[0]?.length ?? 0) : 0;
};

const emailsWith = (file: SpreadsheetFile, roles: string[]) =>
  file.permissions
    .filter((permission) => roles.includes(permission.role))
    .map((permission) => permission.email);

export const spreadsheetServices: Services = {
  "spreadsheet.active": service("free", (execution) => execution.file.id, { right: "document" }),

  "spreadsheet.open": service("read", (execution, fileId: string) => openFile(execution, fileId).id, {
    right: "otherDocument",
  }),

  "spreadsheet.create": service(
    "read",
    (execution, name: string, rows: number, columns: number) => {
      const file = execution.world.createFile(name, execution.user);
      const sheet = file.sheets[0];
      if (sheet) Object.assign(sheet, { rows, columns });
      return file.id;
    },
    { right: "otherDocument" },
  ),

  "spreadsheet.copy": service(
    "read",
    (execution, fileId: string, name: string) =>
      copyFile(execution.world, openFile(execution, fileId), { name, owner: execution.user }).id,
    { right: "otherDocument", waitsForWrites: true },
  ),

  "spreadsheet.info": service("free", (execution, fileId: string) => {
    const { id, name, url, locale, timeZone } = openFile(execution, fileId);
    return { id, name, url, locale, timeZone };
  }),

  "spreadsheet.sheets": service("free", (execution, fileId: string) =>
    openFile(execution, fileId).sheets.map(({ id, name }) => ({ id, name })),
  ),

  "spreadsheet.people": service("read", (execution, fileId: string) => {
    const file = openFile(execution, fileId);
    return {
      owner: file.owner,
      editors: emailsWith(file, ["owner", "editor"]),
      viewers: emailsWith(file, ["viewer"]),
    };
  }),

  "spreadsheet.share": service(
    "read",
    (execution, fileId: string, email: string, role: "editor" | "viewer" | null) => {
      execution.world.share(openFile(execution, fileId), email, role, execution.user);
    },
    { right: "writing" },
  ),

  "spreadsheet.namedRanges": service(
    "read",
    (execution, fileId: string) => openFile(execution, fileId).namedRanges,
  ),

  /** Of the file and of all its sheets. */
  "spreadsheet.metadata": service("read", (execution, fileId: string) => {
    const { metadata, sheets } = openFile(execution, fileId);
    const ofSheets = sheets.flatMap(({ id, metadata: own }) => own.map((item) => ({ ...item, sheetId: id })));
    return [...metadata, ...ofSheets];
  }),

  "spreadsheet.calculation": service(
    "read",
    (execution, fileId: string) => openFile(execution, fileId).calculation,
  ),

  "spreadsheet.activeSheet": service("free", (execution, fileId: string) => {
    const file = openFile(execution, fileId);
    return execution.screen(file).activeSheet(file).id;
  }),

  "spreadsheet.activate": service(
    "read",
    (execution, fileId: string, sheetId: number, a1: string | null) => {
      const file = openFile(execution, fileId);
      execution.screen(file).activate(file.sheet(sheetId).id, a1);
    },
    { right: "writing" },
  ),

  "spreadsheet.activeRange": service("read", (execution, fileId: string) => {
    const file = openFile(execution, fileId);
    const screen = execution.screen(file);
    return { sheetId: screen.activeSheet(file).id, a1: screen.activeRange };
  }),

  "spreadsheet.freshId": service("free", (execution, fileId: string) =>
    openFile(execution, fileId).freshId(),
  ),

  edit: service(
    "write",
    (execution, fileId: string, edit: Edit) => execution.buffer(openFile(execution, fileId), edit),
    { cells: cellsOfEdit as Service["cells"], right: "writing" },
  ),

  edits: service(
    "write",
    (execution, fileId: string, edits: Edit[]) => {
      const file = openFile(execution, fileId);
      for (const edit of edits) execution.buffer(file, edit);
    },
    {
      cells: ((fileId: string, edits: Edit[]) =>
        edits.reduce((sum, edit) => sum + cellsOfEdit(fileId, edit), 0)) as Service["cells"],
      right: "writing",
    },
  ),

  editNow: service(
    "read",
    (execution, fileId: string, edit: Edit) => {
      const file = openFile(execution, fileId);
      const known = new Set(file.sheets.map((sheet) => sheet.id));
      execution.apply(file, edit);
      const added = file.sheets.find((sheet) => !known.has(sheet.id));
      if (added) execution.screen(file).activate(added.id, null);
      return added?.id ?? null;
    },
    { cells: cellsOfEdit as Service["cells"], right: "writing" },
  ),

  flush: service("flush", (execution) => execution.flush()),
};
