/** One property of all cells of a sheet (values, notes, …): sparse rows that move with inserts and deletes. */
export class Layer<T> {
  rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, value: T | undefined): void {
    const line = this.rows[row - 1];
    if (line) line[column - 1] = value;
    else if (value !== undefined) {
      const fresh: (T | undefined)[] = [];
      fresh[column - 1] = value;
      this.rows[row - 1] = fresh;
    }
  }

  insert(axis: "row" | "column", at: number, count: number): void {
    if (axis === "row") {
      if (at <= this.rows.length) this.rows.splice(at - 1, 0, ...Array.from({ length: count }, () => []));
      return;
    }
    for (const line of this.rows)
      if (line && at <= line.length) line.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
  }

  delete(axis: "row" | "column", at: number, count: number): void {
    if (axis === "row") this.rows.splice(at - 1, count);
    else for (const line of this.rows) line?.splice(at - 1, count);
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
}
