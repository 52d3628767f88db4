/** Propose promotion: choose a report and a step, then make the case. */
import { useState } from "preact/hooks";
import { server } from "../../server";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { Proposal } from "../propose/Proposal";
import { StepList } from "../propose/StepList";
import { useLoad } from "../useLoad";
import type { ViewProps } from "../view";

export interface ChosenStep {
  readonly person: string;
  readonly level: string;
}

export function Propose({ open }: ViewProps) {
  const [chosen, setChosen] = useState<ChosenStep | null>(null);
  const [message, setMessage] = useState("");
  if (chosen) {
    return (
      <Proposal
        chosen={chosen}
        close={(said) => {
          setMessage(said);
          setChosen(null);
        }}
      />
    );
  }
  return <Reports back={() => open("home")} choose={setChosen} message={message} />;
}

interface ReportsProps {
  back: () => void;
  choose: (step: ChosenStep) => void;
  /** What just happened, "Proposed." */
  message: string;
}

function Reports({ back, choose, message }: ReportsProps) {
  const load = useLoad(() => server.listProposals({}));
  return (
    <Page title="Propose promotion" back={{ label: "Home", go: back }}>
      <p role="status" class="good">
        {message}
      </p>
      <Loaded load={load} what="Reading your reports">
        {(list) => <StepList list={list} choose={choose} />}
      </Loaded>
    </Page>
  );
}
