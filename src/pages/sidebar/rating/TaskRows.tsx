/** Tasks, a row each: whom it is about, and how far it is. */
import { notCollected } from "../../../domain/rating/rating";
import type { Task } from "../../contract";
import { OpenRow } from "../../parts/OpenRow";
import { evening } from "./Evening";

interface Props {
  tasks: readonly Task[];
  /** Whether rating is over. */
  isClosed: boolean;
  open: (task: Task) => void;
}

export const TaskRows = ({ tasks, isClosed, open }: Props) => (
  <ul class="rows">
    {tasks.map((task) => (
      <li key={task.rating}>
        <OpenRow
          name={task.name}
          open={() => open(task)}
          right={<span class={isIn(task) ? "good" : "small"}>{stateOf(task, isClosed)}</span>}
        >
          {[task.title, task.level, roleOf(task), ownOf(task)].filter(Boolean).join(" · ")}
        </OpenRow>
        {task.status === "returned" && <div class="small">HR’s reason: {task.returnedBecause}</div>}
        {isNotCollected(task) && <div class="trouble-text small">{task.returnedBecause}</div>}
        {(task.said?.evidence ?? []).map(
          ({ id, criterion, notCollected: why }) =>
            why && (
              <div key={id} class="trouble-text small">
                Further evidence, {criterion}: {why}
              </div>
            ),
        )}
      </li>
    ))}
  </ul>
);

/** Only where the row does not stand under a heading that says it. */
const roleOf = ({ role, onBehalfOf }: Task): string =>
  onBehalfOf && role !== "manager" ? (role === "vignette" ? "shared profile" : role) : "";

/** What the person wrote in their own file, also when it arrived after the rating was submitted. */
const ownOf = ({ said }: Task): string => (said?.own.length ? `own entries: ${said.own.length}` : "");

/** HR could not collect it, and said why (R34). */
export const isNotCollected = ({ status, returnedBecause }: Task) =>
  status === "submitted" && notCollected(returnedBecause);

const isIn = (task: Task) => task.status === "submitted" && !isNotCollected(task);

function stateOf(task: Task, isClosed: boolean): string {
  const { rating, status, isTypedOver, marked, criteria, onBehalfOf } = task;
  const draft = evening.draft(rating);
  if (draft?.trouble) return draft.isSubmitting ? "Not submitted yet" : "Not saved";
  if (draft?.isSubmitting) return "Submitting…";
  if (isNotCollected(task)) return "Does not count yet";
  if (status === "submitted") return isTypedOver ? "Changed after submitting" : "Submitted";
  if (status === "returned") return onBehalfOf ? "Returned" : "Returned to you";
  if (isClosed && task.role === "vignette") return "Left out";
  return status === "open" && marked === 0
    ? isClosed
      ? "Not submitted"
      : "Not started"
    : `Draft, ${marked} of ${criteria}`;
}
