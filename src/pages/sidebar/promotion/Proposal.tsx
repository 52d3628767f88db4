/** One proposal: loads it, then shows the form, or the case as it stands. */
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ChosenStep } from "./chosenStep";
import { ProposalForm } from "./ProposalForm";
import { StepLine } from "./StepLine";

interface Props {
  chosen: ChosenStep;
  close: (message: string) => void;
}

export function Proposal({ chosen, close }: Props) {
  const load = useLoad(() => server.openProposal(chosen));
  const proposal = load.answer?.is === "value" ? load.answer.value : null;
  if (proposal?.canEdit) return <ProposalForm proposal={proposal} close={close} />;
  return (
    <Page
      title={proposal ? <Name>{proposal.person.name}</Name> : "Propose promotion"}
      back={{ label: "All reports", go: () => close("") }}
    >
      <Loaded load={load} what="Opening the case">
        {(value) => (
          <>
            <StepLine proposal={value} />
            <p class="note">{value.whyNot}</p>
            <p class="said">
              <bdi>{value.rationale}</bdi>
            </p>
            <ul class="rows">
              {value.criteria.map(({ name, bar, evidence }) => (
                <li key={name}>
                  <strong>{name}</strong>: {bar || "nothing said"}
                  <div class="small said">
                    <bdi>{evidence}</bdi>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Page>
  );
}
