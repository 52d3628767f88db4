/** Rate my reports, or in the hub everybody's ratings: the list of tasks, or the one that is open. */
import { useState } from "preact/hooks";
import { closeDialog } from "../../closeDialog";
import type { Task } from "../../contract";
import { shownWide } from "../../openDialog";
import { Loaded } from "../../parts/Loaded";
import { PacketsWait } from "../../parts/PacketsWait";
import { Page } from "../../parts/Page";
import type { ViewProps } from "../../view";
import { BehindTheScenes } from "./BehindTheScenes";
import { evening } from "./Evening";
import { nextOf } from "./nextOf";
import { OpenTask } from "./OpenTask";
import { TaskList } from "./TaskList";
import { useEvening } from "./useEvening";

export function Rate({ open }: ViewProps) {
  const { list: load, ladder } = useEvening();
  const [chosen, setChosen] = useState(shownWide()?.[0] ?? "");
  const [returned, setReturned] = useState("");
  const [wanted, setWanted] = useState("");
  const list = evening.list && { ...evening.list, tasks: evening.tasks };
  // Whoever is typing stays where they are, also when the row can't be read any more: the form says so.
  const task = list?.tasks.find(({ rating }) => rating === chosen) ?? evening.opened.get(chosen);
  const choose = (next: Task | undefined) => {
    // What the server refused may be because rating was closed meanwhile: then the list has to say so.
    if (task && evening.draft(task.rating)?.trouble?.is === "problems") load.refresh();
    setReturned("");
    setChosen(next?.rating ?? "");
  };
  if (task && list) {
    return (
      <OpenTask
        key={task.rating}
        task={task}
        list={list}
        ladder={ladder}
        next={nextOf(list, task)}
        open={choose}
        returned={(by) => {
          setReturned(by);
          setChosen("");
          load.refresh();
        }}
      />
    );
  }
  return (
    <Page
      isHub={list?.tasks.some(({ onBehalfOf }) => onBehalfOf)}
      back={shownWide() ? { label: "Close", go: closeDialog } : { label: "Home", go: () => open("home") }}
    >
      <BehindTheScenes open={choose} />
      <p role="status" class="good">
        {returned}
      </p>
      {returned && <PacketsWait open={open} />}
      <Loaded load={load} what="Reading the ratings">
        {(value) => <TaskList list={list ?? value} wanted={wanted} setWanted={setWanted} open={choose} />}
      </Loaded>
    </Page>
  );
}
