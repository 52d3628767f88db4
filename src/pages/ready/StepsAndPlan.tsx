/** What to do now and what came of it, the plan in words, who is shown it, and what goes along into product. */
import { useState } from "preact/hooks";
import type { StepsPage } from "../contract";
import { useLoad } from "../load/useLoad";
import { Button } from "../parts/Button";
import { dayInWords } from "../parts/dayInWords";
import { Loaded } from "../parts/Loaded";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { PlanForm } from "./PlanForm";
import { ShownTo } from "./ShownTo";
import { StepForm } from "./StepForm";
import { StepList } from "./StepList";
import { TakeAlong } from "./TakeAlong";

export function StepsAndPlan({ open }: ViewProps) {
  const load = useLoad(() => server.stepsAndPlan({}));
  /** A step's id, "" for a new one of their own, "plan", or nothing. */
  const [chosen, setChosen] = useState<string | null>(null);
  const page = load.answer?.is === "value" ? load.answer.value : null;
  const close = () => {
    setChosen(null);
    load.refresh();
  };
  if (page && chosen === "plan") return <PlanForm plan={page.plan} close={close} />;
  if (page && chosen !== null)
    return <StepForm step={page.steps.find(({ id }) => id === chosen) ?? null} close={close} />;
  return (
    <Page title="Steps and plan" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading steps and plan">
        {(read) => (
          <>
            <Problems problems={read.problems} />
            <Plan page={read} write={() => setChosen("plan")} />
            <StepList page={read} open={setChosen} />
            {(read.you === "person" || read.shownTo.length > 0) && (
              <ShownTo page={read} refresh={load.refresh} />
            )}
            {read.you === "person" && <TakeAlong />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Both may write it. */
const Plan = ({ page: { name, plan, you }, write }: { page: StepsPage; write: () => void }) => (
  <>
    <h2>The plan</h2>
    {plan.words ? (
      <p class="said">
        <bdi>{plan.words}</bdi>
      </p>
    ) : (
      <p class="small">
        Once you have read each other’s words, write down here what{" "}
        {you === "person" ? "you" : <Name>{name}</Name>} will do next, in words.
      </p>
    )}
    {plan.nextTalk && <p>You talk again on {dayInWords(plan.nextTalk)}.</p>}
    <p>
      <Button onPress={write}>{plan.savedAt ? "Change the plan" : "Write the plan"}</Button>
    </p>
  </>
);
