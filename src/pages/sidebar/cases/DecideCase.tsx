/** One case: everything the manager wrote, and the decision on it. */
import { useState } from "preact/hooks";
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

interface Props {
  list: CaseList;
  one: CaseList["cases"][number];
  close: (newer: CaseList | null, message: string) => void;
}

export function DecideCase({ list, one, close }: Props) {
  const [form, setForm] = useState<OutcomeForm>({
    outcome: null,
    effectiveDate: one.effectiveDate,
    comment: one.comment,
  });
  const sending = useSend(server.decideCase, (newer) =>
    close(newer, `Recorded: ${one.name}, ${form.outcome}.`),
  );
  const lacks = whatLacks(form);
  const record = () => {
    if (lacks || !form.outcome) return;
    const effectiveDate = form.outcome === "approved" ? form.effectiveDate : "";
    sending.send({
      case: one.id,
      seen: one.seen,
      outcome: form.outcome,
      effectiveDate,
      comment: form.comment.trim(),
    });
  };
  return (
    <Page title={<Name>{one.name}</Name>} back={{ label: "All cases", go: () => close(null, "") }}>
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

function whatLacks({ outcome, effectiveDate, comment }: OutcomeForm): string {
  if (!outcome) return "Choose an outcome.";
  if (outcome === "approved") return effectiveDate ? "" : "Say from when it takes effect.";
  return comment.trim() ? "" : "Write why.";
}
