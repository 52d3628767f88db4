/** A form that is being filled in: saved by itself, kept in this browser until it is, merged with what was saved elsewhere. */
import type { Answer, Trouble } from "../server";
import { Autosave, type Save, type SaveState } from "./Autosave";
import type { Keep } from "./keep";
import { changedIn, type Entries, merge } from "./merge";

interface Saved {
  readonly savedAt: string;
}

/** The way to the server, and where texts are kept meanwhile. */
export interface Ends<E, S extends Saved> {
  readonly save: (save: Save<Entries<E>>) => Promise<Answer<S>>;
  /** The form as it is saved now. */
  readonly read: () => Promise<Answer<{ entries: Entries<E>; savedAt: string }>>;
  readonly keep: Keep<E>;
}

/** Lives on when its page shows something else, so that nobody waits for a save. */
export class Draft<E, S extends Saved = Saved> {
  /** The other version of what both changed, until the person chooses. */
  elsewhere: Entries<E> = {};
  /** Whether a text was found that an earlier page could not save. */
  readonly isRestored: boolean;
  /** False where the browser allows no storage. */
  isKept = true;
  private readonly autosave: Autosave<Entries<E>, S>;
  private readonly watchers = new Set<() => void>();

  constructor(
    opened: Entries<E>,
    savedAt: string,
    private readonly ends: Ends<E, S>,
  ) {
    this.autosave = new Autosave(opened, savedAt, ends.save, () => this.show());
    this.isRestored = this.restore(opened);
  }

  get value(): Entries<E> {
    return this.autosave.value;
  }
  /** What the server lacks. */
  get unsaved(): Entries<E> {
    return changedIn(this.autosave.kept, this.value);
  }
  get state(): SaveState {
    return this.autosave.state;
  }
  get trouble(): Trouble | null {
    return this.autosave.trouble;
  }
  get savedAt(): string {
    return this.autosave.savedAt;
  }
  /** Why the last submission was refused. */
  get refused(): Trouble | null {
    return isSavedElsewhere(this.autosave.refused) ? null : this.autosave.refused;
  }
  /** What no further try will mend: the person has to know it, and what to do. */
  get barred(): Trouble | null {
    const { refused, trouble } = this;
    if (refused) return refused;
    return trouble?.is === "refused" || (trouble?.is === "failed" && trouble.failure.isYours)
      ? trouble
      : null;
  }
  /** What the server said to the last save; null before the first. */
  get answer(): S | null {
    return this.autosave.answer;
  }
  /** A submission is on its way, or waits for the connection. */
  get isSubmitting(): boolean {
    return this.autosave.isSubmitting;
  }
  get isSaved(): boolean {
    return this.state === "saved" && !this.isSubmitting;
  }

  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  change(name: string, entry: E) {
    const value = { ...this.value, [name]: entry };
    this.isKept = this.ends.keep.write({ value, base: this.autosave.kept, seen: this.savedAt });
    this.autosave.change(value);
  }

  /** Sends what is not saved; asked by a page that opens something else or closes. */
  readonly saveNow = () => {
    if (!this.isSaved && this.state !== "saving") this.autosave.flush();
  };

  /** True once everything is saved. */
  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** True once it is submitted. Without a connection it goes on trying. */
  submit(): Promise<boolean> {
    return this.autosave.flush(true);
  }

  /** The person's choice between two versions. */
  settle(name: string, entry: E) {
    const { [name]: _, ...left } = this.elsewhere;
    this.elsewhere = left;
    this.change(name, entry);
    if (Object.keys(left).length === 0) this.autosave.release();
  }

  /** What was saved elsewhere since it was typed is not overtaken: the person chooses. */
  private restore(opened: Entries<E>): boolean {
    let mine = opened;
    for (const { base, value } of this.ends.keep.read()) {
      const merged = merge(base, value, opened);
      mine = { ...mine, ...changedIn(opened, merged.value) };
      this.elsewhere = { ...this.elsewhere, ...merged.open };
    }
    if (Object.keys(changedIn(opened, mine)).length === 0) {
      this.ends.keep.forget();
      return false;
    }
    if (Object.keys(this.elsewhere).length) this.autosave.rebase(mine, opened, this.savedAt);
    else this.autosave.change(mine);
    return true;
  }

  private show() {
    const { state, trouble } = this.autosave;
    if (state === "saved") this.ends.keep.forget();
    if (state === "not saved" && isSavedElsewhere(trouble)) this.readOther();
    for (const changed of this.watchers) changed();
  }

  private async readOther() {
    const answer = await this.ends.read();
    if (answer.is !== "value") return;
    const { entries, savedAt } = answer.value;
    const { value, open } = merge(this.autosave.kept, this.value, entries);
    this.elsewhere = open;
    this.autosave.rebase(value, entries, savedAt);
    if (Object.keys(open).length === 0) this.autosave.release();
  }
}

const isSavedElsewhere = (trouble: Trouble | null): boolean =>
  trouble?.is === "problems" && trouble.problems.some(({ code }) => code.endsWith(".savedElsewhere"));
