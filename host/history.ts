/** Undo and redo of what people did in a file, one person's steps at a time. */
import { refuse } from "./edits/refusals";
import { type Snapshot, snapshotOf } from "./model/snapshot";
import type { SpreadsheetFile } from "./model/spreadsheetFile";

interface Step {
  by: string;
  before: Snapshot;
  /** Sheets that the step changed, with the revision at which it did. */
  sheets: Map<number, number>;
}

const LIMIT = 50;
const changedMeanwhile =
  "Somebody has changed the same sheet meanwhile, so the local host can no longer take this step back.";

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** Revisions at which a sheet became again what it was at an earlier one. */
  private readonly sameAs = new Map<string, number>();

  /** Makes a change that can be undone. */
  record(file: SpreadsheetFile, by: string, change: () => void): void {
    const step = stepOf(file, by, change);
    this.done = [...this.done, step].slice(-LIMIT);
    this.undone = this.undone.filter((other) => other.by !== by);
  }

  undo(file: SpreadsheetFile, by: string): void {
    const step = this.last(this.done, by) ?? refuse("There is nothing to undo.");
    this.undone.push(stepOf(file, by, () => this.goBack(file, step)));
    this.done = this.done.filter((other) => other !== step);
  }

  redo(file: SpreadsheetFile, by: string): void {
    const step = this.last(this.undone, by) ?? refuse("There is nothing to redo.");
    this.done.push(stepOf(file, by, () => this.goBack(file, step)));
    this.undone = this.undone.filter((other) => other !== step);
  }

  /** The sheets of the step, and those it removed or added, become what they were; all others stay as they are. */
  private goBack(file: SpreadsheetFile, { before, sheets }: Step): void {
    const now = new Map(file.sheets.map((sheet) => [sheet.id, sheet]));
    for (const [id, editedAt] of sheets)
      if (this.state(id, now.get(id)?.editedAt) !== this.state(id, editedAt)) refuse(changedMeanwhile);
    const revision = file.revision + 1;
    const restored = before.sheets.map((old) => {
      const current = now.get(old.id);
      if (current && !sheets.has(old.id)) return current;
      this.sameAs.set(`${old.id} ${revision}`, this.state(old.id, old.editedAt) ?? 0);
      old.changedAt = old.editedAt = revision;
      return old;
    });
    const { namedRanges, locale, timeZone } = before;
    Object.assign(file, { sheets: restored, namedRanges, locale, timeZone, revision, stale: true });
  }

  private state(id: number, editedAt: number | undefined): number | undefined {
    return this.sameAs.get(`${id} ${editedAt}`) ?? editedAt;
  }

  private last(steps: Step[], by: string): Step | undefined {
    return steps.filter((step) => step.by === by).pop();
  }
}

function stepOf(file: SpreadsheetFile, by: string, change: () => void): Step {
  const before = snapshotOf(file);
  const from = file.revision;
  change();
  const changed = file.sheets.filter(({ editedAt }) => editedAt > from);
  return { by, before, sheets: new Map(changed.map(({ id, editedAt }) => [id, editedAt])) };
}
