/** Sheet: its place, its grid and its settings. */

import { copyName, freeName } from "../edits/editSheets";
import { mayEditProtected } from "../edits/protections";
import type { Sheet } from "../model/sheet";
import { copyInto } from "../model/snapshot";
import { filteredRows } from "../values/filteredRows";
import { localeOf } from "../values/locale";
import type { Caller } from "./caller";
import { type Services, service } from "./service";
import { openFile } from "./spreadsheet";

const sheetOf = (execution: Caller, fileId: string, sheetId: number) =>
  openFile(execution, fileId).sheet(sheetId);

export const sheetServices: Services = {
  "sheet.info": service("free", (execution, fileId: string, sheetId: number) => {
    const file = openFile(execution, fileId);
    const sheet = file.sheet(sheetId);
    const growth = execution.bufferedGrowth(sheetId);
    return {
      name: sheet.name,
      index: file.sheets.indexOf(sheet) + 1,
      rows: sheet.rows + growth.row,
      columns: sheet.columns + growth.column,
    };
  }),

  "sheet.content": service("read", (execution, fileId: string, sheetId: number) =>
    sheetOf(execution, fileId, sheetId).content(),
  ),

  "sheet.dataRange": service(
    "free",
    (execution, fileId: string, sheetId: number) => sheetOf(execution, fileId, sheetId).content(),
    { waitsForWrites: true },
  ),

  "sheet.state": service("read", (execution, fileId: string, sheetId: number) => {
    const sheet = sheetOf(execution, fileId, sheetId);
    return {
      hidden: sheet.hidden,
      tabColor: sheet.tabColor ?? null,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      hiddenGridlines: sheet.hiddenGridlines,
      rightToLeft: sheet.rightToLeft,
      merges: sheet.merges,
      filter: sheet.filter ?? null,
      charts: sheet.charts,
      bandings: sheet.bandings,
      conditionalFormats: sheet.conditionalFormats,
      groups: sheet.groups,
    };
  }),

  "sheet.copyTo": service(
    "read",
    (execution, fileId: string, sheetId: number, targetId: string) => {
      const source = sheetOf(execution, fileId, sheetId);
      const target = openFile(execution, targetId);
      execution.apply(target, { kind: "addSheet", name: freeName(target, (n) => copyName(source.name, n)) });
      const copy = target.sheets[target.sheets.length - 1] as Sheet;
      copyInto(source, copy);
      copy.protections = [];
      target.stale = true;
      return copy.id;
    },
    { right: "writing", waitsForWrites: true },
  ),

  "sheet.filteredRows": service("read", (execution, fileId: string, sheetId: number) => {
    const file = openFile(execution, fileId);
    return filteredRows(file.sheet(sheetId), localeOf(file.locale));
  }),

  "sheet.lines": service(
    "read",
    (execution, fileId: string, sheetId: number, axis: "row" | "column", line: number) => {
      const sheet = sheetOf(execution, fileId, sheetId);
      const usual = axis === "row" ? 21 : 100;
      return {
        pixels: sheet.sizes[axis][line - 1] ?? usual,
        hidden: sheet.hiddenLines[axis][line - 1] ?? false,
      };
    },
  ),

  "sheet.protections": service("read", (execution, fileId: string, sheetId: number) => {
    const file = openFile(execution, fileId);
    const everyone = file.permissions.filter(({ role }) => role !== "viewer").map(({ email }) => email);
    return file.sheet(sheetId).protections.map((protection) => ({
      ...protection,
      editors: protection.editors ?? everyone,
      canEdit: mayEditProtected(file, protection, execution.user),
    }));
  }),
};
