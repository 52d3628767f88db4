/** One case: everything that was written and said, and the decision on it; where the track changes too, first the grade (R24). */
import { useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import { gradeInCode } from "../../../domain/ladder/ladder";
import type { CaseList } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { InView } from "../../parts/InView";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { CaseFacts, CaseSteps, CaseText, isCaseDecided, type OneCase } from "./CaseText";
import { GradeQuestion, GradeStep } from "./GradeStep";
import { OutcomeFields, type OutcomeForm } from "./OutcomeFields";
import { Word } from "./Word";

interface Props {
  list: CaseList;
  one: OneCase;
  decided: (message: string) => Promise<void>;
  /** The same case as it stands now. */
  refreshed: () => unknown;
  close: () => void;
}

export function DecideCase({ list, one, decided, refreshed, close }: Props) {
  const [anew, setAnew] = useState(false);
  const mayDecide = list.canDecide && one.status !== "sent back" && (anew || !isCaseDecided(one));
  const [reached, setReached] = useState<"yes" | "no" | null>(null);
  const decidesTrack = one.kind === "promotion and track change" && !one.isBlind && one.status === "proposed";
  const [form, setForm] = useState<OutcomeForm>({ outcome: null, effectiveDate: "", comment: "" });
  const sending = useSend(server.decideCase, () =>
    decided(`Recorded: ${one.name}, ${form.outcome}. ${one.sentOut}`),
  );
  const lacks = one.isBlind && reached !== "no" ? "Judge the grade first." : whatLacks(form, one);
  const demand = useDemand(lacks);
  const grading = useSend(server.recordApproval, refreshed);
  const recordsGrade = one.isBlind && reached === "yes";
  const recordGrade = () =>
    grading.send({
      case: one.id,
      seen: one.seen,
      stage: "HR",
      word: "grade reached",
      by: "",
      comment: "",
      session: "",
    });
  const record = () => {
    if (!form.outcome) return;
    const effectiveDate = form.outcome === "approved" ? form.effectiveDate : "";
    const { outcome, comment } = form;
    sending.send({ case: one.id, seen: one.seen, outcome, effectiveDate, comment });
  };
  const judge = (now: "yes" | "no") => {
    setReached(now);
    setForm({ ...form, outcome: null });
  };
  const outcome = (
    <OutcomeFields
      form={form}
      setForm={setForm}
      name={one.name}
      mayApprove={!one.isBlind}
      asked={whyAsked(form, one).replace(/\.$/, "")}
    />
  );
  return (
    <Page title={<Name>{one.name}</Name>} back={{ label: "All cases", go: close }}>
      <CaseFacts one={one.isBlind ? { ...one, blockers: [] } : one} />
      {one.isBlind && mayDecide && <GradeStep one={one} reached={reached} setReached={judge} />}
      {one.isBlind && !mayDecide && <GradeQuestion one={one} />}
      {decidesTrack && <h2>2. The track</h2>}
      {!one.isBlind && <CaseText one={one} list={list} />}
      <CaseSteps steps={one.steps} />
      {one.status === "proposed" && <Word one={one} recorded={decided} />}
      {!list.canDecide && <p class="note">{list.whyNot}</p>}
      {mayDecide && (!one.isBlind || reached === "no") && (anew ? <InView>{outcome}</InView> : outcome)}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <TroubleNote trouble={grading.trouble} retry={grading.retry} />
      {mayDecide && recordsGrade && (
        <Footer>
          <Button primary onPress={recordGrade} busy={grading.busy && "Recording…"}>
            Record grade {gradeInCode(one.to)}
          </Button>
        </Footer>
      )}
      {mayDecide && !recordsGrade && (
        <Footer status={demand.status}>
          <Button primary onPress={() => demand.press(record)} busy={sending.busy && "Recording…"}>
            Record decision
          </Button>
        </Footer>
      )}
      {list.canDecide && isCaseDecided(one) && !anew && (
        <Footer status="A new decision is recorded beside this one.">
          <Button onPress={() => setAnew(true)}>Decide anew</Button>
        </Footer>
      )}
    </Page>
  );
}

function whatLacks({ outcome, effectiveDate, comment }: OutcomeForm, one: OneCase): string {
  if (!outcome) return "Choose an outcome.";
  const from = outcome === "approved" && !effectiveDate ? "Say from when it takes effect." : "";
  const why = saysSomething(comment) ? "" : whyAsked({ outcome }, one);
  return [from, why].filter(Boolean).join(" ");
}

/** What the comment has to answer; blank where it may be left out. */
function whyAsked({ outcome }: Pick<OutcomeForm, "outcome">, one: OneCase): string {
  if (!outcome) return "";
  if (isCaseDecided(one)) return "Say why it is decided anew.";
  if (outcome !== "approved") return "Write why.";
  if (!one.barMet) return "Say why it is approved before the bar is met.";
  return one.lacksWord ? "Say why it is approved without the skip-level’s word." : "";
}
