/** One report being rated: loads it, then shows the form, or the rating as it stands. */
import type { OpenReport, Task } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { Closing } from "./Rate";
import { RatingForm } from "./RatingForm";
import { ReadOnlyRating } from "./ReadOnlyRating";

interface Props {
  task: Task;
  mayReturn: boolean;
  close: (closing: Closing | null) => void;
}

export function Report({ task, mayReturn, close }: Props) {
  const load = useLoad(() => server.openReport({ rating: task.rating }));
  const report = load.answer?.is === "value" ? load.answer.value : null;
  if (report?.canEdit) return <RatingForm report={report} onBehalfOf={task.onBehalfOf} close={close} />;
  return (
    <Page title={<Name>{task.name}</Name>} back={{ label: backLabel(task), go: () => close(null) }}>
      <Loaded load={load} what="Opening the report">
        {(value) => (
          <>
            <PersonLine person={value.person} />
            <ReadOnlyRating
              report={value}
              onBehalfOf={task.onBehalfOf}
              mayReturn={mayReturn}
              reopened={load.reload}
              close={close}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const backLabel = ({ onBehalfOf }: Pick<Task, "onBehalfOf">): string =>
  onBehalfOf ? "All ratings" : "All reports";

export function PersonLine({ person }: { person: OpenReport["person"] }) {
  const track = person.track === "IC" ? "ic" : "m";
  return (
    <p class="small">
      {person.title}
      {person.level && (
        <>
          {" · "}
          <span class={track}>{person.level}</span>
        </>
      )}
      {person.timeInGrade && ` · ${person.timeInGrade} in grade`}
    </p>
  );
}
