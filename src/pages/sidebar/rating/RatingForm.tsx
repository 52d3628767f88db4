/** The rating form: one criterion at a time, then a review; saved by itself and submitted on purpose. */
import { useState } from "preact/hooks";
import type { Task } from "../../contract";
import { useDraft } from "../../form/useDraft";
import { openWide, shownWide } from "../../openDialog";
import { Button } from "../../parts/Button";
import { dueInWords } from "../../parts/momentOf";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { isComplete } from "./assessments";
import { BehindTheScenes } from "./BehindTheScenes";
import { backLabel } from "./backLabel";
import { CriterionStep } from "./CriterionStep";
import { evening } from "./Evening";
import { PersonLine } from "./PersonLine";
import { Review } from "./Review";
import { criteriaOf, type Report } from "./report";
import { Steps } from "./Steps";

interface Props {
  report: Report;
  /** What can be gone on with. */
  next: Task | undefined;
  open: (task?: Task) => void;
}

export function RatingForm({ report, next, open }: Props) {
  const { task, list, ladder } = report;
  const draft = useDraft(evening.draftOf(task));
  const names = criteriaOf(task);
  const isDone = (name: string) => isComplete(draft.value[name]) && !draft.elsewhere[name];
  const [step, setStep] = useState(() => firstOpen(names, isDone));
  const go = (to: number) => {
    draft.saveNow();
    setStep(to);
  };
  const submit = () => {
    draft.submit();
    open(next);
  };
  // Saved first, and closed here, so that one text is not typed in two places.
  const widen = async () => {
    if (!(await draft.flush())) return;
    openWide("rate", task.rating);
    open();
  };
  const unsettled = Object.keys(draft.elsewhere);
  const isAtCriterion = step < names.length && !draft.isSubmitting;
  const form = { report, draft, isDone, next, go, submit };
  return (
    <Page
      title={<Name>{task.name}</Name>}
      back={{
        label: backLabel(task),
        go: () => open(),
        beside: (
          <BehindTheScenes except={task} open={open}>
            {list.due && dueInWords(list.due, "short")}
          </BehindTheScenes>
        ),
      }}
      isFitted={unsettled.length === 0}
    >
      <PersonLine task={task} ladder={ladder} />
      <Steps names={names} answered={isDone} step={step} go={go}>
        {!shownWide() && (
          <Button plain label="Open wide" onPress={widen}>
            Wide
          </Button>
        )}
      </Steps>
      {unsettled.length > 0 && (
        <div class="note" role="status">
          Another window saved this too. What you both changed waits for your choice:{" "}
          {unsettled.map((name) => (
            <button key={name} type="button" class="plain apart" onClick={() => go(names.indexOf(name))}>
              {name}
            </button>
          ))}
        </div>
      )}
      {isAtCriterion ? <CriterionStep key={step} step={step} {...form} /> : <Review {...form} />}
    </Page>
  );
}

/** The first criterion still to be answered; the review when none is. */
function firstOpen(names: readonly string[], isDone: (name: string) => boolean): number {
  const open = names.findIndex((name) => !isDone(name));
  return open === -1 ? names.length : open;
}
