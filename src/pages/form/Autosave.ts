/** Saves a form by itself: soon after a pause and every few seconds of steady typing, one save at a time, a lost reply repeated first. */
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

/** Milliseconds: after the last change, and at most after the first one that is not saved. */
const pause = 1000;
const longest = 4000;

/** Milliseconds before a save that got no answer is repeated; the last of them again and again. */
const retries = [2_000, 5_000, 15_000, 60_000];

export class Autosave<T, S extends { savedAt: string }> {
  state: SaveState = "saved";
  trouble: Trouble | null = null;
  /** What the server said to the last save; null before the first. */
  answer: S | null = null;
  /** A submission is on its way, or waits for the connection. */
  isSubmitting = false;
  /** Why the last submission was refused. */
  refused: Trouble | null = null;
  /** While held, nothing is sent: the person is deciding between two versions. */
  private held = false;
  /** What the server holds, as far as this page knows. */
  kept: T;
  private unanswered: Save<T> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is not on its way was made; 0 when there is none. */
  private since = 0;
  private failures = 0;
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
    this.since ||= Date.now();
    this.flushIn(Math.max(0, Math.min(pause, this.since + longest - Date.now())));
    this.show(this.held ? "paused" : this.state === "saving" ? "saving" : "waiting", this.trouble);
  }

  /** Sends what the server does not have yet. True once it has everything; until then it goes on trying. */
  flush(submit = false): Promise<boolean> {
    clearTimeout(this.timer);
    this.isSubmitting ||= submit;
    if (submit) this.refused = null;
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

  private flushIn(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), milliseconds);
  }

  private async settle(submit: boolean): Promise<boolean> {
    if (this.held) this.isSubmitting = false;
    if (this.held) return false;
    if (this.unanswered) {
      const repeated = this.unanswered;
      // Refused as a draft, it is refused as a submission too, and that has to be said.
      if (!(await this.deliver(repeated)) && (this.unanswered || !this.isSubmitting)) return false;
      if (submit && repeated.submit && repeated.value === this.value) return true;
      this.isSubmitting ||= submit;
    }
    while (this.isSubmitting || this.value !== this.kept) {
      const save = { value: this.value, request: newId(), seen: this.savedAt, submit: this.isSubmitting };
      if (!(await this.deliver(save))) return false;
      if (save.submit) return true;
    }
    if (this.state !== "saved") this.show("saved", null);
    return true;
  }

  private async deliver(save: Save<T>): Promise<boolean> {
    this.unanswered = save;
    this.since = 0;
    // Why the last try failed stands until one succeeds: what names it must not vanish under a finger.
    this.show("saving", this.trouble);
    const answer = await this.call(save);
    if (answer.is === "failed") {
      this.flushIn(retries[Math.min(this.failures++, retries.length - 1)]!);
      this.show("not saved", answer);
      return false;
    }
    this.unanswered = null;
    this.failures = 0;
    if (save.submit) this.isSubmitting = false;
    if (answer.is !== "value") {
      if (save.submit) this.refused = answer;
      this.show("not saved", answer);
      return false;
    }
    this.kept = save.value;
    this.savedAt = answer.value.savedAt;
    this.answer = answer.value;
    this.show(this.value === this.kept ? "saved" : "waiting", null);
    return true;
  }

  private show(state: SaveState, trouble: Trouble | null) {
    this.state = state;
    this.trouble = trouble;
    this.changed();
  }
}
