/** The form of a promotion case: rationale, then each criterion against the proposed level's text; saved by itself. */
import { useState } from "preact/hooks";
import type { OpenProposal } from "../../contract";
import { server } from "../../server";
import { Button } from "../parts/Button";
import { ConflictNote } from "../parts/ConflictNote";
import { Footer } from "../parts/Footer";
import { InView } from "../parts/InView";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { SaveStatus } from "../parts/SaveStatus";
import { TroubleNote } from "../parts/TroubleNote";
import { useAutosave } from "../useAutosave";
import { useConflict } from "../useConflict";
import { BarField } from "./BarField";
import { BarSentence } from "./BarSentence";
import { FieldWithConflict } from "./FieldWithConflict";
import { fieldsOf, missingFields, saidIn } from "./fields";
import { StepLine } from "./Proposal";

interface Props {
  proposal: OpenProposal;
  close: (message: string) => void;
}

export function ProposalForm({ proposal, close }: Props) {
  const { person, proposed, criteria } = proposal;
  const chosen = { person: person.id, level: proposed.level };
  const autosave = useAutosave(fieldsOf(proposal), proposal.savedAt, ({ value, request, seen, submit }) =>
    server.proposePromotion({ ...chosen, request, seen, propose: submit, ...saidIn(value, proposal) }),
  );
  const conflict = useConflict(autosave, fieldsOf(proposal), async () => {
    const answer = await server.openProposal(chosen);
    if (answer.is !== "value") return answer;
    return { is: "value", value: { entries: fieldsOf(answer.value), savedAt: answer.value.savedAt } };
  });
  const [asked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [proposing, setProposing] = useState(false);
  const fields = autosave.value;
  const missing = missingFields(fields, proposal);
  const form = {
    fields,
    conflict,
    change: (name: string, text: string) => autosave.change({ ...fields, [name]: text }),
    leave: () => {
      if (autosave.state === "waiting") autosave.flush();
    },
  };
  const leave = async () => {
    if (leaving || (await autosave.flush())) close("");
    else setLeaving(true);
  };
  const propose = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    setProposing(true);
    if (await autosave.flush(true)) close(`Proposed: ${person.name}, ${proposed.title}.`);
    else setProposing(false);
  };
  const later = `${person.name} may read this later.`;
  return (
    <Page
      title={<Name>{person.name}</Name>}
      back={{ label: leaving ? "Leave without saving" : "All reports", go: leave }}
    >
      <StepLine proposal={proposal} />
      {proposed.impact && <p class="small">{proposed.impact}</p>}
      {proposal.status === "proposed" && (
        <p class="note">Proposed. A change makes it a draft until you propose it again.</p>
      )}
      {conflict.isOpen && <ConflictNote conflict={conflict} />}
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
            label="Why the organisation needs this management seat"
            hint={later}
          />
        )}
      </div>
      {criteria.map((criterion) => (
        <BarField key={criterion.name} criterion={criterion} form={form} hint={later} />
      ))}
      <BarSentence fields={fields} criteria={criteria} />
      {asked && missing.length > 0 && <Missing missing={missing} />}
      {!conflict.isOpen && autosave.trouble?.is !== "failed" && <TroubleNote trouble={autosave.trouble} />}
      <Footer status={<SaveStatus autosave={autosave} />}>
        <Button primary onPress={propose} busy={proposing && "Proposing…"}>
          Propose
        </Button>
      </Footer>
    </Page>
  );
}

const Missing = ({ missing }: { missing: readonly string[] }) => (
  <InView>
    <div class="note trouble" role="alert">
      <p class="trouble-title">Still missing</p>
      <ul>
        {missing.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </div>
  </InView>
);
