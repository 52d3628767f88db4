/** The rating form: one criterion at a time, then a review; saved by itself and submitted on purpose. */
import { useState } from "preact/hooks";
import type { OpenReport } from "../../contract";
import { useAutosave } from "../../form/useAutosave";
import { useConflict } from "../../form/useConflict";
import { useLeaving } from "../../form/useLeaving";
import { ConflictNote } from "../../parts/ConflictNote";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { type Assessments, isAnswered } from "./assessments";
import { CriterionStep } from "./CriterionStep";
import type { Closing } from "./Rate";
import { backLabel, PersonLine } from "./Report";
import { Review } from "./Review";
import { Steps } from "./Steps";
import { Unsettled } from "./Unsettled";

interface Props {
  report: OpenReport;
  /** The rater's name when HR records for somebody else. */
  onBehalfOf: string;
  close: (closing: Closing | null) => void;
}

export function RatingForm({ report, onBehalfOf, close }: Props) {
  const { person, criteria } = report;
  const { autosave, conflict } = useRating(report);
  const back = useLeaving(autosave, backLabel({ onBehalfOf }), () => close(null));
  const [step, setStep] = useState(() => firstOpen(report));
  const go = (to: number) => {
    autosave.flush();
    setStep(to);
  };
  const submit = async () => {
    if (await autosave.flush(true)) close({ message: `Submitted: ${person.name}.`, status: "submitted" });
  };
  const names = criteria.map(({ name }) => name);
  const unsettled = Object.keys(conflict.elsewhere);
  const form = { report, assessments: autosave.value, autosave, go };
  return (
    <Page title={<Name>{person.name}</Name>} back={back}>
      <PersonLine person={person} />
      {onBehalfOf && (
        <p class="note">
          You record this on behalf of <Name>{onBehalfOf}</Name>; it is kept with your address.
        </p>
      )}
      {report.returnedBecause && <p class="note">HR returned this rating: {report.returnedBecause}</p>}
      <Steps names={names} answered={(name) => isAnswered(autosave.value[name])} step={step} go={go} />
      {person.profile && <Profile text={person.profile} />}
      {conflict.isOpen && <ConflictNote conflict={conflict} />}
      <Unsettled criteria={unsettled} go={(name) => go(names.indexOf(name))} />
      {step < criteria.length ? (
        <CriterionStep key={step} step={step} conflict={conflict} {...form} />
      ) : (
        <Review unsettled={unsettled} submit={submit} {...form} />
      )}
      {!conflict.isOpen && autosave.trouble?.is !== "failed" && <TroubleNote trouble={autosave.trouble} />}
    </Page>
  );
}

function useRating(report: OpenReport) {
  const { rating } = report;
  const autosave = useAutosave(startOf(report), report.savedAt, ({ value, request, seen, submit }) =>
    server.saveRating({ rating, request, seen, submit, assessments: value }),
  );
  const conflict = useConflict(autosave, startOf(report), async () => {
    const answer = await server.openReport({ rating });
    if (answer.is !== "value") return answer;
    return { is: "value", value: { entries: startOf(answer.value), savedAt: answer.value.savedAt } };
  });
  return { autosave, conflict };
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
