/** Everybody this rater is to rate, in groups, with how far each rating is. */
import { useState } from "preact/hooks";
import type { ReportList, Task } from "../../contract";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Name } from "../parts/Name";
import { Problems } from "../parts/Problems";
import { Progress } from "../parts/Progress";
import { TextField } from "../parts/TextField";

const groups: readonly { role: Task["role"]; title: string; note?: string }[] = [
  { role: "manager", title: "Reports" },
  { role: "second rater", title: "As second rater" },
  {
    role: "vignette",
    title: "Shared profiles",
    note: "Written profiles of people who do not exist. Every manager rates the same ones, which shows how differently a scale is read.",
  },
];

export function TaskList({ list, open }: { list: ReportList; open: (rating: string) => void }) {
  const [wanted, setWanted] = useState("");
  const submitted = list.tasks.filter(({ status }) => status === "submitted").length;
  const next = list.tasks.find(({ status }) => status !== "submitted");
  if (list.tasks.length === 0) {
    return (
      <>
        <Problems problems={list.problems} />
        <p>
          {list.whyNot ||
            "You have nobody to rate in this cycle. If somebody is missing here, ask HR who rates them."}
        </p>
      </>
    );
  }
  return (
    <>
      {!list.canRate && <p class="note">{list.whyNot}</p>}
      <Progress label="Submitted" done={submitted} of={list.tasks.length} />
      <Problems problems={list.problems} />
      {list.tasks.length > 15 && (
        <TextField label="Find by name or level" kind="line" value={wanted} onInput={setWanted} />
      )}
      {groups.map(({ role, title, note }) => (
        <Group
          key={role}
          title={title}
          note={note}
          tasks={list.tasks.filter((task) => task.role === role && isWanted(task, wanted))}
          open={open}
        />
      ))}
      {list.canRate && (
        <Footer status={next ? "" : "Everything is submitted. Thank you."}>
          {next && (
            <Button primary onPress={() => open(next.rating)}>
              {next.status === "open" ? "Rate" : "Continue with"} <Name>{next.name}</Name>
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  note: string | undefined;
  tasks: readonly Task[];
  open: (rating: string) => void;
}

function Group({ title, note, tasks, open }: GroupProps) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {note && <p class="small">{note}</p>}
      <ul class="rows">
        {tasks.map((task) => (
          <li key={task.rating}>
            <div class="line">
              <button type="button" class="plain" onClick={() => open(task.rating)}>
                <Name>{task.name}</Name>
              </button>
              <span class={task.status === "submitted" ? "good" : "small"}>{stateOf(task)}</span>
            </div>
            <div class="small">{[task.title, task.level].filter(Boolean).join(" · ")}</div>
            {task.returnedBecause && <div class="small">Returned: {task.returnedBecause}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

const isWanted = ({ name, title, level }: Task, wanted: string): boolean =>
  [name, title, level].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));

function stateOf(task: Task): string {
  if (task.status === "submitted") return "Submitted";
  if (task.status === "returned") return "Returned to you";
  return task.status === "open" ? "Not started" : `Draft, ${task.marked} of ${task.criteria}`;
}
