/** What to do now and what came of it, the plan in words, who is shown it, and what goes along into product. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import type { StepsPage } from "../contract";
import { useLoad } from "../load/useLoad";
import { Button } from "../parts/Button";
import { Loaded } from "../parts/Loaded";
import { isOver } from "../parts/momentOf";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { Problems } from "../parts/Problems";
import { server } from "../server";
import type { ViewProps } from "../view";
import { PlanForm } from "./PlanForm";
import { ShowForm } from "./ShowForm";
import { ShownTo } from "./ShownTo";
import { StepForm } from "./StepForm";
import { StepsToDo } from "./StepsToDo";
import { TakeAlong } from "./TakeAlong";

/** What stands in place of the page: one step by its id, a new one (""), or one of the others. */
type Opened = { readonly step: string } | "plan" | "show" | "take along";

export function StepsAndPlan({ open }: ViewProps) {
  const load = useLoad(() => server.stepsAndPlan({}));
  const [opened, setOpened] = useState<Opened | null>(null);
  const page = load.answer?.is === "value" ? load.answer.value : null;
  const close = () => {
    setOpened(null);
    load.refresh();
  };
  if (page && opened) {
    if (opened === "plan") return <PlanForm plan={page.plan} close={close} />;
    if (opened === "show") return <ShowForm close={close} />;
    if (opened === "take along") return <TakeAlong close={close} />;
    return <StepForm step={page.steps.find(({ id }) => id === opened.step) ?? null} close={close} />;
  }
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading steps and plan">
        {(read) => (
          <>
            <Problems problems={read.problems} />
            {read.you === "partner" && (
              <p class="small">
                <Name>{read.name}</Name> writes the steps and what came of them; the plan is written by both
                of you.
              </p>
            )}
            <Plan plan={read.plan} write={() => setOpened("plan")} />
            <StepsToDo page={read} open={(step) => setOpened({ step })} />
            <ShownTo page={read} refresh={load.refresh} show={() => setOpened("show")} />
            {read.you === "person" && (
              <>
                <h2>Once you are in product</h2>
                <p class="small">
                  What came of your steps, and what you wrote of yourself, can be evidence in your first
                  cycle. It goes nowhere unless you take it there.
                </p>
                <p>
                  <Button onPress={() => setOpened("take along")}>Take my evidence along</Button>
                </p>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Plan = ({ plan, write }: { plan: StepsPage["plan"]; write: () => void }) => (
  <>
    <h2>The plan</h2>
    {plan.words ? (
      <p class="said">
        <bdi>{plan.words}</bdi>
      </p>
    ) : (
      <p class="small">
        Once you have read each other’s words, write down here what happens next. If this is not your first
        round, open the file of the last one beside this and begin with what came of its steps.
      </p>
    )}
    {plan.nextTalk &&
      (isOver(plan.nextTalk) ? (
        <p>You wanted to talk again on {dayInWords(plan.nextTalk)}. Choose the next day in the plan.</p>
      ) : (
        <p>You talk again on {dayInWords(plan.nextTalk)}.</p>
      ))}
    <p>
      <Button onPress={write}>{plan.savedAt ? "Change the plan" : "Write the plan"}</Button>
    </p>
  </>
);
