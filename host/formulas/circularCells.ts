/** Formulas that lead back to themselves: the engine would answer 0, Google answers #REF!. */
import { contains, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { engineFormula } from "./engineFormula";
import { referencesOf } from "./references";

interface Node {
  sheet: Sheet;
  row: number;
  column: number;
  formula: string;
}

const keyOf = ({ sheet, row, column }: Pick<Node, "sheet" | "row" | "column">) =>
  `${sheet.id} ${row} ${column}`;

/** Keys "sheet row column" of all formulas in a circle. */
export function circularCells(file: SpreadsheetFile): Set<string> {
  const nodes = new Map<string, Node>();
  for (const sheet of file.sheets)
    sheet.formulas.each((formula, row, column) => {
      const node = { sheet, row, column, formula: engineFormula(formula, file, sheet) };
      nodes.set(keyOf(node), node);
    });
  const circular = new Set<string>();
  const state = new Map<string, "open" | "done">();
  for (const key of nodes.keys()) if (!state.has(key)) visit(key, file, nodes, state, circular);
  return circular;
}

/** Depth first, without recursion: formulas can depend on each other thousands deep. */
function visit(
  start: string,
  file: SpreadsheetFile,
  nodes: Map<string, Node>,
  state: Map<string, "open" | "done">,
  circular: Set<string>,
): void {
  const path: { key: string; next: string[] }[] = [];
  const enter = (key: string) => {
    state.set(key, "open");
    path.push({ key, next: precedents(file, nodes, nodes.get(key) as Node) });
  };
  enter(start);
  while (path.length > 0) {
    const top = path[path.length - 1] as (typeof path)[number];
    const key = top.next.pop();
    if (key === undefined) {
      state.set(top.key, "done");
      path.pop();
    } else if (state.get(key) === "open") {
      const from = path.findIndex((step) => step.key === key);
      for (const step of path.slice(from)) circular.add(step.key);
    } else if (!state.has(key)) enter(key);
    else if (circular.has(key)) joinCircle(key, path, circular, file, nodes);
  }
}

/** A finished formula of a circle may be reached again from within the same circle. */
function joinCircle(
  key: string,
  path: { key: string }[],
  circular: Set<string>,
  file: SpreadsheetFile,
  nodes: Map<string, Node>,
): void {
  const onPath = new Set(path.map((step) => step.key));
  const leadsBack = precedents(file, nodes, nodes.get(key) as Node).find((next) => onPath.has(next));
  const from = path.findIndex((step) => step.key === leadsBack);
  if (from >= 0) for (const step of path.slice(from)) circular.add(step.key);
}

/** Keys of the formulas that a formula reads. */
const precedents = (file: SpreadsheetFile, nodes: Map<string, Node>, node: Node): string[] =>
  referencesOf(node.formula, file, node.sheet).flatMap(({ sheet, rect }) => within(sheet, rect, nodes));

function within(sheet: Sheet, rect: Rect, nodes: Map<string, Node>): string[] {
  const keys: string[] = [];
  if (rect.rows * rect.columns < nodes.size) {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        if (sheet.formulas.get(row, column) !== undefined) keys.push(keyOf({ sheet, row, column }));
    return keys;
  }
  for (const [key, node] of nodes)
    if (node.sheet === sheet && contains(rect, { ...node, rows: 1, columns: 1 })) keys.push(key);
  return keys;
}
