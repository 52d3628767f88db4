/** Rate my reports, or in the hub everybody's ratings: the list of tasks, or the one that is open. */
import { useState } from "preact/hooks";
import type { Task } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { PacketsWait } from "../../parts/PacketsWait";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { Report } from "./Report";
import { TaskList } from "./TaskList";

/** What became of the task that was open. */
export interface Closing {
  readonly message: string;
  readonly status: Task["status"];
}

export function Rate({ open }: ViewProps) {
  const load = useLoad(() => server.listReports({}));
  const [task, setTask] = useState<Task | null>(null);
  const [closing, setClosing] = useState<Closing | null>(null);
  const [wanted, setWanted] = useState("");
  const list = load.answer?.is === "value" ? load.answer.value : null;
  if (task && list) {
    const close = (closed: Closing | null) => {
      setTask(null);
      setClosing(closed);
      const known = closed ? { ...task, status: closed.status, canRate: false } : task;
      load.refresh({ ...list, tasks: list.tasks.map((one) => (one.rating === task.rating ? known : one)) });
    };
    return <Report task={task} mayReturn={list.canReturn} close={close} />;
  }
  const isHub = list?.tasks.some(({ onBehalfOf }) => onBehalfOf);
  return (
    <Page title={isHub ? "Ratings" : "Rate my reports"} back={{ label: "Home", go: () => open("home") }}>
      <p role="status" class="good">
        {closing?.message}
      </p>
      {closing?.status === "returned" && <PacketsWait open={open} />}
      <Loaded load={load} what="Reading the ratings">
        {(value) => <TaskList list={value} wanted={wanted} setWanted={setWanted} open={setTask} />}
      </Loaded>
    </Page>
  );
}
