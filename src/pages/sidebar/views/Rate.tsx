/** Rate my reports: the list of tasks, or the one that is open. */
import { useState } from "preact/hooks";
import { server } from "../../server";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { Report } from "../rate/Report";
import { TaskList } from "../rate/TaskList";
import { useLoad } from "../useLoad";
import type { ViewProps } from "../view";

export function Rate({ open }: ViewProps) {
  const [rating, setRating] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  if (rating !== null) {
    return (
      <Report
        rating={rating}
        close={(said) => {
          setMessage(said);
          setRating(null);
        }}
      />
    );
  }
  return <Tasks back={() => open("home")} openTask={setRating} message={message} />;
}

interface TasksProps {
  back: () => void;
  openTask: (rating: string) => void;
  /** What just happened, "Submitted." */
  message: string;
}

function Tasks({ back, openTask, message }: TasksProps) {
  const load = useLoad(() => server.listReports({}));
  return (
    <Page title="Rate my reports" back={{ label: "Home", go: back }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading your reports">
        {(list) => <TaskList list={list} open={openTask} />}
      </Loaded>
    </Page>
  );
}
