/** A case that is not written in now: proposed, decided, or somebody else's; it is withdrawn before it is changed (R31). */
import type { OpenProposal } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { StepLine } from "./StepLine";
import { WrittenCase } from "./WrittenCase";

interface Props {
  proposal: OpenProposal;
  withdrawn: () => void;
  close: () => void;
}

export function ReadProposal({ proposal, withdrawn, close }: Props) {
  const { person, proposed, status, canWrite, savedAt } = proposal;
  const sending = useSend(server.withdrawProposal, withdrawn);
  const mayWithdraw = canWrite && status === "proposed";
  return (
    <Page title={<Name>{person.name}</Name>} back={{ label: "All reports", go: close }}>
      <StepLine proposal={proposal} />
      <p class="note">
        {mayWithdraw
          ? "Proposed. To change it, withdraw it first: it becomes a draft again, and what you wrote stays."
          : proposal.whyNot}
      </p>
      <WrittenCase
        written={proposal.written}
        bars={proposal.criteria.map(({ name, ...said }) => ({ criterion: name, ...said }))}
        needsBusinessNeed={proposed.needsBusinessNeed}
      />
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {mayWithdraw && (
        <Footer>
          <Button
            onPress={() => sending.send({ person: person.id, level: proposed.level, seen: savedAt })}
            busy={sending.busy && "Withdrawing…"}
          >
            Withdraw
          </Button>
        </Footer>
      )}
    </Page>
  );
}
