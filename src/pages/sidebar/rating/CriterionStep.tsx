/** One criterion: what this level expects, the mark and its line of evidence, all in view without a scroll. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Assessment, type Mark, type MarkOrNot, notObserved } from "../../../domain/rating/rating";
import type { Task } from "../../contract";
import { Button } from "../../parts/Button";
import { DraftTrouble } from "../../parts/DraftTrouble";
import { Footer } from "../../parts/Footer";
import { SaveStatus } from "../../parts/SaveStatus";
import { unanswered } from "./assessments";
import type { RatingDraft } from "./Evening";
import { EvidenceLine } from "./EvidenceLine";
import { MoreEvidence } from "./MoreEvidence";
import { Numbers } from "./Numbers";
import { OtherVersion } from "./OtherVersion";
import { Reading } from "./Reading";
import { criteriaOf, expectedOf, type Report } from "./report";
import { Scale } from "./Scale";
import { TaskNotes } from "./TaskNotes";

export interface StepProps {
  report: Report;
  draft: RatingDraft;
  isDone: (criterion: string) => boolean;
  next: Task | undefined;
  go: (step: number) => void;
  submit: () => void;
}

export function CriterionStep({ step, ...form }: StepProps & { step: number }) {
  const { report, draft } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  const evidence = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { task, list, ladder } = report;
  const name = criteriaOf(task)[step] ?? "";
  const expected = expectedOf(ladder, task.level, name);
  const assessment = draft.value[name] ?? unanswered;
  // Meant as a mark, most likely: the first digit moved on to the line.
  const mistyped = list.scale.find(
    ({ mark }) => mark !== assessment.mark && String(mark) === assessment.evidence.trim(),
  );
  // Reads the newest value, because a key may arrive before the last change is drawn.
  const change = (part: Partial<Assessment>) =>
    draft.change(name, { ...(draft.value[name] ?? unanswered), ...part });
  return (
    <>
      <div class="line">
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        {assessment.mark !== null && <LastMark report={report} name={name} />}
      </div>
      <Reading
        key={name}
        expected={expected}
        cycle={list.cycle?.name ?? ""}
        level={task.level}
        criterion={name}
        numbers={<Numbers task={task} criterion={name} benchmarks={expected.benchmarks} />}
        profile={task.said.profile}
        own={task.said.own.filter(({ kind, criterion }) => kind === "goal" || criterion === name)}
        notes={
          <>
            <DraftTrouble draft={draft} />
            <TaskNotes task={task} />
          </>
        }
      />
      <Scale
        scale={list.scale}
        mark={assessment.mark}
        choose={(mark) => change({ mark })}
        done={() => evidence.current?.focus({ preventScroll: true })}
      />
      <EvidenceLine
        field={evidence}
        label={questionFor(task.role, assessment.mark)}
        isAboutPerson={task.role !== "vignette"}
        value={assessment.evidence}
        onInput={(text) => change({ evidence: text })}
        onDone={draft.saveNow}
      >
        {mistyped ? (
          <button
            type="button"
            class="plain"
            // The line keeps the focus, and with it the button its place.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              change({ mark: mistyped.mark as Mark, evidence: "" });
              evidence.current?.focus({ preventScroll: true });
            }}
          >
            Mark {mistyped.mark} instead
          </button>
        ) : (
          task.role !== "vignette" && <MoreEvidence task={task} criterion={name} />
        )}
      </EvidenceLine>
      <OtherVersion draft={draft} scale={list.scale} name={name} />
      <StepFooter step={step} {...form} />
    </>
  );
}

/** At the last criterion the rating can be submitted at once, when nothing is missing. */
function StepFooter({ step, report, draft, isDone, next, go, submit }: StepProps & { step: number }) {
  const names = criteriaOf(report.task);
  const isLast = step === names.length - 1;
  const isReady = isLast && names.every(isDone);
  return (
    <Footer status={<SaveStatus draft={draft} />}>
      {isReady ? (
        <Button primary onPress={submit}>
          {submitLabel(next)}
        </Button>
      ) : (
        <Button primary onPress={() => go(step + 1)}>
          {isLast ? "Review" : "Next"}
        </Button>
      )}
      {step > 0 && (
        <Button plain onPress={() => go(step - 1)}>
          Back
        </Button>
      )}
    </Footer>
  );
}

export const submitLabel = (next: Task | undefined): string => (next ? "Submit and rate next" : "Submit");

/** Context for the own mark, and so never before it. */
function LastMark({ report: { task }, name }: { report: Report; name: string }) {
  const { last } = task.said;
  const mark = last?.marks[name];
  if (!last || mark === null || mark === undefined) return null;
  return (
    <span class="small">
      last cycle {mark}
      {last.level !== task.level && ` at ${last.level}`}
    </span>
  );
}

function questionFor(role: Task["role"], mark: MarkOrNot): string {
  if (mark === notObserved) return "Why it was not observed";
  return role === "vignette"
    ? "What in the profile led you to this mark?"
    : "What happened, and what came of it?";
}
