/** Saves a form by itself: a second after the last change, one save at a time, a lost reply repeated before anything newer. */
import { newId } from "../newId";
import type { Answer, Trouble } from "../server";

export interface Save<T> {
  readonly value: T;
  readonly request: string;
  /** The moment of the save this form was read at, so that the server notices changes made elsewhere. */
  readonly seen: string;
  /** True when the person submits; false for a draft. */
  readonly submit: boolean;
}

export type SaveState = "saved" | "waiting" | "saving" | "paused" | "not saved";

export class Autosave<T, S extends { savedAt: string }> {
  state: SaveState = "saved";
  trouble: Trouble | null = null;
  /** While held, nothing is sent: the person is deciding between two versions. */
  private held = false;
  private kept: T;
  private unanswered: Save<T> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param changed Called whenever something that shows has changed. */
  constructor(
    public value: T,
    public savedAt: string,
    private readonly call: (save: Save<T>) => Promise<Answer<S>>,
    private readonly changed: () => void,
  ) {
    this.kept = value;
  }

  change(value: T) {
    this.value = value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), 1000);
    this.show(this.held ? "paused" : this.state === "saving" ? "saving" : "waiting", this.trouble);
  }

  /** Sends what the server does not have yet. True once it has everything. */
  flush(submit = false): Promise<boolean> {
    clearTimeout(this.timer);
    const settled = this.queue.then(() => this.settle(submit));
    this.queue = settled;
    return settled;
  }

  /** Takes over what was saved elsewhere. Saving pauses until `release`. */
  rebase(value: T, kept: T, savedAt: string) {
    clearTimeout(this.timer);
    this.held = true;
    this.value = value;
    this.kept = kept;
    this.savedAt = savedAt;
    this.show("paused", null);
  }

  release() {
    this.held = false;
    this.show("waiting", null);
    this.flush();
  }

  private async settle(submit: boolean): Promise<boolean> {
    if (this.held) return false;
    if (this.unanswered) {
      const repeated = this.unanswered;
      if (!(await this.deliver(repeated))) return false;
      if (submit && repeated.submit && repeated.value === this.value) return true;
    }
    while (submit || this.value !== this.kept) {
      const save = { value: this.value, request: newId(), seen: this.savedAt, submit };
      if (!(await this.deliver(save))) return false;
      if (submit) return true;
    }
    return true;
  }

  private async deliver(save: Save<T>): Promise<boolean> {
    this.unanswered = save;
    this.show("saving", null);
    const answer = await this.call(save);
    if (answer.is !== "failed") this.unanswered = null;
    if (answer.is !== "value") {
      this.show("not saved", answer);
      return false;
    }
    this.kept = save.value;
    this.savedAt = answer.value.savedAt;
    this.show(this.value === this.kept ? "saved" : "waiting", null);
    return true;
  }

  private show(state: SaveState, trouble: Trouble | null) {
    this.state = state;
    this.trouble = trouble;
    this.changed();
  }
}
