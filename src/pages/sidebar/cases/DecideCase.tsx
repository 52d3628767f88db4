/** One case: everything the manager wrote, and the decision on it. */
import { useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import type { CaseList } from "../../contract";
import { server } from "../../server";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { TroubleNote } from "../parts/TroubleNote";
import { useSend } from "../useSend";
import { CaseText } from "./CaseText";
import { OutcomeFields, type OutcomeForm } from "./OutcomeFields";

type Case = CaseList["cases"][number];

interface Props {
  list: CaseList;
  one: Case;
  decided: (message: string) => Promise<void>;
  close: () => void;
}

export function DecideCase({ list, one, decided, close }: Props) {
  const [form, setForm] = useState<OutcomeForm>({
    outcome: null,
    effectiveDate: one.effectiveDate,
    comment: one.comment,
  });
  const sending = useSend(server.decideCase, () => decided(`Recorded: ${one.name}, ${form.outcome}.`));
  const lacks = whatLacks(form, one);
  const record = () => {
    if (lacks || !form.outcome) return;
    const effectiveDate = form.outcome === "approved" ? form.effectiveDate : "";
    sending.send({
      case: one.id,
      seen: one.seen,
      outcome: form.outcome,
      effectiveDate,
      comment: form.comment,
    });
  };
  return (
    <Page title={<Name>{one.name}</Name>} back={{ label: "All cases", go: close }}>
      <CaseText one={one} />
      {list.canDecide ? (
        <OutcomeFields form={form} setForm={setForm} name={one.name} />
      ) : (
        <p class="note">{list.whyNot}</p>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {list.canDecide && (
        <Footer status={lacks}>
          <Button primary onPress={record} busy={sending.busy && "Recording…"}>
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
