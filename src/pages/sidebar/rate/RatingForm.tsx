/** The rating form: one criterion at a time, then a review, saved by itself and submitted on purpose. */
import { useState } from "preact/hooks";
import type { Assessment } from "../../../domain/rating";
import type { OpenReport } from "../../contract";
import { server } from "../../server";
import { ConflictNote } from "../parts/ConflictNote";
import { InView } from "../parts/InView";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { TroubleNote } from "../parts/TroubleNote";
import { useAutosave } from "../useAutosave";
import { useConflict } from "../useConflict";
import { type Assessments, isAnswered } from "./assessments";
import { CriterionStep } from "./CriterionStep";
import { PersonLine } from "./Report";
import { Review } from "./Review";
import { Steps } from "./Steps";

interface Props {
  report: OpenReport;
  close: (message: string) => void;
}

export function RatingForm({ report, close }: Props) {
  const { rating, person, criteria } = report;
  const autosave = useAutosave(startOf(report), report.savedAt, ({ value, request, seen, submit }) =>
    server.saveRating({ rating, request, seen, submit, assessments: value }),
  );
  const conflict = useConflict(autosave, startOf(report), async () => {
    const answer = await server.openReport({ rating });
    if (answer.is !== "value") return answer;
    return { is: "value", value: { entries: startOf(answer.value), savedAt: answer.value.savedAt } };
  });
  const assessments = autosave.value;
  const [step, setStep] = useState(() => firstOpen(report));
  const [leaving, setLeaving] = useState(false);
  const change = (criterion: string, assessment: Assessment) =>
    autosave.change({ ...assessments, [criterion]: assessment });
  const go = (to: number) => {
    autosave.flush();
    setStep(to);
  };
  const leave = async () => {
    if (leaving || (await autosave.flush())) close("");
    else setLeaving(true);
  };
  const submit = async () => {
    if (await autosave.flush(true)) close(`Submitted: ${person.name}.`);
  };
  const criterion = criteria[step];
  return (
    <Page
      title={<Name>{person.name}</Name>}
      back={{ label: leaving ? "Leave without saving" : "All reports", go: leave }}
    >
      <PersonLine person={person} />
      {report.returnedBecause && <p class="note">HR returned this rating: {report.returnedBecause}</p>}
      <Steps
        names={criteria.map(({ name }) => name)}
        answered={(name) => isAnswered(assessments[name])}
        step={step}
        go={go}
      />
      {person.profile && <Profile text={person.profile} />}
      {conflict.isOpen && <ConflictNote conflict={conflict} />}
      <Unsettled
        names={Object.keys(conflict.elsewhere)}
        go={(name) => go(criteria.findIndex((one) => one.name === name))}
      />
      {criterion ? (
        <CriterionStep
          key={criterion.name}
          report={report}
          step={step}
          assessment={assessments[criterion.name]}
          change={(assessment) => change(criterion.name, assessment)}
          elsewhere={conflict.elsewhere[criterion.name]}
          settle={(assessment) => conflict.settle(criterion.name, assessment)}
          autosave={autosave}
          go={go}
        />
      ) : (
        <Review
          report={report}
          assessments={assessments}
          unsettled={Object.keys(conflict.elsewhere)}
          autosave={autosave}
          go={go}
          submit={submit}
        />
      )}
      {!conflict.isOpen && autosave.trouble?.is !== "failed" && <TroubleNote trouble={autosave.trouble} />}
    </Page>
  );
}

/** Where two versions wait for a choice. */
function Unsettled({ names, go }: { names: readonly string[]; go: (name: string) => void }) {
  if (names.length === 0) return null;
  return (
    <InView>
      <div class="note" role="status">
        Both windows changed these. Choose one version each:{" "}
        {names.map((name) => (
          <button key={name} type="button" class="plain apart" onClick={() => go(name)}>
            {name}
          </button>
        ))}
      </div>
    </InView>
  );
}

const Profile = ({ text }: { text: string }) => (
  <details open>
    <summary>The profile</summary>
    <p class="said">{text}</p>
  </details>
);

const startOf = (report: OpenReport): Assessments =>
  Object.fromEntries(report.criteria.map(({ name, assessment }) => [name, assessment]));

/** The first criterion still to be answered; the review when none is. */
function firstOpen(report: OpenReport): number {
  const open = report.criteria.findIndex(({ assessment }) => !isAnswered(assessment));
  return open === -1 ? report.criteria.length : open;
}
