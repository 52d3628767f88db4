/** One case: everything the manager wrote, and the decision on it; where the track changes too, first the grade (R24). */
import { useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import type { CaseList } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { CaseFacts, CaseText } from "./CaseText";
import { GradeStep } from "./GradeStep";
import { OutcomeFields, type OutcomeForm } from "./OutcomeFields";

type Case = CaseList["cases"][number];

interface Props {
  list: CaseList;
  one: Case;
  decided: (message: string) => Promise<void>;
  close: () => void;
}

export function DecideCase({ list, one, decided, close }: Props) {
  const asksGrade = list.canDecide && one.kind === "promotion and track change";
  const [reached, setReached] = useState<"yes" | "no" | null>(asksGrade ? null : "yes");
  const [form, setForm] = useState<OutcomeForm>({
    outcome: null,
    effectiveDate: one.effectiveDate,
    comment: one.comment,
  });
  const sending = useSend(server.decideCase, () => decided(`Recorded: ${one.name}, ${form.outcome}.`));
  const lacks = reached ? whatLacks(form, one) : "Judge the grade first.";
  const demand = useDemand(lacks);
  const record = () => {
    if (!form.outcome) return;
    const effectiveDate = form.outcome === "approved" ? form.effectiveDate : "";
    sending.send({
      case: one.id,
      seen: one.seen,
      outcome: form.outcome,
      effectiveDate,
      comment: form.comment,
    });
  };
  const judge = (now: "yes" | "no") => {
    setReached(now);
    setForm({ ...form, outcome: null });
  };
  return (
    <Page title={<Name>{one.name}</Name>} back={{ label: "All cases", go: close }}>
      <CaseFacts one={one} />
      {asksGrade && <GradeStep one={one} reached={reached} setReached={judge} />}
      {asksGrade && reached && <h2>2. The track</h2>}
      {reached === "no" ? (
        <p>Below the grade there is no track to choose yet. Decline the case, or defer it.</p>
      ) : (
        reached && <CaseText one={one} isRead={asksGrade} />
      )}
      {!list.canDecide && <p class="note">{list.whyNot}</p>}
      {list.canDecide && reached && (
        <OutcomeFields form={form} setForm={setForm} name={one.name} mayApprove={reached === "yes"} />
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {list.canDecide && (
        <Footer status={demand.status}>
          <Button primary onPress={() => demand.press(record)} busy={sending.busy && "Recording…"}>
            Record decision
          </Button>
        </Footer>
      )}
    </Page>
  );
}

function whatLacks({ outcome, effectiveDate, comment }: OutcomeForm, { barMet }: Case): string {
  if (!outcome) return "Choose an outcome.";
  if (outcome === "approved" && !effectiveDate) return "Say from when it takes effect.";
  if (saysSomething(comment) || (outcome === "approved" && barMet)) return "";
  return outcome === "approved" ? "Say why it is approved before the bar is met." : "Write why.";
}
