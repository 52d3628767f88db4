/** One task that was chosen from the list: in a packet all of it is here already, in the hub it is read now. */

import type { OpenLadder, ReportList, Task } from "../../contract";
import { type Load, useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import { BehindTheScenes } from "./BehindTheScenes";
import { backLabel } from "./backLabel";
import { evening } from "./Evening";
import { PersonLine } from "./PersonLine";
import { RatingForm } from "./RatingForm";
import { ReadOnlyRating } from "./ReadOnlyRating";
import { isOpen } from "./report";

interface Props {
  task: Task;
  list: ReportList;
  ladder: Load<OpenLadder>;
  /** What can be gone on with. */
  next: Task | undefined;
  open: (task?: Task) => void;
  /** HR gave it back to its rater: what to say about it. */
  returned: (message: string) => void;
}

export function OpenTask(props: Props) {
  const { task, list, ladder, next, open, returned } = props;
  const texts = ladder.answer?.is === "value" ? ladder.answer.value : null;
  if (texts && isOpen(task) && task.canRate)
    return <RatingForm report={{ task, list, ladder: texts }} next={next} open={open} />;
  return (
    <Page
      title={<Name>{task.name}</Name>}
      back={{
        label: backLabel(task),
        go: () => open(),
        beside: <BehindTheScenes except={task} open={open} />,
      }}
    >
      <Loaded load={ladder} what="Reading the expectations">
        {(whole) =>
          isOpen(task) ? (
            <>
              <PersonLine task={task} ladder={whole} />
              <ReadOnlyRating
                report={{ task, list, ladder: whole }}
                next={next}
                returned={returned}
                close={() => open(task.onBehalfOf ? undefined : next)}
              />
            </>
          ) : (
            <Fetched task={task} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Once read, it is among the tasks the page knows, and shown in this one's place. */
function Fetched({ task }: { task: Task }) {
  const load = useLoad(async () => {
    const answer = await server.openReport({ rating: task.rating });
    if (answer.is === "value") evening.put(answer.value);
    return answer;
  });
  return (
    <Loaded load={load} what="Opening the report">
      {() => null}
    </Loaded>
  );
}
