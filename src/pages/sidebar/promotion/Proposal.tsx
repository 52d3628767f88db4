/** One proposal: loads it, then shows the form, or the case as it stands. */
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { server } from "../../server";
import type { ChosenStep } from "./chosenStep";
import { ProposalForm } from "./ProposalForm";
import { ReadProposal } from "./ReadProposal";

interface Props {
  chosen: ChosenStep;
  close: (message: string) => void;
}

export function Proposal({ chosen, close }: Props) {
  const load = useLoad(() => server.openProposal(chosen));
  const proposal = load.answer?.is === "value" ? load.answer.value : null;
  if (!proposal)
    return (
      <Page back={{ label: "All reports", go: () => close("") }}>
        <Loaded load={load} what="Opening the case">
          {() => null}
        </Loaded>
      </Page>
    );
  if (proposal.canWrite && proposal.status !== "proposed")
    return <ProposalForm proposal={proposal} close={close} />;
  return <ReadProposal proposal={proposal} withdrawn={load.refresh} close={() => close("")} />;
}
