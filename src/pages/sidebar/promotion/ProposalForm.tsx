/** The form of a promotion case: rationale, then each criterion against the proposed level's text; saved by itself. */
import { useState } from "preact/hooks";
import type { OpenProposal } from "../../contract";
import { Draft } from "../../form/Draft";
import { Keep } from "../../form/keep";
import { guard } from "../../form/unsaved";
import { useDraft } from "../../form/useDraft";
import { useLeaving } from "../../form/useLeaving";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { SaveStatus } from "../../parts/SaveStatus";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { BarField } from "./BarField";
import { BarSentence } from "./BarSentence";
import { FieldWithConflict } from "./FieldWithConflict";
import { fieldsOf, missingFields, saidIn } from "./fields";
import { MissingFields } from "./MissingFields";
import { StepLine } from "./StepLine";

interface Props {
  proposal: OpenProposal;
  close: (message: string) => void;
}

export function ProposalForm({ proposal, close }: Props) {
  const { person, proposed, criteria } = proposal;
  const [made] = useState(() => guard(draftOf(proposal)));
  const draft = useDraft(made);
  const back = useLeaving(draft, "All reports", () => close(""));
  const [asked, setAsked] = useState(false);
  const [proposing, setProposing] = useState(false);
  const fields = draft.value;
  const missing = missingFields(fields, proposal);
  const form = {
    fields,
    draft,
    change: (name: string, text: string) => draft.change(name, text),
    leave: draft.saveNow,
  };
  const propose = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    setProposing(true);
    if (await draft.submit()) close(`Proposed: ${person.name}, ${proposed.title}.`);
    else setProposing(false);
  };
  const later = `${person.name} may read this later.`;
  return (
    <Page title={<Name>{person.name}</Name>} back={back}>
      <StepLine proposal={proposal} />
      <div class="stack">
        <FieldWithConflict
          form={form}
          name="rationale"
          label="Why this level fits the work already done"
          hint={later}
        />
        {proposed.needsBusinessNeed && (
          <FieldWithConflict
            form={form}
            name="businessNeed"
            label="Why the organisation needs this seat"
            hint={later}
          />
        )}
      </div>
      {criteria.map((criterion) => (
        <BarField key={criterion.name} criterion={criterion} form={form} hint={later} />
      ))}
      <BarSentence fields={fields} criteria={criteria} />
      {asked && <MissingFields missing={missing} />}
      <TroubleNote trouble={draft.refused ?? (draft.trouble?.is === "refused" ? draft.trouble : null)} />
      <Footer status={<SaveStatus draft={draft} />}>
        <Button primary onPress={propose} busy={proposing && "Proposing…"}>
          Propose
        </Button>
      </Footer>
    </Page>
  );
}

function draftOf(proposal: OpenProposal) {
  const chosen = { person: proposal.person.id, level: proposal.proposed.level };
  return new Draft(fieldsOf(proposal), proposal.savedAt, {
    save: ({ value, request, seen, submit }) =>
      server.proposePromotion({ ...chosen, request, seen, propose: submit, ...saidIn(value, proposal) }),
    read: async () => {
      const answer = await server.openProposal(chosen);
      if (answer.is !== "value") return answer;
      return { is: "value", value: { entries: fieldsOf(answer.value), savedAt: answer.value.savedAt } };
    },
    keep: new Keep<string>(`proposal ${chosen.person} ${chosen.level}`),
  });
}
