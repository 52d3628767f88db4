/** A rater's evening: every report that was opened lives on here, so that saving and submitting go on behind the next one. */
import type { Assessment } from "../../../domain/rating/rating";
import { instantIn } from "../../../domain/rating/savedAs";
import type { FurtherEvidence, OpenReport, ReportList, SavedRating, Task } from "../../contract";
import { Draft } from "../../form/Draft";
import { Keep } from "../../form/keep";
import { changedIn, type Entries } from "../../form/merge";
import { guard } from "../../form/unsaved";
import { server } from "../../server";
import { isOpen } from "./report";

export type RatingDraft = Draft<Assessment, SavedRating>;

class Evening {
  list: ReportList | null = null;
  /** As each was when its form was opened. */
  readonly opened = new Map<string, OpenReport>();
  private readonly drafts = new Map<string, RatingDraft>();
  private readonly watchers = new Set<() => void>();

  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  /** A list read anew; drafts that have something the server lacks, or heard from it later, stay. */
  take(list: ReportList) {
    const known = new Map(this.list?.tasks.map((task) => [task.rating, task] as const));
    const read = (task: Task) => {
      const before = known.get(task.rating);
      return !task.said && before?.savedAt === task.savedAt ? { ...task, said: before.said } : task;
    };
    this.list = { ...list, tasks: list.tasks.map(read) };
    for (const task of list.tasks) {
      const draft = this.drafts.get(task.rating);
      const isLater = instantIn(task.savedAt) >= instantIn(draft?.savedAt ?? "");
      if (draft?.isSaved && isLater && draft.savedAt !== task.savedAt) this.drafts.delete(task.rating);
      // What an earlier page could not save is sent at once, whoever is opened first.
      if (isOpen(task) && task.canRate && keepOf(task).read().length) this.draftOf(task);
    }
  }

  /** As they stand by all this page knows. What was typed for a row that can't be read any more, or is another's, stays. */
  get tasks(): Task[] {
    const read = this.list?.tasks ?? [];
    const typed = [...this.opened.values()].filter(
      ({ rating }) =>
        this.drafts.get(rating)?.isSaved === false && read.every((task) => task.rating !== rating),
    );
    return [...read, ...typed].map((task) => this.now(task));
  }

  draft(rating: string): RatingDraft | undefined {
    return this.drafts.get(rating);
  }

  draftOf(task: OpenReport): RatingDraft {
    const known = this.drafts.get(task.rating);
    if (known) return known;
    const { rating } = task;
    this.opened.set(rating, task);
    const draft: RatingDraft = new Draft(task.said.assessments, task.savedAt, {
      save: ({ value, request, seen, submit }) =>
        server.saveRating({ rating, request, seen, submit, assessments: value }),
      read: async () => {
        const answer = await server.openReport({ rating });
        if (answer.is !== "value") return answer;
        const { said, savedAt } = answer.value;
        return { is: "value", value: { entries: said.assessments, savedAt } };
      },
      keep: keepOf(task),
    });
    this.drafts.set(rating, guard(draft));
    draft.watch(() => {
      for (const changed of this.watchers) changed();
    });
    return draft;
  }

  /** An entry of further evidence as it is now; without a text it was taken back. */
  putEvidence(rating: string, entry: FurtherEvidence) {
    const task = this.list?.tasks.find((one) => one.rating === rating);
    if (!task?.said) return;
    const others = task.said.evidence.filter(({ id }) => id !== entry.id);
    this.put({ ...task, said: { ...task.said, evidence: entry.text ? [...others, entry] : others } });
  }

  /** What the page knows after a withdrawal or a return, before the list is read again. */
  replace(task: Task) {
    this.drafts.delete(task.rating);
    this.put(task);
  }

  /** A task that the page knows better now. */
  put(task: Task) {
    if (!this.list) return;
    const tasks = this.list.tasks.map((one) => (one.rating === task.rating ? task : one));
    this.list = { ...this.list, tasks };
    for (const changed of this.watchers) changed();
  }

  /** The task as it stands by all this page knows. */
  private now(task: Task): Task {
    const draft = this.drafts.get(task.rating);
    // Closed meanwhile: what was typed and never reached it is no part of it.
    if (!draft || (!task.canRate && !draft.isSaved)) return task;
    const { answer, savedAt, value } = draft;
    const isNewer = answer !== null && savedAt > task.savedAt;
    const status = isNewer ? answer.status : task.status;
    return {
      ...task,
      status,
      savedAt,
      isTypedOver: task.isTypedOver && !isNewer,
      canRate: status === "submitted" ? false : task.canRate,
      marked: Object.values(value).filter(({ mark }) => mark !== null).length,
      said: task.said && { ...task.said, assessments: value },
    };
  }

  /** Texts of this rating that were typed here and never reached it, because it was submitted or closed meanwhile. */
  leftOver(task: OpenReport): Entries<Assessment> {
    const found = keepOf(task).read();
    const kept = found.map(({ base, value }) => changedIn(base, value));
    return Object.assign({}, ...kept, this.drafts.get(task.rating)?.unsaved);
  }
}

const keepOf = ({ rating }: Pick<Task, "rating">) => new Keep<Assessment>(`rating ${rating}`);

/** One for the page: going home and back again loses nothing and waits for nothing. */
export const evening = new Evening();
