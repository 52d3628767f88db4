/** Groups of rows and columns: a line's depth says in how many it lies; a closed group hides its lines. */
import { lastColumn, lastRow, type Rect } from "../model/rect";
import type { LineGroups } from "../model/sheet";
import { Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { rangeIn } from "./grids";
import { editSheet, type Place, type SheetPlace } from "./places";
import { infoOf, stateOf } from "./sheetState";

export type Axis = "row" | "column";

const DEEPEST = 8;

/** Lines of an axis that belong together, counted from 1. */
interface Span {
  at: number;
  count: number;
  depth: number;
}

const depthAt = ({ depths }: LineGroups, line: number) => depths[line - 1] ?? 0;
const same = (a: Span) => (b: Span) => a.at === b.at && a.count === b.count && a.depth === b.depth;

/** The lines around `line` that lie at least as deep. */
function spanAt(groups: LineGroups, line: number, depth: number): Span | undefined {
  if (depth < 1 || depthAt(groups, line) < depth) return undefined;
  let first = line;
  let last = line;
  while (first > 1 && depthAt(groups, first - 1) >= depth) first--;
  while (depthAt(groups, last + 1) >= depth) last++;
  return { at: first, count: last - first + 1, depth };
}

function spansOf(groups: LineGroups): Span[] {
  const spans: Span[] = [];
  for (let line = 1; line <= groups.depths.length; line++)
    for (let depth = 1; depth <= depthAt(groups, line); depth++)
      if (depthAt(groups, line - 1) < depth) spans.push(spanAt(groups, line, depth) as Span);
  return spans;
}

function keep(sheet: SheetPlace, axis: Axis, groups: LineGroups): void {
  editSheet(sheet, { kind: "groups", axis, groups });
}

export function changeControl(sheet: SheetPlace, axis: Axis, control: LineGroups["control"]): void {
  keep(sheet, axis, { ...stateOf(sheet).groups[axis], control });
}

export const depthOf = (sheet: SheetPlace, axis: Axis, line: number) =>
  depthAt(stateOf(sheet).groups[axis], line);

export function shiftDepth(place: Place, axis: Axis, delta: number): void {
  const groups = stateOf(place).groups[axis];
  const depths = groups.depths.slice();
  const [first, last] = endsOf(place, axis);
  for (let line = first; line <= last; line++) {
    while (depths.length < line) depths.push(0);
    depths[line - 1] = Math.max(0, Math.min(DEEPEST, (depths[line - 1] ?? 0) + delta));
  }
  const after = { ...groups, depths };
  const spans = spansOf(after);
  keep(place, axis, { ...after, collapsed: groups.collapsed.filter((one) => spans.some(same(one))) });
}

const endsOf = (rect: Rect, axis: Axis) =>
  axis === "row" ? ([rect.row, lastRow(rect)] as const) : ([rect.column, lastColumn(rect)] as const);

/** Closes or opens groups; lines of closed groups are hidden. */
function setClosed(sheet: SheetPlace, axis: Axis, spans: Span[], closed: boolean): void {
  const groups = stateOf(sheet).groups[axis];
  const others = groups.collapsed.filter((one) => !spans.some(same(one)));
  const collapsed = closed ? [...others, ...spans] : others;
  keep(sheet, axis, { ...groups, collapsed });
  for (const { at, count } of spans) editSheet(sheet, { kind: "hideLines", axis, at, count, hidden: closed });
  if (!closed)
    for (const { at, count } of collapsed)
      editSheet(sheet, { kind: "hideLines", axis, at, count, hidden: true });
}

/** The groups whose lines all lie in a range. */
export function closeGroups(place: Place, closed: boolean): void {
  const { groups } = stateOf(place);
  for (const axis of ["row", "column"] as const) {
    const [first, last] = endsOf(place, axis);
    const within = spansOf(groups[axis]).filter(({ at, count }) => at >= first && at + count - 1 <= last);
    if (within.length > 0) setClosed(place, axis, within, closed);
  }
}

export function closeAll(sheet: SheetPlace, axis: Axis, closed: (depth: number) => boolean): void {
  const spans = spansOf(stateOf(sheet).groups[axis]);
  setClosed(
    sheet,
    axis,
    spans.filter(({ depth }) => !closed(depth)),
    false,
  );
  const toClose = spans.filter(({ depth }) => closed(depth));
  if (toClose.length > 0) setClosed(sheet, axis, toClose, true);
}

export function groupAt(sheet: SheetPlace, axis: Axis, line: number, depth: number): Group {
  const span = spanAt(stateOf(sheet).groups[axis], line, depth);
  if (!span) throw new Exception(`A ${axis} group does not exist at index ${line} and group depth ${depth}`);
  return new Group(sheet, axis, span);
}

export class Group extends GoogleObject {
  readonly #sheet: SheetPlace;
  readonly #axis: Axis;
  readonly #span: Span;
  constructor(sheet: SheetPlace, axis: Axis, span: Span) {
    super();
    this.#sheet = sheet;
    this.#axis = axis;
    this.#span = span;
  }
  getDepth() {
    return this.#span.depth;
  }
  getControlIndex() {
    const { at, count } = this.#span;
    return stateOf(this.#sheet).groups[this.#axis].control === "BEFORE" ? at - 1 : at + count;
  }
  getRange() {
    const { at, count } = this.#span;
    const { rows, columns } = infoOf(this.#sheet);
    const rect =
      this.#axis === "row"
        ? { row: at, column: 1, rows: count, columns }
        : { row: 1, column: at, rows, columns: count };
    return rangeIn(this.#sheet, rect);
  }
  isCollapsed() {
    return stateOf(this.#sheet).groups[this.#axis].collapsed.some(same(this.#span));
  }
  collapse() {
    setClosed(this.#sheet, this.#axis, [this.#span], true);
    return this;
  }
  expand() {
    setClosed(this.#sheet, this.#axis, [this.#span], false);
    return this;
  }
  remove() {
    const { fileId, sheetId } = this.#sheet;
    const { at, count } = this.#span;
    const rect = { row: at, column: at, rows: count, columns: count };
    shiftDepth({ fileId, sheetId, ...rect }, this.#axis, -1);
  }
}
define(Group, "SpreadsheetApp.Group");
