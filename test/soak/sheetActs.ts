/** What people do in Sheets beside Plumbline's forms: filters, merged cells, find and replace, copies of sheets, formulas, cells cut or copied and pasted. */
import type { PersonAct } from "../../host/api";
import type { Sheet } from "../../host/model/sheet";
import type { Host } from "../../host/openHost";

interface At {
  readonly host: Host;
  readonly file: string;
  readonly sheet: string;
  readonly as: string;
  readonly random: () => number;
  /** Rows as they once stood, to be typed over what stands there now. */
  readonly kept: (readonly unknown[])[];
}

/** Each replaced in every cell of the sheet that holds it, headings and hidden columns included. */
const replacements: readonly (readonly [string, string])[] = [
  ["About", "On"],
  ["000004", "000005"],
  ["example.com", "example.org"],
  ["Leadership", "Leading"],
  ["Ito", "Otto"],
];

/** One thing somebody does; its name is told where a history fails. */
export function actInSheet(at: At): string {
  const { random } = at;
  const names = Object.keys(acts) as (keyof typeof acts)[];
  const name = names[Math.floor(random() * names.length)]!;
  const sheet = at.host.world.files.get(at.file)!.sheetNamed(at.sheet)!;
  const edits = acts[name](sheet, at);
  const answers = edits.map((edit) => at.host.edit(at.file, { ...edit, as: at.as }).ok);
  return `${name}${answers.every(Boolean) ? "" : " (refused)"}`;
}

const upTo = ({ random }: At, most: number) => 1 + Math.floor(random() * most);
const row = (at: At) => 1 + upTo(at, 6);

function block(sheet: Sheet, at: At) {
  const column = upTo(at, sheet.columns);
  const columns = Math.min(upTo(at, 6), sheet.columns - column + 1);
  return { row: row(at), column, rows: upTo(at, 2), columns };
}

const typed = (
  sheet: Sheet,
  rect: { row: number; column: number },
  cells: readonly unknown[],
): PersonAct => ({
  edit: {
    kind: "values",
    sheet: sheet.id,
    rect: { ...rect, rows: 1, columns: cells.length },
    rows: [cells.map((cell) => (cell ?? "") as string)],
    input: "typed",
  },
});

const acts = {
  "a filter, and a sort within it": (sheet: Sheet, at: At): PersonAct[] => {
    const rect = { row: 1, column: upTo(at, 3), rows: 12, columns: sheet.columns - 3 };
    const hiddenValues = { [rect.column + 1]: at.random() < 0.5 ? [] : ["000004", "Joe Jung"] };
    const by = [{ column: rect.column + Math.floor(at.random() * 4), ascending: at.random() < 0.5 }];
    return [
      { edit: { kind: "filter", sheet: sheet.id, filter: null } },
      { edit: { kind: "filter", sheet: sheet.id, filter: { rect, hiddenValues } } },
      { edit: { kind: "sort", sheet: sheet.id, rect: { ...rect, row: 2, rows: 11 }, by } },
    ];
  },
  "merged cells": (sheet: Sheet, at: At): PersonAct[] => [
    {
      edit: {
        kind: "merge",
        sheet: sheet.id,
        rect: block(sheet, at),
        along: at.random() < 0.5 ? "all" : "rows",
      },
    },
  ],
  "merged cells parted": (sheet: Sheet, _: At): PersonAct[] => [
    {
      edit: {
        kind: "breakApart",
        sheet: sheet.id,
        rect: { row: 1, column: 1, rows: 12, columns: sheet.columns },
      },
    },
  ],
  "find and replace": (sheet: Sheet, at: At): PersonAct[] => {
    const [find = "", by = ""] = replacements[Math.floor(at.random() * replacements.length)]!;
    const [from, to] = at.random() < 0.7 ? [find, by] : [by, find];
    return [...sheet.values.rows].flatMap((cells = [], index) =>
      [...(cells ?? [])].flatMap((cell, column) =>
        typeof cell === "string" && cell.includes(from)
          ? [typed(sheet, { row: index + 1, column: column + 1 }, [cell.split(from).join(to)])]
          : [],
      ),
    );
  },
  "a copy of the sheet": (sheet: Sheet, at: At): PersonAct[] => [
    { edit: { kind: "duplicateSheet", sheet: sheet.id, index: at.random() < 0.5 ? 0 : 1 } },
  ],
  "hidden lines": (sheet: Sheet, at: At): PersonAct[] => [
    {
      edit: {
        kind: "hideLines",
        sheet: sheet.id,
        axis: at.random() < 0.5 ? "row" : "column",
        at: row(at),
        count: 2,
        hidden: true,
      },
    },
  ],
  "a cell that says the same by formula": (sheet: Sheet, at: At): PersonAct[] => {
    const place = { row: row(at), column: upTo(at, sheet.columns) };
    const cell = sheet.values.rows[place.row - 1]?.[place.column - 1];
    if (cell === undefined || cell === null || cell === "") return [];
    return [typed(sheet, place, [typeof cell === "number" ? `=${cell}` : `="${String(cell)}"`])];
  },
  "cut and pasted cells": (sheet: Sheet, at: At): PersonAct[] => {
    const rect = block(sheet, at);
    return [
      { edit: { kind: "move", sheet: sheet.id, rect, toSheet: sheet.id, row: row(at), column: rect.column } },
    ];
  },
  "copied cells": (sheet: Sheet, at: At): PersonAct[] => {
    const rect = block(sheet, at);
    const to = { ...rect, row: row(at) };
    return [{ edit: { kind: "copy", sheet: sheet.id, rect, toSheet: sheet.id, to, what: "values" } }];
  },
  "a row as it stood before": (sheet: Sheet, at: At): PersonAct[] => {
    const saved = [...sheet.values.rows].filter((cells) => String(cells).includes("About "));
    at.kept.push(...saved.map((cells) => [...(cells ?? [])]));
    if (!at.kept.length) return [];
    const old = at.kept[Math.floor(at.random() * at.kept.length)]!;
    const id = old[old.length - 1];
    const now = [...sheet.values.rows].findIndex((cells) => cells?.[old.length - 1] === id);
    return now > 0 ? [typed(sheet, { row: now + 1, column: 1 }, old)] : [];
  },
} as const;
