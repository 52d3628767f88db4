/** What became of the reports left behind: submitted, on its way, or in need of the person, each by name. */
import type { ComponentChildren } from "preact";
import type { Task } from "../../contract";
import { Button } from "../../parts/Button";
import { Name } from "../../parts/Name";
import { evening } from "./Evening";
import { isNotCollected } from "./TaskRows";

interface Props {
  /** The task in view; it speaks for itself. */
  except?: Task;
  open: (task: Task) => void;
  /** What stands there while there is nothing to say. */
  children?: ComponentChildren;
}

export function BehindTheScenes({ except, open, children }: Props) {
  const left = evening.tasks.filter(({ rating }) => rating !== except?.rating);
  const troubled = left.filter(({ rating }) => evening.draft(rating)?.trouble);
  const sending = left.filter(
    ({ rating }) => evening.draft(rating)?.isSubmitting && !evening.draft(rating)?.trouble,
  );
  const last = left
    .filter(
      (task) => task.status === "submitted" && !isNotCollected(task) && evening.draft(task.rating)?.answer,
    )
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
  return (
    <div role="status" class="small behind">
      {troubled.length > 0 ? (
        <span class="trouble-text">
          {evening.draft(troubled[0]!.rating)?.isSubmitting ? "Not submitted yet" : "Not saved"}:{" "}
          {troubled.map((task) => (
            <Button key={task.rating} plain onPress={() => open(task)}>
              <Name>{task.name}</Name>
            </Button>
          ))}
        </span>
      ) : sending.length > 0 ? (
        <>
          Submitting: <Name>{sending.map(({ name }) => name).join(", ")}</Name>
        </>
      ) : last ? (
        <span class="good">
          Submitted: <Name>{last.name}</Name>
        </span>
      ) : (
        children
      )}
    </div>
  );
}
