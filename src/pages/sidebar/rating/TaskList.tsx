/** Everybody this rater is to rate, with how far each rating is; in the hub the tasks of all raters. */

import { notCollected } from "../../../domain/rating/rating";
import type { ReportList, Task } from "../../contract";
import { Button } from "../../parts/Button";
import { FindBox } from "../../parts/FindBox";
import { Footer } from "../../parts/Footer";
import { isFound } from "../../parts/isFound";
import { LongList } from "../../parts/LongList";
import { dueInWords } from "../../parts/momentOf";
import { Name } from "../../parts/Name";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { evening } from "./Evening";
import { nextOf } from "./nextOf";
import { isNotCollected, TaskRows } from "./TaskRows";

interface Props {
  list: ReportList;
  wanted: string;
  setWanted: (wanted: string) => void;
  open: (task: Task) => void;
}

export function TaskList({ list, wanted, setWanted, open }: Props) {
  const { tasks, unread, problems, whyNot } = list;
  const asked = tasks.filter(({ role }) => role !== "vignette");
  if (tasks.length + unread.length + list.givenAway.length === 0) {
    return (
      <>
        <Problems problems={problems} />
        <p>
          {whyNot ||
            (problems.length === 0 &&
              "You have nobody to rate in this cycle. If somebody is missing here, ask HR who rates them.")}
        </p>
      </>
    );
  }
  const found = tasks.filter(({ name, title, level, onBehalfOf }) =>
    isFound(wanted, name, title, level, onBehalfOf),
  );
  const isHub = tasks.some(({ onBehalfOf }) => onBehalfOf);
  const isClosed = whyNot !== "";
  const next = nextOf(list);
  return (
    <>
      {whyNot && (
        <p class="note">
          {whyNot}
          {next && " What HR returned can still be changed."}
          {list.canReturn && " What is submitted can still be returned to its rater, with a reason."}
        </p>
      )}
      {!isHub && !list.isOver && (
        <Progress label="Submitted" done={submittedOf(asked)} of={asked.length + unread.length} />
      )}
      {!isHub && list.due && !whyNot && <p class="small">Rating {dueInWords(list.due)}.</p>}
      <Problems problems={problems} />
      <NeedsAttention unread={unread} />
      <FindBox
        label={isHub ? "Find by name, level or rater" : "Find by name or level"}
        wanted={wanted}
        setWanted={setWanted}
        found={found.length}
        of={tasks.length}
      />
      {isHub && !whyNot && (
        <p class="small">Open one to read it, to return it, or to record it on the rater’s behalf.</p>
      )}
      {isHub ? (
        <ByRater tasks={tasks} found={found} isClosed={isClosed} open={open} isOpen={wanted.trim() !== ""} />
      ) : (
        groups.map(({ role, title, note }) => (
          <Group
            key={role}
            title={title}
            note={isClosed ? note : note && `You may leave them out. ${note}`}
            isClosed={isClosed}
            tasks={found.filter((task) => task.role === role)}
            open={open}
          />
        ))
      )}
      {list.givenAway.length > 0 && (
        <>
          <h2>Rated by somebody else now</h2>
          <ul class="rows">
            {list.givenAway.map(({ name, said }) => (
              <li key={name}>
                <Name>{name}</Name>
                <div class="small">{said}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isHub && (next || !whyNot) && (
        <Footer status={statusOf(next, tasks)}>
          {next && (
            <Button primary onPress={() => open(next)}>
              {next.status === "open" ? "Rate" : "Continue with"} <Name>{next.name}</Name>
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

const groups: readonly { role: Task["role"]; title: string; note?: string }[] = [
  { role: "manager", title: "Reports" },
  { role: "second rater", title: "As second rater" },
  {
    role: "vignette",
    title: "Shared profiles",
    note: "People who do not exist, written for a scale. Whoever marks them marks the same ones, which shows how differently it is read.",
  },
];

const submittedOf = (tasks: readonly Task[]): number =>
  tasks.filter(({ status, returnedBecause }) => status === "submitted" && !notCollected(returnedBecause))
    .length;

function statusOf(next: Task | undefined, tasks: readonly Task[]): string {
  if (tasks.some(({ rating }) => evening.draft(rating)?.isSubmitting)) return "";
  if (!next && tasks.some(isNotCollected))
    return "Everything is submitted, and what is red above does not count yet.";
  if (!next) return "Everything is submitted. Thank you.";
  return next.role === "vignette" ? "Everybody you were asked for is submitted. Thank you." : "";
}

/** Nobody vanishes because of a cell that can't be read (R32). */
function NeedsAttention({ unread }: Pick<ReportList, "unread">) {
  if (unread.length === 0) return null;
  return (
    <>
      <h2>Needs attention in the sheet Ratings</h2>
      <ul class="rows">
        {unread.map(({ name, problems }, at) => (
          <li key={at}>
            <div class="line">
              <Name>{name}</Name>
              <span class="trouble-text">Can’t be read</span>
            </div>
            {problems.map(({ message }) => (
              <div key={message} class="small">
                {message}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  title: string;
  note: string | undefined;
  tasks: readonly Task[];
  isClosed: boolean;
  open: (task: Task) => void;
}

function Group({ title, note, tasks, isClosed, open }: GroupProps) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {note && <p class="small">{note}</p>}
      <TaskRows tasks={tasks} isClosed={isClosed} open={open} />
    </>
  );
}

interface ByRaterProps {
  tasks: readonly Task[];
  found: readonly Task[];
  isClosed: boolean;
  open: (task: Task) => void;
  isOpen: boolean;
}

function ByRater({ tasks, found, isClosed, open, isOpen }: ByRaterProps) {
  const nameOf = (of: string) => tasks.find(({ rater }) => rater === of)?.onBehalfOf || "You";
  const raters = [...new Set(found.map(({ rater }) => rater))].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <LongList
      items={raters}
      show={(rater) => {
        const own = tasks.filter((task) => task.rater === rater);
        const asked = own.filter(({ role }) => role !== "vignette");
        return (
          <details key={rater} open={isOpen}>
            <summary>
              <Name>{nameOf(rater)}</Name>: {submittedOf(asked)} of {asked.length} submitted and collected
            </summary>
            <TaskRows tasks={found.filter((task) => task.rater === rater)} isClosed={isClosed} open={open} />
          </details>
        );
      }}
    />
  );
}
