/** One property of all cells of a sheet (values, notes, …): sparse rows that move with inserts and deletes. */
import type { Rect } from "./rect";

type Line<T> = (T | undefined)[];

export class Layer<T> {
  /** Change them through the methods only: others may hold a row, and whoever writes first gets a fresh one. */
  rows: Line<T>[] = [];
  /** Once others hold rows: those that only this layer has. */
  private own: WeakSet<Line<T>> | undefined;

  /** A layer of rows of which several may be one list: who writes to a row gets one of its own. */
  static of<T>(rows: Line<T>[]): Layer<T> {
    const layer = new Layer<T>();
    layer.rows = rows;
    layer.own = new WeakSet();
    return layer;
  }

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, value: T | undefined): void {
    if (this.get(row, column) === value) return;
    this.writable(row)[column - 1] = value;
  }

  /** Every cell of a rectangle becomes what `change` makes of it; rows that were one list become one list. */
  changeRows({ row, column, rows, columns }: Rect, change: (value: T | undefined) => T | undefined): void {
    this.own ??= new WeakSet(this.rows.filter(Boolean));
    const known = new Map<Line<T>, Line<T>>();
    const blank: Line<T> = [];
    for (let r = row; r < row + rows; r++) {
      const line = this.rows[r - 1] ?? blank;
      let changed = known.get(line);
      if (!changed) {
        changed = line.slice();
        for (let c = column; c < column + columns; c++) changed[c - 1] = change(line[c - 1]);
        known.set(line, changed);
      }
      this.rows[r - 1] = changed;
    }
  }

  /** The rows as they are now. Later writes leave them alone, so that a row is the same list only while it holds the same. */
  kept(): readonly Line<T>[] {
    this.own = new WeakSet();
    return this.rows.slice();
  }

  /** A copy that costs one step a row. */
  copy(): Layer<T> {
    return Layer.of(this.kept().slice());
  }

  insert(axis: "row" | "column", at: number, count: number): void {
    const blank = () => new Array<undefined>(count).fill(undefined);
    if (axis === "row") {
      if (at <= this.rows.length)
        insertItems(
          this.rows,
          at,
          blank().map(() => []),
        );
      return;
    }
    this.eachLine(at, (line) => insertItems(line, at, blank()));
  }

  delete(axis: "row" | "column", at: number, count: number): void {
    if (axis === "row") this.rows.splice(at - 1, count);
    else this.eachLine(at, (line) => line.splice(at - 1, count));
  }

  /** Lines from `at` come to stand before line `to` (counted before the move). */
  move(axis: "row" | "column", at: number, count: number, to: number): void {
    if (axis === "row") moveItems(this.rows, at, count, to, () => []);
    else this.eachLine(Math.min(at, to), (line) => moveItems(line, at, count, to, () => undefined));
  }

  /** The rows from `first` on get what the rows named by `order`, which are the same ones, hold in some columns. */
  reorder(first: number, order: number[], column: number, columns: number): void {
    const lines = order.map((row) => this.rows[row - 1]);
    // Whole rows change places as they are: copies go on sharing them.
    if (column === 1 && lines.every((line) => !line || line.length <= columns)) {
      for (const [i, line] of lines.entries())
        if (line || this.rows[first - 1 + i]) this.rows[first - 1 + i] = line ?? [];
      return;
    }
    const parts = lines.map((line) => Array.from({ length: columns }, (_, c) => line?.[column - 1 + c]));
    for (const [i, part] of parts.entries())
      for (const [c, value] of part.entries()) this.set(first + i, column + c, value);
  }

  /** The last row and column that hold something; 0 and 0 when nothing does. */
  extent(): { row: number; column: number } {
    let row = 0;
    let column = 0;
    for (let r = this.rows.length; r > 0; r--) {
      const line = this.rows[r - 1];
      let c = line?.length ?? 0;
      while (c > 0 && line?.[c - 1] === undefined) c--;
      if (c > 0 && row === 0) row = r;
      if (c > column) column = c;
    }
    return { row, column };
  }

  /** Calls back for every cell that holds something. */
  each(callback: (value: T, row: number, column: number) => void): void {
    this.rows.forEach((line, r) => {
      line?.forEach((value, c) => {
        if (value !== undefined) callback(value, r + 1, c + 1);
      });
    });
  }

  private writable(row: number): Line<T> {
    const line = this.rows[row - 1];
    if (line && (!this.own || this.own.has(line))) return line;
    const fresh = line?.slice() ?? [];
    this.rows[row - 1] = fresh;
    this.own?.add(fresh);
    return fresh;
  }

  private eachLine(reaching: number, change: (line: Line<T>) => void): void {
    this.rows.forEach((line, r) => {
      if (line && line.length >= reaching) change(this.writable(r + 1));
    });
  }
}

/** Puts items before item `at`, counted from 1. A spread of a hundred thousand would overflow the stack. */
export function insertItems<T>(list: T[], at: number, items: T[]): void {
  const rest = list.splice(at - 1);
  for (const item of items) list.push(item);
  for (const item of rest) list.push(item);
}

/** Moves items of a list, counted from 1; the list grows where items beyond its end are meant. */
export function moveItems<T>(list: T[], at: number, count: number, to: number, blank: () => T): void {
  for (let i = 0; i < Math.max(at + count, to) - 1; i++) if (!(i in list)) list[i] = blank();
  const moved = list.splice(at - 1, count);
  insertItems(list, to > at ? to - count : to, moved);
}
